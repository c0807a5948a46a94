import Bitext
public import Files
import Markup

/// Reads TBX v3 (ISO 30042:2019; styles DCA and DCT, any dialect) and TBX v2 (MARTIF).
///
/// Languages are told by `xml:lang`, never by position. Data categories that the model has no place for are kept as
/// properties under their own names.
public enum TBXReader {
    /// The concepts of a file.
    ///
    /// - Throws: ``FileError`` where it can't be read or is no TBX.
    public static func read(_ path: String) throws(FileError) -> TermFile {
        let root = try XMLFile.root(of: path)
        guard root.name == "tbx" || root.name == "martif" else {
            throw FileError(
                .malformed, path: path, line: root.line,
                cause: "this is no TBX file: its root element is <\(root.qualifiedName)>")
        }
        let reading = Reading(path: path)
        let entries = root.descendants("conceptEntry") + root.descendants("termEntry")
        let concepts = entries.map(reading.concept)
        return TermFile(concepts: concepts, warnings: reading.warnings)
    }

    private final class Reading {
        let path: String
        var warnings: [FileError] = []

        init(path: String) { self.path = path }

        func concept(_ element: XMLElement) -> TermConcept {
            var concept = TermConcept(id: element["id"])
            for (item, _) in Self.items(of: element) { add(item, to: &concept, language: nil) }
            for section in element.elements where section.name == "langSec" || section.name == "langSet" {
                guard let raw = section["xml:lang"] ?? section["lang"] else {
                    warn(section, "a language section without xml:lang was left out")
                    continue
                }
                let language = TMXLanguage.read(raw).tag
                for (item, _) in Self.items(of: section) { add(item, to: &concept, language: language) }
                for element in section.elements where ["termSec", "tig", "ntig"].contains(element.name) {
                    if let term = term(element, language) { concept.terms.append(term) }
                }
            }
            if concept.terms.isEmpty { warn(element, "a concept without terms") }
            return concept
        }

        private func term(_ element: XMLElement, _ language: LanguageTag) -> TermConcept.Term? {
            let body = element.first("termGrp") ?? element
            guard let text = body.first("term")?.text, !text.isEmpty else {
                warn(element, "a term section without a term was left out")
                return nil
            }
            var term = TermConcept.Term(language, text)
            for (item, _) in Self.items(of: element) + (element.first("termGrp").map(Self.items) ?? []) {
                add(item, to: &term)
            }
            return term
        }

        private func warn(_ element: XMLElement, _ cause: String) {
            warnings.append(FileError(.malformed, path: path, line: element.line, cause: cause))
        }

        /// The data categories of an element: in DCA by `type`, in DCT by the name of the element.
        private static func items(of element: XMLElement) -> [(TranslationUnit.Property, XMLElement)] {
            let structure = ["langSec", "langSet", "termSec", "tig", "ntig", "termGrp", "term", "termCompList"]
            return element.elements.flatMap { child -> [(TranslationUnit.Property, XMLElement)] in
                if structure.contains(String(child.name)) { return [] }
                if child.name.hasSuffix("Grp") {
                    return child.name == "transacGrp" ? [transaction(child)] : items(of: child)
                }
                let name = child["type"] ?? String(child.name)
                let target = child["target"].map { child.text.isEmpty ? $0 : "\(child.text) → \($0)" }
                return [(.init(name, target ?? child.text), child)]
            }
        }

        /// Who did what when, on one line: `origination 2020-01-01 Jane`.
        private static func transaction(_ group: XMLElement) -> (TranslationUnit.Property, XMLElement) {
            (.init("transaction", group.elements.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")), group)
        }

        private func add(_ item: TranslationUnit.Property, to concept: inout TermConcept, language: LanguageTag?) {
            let value = item.value.trimmedWhitespace
            switch item.name {
            case "definition": concept.definitions.append(.init(value, language: language))
            case "subjectField" where concept.category == nil: concept.category = value
            case "note": concept.notes.append(value)
            default: concept.properties.append(.init(item.name, value))
            }
        }

        private func add(_ item: TranslationUnit.Property, to term: inout TermConcept.Term) {
            let value = item.value.trimmedWhitespace
            switch item.name {
            case "administrativeStatus", "usageStatus", "normativeAuthorization":
                term.status = TBXStatus.status(value)
                if term.status == nil { term.properties.append(.init(item.name, value)) }
            case "partOfSpeech" where term.wordClass == nil: term.wordClass = value
            case "grammaticalGender" where term.gender == nil: term.gender = value
            case "context" where term.context == nil: term.context = value
            case "source" where term.source == nil: term.source = value
            case "note": term.notes.append(value)
            default: term.properties.append(.init(item.name, value))
            }
        }
    }
}

/// The words that TBX has for the use of a term.
///
/// A "deprecated" term of TBX is one that is not wanted (ISO 12620), which is our forbidden; a "superseded" one has had
/// its day, which is our deprecated.
enum TBXStatus {
    static func status(_ text: String) -> TermConcept.Status? {
        let name = text.lowercased().replacing("-admn-sts", with: "").replacing("term", with: "")
        return switch name {
        case "preferred", "standardized": .preferred
        case "admitted", "legal", "regulated": .admitted
        case "superseded", "obsolete": .deprecated
        case "deprecated", "notrecommended", "forbidden": .forbidden
        default: nil
        }
    }

    static func name(_ status: TermConcept.Status) -> String {
        switch status {
        case .preferred: "preferredTerm-admn-sts"
        case .admitted: "admittedTerm-admn-sts"
        case .deprecated: "supersededTerm-admn-sts"
        case .forbidden: "deprecatedTerm-admn-sts"
        }
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmedWhitespace: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else {
            return ""
        }
        return String(self[start...end])
    }
}
