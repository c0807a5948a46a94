import Bitext

/// A segment taken apart into words and what stands between them.
struct SourceWords {
    /// A word, number or hyphenated compound.
    struct Word {
        /// As it stands in the text.
        let text: String
        /// In small letters.
        let lower: String
        /// In Unicode scalars of the segment's text.
        let range: Range<Int>
        /// What stands between the word before and this one.
        let gap: String

        var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
        var isNumber: Bool { text.unicodeScalars.first?.properties.numericType != nil }
    }

    let text: ScalarText
    let words: [Word]
    /// What stands after the last word.
    let tail: String

    init(_ string: String) {
        text = ScalarText(string)
        var words: [Word] = []
        var (position, end) = (0, 0)
        let scalars = text.scalars
        while position < scalars.count {
            guard Self.isInner(position, scalars) else {
                position += 1
                continue
            }
            let start = position
            while position < scalars.count, Self.isInner(position, scalars) { position += 1 }
            let word = text[start..<position]
            words.append(
                Word(text: word, lower: word.lowercased(), range: start..<position, gap: text[end..<start]))
            end = position
        }
        self.words = words
        tail = text[end..<scalars.count]
    }

    /// The text from one word to another, both included.
    func phrase(_ words: ClosedRange<Int>) -> (range: Range<Int>, text: String) {
        let range = self.words[words.lowerBound].range.lowerBound..<self.words[words.upperBound].range.upperBound
        return (range, text[range])
    }

    /// Whether a word stands alone between quotation marks, as the name of a paper may.
    func isQuotedAlone(_ index: Int) -> Bool {
        let after = index + 1 < words.count ? words[index + 1].gap : tail
        return words[index].gap.contains { "„»“\"".contains($0) } && after.first.map { "“«”\"".contains($0) } == true
    }

    /// Letters, digits, and marks between them: Ukraine-Krieg, 2,5, 18.30.
    private static func isInner(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let scalar = scalars[position]
        if isLetter(scalar) || isDigit(scalar) || scalar == "\u{AD}" { return true }
        guard position > 0, position + 1 < scalars.count else { return false }
        let (before, after) = (scalars[position - 1], scalars[position + 1])
        if "-’'".unicodeScalars.contains(scalar) {
            return isLetter(before) && isLetter(after) || scalar == "-" && isDigit(before) && isLetter(after)
        }
        return ".,:".unicodeScalars.contains(scalar) && isDigit(before) && isDigit(after)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
