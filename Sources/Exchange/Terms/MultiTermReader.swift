import Bitext
public import Files
import Markup

/// Reads the XML that SDL MultiTerm exports (`mtf`): concepts, languages, terms and their descriptive fields.
public enum MultiTermReader {
    /// The concepts of a file; the encoding is usually UTF-16.
    ///
    /// - Throws: ``FileError`` where it can't be read or is no MultiTerm export.
    public static func read(_ path: String) throws(FileError) -> TermFile {
        let root = try XMLFile.root(of: path)
        guard root.name == "mtf" else {
            throw FileError(
                .malformed, path: path, line: root.line,
                cause: "this is no export of MultiTerm: its root element is <\(root.qualifiedName)>")
        }
        return read(root)
    }

    /// The concepts of an export that is in memory.
    static func read(_ root: XMLElement) -> TermFile {
        TermFile(concepts: root.elements("conceptGrp").map(concept))
    }

    private static func concept(_ element: XMLElement) -> TermConcept {
        var concept = TermConcept(id: element.first("concept")?.text)
        for (name, value) in fields(of: element) { add(name, value, to: &concept, language: nil) }
        concept.properties += transactions(of: element)
        for group in element.elements("languageGrp") {
            guard let language = group.first("language") else { continue }
            let tag = tag(of: language)
            for (name, value) in fields(of: group) { add(name, value, to: &concept, language: tag) }
            for element in group.elements("termGrp") {
                guard let text = element.first("term")?.text.trimmedWhitespace, !text.isEmpty else { continue }
                var term = term(.init(tag, text), fields(of: element))
                term.properties += transactions(of: element)
                concept.terms.append(term)
            }
        }
        return concept
    }

    private static func tag(of language: XMLElement) -> LanguageTag {
        if let code = language["lang"] { return TMXLanguage.read(code).tag }
        let name = language["type"] ?? "und"
        return LanguageName.tag(name) ?? TMXLanguage.read(name).tag
    }

    private static func add(_ name: String, _ value: String, to concept: inout TermConcept, language: LanguageTag?) {
        switch name.lowercased() {
        case "definition": concept.definitions.append(.init(value, language: language))
        case "subject", "subject field", "domain", "fachgebiet", "sachgebiet":
            if concept.category == nil, language == nil {
                concept.category = value
            } else {
                concept.properties.append(.init(name, value, language: language))
            }
        case "note", "anmerkung", "kommentar":
            if let language {
                concept.properties.append(.init("note", value, language: language))
            } else {
                concept.notes.append(value)
            }
        default: concept.properties.append(.init(name, value, language: language))
        }
    }

    private static func term(_ term: TermConcept.Term, _ fields: [(String, String)]) -> TermConcept.Term {
        var term = term
        for (name, value) in fields {
            switch name.lowercased() {
            case "status", "usage", "usage status", "term status":
                term.status = TermStatus(named: value)
                if term.status == nil { term.properties.append(.init(name, value)) }
            case "part of speech", "wortart": term.wordClass = wordClass(value)
            case "gender", "genus": term.gender = value.lowercased()
            case "context",
                "kontext" where term.context == nil:
                term.context = value
            case "source",
                "quelle" where term.source == nil:
                term.source = value
            case "note", "anmerkung", "kommentar": term.notes.append(value)
            default: term.properties.append(.init(name, value))
            }
        }
        return term
    }

    private static func wordClass(_ value: String) -> String {
        switch value.lowercased() {
        case "noun", "nomen", "substantiv": "noun"
        case "adjective", "adjektiv": "adjective"
        case "verb": "verb"
        case "adverb": "adverb"
        default: value
        }
    }

    /// The descriptive fields, with those that are nested in them.
    private static func fields(of element: XMLElement) -> [(String, String)] {
        element.elements("descripGrp").flatMap { group -> [(String, String)] in
            let own = group.elements("descrip").map { ($0["type"] ?? "", $0.text.trimmedWhitespace) }
            return own.filter { !$0.1.isEmpty } + fields(of: group)
        }
    }

    /// Who made or changed it when: `origination 2020-01-01 Jane`.
    private static func transactions(of element: XMLElement) -> [TermConcept.Property] {
        element.elements("transacGrp").compactMap { group in
            guard let transac = group.first("transac"), let type = transac["type"] else { return nil }
            let parts = [type, group.first("date")?.text ?? "", transac.text].filter { !$0.isEmpty }
            return .init("transaction", parts.joined(separator: " "))
        }
    }
}
