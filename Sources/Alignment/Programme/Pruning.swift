extension Band {
    /// The part of a band in which good ways lie: nodes whose best way of single pairs and omissions comes within a
    /// margin of the best of all. One direction of the word evidence is enough for that.
    func pruned(_ evidence: Evidence, _ explainers: inout Explainers, isOpen: Bool) -> Band {
        let scores = SegmentScores(
            &explainers, english: evidence.english.count, band: self, shapes: [(1, 1)], bothWays: false)
        let forward = forwardScores(evidence, scores)
        var total = forward
        var below: [Float] = []
        let end = rows.upperBound - 1
        let best = isOpen ? forward[offset(end)...].max() ?? 0 : forward[nodeCount - 1]
        let floor = best - evidence.weights.pruningMargin
        var (newLows, newHighs) = (lows, highs)
        for row in rows.reversed() {
            let columns = columns(row)
            let next = row < end ? self.columns(row + 1) : 0..<0
            let source = row < end ? evidence.nullScore(evidence.german.tokenCount(row..<(row + 1))) : 0
            var current = [Float](repeating: -.infinity, count: columns.count)
            var (low, high) = (columns.upperBound, columns.lowerBound)
            for column in columns.reversed() {
                let place = column - columns.lowerBound
                var best: Float = row == end && (isOpen || column == columns.upperBound - 1) ? 0 : -.infinity
                if column + 1 < columns.upperBound {
                    let null = evidence.nullScore(evidence.english.tokenCount(column..<(column + 1)))
                    best = max(best, current[place + 1] + null)
                }
                if next.contains(column) { best = max(best, below[column - next.lowerBound] + source) }
                if next.contains(column + 1) {
                    best = max(best, below[column + 1 - next.lowerBound] + scores.forward[scores.cell(row, column)])
                }
                current[place] = best
                total[offset(row) + place] += best
                if total[offset(row) + place] >= floor {
                    low = min(low, column)
                    high = max(high, column)
                }
            }
            newLows[row - firstRow] = Int32(max(columns.lowerBound, low - Self.reach))
            newHighs[row - firstRow] = Int32(min(columns.upperBound, high + 1 + Self.reach))
            below = current
        }
        newLows[0] = lows[0]
        newHighs[newHighs.count - 1] = isOpen ? newHighs[newHighs.count - 1] : highs[highs.count - 1]
        return Band(firstRow: firstRow, lows: newLows, highs: newHighs)
    }

    /// How many nodes beside the good ones are kept.
    private static let reach = 2

    private func forwardScores(_ evidence: Evidence, _ scores: SegmentScores) -> [Float] {
        var forward = [Float](repeating: -.infinity, count: nodeCount)
        forward[0] = 0
        let end = rows.upperBound - 1
        for row in rows {
            let columns = columns(row)
            let source = row < end ? evidence.nullScore(evidence.german.tokenCount(row..<(row + 1))) : 0
            let next = row < end ? self.columns(row + 1) : 0..<0
            let shift = row < end ? offset(row + 1) - next.lowerBound : 0
            for column in columns {
                let node = offset(row) + column - columns.lowerBound
                let score = forward[node]
                if column + 1 < columns.upperBound {
                    let null = evidence.nullScore(evidence.english.tokenCount(column..<(column + 1)))
                    forward[node + 1] = max(forward[node + 1], score + null)
                }
                if next.contains(column) { forward[shift + column] = max(forward[shift + column], score + source) }
                if next.contains(column + 1) {
                    let pair = score + scores.forward[scores.cell(row, column)]
                    forward[shift + column + 1] = max(forward[shift + column + 1], pair)
                }
            }
        }
        return forward
    }
}
