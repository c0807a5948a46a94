public import Exchange

/// What a format could not carry, found by reading back what was written.
public struct GlossaryLoss: Sendable, Hashable {
    /// What kind of thing, in the plural: `definitions`.
    public let kind: String
    /// Whether it stands in a note instead.
    public let isNoted: Bool
    /// Each thing: the term and what was said of it.
    public let facts: [TermFact]

    /// `12 definitions are lost`, `3 flags stand in notes`.
    public var description: String {
        let subject = "\(facts.count) \(kind)"
        return isNoted ? "kept in notes: \(subject)" : "lost: \(subject)"
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
