/// A step of a way through the lattice: runs of segments, in order.
struct Step: Hashable, Sendable {
    var german: Range<Int>
    var english: Range<Int>
    /// The score of the bead.
    var score: Float = 0
    /// Its posterior probability at the temperature of the weights.
    var posterior: Float = 1
}
