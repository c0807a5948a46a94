import Bitext
import Foundation
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
}
