import CLibXML2

/// Mends a piece of XML where that is safe: what can only have been meant one way.
///
/// Control characters and references to them go; two references to the halves of a surrogate pair become one
/// character; names of HTML entities become their characters; an `&` or `<` that begins no markup becomes text; a byte
/// that is no UTF-8 is read as Windows-1252.
public struct XMLRepair {
    /// The mended bytes.
    public private(set) var bytes: [UInt8] = []
    /// What was mended, as clauses, each kind once.
    public private(set) var remarks: [String] = []

    private let source: [UInt8]
    private var position = 0

    /// Mends a piece.
    public init(_ source: [UInt8]) {
        self.source = source
        bytes.reserveCapacity(source.count + 64)
        while position < source.count { step() }
    }

    private mutating func step() {
        switch source[position] {
        case UInt8(ascii: "&"): reference()
        case UInt8(ascii: "<"): lessThan()
        case 0x09, 0x0A, 0x0D: keep(1)
        case 0..<0x20:
            remark("a control character was left out")
            position += 1
        case 0x20..<0x80: keep(1)
        default: character()
        }
    }

    private mutating func keep(_ count: Int) {
        bytes.append(contentsOf: source[position..<min(source.count, position + count)])
        position += count
    }

    private mutating func remark(_ text: String) {
        if !remarks.contains(text) { remarks.append(text) }
    }

    private mutating func append(_ scalar: Unicode.Scalar) { bytes.append(contentsOf: String(scalar).utf8) }

    private mutating func character() {
        let length = source[position] >= 0xF0 ? 4 : source[position] >= 0xE0 ? 3 : 2
        let end = min(source.count, position + length)
        if let text = String(validating: source[position..<end], as: UTF8.self), text.unicodeScalars.count == 1 {
            if text == "\u{FFFE}" || text == "\u{FFFF}" {
                remark("a character that XML forbids was left out")
                position = end
            } else {
                keep(length)
            }
            return
        }
        remark("a byte that is no UTF-8 was read as Windows-1252")
        append(Self.windows1252(source[position]))
        position += 1
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        let high: [Unicode.Scalar] = [
            "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
            "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
        ]
        return (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    private mutating func lessThan() {
        let next = position + 1 < source.count ? source[position + 1] : 0
        let isName = (next | 0x20) >= UInt8(ascii: "a") && (next | 0x20) <= UInt8(ascii: "z")
        if isName || next >= 0x80 || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x5F].contains(next) {
            return keep(1)
        }
        remark("a '<' that begins no tag became text")
        bytes.append(contentsOf: Array("&lt;".utf8))
        position += 1
    }

    private mutating func reference() {
        guard let end = source[position...].prefix(40).firstIndex(of: UInt8(ascii: ";")) else { return ampersand() }
        let name = String(decoding: source[position + 1..<end], as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return keep(end + 1 - position) }
        if let value = Self.number(name) { return numeric(value, end: end) }
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            let entity = htmlEntityLookup(name), let scalar = Unicode.Scalar(entity.pointee.value)
        else { return ampersand() }
        remark("an entity of HTML became its character")
        append(scalar)
        position = end + 1
    }

    private mutating func numeric(_ value: UInt32, end: Int) {
        if let scalar = Unicode.Scalar(value), Self.isAllowed(scalar) { return keep(end + 1 - position) }
        if (0xD800..<0xDC00).contains(value), let (low, lowEnd) = lowSurrogate(after: end),
            let scalar = Unicode.Scalar(0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00))
        {
            remark("two references to the halves of a surrogate pair became one character")
            append(scalar)
            position = lowEnd + 1
            return
        }
        remark("a reference to a character that XML forbids was left out")
        position = end + 1
    }

    private func lowSurrogate(after end: Int) -> (UInt32, Int)? {
        let rest = source[(end + 1)...].prefix(12)
        guard rest.first == UInt8(ascii: "&"), let stop = rest.firstIndex(of: UInt8(ascii: ";")),
            let value = Self.number(String(decoding: source[end + 2..<stop], as: UTF8.self)),
            (0xDC00..<0xE000).contains(value)
        else { return nil }
        return (value, stop)
    }

    private mutating func ampersand() {
        remark("an '&' that begins no reference became text")
        bytes.append(contentsOf: Array("&amp;".utf8))
        position += 1
    }

    private static func number(_ name: String) -> UInt32? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        return digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
