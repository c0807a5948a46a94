/// Counts of a glossary.
public struct GlossaryStatistics: Sendable, Equatable {
    /// The number of entries.
    public let entries: Int
    /// The number of German terms, variants counted.
    public let terms: Int
    /// The number of inflected forms that are looked up.
    public let forms: Int
    /// Entries by category, most first.
    public let categories: [(name: String, count: Int)]

    /// Counts a glossary.
    public init(_ glossary: Glossary) {
        entries = glossary.entries.count
        terms = glossary.entries.reduce(0) { $0 + $1.germanTerms.count }
        forms = TermIndex(glossary.entries).forms.count
        var counts: [String: Int] = [:]
        for entry in glossary.entries { counts[entry.category?.rawValue ?? "none", default: 0] += 1 }
        categories = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// Whether all counts agree.
    public static func == (one: GlossaryStatistics, other: GlossaryStatistics) -> Bool {
        one.entries == other.entries && one.terms == other.terms && one.forms == other.forms
            && one.categories.map(\.name) == other.categories.map(\.name)
            && one.categories.map(\.count) == other.categories.map(\.count)
    }
}
