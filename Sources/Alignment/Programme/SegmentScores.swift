import Foundation

/// How well runs of segments of one side explain single segments of the other, within a band.
///
/// For a run of *a* German segments starting at *i* and an English segment *j*:
/// Σ over the words e of j of ln(ε + (1−ε)·Σ_d τ(e|d) / (|run|·p(e))), and the mirror of it. Scores of wider beads are
/// sums of these, so that each is computed once (DESIGN, section 5, point 1).
struct SegmentScores {
    /// By width of the run − 1, then by place.
    let forward: [[Float]]
    let backward: [[Float]]
    /// The cells of each German segment: a range of English segments and where it starts.
    let lows: [Int32]
    let highs: [Int32]
    let offsets: [Int]

    /// The cells that beads from the nodes of a band can touch.
    private static func cells(_ band: Band, english: Int, width: Int) -> (lows: [Int32], highs: [Int32], offsets: [Int])
    {
        var (lows, highs, offsets): ([Int32], [Int32], [Int]) = ([], [], [0])
        for row in 0..<(band.rowCount - 1) {
            lows.append(Int32(band.columns(max(0, row - width + 1)).lowerBound))
            highs.append(Int32(min(english, band.columns(row).upperBound + width - 1)))
            offsets.append(offsets[row] + max(0, Int(highs[row] - lows[row])))
        }
        return (lows, highs, offsets)
    }

    /// Computes the scores for runs of up to `width` segments.
    init(_ evidence: Evidence, band: Band, width: Int, bothWays: Bool = true) {
        let english = evidence.english.count
        let (lows, highs, offsets) = Self.cells(band, english: english, width: width)
        let count = offsets[offsets.count - 1]
        var forward = Array(repeating: [Float](repeating: 0, count: count), count: width)
        var explainer = Explainer(evidence, toEnglish: true)
        for row in 0..<(band.rowCount - 1) {
            let columns = Int(lows[row])..<max(Int(lows[row]), Int(highs[row]))
            for wide in 1...width where row + wide < band.rowCount {
                explainer.add(row + wide - 1)
                for column in columns {
                    forward[wide - 1][offsets[row] + column - columns.lowerBound] = explainer.score(column)
                }
            }
            explainer.clear()
        }
        (self.forward, self.lows, self.highs, self.offsets) = (forward, lows, highs, offsets)
        guard bothWays else {
            backward = []
            return
        }
        var backward = Array(repeating: [Float](repeating: 0, count: count), count: width)
        explainer = Explainer(evidence, toEnglish: false)
        var (first, last) = (0, 0)
        for column in 0..<english {
            while first < lows.count, Int(highs[first]) <= column { first += 1 }
            last = max(last, first)
            while last < lows.count, Int(lows[last]) <= column { last += 1 }
            for wide in 1...width where column + wide <= english {
                explainer.add(column + wide - 1)
                for row in first..<last {
                    backward[wide - 1][offsets[row] + column - Int(lows[row])] = explainer.score(row)
                }
            }
            explainer.clear()
        }
        self.backward = backward
    }

    /// The place of a cell.
    @inline(__always)
    func cell(_ german: Int, _ english: Int) -> Int { offsets[german] + english - Int(lows[german]) }
}

/// Scores single segments of one side against a growing run of segments of the other.
struct Explainer {
    private let source: Side
    private let target: Side
    private let starts: [Int32]
    private let columns: [Int32]
    private let strengths: [Float]
    /// By target type: (1−ε)/ε/p, the factor that turns Σ τ/|run| into the gain of a word; and ln ε.
    private let gains: [Float]
    private let floors: [Float]
    /// By target segment: Σ ln ε of its words.
    private let segmentFloors: [Float]
    private var sums: [Float]
    private var touched: [Int32] = []
    private var tokenCount = 0

    init(_ evidence: Evidence, toEnglish: Bool) {
        source = toEnglish ? evidence.german : evidence.english
        target = toEnglish ? evidence.english : evidence.german
        starts = toEnglish ? evidence.table.rowStarts : evidence.table.columnStarts
        columns = toEnglish ? evidence.table.columns : evidence.table.rows
        strengths = toEnglish ? evidence.table.forward : evidence.table.backwardByColumn
        gains = toEnglish ? evidence.englishGains : evidence.germanGains
        floors = toEnglish ? evidence.englishFloors : evidence.germanFloors
        sums = Array(repeating: 0, count: target.types.count)
        let (target, floors) = (target, floors)
        segmentFloors = (0..<target.count).map { segment in
            target.range(segment).reduce(Float(0)) { $0 + floors[Int(target.tokens[$1])] }
        }
    }

    /// Adds a segment to the run.
    mutating func add(_ segment: Int) {
        for place in source.range(segment) {
            let type = Int(source.tokens[place])
            for index in Int(starts[type])..<Int(starts[type + 1]) {
                let column = Int(columns[index])
                if sums[column] == 0 { touched.append(columns[index]) }
                sums[column] += strengths[index] * gains[column]
            }
            tokenCount &+= 1
        }
    }

    /// Empties the run.
    mutating func clear() {
        for column in touched { sums[Int(column)] = 0 }
        touched.removeAll(keepingCapacity: true)
        tokenCount = 0
    }

    /// ln of how much likelier the run makes a target segment.
    func score(_ segment: Int) -> Float {
        let share = 1 / Float(max(1, tokenCount))
        let range = target.range(segment)
        // One logarithm for the product of many factors.
        let product = target.tokens.withUnsafeBufferPointer { tokens in
            sums.withUnsafeBufferPointer { sums in
                var logs = 0.0
                var product = 1.0
                for place in range {
                    product *= Double(1 + sums[Int(tokens[place])] * share)
                    if product > 1e200 {
                        logs += log(product)
                        product = 1
                    }
                }
                return product == 1 ? logs : logs + log(product)
            }
        }
        return Float(product) + segmentFloors[segment]
    }
}
