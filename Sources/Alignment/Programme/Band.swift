/// The part of the plane that the programme looks at: for each source boundary a range of target boundaries.
///
/// Bounds never fall from row to row. The first node is the start; a way ends at the last node, or anywhere in the last
/// row where the band is a window of a longer one.
struct Band: Sendable, Equatable {
    /// The source boundary of the first row.
    let firstRow: Int
    /// The lowest target boundary of each row, and the one after the highest.
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
    init(firstRow: Int = 0, lows: [Int32], highs: [Int32]) {
        var (lows, highs) = (lows, highs)
        for row in lows.indices.reversed().dropFirst() { lows[row] = min(lows[row], lows[row + 1]) }
        for row in highs.indices.dropFirst() { highs[row] = max(highs[row], highs[row - 1]) }
        // Rows must touch, or no path leads through.
        for row in lows.indices.dropFirst() where lows[row] >= highs[row - 1] { highs[row - 1] = lows[row] + 1 }
        self.firstRow = firstRow
        self.lows = lows
        self.highs = highs
        offsets = [0]
        offsets.reserveCapacity(lows.count + 1)
        for (low, high) in zip(lows, highs) { offsets.append(offsets[offsets.count - 1] + Int(high - low)) }
    }

    /// The source boundaries.
    var rows: Range<Int> { firstRow..<(firstRow + lows.count) }
    /// The source segments between them.
    var segments: Range<Int> { firstRow..<(firstRow + lows.count - 1) }
    /// How many nodes there are.
    var nodeCount: Int { offsets[offsets.count - 1] }
    /// The target boundaries of a row.
    @inline(__always)
    func columns(_ row: Int) -> Range<Int> { Int(lows[row - firstRow])..<Int(highs[row - firstRow]) }
    /// The number of the first node of a row.
    @inline(__always)
    func offset(_ row: Int) -> Int { offsets[row - firstRow] }

    /// The number of a node, or nil outside the band.
    @inline(__always)
    func node(_ row: Int, _ column: Int) -> Int? {
        let index = row - firstRow
        guard index >= 0, index < lows.count, column >= Int(lows[index]), column < Int(highs[index]) else { return nil }
        return offsets[index] + column - Int(lows[index])
    }

    /// The rows of each column, from the lowest of the first row on.
    func rowsByColumn() -> [Range<Int>] {
        guard let low = lows.first, let high = highs.last else { return [] }
        var (first, last) = (0, 0)
        return (low..<high).map { column in
            while first < lows.count, highs[first] <= column { first += 1 }
            last = max(last, first)
            while last < lows.count, lows[last] <= column { last += 1 }
            return (firstRow + first)..<(firstRow + last)
        }
    }

    /// The rows from one boundary to another, from a start column on.
    func window(_ rows: ClosedRange<Int>, from column: Int) -> Band {
        var (lows, highs): ([Int32], [Int32]) = ([], [])
        for row in rows {
            lows.append(max(Int32(column), self.lows[row - firstRow]))
            highs.append(max(Int32(column + 1), self.highs[row - firstRow]))
        }
        lows[0] = Int32(column)
        return Band(firstRow: rows.lowerBound, lows: lows, highs: highs)
    }
}
