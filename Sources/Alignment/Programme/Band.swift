/// The part of the plane that the programme looks at: for each source boundary a range of target boundaries.
///
/// Lower and upper bounds never fall, the first row holds the start and the last row the end.
struct Band: Sendable, Equatable {
    /// The lowest target boundary for each source boundary, and the one after the highest.
    private(set) var lows: [Int32]
    private(set) var highs: [Int32]
    /// Where each row starts when all are laid end to end; one more than there are rows.
    private(set) var offsets: [Int]

    /// The whole plane.
    init(german: Int, english: Int) {
        self.init(
            lows: Array(repeating: 0, count: german + 1), highs: Array(repeating: Int32(english + 1), count: german + 1)
        )
    }

    /// A band of given bounds, which are made monotone.
    init(lows: [Int32], highs: [Int32]) {
        var (lows, highs) = (lows, highs)
        for row in lows.indices.reversed().dropFirst() { lows[row] = min(lows[row], lows[row + 1]) }
        for row in highs.indices.dropFirst() { highs[row] = max(highs[row], highs[row - 1]) }
        // Rows must touch, or no path leads through.
        for row in lows.indices.dropFirst() where lows[row] >= highs[row - 1] { highs[row - 1] = lows[row] + 1 }
        self.lows = lows
        self.highs = highs
        offsets = [0]
        offsets.reserveCapacity(lows.count + 1)
        for (low, high) in zip(lows, highs) { offsets.append(offsets[offsets.count - 1] + Int(high - low)) }
    }

    /// How many rows there are: one more than source segments.
    var rowCount: Int { lows.count }
    /// How many nodes there are.
    var nodeCount: Int { offsets[offsets.count - 1] }
    /// The target boundaries of a row.
    func columns(_ row: Int) -> Range<Int> { Int(lows[row])..<Int(highs[row]) }

    /// The number of a node, or nil outside the band.
    @inline(__always)
    func node(_ row: Int, _ column: Int) -> Int? {
        guard row < lows.count, column >= Int(lows[row]), column < Int(highs[row]) else { return nil }
        return offsets[row] + column - Int(lows[row])
    }
}
