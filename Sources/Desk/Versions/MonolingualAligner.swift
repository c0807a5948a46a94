/// Pairs the sentences of a text with those of an edited copy in the same language.
///
/// A dynamic programme over beads as in Gale and Church (1993), scored by the words that both sides share; a stretch
/// that stands elsewhere in the copy is found after it.
public struct MonolingualAligner: Sendable {
    /// Sentences of both texts that belong together; one side may be empty.
    public struct Bead: Sendable, Hashable {
        /// Numbers in the first text.
        public var old: Range<Int>
        /// Numbers in the second text.
        public var new: Range<Int>
        /// How like they are, 0...1: twice the common words by the words of both.
        public var similarity: Double
    }

    /// The least likeness of sentences that belong together.
    public static let least = 0.3
    private static let shapes = [(1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3)]

    private let old: [[String]]
    private let new: [[String]]

    private init(_ old: [String], _ new: [String]) {
        self.old = old.map(Self.words)
        self.new = new.map(Self.words)
    }

    /// The beads of two texts, in order.
    public static func beads(_ old: [String], _ new: [String]) -> [Bead] {
        MonolingualAligner(old, new).aligned()
    }

    /// Words in small letters without marks around them.
    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
    }

    private func similarity(_ a: [String], _ b: [String]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let bag = Dictionary(grouping: a) { $0 }.mapValues(\.count)
        var left = bag
        var shared = 0
        for word in b where left[word, default: 0] > 0 {
            left[word, default: 0] -= 1
            shared += 1
        }
        let upper = 2 * Double(shared) / Double(a.count + b.count)
        guard upper >= Self.least else { return upper }
        return WordDifference.similarity(a, b)
    }

    private func aligned() -> [Bead] {
        let (n, m) = (old.count, new.count)
        var best = Array(repeating: [Double](repeating: 0, count: m + 1), count: n + 1)
        var choice = Array(repeating: [(Int, Int, Double)](repeating: (0, 0, 0), count: m + 1), count: n + 1)
        for i in (0...n).reversed() {
            for j in (0...m).reversed() where i < n || j < m {
                var top = (score: -1.0, step: (0, 0, 0.0))
                if i < n { top = (best[i + 1][j], (1, 0, 0)) }
                if j < m, best[i][j + 1] > top.score { top = (best[i][j + 1], (0, 1, 0)) }
                for (a, b) in Self.shapes where i + a <= n && j + b <= m {
                    let (left, right) = (old[i..<i + a].flatMap(\.self), new[j..<j + b].flatMap(\.self))
                    let likeness = similarity(left, right)
                    guard likeness >= Self.least else { continue }
                    // Joining sentences has to bring more than it costs, or every bead would grow.
                    let gain = (likeness - Self.least) * Double(left.count + right.count) - 0.5 * Double(a + b - 2)
                    if best[i + a][j + b] + gain > top.score { top = (best[i + a][j + b] + gain, (a, b, likeness)) }
                }
                best[i][j] = top.score
                choice[i][j] = top.step
            }
        }
        var beads: [Bead] = []
        var (i, j) = (0, 0)
        while i < n || j < m {
            let (a, b, likeness) = choice[i][j]
            beads.append(Bead(old: i..<i + a, new: j..<j + b, similarity: likeness))
            (i, j) = (i + a, j + b)
        }
        return joinedMoved(beads)
    }

    /// Pairs what one text has lost with what the other has gained elsewhere.
    private func joinedMoved(_ beads: [Bead]) -> [Bead] {
        var beads = beads
        let lost = beads.filter { $0.new.isEmpty }
        let gained = beads.filter { $0.old.isEmpty }
        var taken: Set<Int> = []
        for bead in lost {
            let found = gained.filter { !taken.contains($0.new.lowerBound) }.map { other in
                (other, similarity(old[bead.old.lowerBound], new[other.new.lowerBound]))
            }.max { $0.1 < $1.1 }
            guard let (other, likeness) = found, likeness >= 0.6 else { continue }
            taken.insert(other.new.lowerBound)
            beads.removeAll { $0 == other }
            if let index = beads.firstIndex(of: bead) {
                beads[index] = Bead(old: bead.old, new: other.new, similarity: likeness)
            }
        }
        return beads
    }
}
