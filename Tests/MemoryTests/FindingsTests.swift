import Bitext
import Foundation
import TestSupport
import Testing

@testable import Memory

struct FindingsTests {
    private func findings(_ pairs: [(String, String)], _ kind: MemoryFinding.Kind) throws -> [MemoryFinding] {
        let memory = try Memory.open(Fixtures.temporaryFolder().appendingPathComponent("f.tm").path)
        _ = try memory.importUnits(origin: "f") { body in
            for (source, target) in pairs {
                try body(MemoryUnit(source: InlineContent(source), target: InlineContent(target)))
            }
        }
        return try memory.findings(
            [kind], spellings: [.init(old: "Kiev", new: "Kyiv"), .init(old: "Dnepr River", new: "Dnipro")])
    }

    private static let good = ("Er fuhr nach Kiew.", "He went to Kyiv.")

    @Test func `a spelling that the glossary avoids is found, in the genitive too, and in several words`() throws {
        let found = try findings(
            [
                Self.good, ("Kiews Rat.", "Kiev's council."), ("Am Dnepr.", "On the Dnepr River."),
                ("K.", "Kievan art."),
            ],
            .spelling)
        #expect(found.map(\.units) == [[2], [3]])
        #expect(found.map(\.detail) == ["Kiev → Kyiv", "Dnepr River → Dnipro"])
    }

    @Test func `a side in the wrong language is found`() throws {
        let swapped = (
            "The minister is not in the city and has no time for it.",
            "Der Minister ist nicht in der Stadt und hat auch keine Zeit."
        )
        #expect(try findings([Self.good, swapped], .language).map(\.units) == [[2], [2]])
    }

    @Test func `a Cyrillic letter among Latin ones is found, a quoted Russian word is not`() throws {
        let found = try findings(
            [
                Self.good, ("Pаris ist schön.", "Paris is nice."),
                ("Er rief „да“ und ging weg.", "He cried “да” and left."),
            ],
            .script)
        #expect(found.map(\.units) == [[2]])
        #expect(found.first?.detail == "Pаris")
    }

    @Test func `numbers that are only on one side are named`() throws {
        let found = try findings(
            [Self.good, ("Es kamen 1.250 Leute.", "1,250 people came."), ("Es kamen 40 Leute.", "14 people came.")],
            .numbers)
        #expect(found.map(\.units) == [[3]])
        #expect(found.first?.detail == "40 / 14")
    }

    @Test func `a spelling is outdated only where its term is meant`() throws {
        let memory = try Memory.open(Fixtures.temporaryFolder().appendingPathComponent("o.tm").path)
        try memory.add(MemoryUnit(source: "Eine Billion Euro.", target: "A billion euros."))
        try memory.add(MemoryUnit(source: "Eine Milliarde Euro.", target: "A billion euros."))
        let spelling = OutdatedSpelling(old: "billion", new: "trillion")
        #expect(try memory.findings([.spelling], spellings: [spelling]).count == 2)
        let found = try memory.findings([.spelling], spellings: [spelling]) { _, source, _ in source.contains("Billion")
        }
        #expect(found.map(\.units) == [[1]])
    }
}
