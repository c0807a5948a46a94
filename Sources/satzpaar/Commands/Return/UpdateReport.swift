import Desk
import Foundation

/// What is to be said of a new version.
struct UpdateReport {
    let update: VersionUpdate

    init(_ update: VersionUpdate) { self.update = update }

    private static let marks: [VersionComparison.Change: String] = [
        .unchanged: "=", .moved: ">", .changed: "~", .new: "+", .deleted: "-",
    ]

    /// "20 units: 15 unchanged, 1 moved, 2 changed, 1 new; 1 deleted; 16 translations kept, 2 to revise".
    var summary: String {
        let comparison = update.comparison
        let counts = VersionComparison.Change.allCases.map { "\(comparison.count($0)) \($0.rawValue)" }
        let kept = comparison.entries.count { entry in
            entry.change != .changed && entry.new != nil && translation(entry) != nil
        }
        let revised = comparison.entries.count { $0.change == .changed && translation($0) != nil }
        let base = "\(update.new.count) units: \(counts.joined(separator: ", "))"
        return kept + revised > 0 ? "\(base); \(kept) translations kept, \(revised) to revise" : base
    }

    private func translation(_ entry: VersionComparison.Entry) -> String? {
        entry.old.flatMap { update.old.units[$0].target }
    }

    /// A unit for people.
    func lines(_ entry: VersionComparison.Entry) -> [String] {
        let mark = Self.marks[entry.change] ?? " "
        let number = entry.new.map { "\($0 + 1)" } ?? "·"
        let head = "\(mark) \(number)\(String(repeating: " ", count: max(1, 5 - number.count)))"
        let margin = String(repeating: " ", count: head.count)
        let old = entry.old.map { update.old.units[$0] }
        var lines: [String] = []
        switch entry.change {
        case .changed:
            let difference = WordDifference(old: old?.text ?? "", new: entry.new.map { update.new[$0].text } ?? "")
            let moved = entry.isMoved ? ", moved from \((entry.old ?? 0) + 1)" : ""
            lines.append("\(head)\(difference.marked)  (\(Int((entry.similarity * 100).rounded())) % like\(moved))")
        case .moved: lines.append("\(head)\(old?.text ?? "")  (was \((entry.old ?? 0) + 1))")
        case .deleted: lines.append("\(head)\(old?.text ?? "")")
        case .new, .unchanged: lines.append("\(head)\(entry.new.map { update.new[$0].text } ?? "")")
        }
        if let target = old?.target, entry.change != .deleted { lines.append("\(margin)\(target)") }
        return lines
    }

    private struct Line: Encodable {
        let change: String
        let old, new: Int?
        let oldText, newText, oldTranslation: String?
        let similarity: Double
        let isMoved: Bool
        let difference: [Part]?
    }
    private struct Part: Encodable {
        let change, text: String
    }

    /// A unit as a JSON object; numbers count from 1.
    func json(_ entry: VersionComparison.Entry) -> String {
        let old = entry.old.map { update.old.units[$0] }
        let new = entry.new.map { update.new[$0] }
        let difference = WordDifference(old: old?.text ?? "", new: new?.text ?? "")
        let line = Line(
            change: entry.change.rawValue, old: entry.old.map { $0 + 1 }, new: entry.new.map { $0 + 1 },
            oldText: old?.source, newText: new?.source, oldTranslation: old?.target,
            similarity: (entry.similarity * 1000).rounded() / 1000, isMoved: entry.change == .moved || entry.isMoved,
            difference: entry.change == .changed
                ? difference.runs.map { Part(change: $0.change.rawValue, text: $0.text) } : nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
