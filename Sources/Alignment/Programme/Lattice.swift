import Foundation

/// The scores of all beads that start at the nodes of a band.
struct Lattice {
    let band: Band
    /// The shapes that beads may have.
    let shapes: [(Int, Int)]
    /// By node, then by shape; −∞ where the bead leaves the band.
    private(set) var scores: [Float]

    init(_ evidence: Evidence, _ explainers: inout Explainers, band: Band, shapes: [(Int, Int)] = Weights.shapes) {
        self.band = band
        self.shapes = shapes
        let width = shapes.reduce(1) { max($0, $1.0, $1.1) }
        let segmentScores = SegmentScores(&explainers, english: evidence.english.count, band: band, width: width)
        var scores = [Float](repeating: -.infinity, count: band.nodeCount * shapes.count)
        var place = 0
        for row in band.rows {
            for column in band.columns(row) {
                for (german, english) in shapes {
                    if band.node(row + german, column + english) != nil {
                        let (source, target) = (row..<(row + german), column..<(column + english))
                        scores[place] =
                            german == 0 || english == 0
                            ? evidence.nullScore(
                                evidence.german.tokenCount(source) + evidence.english.tokenCount(target))
                            : segmentScores.score(source, target) + evidence.shapeScore(source, target)
                    }
                    place += 1
                }
            }
        }
        self.scores = scores
    }

    /// Calls back with each bead that does not leave the band, in the order of their first nodes.
    @inline(__always)
    func forEachBead(_ body: (_ node: Int, _ shape: Int, _ next: Int, _ score: Float) -> Void) {
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

    /// The same from the last node to the first.
    @inline(__always)
    func forEachBeadBackward(_ body: (_ node: Int, _ shape: Int, _ next: Int, _ score: Float) -> Void) {
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

    /// Scores the wide beads again that a first look found possible, this time by the places of their words.
    mutating func judgePlaces(_ evidence: Evidence, _ posteriors: Posteriors) {
        let wide = possibleWideBeads(posteriors, floor: evidence.weights.placeFloor)
        let placeScores = PlaceScores(evidence, beads: wide.map(\.bead))
        for (place, bead) in wide {
            scores[place] = placeScores.score(bead) + evidence.shapeScore(bead.german, bead.english)
        }
    }

    /// The beads of more than one segment on a side, with where their scores stand.
    private func possibleWideBeads(_ posteriors: Posteriors, floor: Float) -> [(place: Int, bead: Step)] {
        var wide: [(place: Int, bead: Step)] = []
        var node = 0
        for row in band.rows {
            for column in band.columns(row) {
                for (shape, (german, english)) in shapes.enumerated() where min(german, english) > 0 {
                    let place = node * shapes.count + shape
                    guard german + english > 2, scores[place] > -.infinity,
                        let next = band.node(row + german, column + english),
                        posteriors.probability(node, next, scores[place]) > floor
                    else { continue }
                    wide.append(
                        (place, Step(german: row..<(row + german), english: column..<(column + english))))
                }
                node += 1
            }
        }
        return wide
    }
}
