public import Bitext

/// How alignments compare with gold, summed over documents; omissions are counted apart.
///
/// Strict, lax and link figures as in Sennrich and Volk (2010); calibration after Naeini and others (2015).
public struct AlignmentScore: Sendable {
    private struct Shape: Hashable {
        var source: [Int]
        var target: [Int]
    }

    /// Beads with both sides: right, found, expected.
    public private(set) var strict = Counts()
    /// Beads that share a link with gold: found ones, and expected ones that were touched.
    public private(set) var lax = Counts()
    /// Segments without partner.
    public private(set) var omissions = Counts()
    private var laxExpectedHits = 0
    private var judged: [(confidence: Double, isRight: Bool)] = []

    /// What was right among what was found and what was expected.
    public struct Counts: Sendable {
        /// Right ones.
        public var right = 0
        /// Those found.
        public var found = 0
        /// Those in gold.
        public var expected = 0

        /// The harmonic mean of precision and recall; nil where gold has none.
        public var f1: Double? {
            expected == 0 ? nil : found + expected == 0 ? 0 : 2 * Double(right) / Double(found + expected)
        }
    }

    /// An empty score.
    public init() {}

    /// Adds a document.
    public mutating func add(_ beads: [Bead], gold: [(source: [Int], target: [Int])]) {
        let expected = gold.map { Shape(source: $0.source.sorted(), target: $0.target.sorted()) }
        let right = Set(expected)
        let paired = beads.filter { !$0.isOmission }
        let expectedPaired = expected.filter { !$0.source.isEmpty && !$0.target.isEmpty }
        let hits = paired.map { right.contains(Shape(source: $0.source, target: $0.target)) }
        strict.found += paired.count
        strict.expected += expectedPaired.count
        strict.right += hits.count { $0 }
        judged += zip(paired, hits).map { ($0.confidence, $1) }
        let goldLinks = Self.links(expectedPaired.map { ($0.source, $0.target) })
        let foundLinks = Self.links(paired.map { ($0.source, $0.target) })
        lax.found += paired.count
        lax.expected += expectedPaired.count
        lax.right += paired.count { !Self.links([($0.source, $0.target)]).isDisjoint(with: goldLinks) }
        laxExpectedHits += expectedPaired.count { !Self.links([($0.source, $0.target)]).isDisjoint(with: foundLinks) }
        let goldNulls = Self.nulls(expected.map { ($0.source, $0.target) })
        let foundNulls = Self.nulls(beads.map { ($0.source, $0.target) })
        omissions.right += goldNulls.intersection(foundNulls).count
        omissions.found += foundNulls.count
        omissions.expected += goldNulls.count
    }

    /// The harmonic mean of lax precision and lax recall.
    public var laxF1: Double {
        let precision = Double(lax.right) / Double(max(1, lax.found))
        let recall = Double(laxExpectedHits) / Double(max(1, lax.expected))
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    /// The chance that a right bead has a higher confidence than a wrong one; nil where all are right or wrong.
    public var rankingArea: Double? {
        let right = judged.count { $0.isRight }
        let wrong = judged.count - right
        guard right > 0, wrong > 0 else { return nil }
        let sorted = judged.sorted { $0.confidence < $1.confidence }
        var (index, ranks) = (0, 0.0)
        while index < sorted.count {
            let end = sorted[index...].firstIndex { $0.confidence > sorted[index].confidence } ?? sorted.count
            ranks += Double(index + end + 1) / 2 * Double(sorted[index..<end].count { $0.isRight })
            index = end
        }
        return (ranks - Double(right * (right + 1)) / 2) / Double(right * wrong)
    }

    /// The mean difference between confidence and how often it was right, over ten equal ranges of confidence.
    public var calibrationError: Double {
        let bins = Dictionary(grouping: judged) { min(9, Int($0.confidence * 10)) }
        return bins.values.reduce(0.0) { sum, bin in
            let confidence = bin.reduce(0.0) { $0 + $1.confidence }
            return sum + abs(confidence - Double(bin.count { $0.isRight }))
        } / Double(max(1, judged.count))
    }

    /// Adds the counts of another score.
    public mutating func add(_ other: AlignmentScore) {
        for (path, counts) in [
            (\Self.strict, other.strict), (\Self.lax, other.lax), (\Self.omissions, other.omissions),
        ] as [(WritableKeyPath<Self, Counts>, Counts)] {
            self[keyPath: path].right += counts.right
            self[keyPath: path].found += counts.found
            self[keyPath: path].expected += counts.expected
        }
        laxExpectedHits += other.laxExpectedHits
        judged += other.judged
    }

    private struct Link: Hashable {
        var source: Int
        var target: Int
    }

    private static func links(_ beads: [(source: [Int], target: [Int])]) -> Set<Link> {
        var links: Set<Link> = []
        for bead in beads {
            for source in bead.source {
                for target in bead.target { links.insert(Link(source: source, target: target)) }
            }
        }
        return links
    }

    private static func nulls(_ beads: [(source: [Int], target: [Int])]) -> Set<Link> {
        var nulls: Set<Link> = []
        for bead in beads where bead.source.isEmpty || bead.target.isEmpty {
            for source in bead.source { nulls.insert(Link(source: source, target: -1)) }
            for target in bead.target { nulls.insert(Link(source: -1, target: target)) }
        }
        return nulls
    }
}
