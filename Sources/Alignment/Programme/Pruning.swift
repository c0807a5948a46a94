extension Band {
    /// The part of a band in which good ways lie: nodes whose best way of single pairs and omissions comes within a
    /// margin of the best of all. One direction of the word evidence is enough for that.
    func pruned(_ evidence: Evidence) -> Band {
        let scores = SegmentScores(evidence, band: self, width: 1, bothWays: false)
        let source = (0..<evidence.german.count).map { nullScore(evidence, evidence.german, $0) }
        let target = (0..<evidence.english.count).map { nullScore(evidence, evidence.english, $0) }
        var forward = [Float](repeating: -.infinity, count: nodeCount)
        forward[0] = 0
        relax { node, row, column in
            let score = forward[node]
            if let next = self.node(row + 1, column) { forward[next] = max(forward[next], score + source[row]) }
            if let next = self.node(row, column + 1) { forward[next] = max(forward[next], score + target[column]) }
            if let next = self.node(row + 1, column + 1) {
                forward[next] = max(forward[next], score + scores.forward[0][scores.cell(row, column)])
            }
        }
        var total = forward
        var below: [Float] = []
        let floor = forward[nodeCount - 1] - evidence.weights.pruningMargin
        var (lows, highs) = ([Int32](repeating: 0, count: rowCount), [Int32](repeating: 0, count: rowCount))
        for row in (0..<rowCount).reversed() {
            let columns = columns(row)
            var current = [Float](repeating: -.infinity, count: columns.count)
            var (low, high) = (columns.upperBound, columns.lowerBound)
            for column in columns.reversed() {
                let place = column - columns.lowerBound
                var best: Float = row == rowCount - 1 && column == columns.upperBound - 1 ? 0 : -.infinity
                if column + 1 < columns.upperBound { best = max(best, current[place + 1] + target[column]) }
                if row + 1 < rowCount {
                    let next = self.columns(row + 1)
                    if next.contains(column) { best = max(best, below[column - next.lowerBound] + source[row]) }
                    if next.contains(column + 1) {
                        let score = scores.forward[0][scores.cell(row, column)]
                        best = max(best, below[column + 1 - next.lowerBound] + score)
                    }
                }
                current[place] = best
                total[offsets[row] + place] += best
                if total[offsets[row] + place] >= floor {
                    low = min(low, column)
                    high = max(high, column)
                }
            }
            let reach = 2
            lows[row] = Int32(max(columns.lowerBound, low - reach))
            highs[row] = Int32(min(columns.upperBound, high + 1 + reach))
            below = current
        }
        return Band(lows: lows, highs: highs)
    }

    /// In one direction of words, a pair scores about as much as the mean of both.
    private func nullScore(_ evidence: Evidence, _ side: Side, _ segment: Int) -> Float {
        evidence.nullScore(side.tokenCount(segment..<(segment + 1)))
    }

    private func relax(_ body: (_ node: Int, _ row: Int, _ column: Int) -> Void) {
        var node = 0
        for row in 0..<rowCount {
            for column in columns(row) {
                body(node, row, column)
                node += 1
            }
        }
    }
}
