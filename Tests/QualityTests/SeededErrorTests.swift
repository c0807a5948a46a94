import Bitext
import Foundation
import Quality
import Terminology
import TestSupport
import Testing

struct SeededErrorTests {
    private static let checker = QualityChecker(glossary: SeededErrors.glossary)

    @Test func `of more than three hundred seeded errors at least 95 in 100 are found`() throws {
        let errors = try SeededErrors.all()
        #expect(errors.count >= 300)
        var missed: [String] = []
        for error in errors {
            let found = Self.checker.findings(in: [error.pair]).contains {
                $0.severity > .note && error.expected.contains($0.check)
            }
            if !found {
                missed.append("\(error.kind): \(error.pair.source.plainText) | \(error.pair.target.plainText)")
            }
        }
        let kinds = Dictionary(grouping: errors, by: \.kind).mapValues(\.count)
        print("seeded \(errors.count) in \(kinds.count) kinds, missed \(missed.count)")
        for line in missed { print("missed", line) }
        #expect(Double(missed.count) <= 0.05 * Double(errors.count))
    }

    @Test func `the good pairs that errors are seeded in have no error and no warning`() throws {
        let pairs = try SeededErrors.articlePairs() + SeededErrors.ownPairs
        let alarms = Self.checker.findings(in: pairs).filter { $0.severity > .note }
        for alarm in alarms { print("alarm", alarm.id, alarm.check, alarm.message) }
        #expect(alarms.isEmpty)
    }

    @Test(.enabled(if: Fixtures.gold != nil), arguments: ["news", "pud"])
    func `human translations raise few errors and warnings`(set: String) throws {
        struct Document: Decodable {
            let id: String
            let de, en: [String]
            let beads: [[[Int]]]
        }
        let file = try #require(Fixtures.gold).appendingPathComponent("alignment/\(set).jsonl")
        var (count, alarms) = (0, 0)
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
            let pairs = document.beads.filter { $0[0].count == 1 && $0[1].count == 1 }.map {
                TranslationPair(
                    id: document.id, source: .init(document.de[$0[0][0]]), target: .init(document.en[$0[1][0]]))
            }
            count += pairs.count
            alarms += Self.checker.findings(in: pairs).count { $0.severity > .note }
        }
        print("\(set): \(alarms) errors and warnings in \(count) pairs")
        // These translations hold real slips too: an unpaired bracket, a doubled word, a decimal comma.
        #expect(Double(alarms) <= 0.025 * Double(count))
    }
}
