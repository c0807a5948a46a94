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

    /// Computes the scores that beads of the given shapes from the nodes of a band are made of.
    init(
        _ explainers: inout Explainers, english: Int, band: Band, shapes: [(Int, Int)], bothWays: Bool = true
    ) {
        firstSegment = band.firstRow
        width = shapes.reduce(1) { max($0, $1.0, $1.1) }
        for row in band.segments {
            // All cells that beads from the nodes of the band can touch.
            let low = band.columns(max(band.firstRow, row - width + 1)).lowerBound
            let high = max(low, min(english, band.columns(row).upperBound + width - 1))
            lows.append(Int32(low))
            highs.append(Int32(high))
            offsets.append(offsets[offsets.count - 1] + high - low)
        }
        cellCount = offsets[offsets.count - 1]
        forward = Array(repeating: 0, count: width * cellCount)
        let two = shapes.filter { $0.0 > 0 && $0.1 > 0 }
        explainForward(&explainers.toEnglish, band, Self.reaches(two, width))
        if bothWays { explainBackward(&explainers.toGerman, band, Self.reaches(two.map { ($1, $0) }, width)) }
    }

    /// By width of a run − 1: how many segments on the other side it may share a bead with.
    private static func reaches(_ shapes: [(Int, Int)], _ width: Int) -> [Int] {
        var reaches = [Int](repeating: 0, count: width)
        for (run, others) in shapes { reaches[run - 1] = max(reaches[run - 1], others) }
        return reaches
    }

    /// The segments that lie between boundaries of which a bead may start at some and end at others.
    @inline(__always)
    private static func segments(_ starts: Range<Int>, _ ends: Range<Int>, reach: Int) -> Range<Int> {
        let low = max(starts.lowerBound, ends.lowerBound - reach)
        return low..<max(low, min(starts.upperBound - 1 + reach, ends.upperBound - 1))
    }

    private mutating func explainForward(_ explainer: inout Explainer, _ band: Band, _ reaches: [Int]) {
        explainer.reset()
        let (lows, highs, offsets, width) = (lows, highs, offsets, width)
        let (firstSegment, cellCount, end) = (firstSegment, cellCount, band.segments.upperBound)
        forward.withUnsafeMutableBufferPointer { forward in
            for row in band.segments {
                let index = row - firstSegment
                let starts = band.columns(row)
                for wide in 0..<width where row + wide < end {
                    let ends = band.columns(row + wide + 1)
                    // The wider the run, the further its end lies.
                    if ends.lowerBound - reaches[wide] >= starts.upperBound { break }
                    let earliest = Int(lows[max(0, index + wide - width + 1)])
                    let latest = Int(highs[index + wide])
                    explainer.add(row + wide, for: earliest..<max(earliest, latest))
                    let shift = wide * cellCount + offsets[index] - Int(lows[index])
                    explainer.forEachScore(Self.segments(starts, ends, reach: reaches[wide])) { column, score in
                        forward[shift + column] = score
                    }
                }
                explainer.clear()
            }
        }
    }

    private mutating func explainBackward(_ explainer: inout Explainer, _ band: Band, _ reaches: [Int]) {
        backward = Array(repeating: 0, count: width * cellCount)
        // Without German segments there is no cell.
        guard !lows.isEmpty else { return }
        explainer.reset()
        let (stretches, rows) = (stretches(), band.rowsByColumn())
        let start = band.columns(band.firstRow).lowerBound
        // Where the cell of a German segment and English segment 0 would be.
        let origins = lows.indices.map { offsets[$0] - Int(lows[$0]) }
        let (width, firstSegment, cellCount) = (width, firstSegment, cellCount)
        backward.withUnsafeMutableBufferPointer { backward in
            for column in start..<(start + rows.count - 1) {
                let starts = rows[column - start]
                for wide in 0..<width where column + wide + 1 - start < rows.count {
                    let ends = rows[column + wide + 1 - start]
                    if ends.lowerBound - reaches[wide] >= starts.upperBound { break }
                    let earliest = stretches[max(0, column + wide - width + 1 - start)].lowerBound
                    let latest = stretches[min(stretches.count - 1, column + wide - start)].upperBound
                    explainer.add(column + wide, for: earliest..<max(earliest, latest))
                    let shift = wide * cellCount + column
                    explainer.forEachScore(Self.segments(starts, ends, reach: reaches[wide])) { row, score in
                        backward[shift + origins[row - firstSegment]] = score
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
