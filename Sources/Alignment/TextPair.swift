public import Bitext

/// Two texts that are to be aligned, cut into segments.
///
///     let pair = TextPair(source: ["Guten Morgen.", "Es regnet."], target: ["Good morning. It is raining."])
public struct TextPair: Sendable {
    /// The source segments.
    public var source: [String]
    /// The target segments.
    public var target: [String]
    /// Whether the source is the German side.
    public var isSourceGerman: Bool
    /// The number of the paragraph of each segment, where it is known; left out of account if the count is wrong.
    public var sourceParagraphs: [Int]?
    /// The number of the paragraph of each segment, where it is known.
    public var targetParagraphs: [Int]?
    /// What each segment is, where it is known: a headline never shares a bead with running text.
    public var sourceRoles: [Role]?
    /// What each segment is, where it is known.
    public var targetRoles: [Role]?
    /// What an embedding model makes of the segments, where there is one.
    public var vectors: SegmentVectors?
    /// Beads that are certain, each a run of neighbours on both sides; the rest is aligned around them.
    ///
    /// A pin that overlaps or crosses an earlier one, or names segments that don't exist, is left out.
    public var pins: [Pin] = []
    /// Boundaries that correspond, as numbers of the segments that follow them: no bead reaches over them, and what
    /// stands before one on one side is aligned only with what stands before it on the other.
    public var delimiters: [Delimiter] = []

    /// A bead that a person has fixed.
    public struct Pin: Hashable, Sendable {
        /// The source segments.
        public var source: Range<Int>
        /// The target segments.
        public var target: Range<Int>

        /// Makes a pin.
        public init(source: Range<Int>, target: Range<Int>) {
            self.source = source
            self.target = target
        }
    }

    /// A boundary that stands on both sides.
    public struct Delimiter: Hashable, Sendable {
        /// The source segment after it.
        public var source: Int
        /// The target segment after it.
        public var target: Int

        /// Makes a delimiter.
        public init(source: Int, target: Int) {
            self.source = source
            self.target = target
        }
    }

    /// Makes a pair.
    public init(
        source: [String], target: [String], isSourceGerman: Bool = true, sourceParagraphs: [Int]? = nil,
        targetParagraphs: [Int]? = nil, sourceRoles: [Role]? = nil, targetRoles: [Role]? = nil
    ) {
        self.source = source
        self.target = target
        self.isSourceGerman = isSourceGerman
        self.sourceParagraphs = sourceParagraphs
        self.targetParagraphs = targetParagraphs
        self.sourceRoles = sourceRoles
        self.targetRoles = targetRoles
    }

    /// The pair with German as its source.
    var germanFirst: TextPair {
        guard !isSourceGerman else { return self }
        var pair = TextPair(
            source: target, target: source, sourceParagraphs: targetParagraphs, targetParagraphs: sourceParagraphs,
            sourceRoles: targetRoles, targetRoles: sourceRoles)
        pair.vectors = vectors?.turned
        pair.pins = pins.map { Pin(source: $0.target, target: $0.source) }
        pair.delimiters = delimiters.map { Delimiter(source: $0.target, target: $0.source) }
        return pair
    }
}
