extension FoldedTextReader {
    /// What an ASCII byte is to a word.
    enum ASCIIKind { case none, small, capital, digit }

    /// The kind of an ASCII byte.
    @inline(__always)
    static func kind(_ byte: UInt8) -> ASCIIKind {
        if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return byte & 0x20 == 0 ? .capital : .small }
        return byte >= 0x30 && byte <= 0x39 ? .digit : .none
    }

    /// Whether a scalar is a letter or a digit.
    @inline(__always)
    static func isWordScalar(_ value: UInt32) -> Bool {
        if value < 0x80 { return kind(UInt8(truncatingIfNeeded: value)) != .none }
        if value < 0xC0 { return value == 0xAA || value == 0xB5 || value == 0xBA }
        if value < 0x250 { return value != 0xD7 && value != 0xF7 }
        guard let scalar = Unicode.Scalar(value) else { return false }
        return scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark
            || scalar.properties.numericType != nil
    }

    /// Whether a scalar inside a word adds nothing of its own: combining marks, soft hyphen, zero-width characters.
    @inline(__always)
    static func isJoiner(_ value: UInt32) -> Bool {
        value == 0xAD || (0x300...0x36F).contains(value) || (0x200B...0x200D).contains(value) || value == 0x2060
            || value == 0xFEFF
    }

    /// The kind of a scalar that is no part of a word.
    static func mark(_ value: UInt32) -> FoldedText.Mark {
        if value == 0x20 { return .space }
        return switch value {
        case 0x20, 0x09, 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: .space
        case 0x0A, 0x2028, 0x2029: .newline
        case 0x0D: .invisible
        case 0x2D, 0x2010, 0x2011: .hyphen
        case 0x27, 0x2019, 0x02BC, 0x60, 0xB4: .apostrophe
        case 0x2E: .dot
        case 0x2F: .slash
        case 0x2C: .comma
        case 0x21, 0x3F, 0x2026: .terminator
        case 0x3A, 0x3B: .colon
        case 0x28, 0x5B, 0x7B: .opener
        case 0x29, 0x5D, 0x7D: .closer
        case 0x22, 0x201C, 0x201D, 0x201E, 0x201A, 0x2018, 0xAB, 0xBB, 0x2039, 0x203A: .quote
        case 0x2A: .star
        case 0x2B: .plus
        case 0x5F: .low
        case 0xB7, 0x2022: .middleDot
        case 0x26: .ampersand
        case 0xA9, 0xAE: .copyright
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F: .invisible
        default: .other
        }
    }
}

/// Reads what stands between two words.
struct GapReader {
    private var marks: UInt32 = 0
    private var count = 0
    private var newlines = 0
    private var first = FoldedText.Mark.none
    private(set) var last = FoldedText.Mark.none

    mutating func add(_ mark: FoldedText.Mark) {
        if mark == .invisible { return }
        if count == 0 { first = mark }
        marks |= 1 << UInt32(mark.rawValue)
        count += 1
        if mark == .newline { newlines += 1 }
        last = mark
    }

    /// Ends the gap: what it is, whether a sentence or quotation may open after it, and whether a sentence ended in it.
    mutating func close(isFirst: Bool) -> (FoldedText.Gap, opens: Bool, starts: Bool) {
        defer { self = GapReader() }
        if isFirst { return (.start, true, true) }
        let opens = marks & Self.opening != 0
        let starts = newlines > 1 || (marks & Self.ending != 0 && marks & Self.spaces != 0)
        return (kind, opens, starts)
    }

    private var kind: FoldedText.Gap {
        let inked = marks & ~Self.spaces
        if newlines > 1 { return .other }
        switch inked {
        case 0: return .space
        case Self.bit(.hyphen):
            if count == 1 { return .hyphen }
            return first == .hyphen ? .hangingHyphen : last == .hyphen ? .leadingHyphen : .other
        case Self.bit(.hyphen) | Self.bit(.comma): return first == .hyphen ? .hangingHyphen : .other
        case Self.bit(.hyphen) | Self.bit(.slash): return first == .hyphen ? .hangingHyphen : .slash
        case Self.bit(.dot): return first == .dot ? .dot : .other
        case Self.bit(.slash): return .slash
        case Self.bit(.apostrophe): return count == 1 ? .apostrophe : .other
        case Self.bit(.ampersand): return .ampersand
        case Self.bit(.comma): return .comma
        case Self.bit(.opener): return .bracket
        default: return .other
        }
    }

    private static func bit(_ mark: FoldedText.Mark) -> UInt32 { 1 << UInt32(mark.rawValue) }
    private static let spaces = bit(.space) | bit(.newline)
    private static let ending = bit(.dot) | bit(.terminator)
    private static let opening =
        bit(.dot) | bit(.terminator) | bit(.colon) | bit(.opener) | bit(.quote) | bit(.newline) | bit(.other)
        | bit(.middleDot) | bit(.star) | bit(.slash) | bit(.copyright) | bit(.plus)
}
