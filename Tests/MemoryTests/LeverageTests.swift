import Bitext
import Foundation
import TestSupport
import Testing

@testable import Memory

struct LeverageTests {
    private func filled(_ pairs: [(String, String)], name: String = "a.tm") throws -> Memory {
        let memory = try Memory.open(Fixtures.temporaryFolder().appendingPathComponent(name).path)
        _ = try memory.importUnits(origin: "test") { body in
            for (source, target) in pairs {
                try body(MemoryUnit(source: InlineContent(source), target: InlineContent(target)))
            }
        }
        return memory
    }

    @Test func `numbers go over with the separators of the other language`() throws {
        let memory = try filled([
            ("Das kostet 1.250,50 Euro im Jahr.", "This costs 1,250.50 euros a year."),
            ("Version 3.2 läuft.", "Version 3.2 works."),
        ])
        let match = try #require(try memory.lookup("Das kostet 2.300,75 Euro im Jahr.").first)
        #expect(match.kind == .generalised)
        #expect(match.target.plainText == "This costs 2,300.75 euros a year.")
        #expect(try memory.lookup("Version 4.1 läuft.").first?.target.plainText == "Version 4.1 works.")
    }

    @Test func `a name is exchanged only where the memory shows that it is the same in both languages`() throws {
        let memory = try filled([
            ("Gestern sprach Huber mit der Presse.", "Huber spoke to the press yesterday."),
            ("Später kam auch Novak.", "Novak came later, too."),
            ("Morgen tagt der Rat in Wien.", "The council meets in Vienna tomorrow."),
            ("Er lebt in Bonn.", "He lives in Bonn."),
        ])
        let match = try #require(try memory.lookup("Gestern sprach Novak mit der Presse.").first)
        #expect(match.kind == .generalised)
        #expect(match.target.plainText == "Novak spoke to the press yesterday.")
        #expect(match.unit.target.plainText == "Huber spoke to the press yesterday.")
        #expect(try memory.lookup("Er lebt in Wien.").first?.adaptedTarget == nil)
        #expect(try memory.lookup("Er lebt in Nirgendheim.").first?.adaptedTarget == nil)
    }

    @Test func `a name behind an article is a thing and stays`() throws {
        let memory = try filled([
            ("Heute tagte der Bundesrat.", "The Bundesrat met today."), ("Der Senat kam.", "The Senat came."),
        ])
        #expect(try memory.lookup("Heute tagte der Senat.").first?.adaptedTarget == nil)
    }

    @Test func `sentences that the memory has one by one make a match, better where they are neighbours`() throws {
        let memory = try filled([
            ("Der Zug fährt ab.", "The train departs."), ("Alle steigen ein.", "All get on."),
            ("Es regnet stark.", "It is raining hard."),
        ])
        let near = try #require(try memory.lookup("Der Zug fährt ab. Alle steigen ein.").first)
        #expect(near.kind == .joined && near.score == 99)
        #expect(near.target.plainText == "The train departs. All get on.")
        let far = try #require(try memory.lookup("Es regnet stark. Der Zug fährt ab.").first)
        #expect(far.kind == .joined && far.score == 97)
    }

    @Test func `parts of a segment are found as units and as runs of words`() throws {
        let memory = try filled([
            ("die Vereinten Nationen", "the United Nations"),
            ("Sie forderte gestern in Genf einen sofortigen Waffenstillstand.", "Yesterday in Geneva she demanded …"),
        ])
        let text = "Auch die Vereinten Nationen wollen einen sofortigen Waffenstillstand."
        let parts = try memory.fragments(of: text)
        let scalars = ScalarText(text)
        #expect(parts.map { scalars[$0.segment] } == ["die Vereinten Nationen", "einen sofortigen Waffenstillstand."])
        #expect(parts.map(\.isWhole) == [true, false])
        let run = try memory.fragments(of: "Alle wollen in Genf einen sofortigen Waffenstillstand erreichen.")
        let line = ScalarText("Alle wollen in Genf einen sofortigen Waffenstillstand erreichen.")
        #expect(run.map { line[$0.segment] } == ["in Genf einen sofortigen Waffenstillstand"])
        #expect(
            run.first.map { ScalarText($0.unit.source.plainText)[$0.source] }
                == "in Genf einen sofortigen Waffenstillstand")
    }

    @Test func `of two memories the better match goes first, of equal ones that of the first memory`() throws {
        let first = try filled([("Der Hafen ist zu.", "The port is shut.")])
        let second = try filled(
            [("Der Hafen ist zu.", "The port is closed."), ("Der Hafen ist offen.", "The port is open.")], name: "b.tm")
        let set = MemorySet([.init(first), .init(second)])
        #expect(
            try set.lookup("Der Hafen ist zu.").map(\.target.plainText) == ["The port is shut.", "The port is closed."])
        let penalised = MemorySet([.init(first, penalty: 5), .init(second)])
        let matches = try penalised.lookup("Der Hafen ist zu.")
        #expect(matches.map(\.score) == [100, 95])
        #expect(matches.last?.penalties.map(\.points) == [5])
        #expect(MemorySet.parse("x/desk.tm:7") == ("x/desk.tm", 7))
        #expect(MemorySet.parse("C:desk.tm") == ("C:desk.tm", 0))
    }

    @Test func `of equal fuzzy matches the one between the same neighbours goes first`() throws {
        let memory = try filled([
            ("Anfang A.", "Start A."), ("Er ging nach Hause zurück.", "He went home again."), ("Ende A.", "End A."),
            ("Anfang B.", "Start B."), ("Er ging nach Hause hinein.", "He went inside."), ("Ende B.", "End B."),
        ])
        let context = SegmentContext(previous: "Anfang B.", next: "Ende B.")
        let match = try #require(try memory.lookup("Er ging nach Hause heim.", context: context).first)
        #expect(match.target.plainText == "He went inside.")
        #expect(match.neighbours == 2)
    }
}
