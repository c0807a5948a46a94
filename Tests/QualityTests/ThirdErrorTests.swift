import Bitext
import Foundation
import Quality
import Terminology
import TestSupport
import Testing

/// Single sentences with clocks, dates, sums, measures, names, genders and sources, spoiled by a third hand.
struct ThirdErrorTests {
    private static let checker = QualityChecker(glossary: .shipped())

    private static func rows() throws -> [(checks: Set<Check>, pair: TranslationPair)] {
        let lines: [Substring] = try Fixtures.text("Quality/third.tsv").split(separator: "\n")
        return lines.filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return (
                Set(cells[0].split(separator: "|").compactMap { Check(rawValue: String($0)) }),
                TranslationPair(
                    id: cells[2], source: InlineContent(cells[2]), target: InlineContent(cells[3]),
                    role: Role(rawValue: cells[1]))
            )
        }
    }

    @Test func `of these errors at least 95 in 100 are found`() throws {
        let errors = try Self.rows().filter { !$0.checks.isEmpty }
        #expect(errors.count > 60)
        let missed = errors.filter { error in
            !Self.checker.findings(in: [error.pair]).contains { error.checks.contains($0.check) }
        }
        for error in missed { print("missed", error.checks, error.pair.target.plainText) }
        #expect(Double(missed.count) <= 0.05 * Double(errors.count))
    }

    @Test func `the good pairs have no error and no warning`() throws {
        for (checks, pair) in try Self.rows() where checks.isEmpty {
            let alarms = Self.checker.findings(in: [pair]).filter { $0.severity > .note }
            #expect(alarms.isEmpty, "\(alarms.map(\.message)) in \(pair.target.plainText)")
        }
    }
}
