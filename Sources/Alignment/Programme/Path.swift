import Foundation

/// A way through the lattice: runs of segments, in order.
struct Step: Hashable, Sendable {
    var german: Range<Int>
    var english: Range<Int>
    /// The score of the bead.
    var score: Float = 0
    /// Its posterior probability at the temperature of the weights.
    var posterior: Float = 1
}

extension Lattice {
    /// The best way from the first node to the last one, or to the best of the last row.
    func bestPath(isOpen: Bool = false) -> [Step] {
        var best = [Float](repeating: -.infinity, count: band.nodeCount)
        var back = [UInt8](repeating: .max, count: band.nodeCount)
        best[0] = 0
        forEachBead { node, shape, next, score in
            let total = best[node] + score
            if total > best[next] {
                best[next] = total
                back[next] = UInt8(shape)
            }
        }
        var path: [Step] = []
        var (row, column) = (band.rows.upperBound - 1, band.columns(band.rows.upperBound - 1).upperBound - 1)
        if isOpen {
            column =
                band.columns(row).max {
                    best[band.offset(row) + $0 - band.columns(row).lowerBound]
                        < best[band.offset(row) + $1 - band.columns(row).lowerBound]
                } ?? column
        }
        while let node = band.node(row, column), node != 0, back[node] != .max {
            let (german, english) = shapes[Int(back[node])]
            row -= german
            column -= english
            guard let start = band.node(row, column) else { break }
            path.append(
                Step(
                    german: row..<(row + german), english: column..<(column + english),
                    score: scores[start * shapes.count + Int(back[node])]))
        }
        return path.reversed()
    }

    /// Gives each step of a path its posterior by the forward–backward algorithm (Rabiner, 1989).
    func withPosteriors(_ path: [Step], temperature: Float, isOpen: Bool = false) -> [Step] {
        var forward = [Float](repeating: -.infinity, count: band.nodeCount)
        var backward = forward
        forward[0] = 0
        forEachBead { node, _, next, score in
            forward[next] = Self.logSum(forward[next], forward[node] + score * temperature)
        }
        let lastRow = isOpen ? band.offset(band.rows.upperBound - 1) : band.nodeCount - 1
        for node in lastRow..<band.nodeCount { backward[node] = 0 }
        forEachBeadBackward { node, _, next, score in
            backward[node] = Self.logSum(backward[node], backward[next] + score * temperature)
        }
        let total = forward[lastRow...].reduce(-.infinity, Self.logSum)
        return path.map { step in
            var step = step
            if let start = band.node(step.german.lowerBound, step.english.lowerBound),
                let end = band.node(step.german.upperBound, step.english.upperBound)
            {
                step.posterior = min(1, exp(forward[start] + step.score * temperature + backward[end] - total))
            }
            return step
        }
    }

    @inline(__always)
    private static func logSum(_ a: Float, _ b: Float) -> Float {
        let (high, low) = a > b ? (a, b) : (b, a)
        guard low > -.infinity, high - low < 16 else { return high }
        return high + log1p(exp(low - high))
    }

    @inline(__always)
    private func forEachBead(_ body: (_ node: Int, _ shape: Int, _ next: Int, _ score: Float) -> Void) {
        var node = 0
        for row in band.rows {
            for column in band.columns(row) {
                for (shape, size) in shapes.enumerated() {
                    let score = scores[node * shapes.count + shape]
                    if score > -.infinity, let next = band.node(row + size.0, column + size.1) {
                        body(node, shape, next, score)
                    }
                }
                node += 1
            }
        }
    }

    @inline(__always)
    private func forEachBeadBackward(_ body: (_ node: Int, _ shape: Int, _ next: Int, _ score: Float) -> Void) {
        for row in band.rows.reversed() {
            for column in band.columns(row).reversed() {
                let node = band.offset(row) + column - band.columns(row).lowerBound
                for (shape, size) in shapes.enumerated() {
                    let score = scores[node * shapes.count + shape]
                    if score > -.infinity, let next = band.node(row + size.0, column + size.1) {
                        body(node, shape, next, score)
                    }
                }
            }
        }
    }
}
