/// A table in text: cells between tabs, semicolons, commas or bars, quoted where they must be (RFC 4180).
///
/// A cell that begins with a quotation mark is quoted where the next lone quotation mark ends it; it may then hold
/// delimiters and line breaks, and doubled quotation marks stand for one. Any other quotation mark is a character, so
/// that `"Kiev" is old` is read as it stands. Cells without quotation lose the white space at their ends.
///
///     let table = DelimitedTable("source\ttarget\nHafen\tport\n")
///     table.rows[1].cells       // ["Hafen", "port"]
public struct DelimitedTable: Sendable {
    /// One row.
    public struct Row: Sendable {
        /// The line in which it begins, from 1.
        public let line: Int
        /// Its cells.
        public let cells: [Substring]
        /// Where it begins, in bytes.
        let offset: Int
    }

    /// A cell whose quotation never ends; it is read as it stands.
    public struct OpenQuotation: Sendable, Hashable {
        /// The line, from 1.
        public let line: Int
        /// The column in scalars, from 1.
        public let column: Int
    }

    /// The rows; empty lines and those that begin with the mark of a comment are left out.
    public let rows: [Row]
    /// What divides the cells.
    public let delimiter: Character
    /// Quotation marks that are never closed.
    public let openQuotations: [OpenQuotation]
    private let text: String

    /// Reads a table.
    ///
    /// Complexity: O(*n*) in the length of the text.
    ///
    /// - Parameters:
    ///   - text: the table; lines end with LF, CR LF or CR.
    ///   - delimiter: what divides the cells, an ASCII character; nil where it is to be found.
    ///   - comment: what begins a line that is no row, an ASCII character; nil where every line is one.
    public init(_ text: String, delimiter: Character? = nil, comment: Character? = "#") {
        var text = text
        text.makeContiguousUTF8()
        let mark = comment?.asciiValue
        let chosen = delimiter?.asciiValue ?? DelimiterGuess.delimiter(of: text, comment: mark)
        var scan = DelimitedScan(delimiter: chosen, comment: mark)
        scan.read(text)
        rows = scan.rows
        openQuotations = scan.openQuotations
        self.delimiter = Character(Unicode.Scalar(chosen))
        self.text = text
    }

    /// The column in which a cell begins, in scalars from 1; for messages.
    ///
    /// Exact in the row's first line; in a row that a quoted line break has broken, cells after the break are counted
    /// from the row's beginning.
    public func column(of cell: Int, in row: Row) -> Int {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: min(row.offset, bytes.count))
        var scan = DelimitedScan(delimiter: delimiter.asciiValue ?? 0x09, comment: nil)
        let position = scan.offset(ofCell: cell, in: text[start...])
        return 1 + text[start...].unicodeScalars.countOfScalars(inBytes: position)
    }

    /// Rows as text; cells are quoted where they must be to be read back the same.
    public static func text(_ rows: [[String]], delimiter: Character = ",") -> String {
        rows.map { row in
            row.enumerated().map { cell($1, delimiter: delimiter, isFirst: $0 == 0) }.joined(
                separator: String(delimiter)) + "\n"
        }.joined()
    }

    /// A cell as it is written, in quotation marks where it must be.
    public static func cell(_ text: String, delimiter: Character, isFirst: Bool = false) -> String {
        let mark = delimiter.asciiValue ?? 0x09
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last else { return text }
        let isOdd = first == 0x22 || isSpace(first) || isSpace(last) || (isFirst && first == 0x23)
        let isBroken = bytes.contains {
            $0 == mark || $0 == 0x0A || $0 == 0x0D || ($0 == 0x22 && mark != 0x09)
        }
        return isOdd || isBroken ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    /// A cell without white space at its ends.
    public static func trimmed(_ cell: Substring) -> Substring {
        var bytes = cell.utf8
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return Substring(bytes)
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

extension Substring.UnicodeScalarView {
    /// How many scalars the first bytes hold.
    fileprivate func countOfScalars(inBytes count: Int) -> Int {
        var (left, scalars) = (count, 0)
        for scalar in self {
            guard left > 0 else { break }
            left -= UTF8.width(scalar)
            scalars += 1
        }
        return scalars
    }
}
