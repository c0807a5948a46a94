import Articles
import Desk
import Foundation
import Memory
import Quality

/// What is to be said of an article that came back.
struct ReturnReport {
    let article: ReturnedArticle
    let findings: [Finding]
    let acceptedCount: Int
    /// Where the translation was written.
    var output = ""
    /// What the memory took.
    var taken: ImportReport?

    private let pairs: [TranslationPair]

    init(_ article: ReturnedArticle, findings: [Finding], accepted: AcceptedFindings) {
        self.article = article
        let pairs = article.pairs
        self.pairs = pairs
        self.findings = findings.filter { !accepted.contains($0, in: pairs[$0.pair]) }
        acceptedCount = findings.count - self.findings.count
    }

    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

    /// The numbers of the units in which a check found an error.
    var faultyUnits: Set<String> { Set(findings.filter { $0.severity == .error }.map(\.id)) }

    /// "19 of 19 units, 0 errors, 1 warning, 3 notes → story.en.html".
    var summary: String {
        let units = "\(article.units.count - article.untranslated.count) of \(article.units.count) units translated"
        let counts = [Severity.error, .warning, .note].map { severity in
            let count = count(severity)
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        var parts = [units] + counts
        if acceptedCount > 0 { parts.append("\(acceptedCount) accepted") }
        if let taken {
            parts.append("memory: \(taken.added) new, \(taken.replaced) replaced, \(taken.duplicates) known")
        }
        return "\(article.name): \(parts.joined(separator: ", ")) → \(output)"
    }

    /// The report for people: of a batch, only what is wrong.
    func lines(isBatch: Bool, withNotes: Bool) -> [String] {
        var lines: [String] = []
        for unit in article.units {
            let findings = self.findings.filter { $0.id == unit.unit.id && (withNotes || $0.severity > .note) }
            let remarks = unit.remarks.filter { remark in
                if case .edited = remark { withNotes } else { true }
            }
            guard !findings.isEmpty || !remarks.isEmpty else { continue }
            let margin = String(repeating: " ", count: unit.unit.id.count + 2)
            lines.append("\(unit.unit.id)  \(TaggedText.string(unit.unit.content))")
            if let target = unit.target { lines.append(margin + TaggedText.string(target)) }
            for remark in remarks { lines.append("  \(remark.text)") }
            for finding in findings {
                lines.append(
                    "  \(finding.severity.rawValue) [\(finding.check.rawValue)] \(finding.message)"
                        + "  (\(AcceptedFindings.fingerprint(of: finding, in: pairs[finding.pair])))")
            }
            lines.append("")
        }
        return lines + [summary]
    }

    private struct Line: Encodable {
        let name, file, output, origin: String
        let units, translated: Int
        let remarks: [Remark]
        let errors, warnings, notes, accepted: Int
        let findings: [FindingLine]
        let memory: Taken?
    }
    private struct Remark: Encodable {
        let unit, kind, text, source: String
        let target: String?
    }
    private struct FindingLine: Encodable {
        let unit, check, severity, message, evidence, key: String
    }
    private struct Taken: Encodable {
        let added, replaced, known: Int
    }

    /// The report as a JSON object.
    var json: String {
        let remarks = article.units.flatMap { unit in
            unit.remarks.map { remark in
                Remark(
                    unit: unit.unit.id, kind: remark.name, text: remark.text,
                    source: TaggedText.string(unit.unit.content), target: unit.target.map(TaggedText.string))
            }
        }
        let line = Line(
            name: article.name, file: article.file, output: output, origin: article.origin,
            units: article.units.count, translated: article.units.count - article.untranslated.count, remarks: remarks,
            errors: count(.error), warnings: count(.warning), notes: count(.note), accepted: acceptedCount,
            findings: findings.map {
                FindingLine(
                    unit: $0.id, check: $0.check.rawValue, severity: $0.severity.rawValue, message: $0.message,
                    evidence: $0.evidence, key: AcceptedFindings.fingerprint(of: $0, in: pairs[$0.pair]))
            },
            memory: taken.map { Taken(added: $0.added, replaced: $0.replaced, known: $0.duplicates) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

/// The figures of all articles that came back.
struct ReturnSummary {
    private var articles = 0
    private var units = 0
    private(set) var untranslated = 0
    private(set) var errors = 0
    private var warnings = 0
    private var memory: (added: Int, replaced: Int, known: Int)?
    /// The pairs of all articles, with the name of each.
    private(set) var pairs: [TranslationPair] = []

    mutating func add(_ report: ReturnReport) {
        articles += 1
        units += report.article.units.count
        untranslated += report.article.untranslated.count
        errors += report.count(.error)
        warnings += report.count(.warning)
        pairs += report.article.pairs.map { pair in
            var pair = pair
            pair.id = "\(report.article.name) \(pair.id)"
            return pair
        }
        if let taken = report.taken {
            let before = memory ?? (0, 0, 0)
            memory = (
                before.added + taken.added, before.replaced + taken.replaced, before.known + taken.duplicates
            )
        }
    }

    /// "3 articles, 120 units: 2 not translated, 1 error, 4 warnings; memory: 100 new, 3 replaced, 15 known".
    var text: String {
        func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
        let base =
            "\(count(articles, "article")), \(count(units, "unit")): \(untranslated) not translated, "
            + "\(count(errors, "error")), \(count(warnings, "warning"))"
        return base + (memory.map { "; memory: \($0.added) new, \($0.replaced) replaced, \($0.known) known" } ?? "")
    }
}
