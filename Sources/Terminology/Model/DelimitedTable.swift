/// A table in text: tab-separated without quoting, or comma- or semicolon-separated with quoting (RFC 4180).
struct DelimitedTable {
    /// One row, with the line in which it begins.
    struct Row {
        let line: Int
        let cells: [Substring]
    }

    /// The rows; empty lines and those that begin with `#` are left out.
    let rows: [Row]

    init(_ text: String) {
        let lines = Substring(text).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let sample = lines.lazy.map(Self.withoutReturn).first { !$0.isEmpty && $0.first != 0x23 }
        let delimiter = Self.delimiter(of: sample)
        rows = delimiter == 0x09 ? Self.plain(lines) : Self.quoted(text, delimiter)
    }

    private static func plain(_ lines: [Substring.UTF8View]) -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(lines.count)
        for (index, whole) in lines.enumerated() {
            let line = withoutReturn(whole)
            guard let first = line.first, first != 0x23 else { continue }
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { trimmed(Substring($0)) }
            rows.append(Row(line: index + 1, cells: cells))
        }
        return rows
    }

    private static func withoutReturn(_ line: Substring.UTF8View) -> Substring.UTF8View {
        line.last == 0x0D ? line.dropLast() : line
    }

    private static func delimiter(of line: Substring.UTF8View?) -> UInt8 {
        guard let line, !line.contains(0x09) else { return 0x09 }
        let counts = [0x3B, 0x2C].map { mark in (mark: UInt8(mark), count: line.count { $0 == mark }) }
        return counts.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.mark : nil } ?? 0x09
    }

    private static func quoted(_ text: String, _ delimiter: UInt8) -> [Row] {
        var rows: [Row] = []
        var (cells, cell): ([Substring], [UInt8]) = ([], [])
        var (line, start, isQuoted, wasQuoted) = (1, 1, false, false)
        func endCell() {
            let value = Substring(String(decoding: cell, as: UTF8.self))
            cells.append(wasQuoted ? value : trimmed(value))
            (cell, wasQuoted) = ([], false)
        }
        func endRow() {
            endCell()
            let isComment = cells.first?.first == "#"
            if !isComment, cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
            (cells, start) = ([], line)
        }
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == 0x0A { line += 1 }
            switch byte {
            case 0x22 where isQuoted && bytes.first == 0x22: cell.append(bytes.removeFirst())
            case 0x22 where isQuoted: isQuoted = false
            case 0x22 where cell.isEmpty: (isQuoted, wasQuoted) = (true, true)
            case _ where isQuoted: cell.append(byte)
            case delimiter: endCell()
            case 0x0A: endRow()
            case 0x0D: break
            default: cell.append(byte)
            }
        }
        endRow()
        return rows
    }

    /// Without white space at its ends.
    static func trimmed(_ cell: Substring) -> Substring {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var bytes = cell.utf8
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return Substring(bytes)
    }
}
