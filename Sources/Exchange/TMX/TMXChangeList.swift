public import Bitext
import Files
import Foundation
import Markup

/// The list of what a cleaning did, as JSON Lines, from which it can be undone.
///
/// A line is `{"unit","line","rule","reason","action","before"}`; `action` is `drop`, `change` or `flag`, and `before`
/// is the unit as TMX.
public enum TMXChangeList {
    private struct Line: Codable {
        let unit: Int
        let line: Int
        let rule: String
        let reason: String
        let action: String
        let before: String
    }

    /// The line of a change, without a line break.
    public static func line(_ change: TMXCleaner.Change) -> [UInt8] {
        let line = Line(
            unit: change.number, line: change.line, rule: change.rule.rawValue, reason: change.reason,
            action: change.isFlag ? "flag" : change.after == nil ? "drop" : "change",
            before: TMXWriter.markup(of: change.before))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(line)).map { [UInt8]($0) } ?? []
    }

    /// What to put back: by the number that a unit had in the file before cleaning.
    public struct Undo: Sendable {
        private var dropped: [Int: TranslationUnit] = [:]
        private var changed: [Int: TranslationUnit] = [:]
        private var number = 0

        /// Reads a list.
        public init(path: String) throws {
            let text = String(decoding: try TextFile.bytes(of: path), as: UTF8.self)
            for (index, row) in text.split(separator: "\n").enumerated() {
                guard let line = try? JSONDecoder().decode(Line.self, from: Data(row.utf8)),
                    let unit = try TMXReader.unit(of: line.before)
                else {
                    throw FileError(
                        .malformed, path: path, line: index + 1, cause: "this is no line of a list of changes")
                }
                if line.action == "drop" { dropped[line.unit] = unit }
                if line.action == "change" { changed[line.unit] = unit }
            }
        }

        /// The units of the file before cleaning that end with this unit of the cleaned file.
        public mutating func restored(_ unit: TranslationUnit) -> [TranslationUnit] {
            var units = takeDropped()
            number += 1
            units.append(changed[number] ?? unit)
            return units
        }

        /// The units that stood at the end.
        public mutating func rest() -> [TranslationUnit] { takeDropped() }

        private mutating func takeDropped() -> [TranslationUnit] {
            var units: [TranslationUnit] = []
            while let unit = dropped[number + 1] {
                units.append(unit)
                number += 1
            }
            return units
        }
    }
}
