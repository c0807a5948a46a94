public import Bitext

/// A unit that is like a segment, and how like it is.
public struct TMMatch: Sendable, Hashable {
    /// Why it is a match.
    public enum Kind: String, Sendable, Hashable {
        /// The same text between the same neighbours: 102.
        case bothNeighbours = "context-2"
        /// The same text with one neighbour the same: 101.
        case oneNeighbour = "context-1"
        /// The same text: 100.
        case exact
        /// Only numbers, case or punctuation differ: 95 to 99; or only numbers and names do, and those of the
        /// translation could be exchanged for the segment's.
        case generalised
        /// Several units, one for each sentence of the segment: 99 where they are neighbours in the memory, else 97.
        case joined
        /// Similar.
        case fuzzy
    }

    /// Points that a match loses, and why.
    public struct Penalty: Sendable, Hashable {
        /// Why.
        public var reason: String
        /// How many.
        public var points: Int
    }

    /// The unit, as it is in the memory.
    public var unit: MemoryUnit
    /// Why it is a match.
    public var kind: Kind
    /// The score before penalties: 100 · (1 − word edits / longer), never 100 unless the texts are the same; 101 and
    /// 102 with the same neighbours.
    public var baseScore: Int
    /// The score by characters, 0...100.
    public var characterScore: Int
    /// What it loses.
    public var penalties: [Penalty]
    /// The translation with the numbers and names of the segment, where only these differ and each stands once.
    public var adaptedTarget: InlineContent?
    /// What differs, word by word, in the order of the segment.
    public var differences: [DifferenceMark]
    /// The file of the memory.
    public var memory = ""
    /// How many of the segment's neighbours are the unit's too; of equal matches the one with more goes first.
    public var neighbours = 0

    /// The score after penalties.
    public var score: Int { max(0, baseScore - penalties.reduce(0) { $0 + $1.points }) }
    /// The translation to offer.
    public var target: InlineContent { adaptedTarget ?? unit.target }
}

/// A stretch of words that is the same or not in a segment and a unit's source.
public struct DifferenceMark: Sendable, Hashable {
    /// What happened to the words.
    public enum Change: String, Sendable, Hashable {
        /// In both.
        case same
        /// Other words stand in their place.
        case replaced
        /// Only the segment has them.
        case added
        /// Only the unit has them.
        case removed
    }

    /// What happened.
    public var change: Change
    /// Where it is in the segment, in Unicode scalars; empty where the segment has nothing.
    public var segment: Range<Int>
    /// Where it is in the unit's source, in Unicode scalars.
    public var source: Range<Int>
}

/// What a translator asks of a look-up beside the text.
public struct LookupOptions: Sendable, Hashable {
    /// Points for units with a value of an attribute, such as 5 for `status` `draft`.
    public struct PenaltyRule: Sendable, Hashable {
        /// The attribute, as ``MemoryUnit/attribute(_:)`` names it.
        public var attribute: String
        /// The value that costs.
        public var value: String
        /// How many points.
        public var points: Int

        /// Makes a rule.
        public init(attribute: String, value: String, points: Int) {
            self.attribute = attribute
            self.value = value
            self.points = points
        }
    }

    /// The least similarity by words or characters, 0...1.
    public var threshold = 0.7
    /// Matches at most.
    public var limit = 10
    /// Languages and attributes of the units.
    public var filter = UnitFilter()
    /// Rules besides the one for the aligner's confidence.
    public var penalties: [PenaltyRule] = []
    /// Points of this memory as a whole.
    public var memoryPenalty = 0
    /// Whether to look for similar texts where the same text is there.
    public var alwaysFuzzy = false

    /// The usual.
    public init() {}
}

/// The neighbours of a segment in its text.
public struct SegmentContext: Sendable, Hashable {
    /// The text before; nil at the start of a document.
    public var previous: String?
    /// The text after; nil at the end.
    public var next: String?

    /// Makes a context.
    public init(previous: String? = nil, next: String? = nil) {
        self.previous = previous
        self.next = next
    }
}
