public import Bitext

/// What a translation memory offers for the segments of a text.
///
/// Holds the memory's units in memory and looks for those that share the rare words of a segment, then compares word by
/// word (Levenshtein over words, 1 − edits / longer).
public struct Leverage: Sendable {
    /// A unit that is like a segment.
    public struct Match: Sendable {
        /// The number of the segment.
        public var segment: Int
        /// The unit.
        public var unit: TranslationUnit
        /// How like they are, 0...1; 1 only where they are the same.
        public var score: Double
    }

    private let units: [TranslationUnit]
    private let texts: [String]
    private let words: [[Substring]]
    private let postings: [Substring: [Int]]
    private let exact: [String: Int]

    /// Indexes the units that have both languages.
    public init(_ all: [TranslationUnit], source: LanguageTag, target: LanguageTag) {
        var units: [TranslationUnit] = []
        var texts: [String] = []
        for unit in all {
            guard let text = unit.variant(source)?.content.plainText, unit.variant(target) != nil else { continue }
            units.append(unit)
            texts.append(text)
        }
        self.units = units
        self.texts = texts
        words = texts.map(Self.words)
        var postings: [Substring: [Int]] = [:]
        for (number, words) in words.enumerated() {
            for word in Set(words) { postings[word, default: []].append(number) }
        }
        self.postings = postings
        exact = Dictionary(texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    }

    /// The best match of each segment that reaches a threshold, 0...1.
    public func matches(for segments: [String], threshold: Double = 0.6) -> [Match] {
        segments.enumerated().compactMap { number, segment in
            if let same = exact[segment] { return Match(segment: number, unit: units[same], score: 1) }
            guard let (unit, score) = best(for: segment), score >= threshold else { return nil }
            return Match(segment: number, unit: units[unit], score: score)
        }
    }

    private func best(for segment: String) -> (unit: Int, score: Double)? {
        let query = Self.words(segment)
        let rareFirst = Set(query).compactMap { postings[$0] }.sorted { $0.count < $1.count }
        var shared: [Int: Int] = [:]
        var work = 0
        for posting in rareFirst {
            work += posting.count
            if work > 20_000, !shared.isEmpty { break }
            for unit in posting { shared[unit, default: 0] += 1 }
        }
        let candidates = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(40)
        let scored = candidates.map { (unit: $0.key, score: Self.similarity(query, words[$0.key])) }
        guard let best = scored.max(by: { ($0.score, $1.unit) < ($1.score, $0.unit) }) else { return nil }
        return (best.unit, min(best.score, 0.99))
    }

    private static func words(_ text: String) -> [Substring] {
        text.split(whereSeparator: { $0.isWhitespace }).map { Substring($0.lowercased()) }
    }

    /// 1 − word edits / the longer count.
    static func similarity(_ a: [Substring], _ b: [Substring]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty ? 1 : 0 }
        var row = Array(0...b.count)
        for (i, word) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let substituted = diagonal + (word == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return 1 - Double(row[b.count]) / Double(max(a.count, b.count))
    }
}
