import Foundation

/// How probable each bead of a lattice is, over all ways through it, by the forward–backward algorithm (Rabiner, 1989).
struct Posteriors {
    private let lattice: Lattice
    private let temperature: Float
    /// By node: ln of the sum of all ways from the start to it, and from it to the end.
    private var forward: [Float]
    private var backward: [Float]
    private let total: Float

    /// - Parameters:
    ///   - temperature: what scores are multiplied with; below 1, because words of a sentence depend on each other.
    ///   - isOpen: whether a way may end anywhere in the last row.
    init(_ lattice: Lattice, temperature: Float, isOpen: Bool) {
        self.lattice = lattice
        self.temperature = temperature
        var forward = [Float](repeating: -.infinity, count: lattice.band.nodeCount)
        var backward = forward
        forward[0] = 0
        lattice.forEachBead { node, _, next, score in
            forward[next] = Self.logSum(forward[next], forward[node] + score * temperature)
        }
        let lastRow = isOpen ? lattice.band.offset(lattice.band.rows.upperBound - 1) : lattice.band.nodeCount - 1
        for node in lastRow..<lattice.band.nodeCount { backward[node] = 0 }
        lattice.forEachBeadBackward { node, _, next, score in
            backward[node] = Self.logSum(backward[node], backward[next] + score * temperature)
        }
        total = forward[lastRow...].reduce(-.infinity, Self.logSum)
        self.forward = forward
        self.backward = backward
    }

    /// The probability of a bead from one node to another.
    @inline(__always)
    func probability(_ node: Int, _ next: Int, _ score: Float) -> Float {
        min(1, exp(forward[node] + score * temperature + backward[next] - total))
    }

    /// The way on which the most segments are expected to stand in right beads, each step with its probability.
    ///
    /// It is judged by that instead of by its score as a whole, because a bead counts by itself: two ways that share
    /// most of their beads support these together (Goodman, 1996, "Parsing Algorithms and Metrics", has it for trees).
    func safestPath(isOpen: Bool) -> [Step] {
        let (band, shapes) = (lattice.band, lattice.shapes)
        var best = [Float](repeating: -.infinity, count: band.nodeCount)
        var back = [UInt8](repeating: .max, count: band.nodeCount)
        best[0] = 0
        lattice.forEachBead { node, shape, next, score in
            let segments = Float(shapes[shape].0 + shapes[shape].1)
            let value = best[node] + segments * probability(node, next, score)
            if value > best[next] {
                best[next] = value
                back[next] = UInt8(shape)
            }
        }
        var (row, column) = (band.rows.upperBound - 1, band.columns(band.rows.upperBound - 1).upperBound - 1)
        if isOpen {
            let shift = band.offset(row) - band.columns(row).lowerBound
            column = band.columns(row).max { best[shift + $0] < best[shift + $1] } ?? column
        }
        var path: [Step] = []
        while let node = band.node(row, column), node != 0, back[node] != .max {
            let shape = Int(back[node])
            row -= shapes[shape].0
            column -= shapes[shape].1
            guard let start = band.node(row, column) else { break }
            let score = lattice.scores[start * shapes.count + shape]
            path.append(
                Step(
                    german: row..<(row + shapes[shape].0), english: column..<(column + shapes[shape].1), score: score,
                    posterior: probability(start, node, score)))
        }
        return path.reversed()
    }

    @inline(__always)
    private static func logSum(_ a: Float, _ b: Float) -> Float {
        let (high, low) = a > b ? (a, b) : (b, a)
        guard low > -.infinity, high - low < 16 else { return high }
        return high + log1p(exp(low - high))
    }
}
