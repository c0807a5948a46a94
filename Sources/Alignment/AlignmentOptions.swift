/// What a user may want to be different.
public struct AlignmentOptions: Sendable {
    /// How much of the source a translation is expected to hold.
    public enum Preset: String, Sendable, CaseIterable {
        /// All of it: what has no counterpart was added or lost by accident.
        case faithful
        /// A shortened version: whole sentences and clauses were left out.
        case abridged
    }

    /// How faithful the translation is.
    public var preset: Preset
    /// Whether text that was moved to another place is looked for.
    public var findsMoved: Bool
    /// Whether the texts themselves teach word pairs (a second run).
    public var learns: Bool

    /// Makes options.
    public init(preset: Preset = .faithful, findsMoved: Bool = true, learns: Bool = true) {
        self.preset = preset
        self.findsMoved = findsMoved
        self.learns = learns
    }
}
