/// Takes a segment apart into folded words, numbers and telling signs.
///
/// Works on UTF-8. Hyphens separate; apostrophes are read by the rules of the language; commas, full stops and dashes
/// are left out, because they tell nothing about which sentence is which.
struct Tokenizer {
    let tongue: Tongue
    /// The folded bytes of the token at hand.
    private var word: [UInt8] = []

    init(_ tongue: Tongue) { self.tongue = tongue }

    /// Calls back for each token in order.
    mutating func tokens(of text: UnsafeBufferPointer<UInt8>, _ body: (borrowing [UInt8], Token) -> Void) {
        var index = 0
        var isFirst = true
        while index < text.count {
            let (scalar, length) = Self.scalar(text, index)
            if (0x30...0x39).contains(scalar) {
                index = number(text, index, body)
                isFirst = false
            } else if Letter.isLetter(scalar) {
                index = letters(text, index, isFirst: isFirst, body)
                isFirst = false
            } else {
                index += length
                sign(scalar, body)
                if scalar == 0x3A || scalar == 0x2E || scalar == 0x22 || scalar == 0x201E { isFirst = true }
            }
        }
    }

    private mutating func letters(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, isFirst: Bool, _ body: (borrowing [UInt8], Token) -> Void
    ) -> Int {
        var index = start
        word.removeAll(keepingCapacity: true)
        let isCapital = Letter.isCapital(Self.scalar(text, start).scalar)
        while index < text.count {
            let (scalar, length) = Self.scalar(text, index)
            guard Letter.isLetter(scalar) || (0x30...0x39).contains(scalar) || (0x300...0x36F).contains(scalar) else {
                break
            }
            Letter.append(scalar, to: &word)
            index += length
        }
        let kind: Token.Kind = isCapital && !isFirst ? .name : .word
        if tongue == .english, index < text.count, Self.isApostrophe(text, index) {
            index = contraction(text, index, kind, body)
        } else if !word.isEmpty {
            body(word, Token(kind: kind))
        }
        return index
    }

    /// *don't* is *do not*, *we'll* is *we will*; a possessive 's goes away.
    private mutating func contraction(
        _ text: UnsafeBufferPointer<UInt8>, _ apostrophe: Int, _ kind: Token.Kind,
        _ body: (borrowing [UInt8], Token) -> Void
    ) -> Int {
        let after = apostrophe + Self.scalar(text, apostrophe).length
        var end = after
        while end < text.count, (text[end] | 0x20) >= 0x61, (text[end] | 0x20) <= 0x7A { end += 1 }
        let tail = text[after..<end].map { $0 | 0x20 }
        var second: String?
        switch String(decoding: tail, as: UTF8.self) {
        case "t" where word.last == 0x6E:
            switch String(decoding: word, as: UTF8.self) {
            case "can": break
            case "won": word = Array("will".utf8)
            default: word.removeLast()
            }
            second = "not"
        case "ll": second = "will"
        case "re": second = "are"
        case "ve": second = "have"
        case "m": second = "am"
        case "s", "d": break
        default:
            body(word, Token(kind: kind))
            return after
        }
        if !word.isEmpty { body(word, Token(kind: kind)) }
        if let second { body(Array(second.utf8), Token(kind: .word)) }
        return end
    }

    /// A number with its separators; a multiplier after it (Millionen, billion) is taken into the value.
    private mutating func number(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ body: (borrowing [UInt8], Token) -> Void
    ) -> Int {
        var end = start
        while end < text.count {
            if (0x30...0x39).contains(text[end]) {
                end += 1
            } else if [0x2E, 0x2C, 0x3A, 0x27].contains(text[end]), end + 1 < text.count,
                (0x30...0x39).contains(text[end + 1])
            {
                end += 1
            } else {
                break
            }
        }
        let pieces = NumberReader(tongue).values(UnsafeBufferPointer(rebasing: text[start..<end]))
        let factor = pieces.count == 1 ? NumberReader(tongue).multiplier(after: end, in: text) : 1
        for value in pieces {
            word.removeAll(keepingCapacity: true)
            let scaled = value * factor
            word.append(0x23)
            word.append(contentsOf: NumberReader.key(scaled))
            body(word, Token(kind: .number, value: scaled))
        }
        // "20th", "3rd": the ending is no word.
        if tongue == .english, end + 1 < text.count {
            let ending = [text[end] | 0x20, text[end + 1] | 0x20]
            if ["th", "st", "nd", "rd"].contains(where: { ending.elementsEqual($0.utf8) }) { return end + 2 }
        }
        return end
    }

    private mutating func sign(_ scalar: UInt32, _ body: (borrowing [UInt8], Token) -> Void) {
        let mark: UInt8
        switch scalar {
        case 0x21, 0x3F, 0x25, 0x24, 0x26, 0x3B, 0x3A, 0x28, 0x40, 0x2B: mark = UInt8(scalar)
        case 0x22, 0x201C, 0x201E, 0x201D, 0xAB, 0xBB, 0x2039, 0x203A, 0x201A: mark = 0x22
        case 0x20AC: mark = 0x01
        case 0xA3: mark = 0x02
        case 0xA7: mark = 0x03
        default: return
        }
        word.removeAll(keepingCapacity: true)
        word.append(mark)
        body(word, Token(kind: .sign))
    }

    private static func isApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        text[index] == 0x27 || text[index] == 0xE2 && scalar(text, index).scalar == 0x2019
    }

    /// The scalar at a place and its length in bytes; damaged bytes pass as themselves.
    @inline(__always)
    static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
        let lead = UInt32(text[index])
        if lead < 0x80 { return (lead, 1) }
        func tail(_ offset: Int) -> UInt32 { index + offset < text.count ? UInt32(text[index + offset]) & 0x3F : 0 }
        if lead >= 0xF0 {
            return ((lead & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), min(4, text.count - index))
        }
        if lead >= 0xE0 { return ((lead & 15) << 12 | tail(1) << 6 | tail(2), min(3, text.count - index)) }
        if lead >= 0xC0 { return ((lead & 31) << 6 | tail(1), min(2, text.count - index)) }
        return (lead, 1)
    }
}
