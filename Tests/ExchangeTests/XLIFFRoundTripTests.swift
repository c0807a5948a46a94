import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct XLIFFRoundTripTests {
    /// A document with everything that the model holds.
    static func document(_ random: inout SplitMix) -> XLIFFDocument {
        var document = XLIFFDocument(sourceLanguage: "de-DE", targetLanguage: "en-GB", original: "a & b.txt")
        for number in 1...6 {
            let groups = [XLIFFDocument.Group(id: "g\(number / 3)", name: "x & y"), .init(id: "h\(number / 3)")]
            let parts = Int.random(in: 1...4, using: &random)
            for part in 1...parts {
                var unit = XLIFFDocument.Unit(
                    id: "u\(number)", segment: parts == 1 ? nil : "s\(part)", source: Sample.content(&random))
                unit.groups = Array(groups.prefix(number % 3))
                unit.isIgnorable = part % 2 == 0
                if unit.isIgnorable {
                    unit.source = InlineContent(" \t\u{2028}\u{A0}")
                    unit.target = InlineContent(" ")
                } else {
                    unit.target = Bool.random(using: &random) ? unit.source : Sample.content(&random)
                    unit.status = XLIFFDocument.Status.allCases.randomElement(using: &random) ?? .final
                    unit.matches = [.init(source: Sample.text(&random), target: "b", score: 87.5, origin: "tm")]
                }
                if part == 1 {
                    unit.notes = [Sample.text(&random)]
                    unit.metadata = [.init("x-role", "headline")]
                    unit.source.pieces.insert(.text("Der Minister kam. "), at: 0)
                    unit.terms = [
                        .init(
                            source: "Minister", targets: ["minister", "secretary"], definition: "n", range: 4..<12,
                            confidence: 0.75), .init(source: "kam", targets: ["came"]),
                    ]
                }
                document.units.append(unit)
            }
        }
        return document
    }

    static func write(_ documents: [XLIFFDocument], _ isSecond: Bool) -> [UInt8] {
        isSecond ? XLIFF2Writer.bytes(documents) : XLIFF1Writer.bytes(documents)
    }

    @Test(arguments: 1...25, [true, false])
    func `what is written is valid, and reading and writing it again gives the same bytes`(
        seed: Int, isSecond: Bool
    ) throws {
        var random = SplitMix(state: UInt64(seed) &* 7919)
        let document = Self.document(&random)
        let bytes = Self.write([document], isSecond)
        let path = try Sample.file(bytes, "x.xlf")
        let findings = try XLIFFValidator.findings(of: path).filter { !$0.isWarning }
        #expect(findings.isEmpty, "\(findings.map(\.message))")
        let read = try XLIFFReader.documents(of: path)
        #expect(Sample.difference(bytes, Self.write(read, isSecond)) == nil)
        let found = try #require(read.first)
        #expect(found.units.map(\.source.plainText) == document.units.map(\.source.plainText))
        #expect(found.units.map { $0.target?.plainText } == document.units.map { $0.target?.plainText })
        #expect(found.units.map(\.source.codes.count) == document.units.map(\.source.codes.count))
        #expect(found.segments.map(\.address) == document.segments.map(\.address))
        #expect(found.units.map(\.groups) == document.units.map(\.groups))
        #expect(found.units.map(\.isIgnorable) == document.units.map(\.isIgnorable))
        #expect(found.units.map(\.notes) == document.units.map(\.notes))
        #expect(found.units.map { $0.terms.map(\.range) } == document.units.map { $0.terms.map(\.range) })
    }

    @Test func `what is known of several units has a name of its own in each`() throws {
        var random = SplitMix(state: 5)
        var document = Self.document(&random)
        for index in document.units.indices { document.units[index].metadata = [.init("x-role", "role \(index)")] }
        let path = try Sample.file(Self.write([document], false), "x.xlf")
        #expect(try XLIFFValidator.findings(of: path).filter { !$0.isWarning }.isEmpty)
        let read = try #require(XLIFFReader.documents(of: path).first)
        #expect(read.units.compactMap(\.metadata.first?.value).count >= 1)
        let doubled = String(decoding: Self.write([document], false), as: UTF8.self).replacing(
            try Regex("context-group name=\"[^\"]*\""), with: "context-group name=\"satzpaar\"")
        let again = try XLIFFValidator.findings(of: try Sample.file(Array(doubled.utf8), "y.xlf"))
        #expect(again.contains { $0.rule == .id })
    }

    @Test func `a term's confidence is ITS terminology on its mark, and the entry points to the mark`() throws {
        var unit = XLIFFDocument.Unit(id: "u1", source: "Der Minister kam.")
        unit.terms = [.init(source: "Minister", targets: ["minister"], range: 4..<12, confidence: 0.5)]
        let bytes = XLIFF2Writer.bytes(
            XLIFFDocument(sourceLanguage: "de", targetLanguage: nil, original: "a", units: [unit]))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Der <mrk id=\"t1.1\" type=\"term\" its:termConfidence=\"0.500\">Minister</mrk> kam."))
        #expect(text.contains("<gls:glossEntry ref=\"#t1.1\">"))
        #expect(text.contains("its:annotatorsRef=\"terminology|satzpaar\""))
    }

    @Test func `identifiers that are no name tokens, or come twice, are made good`() throws {
        let units = ["a b", "a b", ""].map { XLIFFDocument.Unit(id: $0, source: "x") }
        let bytes = XLIFF2Writer.bytes(
            XLIFFDocument(sourceLanguage: "de", targetLanguage: nil, original: "a", units: units))
        let path = try Sample.file(bytes, "x.xlf")
        #expect(try XLIFFReader.documents(of: path).first?.units.map(\.id) == ["a_b", "a_b.2", "u"])
        #expect(try XLIFFValidator.findings(of: path).isEmpty)
    }

    @Test func `a target without marks translates the unit as a whole`() throws {
        let text = """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="de" \
            target-language="en" datatype="plaintext"><body><trans-unit id="7"><source>Ein Satz. Noch einer.</source>\
            <seg-source><mrk mtype="seg" mid="1">Ein Satz.</mrk> <mrk mtype="seg" mid="2">Noch einer.</mrk></seg-source>\
            <target>One sentence, and another.</target></trans-unit></body></file></xliff>
            """
        let path = try Sample.file(Array(text.utf8), "x.xlf")
        let units = try #require(try XLIFFReader.documents(of: path).first).units
        #expect(units.map(\.source.plainText) == ["Ein Satz. Noch einer."])
        #expect(units.map { $0.target?.plainText } == ["One sentence, and another."])
    }
}
