/// Finds the best way for a pair of any length: exactly where the whole plane can be looked at, in a band along anchors
/// and window by window where it can't.
struct Solver {
    private let evidence: Evidence
    private var explainers: Explainers
    /// Where the way was found, to look only there in another run; nil for the whole plane.
    var band: Band?

    /// The number of cells up to which the whole plane is looked at.
    private static let exactCells = 1_000_000
    /// The rows of a window, and how many of them the next window decides again.
    private static let windowRows = 1_000
    private static let overlap = 60

    init(_ evidence: Evidence) {
        self.evidence = evidence
        explainers = Explainers(evidence)
    }

    /// The best way, each step with its posterior.
    mutating func path() -> [Step] {
        let (rows, columns) = (evidence.german.count, evidence.english.count)
        if (rows + 1) * (columns + 1) <= Self.exactCells {
            let plane = band ?? Band(german: rows, english: columns).pruned(evidence, &explainers, isOpen: false)
            band = plane
            return path(plane, isOpen: false)
        }
        let band = self.band ?? anchoredBand()
        self.band = band
        var path: [Step] = []
        var (row, column) = (0, 0)
        while row < rows || column < columns {
            let end = min(rows, row + Self.windowRows)
            let isLast = end == rows
            let window = band.window(row...end, from: column)
            let pruned = window.pruned(evidence, &explainers, isOpen: !isLast)
            let steps = self.path(pruned, isOpen: !isLast)
            let keep = isLast ? steps[...] : steps.prefix { $0.german.upperBound <= end - Self.overlap }
            // A window without a single decided step can only be taken whole.
            let decided = keep.isEmpty ? steps[...] : keep
            guard let last = decided.last else { break }
            path += decided
            (row, column) = (last.german.upperBound, last.english.upperBound)
        }
        return path
    }

    private func anchoredBand() -> Band {
        var anchors = Anchors(evidence)
        return anchors.band()
    }

    private mutating func path(_ band: Band, isOpen: Bool) -> [Step] {
        var lattice = Lattice(evidence, &explainers, band: band)
        let temperature = evidence.weights.temperature
        lattice.judgePlaces(evidence, Posteriors(lattice, temperature: temperature, isOpen: isOpen))
        return Posteriors(lattice, temperature: temperature, isOpen: isOpen).safestPath(isOpen: isOpen)
    }
}
