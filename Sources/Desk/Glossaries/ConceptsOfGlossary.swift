public import Bitext
public import Exchange
public import Terminology

extension Glossary {
    /// The glossary as concepts, in the order of a table.
    public func concepts(source: LanguageTag = .german, target: LanguageTag = .english) -> [TermConcept] {
        GlossaryWriter.sorted(entries).map { TermConcept($0, source: source, target: target) }
    }
}

extension TermConcept {
    /// An entry as a concept.
    ///
    /// The preferred English is `preferred`, other right English `admitted`, English that is not wanted `forbidden` or
    /// `deprecated`; German terms have a status where the entry names one. Class and gender are those of the German
    /// citation form, the class of all terms.
    public init(_ entry: GlossaryEntry, source: LanguageTag = .german, target: LanguageTag = .english) {
        let details = entry.details
        self.init(id: details.id.isEmpty ? nil : details.id, category: entry.category?.rawValue)
        if !details.definition.isEmpty {
            definitions.append(.init(details.definition, source: details.values("definitionSource").first))
        }
        if !entry.note.isEmpty { notes.append(entry.note) }
        if !entry.flags.isEmpty { properties.append(.init("flags", entry.flags.joined(separator: "|"))) }
        if !details.styles.isEmpty {
            properties.append(.init("styles", details.styles.map(\.description).joined(separator: "|")))
        }
        if !details.reference.isEmpty { properties.append(.init("source", details.reference)) }
        if !details.created.isEmpty { properties.append(.init("transaction", "origination \(details.created)")) }
        if !details.changed.isEmpty { properties.append(.init("transaction", "modification \(details.changed)")) }
        let isDetailed = entry.hasDetails
        terms = entry.germanTerms.map { Term(source, $0) }
        let english = entry.constraints.contains(.untranslated) ? [entry.source] : [entry.target]
        terms += english.map { Term(target, $0, status: .preferred) }
        terms += entry.accepted.map { Term(target, $0, status: .admitted) }
        terms += entry.avoided.map {
            Term(target, $0, status: isDetailed && details.deprecated.contains($0) ? .deprecated : .forbidden)
        }
        takeClass(entry.wordClass, details.values("class").first)
        if !details.example.isEmpty { terms[0].context = details.example }
        // Terms in other languages come first, so that what is known of them finds them.
        let others = details.fields.filter { $0.subject == .concept && $0.name.isLanguageTag }
        terms += others.map { Term(LanguageTag($0.name), $0.value) }
        for field in details.fields { take(field, source, target) }
    }

    private mutating func takeClass(_ wordClass: WordClass?, _ other: String?) {
        let name = wordClass.map(\.partOfSpeech) ?? other
        for index in terms.indices { terms[index].wordClass = name }
        if let gender = wordClass?.grammaticalGender { terms[0].gender = gender }
        if wordClass == .plural { terms[0].properties.append(.init("grammaticalNumber", "plural")) }
    }

    private mutating func take(_ field: TermField, _ source: LanguageTag, _ target: LanguageTag) {
        switch field.subject {
        case .concept: takeOfConcept(field)
        case .language(let name):
            let language = Self.tag(name, source, target)
            if field.name == "definition" {
                definitions.append(.init(field.value, language: language))
            } else if field.name == "definitionSource",
                let last = definitions.lastIndex(where: { $0.language == language })
            {
                definitions[last].source = field.value
            } else {
                properties.append(.init(field.name, field.value, language: language))
            }
        case .term(let name, let text):
            let language = Self.tag(name, source, target)
            let index =
                terms.firstIndex { $0.text == text && $0.language == language }
                ?? terms.firstIndex { $0.text == text && $0.language.language == language.language }
            if let index { terms[index].take(field.name, field.value) }
        }
    }

    private mutating func takeOfConcept(_ field: TermField) {
        switch field.name {
        case "class", "definitionSource": break
        case "note": notes.append(field.value)
        case "definition": definitions.append(.init(field.value))
        case "status":
            if let index = terms.firstIndex(where: { $0.status == .preferred }) {
                terms[index].take("status", field.value)
            }
        case "gender": terms[0].take("gender", field.value)
        case let name where name.isLanguageTag: break
        default: properties.append(.init(field.name, field.value))
        }
    }

    /// `de` and `en` stand for the tags of the two sides.
    private static func tag(_ name: String, _ source: LanguageTag, _ target: LanguageTag) -> LanguageTag {
        switch name {
        case "de": source
        case "en": target
        default: LanguageTag(name)
        }
    }
}

extension TermConcept.Term {
    /// Takes what is known of it by name; the value `none` takes a status away.
    fileprivate mutating func take(_ name: String, _ value: String) {
        switch name {
        case "status":
            if let status = TermStatus(rawValue: value) ?? TermStatus(named: value) {
                self.status = status
            } else {
                properties.append(.init(name, value))
            }
        case "language": language = LanguageTag(value)
        case "pos": wordClass = value
        case "gender": gender = value
        case "context" where context == nil: context = value
        case "contextSource": contextSource = value
        case "source" where source == nil: source = value
        case "note": notes.append(value)
        default: properties.append(.init(name, value))
        }
    }
}

extension String {
    /// Whether it is the name of a column of terms in another language, such as `fr` or `pt-BR`.
    var isLanguageTag: Bool {
        let subtags = split(separator: "-")
        guard let first = subtags.first, first.utf8.count == 2, subtags.count < 3 else { return false }
        return first.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            && subtags.dropFirst().allSatisfy { (2...4).contains($0.utf8.count) } && self != "id"
    }
}

extension WordClass {
    /// The class by the name of TBX.
    var partOfSpeech: String {
        switch self {
        case .masculine, .feminine, .neuter, .plural: "noun"
        case .adjective: "adjective"
        case .verb: "verb"
        case .adverb: "adverb"
        case .name: "properNoun"
        }
    }

    /// The gender by the name of TBX.
    var grammaticalGender: String? {
        switch self {
        case .masculine: "masculine"
        case .feminine: "feminine"
        case .neuter: "neuter"
        default: nil
        }
    }
}
