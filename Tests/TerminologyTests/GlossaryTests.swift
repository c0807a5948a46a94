import Files
import Foundation
import Terminology
import TestSupport
import Testing

@Suite struct GlossaryTests {
    private func glossary(_ text: String, name: String = "g.tsv", fourth: GlossaryColumn = .variants) throws -> Glossary
    {
        let path = try Fixtures.temporaryFolder().appendingPathComponent(name).path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return try Glossary(contentsOf: path, fourthColumn: fourth)
    }

    @Test func `columns are found by their names in any order`() throws {
        let one = try glossary("note\ttarget\tflags\tsource\nhere\tport\texact|context:Schiff,Kai\tHafen\n").entries[0]
        #expect(one.source == "Hafen" && one.target == "port" && one.note == "here")
        #expect(one.constraints == .exact && one.context == ["Schiff", "Kai"])
    }

    @Test func `without a header the columns are source, target, category, variants`() throws {
        let one = try glossary("Hafen\tport\tplace\tHaven|Port\n").entries[0]
        #expect(one.variants == ["Haven", "Port"] && one.category == .place)
        #expect(try glossary("Hafen\tport\t\tharbour\n", fourth: .accept).entries[0].accepted == ["harbour"])
    }

    @Test func `comma-separated files keep quoted commas`() throws {
        let one = try glossary("source,target\n\"Washington, Staat\",\"Washington \"\"state\"\"\"\n", name: "g.csv")
            .entries[0]
        #expect(one.source == "Washington, Staat" && one.target == "Washington \"state\"")
    }

    @Test func `a broken line is named and left out`() throws {
        let read = try glossary("source\ttarget\tflags\nHafen\tport\t\nKai\t\t\nMole\tpier\tloud\n")
        #expect(read.entries.map(\.source) == ["Hafen"])
        #expect(read.problems.compactMap(\.line) == [3, 4])
    }

    @Test func `a header without a target is refused`() {
        #expect(throws: FileError.self) { try glossary("source\tcategory\nHafen\tplace\n") }
    }

    @Test func `what is written reads back the same`() throws {
        var entry = GlossaryEntry(
            source: "Hafen", target: "port", category: .place, variants: ["Haven"], accepted: ["harbour"],
            avoided: ["haven"],
            wordClass: .masculine, constraints: [.whole, .advisory], context: ["Kai"], note: "or dock")
        let back = try glossary(GlossaryWriter.table(Glossary([entry]))).entries[0]
        entry.origin = back.origin
        #expect(back == entry)
    }

    @Test func `the shipped glossaries read without a problem`() {
        let shipped = Glossary.shipped()
        #expect(shipped.problems.isEmpty)
        #expect(!Glossary.names().entries.isEmpty)
    }

    @Test func `names from ICU follow the house`() {
        let names = Glossary.names().entries
        #expect(names.first { $0.source == "Kiew" }?.target == "Kyiv")
        #expect(names.first { $0.source == "Bosnien und Herzegowina" }?.target == "Bosnia-Herzegovina")
        #expect(!names.contains { $0.target.contains("&") || $0.target.contains("(") })
    }

    private func kinds(_ entries: [GlossaryEntry]) -> [GlossaryFinding.Kind] {
        GlossaryLint(Glossary(entries)).findings().map(\.kind)
    }

    @Test func `lint names what will not do what it should, each once`() {
        let port = GlossaryEntry(source: "Hafen", target: "port")
        #expect(kinds([port, GlossaryEntry(source: "Hafen", target: "harbour")]) == [.conflict])
        #expect(
            kinds([
                port, GlossaryEntry(source: "Hafen", target: "port", note: "x", origin: .init(layer: .user, line: 2)),
            ]) == [.duplicate])
        #expect(kinds([GlossaryEntry(source: "Hafen", target: "port", variants: ["Hafen"])]) == [.duplicate])
        let office = GlossaryEntry(source: "Hafenamt", target: "port authority")
        #expect(kinds([office, GlossaryEntry(source: "Hafen-Amt", target: "port authority")]) == [.variant])
        #expect(kinds([office, GlossaryEntry(source: "Hafen-Amt", target: "harbour office")]) == [.conflict])
        #expect(kinds([GlossaryEntry(source: "Aber", target: "but")]) == [.common])
        #expect(kinds([GlossaryEntry(source: "Kai", target: "quay", avoided: ["Quay"])]) == [.contradiction])
        #expect(kinds([GlossaryEntry(source: "!!", target: "wow")]) == [.unmatchable])
        let truce = GlossaryEntry(source: "Waffenruhe", target: "cease-fire")
        #expect(kinds([truce, GlossaryEntry(source: "Feuerpause", target: "ceasefire")]) == [.spelling])
    }

    @Test func `a name that is an everyday word is named, unless the entry guards it`() {
        var bowl = GlossaryEntry(source: "Schüssel", target: "Wolfgang Schüssel", category: .person)
        #expect(kinds([bowl]) == [.common])
        bowl.context = ["Kanzler"]
        #expect(kinds([bowl]).isEmpty)
        #expect(kinds([GlossaryEntry(source: "Polen", target: "Poland", category: .country)]).isEmpty)
    }

    @Test func `words that capitals tell apart are no conflict`() {
        #expect(
            kinds([
                GlossaryEntry(source: "BUND", target: "Friends of the Earth"),
                GlossaryEntry(source: "Bund", target: "federal government"),
                GlossaryEntry(source: "macht", target: "makes"), GlossaryEntry(source: "Macht", target: "power"),
            ]).isEmpty)
        #expect(
            kinds([GlossaryEntry(source: "N-VA", target: "N-VA"), GlossaryEntry(source: "NVA", target: "army")])
                .isEmpty)
        #expect(
            kinds([
                GlossaryEntry(source: "N-VA", target: "N-VA", constraints: .exact),
                GlossaryEntry(source: "NVA", target: "army", constraints: .exact),
            ]).isEmpty)
    }

    @Test func `the shipped glossaries hold nothing to complain of`() {
        #expect(GlossaryLint(Glossary.shipped()).findings().map(\.message) == [])
    }

    @Test func `a term is looked up in any form and in both languages`() {
        let all = Glossary([
            GlossaryEntry(source: "Grünes Gewölbe", target: "Green Vault"),
            GlossaryEntry(source: "Hafen", target: "port"),
        ])
        #expect(all.lookup("Grünen Gewölbes").map(\.source) == ["Grünes Gewölbe"])
        #expect(all.lookup("vault").map(\.source) == ["Grünes Gewölbe"])
        #expect(all.lookup("Mole").isEmpty)
    }
}

extension GlossaryTests {
    @Test(arguments: [
        "institutions", "law-and-administration", "military", "persons", "places", "politics", "titles-and-economy",
    ])
    func `a shipped glossary is written as it stands`(name: String) throws {
        let url = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Glossaries/\(name).tsv")
        #expect(try GlossaryWriter.table(Glossary(contentsOf: url.path)) == String(contentsOf: url, encoding: .utf8))
    }
}
