import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct TermExchangeTests {
    private let concepts: [TermConcept] = {
        var term = TermConcept.Term("de-DE", "Bundeskanzler & Co.", status: .preferred, notes: ["a < b"])
        term.wordClass = "noun"
        term.gender = "masculine"
        term.context = "Der Kanzler sprach."
        term.source = "amtlich"
        return [
            TermConcept(
                id: "c1", category: "institution",
                definitions: [.init("Regierungschef"), .init("head", language: "en")],
                notes: ["note"],
                terms: [
                    term, .init("en", "chancellor", status: .admitted), .init("en", "premier", status: .forbidden),
                    .init("en", "Kanzler", status: .deprecated),
                ]),
            TermConcept(id: "c2", terms: [.init("de", "Bürgergeld"), .init("en", "citizen’s income")]),
        ]
    }()

    @Test(arguments: TBXWriter.Version.allCases)
    func `a glossary written as TBX is read back the same`(version: TBXWriter.Version) throws {
        let path = try Sample.file(TBXWriter.bytes(concepts, version: version), "x.tbx")
        let read = try TBXReader.read(path)
        #expect(read.concepts == concepts)
        #expect(read.warnings.isEmpty)
    }

    @Test(.enabled(if: Fixtures.gold != nil))
    func `every valid TBX sample is read, and equal after writing`() throws {
        let folder = try #require(Fixtures.gold).appendingPathComponent("tbx")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "tbx" && !$0.path.contains("bad") }
        #expect(files.count > 8)
        let output = try Fixtures.temporaryFolder()
        for file in files where !file.lastPathComponent.hasPrefix("poorly") {
            let read = try TBXReader.read(file.path)
            #expect(!read.concepts.isEmpty, "\(file.lastPathComponent)")
            let name = output.appendingPathComponent("ours-\(file.lastPathComponent)").path
            let written = try OutputFile(path: name, overwrite: true)
            try written.write(TBXWriter.bytes(read.concepts))
            try written.commit()
            let again = try TBXReader.read(name).concepts
            #expect(again.map { $0.terms.map(\.text) } == read.concepts.map { $0.terms.map(\.text) })
            #expect(again.map { $0.terms.map(\.status) } == read.concepts.map { $0.terms.map(\.status) })
            #expect(again.map(\.definitions) == read.concepts.map(\.definitions))
        }
    }

    @Test func `hostile and broken TBX is refused`() throws {
        for text in [
            "<html/>", "<tbx><text>", "<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx>&x;</tbx>",
        ] {
            #expect(throws: FileError.self) { try TBXReader.read(Sample.file(Array(text.utf8), "x.tbx")) }
        }
    }

    @Test(arguments: ["\t", ";", ",", "|"] as [Character])
    func `the delimiter of a table is found and its columns are known by their titles`(delimiter: Character) throws {
        let rows = [
            ["Kommentar", "English", "Deutsch", "Status", "Ressort"],
            ["ein \"Zitat\", dann; mehr | Ende", "chancellor", "Kanzler", "forbidden", "Politik"],
            ["", "first\nsecond", "zwei", "", ""],
        ]
        let path = try Sample.file(Array(DelimitedText.text(rows, delimiter: delimiter).utf8), "x.csv")
        let read = try TermTable.read(path).concepts
        #expect(read.count == 2)
        #expect(read[0].terms("de").map(\.text) == ["Kanzler"])
        #expect(read[0].terms("en").map(\.text) == ["chancellor"])
        #expect(read[0].notes == ["ein \"Zitat\", dann; mehr | Ende"])
        #expect(read[0].properties == [.init("Ressort", "Politik")])
        #expect(read[1].terms("en").first?.text == "first\nsecond")
    }

    @Test func `a workbook is written and read back with its gaps`() throws {
        let rows = [["de", "en", "note"], ["Größe & <mehr>", "", " x "], ["😀", "b\nc", ""]]
        let read = try Spreadsheet.rows(of: Sample.file(Spreadsheet.bytes(rows), "x.xlsx"))
        #expect(read == [rows[0], rows[1], ["😀", "b\nc"]])
        let bytes = Spreadsheet.bytes(rows)
        #expect(throws: FileError.self) { try Spreadsheet.rows(of: Sample.file(Array(bytes.dropLast(60)), "x.xlsx")) }
    }

    @Test func `UTX and MultiTerm are read`() throws {
        let utx =
            "#UTX 1.20; de-DE/en-US; 2024-01-01T00:00:00Z\n#src\ttgt\tsrc:pos\tterm status\nHaus\thouse\tnoun\tapproved\n"
        let concept = try #require(try TermTable.read(Sample.file(Array(utx.utf8), "x.utx")).concepts.first)
        #expect(concept.terms.map(\.text) == ["Haus", "house"])
        #expect(concept.terms[0].language == "de-DE")
        #expect(concept.terms[1].status == .preferred)
        let mtf =
            "<mtf><conceptGrp><concept>7</concept><languageGrp><language type=\"German\" lang=\"DE\"/><termGrp><term>Haus"
            + "</term><descripGrp><descrip type=\"Gender\">Neuter</descrip></descripGrp></termGrp></languageGrp></conceptGrp></mtf>"
        let other = try #require(try MultiTermReader.read(Sample.file(Array(mtf.utf8), "x.xml")).concepts.first)
        #expect(other.id == "7")
        #expect(other.terms.first?.gender == "neuter")
        #expect(other.terms.first?.language == "de")
    }
}
