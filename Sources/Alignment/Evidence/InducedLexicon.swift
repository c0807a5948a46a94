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
    private let beads: [(german: [Int32], english: [Int32], weight: Float)]
    /// All pairs that meet in a bead, as German type << 32 | English type, ascending.
    private let pairs: [UInt64]
    /// For each bead, the place of each pair of its tokens in `pairs`, German by German.
    private let places: [[Int32]]
    /// In how many beads each pair meets.
    private let meetings: [Int32]

    private static let iterations = 4
    /// How many pairs of words are looked at.
    private static let sampleSize = 4_000_000

    init(_ evidence: Evidence, path: [Step]) {
        self.evidence = evidence
        let useful = path.filter { !$0.german.isEmpty && !$0.english.isEmpty && $0.posterior > 0.2 }
        // A long text teaches enough by an even sample.
        let size = useful.reduce(0) {
            $0 + evidence.german.tokenCount($1.german) * evidence.english.tokenCount($1.english)
        }
        let stride = 1 + size / Self.sampleSize
        beads = Swift.stride(from: 0, to: useful.count, by: stride).map { index in
            let step = useful[index]
            return (
                Self.types(evidence.german, step.german), Self.types(evidence.english, step.english), step.posterior
            )
        }
        var all: [UInt64] = []
        for bead in beads {
            for german in bead.german {
                for english in bead.english { all.append(UInt64(german) << 32 | UInt64(english)) }
            }
        }
        var order = PairInterner(capacity: all.count)
        var meetings: [Int32] = []
        var flat: [Int32] = []
        flat.reserveCapacity(all.count)
        for pair in all {
            let number = order.intern(pair)
            if Int(number) == meetings.count { meetings.append(0) }
            meetings[Int(number)] &+= 1
            flat.append(number)
        }
        pairs = order.keys
        self.meetings = meetings
        var start = 0
        places = beads.map { bead in
            let end = start + bead.german.count * bead.english.count
            defer { start = end }
            return Array(flat[start..<end])
        }
    }

    /// Each type of a run once.
    private static func types(_ side: Side, _ run: Range<Int>) -> [Int32] {
        Set(side.tokens[Int(side.starts[run.lowerBound])..<Int(side.starts[run.upperBound])]).sorted()
    }

    /// The pairs that met more than once and hold together, in the order of their German types.
    func learnt() -> [Pair] {
        let forward = train(toEnglish: true)
        let backward = train(toEnglish: false)
        let weights = evidence.weights
        var learnt: [Pair] = []
        for place in pairs.indices where meetings[place] > 1 {
            let count = Float(meetings[place])
            let trust = max(0, count - weights.inducedDiscount) / count * weights.induced
            let (there, back) = (forward[place] * trust, backward[place] * trust)
            guard max(there, back) > 0.03 else { continue }
            learnt.append(
                Pair(
                    german: Int32(truncatingIfNeeded: pairs[place] >> 32),
                    english: Int32(truncatingIfNeeded: pairs[place] & 0xFFFF_FFFF), forward: there, backward: back))
        }
        learnt.sort { ($0.german, $0.english) < ($1.german, $1.english) }
        return learnt
    }

    /// t(target | source) for every pair.
    private func train(toEnglish: Bool) -> [Float] {
        var table = start(toEnglish: toEnglish)
        let typeCount = toEnglish ? evidence.german.types.count : evidence.english.types.count
        for _ in 0..<Self.iterations {
            var counts = [Float](repeating: 0, count: pairs.count)
            for (bead, places) in zip(beads, places) {
                let (rows, columns) = (bead.german.count, bead.english.count)
                let (outer, inner) = toEnglish ? (columns, rows) : (rows, columns)
                let (outerStep, innerStep) = toEnglish ? (1, columns) : (columns, 1)
                for target in 0..<outer {
                    // The empty word explains what no word does.
                    var sum: Float = 0.02
                    for source in 0..<inner { sum += table[Int(places[target * outerStep + source * innerStep])] }
                    let share = bead.weight / sum
                    for source in 0..<inner {
                        let place = Int(places[target * outerStep + source * innerStep])
                        counts[place] += table[place] * share
                    }
                }
            }
            table = normalised(counts, typeCount, toEnglish)
        }
        return table
    }

    private func start(toEnglish: Bool) -> [Float] {
        let table = evidence.table
        return pairs.map { pair in
            let (german, english) = (Int(pair >> 32), Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF))
            for index in Int(table.rowStarts[german])..<Int(table.rowStarts[german + 1])
            where table.columns[index] == english {
                return 0.02 + (toEnglish ? table.forward[index] : table.backward[index])
            }
            return 0.02
        }
    }

    private func normalised(_ counts: [Float], _ typeCount: Int, _ toEnglish: Bool) -> [Float] {
        var sums = [Float](repeating: 0.3, count: typeCount)
        func source(_ pair: UInt64) -> Int { Int(toEnglish ? pair >> 32 : pair & 0xFFFF_FFFF) }
        for (place, count) in counts.enumerated() { sums[source(pairs[place])] += count }
        return counts.indices.map { counts[$0] / sums[source(pairs[$0])] }
    }
}
