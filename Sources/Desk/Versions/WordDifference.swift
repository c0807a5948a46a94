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
    }

    /// The runs, in the order of the texts; removed words before added ones.
    public let runs: [Run]
    /// How like the texts are, 0...1: twice the common words by the words of both.
    public let similarity: Double

    /// Compares two texts.
    public init(old: String, new: String) {
        let (a, b) = (Self.words(old), Self.words(new))
        let common = Self.common(a, b)
        var runs: [Run] = []
        func add(_ change: Change, _ words: ArraySlice<Substring>) {
            guard !words.isEmpty else { return }
            let text = words.joined(separator: " ")
            if runs.last?.change == change {
                runs[runs.count - 1].text += " " + text
            } else {
                runs.append(Run(change: change, text: text))
            }
        }
        var (i, j) = (0, 0)
        for (first, second) in common + [(a.count, b.count)] {
            add(.removed, a[i..<first])
            add(.added, b[j..<second])
            if first < a.count { add(.same, a[first...first]) }
            (i, j) = (first + 1, second + 1)
        }
        self.runs = runs
        similarity = a.isEmpty && b.isEmpty ? 1 : 2 * Double(common.count) / Double(max(1, a.count + b.count))
    }

    /// The difference on one line: `Der [-alte-]{+neue+} Text`.
    public var marked: String {
        runs.enumerated().map { index, run in
            let space = index > 0 && !(run.change == .added && runs[index - 1].change == .removed) ? " " : ""
            return switch run.change {
            case .same: space + run.text
            case .removed: "\(space)[-\(run.text)-]"
            case .added: "\(space){+\(run.text)+}"
            }
        }.joined()
    }

    /// The words of a text, as they stand between white space.
    static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

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
