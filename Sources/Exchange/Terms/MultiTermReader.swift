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
        return TermFile(concepts: root.elements("conceptGrp").map(concept), warnings: [])
    }

    private static func concept(_ element: XMLElement) -> TermConcept {
        var concept = TermConcept(id: element.first("concept")?.text)
        for (name, value) in fields(of: element) {
            switch name.lowercased() {
            case "definition": concept.definitions.append(.init(value))
            case "subject", "subject field", "domain", "fachgebiet": concept.category = value
            case "note", "anmerkung": concept.notes.append(value)
            default: concept.properties.append(.init(name, value))
            }
        }
        for group in element.elements("languageGrp") {
            guard let language = group.first("language") else { continue }
            let tag = TMXLanguage.read(language["lang"] ?? language["type"] ?? "und").tag
            for (name, value) in fields(of: group) where name.lowercased() == "definition" {
                concept.definitions.append(.init(value, language: tag))
            }
            for element in group.elements("termGrp") {
                guard let text = element.first("term")?.text else { continue }
                concept.terms.append(term(.init(tag, text), fields(of: element)))
            }
        }
        return concept
    }

    private static func term(_ term: TermConcept.Term, _ fields: [(String, String)]) -> TermConcept.Term {
        var term = term
        for (name, value) in fields {
            switch name.lowercased() {
            case "status", "usage", "usage status": term.status = TBXStatus.status(value)
            case "part of speech", "wortart": term.wordClass = value
            case "gender", "genus": term.gender = value.lowercased()
            case "context", "kontext": term.context = value
            case "source", "quelle": term.source = value
            case "note", "anmerkung": term.notes.append(value)
            default: term.properties.append(.init(name, value))
            }
            if name.lowercased().contains("status"), term.status == nil { term.properties.append(.init(name, value)) }
        }
        return term
    }

    /// The descriptive fields, with those that are nested in them.
    private static func fields(of element: XMLElement) -> [(String, String)] {
        element.elements("descripGrp").flatMap { group -> [(String, String)] in
            let own = group.elements("descrip").map { ($0["type"] ?? "", $0.text) }
            return own + fields(of: group)
        }
    }
}
