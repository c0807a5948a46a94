import Bitext
public import Exchange
import Files
public import Terminology

extension Glossary {
    /// Concepts as a German–English glossary; those without a German term and English that may be used are named as
    /// problems and left out.
    public init(_ file: TermFile, path: String) {
        self.init()
        remarks = file.warnings
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let usual = UsualTags(file.concepts)
        for (number, concept) in file.concepts.enumerated() {
            if let entry = GlossaryEntry(concept, usual: usual, origin: TermOrigin(layer: .user, file: name)) {
                entries.append(entry)
            } else {
                let first = concept.terms.first.map { "\"\($0.text)\"" } ?? concept.id ?? "\(number + 1)"
                problems.append(
                    FileError(
                        .malformed, path: path,
                        cause: "the concept \(first) has no German term with English that may be used"))
            }
        }
    }
}

/// The tags that most German and most English terms of a file have; only others are noted for single terms.
struct UsualTags {
    let german: LanguageTag
    let english: LanguageTag

    init(_ concepts: [TermConcept]) {
        var counts: [LanguageTag: Int] = [:]
        for term in concepts.flatMap(\.terms) { counts[term.language, default: 0] += 1 }
        func usual(_ language: LanguageTag) -> LanguageTag {
            counts.filter { $0.key.language == language.language }
                .max { ($0.value, $1.key.description) < ($1.value, $0.key.description) }?.key ?? language
        }
        german = usual(.german)
        english = usual(.english)
    }
}

extension TermConcept {
    /// Whether it has a German term, and English that may be used or none that is needed: a German–English glossary can
    /// have it.
    public var isBilingual: Bool {
        guard terms.contains(where: { $0.language.language == "de" }) else { return false }
        return isUntranslated
            || terms.contains { $0.language.language == "en" && $0.status != .forbidden && $0.status != .deprecated }
    }

    /// Whether its term is not to be translated.
    fileprivate var isUntranslated: Bool {
        properties.contains { $0.name == "flags" && $0.value.split(separator: "|").contains("dnt") }
            || terms.contains { $0.status == .untranslated }
    }
}

extension GlossaryEntry {
    /// A concept as an entry; nil where it has no German term or no English that may be used.
    init?(_ concept: TermConcept, usual: UsualTags, origin: TermOrigin) {
        let german = concept.terms.filter { $0.language.language == "de" }
        let english = concept.terms.filter { $0.language.language == "en" }
        let isUnwanted: (TermConcept.Term) -> Bool = { $0.status == .forbidden || $0.status == .deprecated }
        let right = english.filter { !isUnwanted($0) }
        guard
            let source = german.first(where: { $0.status == .preferred }) ?? german.first(where: { !isUnwanted($0) })
                ?? german.first
        else { return nil }
        let isUntranslated = concept.isUntranslated
        let target = right.first { $0.status == .preferred } ?? right.first
        guard let best = target?.text ?? (isUntranslated ? source.text : nil) else { return nil }
        let sourceIndex = german.firstIndex(of: source)
        let targetIndex = target.flatMap(right.firstIndex(of:))
        self.init(
            source: source.text, target: best, category: concept.category.map(TermCategory.init(rawValue:)),
            variants: german.indices.filter { $0 != sourceIndex }.map { german[$0].text },
            accepted: right.indices.filter { $0 != targetIndex }.map { right[$0].text },
            avoided: english.filter(isUnwanted).map(\.text), note: concept.notes.first ?? "", origin: origin)
        if isUntranslated { constraints.insert(.untranslated) }
        var details = TermDetails()
        details.id = concept.id ?? ""
        details.deprecated = english.filter { $0.status == .deprecated }.map(\.text)
        details.fields += concept.notes.dropFirst().map { TermField("note", $0) }
        takeClass(of: source, into: &details)
        details.take(concept.definitions)
        for property in concept.properties { take(property, into: &details) }
        if let example = source.context { details.example = example }
        let pos = wordClass?.partOfSpeech ?? details.values("class").first
        for term in german + english {
            let isGerman = term.language.language == "de"
            let expected = TermConcept.Term(
                isGerman ? usual.german : usual.english, term.text,
                status: isGerman
                    ? nil : term.text == target?.text ? .preferred : isUnwanted(term) ? term.status : .admitted)
            details.take(term, expected, pos: pos, isMain: term == source, hasGender: wordClass != nil)
        }
        for term in concept.terms where term.language.language != "de" && term.language.language != "en" {
            details.fields.append(TermField(term.language.description, term.text))
            details.take(term, TermConcept.Term(term.language, term.text), pos: pos, isMain: false, hasGender: false)
        }
        self.details = details
    }

    private mutating func takeClass(of term: TermConcept.Term, into details: inout TermDetails) {
        let isPlural = term.properties.contains { $0.name == "grammaticalNumber" && $0.value == "plural" }
        switch (term.wordClass, term.gender) {
        case ("noun", "masculine"), (nil, "masculine"): wordClass = .masculine
        case ("noun", "feminine"), (nil, "feminine"): wordClass = .feminine
        case ("noun", "neuter"), (nil, "neuter"): wordClass = .neuter
        case ("noun", nil) where isPlural: wordClass = .plural
        case (let pos?, _):
            wordClass = [WordClass.adjective, .verb, .adverb, .name].first { $0.partOfSpeech == pos }
            if wordClass == nil { details.fields.append(TermField("class", pos)) }
        default: break
        }
    }

    private mutating func take(_ property: TermConcept.Property, into details: inout TermDetails) {
        if let language = property.language {
            details.fields.append(TermField(property.name, property.value, of: .language(language.short)))
            return
        }
        let words = property.value.split(separator: " ", maxSplits: 1).map(String.init)
        switch property.name {
        case "flags":
            for flag in property.value.split(separator: "|") where !take(flag: String(flag)) {
                details.fields.append(TermField("flags", String(flag)))
            }
        case "styles":
            for part in property.value.split(separator: "|") {
                if let style = StyledTerm(String(part)) {
                    details.styles.append(style)
                } else {
                    details.fields.append(TermField("styles", String(part)))
                }
            }
        case "source" where details.reference.isEmpty: details.reference = property.value
        case "transaction" where words.first == "origination" && words.count == 2 && details.created.isEmpty:
            details.created = words[1]
        case "transaction" where words.first == "modification" && words.count == 2 && details.changed.isEmpty:
            details.changed = words[1]
        default: details.fields.append(TermField(property.name, property.value))
        }
    }
}

extension TermDetails {
    /// The first definition of the whole concept has its own place.
    fileprivate mutating func take(_ definitions: [TermConcept.Definition]) {
        for definition in definitions {
            let subject = definition.language.map { TermField.Subject.language($0.short) } ?? .concept
            if subject == .concept, self.definition.isEmpty {
                self.definition = definition.text
            } else {
                fields.append(TermField("definition", definition.text, of: subject))
            }
            if let source = definition.source { fields.append(TermField("definitionSource", source, of: subject)) }
        }
    }

    /// What is known of a term beside what an entry says anyway.
    fileprivate mutating func take(
        _ term: TermConcept.Term, _ expected: TermConcept.Term, pos: String?, isMain: Bool, hasGender: Bool
    ) {
        let subject = TermField.Subject.term(language: term.language.short, text: term.text)
        func add(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            fields.append(TermField(name, value, of: subject))
        }
        if term.language != expected.language { add("language", term.language.description) }
        if let status = term.status, status != expected.status, status != .untranslated {
            add("status", status.rawValue)
        }
        if term.wordClass != pos { add("pos", term.wordClass) }
        if !(isMain && hasGender) { add("gender", term.gender) }
        if !isMain { add("context", term.context) }
        add("contextSource", term.contextSource)
        add("source", term.source)
        for note in term.notes { add("note", note) }
        for property in term.properties
        where !(isMain && hasGender && property.name == "grammaticalNumber" && property.value == "plural") {
            add(property.name, property.value)
        }
    }
}

extension LanguageTag {
    /// German and English without region, others as they are: how the details of an entry name a language.
    fileprivate var short: String { ["de", "en"].contains(language) ? String(language) : description }
}
