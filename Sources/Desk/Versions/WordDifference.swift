/// What two texts have in common, word by word: a longest common subsequence (Hunt and McIlroy 1976).
public struct WordDifference: Sendable, Hashable {
    /// What became of some words.
    public enum Change: String, Sendable, Hashable {
        /// Both texts have them.
        case same
        /// Only the old text has them.
        case removed
        /// Only the new text has them.
        case added
    }

    /// Words in a row to which the same happened.
    public struct Run: Sendable, Hashable {
        /// What happened.
        public var change: Change
        /// The words, with single spaces.
        public var text: String
        /// Whether white space stands before them.
        public var isSpaced = true
    }

    /// The runs, in the order of the texts; removed words before added ones.
    public let runs: [Run]
    /// How like the texts are, 0...1: twice the common words by the words of both.
    public let similarity: Double

    /// Compares two texts.
    public init(old: String, new: String) {
        let (a, b) = (Self.tokens(old), Self.tokens(new))
        var runs: [Run] = []
        func add(_ change: Change, _ tokens: ArraySlice<Token>) {
            for token in tokens {
                if runs.last?.change == change {
                    runs[runs.count - 1].text += (token.isSpaced ? " " : "") + token.text
                } else {
                    runs.append(Run(change: change, text: token.text, isSpaced: token.isSpaced))
                }
            }
        }
        var (i, j) = (0, 0)
        for (first, second) in Self.common(a, b) + [(a.count, b.count)] {
            add(.removed, a[i..<first])
            add(.added, b[j..<second])
            if first < a.count { add(.same, b[second...second]) }
            (i, j) = (first + 1, second + 1)
        }
        self.runs = runs
        similarity = Self.similarity(Self.words(old), Self.words(new))
    }

    /// The difference on one line: `Der [-alte-]{+neue+} Text`.
    public var marked: String {
        runs.enumerated().map { index, run in
            let follows = run.change == .added && index > 0 && runs[index - 1].change == .removed
            let space = index > 0 && run.isSpaced && !follows ? " " : ""
            return switch run.change {
            case .same: space + run.text
            case .removed: "\(space)[-\(run.text)-]"
            case .added: "\(space){+\(run.text)+}"
            }
        }.joined()
    }

    /// Twice the common words by the words of both, 0...1.
    static func similarity<Word: Equatable>(_ a: [Word], _ b: [Word]) -> Double {
        a.isEmpty && b.isEmpty ? 1 : 2 * Double(common(a, b).count) / Double(a.count + b.count)
    }

    /// The words of a text without marks around them.
    static func words(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace).compactMap { word in
            guard let first = word.firstIndex(where: isWordPart), let last = word.lastIndex(where: isWordPart) else {
                return nil
            }
            return word[first...last]
        }
    }

    private static func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// A word, or the marks before or after one.
    private struct Token: Equatable {
        var text: String
        /// Whether white space stands before it.
        var isSpaced: Bool

        static func == (a: Token, b: Token) -> Bool { a.text == b.text }
    }

    private static func tokens(_ text: String) -> [Token] {
        text.split(whereSeparator: \.isWhitespace).flatMap { word -> [Token] in
            guard let first = word.firstIndex(where: isWordPart), let last = word.lastIndex(where: isWordPart) else {
                return [Token(text: String(word), isSpaced: true)]
            }
            let parts = [word[..<first], word[first...last], word[word.index(after: last)...]].filter { !$0.isEmpty }
            return parts.enumerated().map { Token(text: String($1), isSpaced: $0 == 0) }
        }
    }

    /// The positions of a longest common subsequence.
    static func common<Word: Equatable>(_ a: [Word], _ b: [Word]) -> [(Int, Int)] {
        var length = Array(repeating: [Int32](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if length[i + 1][j] >= length[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
