import Bitext

/// Two versions of a text, unit by unit.
///
/// Units that are the same in both, in order, are the frame (a longest common subsequence). Between
/// them, units that share most of their words are changed ones; what is the same or nearly so elsewhere was moved.
public struct VersionComparison: Sendable {
    /// What became of a unit.
    public enum Change: String, Sendable, CaseIterable {
        /// The same text in the same place.
        case unchanged
        /// The same text in another place.
        case moved
        /// Another text, but like enough to reuse.
        case changed
        /// A text that the old version did not have.
        case new
        /// A text that the new version does not have.
        case deleted
    }

    /// A unit of either version.
    public struct Entry: Sendable {
        /// What became of it.
        public var change: Change
        /// The number in the old version, from 0.
        public var old: Int?
        /// The number in the new version, from 0.
        public var new: Int?
        /// How like both texts are, 0...1.
        public var similarity: Double
        /// Whether a changed unit stands elsewhere than before.
        public var isMoved = false
    }

    /// The least likeness of a changed unit.
    public static let least = 0.5

    /// The entries in the order of the new version; deleted units stand where they were.
    public let entries: [Entry]

    /// Compares two versions.
    public init(old: [String], new: [String]) {
        var matching = Matching(old: old, new: new)
        matching.match()
        var entries: [Entry] = []
        var nextOld = 0
        let kept = matching.partner
        /// Deleted units up to an old one come before what follows them.
        func passDeleted(to end: Int) {
            while nextOld < end {
                if matching.partnerOfOld[nextOld] == nil {
                    entries.append(Entry(change: .deleted, old: nextOld, new: nil, similarity: 0))
                }
                nextOld += 1
            }
        }
        for number in new.indices {
            guard let pair = kept[number] else {
                entries.append(Entry(change: .new, old: nil, new: number, similarity: 0))
                continue
            }
            if !pair.isMoved { passDeleted(to: pair.old + 1) }
            let isSame = matching.oldKeys[pair.old] == matching.newKeys[number]
            entries.append(
                Entry(
                    change: !isSame ? .changed : pair.isMoved ? .moved : .unchanged, old: pair.old, new: number,
                    similarity: isSame ? 1 : pair.similarity, isMoved: pair.isMoved))
        }
        passDeleted(to: old.count)
        self.entries = entries
    }

    /// How many units a change happened to.
    public func count(_ change: Change) -> Int { entries.count { $0.change == change } }

    private struct Pair {
        var old: Int
        var similarity: Double
        var isMoved: Bool
    }

    private struct Matching {
        let oldKeys: [String]
        let newKeys: [String]
        private let oldWords: [[Substring]]
        private let newWords: [[Substring]]
        var partner: [Int: Pair] = [:]
        var partnerOfOld: [Int: Int] = [:]

        init(old: [String], new: [String]) {
            oldKeys = old.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            newKeys = new.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            oldWords = old.map(WordDifference.words)
            newWords = new.map(WordDifference.words)
        }

        mutating func match() {
            var gaps: [(Range<Int>, Range<Int>)] = []
            var (i, j) = (0, 0)
            for (old, new) in WordDifference.common(oldKeys, newKeys) {
                gaps.append((i..<old, j..<new))
                pair(old, new, 1, isMoved: false)
                (i, j) = (old + 1, new + 1)
            }
            gaps.append((i..<oldKeys.count, j..<newKeys.count))
            matchMoved()
            for (old, new) in gaps { matchChanged(old, new) }
            matchChangedElsewhere()
        }

        private mutating func pair(_ old: Int, _ new: Int, _ similarity: Double, isMoved: Bool) {
            partner[new] = Pair(old: old, similarity: similarity, isMoved: isMoved)
            partnerOfOld[old] = new
        }

        private mutating func matchMoved() {
            var free = Dictionary(grouping: oldKeys.indices.filter { partnerOfOld[$0] == nil }) { oldKeys[$0] }
            for new in newKeys.indices where partner[new] == nil {
                guard var candidates = free[newKeys[new]], !candidates.isEmpty else { continue }
                let old = candidates.removeFirst()
                free[newKeys[new]] = candidates
                pair(old, new, 1, isMoved: true)
            }
        }

        private func similarity(_ old: Int, _ new: Int) -> Double {
            let (a, b) = (oldWords[old], newWords[new])
            guard !a.isEmpty, !b.isEmpty else { return 0 }
            // Texts of very different length can't be like each other.
            guard 2 * Double(min(a.count, b.count)) / Double(a.count + b.count) >= VersionComparison.least else {
                return 0
            }
            return WordDifference.similarity(a, b)
        }

        /// Pairs the units between two of the frame, in order, so that they are as like as can be.
        private mutating func matchChanged(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
            let old = oldRange.filter { partnerOfOld[$0] == nil }
            let new = newRange.filter { partner[$0] == nil }
            guard !old.isEmpty, !new.isEmpty else { return }
            var best = Array(repeating: [Double](repeating: 0, count: new.count + 1), count: old.count + 1)
            let likeness = old.map { a in new.map { similarity(a, $0) } }
            for i in old.indices.reversed() {
                for j in new.indices.reversed() {
                    let value = likeness[i][j]
                    let joined = value >= VersionComparison.least ? value + best[i + 1][j + 1] : 0
                    best[i][j] = max(joined, best[i + 1][j], best[i][j + 1])
                }
            }
            var (i, j) = (0, 0)
            while i < old.count, j < new.count {
                if best[i][j] == best[i + 1][j] {
                    i += 1
                } else if best[i][j] == best[i][j + 1] {
                    j += 1
                } else {
                    pair(old[i], new[j], likeness[i][j], isMoved: false)
                    (i, j) = (i + 1, j + 1)
                }
            }
        }

        private mutating func matchChangedElsewhere() {
            let old = oldKeys.indices.filter { partnerOfOld[$0] == nil }
            let new = newKeys.indices.filter { partner[$0] == nil }
            var candidates: [(old: Int, new: Int, similarity: Double)] = []
            for a in old {
                for b in new {
                    let value = similarity(a, b)
                    if value >= 0.7 { candidates.append((a, b, value)) }
                }
            }
            candidates.sort { ($0.similarity, $1.old, $1.new) > ($1.similarity, $0.old, $0.new) }
            for candidate in candidates
            where partnerOfOld[candidate.old] == nil && partner[candidate.new] == nil {
                pair(candidate.old, candidate.new, candidate.similarity, isMoved: true)
            }
        }
    }
}
