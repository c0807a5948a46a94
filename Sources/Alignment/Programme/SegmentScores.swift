/// How well runs of segments of one side explain single segments of the other, within a band.
///
/// For a run of *a* German segments starting at *i* and an English segment *j*:
/// Σ over the words e of j of ln(ε + (1−ε)·Σ_d τ(e|d) / (|run|·p(e))), and the mirror of it. Scores of wider beads are
/// sums of these, so that each is computed once (DESIGN, section 5, point 1).
struct SegmentScores {
    /// By width of the run − 1, then by cell: `cellCount` numbers for each width.
    private(set) var forward: [Float]
    private(set) var backward: [Float] = []
    private let width: Int
    private let cellCount: Int
    /// The cells of each German segment: a range of English segments and where it starts.
    private let firstSegment: Int
    private var lows: [Int32] = []
    private var highs: [Int32] = []
    private var offsets: [Int] = [0]

    /// Computes the scores for runs of up to `width` segments.
    init(_ explainers: inout Explainers, english: Int, band: Band, width: Int, bothWays: Bool = true) {
        firstSegment = band.firstRow
        for row in band.segments {
            // All cells that beads from the nodes of the band can touch.
            let low = band.columns(max(band.firstRow, row - width + 1)).lowerBound
            let high = max(low, min(english, band.columns(row).upperBound + width - 1))
            lows.append(Int32(low))
            highs.append(Int32(high))
            offsets.append(offsets[offsets.count - 1] + high - low)
        }
        self.width = width
        cellCount = offsets[offsets.count - 1]
        forward = Array(repeating: 0, count: width * cellCount)
        explainForward(&explainers.toEnglish, band.segments.upperBound)
        if bothWays { explainBackward(&explainers.toGerman, english) }
    }

    private mutating func explainForward(_ explainer: inout Explainer, _ end: Int) {
        explainer.reset()
        let (lows, highs, offsets, width) = (lows, highs, offsets, width)
        let (firstSegment, cellCount) = (firstSegment, cellCount)
        forward.withUnsafeMutableBufferPointer { forward in
            for (index, low) in lows.enumerated() {
                let columns = Int(low)..<Int(highs[index])
                let shift = offsets[index] - columns.lowerBound
                for wide in 0..<width where firstSegment + index + wide < end {
                    let earliest = Int(lows[max(0, index + wide - width + 1)])
                    let latest = Int(highs[index + wide])
                    explainer.add(firstSegment + index + wide, for: earliest..<max(earliest, latest))
                    explainer.forEachScore(columns) { column, score in
                        forward[wide * cellCount + shift + column] = score
                    }
                }
                explainer.clear()
            }
        }
    }

    private mutating func explainBackward(_ explainer: inout Explainer, _ english: Int) {
        backward = Array(repeating: 0, count: width * cellCount)
        explainer.reset()
        let stretches = stretches()
        let start = Int(lows.first ?? 0)
        // Where the cell of a German segment and English segment 0 would be.
        let origins = lows.indices.map { offsets[$0] - Int(lows[$0]) }
        let (end, width, firstSegment, cellCount) = (Int(highs.last ?? 0), width, firstSegment, cellCount)
        backward.withUnsafeMutableBufferPointer { backward in
            for column in start..<end {
                let rows = stretches[column - start]
                guard !rows.isEmpty else { continue }
                for wide in 0..<width where column + wide < english {
                    let earliest = stretches[max(0, column + wide - width + 1 - start)].lowerBound
                    let latest = stretches[min(stretches.count - 1, column + wide - start)].upperBound
                    explainer.add(column + wide, for: earliest..<max(earliest, latest))
                    explainer.forEachScore(rows) { row, score in
                        backward[wide * cellCount + origins[row - firstSegment] + column] = score
                    }
                }
                explainer.clear()
            }
        }
    }

    /// For each English segment from the lowest on, the German ones that it has cells with.
    private func stretches() -> [Range<Int>] {
        var (first, last) = (0, 0)
        return (Int(lows.first ?? 0)..<Int(highs.last ?? 0)).map { column in
            while first < lows.count, Int(highs[first]) <= column { first += 1 }
            last = max(last, first)
            while last < lows.count, Int(lows[last]) <= column { last += 1 }
            return (firstSegment + first)..<(firstSegment + last)
        }
    }

    /// The place of a cell.
    @inline(__always)
    func cell(_ german: Int, _ english: Int) -> Int {
        offsets[german - firstSegment] + english - Int(lows[german - firstSegment])
    }

    /// The mean of both directions for a bead.
    @inline(__always)
    func score(_ german: Range<Int>, _ english: Range<Int>) -> Float {
        var sum: Float = 0
        let start = (german.count - 1) * cellCount + cell(german.lowerBound, english.lowerBound)
        for index in 0..<english.count { sum += forward[start + index] }
        let shift = (english.count - 1) * cellCount
        for segment in german { sum += backward[shift + cell(segment, english.lowerBound)] }
        return sum / 2
    }
}
