public import Exchange

/// What a format could not carry, found by reading back what was written.
public struct GlossaryLoss: Sendable, Hashable {
    /// What kind of thing, in the plural: `definitions`.
    public let kind: String
    /// Whether it stands in a note instead.
    public let isNoted: Bool
    /// Each thing: the term and what was said of it.
    public let facts: [TermFact]

    /// `lost: 12 definitions`, `kept in notes: 1 flag`.
    public var description: String {
        let name = facts.count == 1 ? Self.singular(kind) : kind
        return "\(isNoted ? "kept in notes" : "lost"): \(facts.count) \(name)"
    }

    private static func singular(_ plural: String) -> String {
        let endings = [("ies", "y"), ("sses", "ss"), ("uses", "us"), ("s", "")]
        var words = plural.split(separator: " ").map(String.init)
        // The noun is what stands before a preposition or a name: notes on terms, properties "x", terms in fr.
        let end = words.firstIndex { ["in", "of", "on"].contains($0) || $0.hasPrefix("\"") } ?? words.count
        guard end > 0, let ending = endings.first(where: { words[end - 1].hasSuffix($0.0) }) else { return plural }
        words[end - 1] = words[end - 1].dropLast(ending.0.count) + ending.1
        return words.joined(separator: " ")
    }

    /// What the second concepts no longer say of what the first do, by kind.
    ///
    /// Complexity: O(*n*) in what the concepts say.
    public static func between(_ before: [TermConcept], _ after: [TermConcept]) -> [GlossaryLoss] {
        let left = TermFact.all(of: after)
        let notes = Dictionary(grouping: left.keys.filter { $0.kind.hasPrefix("notes") }, by: \.term)
        var kinds: [Kind: [TermFact]] = [:]
        for (fact, count) in TermFact.all(of: before) {
            let missing = count - (left[fact] ?? 0)
            guard missing > 0 else { continue }
            let isNoted = (notes[fact.term] ?? []).contains { $0.value != fact.value && $0.value.contains(fact.value) }
            kinds[Kind(name: fact.kind, isNoted: isNoted), default: []] += Array(repeating: fact, count: missing)
        }
        return kinds.map { kind, facts in
            GlossaryLoss(
                kind: kind.name, isNoted: kind.isNoted,
                facts: facts.sorted { ($0.term, $0.value) < ($1.term, $1.value) })
        }.sorted { ($0.isNoted ? 1 : 0, $0.kind) < ($1.isNoted ? 1 : 0, $1.kind) }
    }

    private struct Kind: Hashable {
        let name: String
        let isNoted: Bool
    }
}
