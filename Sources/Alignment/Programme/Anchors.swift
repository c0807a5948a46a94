/// Finds pairs of segments of long texts that belong together beyond doubt, and lays a band along them.
///
/// Pairs of rare words that stand for each other vote for pairs of segments; of the winners the heaviest chain that goes
/// forward on both sides is kept (a weighted longest increasing subsequence), and the search is repeated inside gaps that
/// stay wide, where other words are rare (DESIGN, section 5, point 4).
struct Anchors {
    private let evidence: Evidence
    private var votes: [Float]
    private var touched: [Int32] = []

    /// A pair of segments and how much speaks for it.
    struct Anchor: Sendable {
        var german: Int
        var english: Int
        var weight: Float
    }

    /// In how many segments of a stretch a word may stand and still count as rare.
    private static let rarity: Int32 = 6
    /// What the votes for a pair must come to, and by what factor they must exceed those for the next best.
    private static let least: Float = 0.5
    private static let lead: Float = 1.6
    /// A gap of this many cells is left to the programme.
    private static let smallGap = 40_000
    /// Half the width of the band in gaps without anchors, and beyond the corners of those with anchors.
    private static let wideReach = 400
    private static let reach = 10
    private static let depth = 7

    init(_ evidence: Evidence) {
        self.evidence = evidence
        votes = Array(repeating: 0, count: evidence.english.count)
    }

    /// The band along the anchors of the whole pair.
    mutating func band() -> Band {
        var anchors: [Anchor] = []
        find(0..<evidence.german.count, 0..<evidence.english.count, depth: 0, into: &anchors)
        return band(along: anchors)
    }

    private mutating func find(_ german: Range<Int>, _ english: Range<Int>, depth: Int, into all: inout [Anchor]) {
        guard depth < Self.depth, german.count * english.count > Self.smallGap else { return }
        let chain = Self.heaviestChain(candidates(german, english))
        let chosen = Self.withoutOutliers(chain)
        guard !chosen.isEmpty else { return }
        var (row, column) = (german.lowerBound, english.lowerBound)
        for anchor in chosen {
            find(row..<anchor.german, column..<anchor.english, depth: depth + 1, into: &all)
            all.append(anchor)
            (row, column) = (anchor.german + 1, anchor.english + 1)
        }
        find(row..<german.upperBound, column..<english.upperBound, depth: depth + 1, into: &all)
    }

    /// For each German segment the English one that rare words vote for, where one stands out.
    private mutating func candidates(_ german: Range<Int>, _ english: Range<Int>) -> [Anchor] {
        let germanPlaces = Places(evidence.german, german, rarity: Self.rarity)
        let englishPlaces = Places(evidence.english, english, rarity: Self.rarity)
        let table = evidence.table
        var found: [Anchor] = []
        for segment in german {
            for place in evidence.german.range(segment) {
                let type = Int(evidence.german.tokens[place])
                guard germanPlaces.isRare(type) else { continue }
                for index in Int(table.rowStarts[type])..<Int(table.rowStarts[type + 1]) {
                    let strength = min(table.forward[index], table.backward[index])
                    guard strength > 0.2 else { continue }
                    let others = englishPlaces.segments(Int(table.columns[index]))
                    for other in others {
                        if votes[Int(other)] == 0 { touched.append(other) }
                        votes[Int(other)] += strength / Float(others.count)
                    }
                }
            }
            if let anchor = winner(segment) { found.append(anchor) }
        }
        return found
    }

    private mutating func winner(_ segment: Int) -> Anchor? {
        var (best, second, place): (Float, Float, Int32) = (0, 0, -1)
        for other in touched {
            let vote = votes[Int(other)]
            votes[Int(other)] = 0
            if vote > best {
                (second, best, place) = (best, vote, other)
            } else if vote > second {
                second = vote
            }
        }
        touched.removeAll(keepingCapacity: true)
        guard best >= Self.least, best >= Self.lead * second else { return nil }
        return Anchor(german: segment, english: Int(place), weight: best)
    }

    /// The chain with the greatest sum of weights in which both sides ascend. Complexity: O(n log n).
    static func heaviestChain(_ anchors: [Anchor]) -> [Anchor] {
        guard let last = anchors.map(\.english).max() else { return [] }
        // A Fenwick tree of the best chain that ends at or before an English segment.
        var tree = [Int](repeating: -1, count: last + 2)
        var sums = [Float](repeating: 0, count: anchors.count)
        var previous = [Int](repeating: -1, count: anchors.count)
        for (number, anchor) in anchors.enumerated() {
            var (best, index) = (-1, anchor.english)
            while index > 0 {
                if tree[index] >= 0, best < 0 || sums[tree[index]] > sums[best] { best = tree[index] }
                index -= index & -index
            }
            sums[number] = anchor.weight + (best < 0 ? 0 : sums[best])
            previous[number] = best
            index = anchor.english + 1
            while index < tree.count {
                if tree[index] < 0 || sums[tree[index]] < sums[number] { tree[index] = number }
                index += index & -index
            }
        }
        var chain: [Anchor] = []
        var number = sums.indices.max { sums[$0] < sums[$1] } ?? -1
        while number >= 0 {
            chain.append(anchors[number])
            number = previous[number]
        }
        return chain.reversed()
    }

    /// Takes out anchors that leap aside and back between neighbours that agree.
    private static func withoutOutliers(_ chain: [Anchor]) -> [Anchor] {
        func drift(_ a: Anchor, _ b: Anchor) -> Int { abs((b.german - a.german) - (b.english - a.english)) }
        return chain.indices.filter { index in
            guard index > 0, index + 1 < chain.count else { return true }
            let (before, here, after) = (chain[index - 1], chain[index], chain[index + 1])
            return drift(before, here) + drift(here, after) <= drift(before, after) + 16
        }.map { chain[$0] }
    }

    /// The rectangles between anchors, with some room around, or a strip along the diagonal where they are large.
    private func band(along anchors: [Anchor]) -> Band {
        let (rows, columns) = (evidence.german.count, evidence.english.count)
        var lows = [Int32](repeating: Int32(columns), count: rows + 1)
        var highs = [Int32](repeating: 0, count: rows + 1)
        func widen(_ row: Int, _ range: ClosedRange<Int>) {
            guard row >= 0, row <= rows else { return }
            lows[row] = min(lows[row], Int32(max(0, range.lowerBound)))
            highs[row] = max(highs[row], Int32(min(columns, range.upperBound) + 1))
        }
        var start = (row: 0, column: 0)
        for end in anchors.map({ ($0.german, $0.english) }) + [(rows, columns)] {
            let isLarge = (end.0 - start.row) * (end.1 - start.column) > 25 * Self.smallGap
            for row in (start.row - Self.reach)...(end.0 + Self.reach) {
                if isLarge {
                    let share = Double(row - start.row) / Double(max(1, end.0 - start.row))
                    let middle = start.column + Int(share * Double(end.1 - start.column))
                    widen(row, (middle - Self.wideReach)...(middle + Self.wideReach))
                } else {
                    widen(row, (start.column - Self.reach)...(end.1 + Self.reach))
                }
            }
            start = end
        }
        lows[0] = 0
        highs[rows] = Int32(columns + 1)
        return Band(lows: lows, highs: highs)
    }
}

/// In which segments of a stretch each rare type stands.
private struct Places {
    private var starts: [Int32]
    private var list: [Int32]
    private let counts: [Int32: Int32]
    private let numbers: [Int32: Int32]
    private let rarity: Int32

    init(_ side: Side, _ stretch: Range<Int>, rarity: Int32) {
        self.rarity = rarity
        var numbers: [Int32: Int32] = [:]
        var counts: [Int32: Int32] = [:]
        var places: [[Int32]] = []
        for segment in stretch {
            for place in side.range(segment) {
                let type = side.tokens[place]
                // A word that is rare in the stretch is not too frequent in the whole.
                let number = numbers[type] ?? Int32(places.count)
                if Int(number) == places.count {
                    numbers[type] = number
                    places.append([])
                }
                if places[Int(number)].last == Int32(segment) { continue }
                counts[type, default: 0] += 1
                if places[Int(number)].count <= Int(rarity) { places[Int(number)].append(Int32(segment)) }
            }
        }
        starts = [0]
        list = []
        for place in places {
            list += place
            starts.append(Int32(list.count))
        }
        self.counts = counts
        self.numbers = numbers
    }

    func isRare(_ type: Int) -> Bool { counts[Int32(type)].map { $0 <= rarity } ?? false }

    func segments(_ type: Int) -> ArraySlice<Int32> {
        guard isRare(type), let number = numbers[Int32(type)] else { return [] }
        return list[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }
}
