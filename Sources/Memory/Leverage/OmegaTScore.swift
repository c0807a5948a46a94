/// The scores that OmegaT shows for a match (`<75/75/84%>`), but for its first, which depends on a stemmer.
///
/// 100 · (longer − edits) / longer, rounded down, over two kinds of tokens: words without marks, and without what has a
/// digit or is joined to it by a hyphen or the like (A5-Umschlag), as Lucene's classic tokeniser finds them; and all
/// tokens with the white space between them, by the word rules of Java's own break iterator, where dashes, points and
/// quotation marks inside a word join it.
public struct OmegaTScore: Sendable, Hashable {
    /// By words alone: the second number.
    public var words: Int
    /// By all tokens: the third number, called adjusted.
    public var tokens: Int

    /// Compares two segments.
    public init(_ segment: String, _ source: String) {
        words = Self.similarity(Self.words(segment), Self.words(source))
        tokens = Self.similarity(Self.tokens(segment), Self.tokens(source))
    }

    private static func similarity(_ a: [String], _ b: [String]) -> Int {
        let longer = max(a.count, b.count)
        guard longer > 0 else { return 0 }
        var numbers: [String: UInt16] = [:]
        let pattern = a.map { word in
            let number = numbers[word] ?? UInt16(truncatingIfNeeded: numbers.count + 1)
            numbers[word] = number
            return number
        }
        var distance = BitParallelDistance(pattern: pattern, alphabet: numbers.count)
        let edits = b.map { numbers[$0] ?? 0 }.withUnsafeBufferPointer { distance.distance(to: $0, limit: longer) }
        return 100 * (longer - edits) / longer
    }

    private static func words(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let kinds = scalars.map(kind)
        var runs: [Range<Int>] = []
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count, kinds[end] == .letter || kinds[end] == .digit { end += 1 }
            if end > start { runs.append(start..<end) }
            start = end + 1
        }
        func hasDigit(_ index: Int) -> Bool {
            runs.indices.contains(index) && runs[index].contains { kinds[$0] == .digit }
        }
        func isJoined(_ index: Int) -> Bool {
            guard index > 0, index < runs.count else { return false }
            let (before, after) = (runs[index - 1].upperBound, runs[index].lowerBound)
            return after == before + 1 && joiners.contains(scalars[before])
        }
        return runs.indices.compactMap { index in
            let isNumber =
                hasDigit(index) || isJoined(index) && hasDigit(index - 1) || isJoined(index + 1) && hasDigit(index + 1)
            return isNumber ? nil : String(String.UnicodeScalarView(scalars[runs[index]]))
        }
    }

    private static let joiners: Set<Unicode.Scalar> = ["-", "_", ".", ",", "/"]

    private enum Kind { case letter, digit, space, other }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
            .nonspacingMark, .enclosingMark, .format:
            .letter
        case .decimalNumber, .letterNumber, .otherNumber: .digit
        case .spaceSeparator: .space
        default: scalar == "\t" ? .space : .other
        }
    }

    /// Marks that join two letters, two digits, and that belong to the number before or after them.
    private static let insideWord: Set<Unicode.Scalar> = ["\"", "'", ".", "_", "\u{AD}", "\u{2027}"]
    private static let insideNumber: Set<Unicode.Scalar> = ["\"", "'", ",", ".", "\u{66B}"]
    private static let beforeNumber: Set<Unicode.Scalar> = [".", "#", "$", "€", "£", "¥"]
    private static let afterNumber: Set<Unicode.Scalar> = ["%", "&", "¢", "‰", "‱", "\u{66A}"]

    private static func tokens(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let kinds = scalars.map(kind)
        func isKind(_ kind: Kind, _ index: Int) -> Bool { kinds.indices.contains(index) && kinds[index] == kind }
        var tokens: [String] = []
        var start = 0
        while start < scalars.count {
            var end = start + 1
            if kinds[start] == .space {
                while isKind(.space, end) { end += 1 }
            } else if kinds[start] == .letter || kinds[start] == .digit
                || beforeNumber.contains(scalars[start]) && isKind(.digit, end)
            {
                if kinds[start] == .other { end += 1 }
                while end < scalars.count {
                    if kinds[end] == .letter || kinds[end] == .digit {
                        end += 1
                    } else if isKind(.letter, end - 1), isKind(.letter, end + 1),
                        insideWord.contains(scalars[end])
                            || scalars[end].properties.generalCategory == .dashPunctuation
                    {
                        end += 2
                    } else if isKind(.digit, end - 1), isKind(.digit, end + 1), insideNumber.contains(scalars[end]) {
                        end += 2
                    } else {
                        break
                    }
                }
                if end < scalars.count, isKind(.digit, end - 1), afterNumber.contains(scalars[end]) { end += 1 }
            }
            tokens.append(String(String.UnicodeScalarView(scalars[start..<end])))
            start = end
        }
        return tokens
    }
}
