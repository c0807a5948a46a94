import Bitext

/// One thing that a glossary says, so that what two files say can be compared.
public struct TermFact: Sendable, Hashable {
    /// What kind of thing, in the plural: `definitions`.
    public let kind: String
    /// The term that it is said of.
    public let term: String
    /// What is said.
    public let value: String

    /// All that concepts say, with the number of times.
    public static func all(of concepts: [TermConcept]) -> [TermFact: Int] {
        var facts: [TermFact: Int] = [:]
        for concept in concepts {
            let name = concept.terms.first { $0.language.language == "de" } ?? concept.terms.first
            for fact in concept.facts(name?.text ?? concept.id ?? "") { facts[fact, default: 0] += 1 }
        }
        return facts
    }
}

extension TermConcept {
    /// What the concept says, under the name of its first German term.
    fileprivate func facts(_ name: String) -> [TermFact] {
        var facts: [TermFact] = []
        func add(_ kind: String, _ value: String?, of term: String? = nil) {
            guard let value, !value.isEmpty else { return }
            facts.append(TermFact(kind: kind, term: term ?? name, value: value))
        }
        add("identifiers", id)
        add("categories", category)
        for definition in definitions {
            add(Self.kind("definitions", definition.language), definition.text)
            add("sources of definitions", definition.source)
        }
        for note in notes { add("notes", note) }
        for property in properties { add(Self.kind(of: property), property.value) }
        for term in terms {
            add(Self.kind("terms", term.language), term.text, of: term.text)
            if term.language.description != term.language.language {
                add("regions of languages", term.language.description, of: term.text)
            }
            add("statuses", term.status?.rawValue, of: term.text)
            add("word classes", term.wordClass, of: term.text)
            add("genders", term.gender, of: term.text)
            add("examples", term.context, of: term.text)
            add("sources of examples", term.contextSource, of: term.text)
            add("sources of terms", term.source, of: term.text)
            for note in term.notes { add("notes on terms", note, of: term.text) }
            for property in term.properties { add(Self.kind(of: property), property.value, of: term.text) }
        }
        return facts
    }

    private static func kind(_ plural: String, _ language: LanguageTag?) -> String {
        guard let language, !["de", "en"].contains(language.language) else { return plural }
        return "\(plural) in \(language.language)"
    }

    private static func kind(of property: Property) -> String {
        switch property.name {
        case "source": "sources"
        case "transaction": "dates"
        case "flags": "flags"
        case "styles": "house styles"
        case "note": "notes on languages"
        default: "properties \"\(property.name)\""
        }
    }
}
