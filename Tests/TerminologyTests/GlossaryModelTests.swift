import Bitext
import Files
import Foundation
import Terminology
import TestSupport
import Testing

@Suite struct GlossaryModelTests {
    private func glossary(_ text: String) throws -> Glossary {
        try Glossary(table: TextFile.text(in: Array(text.utf8), path: "g.tsv"))
    }

    @Test func `rare columns are kept and written where an entry needs them`() throws {
        let text = """
            source\ttarget\tcategory\tvariants\taccept\tavoid\tclass\tflags\tnote\tdeprecated\tstyles\tdefinition\
            \treference\tcreated\tid\tdetails\tRedaktion
            Kiew\tKyiv\tplace\t\t\tKiew\tn\t\t\tKiev\tguardian:Kyiv|nyt:Kyiv\tcapital\thandbook, 2022\t2019-02-01 tk\tc7\
            \t[en:Kiev] note: until 2019\tAusland

            """
        let read = try glossary(text)
        let entry = try #require(read.entries.first)
        #expect(entry.avoided == ["Kiew", "Kiev"])
        #expect(entry.status(ofEnglish: "Kiev") == .deprecated)
        #expect(entry.status(ofEnglish: "Kiew") == .forbidden)
        #expect(entry.status(ofEnglish: "Kyiv") == .preferred)
        #expect(entry.details.id == "c7" && entry.details.created == "2019-02-01 tk")
        #expect(entry.details.values("note", of: .term(language: "en", text: "Kiev")) == ["until 2019"])
        #expect(entry.details.values("Redaktion") == ["Ausland"])
        #expect(GlossaryWriter.table(read) == text)
        #expect(!GlossaryWriter.table(Glossary([GlossaryEntry(source: "a", target: "b")])).contains("details"))
    }

    @Test func `line breaks, tabs, bars and backslashes survive on one line`() throws {
        var entry = GlossaryEntry(
            source: "A|B", target: "\"x\"", variants: ["c|d", "#e"], accepted: ["\\n"], note: "one\ntwo\tthree \\ four")
        entry.details.fields = [TermField("note", "a: b|c", of: .term(language: "de", text: "x] y"))]
        let table = GlossaryWriter.table(Glossary([entry]))
        #expect(table.split(separator: "\n").count == 2)
        var back = try #require(try glossary(table).entries.first)
        back.origin = entry.origin
        #expect(back == entry)
    }

    @Test func `a status in a table gives English to the entry that has the preferred one`() throws {
        let read = try glossary(
            "Deutsch\tEnglisch\tStatus\tGenus\nKiew\tKyiv\tbevorzugt\tNeutrum\nKiew\tKiev\tveraltet\t\nGeist\tghost\tverboten\t\n"
        )
        #expect(read.entries.map(\.source) == ["Kiew"])
        #expect(read.entries[0].avoided == ["Kiev"] && read.entries[0].details.deprecated == ["Kiev"])
        #expect(read.entries[0].wordClass == .neuter)
        #expect(read.problems.map(\.line) == [4])
    }

    @Test func `a house's English is preferred and the others' is not wanted`() throws {
        let read = try glossary(
            "source\ttarget\taccept\tstyles\nSelenskyj\tZelenskyy\tZelenskyi\tbbc:Zelensky|reuters:Zelenskiy\nAmt\toffice\t\t\n"
        )
        let house = read.following(HouseStyle(rawValue: "BBC"))
        #expect(house.entries[0].target == "Zelensky")
        #expect(house.entries[0].avoided == ["Zelenskyy", "Zelenskiy"] && house.entries[0].accepted == ["Zelenskyi"])
        #expect(house.entries[1] == read.entries[1])
        #expect(read.styles == [HouseStyle(rawValue: "bbc"), HouseStyle(rawValue: "reuters")])
        let findings = TermChecker(glossary: house).check(source: "Selenskyj kam.", target: "Zelenskyy came.")
        #expect(findings.contains { $0.isError })
    }

    @Test func `columns are told where a table has no header`() throws {
        let layout = GlossaryLayout(delimiter: ";", titles: ["target", "", "source"])
        let file = try TextFile.text(in: Array("port;x;Hafen\n".utf8), path: "a.txt")
        let entry = try #require(try Glossary(table: file, layout: layout).entries.first)
        #expect(entry.source == "Hafen" && entry.target == "port")
    }

    @Test func `an unknown flag is named with line and column`() throws {
        let problem = try #require(try glossary("source\ttarget\tflags\nKäse\tcheese\tloud\n").problems.first)
        #expect(problem.line == 2 && problem.column == 13)
    }

    @Test func `glossaries unite what agrees and list what does not`() {
        let mine = Glossary([
            GlossaryEntry(source: "Hafen", target: "port", variants: ["Haven"], note: "mine"),
            GlossaryEntry(source: "Mole", target: "pier"),
        ])
        let theirs = Glossary([
            GlossaryEntry(source: "Hafen", target: "port", accepted: ["harbour"], note: "theirs"),
            GlossaryEntry(source: "Mole", target: "jetty"), GlossaryEntry(source: "Kai", target: "quay"),
        ])
        let merge = GlossaryMerge([mine, theirs], policy: nil)
        #expect(merge.unitedCount == 1)
        #expect(merge.conflicts.map(\.second.target) == ["jetty"])
        #expect(merge.glossary.entries.map(\.target) == ["port", "pier", "quay"])
        let port = merge.glossary.entries[0]
        #expect(port.variants == ["Haven"] && port.accepted == ["harbour"] && port.details.values("note") == ["theirs"])
        func targets(_ policy: GlossaryMerge.Policy) -> [String] {
            GlossaryMerge([mine, theirs], policy: policy).glossary.entries.filter { $0.source == "Mole" }.map(\.target)
        }
        #expect(targets(.last) == ["jetty"])
        #expect(targets(.both) == ["pier", "jetty"])
        #expect(GlossaryMerge([mine, theirs], policy: .accept).glossary.entries[1].accepted == ["jetty"])
    }

    @Test func `the later of two entries wins where the newest is wanted`() {
        var old = GlossaryEntry(source: "Mole", target: "pier")
        old.details.changed = "2020-01-01"
        var new = GlossaryEntry(source: "Mole", target: "jetty")
        new.details.created = "2024-05-01"
        let merge = GlossaryMerge([Glossary([new]), Glossary([old])], policy: .newest)
        #expect(merge.glossary.entries.map(\.target) == ["jetty"])
    }
}
