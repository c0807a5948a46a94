extension Glossary {
    /// Entries that have a word or phrase on either side: the whole term first, then terms that hold it.
    ///
    /// German is found in any inflected form, both sides without regard to case and accents.
    public func lookup(_ query: String) -> [GlossaryEntry] {
        let wanted = Self.words(query)
        guard !wanted.isEmpty else { return [] }
        let inflected = Set(
            TermRecognizer(glossary: self).matches(in: query)
                .filter { $0.range.count == query.unicodeScalars.count }.map(\.entryNumber))
        var ranked: [(rank: Int, number: Int)] = []
        for (number, entry) in entries.enumerated() {
            let sides = entry.germanTerms + [entry.target] + entry.accepted + entry.avoided
            let ranks = sides.compactMap { Self.rank(Self.words($0), wanted) }
            if let best = ranks.min() ?? (inflected.contains(number) ? 0 : nil) {
                ranked.append((inflected.contains(number) ? 0 : best, number))
            }
        }
        return ranked.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }.map { entries[$0.number] }
    }

    private static func words(_ text: String) -> [String] {
        let folded = FoldedText.read(text)
        return folded.words.map { String(decoding: folded.folded($0), as: UTF8.self) }
    }

    /// 0 for the whole term, 1 for words of it, nil for none.
    private static func rank(_ term: [String], _ wanted: [String]) -> Int? {
        if term == wanted { return 0 }
        guard term.count > wanted.count else { return nil }
        let holds = (0...(term.count - wanted.count)).contains { term[$0..<($0 + wanted.count)].elementsEqual(wanted) }
        return holds ? 1 : nil
    }
}
