/// Finds what divides the cells of a table.
enum DelimiterGuess {
    /// How much of a text is looked at, in bytes.
    private static let sampleSize = 20_000

    /// A tab where the first row has one; else the mark that gives most rows the same number of cells.
    static func delimiter(of text: String, comment: UInt8?) -> UInt8 {
        let lines = text.utf8.prefix(sampleSize).split { $0 == 0x0A || $0 == 0x0D }
        guard let first = lines.first(where: { $0.first != comment }), !first.contains(0x09) else { return 0x09 }
        let sample = String(Substring(text.utf8.prefix(sampleSize)))
        var best = (delimiter: UInt8(0x09), agreement: 0, cells: 1)
        for mark in [0x3B, 0x2C, 0x7C, 0x09] as [UInt8] {
            var scan = DelimitedScan(delimiter: mark, comment: comment)
            scan.read(sample)
            let counts = scan.rows.prefix(30).map(\.cells.count)
            let groups = Dictionary(grouping: counts) { $0 }.mapValues(\.count)
            guard let usual = groups.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), usual.key > 1 else {
                continue
            }
            let agreement = usual.value * 100 / max(1, counts.count)
            if (agreement, usual.key) > (best.agreement, best.cells) { best = (mark, agreement, usual.key) }
        }
        return best.delimiter
    }
}
