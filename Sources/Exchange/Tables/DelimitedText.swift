/// Tables as text: CSV (RFC 4180) with any delimiter, and tab-separated values.
public enum DelimitedText {
    /// The rows of a text.
    ///
    /// A cell that begins with a quotation mark goes to the next lone one and may hold delimiters and line breaks; a
    /// quotation mark within a cell is a character. Blank lines are left out.
    public static func rows(_ text: String, delimiter: Character) -> [[String]] {
        var rows: [[String]] = []
        var (row, cell): ([String], String) = ([], "")
        var isQuoted = false
        var characters = text.makeIterator()
        var next = characters.next()
        func endRow() {
            row.append(cell)
            if row.count > 1 || !row[0].isEmpty { rows.append(row) }
            (row, cell) = ([], "")
        }
        while let character = next {
            next = characters.next()
            if isQuoted {
                if character == "\"", next == "\"" {
                    cell.append("\"")
                    next = characters.next()
                } else if character == "\"" {
                    isQuoted = false
                } else {
                    cell.append(character)
                }
            } else if character == "\"", cell.isEmpty {
                isQuoted = true
            } else if character == delimiter {
                row.append(cell)
                cell = ""
            } else if character.isNewline {
                endRow()
            } else {
                cell.append(character)
            }
        }
        endRow()
        return rows
    }

    /// The delimiter of a text: the one that gives the first rows the same number of columns, most columns first.
    public static func delimiter(of text: String) -> Character {
        let head = String(text.prefix(20_000))
        let delimiters: [Character] = ["\t", ";", ",", "|"]
        let candidates = delimiters.map { delimiter -> (Character, Int, Int) in
            let counts = rows(head, delimiter: delimiter).prefix(30).map(\.count)
            let usual = Dictionary(grouping: counts) { $0 }.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
            guard let usual, usual.key > 1 else { return (delimiter, 0, 0) }
            return (delimiter, usual.value.count * 100 / max(1, counts.count), usual.key)
        }
        return candidates.max { ($0.1, $0.2) < ($1.1, $1.2) }?.0 ?? "\t"
    }

    /// Rows as text; cells are quoted where they must be.
    public static func text(_ rows: [[String]], delimiter: Character = ",") -> String {
        rows.map { row in
            row.map { cell in
                let isPlain = !cell.contains { $0 == "\"" || $0 == delimiter || $0.isNewline } && cell.first != " "
                return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
            }.joined(separator: String(delimiter)) + "\n"
        }.joined()
    }
}
