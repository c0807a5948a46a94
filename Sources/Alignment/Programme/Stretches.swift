/// Cuts a pair at its delimiters and pins into stretches that are aligned one by one.
struct Stretches {
    /// A part of both texts.
    struct Stretch {
        var german: Range<Int>
        var english: Range<Int>
        /// Whether the whole of it is one bead.
        var isPinned: Bool
    }

    let all: [Stretch]

    /// - Parameter pair: a pair whose source is German.
    init(_ pair: TextPair) {
        let (rows, columns) = (pair.source.count, pair.target.count)
        var cuts = pair.pins
            .filter { $0.source.lowerBound >= 0 && $0.source.upperBound <= rows }
            .filter { $0.target.lowerBound >= 0 && $0.target.upperBound <= columns }
            .filter { !$0.source.isEmpty || !$0.target.isEmpty }
        cuts += pair.delimiters
            .filter { (0...rows).contains($0.source) && (0...columns).contains($0.target) }
            .map { TextPair.Pin(source: $0.source..<$0.source, target: $0.target..<$0.target) }
        cuts.sort {
            ($0.source.lowerBound, $0.target.lowerBound, $0.source.upperBound, $0.target.upperBound)
                < ($1.source.lowerBound, $1.target.lowerBound, $1.source.upperBound, $1.target.upperBound)
        }
        var stretches: [Stretch] = []
        var (row, column) = (0, 0)
        func addOpen(_ german: Range<Int>, _ english: Range<Int>) {
            if !german.isEmpty || !english.isEmpty {
                stretches.append(Stretch(german: german, english: english, isPinned: false))
            }
        }
        for cut in cuts where cut.source.lowerBound >= row && cut.target.lowerBound >= column {
            addOpen(row..<cut.source.lowerBound, column..<cut.target.lowerBound)
            if !cut.source.isEmpty || !cut.target.isEmpty {
                stretches.append(Stretch(german: cut.source, english: cut.target, isPinned: true))
            }
            (row, column) = (cut.source.upperBound, cut.target.upperBound)
        }
        addOpen(row..<rows, column..<columns)
        all = stretches
    }
}
