/// Finds blocks of text that stand elsewhere on the other side.
///
/// A way through the lattice never goes back, so a moved block shows as omissions on both sides. Those are compared with
/// each other, the best chains of neighbours are found as in local alignment (Smith and Waterman, 1981), and the English
/// segments are put in the order of the German ones for another run.
struct Crossings {
    private let evidence: Evidence
    private let german: [Int]
    private let english: [Int]

    /// A block of German segments and the English ones that stand for it.
    struct Block {
        var german: Range<Int>
        var english: Range<Int>
        var gain: Float
    }

    /// Pairs of omissions beyond which looking for crossings would take longer than aligning.
    private static let limit = 4_000_000

    init(_ evidence: Evidence, path: [Step]) {
        self.evidence = evidence
        german = path.flatMap { $0.english.isEmpty ? Array($0.german) : [] }
        english = path.flatMap { $0.german.isEmpty ? Array($0.english) : [] }
    }

    /// The order of English segments that undoes the crossings; nil where there are none.
    func order(path: [Step]) -> [Int]? {
        guard !german.isEmpty, !english.isEmpty, german.count * english.count <= Self.limit else { return nil }
        var gains = gains()
        var keys = (0..<evidence.english.count).map(Double.init)
        let isOmitted = Set(english)
        var isMoved: Set<Int> = []
        while let block = bestBlock(gains) {
            clear(block, in: &gains)
            // The omissions around a block belong to it, where it was cut short by a weak pair.
            var run = block.english
            while isOmitted.contains(run.lowerBound - 1), !isMoved.contains(run.lowerBound - 1) {
                run = (run.lowerBound - 1)..<run.upperBound
            }
            while isOmitted.contains(run.upperBound), !isMoved.contains(run.upperBound) {
                run = run.lowerBound..<(run.upperBound + 1)
            }
            // Where the English counterpart of the text before the German block ends.
            let before = path.last {
                !$0.english.isEmpty && !$0.german.isEmpty && $0.german.upperBound <= block.german.lowerBound
            }
            let place = before?.english.upperBound ?? 0
            guard !run.contains(place), place != run.upperBound else { continue }
            isMoved.formUnion(run)
            for segment in run {
                let share = Double(block.german.lowerBound + 1) / Double(evidence.german.count + 2)
                let within = Double(segment - run.lowerBound) / Double(run.count * (evidence.german.count + 2))
                keys[segment] = Double(place) - 1 + 0.9 * (share + within)
            }
        }
        guard !isMoved.isEmpty else { return nil }
        return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    /// A block is found once.
    private func clear(_ block: Block, in gains: inout [Float]) {
        for (row, segment) in german.enumerated() {
            for (column, other) in english.enumerated()
            where block.german.contains(segment) || block.english.contains(other) {
                gains[row * english.count + column] = 0
            }
        }
    }

    private func bestBlock(_ gains: [Float]) -> Block? {
        var best: Block?
        var chains = [Block?](repeating: nil, count: gains.count)
        for row in german.indices {
            for column in english.indices {
                let place = row * english.count + column
                let gain = gains[place]
                guard gain > 0 else { continue }
                var chain = Block(
                    german: german[row]..<(german[row] + 1), english: english[column]..<(english[column] + 1),
                    gain: gain)
                for (up, left) in [(1, 1), (1, 2), (2, 1), (2, 2)] where row >= up && column >= left {
                    guard german[row - up] == german[row] - up, english[column - left] == english[column] - left,
                        let previous = chains[(row - up) * english.count + column - left],
                        previous.gain + gain > chain.gain
                    else { continue }
                    chain = Block(
                        german: previous.german.lowerBound..<(german[row] + 1),
                        english: previous.english.lowerBound..<(english[column] + 1), gain: previous.gain + gain)
                }
                chains[place] = chain
                if chain.gain > best?.gain ?? evidence.weights.movedBlock { best = chain }
            }
        }
        return best
    }

    /// What each pair of omitted segments gains if it is a bead.
    private func gains() -> [Float] {
        var gains = [Float](repeating: 0, count: german.count * english.count)
        var explainer = Explainer(evidence, toEnglish: true)
        for (row, segment) in german.enumerated() {
            explainer.add(segment, for: 0..<evidence.english.count)
            for (column, other) in english.enumerated() {
                gains[row * english.count + column] = explainer.score(other) / 2
            }
            explainer.clear()
        }
        explainer = Explainer(evidence, toEnglish: false)
        for (column, segment) in english.enumerated() {
            explainer.add(segment, for: 0..<evidence.german.count)
            for (row, other) in german.enumerated() {
                let nulls =
                    evidence.nullScore(evidence.german.tokenCount(other..<(other + 1)))
                    + evidence.nullScore(evidence.english.tokenCount(segment..<(segment + 1)))
                gains[row * english.count + column] +=
                    explainer.score(other) / 2 - nulls
                    + evidence.lengthScore(evidence.german.lengths[other], evidence.english.lengths[segment])
            }
            explainer.clear()
        }
        return gains
    }

    /// The English segments outside the longest ascending run of an order: those that were moved.
    static func isMoved(_ order: [Int]) -> [Bool] {
        guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else {
            return Array(repeating: false, count: order.count)
        }
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: order.count)
        for place in order.indices {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if order[tails[middle]] < order[place] { low = middle + 1 } else { high = middle }
            }
            previous[place] = low > 0 ? tails[low - 1] : -1
            if low == tails.count { tails.append(place) } else { tails[low] = place }
        }
        var moved = [Bool](repeating: true, count: order.count)
        var place = tails.last ?? -1
        while place >= 0 {
            moved[order[place]] = false
            place = previous[place]
        }
        return moved
    }
}
