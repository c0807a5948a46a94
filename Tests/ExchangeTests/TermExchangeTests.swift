import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct TermExchangeTests {
    private func file(_ text: String, _ name: String = "x.txt") throws -> TextFile {
        try TextFile.text(in: Array(text.utf8), path: name)
    }

    @Test(arguments: TBXWriter.Profile.allCases)
    func `a glossary written as TBX is the file of the fixtures, and is read back the same`(
        profile: TBXWriter.Profile
    ) throws {
        let bytes = TBXWriter.bytes(ConceptSample.all, profile: profile)
        #expect(try Golden.matches(bytes, "hafen.\(profile.rawValue).tbx"))
        let read = try TBXReader.read(Sample.file(bytes, "x.tbx"))
        #expect(read.concepts == ConceptSample.all)
        #expect(read.warnings.isEmpty)
    }

    @Test func `MemoQ, UTX, OmegaT and JSON Lines are written as the files of the fixtures`() throws {
        let all = ConceptSample.all
        #expect(try Golden.matches(Array(MemoQTable.text(all).utf8), "hafen.memoq.csv"))
        #expect(try Golden.matches(Array(UTXTable.text(all).utf8), "hafen.utx"))
        #expect(try Golden.matches(Array(OmegaTGlossary.text(all).utf8), "hafen.omegat.txt"))
        #expect(try Golden.matches(Array(ConceptLines.text(all).utf8), "hafen.jsonl"))
        #expect(ConceptLines.read(try file(ConceptLines.text(all))).concepts == all)
    }

    @Test(.enabled(if: Fixtures.gold != nil))
    func `every valid TBX sample is read, and equal after writing`() throws {
        let folder = try #require(Fixtures.gold).appendingPathComponent("tbx")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "tbx" && !$0.path.contains("bad") }
        #expect(files.count > 8)
        for file in files where !file.lastPathComponent.hasPrefix("poorly") {
            let read = try TBXReader.read(file.path).concepts
            #expect(!read.isEmpty, "\(file.lastPathComponent)")
            let said = TermFact.all(of: read.filter { !$0.terms.isEmpty })
            for profile in TBXWriter.Profile.allCases {
                let again = try TBXReader.read(Sample.file(TBXWriter.bytes(read, profile: profile), "ours.tbx"))
                let left = TermFact.all(of: again.concepts)
                let lost = said.filter { $0.value > left[$0.key] ?? 0 }.keys
                // Properties that no dialect has stand in notes.
                let other = lost.filter { !$0.kind.hasPrefix("propert") && $0.kind != "dates" }
                #expect(other.isEmpty, "\(file.lastPathComponent) \(profile): \(other)")
            }
        }
    }

    @Test(arguments: [
        "<html/>", "<tbx><text>", "<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx>&x;</tbx>",
        "<!DOCTYPE t [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
            + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>"
            + "<tbx>&h;</tbx>",
        "<tbx>" + String(repeating: "<a>", count: 400) + String(repeating: "</a>", count: 400) + "</tbx>",
    ])
    func `hostile and broken XML is refused with its line`(text: String) throws {
        let error = try #require(throws: FileError.self) { try TermXML.read(Array(text.utf8), path: "x.tbx") }
        #expect(error.line != nil && !error.cause.isEmpty)
    }

    @Test func `a workbook is written and read back with its gaps`() throws {
        let rows = [["de", "en", "note"], ["Größe & <mehr>", "", " x "], ["😀", "b\nc", ""]]
        let read = try Spreadsheet.rows(of: Sample.file(Spreadsheet.bytes(rows), "x.xlsx"))
        #expect(read == [rows[0], rows[1], ["😀", "b\nc"]])
        let bytes = Spreadsheet.bytes(rows)
        #expect(throws: FileError.self) { try Spreadsheet.rows(of: Sample.file(Array(bytes.dropLast(60)), "x.xlsx")) }
        #expect(try Spreadsheet.rows(in: bytes, path: "x.xlsx", sheet: "1") == read)
        #expect(try Spreadsheet.rows(in: bytes, path: "x.xlsx", sheet: "Sheet1") == read)
        #expect(throws: FileError.self) { try Spreadsheet.rows(in: bytes, path: "x.xlsx", sheet: "Preise") }
    }

    @Test func `UTX unites the rows of a concept`() throws {
        let utx = """
            #UTX 1.20; de-DE/en-US; 2024-01-01T00:00:00Z
            #src\ttgt\tsrc:pos\tterm status\tconcept ID
            Haus\thouse\tnoun\tapproved\t1
            Haus\thome\tnoun\tforbidden\t1
            Tor\tgate\t-\t\t2

            """
        let read = UTXTable.read(try file(utx)).concepts
        #expect(read.map(\.id) == ["1", "2"])
        #expect(read[0].terms.map(\.text) == ["Haus", "house", "home"])
        #expect(read[0].terms[0].language == "de-DE")
        #expect(read[0].terms.map(\.status) == [nil, .preferred, .forbidden])
        #expect(read[1].terms[0].wordClass == nil)
    }

    @Test func `memoQ's columns are told apart by the language before them`() throws {
        let read = MemoQTable.read(try file(try Fixtures.text("Glossaries/memoq.csv"))).concepts
        #expect(read.count == 2)
        let first = read[0]
        #expect(first.id == "12" && first.category == "Schifffahrt" && first.notes == ["zwei\nZeilen"])
        #expect(first.terms.map(\.language) == ["de-DE", "en-GB", "en-GB"])
        #expect(first.terms.map(\.text) == ["Hafen", "port", "haven"])
        #expect(first.terms.map(\.status) == [nil, nil, .forbidden])
        #expect(first.terms[1].context == "The port is closed.")
        #expect(first.definitions == [.init("Anlegeplatz; geschützt", language: "de-DE")])
        #expect(first.properties.contains(.init("transaction", "origination 2021-03-04T17:05:06 ina")))
        #expect(read[1].terms.map(\.text) == ["Mole", "pier"])
        #expect(MemoQTable.read(try file(MemoQTable.text(read))).concepts == read)
    }

    @Test func `MultiTerm's fields are found at every level`() throws {
        let bytes = Array(try Fixtures.text("Glossaries/multiterm.xml").utf8)
        let read = try TermXML.read(bytes, path: "multiterm.xml").concepts
        let first = try #require(read.first)
        #expect(first.id == "7" && first.category == "Schifffahrt")
        #expect(first.terms.map(\.text) == ["Hafen", "port", "haven"])
        #expect(first.terms.map(\.status) == [nil, .preferred, .forbidden])
        #expect(first.terms[0].gender == "masculine" && first.terms[0].wordClass == "noun")
        #expect(first.definitions == [.init("geschützter Anlegeplatz", language: "de")])
        #expect(first.properties.contains(.init("transaction", "origination 2020-05-06T07:08:09 super")))
        #expect(first.properties.contains(.init("note", "britisch", language: "en")))
    }

    @Test func `OmegaT's rows of one term are one concept`() throws {
        let read = OmegaTGlossary.read(try file("# a\nHafen\tport\tSchiff\nHafen\tharbour\nMole\n"))
        #expect(read.concepts.map { $0.terms.map(\.text) } == [["Hafen", "port", "harbour"]])
        #expect(read.concepts[0].notes == ["Schiff"])
        #expect(read.warnings.compactMap(\.line) == [4])
    }

    @Test func `a broken JSON line is named and the others are read`() throws {
        let read = ConceptLines.read(
            try file(
                "{\"source\":\"Hafen\",\"target\":\"port\",\"avoid\":[\"haven\"]}\n{\n{\"terms\":[{\"language\":\"de\",\"term\":\"a\"}]}\n"
            ))
        #expect(read.concepts.map { $0.terms.map(\.text) } == [["Hafen", "port", "haven"], ["a"]])
        #expect(read.warnings.map(\.line) == [2])
    }

    @Test func `a glossary of many megabytes is read`() throws {
        let entry = "<termEntry><langSet xml:lang=\"de\"><tig><term>Pegel</term></tig></langSet></termEntry>\n"
        let body = String(repeating: entry, count: 130_000)
        let file = "<martif type=\"TBX\" xml:lang=\"de\"><text><body>\n\(body)</body></text></martif>"
        #expect(try TermXML.read(Array(file.utf8), path: "x.tbx").concepts.count == 130_000)
    }
}
