/// Extracts term candidates from German texts: nouns, names and adjective-noun phrases, their forms grouped, ranked by
/// how much more often they stand here than in ordinary German.
public struct TermExtractor: Sendable {
    private let recognizer: TermRecognizer
    private let suggester: NameSuggester

    /// Makes an extractor that tells what a glossary knows.
    public init(glossary: Glossary, suggester: NameSuggester = NameSuggester()) {
        recognizer = TermRecognizer(glossary: glossary)
        self.suggester = suggester
    }

    /// Makes an extractor of a recogniser that exists.
    public init(recognizer: TermRecognizer, suggester: NameSuggester = NameSuggester()) {
        self.recognizer = recognizer
        self.suggester = suggester
    }

    /// The candidates of a text, best first.
    ///
    /// - Parameter limit: how many at most.
    public func candidates(in text: String, limit: Int = 50) -> [TermCandidate] {
        var collector = CandidateCollector(text)
        collector.collect(known: recognizer.matches(in: text))
        let groups = collector.groups()
        let ranked = groups.map { ($0, CandidateScore.score($0)) }.filter { $0.1 > 0 }
            .sorted { ($1.1, $0.0.first, $0.0.term) < ($0.1, $1.0.first, $1.0.term) }
            .prefix(limit)
        let heads = ranked.map { ($0.0.term, FoldedText.read($0.0.term).bytes) }
        return ranked.map { group, score in
            TermCandidate(
                term: group.term, forms: group.forms, count: group.count, score: score, kind: group.kind,
                knownTarget: group.target, suggestions: suggestions(for: group),
                family: Self.family(of: group.term, heads),
                contexts: collector.contexts(of: group))
        }
    }

    private func suggestions(for group: CandidateGroup) -> [String] {
        guard group.target == nil, group.kind == .name,
            group.term.split(separator: " ").contains(where: { NameSuggester.looksTranscribed(String($0)) })
        else { return [] }
        return suggester.candidates(for: group.term, limit: 3).map(\.name)
    }

    /// The longest other candidate that ends a candidate.
    private static func family(of term: String, _ heads: [(String, [UInt8])]) -> String? {
        let letters = FoldedText.read(term).bytes
        return heads.filter { _, head in
            head.count > 3 && head.count < letters.count && letters.suffix(head.count).elementsEqual(head)
        }.max { $0.1.count < $1.1.count }?.0
    }
}
