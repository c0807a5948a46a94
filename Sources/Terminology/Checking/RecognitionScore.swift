/// How well a recogniser's matches agree with a hand-made list.
///
/// As usual for terms: `outer` occurrences must be found, `part`s and `optional` ones are neither asked for nor wrong.
public struct RecognitionScore: Sendable, Equatable {
    /// An occurrence in a gold list.
    public struct Occurrence: Sendable {
        /// The text.
        public let document: String
        /// Where it stands, in Unicode scalars.
        public let range: Range<Int>
        /// The citation form.
        public let term: String
        /// Whether it must be found.
        public let isRequired: Bool
        /// Whether its form is other than the citation form.
        public let isInflected: Bool
        /// The English that is right here.
        public let accepted: [String]

        /// Makes an occurrence.
        public init(
            document: String, range: Range<Int>, term: String, isRequired: Bool, isInflected: Bool, accepted: [String]
        ) {
            self.document = document
            self.range = range
            self.term = term
            self.isRequired = isRequired
            self.isInflected = isInflected
            self.accepted = accepted
        }
    }

    /// How many occurrences must be found.
    public private(set) var required = 0
    /// How many of them were found with the exact range.
    public private(set) var found = 0
    /// How many of the required ones are inflected.
    public private(set) var inflected = 0
    /// How many of the inflected ones were found.
    public private(set) var inflectedFound = 0
    /// How many matches are right.
    public private(set) var right = 0
    /// How many matches are no occurrence at all.
    public private(set) var wrong = 0
    /// Right matches whose English is accepted.
    public private(set) var rightTarget = 0

    /// Starts with nothing counted.
    public init() {}

    /// The share of matches that are right.
    public var precision: Double { ratio(right, right + wrong) }
    /// The share of required occurrences that were found.
    public var recall: Double { ratio(found, required) }
    /// The share of inflected required occurrences that were found.
    public var inflectedRecall: Double { ratio(inflectedFound, inflected) }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

    /// Adds one text.
    public mutating func add(_ matches: [TermMatch], gold: [Occurrence]) {
        for occurrence in gold where occurrence.isRequired {
            let isFound = matches.contains {
                $0.range == occurrence.range && Self.same($0.entry.source, occurrence.term)
            }
            required += 1
            if occurrence.isInflected { inflected += 1 }
            if isFound { found += 1 }
            if isFound, occurrence.isInflected { inflectedFound += 1 }
        }
        for match in matches {
            let hits = gold.filter { $0.range.overlaps(match.range) && Self.same(match.entry.source, $0.term) }
            guard let best = hits.first(where: \.isRequired) ?? hits.first else {
                wrong += 1
                continue
            }
            right += 1
            if best.accepted.contains(where: { Self.same($0, match.target) }) { rightTarget += 1 }
        }
    }

    private static func same(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }
}
