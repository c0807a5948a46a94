internal import Files

/// Cells of a glossary file: several values are divided by bars; in values, `\|` stands for a bar, `\n` for a line
/// break, `\t` for a tab and `\\` for a backslash, so that a concept stays on one line.
enum GlossaryCell {
    /// The values of a cell.
    static func values(_ cell: Substring) -> [String] {
        let bytes = cell.utf8
        if !bytes.contains(where: { $0 == 0x7C || $0 == 0x5C }) {
            let value = DelimitedTable.trimmed(cell)
            return value.isEmpty ? [] : [String(value)]
        }
        if !bytes.contains(0x5C) {
            return bytes.split(separator: 0x7C).map { DelimitedTable.trimmed(Substring($0)) }.filter { !$0.isEmpty }
                .map(String.init)
        }
        var (values, value, isEscaped): ([String], [UInt8], Bool) = ([], [], false)
        for byte in bytes {
            if isEscaped {
                value += meaning(byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else if byte == 0x7C {
                values.append(String(decoding: value, as: UTF8.self))
                value = []
            } else {
                value.append(byte)
            }
        }
        if isEscaped { value.append(0x5C) }
        values.append(String(decoding: value, as: UTF8.self))
        return values.map { String(DelimitedTable.trimmed(Substring($0))) }.filter { !$0.isEmpty }
    }

    /// The one value of a cell.
    static func value(_ cell: Substring) -> String {
        guard cell.utf8.contains(0x5C) else { return String(cell) }
        var (value, isEscaped): ([UInt8], Bool) = ([], false)
        for byte in cell.utf8 {
            if isEscaped {
                value += meaning(byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                value.append(byte)
            }
        }
        return String(decoding: isEscaped ? value + [0x5C] : value, as: UTF8.self)
    }

    private static func meaning(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "n"): [0x0A]
        case UInt8(ascii: "r"): [0x0D]
        case UInt8(ascii: "t"): [0x09]
        case 0x5C, 0x7C: [byte]
        default: [0x5C, byte]
        }
    }

    /// A value as it stands in a cell.
    static func text(_ value: String, inList: Bool) -> String {
        guard value.utf8.contains(where: { $0 == 0x5C || $0 == 0x7C || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
            return value
        }
        var bytes: [UInt8] = []
        for byte in value.utf8 {
            switch byte {
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case 0x5C: bytes += Array("\\\\".utf8)
            case 0x7C where inList: bytes += Array("\\|".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Values as a cell.
    static func text(_ values: [String]) -> String { values.map { text($0, inList: true) }.joined(separator: "|") }

    /// A cell with its line breaks as such, for tables whose cells may hold them.
    static func withLineBreaks(_ cell: String) -> String {
        guard cell.utf8.contains(0x5C) else { return cell }
        var (bytes, isEscaped): ([UInt8], Bool) = ([], false)
        for byte in cell.utf8 {
            if isEscaped {
                bytes += byte == UInt8(ascii: "n") ? [0x0A] : [0x5C, byte]
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
