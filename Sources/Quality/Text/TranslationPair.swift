public import Bitext

/// A segment and its translation, as they are checked.
public struct TranslationPair: Sendable, Hashable {
    /// How the file names it: an id, a line or a number.
    public var id: String
    /// The German text with its codes.
    public var source: InlineContent
    /// The English text with its codes.
    public var target: InlineContent
    /// What the segment is, where the file says so.
    public var role: Role?

    /// Makes a pair.
    public init(id: String, source: InlineContent, target: InlineContent, role: Role? = nil) {
        self.id = id
        self.source = source
        self.target = target
        self.role = role
    }
}
