public import Articles

/// The size of an article by every definition, with the reasons why they differ.
public struct CountCard: Sendable {
    /// One definition and what it gives.
    public struct Row: Sendable, Hashable {
        /// A short name for machines.
        public var key: String
        /// What is counted, in words.
        public var name: String
        /// The count.
        public var value: Double
        /// How it is reckoned, and why it differs from the others.
        public var reason: String
        /// Decimal places that make sense.
        public var digits: Int { key.hasPrefix("norm") ? 1 : 0 }
    }

    /// The counts of the whole text.
    public let count: TextCount
    /// Segments.
    public let segmentCount: Int
    /// What makes the definitions differ: each kind with how often it occurs and an example.
    public let differences: [(reason: String, count: Int, example: String)]

    /// Counts the segments of a text.
    public init(segments: [String], locale: String = "de") {
        count = segments.reduce(into: TextCount()) { $0 = $0 + TextCount($1, locale: locale) }
        segmentCount = segments.count
        var hyphens: [Substring] = []
        var slashes: [Substring] = []
        var numbers: [Substring] = []
        for segment in segments {
            for token in segment.split(whereSeparator: \.isWhitespace) where token.contains(where: \.isLetter) {
                if token.dropFirst().dropLast().contains("-") { hyphens.append(token) }
                if token.contains("/") { slashes.append(token) }
            }
            for token in segment.split(whereSeparator: \.isWhitespace)
            where token.contains(where: \.isNumber) && !token.contains(where: \.isLetter) {
                numbers.append(token)
            }
        }
        differences = [
            ("hyphenated words: one between spaces, two or more by boundaries", hyphens),
            ("slashes: one word between spaces, two for Trados and by boundaries", slashes),
            ("numbers: a word in every count here", numbers),
        ].compactMap { reason, words in words.first.map { (reason, words.count, String($0)) } }
    }

    /// The card's rows.
    public var rows: [Row] {
        func row(_ key: String, _ name: String, _ value: Int, _ reason: String) -> Row {
            Row(key: key, name: name, value: Double(value), reason: reason)
        }
        return [
            row("segments", "Segments", segmentCount, "sentences, headlines, captions and the like"),
            row(
                "words_memoq", "Words, memoQ", count.spacedWords, "between spaces: Ukraine-Krieg is one, und/oder one"),
            row(
                "words_gmx", "Words, GMX-V 2.0, Okapi", count.boundaryWords,
                "by word boundaries (UAX #29): Ukraine-Krieg is two, und/oder two"),
            row(
                "words_omegat", "Words, OmegaT", count.javaWords,
                "by Java's boundaries: Ukraine-Krieg is one, und/oder two, Bürger:innen two"),
            row(
                "words_trados", "Words, Trados-like", count.dashedWords,
                "between spaces, dashes and slashes: Ukraine-Krieg is one, und/oder two"),
            row("numbers", "of these, numbers", count.numbers, "GMX-V reports them apart; some clients don't pay them"),
            row("characters", "Characters with spaces", count.characters, "line ends don't count"),
            row("characters_without_spaces", "Characters without spaces", count.charactersWithoutSpaces, ""),
            Row(
                key: "normzeilen", name: "Normzeilen", value: count.standardLines,
                reason: "characters with spaces ÷ \(TextCount.standardLine)"),
            Row(
                key: "normseiten", name: "Normseiten", value: count.standardPages,
                reason: "Normzeilen ÷ \(TextCount.standardPage)"),
        ]
    }
}
