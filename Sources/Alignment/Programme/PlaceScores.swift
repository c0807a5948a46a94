import Foundation

/// How well the words of a wide bead explain each other, those at like places more than others.
///
/// ``SegmentScores`` lets every word of a run speak for every word of the other side alike, so that two sentences and
/// their translations look much worse together than apart, even where a clause has changed sides. Here a segment speaks
/// for another the more, the nearer both lie to each other within the bead, by a prior that falls exponentially with the
/// distance of their relative places (Dyer, Chahuneau and Smith, 2013, section 2, has it for words).
struct PlaceScores {
    private let evidence: Evidence
    private let toEnglish: SpokenWords
    private let toGerman: SpokenWords

    /// Prepares for the beads that are going to be asked for.
    init(_ evidence: Evidence, beads: [Step]) {
        self.evidence = evidence
        toEnglish = SpokenWords(evidence, beads: beads, toEnglish: true)
        toGerman = SpokenWords(evidence, beads: beads, toEnglish: false)
    }

    /// The mean of both directions, as in ``SegmentScores``.
    func score(_ bead: Step) -> Float {
        let german = Self.middles(evidence.german, bead.german)
        let english = Self.middles(evidence.english, bead.english)
        let forward = zip(bead.english, english).reduce(Float(0)) { sum, target in
            sum + toEnglish.score(target.0, bead.german, shares(evidence.german, bead.german, german, around: target.1))
        }
        let backward = zip(bead.german, german).reduce(Float(0)) { sum, target in
            sum
                + toGerman.score(
                    target.0, bead.english, shares(evidence.english, bead.english, english, around: target.1))
        }
        return (forward + backward) / 2
    }

    /// Where the middle of each segment of a run lies in it, 0...1.
    private static func middles(_ side: Side, _ run: Range<Int>) -> [Float] {
        let start = Int(side.starts[run.lowerBound])
        let scale = 1 / (2 * Float(max(1, side.tokenCount(run))))
        return run.map { segment in
            let range = side.range(segment)
            return Float(range.lowerBound + range.upperBound - 2 * start) * scale
        }
    }

    /// How much each segment of a run has to say about what lies at a place.
    private func shares(_ side: Side, _ run: Range<Int>, _ middles: [Float], around place: Float) -> [Float] {
        let shares = zip(run, middles).map { segment, middle in
            Float(side.range(segment).count) * exp(-evidence.weights.placeSharpness * abs(middle - place))
        }
        let total = max(.leastNormalMagnitude, shares.reduce(0, +))
        return shares.map { $0 / total }
    }
}

/// What each segment of one side says about the words of those of the other with which it shares a bead.
private struct SpokenWords {
    private let target: Side
    /// The target segments with which each source segment shares a bead.
    private var windows: [Range<Int>]
    /// Where the pairs of each source segment start in `starts`, and where the words of each pair start in `words`.
    private var offsets: [Int] = []
    private var starts: [Int32] = [0]
    /// The places of words in their target segment, with the gain of ``Explainer``.
    private var words: [(place: Int32, gain: Float)] = []
    /// ln ε by target type.
    private let floors: [Float]

    init(_ evidence: Evidence, beads: [Step], toEnglish: Bool) {
        let (source, table) = (toEnglish ? evidence.german : evidence.english, evidence.table)
        target = toEnglish ? evidence.english : evidence.german
        floors = toEnglish ? evidence.englishFloors : evidence.germanFloors
        windows = Array(repeating: 0..<0, count: source.count)
        for bead in beads {
            let (run, targets) = toEnglish ? (bead.german, bead.english) : (bead.english, bead.german)
            for segment in run {
                let window = windows[segment]
                windows[segment] =
                    window.isEmpty
                    ? targets
                    : min(window.lowerBound, targets.lowerBound)..<max(window.upperBound, targets.upperBound)
            }
        }
        listen(
            source, gains: toEnglish ? evidence.englishGains : evidence.germanGains,
            rowStarts: toEnglish ? table.rowStarts : table.columnStarts,
            columns: toEnglish ? table.columns : table.rows,
            strengths: toEnglish ? table.forward : table.backwardByColumn)
    }

    private mutating func listen(
        _ source: Side, gains: [Float], rowStarts: [Int32], columns: [Int32], strengths: [Float]
    ) {
        var sums = [Float](repeating: 0, count: target.types.count)
        for segment in 0..<source.count {
            offsets.append(starts.count - 1)
            guard !windows[segment].isEmpty else { continue }
            let tokens = source.range(segment)
            let share = 1 / Float(max(1, tokens.count))
            for type in tokens.lazy.map({ Int(source.tokens[$0]) }) {
                for index in Int(rowStarts[type])..<Int(rowStarts[type + 1]) {
                    sums[Int(columns[index])] += strengths[index] * share
                }
            }
            for other in windows[segment] {
                for (place, token) in target.range(other).enumerated() {
                    let type = Int(target.tokens[token])
                    if sums[type] > 0 { words.append((Int32(place), sums[type] * gains[type])) }
                }
                starts.append(Int32(words.count))
            }
            for type in tokens.lazy.map({ Int(source.tokens[$0]) }) {
                for index in Int(rowStarts[type])..<Int(rowStarts[type + 1]) { sums[Int(columns[index])] = 0 }
            }
        }
    }

    /// ln of how much likelier a run makes a target segment, each segment of the run with its share.
    func score(_ segment: Int, _ run: Range<Int>, _ shares: [Float]) -> Float {
        let tokens = target.range(segment)
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: tokens.count) { factors in
            factors.initialize(repeating: 1)
            for (speaker, share) in zip(run, shares) {
                let pair = offsets[speaker] + segment - windows[speaker].lowerBound
                for word in words[Int(starts[pair])..<Int(starts[pair + 1])] {
                    factors[Int(word.place)] += share * word.gain
                }
            }
            return zip(tokens, factors).reduce(Float(0)) { sum, word in
                sum + floors[Int(target.tokens[word.0])] + (word.1 > 1 ? log(word.1) : 0)
            }
        }
    }
}
