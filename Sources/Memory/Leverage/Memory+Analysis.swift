public import Files

/// How much of a text a memory knows: the table that clients ask for.
public struct LeverageAnalysis: Sendable, Hashable {
    /// A line of the table.
    public enum Band: String, Sendable, Hashable, CaseIterable {
        case repetition = "repetitions"
        case context = "context (101–102 %)"
        case exact = "100 %"
        case high = "95–99 %"
        case good = "85–94 %"
        case fair = "75–84 %"
        case low = "50–74 %"
        case new = "new"

        init(score: Int) {
            self =
                switch score {
                case 101...: .context
                case 100: .exact
                case 95...99: .high
                case 85...94: .good
                case 75...84: .fair
                case 50...74: .low
                default: .new
                }
        }
    }

    /// What a band holds.
    public struct Volume: Sendable, Hashable {
        /// Segments.
        public var segments = 0
        /// Words by the chosen definition.
        public var words = 0
        /// Characters with spaces.
        public var characters = 0

        /// Makes a volume.
        public init(segments: Int = 0, words: Int = 0, characters: Int = 0) {
            self.segments = segments
            self.words = words
            self.characters = characters
        }

        /// Standard lines of 55 keystrokes, spaces included.
        public var standardLines: Double { Double(characters) / 55 }

        /// The sum.
        public static func + (a: Volume, b: Volume) -> Volume {
            Volume(
                segments: a.segments + b.segments, words: a.words + b.words, characters: a.characters + b.characters)
        }

        static func += (a: inout Volume, b: Volume) { a = a + b }
    }

    /// What was analysed.
    public var name: String
    /// The bands by the memory.
    public var volumes: [Band: Volume] = [:]
    /// Of these, what is like an earlier segment of the same job rather than like the memory.
    public var internalFuzzies: [Band: Volume] = [:]

    /// All segments.
    public var total: Volume { volumes.values.reduce(Volume(), +) }

    /// The sum of several.
    public static func sum(_ parts: [LeverageAnalysis], name: String) -> LeverageAnalysis {
        parts.reduce(into: LeverageAnalysis(name: name)) { sum, part in
            sum.volumes.merge(part.volumes, uniquingKeysWith: +)
            sum.internalFuzzies.merge(part.internalFuzzies, uniquingKeysWith: +)
        }
    }

    init(name: String) { self.name = name }
}

extension MemorySet {
    /// Counts the segments of a job by their best match.
    ///
    /// - Parameters:
    ///   - files: the name and segments of each file; repetitions and internal matches count across files.
    ///   - count: words and characters of a segment by the chosen definition.
    public func analyze(
        _ files: [(name: String, segments: [String])], options: LookupOptions = LookupOptions(),
        count: (String) -> (words: Int, characters: Int)
    ) throws(FileError) -> [LeverageAnalysis] {
        var options = options
        options.threshold = 0.5
        var seen = FirstUses()
        var analyses: [LeverageAnalysis] = []
        for file in files {
            var analysis = LeverageAnalysis(name: file.name)
            for (number, text) in file.segments.enumerated() {
                let counts = count(text)
                let volume = LeverageAnalysis.Volume(segments: 1, words: counts.words, characters: counts.characters)
                let context = SegmentContext(
                    previous: number > 0 ? file.segments[number - 1] : nil,
                    next: number + 1 < file.segments.count ? file.segments[number + 1] : nil)
                let score = try lookup(text, context: context, options: options).first?.score ?? 0
                let earlier = seen.bestBefore(text)
                let isRepetition = earlier == 100 && score < 101
                let band = isRepetition ? .repetition : LeverageAnalysis.Band(score: max(score, earlier))
                analysis.volumes[band, default: .init()] += volume
                if earlier > score, band != .new, !isRepetition {
                    analysis.internalFuzzies[band, default: .init()] += volume
                }
            }
            analyses.append(analysis)
        }
        return analyses
    }
}

/// Segments of a job so far.
private struct FirstUses {
    private let index = FuzzyIndex()
    private var known: Set<Int64> = []

    /// The score of the most similar earlier segment; then the segment counts as seen.
    mutating func bestBefore(_ text: String) -> Int {
        let (key, normalised) = (TextKey.key(text), TextKey.normalised(text))
        guard known.insert(key).inserted else { return 100 }
        let best = index.hits(normalised, threshold: 0.5, limit: 4).map(\.words).max() ?? 0
        index.add(normalised, key: UInt64(bitPattern: key))
        return min(Int(best * 100 + 1e-9), 99)
    }
}
