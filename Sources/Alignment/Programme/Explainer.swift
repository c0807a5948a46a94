import Foundation

/// Scores single segments of one side against a growing run of segments of the other.
struct Explainer: ~Copyable {
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
        var found: [(column: Int32, gain: Float)] = []
        swap(&found, &explanations[slot].gains)
        found.removeAll(keepingCapacity: true)
        columns.withUnsafeBufferPointer { columns in
            presence.withUnsafeBufferPointer { presence in
                for place in source.range(segment) {
                    let type = Int(source.tokens[place])
                    for index in Int(starts[type])..<Int(starts[type + 1]) where presence[Int(columns[index])] > 0 {
                        let column = columns[index]
                        found.append((column, strengths[index] * gains[Int(column)]))
                    }
                }
            }
        }
        explanations[slot] = (segment, found)
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
        var score: Float = 0
        forEachScore(segment..<(segment + 1)) { score = $1 }
        return score
    }

    /// Calls back with the score of each segment of a range.
    @inline(__always)
    func forEachScore(_ segments: Range<Int>, _ body: (_ segment: Int, _ score: Float) -> Void) {
        let share = 1 / Float(max(1, tokenCount))
        target.tokens.withUnsafeBufferPointer { tokens in
            sums.withUnsafeBufferPointer { sums in
                for segment in segments {
                    let words = UnsafeBufferPointer(rebasing: tokens[target.range(segment)])
                    body(segment, Self.logOfGains(words, sums, share) + segmentFloors[segment])
                }
            }
        }
    }

    /// Σ ln(1 + sum · share) over the words of a segment: one logarithm for the product of many factors.
    @inline(__always)
    private static func logOfGains(
        _ words: UnsafeBufferPointer<Int32>, _ sums: UnsafeBufferPointer<Float>, _ share: Float
    ) -> Float {
        @inline(__always)
        func factor(_ index: Int) -> Double { Double(1 + sums[Int(words[index])] * share) }
        // Four products side by side, because each step of one waits for the step before.
        var (first, second, third, fourth) = (1.0, 1.0, 1.0, 1.0)
        var (logs, index) = (0.0, 0)
        while index + 4 <= words.count {
            first *= factor(index)
            second *= factor(index + 1)
            third *= factor(index + 2)
            fourth *= factor(index + 3)
            // A factor is below 1e39, so that the product of all four stays below what a Double can hold.
            if max(max(first, second), max(third, fourth)) > 1e36 {
                logs += log(first) + log(second) + log(third) + log(fourth)
                (first, second, third, fourth) = (1, 1, 1, 1)
            }
            index += 4
        }
        var rest = first * second * (third * fourth)
        while index < words.count {
            rest *= Double(1 + sums[Int(words[index])] * share)
            index += 1
        }
        return Float(logs + (rest == 1 ? 0 : log(rest)))
    }
}

/// The two explainers of a pair, made once and used for one window after the other.
struct Explainers: ~Copyable {
    var toEnglish: Explainer
    var toGerman: Explainer

    init(_ evidence: Evidence) {
        toEnglish = Explainer(evidence, toEnglish: true)
        toGerman = Explainer(evidence, toEnglish: false)
    }
}
