/// Quotations that begin in one segment and end in a later one, where the German has none: no fault.
enum QuoteSpans {
    /// How many segments further a quotation may end.
    private static let reach = 6

    /// Takes away the findings about the two marks of such a quotation.
    static func settle(_ findings: inout [Finding], _ views: [PairView]) {
        var open: Int?
        var settled: Set<Int> = []
        for (index, finding) in findings.enumerated() where finding.check == .quotes {
            guard let range = finding.targetRange, !hasQuotes(views[finding.pair].source),
                let isOpening = isOpening(range, views[finding.pair].target)
            else { continue }
            if isOpening {
                open = index
            } else if let start = open, finding.pair - findings[start].pair <= reach {
                settled.formUnion([start, index])
                open = nil
            }
        }
        guard !settled.isEmpty else { return }
        findings = findings.enumerated().filter { !settled.contains($0.offset) }.map(\.element)
    }

    private static func hasQuotes(_ text: TextView) -> Bool { text.text.contains { "„“”\"»«".contains($0) } }

    /// Whether a mark opens a quotation; nil where it is none.
    private static func isOpening(_ range: Range<Int>, _ text: TextView) -> Bool? {
        switch text.string(range) {
        case "“": true
        case "”": false
        case "\"": range.lowerBound == 0 || text.scalars[range.lowerBound - 1].properties.isWhitespace
        default: nil
        }
    }
}
