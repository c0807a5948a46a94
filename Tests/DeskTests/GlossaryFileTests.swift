import Bitext
import Desk
import Exchange
import Files
import Foundation
import Terminology
import TestSupport
import Testing

struct GlossaryFileTests {
    private static let tables: [GlossaryFormat] = [.tsv, .csv, .xlsx]
    private static let whole: [GlossaryFormat] = [
        .tsv, .csv, .xlsx, .jsonl, .tbx, .tbxDCT, .tbxMin, .tbxMinDCT, .tbxCore, .martif,
    ]

    @Test(arguments: tables, 1...12)
    func `a glossary in a table is read back the same`(format: GlossaryFormat, seed: UInt64) throws {
        var random = GlossarySample(seed: seed)
        let glossary = Glossary((0..<20).map { random.entry($0) })
        let bytes = try #require(GlossaryFile.bytes(glossary, as: format))
        let read = try GlossaryFile.content(of: bytes, as: format).glossary(named: "x")
        #expect(read.problems.isEmpty && read.remarks.isEmpty)
        let wanted = GlossaryWriter.sorted(glossary.entries)
        #expect(read.entries.count == wanted.count)
        for (one, other) in zip(read.entries, wanted) { #expect(one.withoutOrigin == other.withoutOrigin) }
        #expect(GlossaryFile.bytes(read, as: format) == bytes)
    }

    @Test(arguments: whole, 1...12)
    func `a glossary goes through every format that can carry all of it`(format: GlossaryFormat, seed: UInt64) throws {
        var random = GlossarySample(seed: seed)
        let concepts = Glossary((0..<20).map { random.entry($0) }).concepts()
        let bytes = try #require(GlossaryFile.bytes(concepts, as: format))
        let read = try GlossaryFile.content(of: bytes, as: format).concepts()
        #expect(GlossaryLoss.between(concepts, read) == [])
        #expect(format.isTable || read == concepts)
    }

    @Test(arguments: 1...20)
    func `an entry that becomes a concept becomes the same entry again`(seed: UInt64) {
        var random = GlossarySample(seed: seed)
        let entries = (0..<20).map { random.entry($0) }
        let concepts = entries.map { TermConcept($0, source: "de-AT", target: "en-GB") }
        let back = Glossary(TermFile(concepts: concepts), path: "x").entries
        for (one, other) in zip(back, entries) { #expect(one.withoutOrigin == other.withoutOrigin) }
    }

    @Test func `what a format can't carry is counted by kind`() throws {
        var entry = GlossaryEntry(
            source: "Hafen", target: "port", category: .place, avoided: ["haven"], wordClass: .masculine,
            constraints: .whole, note: "or dock")
        entry.details.definition = "Anlegeplatz"
        let concepts = Glossary([entry]).concepts()
        func losses(_ format: GlossaryFormat) throws -> [String] {
            let bytes = try #require(GlossaryFile.bytes(concepts, as: format))
            let read = try GlossaryFile.content(of: bytes, as: format).concepts()
            return GlossaryLoss.between(concepts, read).map(\.description)
        }
        #expect(
            try losses(.omegat) == [
                "lost: 1 category", "lost: 1 definition", "lost: 1 flag", "lost: 1 gender", "lost: 2 statuses",
                "lost: 1 term", "lost: 3 word classes", "kept in notes: 1 note",
            ])
        #expect(try losses(.memoq).contains("lost: 1 flag"))
        #expect(try !losses(.memoq).contains { $0.contains("terms") })
        #expect(try losses(.utx).contains("lost: 1 category"))
    }

    @Test(arguments: [
        ("x.tsv", "source\ttarget\nHafen\tport\n"), ("x.csv", "English;Deutsch\nport;Hafen\n"),
        ("x.txt", "Hafen\tport\tSchiff\n"), ("x.utx", "#UTX 1.20; de/en\n#src\ttgt\nHafen\tport\n"),
        ("x.jsonl", "{\"source\":\"Hafen\",\"target\":\"port\"}\n"),
        ("x.csv", "Entry_ID;German;Term_Info;English;Term_Info\n1;Hafen;;port;\n"),
        (
            "x.xml",
            "<martif type=\"TBX\"><text><body><termEntry><langSet xml:lang=\"en\"><tig><term>port</term></tig></langSet>"
                + "<langSet xml:lang=\"de\"><tig><term>Hafen</term></tig></langSet></termEntry></body></text></martif>"
        ),
        (
            "x.tbx",
            "<mtf><conceptGrp><languageGrp><language lang=\"DE\"/><termGrp><term>Hafen</term></termGrp></languageGrp>"
                + "<languageGrp><language lang=\"EN-US\"/><termGrp><term>port</term></termGrp></languageGrp>"
                + "</conceptGrp></mtf>"
        ),
    ])
    func `a glossary of any format is found by its ending or beginning`(name: String, text: String) throws {
        let path = try Fixtures.temporaryFolder().appendingPathComponent(name).path
        for encoding in [String.Encoding.utf8, .utf16] {
            try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: path))
            let entry = try #require(try GlossaryFile.glossary(path).entries.first)
            #expect(entry.source == "Hafen" && entry.target == "port")
        }
    }

    @Test func `a workbook of another program is read with its dates and numbers, and its other sheets are named`()
        throws
    {
        let read = try GlossaryFile.glossary(Fixtures.folder.appendingPathComponent("Glossaries/foreign.xlsx").path)
        #expect(read.entries.map(\.source) == ["Hafen für Fähren", "Kai 😀"])
        #expect(read.entries[0].note == "zwei\nZeilen" && read.entries[0].avoided == ["haven"])
        #expect(read.entries.map(\.details.created) == ["2024-02-29", "1999-12-31T23:59:58"])
        #expect(read.entries[0].details.values("Nr") == ["7"] && read.entries[0].details.values("frei") == ["TRUE"])
        #expect(read.remarks.count == 1 && read.remarks[0].cause.contains("\"Begriffe\""))
    }

    @Test func `a concept in other languages keeps its terms, statuses and regions in a table`() throws {
        var us = TermConcept.Term("en-US", "harbor", status: .admitted)
        us.source = "AP"
        let concept = TermConcept(
            terms: [
                .init("de", "Hafen", status: .preferred), .init("en-GB", "port", status: .preferred), us,
                .init("en-GB", "harbour", status: .preferred), .init("fr", "port", status: .admitted),
            ])
        let bytes = try #require(GlossaryFile.bytes([concept], as: .tsv))
        let read = try GlossaryFile.content(of: bytes, as: .tsv).concepts(target: "en-GB")
        #expect(GlossaryLoss.between([concept], read) == [])
    }
}

extension GlossaryEntry {
    fileprivate var withoutOrigin: GlossaryEntry {
        var entry = self
        entry.origin = TermOrigin(layer: .user)
        return entry
    }
}
