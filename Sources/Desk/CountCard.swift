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
            ("hyphenated words: one by spaces, two or more by boundaries", hyphens),
            ("slashes: one word by spaces, two for Trados", slashes),
            ("numbers: a word in every count here; GMX-V also reports them apart", numbers),
        ].compactMap { reason, words in words.first.map { (reason, words.count, String($0)) } }
    }

    /// The card's rows.
    public var rows: [Row] {
        [
            Row(key: "segments", name: "Segments", value: Double(segmentCount)),
            Row(key: "words_memoq", name: "Words, memoQ (between spaces)", value: Double(count.spacedWords)),
            Row(
                key: "words_gmx", name: "Words, GMX-V 2.0 / OmegaT / Okapi (word boundaries)",
                value: Double(count.boundaryWords)),
            Row(
                key: "words_trados", name: "Words, Trados-like (spaces, dashes, slashes)",
                value: Double(count.dashedWords)),
            Row(key: "characters", name: "Characters with spaces", value: Double(count.characters)),
            Row(
                key: "characters_without_spaces", name: "Characters without spaces",
                value: Double(count.charactersWithoutSpaces)),
            Row(key: "normzeilen", name: "Normzeilen (55 keystrokes)", value: count.standardLines),
            Row(key: "normseiten", name: "Normseiten (30 Normzeilen)", value: count.standardPages),
        ]
    }
}
