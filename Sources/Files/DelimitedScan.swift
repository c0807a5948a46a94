/// Reads the rows of a delimited table in bytes.
struct DelimitedScan {
    /// The longest quotation that is looked for, in bytes; spreadsheets hold at most 32,767 characters in a cell.
    static let longestQuotation = 1 << 17

    let delimiter: UInt8
    let comment: UInt8?
    private(set) var rows: [DelimitedTable.Row] = []
    private(set) var openQuotations: [DelimitedTable.OpenQuotation] = []

    init(delimiter: UInt8, comment: UInt8?) {
        self.delimiter = delimiter
        self.comment = comment
    }

    mutating func read(_ text: String) {
        if beginsQuotation(text) { readQuoted(text) } else { readPlain(text) }
    }

    /// Whether any cell begins with a quotation mark.
    private func beginsQuotation(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var previous: UInt8 = 0x0A
            for byte in bytes {
                if byte == 0x22, previous == delimiter || previous == 0x0A || previous == 0x0D { return true }
                // White space at the beginning of a cell does not count.
                if byte != 0x20 { previous = byte }
            }
            return false
        } ?? true
    }

    private static func newline(in text: String) -> UInt8 {
        let bytes = text.utf8
        return !bytes.contains(0x0A) && bytes.contains(0x0D) ? 0x0D : 0x0A
    }

    private mutating func readPlain(_ text: String) {
        let lines = Substring(text).utf8.split(
            separator: Self.newline(in: text), omittingEmptySubsequences: false)
        rows.reserveCapacity(lines.count)
        var offset = 0
        for (index, whole) in lines.enumerated() {
            let line = whole.last == 0x0D ? whole.dropLast() : whole
            let start = offset
            offset &+= whole.count &+ 1
            guard let first = line.first, first != comment else { continue }
            let cells = line.split(separator: delimiter, omittingEmptySubsequences: false).map {
                DelimitedTable.trimmed(Substring($0))
            }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            rows.append(DelimitedTable.Row(line: index + 1, cells: cells, offset: start))
        }
    }

    private mutating func readQuoted(_ text: String) {
        let newline = Self.newline(in: text)
        let bytes = Array(text.utf8)
        var (position, line) = (0, 1)
        while position < bytes.count {
            let (start, first) = (position, line)
            if bytes[start] == comment {
                position = (bytes[start...].firstIndex(of: newline) ?? bytes.count) + 1
                line += 1
                continue
            }
            var cells: [Substring] = []
            while true {
                let cell = self.cell(of: bytes, from: position, newline: newline)
                if cell.isOpen { noteOpen(position, rowStart: start, line: line, in: bytes) }
                cells.append(Substring(cell.text))
                line += bytes[position..<cell.end].count { $0 == newline }
                position = cell.end + 1
                guard cell.end < bytes.count, bytes[cell.end] == delimiter else { break }
            }
            line += 1
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            rows.append(DelimitedTable.Row(line: first, cells: cells, offset: start))
        }
    }

    private mutating func noteOpen(_ position: Int, rowStart: Int, line: Int, in bytes: [UInt8]) {
        let column = 1 + bytes[rowStart..<position].count { $0 & 0xC0 != 0x80 }
        openQuotations.append(.init(line: line, column: column))
    }

    /// One cell: its text, the place of the delimiter or line break after it, and whether its quotation never ends.
    private func cell(of bytes: [UInt8], from start: Int, newline: UInt8) -> (text: String, end: Int, isOpen: Bool) {
        var first = start
        while first < bytes.count, bytes[first] == 0x20 { first += 1 }
        var isOpen = false
        if first < bytes.count, bytes[first] == 0x22 {
            switch quotation(of: bytes, from: first, newline: newline) {
            case .quoted(let text, let end): return (text, end, false)
            case .open: isOpen = true
            case .none: break
            }
        }
        let end = bytes[start...].firstIndex { $0 == delimiter || $0 == newline } ?? bytes.count
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return (String(DelimitedTable.trimmed(Substring(text))), end, isOpen)
    }

    private enum Quotation {
        case quoted(String, end: Int)
        case open
        case none
    }

    private func quotation(of bytes: [UInt8], from start: Int, newline: UInt8) -> Quotation {
        var content: [UInt8] = []
        var position = start + 1
        let limit = min(bytes.count, start + Self.longestQuotation)
        while position < limit {
            guard bytes[position] == 0x22 else {
                content.append(bytes[position])
                position += 1
                continue
            }
            if position + 1 < bytes.count, bytes[position + 1] == 0x22 {
                content.append(0x22)
                position += 2
                continue
            }
            var end = position + 1
            while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0D, bytes[end] != newline { end += 1 }
            let isEnd = end == bytes.count || bytes[end] == delimiter || bytes[end] == newline
            return isEnd ? .quoted(String(decoding: content, as: UTF8.self), end: end) : .none
        }
        // In a table of tabs a quotation mark at the beginning of a cell is more often a character than a slip.
        return delimiter == 0x09 ? .none : .open
    }

    /// Where a cell of the first row begins, in bytes.
    mutating func offset(ofCell wanted: Int, in text: Substring) -> Int {
        let bytes = Array(text.utf8)
        var position = 0
        for _ in 0..<wanted {
            let end = cell(of: bytes, from: position, newline: 0x0A).end
            guard end < bytes.count, bytes[end] == delimiter else { return position }
            position = end + 1
        }
        return position
    }
}
