import Foundation

/// The scores of all beads that start at the nodes of a band.
struct Lattice {
    let band: Band
    /// The shapes that beads may have.
    let shapes: [(Int, Int)]
    /// By node, then by shape; −∞ where the bead leaves the band.
    let scores: [Float]

    init(_ evidence: Evidence, band: Band, shapes: [(Int, Int)] = Weights.shapes) {
        self.band = band
        self.shapes = shapes
        let width = shapes.reduce(1) { max($0, $1.0, $1.1) }
        let segmentScores = SegmentScores(evidence, band: band, width: width)
        var scores = [Float](repeating: -.infinity, count: band.nodeCount * shapes.count)
        let germanLengths = Self.sums(evidence.german.lengths)
        let englishLengths = Self.sums(evidence.english.lengths)
        var place = 0
        for row in 0..<band.rowCount {
            for column in band.columns(row) {
                for (german, english) in shapes {
                    if band.node(row + german, column + english) != nil {
                        let (source, target) = (row..<(row + german), column..<(column + english))
                        scores[place] =
                            german == 0 || english == 0
                            ? evidence.nullScore(
                                evidence.german.tokenCount(source) + evidence.english.tokenCount(target))
                            : segmentScores.score(source, target)
                                + evidence.weights.prior(german, english)
                                + evidence.lengthScore(
                                    germanLengths[source.upperBound] - germanLengths[row],
                                    englishLengths[target.upperBound] - englishLengths[column])
                                + evidence.layoutScore(source, target)
                    }
                    place += 1
                }
            }
        }
        self.scores = scores
    }

    private static func sums(_ lengths: [Float]) -> [Float] {
        var sums: [Float] = [0]
        for length in lengths { sums.append(sums[sums.count - 1] + length) }
        return sums
    }
}

extension SegmentScores {
    /// The mean of both directions for a bead.
    @inline(__always)
    func score(_ german: Range<Int>, _ english: Range<Int>) -> Float {
        var sum: Float = 0
        for segment in english { sum += forward[german.count - 1][cell(german.lowerBound, segment)] }
        for segment in german { sum += backward[english.count - 1][cell(segment, english.lowerBound)] }
        return sum / 2
    }
}
