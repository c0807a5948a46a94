/// Word pairs learnt from the texts themselves: IBM Model 1 (Brown and others, 1993) in both directions over the beads of
/// an earlier run, starting from what is known already.
struct InducedLexicon {
    /// A learnt pair of types.
    struct Pair: Sendable {
        var german: Int32
        var english: Int32
        var forward: Float
        var backward: Float
    }

    private let evidence: Evidence
    private let beads: [Bead]
    /// The pairs of types that meet in a bead, by German type: where those of each type start, and their English types.
    private let starts: [Int32]
    private let english: [Int32]
    /// In how many beads each pair meets.
    private let meetings: [Int32]
    /// The pairs of each bead, German by German, one bead after the other.
    private let places: [Int32]

    private static let iterations = 4
    /// How many pairs of words are looked at.
    private static let sampleSize = 4_000_000

    /// The types of both sides of a bead, each once, and how probable the bead is.
    private struct Bead {
        var german: [Int32]
        var english: [Int32]
        var weight: Float
        /// Where its pairs start.
        var start: Int
    }

    init(_ evidence: Evidence, path: [Step]) {
        self.evidence = evidence
        beads = Self.sample(evidence, path)
        let pairCount = beads.last.map { $0.start + $0.german.count * $0.english.count } ?? 0
        var places = [Int32](repeating: 0, count: pairCount)
        var (starts, english, meetings): ([Int32], [Int32], [Int32]) = ([0], [], [])
        starts.reserveCapacity(evidence.german.types.count + 1)
        // The number of the pair of the German type at hand with each English type.
        var numbers = [Int32](repeating: -1, count: evidence.english.types.count)
        let rows = RowsByType(beads.lazy.map(\.german), typeCount: evidence.german.types.count)
        for type in 0..<evidence.german.types.count {
            let first = Int32(english.count)
            for (number, row) in rows[type] {
                let bead = beads[Int(number)]
                let start = bead.start + Int(row) * bead.english.count
                for (column, other) in bead.english.enumerated() {
                    if numbers[Int(other)] < first {
                        numbers[Int(other)] = Int32(english.count)
                        english.append(other)
                        meetings.append(0)
                    }
                    let pair = numbers[Int(other)]
                    meetings[Int(pair)] &+= 1
                    places[start + column] = pair
                }
            }
            starts.append(Int32(english.count))
        }
        self.places = places
        self.starts = starts
        self.english = english
        self.meetings = meetings
    }

    /// The beads to learn from; a long text teaches enough by an even sample.
    private static func sample(_ evidence: Evidence, _ path: [Step]) -> [Bead] {
        let useful = path.filter { !$0.german.isEmpty && !$0.english.isEmpty && $0.posterior > 0.2 }
        let size = useful.reduce(0) {
            $0 + evidence.german.tokenCount($1.german) * evidence.english.tokenCount($1.english)
        }
        var start = 0
        return stride(from: 0, to: useful.count, by: 1 + size / sampleSize).map { index in
            let step = useful[index]
            let bead = Bead(
                german: types(evidence.german, step.german), english: types(evidence.english, step.english),
                weight: step.posterior, start: start)
            start += bead.german.count * bead.english.count
            return bead
        }
    }

    /// Each type of a run once.
    private static func types(_ side: Side, _ run: Range<Int>) -> [Int32] {
        let sorted = side.tokens[Int(side.starts[run.lowerBound])..<Int(side.starts[run.upperBound])].sorted()
        var types: [Int32] = []
        types.reserveCapacity(sorted.count)
        for type in sorted where types.last != type { types.append(type) }
        return types
    }

    /// The pairs that met more than once and hold together, in the order of their German types.
    func learnt() -> [Pair] {
        let forward = train(toEnglish: true)
        let backward = train(toEnglish: false)
        let weights = evidence.weights
        var learnt: [Pair] = []
        for german in 0..<(starts.count - 1) {
            let first = learnt.count
            for place in Int(starts[german])..<Int(starts[german + 1]) where meetings[place] > 1 {
                let count = Float(meetings[place])
                let trust = max(0, count - weights.inducedDiscount) / count * weights.induced
                let (there, back) = (forward[place] * trust, backward[place] * trust)
                guard max(there, back) > 0.03 else { continue }
                learnt.append(Pair(german: Int32(german), english: english[place], forward: there, backward: back))
            }
            learnt[first...].sort { $0.english < $1.english }
        }
        return learnt
    }

    /// t(target | source) for every pair.
    private func train(toEnglish: Bool) -> [Float] {
        var table = start(toEnglish: toEnglish)
        let widest = beads.reduce(0) { max($0, $1.english.count) }
        var counts = [Float](repeating: 0, count: table.count)
        var sums = [Float](repeating: 0, count: widest)
        for _ in 0..<Self.iterations {
            table.withUnsafeBufferPointer { table in
                counts.withUnsafeMutableBufferPointer { counts in
                    counts.update(repeating: 0)
                    places.withUnsafeBufferPointer { places in
                        for bead in beads {
                            if toEnglish {
                                Self.countEnglish(bead, places, table, &sums, counts)
                            } else {
                                Self.countGerman(bead, places, table, counts)
                            }
                        }
                    }
                }
            }
            normalise(&table, counts, toEnglish)
        }
        return table
    }

    /// What the empty word explains, because no word does.
    private static let empty: Float = 0.02

    /// Shares each English word of a bead out among the German ones.
    private static func countEnglish(
        _ bead: Bead, _ places: UnsafeBufferPointer<Int32>, _ table: UnsafeBufferPointer<Float>, _ sums: inout [Float],
        _ counts: UnsafeMutableBufferPointer<Float>
    ) {
        let columns = bead.english.count
        sums.withUnsafeMutableBufferPointer { sums in
            for column in 0..<columns { sums[column] = empty }
            var place = bead.start
            for _ in bead.german.indices {
                for column in 0..<columns { sums[column] += table[Int(places[place + column])] }
                place += columns
            }
            for column in 0..<columns { sums[column] = bead.weight / sums[column] }
            place = bead.start
            for _ in bead.german.indices {
                for column in 0..<columns {
                    let pair = Int(places[place + column])
                    counts[pair] += table[pair] * sums[column]
                }
                place += columns
            }
        }
    }

    /// Shares each German word of a bead out among the English ones.
    private static func countGerman(
        _ bead: Bead, _ places: UnsafeBufferPointer<Int32>, _ table: UnsafeBufferPointer<Float>,
        _ counts: UnsafeMutableBufferPointer<Float>
    ) {
        var row = bead.start..<(bead.start + bead.english.count)
        for _ in bead.german.indices {
            var sum = empty
            for place in row { sum += table[Int(places[place])] }
            let share = bead.weight / sum
            for place in row {
                let pair = Int(places[place])
                counts[pair] += table[pair] * share
            }
            row = row.upperBound..<(row.upperBound + bead.english.count)
        }
    }

    private func start(toEnglish: Bool) -> [Float] {
        let table = evidence.table
        let known = toEnglish ? table.forward : table.backward
        var strengths = [Float](repeating: 0, count: evidence.english.types.count)
        var start: [Float] = []
        start.reserveCapacity(english.count)
        for german in 0..<(starts.count - 1) {
            let row = Int(table.rowStarts[german])..<Int(table.rowStarts[german + 1])
            for index in row { strengths[Int(table.columns[index])] = known[index] }
            for pair in Int(starts[german])..<Int(starts[german + 1]) {
                start.append(Self.empty + strengths[Int(english[pair])])
            }
            for index in row { strengths[Int(table.columns[index])] = 0 }
        }
        return start
    }

    /// Makes probabilities of counts; a little is kept for what was never seen.
    private func normalise(_ table: inout [Float], _ counts: [Float], _ toEnglish: Bool) {
        if toEnglish {
            for german in 0..<(starts.count - 1) {
                let row = Int(starts[german])..<Int(starts[german + 1])
                var sum: Float = 0.3
                for pair in row { sum += counts[pair] }
                for pair in row { table[pair] = counts[pair] / sum }
            }
        } else {
            var sums = [Float](repeating: 0.3, count: evidence.english.types.count)
            for (pair, count) in counts.enumerated() { sums[Int(english[pair])] += count }
            for pair in counts.indices { table[pair] = counts[pair] / sums[Int(english[pair])] }
        }
    }
}

/// In which beads, and in which row of their pairs, each German type stands.
private struct RowsByType {
    private var starts: [Int32]
    private var rows: [(bead: Int32, row: Int32)]

    init(_ beads: some Collection<[Int32]>, typeCount: Int) {
        starts = Array(repeating: 0, count: typeCount + 1)
        for types in beads {
            for type in types { starts[Int(type) + 1] &+= 1 }
        }
        for type in 0..<typeCount { starts[type + 1] &+= starts[type] }
        rows = Array(repeating: (0, 0), count: Int(starts[typeCount]))
        var next = starts
        for (number, types) in beads.enumerated() {
            for (row, type) in types.enumerated() {
                rows[Int(next[Int(type)])] = (Int32(number), Int32(row))
                next[Int(type)] &+= 1
            }
        }
    }

    subscript(type: Int) -> ArraySlice<(bead: Int32, row: Int32)> { rows[Int(starts[type])..<Int(starts[type + 1])] }
}
