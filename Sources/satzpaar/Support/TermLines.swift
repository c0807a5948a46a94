import Foundation
import Terminology

/// Matches as lines of text.
enum TermLines {
    /// One match as a JSON object.
    static func json(_ match: TermMatch, document: String) -> String {
        "{\"doc\":\(jsonString(document)),\"start\":\(match.range.lowerBound),\"end\":\(match.range.upperBound),"
            + "\"source_term\":\(jsonString(match.entry.source)),\"target\":\(jsonString(match.target))}"
    }

    /// An entry as a JSON object.
    static func json(_ entry: GlossaryEntry) -> String {
        func list(_ terms: [String]) -> String { "[" + terms.map(jsonString).joined(separator: ",") + "]" }
        return "{\"source\":\(jsonString(entry.source)),\"target\":\(jsonString(entry.target)),"
            + "\"category\":\(jsonString(entry.category?.rawValue ?? "")),\"variants\":\(list(entry.variants)),"
            + "\"accept\":\(list(entry.accepted)),\"avoid\":\(list(entry.avoided)),\"note\":\(jsonString(entry.note))}"
    }

    /// Matches as a table: form, term, English, category, why.
    static func table(_ matches: [TermMatch]) -> [String] {
        let rows = matches.map { match in
            [
                "\(match.range.lowerBound)",
                (match.isNested ? "  " : "") + match.form.replacingOccurrences(of: "\n", with: " "),
                match.entry.source, match.target, match.entry.category?.rawValue ?? "", match.reason.explanation,
            ]
        }
        return TextTable.lines([["at", "form", "term", "English", "category", "why"]] + rows)
    }
}

/// A table for people.
enum TextTable {
    /// The rows with their columns lined up; the last column is as wide as it is.
    static func lines(_ rows: [[String]]) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.count)
            }
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line +=
                    column + 1 == row.count
                    ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
            }
            return line
        }
    }
}
