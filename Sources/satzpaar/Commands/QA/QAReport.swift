import Bitext
import Foundation
import Quality

/// What a check of a file found.
struct QAReport {
    let file: String
    /// The file without its folders, which are nobody else's business.
    var name: String { file.split(separator: "/").last.map(String.init) ?? file }
    let pairs: [TranslationPair]
    private(set) var findings: [Finding]
    private(set) var acceptedCount = 0

    init(file: String, pairs: [TranslationPair], findings: [Finding]) {
        self.file = file
        self.pairs = pairs
        self.findings = findings
    }

    mutating func accept(_ accepted: AcceptedFindings) {
        let left = findings.filter { !accepted.contains($0, in: pairs[$0.pair]) }
        acceptedCount = findings.count - left.count
        findings = left
    }

    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

    /// What a user names a finding by to accept it.
    func key(_ finding: Finding) -> String { AcceptedFindings.fingerprint(of: finding, in: pairs[finding.pair]) }

    /// "2 errors, 1 warning, 5 notes in 40 segments; 3 accepted".
    var summary: String {
        let counts = [Severity.error, .warning, .note].map { severity in
            let count = count(severity)
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return counts.joined(separator: ", ") + " in \(pairs.count) segment\(pairs.count == 1 ? "" : "s")"
            + (acceptedCount > 0 ? "; \(acceptedCount) accepted" : "")
    }

    /// The findings for people, those of one segment together.
    func lines(withNotes: Bool) -> [String] {
        var lines: [String] = []
        var last = -1
        for finding in findings where withNotes || finding.severity > .note {
            if finding.pair != last {
                if last >= 0 { lines.append("") }
                last = finding.pair
                lines.append("\(finding.id)  \(flat(pairs[last].source.plainText))")
                lines.append(String(repeating: " ", count: finding.id.count + 2) + flat(pairs[last].target.plainText))
            }
            lines.append(
                "  \(finding.severity.rawValue) [\(finding.check.rawValue)] \(flat(finding.message))  (\(key(finding)))"
            )
        }
        if !lines.isEmpty { lines.append("") }
        return lines + [summary]
    }

    private func flat(_ text: String) -> String { String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }

    private struct Line: Encodable {
        let id, check, severity, message, evidence, key, source, target: String
        let segment: Int
        let sourceRange, targetRange: [Int]?
    }

    /// A finding as a JSON object; ranges count Unicode scalars of the texts without codes.
    func json(_ finding: Finding) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let pair = pairs[finding.pair]
        let line = Line(
            id: finding.id, check: finding.check.rawValue, severity: finding.severity.rawValue,
            message: finding.message, evidence: finding.evidence, key: key(finding), source: pair.source.plainText,
            target: pair.target.plainText, segment: finding.pair + 1,
            sourceRange: finding.sourceRange.map { [$0.lowerBound, $0.upperBound] },
            targetRange: finding.targetRange.map { [$0.lowerBound, $0.upperBound] })
        return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
