public import Bitext
import Markup

/// Writes TBX-Basic: v3 in style DCA (ISO 30042:2019), or v2 (MARTIF), which OmegaT reads.
public enum TBXWriter {
    /// The version to write.
    public enum Version: String, Sendable, CaseIterable {
        /// ISO 30042:2008, as OmegaT and older tools read it.
        case two = "2"
        /// ISO 30042:2019.
        case three = "3"
    }

    /// The file as bytes, the same for the same concepts.
    ///
    /// What TBX-Basic has no data category for is written as a note, `name: value`, so that nothing is lost.
    public static func bytes(
        _ concepts: [TermConcept], version: Version = .three, title: String = "Glossary", language: LanguageTag = "de"
    ) -> [UInt8] {
        var writer = Writer(version: version)
        writer.begin(title, language)
        for (index, concept) in concepts.enumerated() { writer.write(concept, number: index + 1) }
        writer.end()
        return writer.xml.bytes
    }

    private struct Writer {
        let version: Version
        var xml = XMLWriter()

        init(version: Version) { self.version = version }

        mutating func begin(_ title: String, _ language: LanguageTag) {
            xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            switch version {
            case .two:
                xml.start("martif", [("type", "TBX-Basic"), ("xml:lang", language.description)])
                xml.raw("\n<martifHeader><fileDesc><titleStmt>")
                xml.element("title", text: title)
                xml.raw("</titleStmt><sourceDesc><p>Satzpaar</p></sourceDesc></fileDesc>")
                xml.raw("<encodingDesc><p type=\"XCSURI\">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n")
            case .three:
                xml.start(
                    "tbx",
                    [
                        ("type", "TBX-Basic"), ("style", "dca"), ("xml:lang", language.description),
                        ("xmlns", "urn:iso:std:iso:30042:ed-2"),
                    ])
                xml.raw("\n<tbxHeader><fileDesc><titleStmt>")
                xml.element("title", text: title)
                xml.raw("</titleStmt><sourceDesc><p>Satzpaar</p></sourceDesc></fileDesc></tbxHeader>\n")
            }
            xml.raw("<text><body>\n")
        }

        mutating func end() {
            xml.raw("</body></text>\n")
            if version == .two { xml.raw("</martif>\n") } else { xml.raw("</tbx>\n") }
        }

        mutating func write(_ concept: TermConcept, number: Int) {
            let entry: StaticString = version == .two ? "termEntry" : "conceptEntry"
            let section: StaticString = version == .two ? "langSet" : "langSec"
            xml.start(entry, [("id", Self.identifier(concept.id) ?? "c\(number)")])
            xml.raw("\n")
            if let category = concept.category { descrip("subjectField", category) }
            for definition in concept.definitions where definition.language == nil {
                descrip("definition", definition.text)
            }
            for property in concept.properties { write(property) }
            for note in concept.notes { xml.element("note", text: note) }
            var languages: [LanguageTag] = []
            for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
            for language in languages {
                xml.start(section, [("xml:lang", language.description)])
                for definition in concept.definitions where definition.language == language {
                    descrip("definition", definition.text)
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
            let section: StaticString = version == .two ? "tig" : "termSec"
            xml.start(section)
            xml.element("term", text: term.text)
            if let status = term.status { termNote("administrativeStatus", TBXStatus.name(status)) }
            // The structure wants term notes before all else, so that values TBX-Basic does not know wait as notes.
            var others: [String] = []
            let picked: [(String, String?, Set<String>)] = [
                ("partOfSpeech", term.wordClass, Self.wordClasses), ("grammaticalGender", term.gender, Self.genders),
            ]
            for case (let type, let value?, let known) in picked {
                if known.contains(value) { termNote(type, value) } else { others.append("\(type): \(value)") }
            }
            for property in term.properties where Self.isTermNote(property) { termNote(property.name, property.value) }
            if let context = term.context { descrip("context", context) }
            if let source = term.source { xml.element("admin", [("type", "source")], text: source) }
            for text in others { xml.element("note", text: text) }
            for property in term.properties where !Self.isTermNote(property) { write(property) }
            for note in term.notes { xml.element("note", text: note) }
            xml.end(section)
            xml.raw("\n")
        }

        private mutating func write(_ property: TranslationUnit.Property) {
            switch property.name {
            case "customerSubset": xml.element("admin", [("type", "customerSubset")], text: property.value)
            case "projectSubset": xml.element("admin", [("type", "projectSubset")], text: property.value)
            case "source": xml.element("admin", [("type", "source")], text: property.value)
            default: xml.element("note", text: "\(property.name): \(property.value)")
            }
        }

        private mutating func descrip(_ type: String, _ text: String) {
            xml.element("descrip", [("type", type)], text: text)
        }

        private mutating func termNote(_ type: String, _ text: String) {
            xml.element("termNote", [("type", type)], text: text)
        }

        private static func isTermNote(_ property: TranslationUnit.Property) -> Bool {
            property.name == "geographicalUsage" || (property.name == "termType" && termTypes.contains(property.value))
        }

        /// An identifier that is an XML name, or nothing.
        private static func identifier(_ id: String?) -> String? {
            guard let id, let first = id.unicodeScalars.first, first.properties.isAlphabetic || first == "_",
                id.unicodeScalars.allSatisfy({
                    $0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0)
                })
            else { return nil }
            return id
        }

        private static let wordClasses: Set<String> = ["noun", "verb", "adjective", "adverb", "other"]
        private static let genders: Set<String> = ["masculine", "feminine", "neuter", "other"]
        private static let termTypes: Set<String> = [
            "fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase",
        ]
    }
}
