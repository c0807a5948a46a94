public import Bitext

/// Two texts that are to be aligned, cut into segments.
public struct TextPair: Sendable {
    /// The source segments.
    public var source: [String]
    /// The target segments.
    public var target: [String]
    /// Whether the source is the German side.
    public var isSourceGerman: Bool
    /// The number of the paragraph of each segment, where it is known.
    public var sourceParagraphs: [Int]?
    /// The number of the paragraph of each segment, where it is known.
    public var targetParagraphs: [Int]?

    /// What each segment is, where it is known.
    public var sourceRoles: [Role]?
    /// What each segment is, where it is known.
    public var targetRoles: [Role]?

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
}
