import Articles
import Bitext

/// How much of an article a memory knows, by the bands that clients ask for.
public struct MatchBands: Sendable {
    /// A band and what falls into it.
    public struct Band: Sendable {
        /// Its name, such as `85–94 %`.
        public var name: String
        /// Segments.
        public var segments = 0
        /// Words between spaces, as memoQ counts them.
        public var words = 0
        /// Characters with spaces.
        public var characters = 0

        /// Standard lines of 55 keystrokes.
        public var lines: Double { Double(characters) / Double(TextCount.standardLine) }
    }

    /// The bands, from the best to what is new.
    public private(set) var bands: [Band]

    private static let limits: [(name: String, least: Double)] = [
        ("Repetitions", 2), ("100 %", 1), ("95–99 %", 0.95), ("85–94 %", 0.85), ("75–84 %", 0.75), ("50–74 %", 0.5),
        ("New", 0),
    ]

    /// Sorts the segments of an article into bands; a segment that stood before in the article is a repetition, unless
    /// the memory has it.
    ///
    /// - Parameter scores: the best match of each segment that has one, 0...1.
    public init(segments: [String], scores: [Int: Double], locale: String = "de") {
        bands = Self.limits.map { Band(name: $0.name) }
        var seen: Set<String> = []
        for (number, text) in segments.enumerated() {
            let isNew = seen.insert(text).inserted
            let score = scores[number] ?? 0
            let value = score < 1 && !isNew ? 2 : score
            let band = Self.limits.firstIndex { value >= $0.least } ?? Self.limits.count - 1
            let count = TextCount(text, locale: locale)
            bands[band].segments += 1
            bands[band].words += count.spacedWords
            bands[band].characters += count.characters
        }
    }

    /// All bands together.
    public var total: Band {
        bands.reduce(into: Band(name: "Total")) { sum, band in
            sum.segments += band.segments
            sum.words += band.words
            sum.characters += band.characters
        }
    }
}

extension Preparation {
    /// How much of the article the memory knows.
    public var bands: MatchBands {
        MatchBands(
            segments: segments.map(\.text), scores: scores, locale: String(sourceLanguage.language))
    }

    /// The best match of each segment that has one, 0...1.
    var scores: [Int: Double] { Dictionary(matches.map { ($0.segment, $0.score) }) { max($0, $1) } }
}
