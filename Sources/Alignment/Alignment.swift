public import Bitext

/// The beads of a pair, in the order of the source.
public struct Alignment: Sendable {
    /// Every segment of both sides is in exactly one.
    public var beads: [Bead]
}
