import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct TMXTests {
    private func roundTrip(_ units: [TranslationUnit]) throws -> [TranslationUnit] {
        let path = try Fixtures.temporaryFolder().appendingPathComponent("x.tmx").path
        var writer = try TMXWriter(to: OutputFile(path: path, overwrite: false), header: TMXHeader())
        for unit in units { try writer.write(unit) }
        try writer.finish()
        return try TMXReader.units(of: path)
    }

    private func read(_ xml: String) throws -> [TranslationUnit] {
        let path = try Fixtures.temporaryFolder().appendingPathComponent("x.tmx").path
        try OutputFile.write(xml, to: path, overwrite: false)
        return try TMXReader.units(of: path)
    }

    @Test func `a unit with properties, notes and odd characters survives a round trip`() throws {
        let unit = TranslationUnit(
            id: "1 & 2",
            variants: [
                .init(
                    "de-DE", "Müller & Söhne <sagen>\t„nein“ 😀", attributes: [.init("changedate", "20250101T000000Z")]),
                .init("en-GB", "Müller & Sons “say” no\u{A0}", properties: [.init("x-a", "b\nc")], notes: ["n"]),
            ],
            attributes: [.init("creationdate", "20240229T120000Z")],
            properties: [.init("x-confidence", "0.950")], notes: ["a note", "another"])
        #expect(try roundTrip([unit]) == [unit])
    }

    @Test func `inline codes, highlights and subflows survive a round trip`() throws {
        let link = InlineContent.Code(
            .begin, pair: "1", match: "2", type: "link",
            data: InlineContent([
                .text("<a title=\""), .subflow(type: "title", InlineContent("Titel")), .text("\">"),
            ]))
        let content = InlineContent([
            .text("Ein "), .code(link), .text("Link"), .code(.init(.end, pair: "1", data: "</a>")),
            .text(" und "), .highlight(type: "term", id: nil, InlineContent("mehr")), .text(" danach"),
            .code(.init(.placeholder, type: "image", association: "p")), .code(.init(.isolatedEnd, data: "</b>")),
            .code(.init(.unknown, data: "{x}")),
        ])
        let unit = TranslationUnit(variants: [.init("de", content), .init("en", "x")])
        #expect(try roundTrip([unit]) == [unit])
        #expect(content.plainText == "Ein Link und mehr danach")
    }

    @Test func `the habits of other tools are understood`() throws {
        let units = try read(
            """
            <?xml version="1.0"?><tmx version="1.1"><header srclang="*all*"/><body>
            <tu><tuv lang="EN-us"><seg>one</seg></tuv><tuv lang="de_DE"><seg>e<![CDATA[i]]>ns &amp; z&#x77;ei</seg></tuv></tu>
            </body></tmx>
            """)
        #expect(units.count == 1)
        #expect(units[0].variant("de")?.content.plainText == "eins & zwei")
        #expect(units[0].variant("en")?.language == "en-US")
    }

    @Test func `broken XML is reported with its line, after the units before it`() throws {
        let path = try Fixtures.temporaryFolder().appendingPathComponent("x.tmx").path
        try OutputFile.write(
            "<tmx version=\"1.4\"><header/><body>\n<tu><tuv xml:lang=\"de\"><seg>a</seg></tuv></tu>\n<tu><seg></tu>",
            to: path, overwrite: false)
        var count = 0
        let error = #expect(throws: FileError.self) { try TMXReader(path: path).read { _ in count += 1 } }
        #expect(error?.line == 3)
        #expect(count == 1)
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
            + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>"
            + "<tmx><body><tu><tuv xml:lang=\"de\"><seg>&h;</seg></tuv></tu></body></tmx>",
        "<html><body>no</body></html>",
        "<tmx>" + String(repeating: "<hi>", count: 5000),
    ])
    func `hostile and foreign files are refused`(xml: String) throws {
        #expect(throws: FileError.self) { try read(xml) }
    }

    @Test func `an external entity is not loaded`() throws {
        let secret = try Fixtures.temporaryFolder().appendingPathComponent("secret.txt").path
        try OutputFile.write("SECRET", to: secret, overwrite: false)
        let units = try? read(
            "<!DOCTYPE tmx [<!ENTITY s SYSTEM \"file://\(secret)\">]><tmx><body><tu><tuv xml:lang=\"de\">"
                + "<seg>&s;</seg></tuv></tu></body></tmx>")
        #expect(units?.contains { $0.variants.contains { $0.content.plainText.contains("SECRET") } } != true)
    }
}
