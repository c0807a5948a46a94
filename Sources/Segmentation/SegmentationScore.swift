/// How units compare with gold, counted by characters that are no white space, so that trimming costs nothing.
///
/// Boundaries at a line end are given away by the text: the scores count the others, within paragraphs.
public struct SegmentationScore: Sendable {
    /// Boundaries that are right.
    public private(set) var right = 0
    /// Boundaries where gold has none.
    public private(set) var wrong = 0
    /// Gold boundaries that were not made.
    public private(set) var missed = 0
    /// Units that are right at both ends, of those made and of gold.
    public private(set) var exact = 0
    private var units = 0
    private var goldUnits = 0
    /// Texts, and those that are wholly right.
    public private(set) var texts = 0
    /// Texts that are wholly right.
    public private(set) var perfect = 0

    /// An empty score.
    public init() {}

    /// Of the boundaries made, the share that is right.
    public var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    /// Of the gold boundaries, the share that was made.
    public var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
    /// The harmonic mean of precision and recall.
    public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    /// F1 of whole units.
    public var exactF1: Double { units + goldUnits == 0 ? 1 : 2 * Double(exact) / Double(units + goldUnits) }

    /// A boundary that differs from gold.
    public struct Difference: Sendable {
        /// Whether it was made and gold has none, rather than missed.
        public let isWrong: Bool
        /// Where the next unit starts or would start, in scalars.
        public let offset: Int
    }

    /// Counts a text.
    ///
    /// - Parameters:
    ///   - text: its scalars.
    ///   - gold: the starts and ends of gold units, in scalars.
    ///   - optional: offsets where a boundary is neither right nor wrong.
    /// - Returns: what differs.
    @discardableResult
    public mutating func add(
        text: [Unicode.Scalar], units found: [Range<Int>], gold: [Range<Int>], optional: [Int] = []
    ) -> [Difference] {
        let places = Places(text)
        let goldStarts = Set(gold.dropFirst().map { places.position[$0.lowerBound] })
        let hard = places.hard(gold, text)
        let free = Set(optional.map { places.position[$0] }).subtracting(goldStarts)
        let all = 1..<max(1, places.count)
        let made = Set(found.dropFirst().map { places.position[$0.lowerBound] }).subtracting(free).subtracting(hard)
            .filter(all.contains)
        let wanted = goldStarts.subtracting(hard).filter(all.contains)
        right += made.intersection(wanted).count
        wrong += made.subtracting(wanted).count
        missed += wanted.subtracting(made).count
        let madeUnits = Self.spans(made.union(hard), places.count)
        let wantedUnits = Self.spans(wanted.union(hard), places.count)
        exact += madeUnits.intersection(wantedUnits).count
        units += madeUnits.count
        goldUnits += wantedUnits.count
        texts += 1
        if made == wanted { perfect += 1 }
        return made.symmetricDifference(wanted).sorted().map {
            Difference(isWrong: made.contains($0), offset: places.offset[$0])
        }
    }

    /// Adds what another score counted.
    public mutating func add(_ other: SegmentationScore) {
        right += other.right
        wrong += other.wrong
        missed += other.missed
        exact += other.exact
        units += other.units
        goldUnits += other.goldUnits
        texts += other.texts
        perfect += other.perfect
    }

    private static func spans(_ boundaries: Set<Int>, _ count: Int) -> Set<Range<Int>> {
        let edges = [0] + boundaries.sorted() + [max(count, boundaries.max() ?? 0)]
        return Set(zip(edges, edges.dropFirst()).map { $0..<$1 })
    }

    /// The number of characters before each offset, and back.
    private struct Places {
        var position: [Int] = []
        var offset: [Int] = []
        var count: Int { offset.count }

        init(_ text: [Unicode.Scalar]) {
            for (index, scalar) in text.enumerated() {
                position.append(offset.count)
                if Kind(scalar.value) != .space, scalar != "\u{AD}" { offset.append(index) }
            }
            position.append(offset.count)
        }

        /// Gold boundaries where a line ends.
        func hard(_ gold: [Range<Int>], _ text: [Unicode.Scalar]) -> Set<Int> {
            var hard: Set<Int> = []
            for (unit, next) in zip(gold, gold.dropFirst()) where unit.upperBound <= next.lowerBound {
                let gap = text[unit.upperBound..<next.lowerBound]
                if gap.contains(where: { $0 == "\n" || $0 == "\u{2028}" || $0 == "\u{2029}" }) {
                    hard.insert(position[next.lowerBound])
                }
            }
            return hard
        }
    }
}
