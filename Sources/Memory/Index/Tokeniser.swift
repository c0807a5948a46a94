/// A word, number or mark of a text.
struct Token: Equatable {
    /// Where it lies, in UTF-8 bytes.
    var range: Range<Int>
    /// What it is.
    var kind: Kind
    /// Whether it follows the token before it without white space.
    var isGlued: Bool

    enum Kind: UInt8 {
        /// Letters, digits and low lines, with a letter among them.
        case word
        /// Digits only.
        case number
        /// One character of anything else.
        case mark
    }
}

/// Takes a text apart into words (runs of letters, digits and low lines) and single other characters.
///
/// White space parts tokens and is otherwise lost but for whether there was any.
enum Tokeniser {
    /// The tokens of a text in UTF-8, in order.
    static func tokens(of text: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
        tokens.removeAll(keepingCapacity: true)
        var index = 0
        var end = 0
        while index < text.count {
            var (kind, length) = character(text, index)
            let start = index
            index &+= length
            guard kind != .space else { continue }
            if kind == .letter || kind == .digit {
                var onlyDigits = kind == .digit
                while index < text.count {
                    (kind, length) = character(text, index)
                    guard kind == .letter || kind == .digit else { break }
                    if kind == .letter { onlyDigits = false }
                    index &+= length
                }
                tokens.append(
                    Token(
                        range: start..<index, kind: onlyDigits ? .number : .word,
                        isGlued: start == end && !tokens.isEmpty))
            } else {
                tokens.append(Token(range: start..<index, kind: .mark, isGlued: start == end && !tokens.isEmpty))
            }
            end = index
        }
    }

    private enum Kind { case letter, digit, space, other }

    /// The kind of the character at an offset and its length in bytes; ASCII and the Latin block without a table look-up.
    @inline(__always)
    private static func character(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Kind, Int) {
        let byte = text[index]
        if byte < 0x80 {
            if (byte | 0x20) &- 0x61 < 26 || byte == 0x5F { return (.letter, 1) }
            if byte &- 0x30 < 10 { return (.digit, 1) }
            return (byte == 0x20 || byte &- 0x09 < 5 || byte &- 0x1C < 4 ? .space : .other, 1)
        }
        // U+00C0 to U+00FF are letters but for × and ÷.
        if byte == 0xC3, index &+ 1 < text.count {
            let next = text[index &+ 1]
            return (next == 0x97 || next == 0xB7 ? .other : .letter, 2)
        }
        return slow(text, index)
    }

    private static func slow(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Kind, Int) {
        let byte = text[index]
        let length = min(byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, text.count - index)
        var value = UInt32(length == 1 ? byte : byte & (0x7F >> UInt8(length)))
        for offset in 1..<max(length, 1) { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        // General punctuation: quotation marks, dashes, the ellipsis, and the spaces.
        if (0x2000...0x206F).contains(value) {
            let isSpace = value <= 0x200A || value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F
            return (isSpace ? .space : .other, length)
        }
        guard let scalar = Unicode.Scalar(value) else { return (.other, length) }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return (.letter, length)
        case .decimalNumber: return (.digit, length)
        case .letterNumber, .otherNumber: return (.letter, length)
        default: return (properties.isWhitespace ? .space : .other, length)
        }
    }
}

extension Tokeniser {
    /// The kind of what is one token.
    static func kind(of token: UnsafeBufferPointer<UInt8>) -> Token.Kind {
        var tokens: [Token] = []
        Self.tokens(of: token, into: &tokens)
        return tokens.first?.kind ?? .mark
    }
}
