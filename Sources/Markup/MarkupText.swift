import CLibXML2

/// Text as it stands in markup: resolving references, and writing text with them.
public enum MarkupText {
    /// A character of a text and where it is written, in bytes from the start of the text.
    public struct Character: Sendable {
        /// The character.
        public var scalar: Unicode.Scalar
        /// The bytes that stand for it; those of a reference in full.
        public var range: Range<Int>
    }

    /// The characters of a stretch of markup that is text.
    ///
    /// - Parameters:
    ///   - bytes: the text, in UTF-8.
    ///   - isHTML: whether HTML's named references count, else only XML's five.
    public static func characters(_ bytes: ArraySlice<UInt8>, isHTML: Bool) -> [Character] {
        var list: [Character] = []
        list.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if bytes[position] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: position, isHTML) {
                list.append(Character(scalar: scalar, range: position..<end))
                position = end
                continue
            }
            let length = sequenceLength(bytes[position])
            let end = min(bytes.endIndex, position + length)
            let scalar = String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars.first
            list.append(Character(scalar: scalar ?? "\u{FFFD}", range: position..<end))
            position = end
        }
        return list
    }

    /// A text with references resolved.
    public static func resolved(_ bytes: ArraySlice<UInt8>, isHTML: Bool) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        for character in characters(bytes, isHTML: isHTML) { text.append(character.scalar) }
        return String(text)
    }

    /// A text as markup has it: `&`, `<` and `>` as references.
    ///
    /// - Parameter quote: the quotation mark around it where it is the value of an attribute.
    public static func escaped(_ text: String, quote: Unicode.Scalar? = nil) -> String {
        var markup = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"" where quote == scalar: markup += "&quot;"
            case "'" where quote == scalar: markup += "&#39;"
            case "\u{A0}": markup += "&#160;"
            // What XML can't hold (section 2.2) no office program opens.
            case _ where scalar.value < 0x20 && !["\n", "\t", "\r"].contains(scalar): break
            case "\u{FFFE}", "\u{FFFF}": break
            default: markup.unicodeScalars.append(scalar)
            }
        }
        return markup
    }

    private static func sequenceLength(_ byte: UInt8) -> Int {
        switch byte {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
    }

    private static func reference(
        _ bytes: ArraySlice<UInt8>, at start: Int, _ isHTML: Bool
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        var end = start + 1
        let limit = min(bytes.endIndex, start + 34)
        while end < limit, isNamePart(bytes[end]) || (bytes[end] == UInt8(ascii: "#") && end == start + 1) { end += 1 }
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        let isClosed = end < bytes.endIndex && bytes[end] == UInt8(ascii: ";")
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHex = digits.first == "x" || digits.first == "X"
            let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let value, let scalar = Unicode.Scalar(value) else { return nil }
            return (scalar, isClosed ? end + 1 : end)
        }
        guard isClosed, let scalar = named(name, isHTML) else { return nil }
        return (scalar, end + 1)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func named(_ name: String, _ isHTML: Bool) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard isHTML, let entry = htmlEntityLookup(name) else { return nil }
        return Unicode.Scalar(UInt32(entry.pointee.value))
    }
}
