/// Which English a text uses for each term, to find terms with several renderings.
struct RenderingLog {
    private struct Use {
        let term: String
        let match: TermMatch
        let pair: Int
    }

    private var uses: [Int: [Use]] = [:]

    mutating func add(_ term: String, _ match: TermMatch, pair: Int) {
        uses[match.entryNumber, default: []].append(Use(term: term, match: match, pair: pair))
    }

    /// A note for the first place where a term is rendered otherwise than before.
    func findings() -> [TermFinding] {
        uses.keys.sorted().compactMap { number in
            guard let uses = uses[number], let first = uses.first,
                let other = uses.first(where: { !Self.isSame($0.term, first.term) })
            else { return nil }
            let isName = first.match.entry.category == .person || first.match.entry.category == .place
            return TermFinding(
                kind: isName ? .spelling : .inconsistent, entry: first.match.entry, pair: other.pair,
                sourceRange: other.match.range, targetRange: nil,
                message: "\"\(first.match.entry.source)\" is \"\(first.term)\" before and \"\(other.term)\" here.",
                isError: false)
        }
    }

    /// A full name and its surname, a term and its short form are the same rendering.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (a, b) = (one.lowercased(), other.lowercased())
        return a.contains(b) || b.contains(a)
    }
}
