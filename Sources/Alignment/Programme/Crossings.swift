/// Finds blocks of text that stand elsewhere on the other side.
///
/// A way through the lattice never goes back, so a moved block shows as omissions on both sides. Those are compared with
/// each other, the best chains of neighbours are found as in local alignment (Smith and Waterman, 1981), and the English
/// segments are put in the order of the German ones for another run.
struct Crossings {
    private let evidence: Evidence
    /// The omissions.
    private let german: [Int]
    private let english: [Int]
    /// For each German omission the English ones that it is compared with, and where its row starts in an array of all
    /// such pairs.
    private let candidates: [Range<Int>]
    private let offsets: [Int]

    /// A block of German segments and the English ones that stand for it.
    private struct Block {
        var german: Range<Int>
        var english: Range<Int>
        var gain: Float
    }

    /// An omission of each side, by their numbers among the omissions, and what is gained if they are a bead.
    private struct Cell {
        var row: Int
        var column: Int
        var gain: Float
    }

    /// How many pairs of omissions are compared; where there are more, only those that lie nearest to each other.
    private static let limit = 4_000_000

    init(_ evidence: Evidence, path: [Step]) {
        self.evidence = evidence
        var (german, english, places): ([Int], [Int], [Int]) = ([], [], [])
        for step in path {
            if step.english.isEmpty {
                german += step.german
                places += step.german.map { _ in english.count }
            } else if step.german.isEmpty {
                english += step.english
            }
        }
        let width = max(1, Self.limit / max(1, german.count))
        let count = english.count
        candidates = places.map { place in
            guard width < count else { return 0..<count }
            let low = max(0, min(place - width / 2, count - width))
            return low..<(low + width)
        }
        var offsets = [0]
        for range in candidates { offsets.append(offsets[offsets.count - 1] + range.count) }
        self.offsets = offsets
        self.german = german
        self.english = english
    }

    /// The order of English segments that undoes the crossings; nil where there are none.
    func order(path: [Step]) -> [Int]? {
        guard !german.isEmpty, !english.isEmpty else { return nil }
        var cells = cells()
        var chains = [Int32](repeating: -1, count: offsets[german.count])
        var keys = (0..<evidence.english.count).map(Double.init)
        let isOmitted = Set(english)
        let pairs = path.filter { !$0.english.isEmpty && !$0.german.isEmpty }
        var isMoved: Set<Int> = []
        while let block = bestBlock(cells, &chains) {
            // A block is found once.
            cells.removeAll {
                block.german.contains(german[$0.row]) || block.english.contains(english[$0.column])
            }
            // The omissions around a block belong to it, where it was cut short by a weak pair.
            var run = block.english
            while isOmitted.contains(run.lowerBound - 1), !isMoved.contains(run.lowerBound - 1) {
                run = (run.lowerBound - 1)..<run.upperBound
            }
            while isOmitted.contains(run.upperBound), !isMoved.contains(run.upperBound) {
                run = run.lowerBound..<(run.upperBound + 1)
            }
            let place = Self.end(before: block.german.lowerBound, pairs)
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

    /// Where the English counterpart of the text before a German segment ends.
    private static func end(before segment: Int, _ pairs: [Step]) -> Int {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].german.upperBound <= segment { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pairs[low - 1].english.upperBound : 0
    }

    /// The place of a pair in an array of all that are compared, or nil if it is not.
    @inline(__always)
    private func place(_ row: Int, _ column: Int) -> Int? {
        guard row >= 0, candidates[row].contains(column) else { return nil }
        return offsets[row] + column - candidates[row].lowerBound
    }

    /// - Parameter chains: −1 for every pair, and again afterwards.
    private func bestBlock(_ cells: [Cell], _ chains: inout [Int32]) -> Block? {
        var best: Block?
        var blocks: [Block] = []
        blocks.reserveCapacity(cells.count)
        for (number, cell) in cells.enumerated() {
            let (row, column) = (cell.row, cell.column)
            var block = Block(
                german: german[row]..<(german[row] + 1), english: english[column]..<(english[column] + 1),
                gain: cell.gain)
            for (up, left) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
                guard let before = place(row - up, column - left), chains[before] >= 0,
                    german[row - up] == german[row] - up, english[column - left] == english[column] - left
                else { continue }
                let previous = blocks[Int(chains[before])]
                guard previous.gain + cell.gain > block.gain else { continue }
                block = Block(
                    german: previous.german.lowerBound..<(german[row] + 1),
                    english: previous.english.lowerBound..<(english[column] + 1), gain: previous.gain + cell.gain)
            }
            blocks.append(block)
            if let place = place(row, column) { chains[place] = Int32(number) }
            if block.gain > best?.gain ?? evidence.weights.movedBlock { best = block }
        }
        for cell in cells {
            if let place = place(cell.row, cell.column) { chains[place] = -1 }
        }
        return best
    }

    /// The pairs of omissions that gain something if they are a bead, row by row.
    private func cells() -> [Cell] {
        let gains = gains()
        var cells: [Cell] = []
        for (row, columns) in candidates.enumerated() {
            for column in columns {
                let gain = gains[offsets[row] + column - columns.lowerBound]
                if gain > 0 { cells.append(Cell(row: row, column: column, gain: gain)) }
            }
        }
        return cells
    }

    private func gains() -> [Float] {
        var gains = [Float](repeating: 0, count: offsets[german.count])
        var explainer = Explainer(evidence, toEnglish: true)
        for (row, segment) in german.enumerated() {
            let columns = candidates[row]
            explainer.add(segment, for: english[columns.lowerBound]..<(english[columns.upperBound - 1] + 1))
            for (index, column) in columns.enumerated() {
                gains[offsets[row] + index] = explainer.score(english[column]) / 2
            }
            explainer.clear()
        }
        explainer = Explainer(evidence, toEnglish: false)
        // The rows that are compared with a column are neighbours, because ranges of columns never fall.
        var rows = 0..<0
        for (column, segment) in english.enumerated() {
            while rows.upperBound < german.count, candidates[rows.upperBound].lowerBound <= column {
                rows = rows.lowerBound..<(rows.upperBound + 1)
            }
            while rows.lowerBound < rows.upperBound, candidates[rows.lowerBound].upperBound <= column {
                rows = (rows.lowerBound + 1)..<rows.upperBound
            }
            guard !rows.isEmpty else { continue }
            explainer.add(segment, for: german[rows.lowerBound]..<(german[rows.upperBound - 1] + 1))
            let null = evidence.nullScore(evidence.english.tokenCount(segment..<(segment + 1)))
            for row in rows {
                let other = german[row]
                let nulls = evidence.nullScore(evidence.german.tokenCount(other..<(other + 1))) + null
                gains[offsets[row] + column - candidates[row].lowerBound] +=
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
