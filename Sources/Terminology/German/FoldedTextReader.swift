/// Takes a text apart into folded words.
struct FoldedTextReader {
    private let bytes: [UInt8]
    private var text = FoldedText()
    private var position = 0
    private var scalar = 0
    private var gap = GapReader()

    private init(_ string: String) { bytes = Array(string.utf8) }

    /// The words of a text.
    static func read(_ string: String) -> FoldedText {
        var reader = FoldedTextReader(string)
        reader.text.bytes.reserveCapacity(reader.bytes.count + 16)
        reader.text.words.reserveCapacity(reader.bytes.count / 6)
        reader.run()
        return reader.text
    }

    private mutating func run() {
        while position < bytes.count {
            let (value, length) = decode(position)
            if Self.isWordScalar(value) {
                readWord()
            } else {
                gap.add(Self.mark(value))
                position += length
                scalar += 1
            }
        }
    }

    private mutating func readWord() {
        var word = FoldedText.Word()
        word.start = Int32(scalar)
        word.byte = Int32(position)
        word.from = Int32(text.bytes.count)
        word.before = gap.last
        let (kind, opens, starts) = gap.close(isFirst: text.words.isEmpty)
        word.gap = kind
        if opens { word.traits.insert(.opens) }
        if starts { word.traits.insert(.startsSentence) }
        var hash = FoldedHash()
        readLetters(into: &word, &hash)
        readGenderEnding(into: &word, &hash)
        word.hash = hash.value
        word.end = Int32(scalar)
        word.to = Int32(text.bytes.count)
        if position < bytes.count {
            let (value, length) = decode(position)
            word.after = Self.mark(value)
            if position + length < bytes.count { word.afterNext = markOrLetter(position + length) }
        }
        text.words.append(word)
    }

    /// Letters, digits, and what belongs to them: combining marks and invisible characters between letters.
    private mutating func readLetters(into word: inout FoldedText.Word, _ hash: inout FoldedHash) {
        while position < bytes.count {
            let first = bytes[position]
            if first < 0x80 {
                let kind = Self.kind(first)
                guard kind != .none else { return }
                take(
                    kind == .capital ? first | 0x20 : first, isCapital: kind == .capital, isDigit: kind == .digit,
                    &word, &hash)
                position += 1
                scalar += 1
                continue
            }
            let (value, length) = decode(position)
            if Self.isJoiner(value) {
                guard continues(after: position + length) else { return }
                if value == 0x308, let last = text.bytes.last, text.bytes.count > Int(word.from),
                    last == 0x61 || last == 0x6F || last == 0x75
                {
                    text.bytes.append(0x65)
                    hash.append(0x65)
                }
            } else if Self.isWordScalar(value) {
                takeWide(value, &word, &hash)
            } else {
                return
            }
            position += length
            scalar += 1
        }
    }

    @inline(__always)
    private mutating func take(
        _ byte: UInt8, isCapital: Bool, isDigit: Bool, _ word: inout FoldedText.Word, _ hash: inout FoldedHash
    ) {
        text.bytes.append(byte)
        hash.append(byte)
        count(isCapital: isCapital, isDigit: isDigit, &word)
    }

    @inline(__always)
    private func count(isCapital: Bool, isDigit: Bool, _ word: inout FoldedText.Word) {
        if isCapital {
            if word.letters < 32 { word.capitals |= 1 << UInt32(word.letters) }
            word.traits.insert(.upper)
        } else {
            word.traits.insert(isDigit ? .digit : .lower)
        }
        if word.letters < 255 { word.letters &+= 1 }
    }

    private mutating func takeWide(_ value: UInt32, _ word: inout FoldedText.Word, _ hash: inout FoldedHash) {
        if let folded = LetterFolding.latin(value) {
            text.bytes.append(folded.0)
            hash.append(folded.0)
            if folded.1 != 0 {
                text.bytes.append(folded.1)
                hash.append(folded.1)
            }
            count(isCapital: LetterFolding.isCapital(value), isDigit: false, &word)
            return
        }
        guard let letter = Unicode.Scalar(value) else { return }
        let properties = letter.properties
        for byte in properties.lowercaseMapping.utf8 {
            text.bytes.append(byte)
            hash.append(byte)
        }
        count(isCapital: properties.isUppercase, isDigit: false, &word)
    }

    /// Joins `*innen`, `:in`, `_innen`, `·innen`, `/-innen`, `(innen)` and `*r` to the word they follow.
    private mutating func readGenderEnding(into word: inout FoldedText.Word, _ hash: inout FoldedHash) {
        guard position < bytes.count, word.letters > 2, word.traits.contains(.lower) else { return }
        let (value, length) = decode(position)
        let mark = Self.mark(value)
        switch mark {
        case .star, .colon, .low, .middleDot, .slash, .opener: break
        default: return
        }
        var from = position + length
        var scalars = 1
        if mark == .slash, from < bytes.count, bytes[from] == 0x2D {
            from += 1
            scalars += 1
        }
        guard let ending = Self.genderEndings.first(where: { matches($0, at: from, after: mark) }) else { return }
        for byte in ending {
            text.bytes.append(byte)
            hash.append(byte)
            count(isCapital: false, isDigit: false, &word)
        }
        position = from + ending.count
        scalar += scalars + ending.count
        if mark == .opener {
            position += 1
            scalar += 1
        }
        word.traits.insert(.gendered)
    }

    private static let genderEndings: [[UInt8]] = ["innen", "in", "rn", "n", "r"].map { Array($0.utf8) }

    private func matches(_ ending: [UInt8], at from: Int, after mark: FoldedText.Mark) -> Bool {
        // One letter after a colon or a bracket is more often something else.
        if ending.count < 2, mark != .star, mark != .slash, mark != .low { return false }
        guard from + ending.count <= bytes.count else { return false }
        for (offset, byte) in ending.enumerated() where bytes[from + offset] | 0x20 != byte { return false }
        let end = from + ending.count
        if mark == .opener { return end < bytes.count && bytes[end] == 0x29 }
        return !continues(after: end)
    }

    private func continues(after position: Int) -> Bool {
        position < bytes.count && markOrLetter(position) == .letter
    }

    private func markOrLetter(_ position: Int) -> FoldedText.Mark {
        let value = decode(position).0
        return Self.isWordScalar(value) || Self.isJoiner(value) ? .letter : Self.mark(value)
    }

    /// The scalar at a byte of valid UTF-8, and how many bytes it takes.
    @inline(__always)
    private func decode(_ at: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (first, 1) }
        func next(_ offset: Int) -> UInt32 { UInt32(bytes[at + offset] & 0x3F) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
        if first < 0xF0 { return ((first & 0xF) << 12 | next(1) << 6 | next(2), 3) }
        return ((first & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
}
