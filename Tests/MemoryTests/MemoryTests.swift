import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

@testable import Memory

struct MemoryTests {
    private func empty() throws -> Memory {
        try Memory.open(Fixtures.temporaryFolder().appendingPathComponent("test.tm").path)
    }

    private func unit(_ source: String, _ target: String) -> MemoryUnit {
        MemoryUnit(source: InlineContent(source), target: InlineContent(target))
    }

    private func filled(_ pairs: [(String, String)]) throws -> Memory {
        let memory = try empty()
        _ = try memory.importUnits(origin: "test.tsv") { body in
            for (source, target) in pairs { try body(unit(source, target)) }
        }
        return memory
    }

    private static let report = [
        ("Der Minister reist nach Paris.", "The minister is travelling to Paris."),
        ("Dort trifft er seine Kollegin.", "There he meets his counterpart."),
        ("Die Gespräche dauern 3 Tage.", "The talks last 3 days."),
    ]

    @Test func `the same text between the same neighbours scores 102, with one of them 101, alone 100`() throws {
        let memory = try filled(Self.report)
        func score(_ context: SegmentContext) throws -> Int? {
            try memory.lookup(Self.report[1].0, context: context).first?.score
        }
        #expect(try score(SegmentContext(previous: Self.report[0].0, next: Self.report[2].0)) == 102)
        #expect(try score(SegmentContext(previous: "Anderes.", next: Self.report[2].0)) == 101)
        #expect(try score(SegmentContext()) == 100)
    }

    @Test func `a word of six that differs leaves 83 per cent, and the difference is marked`() throws {
        let match = try #require(try filled(Self.report).lookup("Der Minister reist nach Wien.").first)
        #expect(match.score == 83)
        #expect(match.kind == .fuzzy)
        let changed = match.differences.filter { $0.change != .same }
        #expect(changed == [DifferenceMark(change: .replaced, segment: 24..<28, source: 24..<29)])
    }

    @Test func `where only a number differs the match is generalised and the translation's number adapted`() throws {
        let match = try #require(try filled(Self.report).lookup("Die Gespräche dauern 12 Tage.").first)
        #expect(match.kind == .generalised)
        #expect(match.score == 99)
        #expect(match.target.plainText == "The talks last 12 days.")
    }

    @Test func `a number that stands twice in the translation is not adapted`() throws {
        let memory = try filled([("Nur 3 kamen.", "Only 3 of the 3 came.")])
        #expect(try memory.lookup("Nur 4 kamen.").first?.adaptedTarget == nil)
    }

    @Test func `case and punctuation alone never make 100`() throws {
        let memory = try filled(Self.report)
        #expect(try memory.lookup("der Minister reist nach Paris!").first?.score == 98)
        #expect(try memory.lookup("Der Minister reist nach\u{A0}Paris.").first?.score == 99)
    }

    @Test func `an import that fails changes nothing`() throws {
        let memory = try filled(Self.report)
        #expect(throws: FileError.self) {
            try memory.importUnits(origin: "broken") { body in
                try body(unit("Neu.", "New."))
                throw FileError(.malformed, path: "broken", cause: "it ends too early")
            }
        }
        #expect(try memory.count() == 3)
        #expect(try memory.lookup("Neu.").isEmpty)
        #expect(try memory.check(repair: false).findings.isEmpty)
    }

    @Test func `a pair that is there already is left out, another translation is kept or chosen by the policy`() throws
    {
        let memory = try filled(Self.report)
        func add(_ target: String, _ changed: String, _ policy: DuplicatePolicy) throws -> ImportReport {
            try memory.importUnits(origin: "more", policy: policy) { body in
                var unit = unit(Self.report[0].0, target)
                unit.changed = changed
                try body(unit)
            }
        }
        #expect(try add(Self.report[0].1, "20260101T000000Z", .keepBoth).duplicates == 1)
        #expect(try add("The minister goes to Paris.", "20260102T000000Z", .keepBoth).added == 1)
        #expect(try add("The minister flies to Paris.", "20260103T000000Z", .latest).replaced == 2)
        #expect(try add("The minister walks to Paris.", "20250101T000000Z", .latest).added == 0)
        #expect(try memory.lookup(Self.report[0].0).map(\.target.plainText) == ["The minister flies to Paris."])
    }

    @Test func `every kind of change can be taken back`() throws {
        let memory = try filled(Self.report)
        var changed = try #require(try memory.lookup(Self.report[0].0).first?.unit)
        changed.target = "Edited."
        changed.source = "Ganz anderer Text steht hier."
        try memory.update(changed)
        #expect(try memory.lookup(Self.report[0].0).filter { $0.score == 100 }.isEmpty)
        #expect(try memory.lookup("Ganz anderer Text stand hier.").first?.score == 83)
        #expect(try memory.undo() == "update of unit 1")
        #expect(try memory.lookup(Self.report[0].0).first?.target.plainText == Self.report[0].1)
        try memory.remove([2])
        #expect(try memory.lookup(Self.report[1].0).isEmpty)
        #expect(try memory.undo() == "remove of unit 2")
        #expect(try memory.lookup(Self.report[1].0).first?.score == 100)
        #expect(try memory.undo() == "import of unit 1")
        #expect(try memory.count() == 0)
        #expect(try memory.undo() == nil)
    }

    @Test func `what another process adds is found without opening again`() throws {
        let memory = try filled(Self.report)
        let other = try Memory.open(memory.path)
        #expect(try other.lookup("Der Hafen liegt still.").isEmpty)
        try memory.add(unit("Der Hafen liegt still.", "The harbour lies still."))
        #expect(try other.lookup("Der Hafen lag still.").first?.score == 80)
    }

    @Test func `units beside a segment are found as those in it`() throws {
        let memory = try empty()
        _ = try memory.importUnits(origin: "a") { body in
            for number in 0..<(Memory.openLimit + 10) {
                try body(unit("Satz Nummer \(number) im Text.", "S \(number)"))
            }
        }
        #expect(try memory.statistics().segments == 1)
        for number in 0..<5 { try memory.add(unit("Später kam Satz \(number) dazu.", "Later \(number)")) }
        #expect(try memory.lookup("Satz Nummer 4000 im Text.").first?.score == 100)
        #expect(try memory.lookup("Später kam Satz 3 hinzu.").first?.unit.target.plainText == "Later 3")
        #expect(try memory.check(repair: false).findings.isEmpty)
    }

    @Test func `single additions are written into a segment when there are many`() throws {
        let memory = try empty()
        var costs: [Duration] = []
        for number in 0..<(Memory.openLimit + 20) {
            costs.append(
                try ContinuousClock().measure { _ = try memory.add(unit("Satz \(number) kam dazu.", "S \(number)")) })
        }
        costs.sort()
        memory.keeper.finish()
        if ProcessInfo.processInfo.environment["SATZPAAR_TIMES"] != nil {
            print(
                "add: p50 \(costs[costs.count / 2]), p99 \(costs[costs.count * 99 / 100]), max \(costs[costs.count - 1])"
            )
        }
        #expect(try memory.statistics().segments == 1)
        #expect(try memory.check(repair: false).findings.isEmpty)
        for number in [0, 4000, Memory.openLimit + 10] {
            #expect(try memory.lookup("Satz \(number) kam dazu.").first?.score == 100)
            #expect(
                try memory.lookup("Satz \(number) kam nicht dazu.").contains {
                    $0.unit.target.plainText == "S \(number)"
                })
        }
    }

    @Test func `segments of one size are joined, and nothing is lost`() throws {
        let memory = try empty()
        for batch in 0..<Memory.mergeWidth {
            _ = try memory.importUnits(origin: "\(batch)") { body in
                for number in 0..<Memory.openLimit { try body(unit("Stapel \(batch) Satz \(number).", "S")) }
            }
        }
        #expect(try memory.statistics().segments == 1)
        #expect(try memory.check(repair: false).findings.isEmpty)
        #expect(try memory.lookup("Stapel 3 Satz 77!").contains { $0.unit.source.plainText == "Stapel 3 Satz 77." })
    }

    @Test func `a lost or damaged index is told and made again`() throws {
        let memory = try empty()
        _ = try memory.importUnits(origin: "a") { body in
            for number in 0..<5000 { try body(unit("Der \(number). Satz.", "Sentence \(number).")) }
        }
        memory.close()
        try FileManager.default.removeItem(atPath: memory.path + ".index")
        let again = try Memory.open(memory.path)
        #expect(try again.check(repair: false).findings.count == 2)
        #expect(try again.check(repair: true).repaired)
        #expect(try again.check(repair: false).findings.isEmpty)
        #expect(try again.lookup("Der 77. Satz.").first?.score == 100)
    }

    @Test func `codes, attributes and notes survive import and export`() throws {
        let code = InlineContent.Code(.begin, pair: "1", match: "1", type: "bold", data: "<b class=\"x\">\n\\")
        let end = InlineContent.Code(.end, pair: "1")
        let source = InlineContent([.text("Ein "), .code(code), .text("Wort"), .code(end)])
        let original = TranslationUnit(
            id: "7", variants: [.init("de-DE", source), .init("en-GB", "A \"word\"")],
            attributes: [.init("creationid", "kl"), .init("usagecount", "3"), .init("o-encoding", "latin1")],
            properties: [.init("x-domain", "Presse"), .init("x-y", "ä\u{1}")], notes: ["Hinweis"])
        let memory = try empty()
        _ = try memory.importUnits(origin: "a") { body in
            for unit in MemoryUnit.units(of: original, source: "de", target: nil) { try body(unit) }
        }
        var exported: [TranslationUnit] = []
        try memory.forEachUnit { exported.append($0.translationUnit) }
        let unit = try #require(exported.first)
        #expect(unit.variants.map(\.content) == original.variants.map(\.content))
        #expect(Set(unit.attributes) == Set(original.attributes))
        #expect(unit.property("x-y") == "ä\u{1}" && unit.property("x-domain") == "Presse")
        #expect(unit.notes == ["Hinweis"] && unit.id == "7")
    }

    @Test func `what an aligner found is a draft and loses points by its doubt`() throws {
        let memory = try empty()
        var aligned = unit("Guten Tag.", "Good day.")
        (aligned.status, aligned.confidence) = (.draft, 0.8)
        try memory.add(aligned)
        let match = try #require(try memory.lookup("Guten Tag.").first)
        #expect(match.baseScore == 100 && match.score == 97)
    }

    @Test func `a file that is no memory is refused`() throws {
        let path = try Fixtures.temporaryFolder().appendingPathComponent("x.tm").path
        try Data(String(repeating: "kein Speicher ", count: 200).utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: FileError.self) { try Memory.open(path) }
        #expect(throws: FileError.self) { try Memory.open(path + "2", create: false) }
    }

    @Test func `units of a withdrawn article are no longer offered`() throws {
        let memory = try filled(Self.report)
        #expect(try memory.mark(origin: "test.tsv", as: .withdrawn) == 3)
        #expect(try memory.lookup(Self.report[0].0).isEmpty)
    }

    @Test func `an analysis counts every segment once, repetitions and internal matches apart`() throws {
        let memory = try filled(Self.report)
        let segments = [
            Self.report[0].0, Self.report[1].0, "Die Gespräche dauern 5 Tage.",
            "Ein Zug fuhr gestern spät durch das Tal.",
            "Ein Zug fuhr heute spät durch das Tal.", "Ein Zug fuhr heute spät durch das Tal.",
        ]
        let analysis = try MemorySet([.init(memory)]).analyze([("a", segments)]) {
            ($0.split(separator: " ").count, $0.count)
        }[0]
        #expect(analysis.total.segments == 6)
        #expect(analysis.volumes[.context]?.segments == 2)
        #expect(analysis.volumes[.high]?.segments == 1)
        #expect(analysis.volumes[.new]?.segments == 1)
        #expect(analysis.volumes[.good]?.segments == 1)
        #expect(analysis.internalFuzzies[.good]?.words == 8)
        #expect(analysis.volumes[.repetition]?.words == 8)
    }

    @Test func `two memories are compared and merged`() throws {
        let (a, b) = (
            try filled(Self.report),
            try filled([Self.report[0], ("Dort trifft er seine Kollegin.", "Other."), ("Neu.", "New.")])
        )
        var differences: [MemoryDifference] = []
        let counts = try a.difference(to: b) { differences.append($0) }
        #expect(counts == DifferenceCounts(same: 1, onlyFirst: 1, onlySecond: 1, changed: 1))
        let texts = differences.map { difference in
            switch difference {
            case .onlyFirst(let unit): "- \(unit.source.plainText)"
            case .onlySecond(let unit): "+ \(unit.source.plainText)"
            case .changed(let first, let second): "\(first.target.plainText) ~ \(second.target.plainText)"
            }
        }
        #expect(
            texts.sorted() == ["+ Neu.", "- \(Self.report[2].0)", "\(Self.report[1].1) ~ Other."].sorted())
        #expect(try a.merge(b).added == 2)
        #expect(try a.count() == 5)
        #expect(try a.findings([.ambiguousSource]).map(\.units) == [[2, 4]])
        #expect(try a.dedupe(.latest) == 1)
    }
}
