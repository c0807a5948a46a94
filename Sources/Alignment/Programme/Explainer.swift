import Foundation

/// Scores single segments of one side against a growing run of segments of the other.
struct Explainer {
    private let source: Side
    private let target: Side
    private let starts: [Int32]
    private let columns: [Int32]
    private let strengths: [Float]
    /// By target type: (1−ε)/ε/p, the factor that turns Σ τ/|run| into the gain of a word.
    private let gains: [Float]
    /// By target segment: Σ ln ε of its words.
    private let segmentFloors: [Float]
    private var sums: [Float]
    private var touched: [Int32] = []
    private var tokenCount = 0

    /// The last few segments with what they say, of a run that is built up again and again.
    private var explanations = Array(
        repeating: (segment: -1, gains: [(column: Int32, gain: Float)]()), count: slots)
    private static let slots = 8
    /// How often each target type occurs in the segments that are looked at now.
    private var presence: [Int32]
    private var present = 0..<0

    init(_ evidence: Evidence, toEnglish: Bool) {
        source = toEnglish ? evidence.german : evidence.english
        target = toEnglish ? evidence.english : evidence.german
        starts = toEnglish ? evidence.table.rowStarts : evidence.table.columnStarts
        columns = toEnglish ? evidence.table.columns : evidence.table.rows
        strengths = toEnglish ? evidence.table.forward : evidence.table.backwardByColumn
        gains = toEnglish ? evidence.englishGains : evidence.germanGains
        let floors = toEnglish ? evidence.englishFloors : evidence.germanFloors
        sums = Array(repeating: 0, count: target.types.count)
        presence = Array(repeating: 0, count: target.types.count)
        let target = target
        segmentFloors = (0..<target.count).map { segment in
            target.range(segment).reduce(Float(0)) { $0 + floors[Int(target.tokens[$1])] }
        }
    }

    /// Adds a segment to the run.
    ///
    /// - Parameter targets: the target segments that are going to be scored while it may be part of a run, whose bounds
    ///   must not fall from one new segment to the next; what it says about the words of others is left out.
    mutating func add(_ segment: Int, for targets: Range<Int>) {
        let slot = segment % Self.slots
        if explanations[slot].segment != segment { explain(segment, slot, targets) }
        explanations[slot].gains.withUnsafeBufferPointer { gains in
            sums.withUnsafeMutableBufferPointer { sums in
                for (column, gain) in gains {
                    if sums[Int(column)] == 0 { touched.append(column) }
                    sums[Int(column)] += gain
                }
            }
        }
        tokenCount &+= source.range(segment).count
    }

    /// Gathers what the words of a segment say about the words of the targets.
    private mutating func explain(_ segment: Int, _ slot: Int, _ targets: Range<Int>) {
        slide(to: targets)
        explanations[slot].segment = segment
        explanations[slot].gains.removeAll(keepingCapacity: true)
        for place in source.range(segment) {
            let type = Int(source.tokens[place])
            for index in Int(starts[type])..<Int(starts[type + 1]) where presence[Int(columns[index])] > 0 {
                let column = columns[index]
                explanations[slot].gains.append((column, strengths[index] * gains[Int(column)]))
            }
        }
    }

    private mutating func slide(to targets: Range<Int>) {
        if targets.lowerBound < present.lowerBound || targets.lowerBound > present.upperBound {
            count(present, -1)
            count(targets, 1)
            present = targets
            return
        }
        count(present.lowerBound..<targets.lowerBound, -1)
        if targets.upperBound > present.upperBound { count(present.upperBound..<targets.upperBound, 1) }
        present = targets.lowerBound..<max(present.upperBound, targets.upperBound)
    }

    private mutating func count(_ segments: Range<Int>, _ change: Int32) {
        guard !segments.isEmpty else { return }
        for place in Int(target.starts[segments.lowerBound])..<Int(target.starts[segments.upperBound]) {
            presence[Int(target.tokens[place])] &+= change
        }
    }

    /// Forgets what was gathered, before segments are asked for in another order or for other targets.
    mutating func reset() {
        for slot in explanations.indices { explanations[slot].segment = -1 }
    }

    /// Empties the run.
    mutating func clear() {
        for column in touched { sums[Int(column)] = 0 }
        touched.removeAll(keepingCapacity: true)
        tokenCount = 0
    }

    /// ln of how much likelier the run makes a target segment.
    func score(_ segment: Int) -> Float {
        scores(segment..<(segment + 1)) { _, score in score }
    }

    /// Calls back with the score of each segment of a range; the last answer comes back.
    @inline(__always)
    @discardableResult
    func scores(_ segments: Range<Int>, _ body: (_ segment: Int, _ score: Float) -> Float) -> Float {
        let share = 1 / Float(max(1, tokenCount))
        var last: Float = 0
        target.tokens.withUnsafeBufferPointer { tokens in
            sums.withUnsafeBufferPointer { sums in
                for segment in segments {
                    // One logarithm for the product of many factors.
                    var (logs, product) = (0.0, 1.0)
                    for place in target.range(segment) {
                        product *= Double(1 + sums[Int(tokens[place])] * share)
                        if product > 1e200 {
                            logs += log(product)
                            product = 1
                        }
                    }
                    last = body(segment, Float(logs + (product == 1 ? 0 : log(product))) + segmentFloors[segment])
                }
            }
        }
        return last
    }
}

/// The two explainers of a pair, made once and used for one window after the other.
struct Explainers {
    var toEnglish: Explainer
    var toGerman: Explainer

    init(_ evidence: Evidence) {
        toEnglish = Explainer(evidence, toEnglish: true)
        toGerman = Explainer(evidence, toEnglish: false)
    }
}
