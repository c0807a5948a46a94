import Bitext
import Markup

/// Writes the entries of a TBX file.
struct TBXEntryWriter {
    let profile: TBXWriter.Profile
    let identifiers: TBXIdentifiers
    var xml = XMLWriter()

    init(profile: TBXWriter.Profile, identifiers: TBXIdentifiers) {
        self.profile = profile
        self.identifiers = identifiers
    }

    private var isMARTIF: Bool { profile == .martif }

    mutating func write(_ concept: TermConcept, number: Int) {
        let entry: StaticString = isMARTIF ? "termEntry" : "conceptEntry"
        let section: StaticString = isMARTIF ? "langSet" : "langSec"
        xml.start(entry, [("id", identifiers[number])])
        xml.raw("\n")
        if let category = concept.category { write("subjectField", category, at: .concept) }
        var languages: [LanguageTag] = []
        for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
        // A language without terms has no section, so that what is said of it stands with the concept.
        for definition in concept.definitions where definition.language.map({ !languages.contains($0) }) ?? true {
            write(definition, at: .concept)
        }
        for property in concept.properties where property.language.map({ !languages.contains($0) }) ?? true {
            write(property.name, property.value, at: .concept)
        }
        for note in concept.notes { xml.element("note", text: note) }
        xml.raw("\n")
        for language in languages {
            xml.start(section, [("xml:lang", language.description)])
            for definition in concept.definitions where definition.language == language {
                write(definition, at: .language)
            }
            for property in concept.properties where property.language == language {
                write(property.name, property.value, at: .language)
            }
            xml.raw("\n")
            for term in concept.terms where term.language == language { write(term) }
            xml.end(section)
            xml.raw("\n")
        }
        xml.end(entry)
        xml.raw("\n")
    }

    private mutating func write(_ term: TermConcept.Term) {
        let section: StaticString = isMARTIF ? "tig" : "termSec"
        xml.start(section)
        xml.element("term", text: term.text)
        // The structure wants the categories of the term before all else; what has no place there waits as a note.
        let early =
            [
                term.status.map { ("administrativeStatus", TBXStatus.name($0)) },
                term.wordClass.map { ("partOfSpeech", $0) }, term.gender.map { ("grammaticalGender", $0) },
            ].compactMap(\.self) + term.properties.filter { Self.isTermNote($0.name) }.map { ($0.name, $0.value) }
        for (name, value) in early where fits(name, value, at: .term) != nil { write(name, value, at: .term) }
        for (name, value) in early where fits(name, value, at: .term) == nil { write(name, value, at: .term) }
        if let context = term.context { describe("context", context, source: term.contextSource, at: .term) }
        if let source = term.source { write("source", source, at: .term) }
        for property in term.properties where !Self.isTermNote(property.name) {
            write(property.name, property.value, at: .term)
        }
        for note in term.notes { xml.element("note", text: note) }
        xml.end(section)
        xml.raw("\n")
    }

    private static func isTermNote(_ name: String) -> Bool {
        guard let category = TBXCategory.named(name) else { return false }
        return category.element.withUTF8Buffer { $0.elementsEqual("termNote".utf8) }
    }

    private mutating func write(_ definition: TermConcept.Definition, at level: TBXCategory.Level) {
        describe("definition", definition.text, source: definition.source, at: level)
    }

    /// A definition or context, grouped with its source.
    private mutating func describe(_ name: String, _ text: String, source: String?, at level: TBXCategory.Level) {
        guard let source, fits(name, text, at: level) != nil, fits("source", source, at: level) != nil else {
            write(name, text, at: level)
            if let source { write("\(name)Source", source, at: level) }
            return
        }
        xml.start("descripGrp")
        write(name, text, at: level)
        write("source", source, at: level)
        xml.end("descripGrp")
    }

    /// The category of a name, where the dialect has it at this level and for this value.
    private func fits(_ name: String, _ value: String, at level: TBXCategory.Level) -> TBXCategory? {
        guard let category = TBXCategory.named(name), profile.has(category), category.levels.contains(level) else {
            return nil
        }
        guard let allowed = category.values, !allowed.contains(value) else { return category }
        // The edition of 2008 tells proper nouns from others.
        return isMARTIF && name == "partOfSpeech" && value == "properNoun" ? category : nil
    }

    private mutating func write(_ name: String, _ value: String, at level: TBXCategory.Level) {
        if name == "note" {
            xml.element("note", text: value)
        } else if name == "transaction", profile.has(transaction: value), let parts = TBXTransaction(value) {
            write(parts)
        } else if let category = fits(name, value, at: level), let (text, target) = reference(value, category) {
            element(category, text, target: target)
        } else {
            xml.element("note", text: TBXCategory.note(name, value))
        }
    }

    private mutating func element(_ category: TBXCategory, _ text: String, target: String?) {
        if profile.isDCT {
            xml.element(category.prefixed, [("target", target)], text: text)
        } else {
            xml.element(category.element, [("type", category.name), ("target", target)], text: text)
        }
    }

    /// The text and target of a category that points elsewhere, `text → target`; nil where it points nowhere that TBX
    /// allows.
    private func reference(_ value: String, _ category: TBXCategory) -> (String, String?)? {
        guard ["externalCrossReference", "xGraphic", "crossReference"].contains(category.name) else {
            return (value, nil)
        }
        let arrow = " → "
        let parts = value.split(separator: arrow)
        guard let target = parts.last.map(String.init) else { return nil }
        let text = parts.count > 1 ? parts.dropLast().joined(separator: arrow) : target
        if category.name == "crossReference" {
            if identifiers.contains(target) { return (text, target) }
            return parts.count > 1 ? nil : (value, nil)
        }
        let isAddress = target.hasPrefix("http://") || target.hasPrefix("https://")
        let isSound = target.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
        return isAddress && isSound && target.utf8.count > 8 ? (text, target) : nil
    }

    private mutating func write(_ transaction: TBXTransaction) {
        xml.start("transacGrp")
        if profile.isDCT {
            xml.element("basic:transactionType", text: transaction.type)
        } else {
            xml.element("transac", [("type", "transactionType")], text: transaction.type)
        }
        if let date = transaction.date { xml.element("date", text: date) }
        if let name = transaction.responsible {
            if profile.isDCT {
                xml.element("basic:responsibility", text: name)
            } else {
                xml.element("transacNote", [("type", "responsibility")], text: name)
            }
        }
        xml.end("transacGrp")
    }
}

extension TBXWriter.Profile {
    /// Whether the dialect has a kind of transaction.
    fileprivate func has(transaction value: String) -> Bool {
        switch self {
        case .basic, .basicDCT, .martif: value.hasPrefix("origination") || value.hasPrefix("modification")
        case .min, .minDCT, .core: false
        }
    }
}
