import Bitext
import Desk
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct PairFormatTests {
    private var pair: BilingualText {
        let segment = { (text: String, role: Role) in
            Segment(text: text, range: 0..<text.unicodeScalars.count, role: role)
        }
        return BilingualText(
            source: .init(
                language: "de", file: "a.txt",
                segments: [
                    segment("Titel & <mehr>", .headline), segment("Eins.\tZwei.", .body), segment("Drei.", .body),
                ]),
            target: .init(
                language: "en", file: "b.txt", segments: [segment("Title & <more>", .headline), segment("One.", .body)]),
            beads: [
                Bead(source: [0], target: [0], confidence: 0.987), Bead(source: [1], target: [1], confidence: 0.4),
                Bead(source: [2], target: [], confidence: 0.9),
            ])
    }

    private func written(_ format: PairFormat, minimum: Double = 0) throws -> String {
        let path = try Fixtures.temporaryFolder().appendingPathComponent("x").path
        try format.write(pair, to: path, minimum: minimum, overwrite: false)
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test(
        arguments: zip(
            ["x.tmx", "x.TSV", "x.jsonl", "x.html", "x.htm", "x.txt", "-"],
            [PairFormat.tmx, .tsv, .jsonl, .html, .html, .text, .text]))
    func `the ending of a file names its format`(path: String, format: PairFormat) {
        #expect(PairFormat(path: path) == format)
    }

    @Test func `an unknown ending names none`() { #expect(PairFormat(path: "x.docx") == nil) }

    @Test func `TMX holds the pairs byte by byte and no omission`() throws {
        #expect(
            try written(.tmx, minimum: 0.5) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4">
                <header creationtool="satzpaar" creationtoolversion="0.1.0" segtype="sentence" o-tmf="satzpaar" \
                adminlang="en" srclang="de" datatype="plaintext"/>
                <body>
                <tu>
                <prop type="x-confidence">0.987</prop>
                <prop type="x-source-file">a.txt</prop>
                <prop type="x-target-file">b.txt</prop>
                <prop type="x-bead">1-1</prop>
                <prop type="x-role">headline</prop>
                <tuv xml:lang="de"><seg>Titel &amp; &lt;mehr&gt;</seg></tuv>
                <tuv xml:lang="en"><seg>Title &amp; &lt;more&gt;</seg></tuv>
                </tu>
                </body>
                </tmx>

                """)
    }

    @Test func `a table has a line for each bead, omissions included, and no stray tab`() throws {
        let lines = try written(.tsv).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.count(where: { $0 == "\t" }) == 6 })
        #expect(lines[2] == "Eins. Zwei.\tOne.\t0.400\t1-1\tbody\t2\t2")
        #expect(lines[3] == "Drei.\t\t0.900\t1-0\tbody\t3\t")
    }

    @Test func `JSON Lines are one object a bead`() throws {
        struct Line: Decodable {
            let source: String
            let bead: [[Int]]
            let sourceRanges: [[Int]]
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let lines = try written(.jsonl).split(separator: "\n")
            .map { try decoder.decode(Line.self, from: Data($0.utf8)) }
        #expect(lines.map(\.source) == ["Titel & <mehr>", "Eins.\tZwei.", "Drei."])
        #expect(lines[2].bead == [[2], []])
        #expect(lines[0].sourceRanges == [[0, 14]])
    }

    @Test func `the page escapes what it shows and says what needs a look`() throws {
        let page = try written(.html)
        #expect(page.contains("Titel &amp; &lt;mehr&gt;"))
        for card in ["<b>2</b>pairs", "<b class=\"check\">1</b>to check", "<b>1</b>without a partner"] {
            #expect(page.contains(card))
        }
    }

    @Test func `the listing shows both sides of each bead`() throws {
        let listing = try written(.text)
        #expect(listing.contains("1  1-1  0.99  headline\n    de  Titel & <mehr>\n    en  Title & <more>\n"))
        #expect(listing.contains("3  1-0  no partner\n    de  Drei.\n    en  —\n"))
    }
}
