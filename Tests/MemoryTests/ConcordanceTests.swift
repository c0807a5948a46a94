import Bitext
import Foundation
import GRDB
import ICU
import TestSupport
import Testing

@testable import Memory

struct ConcordanceTests {
    private func finds(_ query: String, in text: String) throws -> [String] {
        let scalars = ScalarText(text)
        return try TextSearch.places(ConcordanceQuery(query), in: [text])[0].map { scalars[$0] }
    }

    @Test func `a word is found in other forms and inside compounds`() throws {
        let text = "Die Regierungen und die Bundesregierung berieten den Regierungsentwurf."
        #expect(try finds("Regierung", in: text) == ["Regierungen", "Bundesregierung", "Regierungsentwurf"])
        #expect(try finds("Haus", in: "Alte Häuser, kein Haufen.") == ["Häuser"])
        #expect(try finds("Städte", in: "Eine Stadt.") == ["Stadt"])
    }

    @Test func `an equals sign asks for the form itself, and stars and question marks are wildcards`() throws {
        #expect(try finds("=Minister", in: "Minister und Ministern") == ["Minister"])
        #expect(try finds("*minister", in: "Der Außenminister sprach.") == ["Außenminister"])
        #expect(try finds("M?ller", in: "Müller und Miller") == ["Müller", "Miller"])
    }

    @Test func `words in quotation marks follow each other, others only have to be there`() throws {
        let text = "Die neue Regierung plant neue Steuern."
        #expect(try finds("\"neue Steuer\"", in: text) == ["neue Steuern"])
        #expect(try finds("Steuer Regierung", in: text) == ["Regierung", "Steuern"])
        #expect(try finds("Steuer Hafen", in: text).isEmpty)
    }

    @Test func `a regular expression is one between slashes, and a wrong one is refused`() throws {
        #expect(try finds("/\\d+ Prozent/", in: "Ö: 12 Prozent und 3 Prozent") == ["12 Prozent", "3 Prozent"])
        #expect(throws: ICUError.self) { try ConcordanceQuery("/(/") }
    }

    @Test func `hits come from both sides, and what answers to them is marked`() throws {
        let memory = try Memory.open(Fixtures.temporaryFolder().appendingPathComponent("c.tm").path)
        _ = try memory.importUnits(origin: "a") { body in
            for number in 0..<60 {
                try body(
                    MemoryUnit(
                        source: InlineContent("Zug \(number) fuhr."), target: InlineContent("Train \(number) left.")))
            }
            for word in ["alte", "neue", "große", "kleine"] {
                try body(
                    MemoryUnit(
                        source: InlineContent("Die \(word) Brücke hielt."),
                        target: InlineContent("That \(word) bridge held.")))
            }
        }
        let hits = try memory.concordance(ConcordanceQuery("Brücken"))
        #expect(hits.count == 4)
        let english = ScalarText(try #require(hits.first).unit.target.plainText)
        #expect(hits[0].counterparts.map { english[$0] }.contains("bridge"))
        #expect(try memory.concordance(ConcordanceQuery("train"), side: .target, limit: 7).count == 7)
        #expect(try memory.concordance(ConcordanceQuery("train"), side: .source).isEmpty)
    }

    @Test func `a number is that number, and a word with a hyphen is found`() throws {
        #expect(try finds("2024", in: "Im Jahr 2024, nicht 2023.") == ["2024"])
        #expect(try finds("US-Beamter", in: "Ein US-Beamter und zwei US-Beamte.") == ["US-Beamter", "US-Beamte"])
        #expect(try finds("*-Beamter", in: "Ein US-Beamter.") == ["US-Beamter"])
    }

    @Test func `lists of words find what reading all texts finds, also after changes`() throws {
        let memory = try Memory.open(Fixtures.temporaryFolder().appendingPathComponent("w.tm").path)
        let article = try Fixtures.text("Articles/hafenstreit.de.units.txt").split(whereSeparator: \.isNewline)
        let english = try Fixtures.text("Articles/hafenstreit.en.units.txt").split(whereSeparator: \.isNewline)
        _ = try memory.importUnits(origin: "a") { body in
            for (german, english) in zip(article, english) {
                try body(
                    MemoryUnit(source: InlineContent(String(german)), target: InlineContent(String(english))))
            }
        }
        let words = Set(article.joined(separator: " ").split(separator: " ").map(String.init)).sorted()
            .enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
        let queries =
            words + words.map { "*\($0.prefix(4))*" } + words.map { "=\($0)" }
            + zip(words, words.dropFirst()).map { "\($0) \($1)" } + article.map { "\"\($0.prefix(20))\"" }
            + ["the", "harbour", "2024", "*", "/[0-9]+/"]
        func hits() throws -> [[Int64]] {
            try queries.map { try memory.concordance(ConcordanceQuery($0)).map(\.unit.id) }
        }
        func compare() throws {
            try memory.write { try $0.execute(sql: "DELETE FROM word") }
            let read = try hits()
            try memory.listWords(beyond: 0)
            #expect(try memory.statistics().wordListSize > 0)
            for (query, (found, wanted)) in zip(queries, zip(try hits(), read)) {
                #expect(found == wanted, "\(query)")
            }
            #expect(read.contains { !$0.isEmpty })
        }
        try compare()
        var unit = try memory.unit(3)
        unit.source = InlineContent("Ganz neue Zeppelinwerft.")
        unit.target = InlineContent("A brand-new airship yard.")
        try memory.update(unit)
        try memory.remove([5])
        try memory.add(MemoryUnit(source: "Noch eine Zeppelinreise.", target: "Another airship journey."))
        #expect(try memory.concordance(ConcordanceQuery("Zeppelin")).count == 2)
        #expect(try memory.concordance(ConcordanceQuery("airship"), side: .target).count == 2)
        _ = try memory.undo(step: memory.history().first { $0.action == "remove" }?.number)
        #expect(
            try memory.concordance(ConcordanceQuery("=\(article[4].split(separator: " ")[0])")).map(\.unit.id).contains(
                5))
        try compare()
        #expect(try memory.check(repair: false).findings.isEmpty)
    }
}
