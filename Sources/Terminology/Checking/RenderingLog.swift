/// Which English a text uses for each term, to find terms with several renderings.
struct RenderingLog {
    private struct Use {
        /// The English as the entry has it, folded word by word.
        let term: [[UInt8]]
        /// The English as the text has it.
        let surface: String
        let match: TermMatch
        let pair: Int
    }

    private var uses: [Int: [Use]] = [:]

    mutating func add(_ use: EnglishRecognizer.Match, as surface: String, for match: TermMatch, pair: Int) {
        let words = EnglishWords(FoldedText.read(use.term), skipsArticle: true).words.map(\.stem)
        uses[match.entryNumber, default: []].append(Use(term: words, surface: surface, match: match, pair: pair))
    }

    /// A note for the first place where a term is rendered otherwise than before, or a name is spelled otherwise.
    func findings() -> [TermFinding] {
        uses.keys.sorted().compactMap { number in
            guard let uses = uses[number], let first = uses.first,
                let other = uses.first(where: { !Self.agree($0, first) })
            else { return nil }
            let entry = first.match.entry
            let isName = entry.category == .person || entry.category == .place
            return TermFinding(
                kind: isName ? .spelling : .inconsistent, entry: entry, pair: other.pair,
                sourceRange: other.match.range, targetRange: nil,
                message: "\"\(entry.source)\" is \"\(first.surface)\" before and \"\(other.surface)\" here.",
                severity: .note)
        }
    }

    private static func agree(_ one: Use, _ other: Use) -> Bool {
        if one.term == other.term { return isSpelledAlike(one.surface, other.surface) }
        // A full name and its surname, a term and its short form are the same rendering.
        let (short, long) = one.term.count < other.term.count ? (one.term, other.term) : (other.term, one.term)
        return short.allSatisfy(long.contains)
    }

    /// Whether two forms that the glossary takes for one term are also spelled with the same letters: not Kühnert and
    /// Kuehnert. Number, possessive, capitals, hyphens and British or American endings make no difference.
    private static func isSpelledAlike(_ one: String, _ other: String) -> Bool {
        let (a, b) = (accents(one), accents(other))
        let shared = min(a.count, b.count)
        return a.prefix(shared) == b.prefix(shared)
    }

    /// For each word, the letters beyond ASCII and the umlauts written with e where folding has made them the same.
    private static func accents(_ surface: String) -> [String] {
        surface.split(whereSeparator: { $0 == " " || $0 == "-" }).map { word in
            word.unicodeScalars.contains { $0.value > 0xBF && $0.value < 0x250 }
                ? String(word.lowercased().unicodeScalars.filter { $0.value > 0xBF && $0.value < 0x250 }) : ""
        }
    }
}
