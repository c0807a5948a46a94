import ICU

/// What a scalar is, as far as a boundary depends on it.
enum Kind: UInt8 {
    case other, space, upper, lower, letter, mark, digit

    /// Whether a word may hold it.
    @inline(__always) var isLetter: Bool { self == .upper || self == .lower || self == .letter || self == .mark }
}

/// UTF-8 bytes with the questions that segmentation asks about a place in them.
///
/// A view only: it must not outlive the buffer. Malformed bytes are single scalars of the kind `other`.
struct ByteText {
    let bytes: UnsafeBufferPointer<UInt8>

    @inline(__always) subscript(_ index: Int) -> UInt8 { bytes[index] }

    /// The scalar that starts at `index`, and its length in bytes.
    @inline(__always) func scalar(at index: Int, end: Int) -> (value: UInt32, length: Int) {
        let lead = bytes[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        return longScalar(lead, at: index, end: end)
    }

    private func longScalar(_ lead: UInt8, at index: Int, end: Int) -> (value: UInt32, length: Int) {
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, index + length <= end else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }

    /// The scalar that ends before `index`, and its length in bytes; `index` lies above `start`.
    @inline(__always) func scalar(before index: Int, start: Int) -> (value: UInt32, length: Int) {
        let last = bytes[index - 1]
        if last < 0x80 { return (UInt32(last), 1) }
        var first = index - 1
        while first > start, index - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        let found = scalar(at: first, end: index)
        return found.length == index - first ? found : (0xFFFD, 1)
    }

    /// The kind of the scalar at `index`; `other` at the end.
    @inline(__always) func kind(at index: Int, end: Int) -> Kind {
        index < end ? Kind(scalar(at: index, end: end).value) : .other
    }

    /// The kind of the scalar before `index`; `other` at the start.
    @inline(__always) func kind(before index: Int, start: Int) -> Kind {
        index > start ? Kind(scalar(before: index, start: start).value) : .other
    }

    /// The first place from `index` on that is not white space.
    @inline(__always) func skipSpace(from index: Int, end: Int) -> Int {
        var at = index
        while at < end {
            let (value, length) = scalar(at: at, end: end)
            guard Kind(value) == .space else { break }
            at += length
        }
        return at
    }

    /// The last place down from `index` that has no white space before it.
    @inline(__always) func skipSpaceBack(from index: Int, start: Int) -> Int {
        var at = index
        while at > start {
            let (value, length) = scalar(before: at, start: start)
            guard Kind(value) == .space else { break }
            at -= length
        }
        return at
    }

    /// Where the run of letters, marks and digits that ends before `index` starts.
    func wordStart(before index: Int, start: Int) -> Int {
        var at = index
        while at > start {
            let (value, length) = scalar(before: at, start: start)
            let kind = Kind(value)
            guard kind.isLetter || kind == .digit else { break }
            at -= length
        }
        return at
    }

    /// Where the run of letters and marks that starts at `index` ends.
    func wordEnd(from index: Int, end: Int) -> Int {
        var at = index
        while at < end {
            let (value, length) = scalar(at: at, end: end)
            guard Kind(value).isLetter else { break }
            at += length
        }
        return at
    }

    /// Whether the bytes at `index` are those of an ASCII string.
    func has(_ text: StaticString, at index: Int, end: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, index + length <= end else { return false }
        for offset in 0..<length where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }
}

extension Kind {
    /// The kind of a scalar.
    @inline(__always) init(_ value: UInt32) {
        if value &- 0x61 < 26 {
            self = .lower
        } else if value == 0x20 || value &- 9 < 5 {
            self = .space
        } else if value &- 0x41 < 26 {
            self = .upper
        } else if value &- 0x30 < 10 {
            self = .digit
        } else {
            self = value < 0x80 ? .other : Kind(long: value)
        }
    }

    private init(long value: UInt32) {
        switch value {
        // The soft hyphen is part of its word.
        case 0xAD: self = .mark
        case 0x85, 0xA0: self = .space
        case 0xAA, 0xB5, 0xBA: self = .lower
        case 0x80...0xBF, 0xD7, 0xF7: self = .other
        case 0xC0...0xDE: self = .upper
        case 0xDF...0xFF: self = .lower
        // Spaces of every width, with the zero-width ones and the byte order mark.
        case 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0x1680, 0xFEFF: self = .space
        case 0x2010...0x2BFF: self = .other
        default: self = Kind(CharacterClass(Unicode.Scalar(value) ?? "\u{FFFD}"))
        }
    }

    private init(_ character: CharacterClass) {
        switch character {
        case .uppercase: self = .upper
        case .lowercase: self = .lower
        case .otherLetter: self = .letter
        case .mark: self = .mark
        case .number: self = .digit
        case .space: self = .space
        default: self = .other
        }
    }
}
