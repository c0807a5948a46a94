/// Segments of both sides that are translations of each other; an omission has an empty side.
///
/// The term is Gale and Church's (1993): a text pair is a string of beads.
public struct Bead: Hashable, Sendable {
    /// Numbers of source segments, ascending, from 0.
    public var source: [Int]
    /// Numbers of target segments, ascending, from 0.
    public var target: [Int]
    /// The probability that this bead is wholly right, 0...1.
    public var confidence: Double
    /// Whether the target stands elsewhere than its neighbours say.
    public var isMoved: Bool

    /// Makes a bead.
    public init(source: [Int], target: [Int], confidence: Double = 1, isMoved: Bool = false) {
        self.source = source
        self.target = target
        self.confidence = confidence
        self.isMoved = isMoved
    }

    /// Whether one side has nothing that corresponds.
    public var isOmission: Bool { source.isEmpty || target.isEmpty }

    /// Source and target count, such as "2-1".
    public var shape: String { "\(source.count)-\(target.count)" }
}
