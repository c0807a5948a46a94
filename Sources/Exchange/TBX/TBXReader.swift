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
        try read(try XMLFile.root(of: path), path: path)
    }

    /// The concepts of a file that is in memory.
    static func read(_ root: XMLElement, path: String) throws(FileError) -> TermFile {
        guard root.name == "tbx" || root.name == "martif" else {
            throw FileError(
                .malformed, path: path, line: root.line,
                cause: "this is no TBX file: its root element is <\(root.qualifiedName)>")
        }
        let reading = TBXReading(path: path)
        let current = root.descendants("conceptEntry")
        let entries = current.isEmpty ? root.descendants("termEntry") : current
        return TermFile(concepts: entries.map(reading.concept), warnings: reading.warnings)
    }
}

/// The reading of one file.
private final class TBXReading {
    let path: String
    var warnings: [FileError] = []

    init(path: String) { self.path = path }

    /// A data category with its value and, for definitions and contexts, where the value comes from.
    private struct Item {
        var name: String
        var value: String
        var source: String?
    }

    func concept(_ element: XMLElement) -> TermConcept {
        var concept = TermConcept(id: element["id"].map(Self.identifier))
        for item in items(of: element) { add(item, to: &concept, language: nil) }
        for section in element.elements where section.name == "langSec" || section.name == "langSet" {
            guard let raw = section["xml:lang"] ?? section["lang"] else {
                warn(section, "a language section without xml:lang was left out")
                continue
            }
            var language = TMXLanguage.read(raw).tag
            if language.language.isEmpty {
                warn(section, "\"\(raw)\" is no language tag; its terms are of an unknown language")
                language = .undetermined
            }
            for item in items(of: section) { add(item, to: &concept, language: language) }
            for element in section.elements where ["termSec", "tig", "ntig"].contains(element.name) {
                if let term = term(element, language) { concept.terms.append(term) }
            }
        }
        if concept.terms.isEmpty { warn(element, "a concept without terms") }
        return concept
    }

    private func term(_ element: XMLElement, _ language: LanguageTag) -> TermConcept.Term? {
        let body = element.first("termGrp") ?? element
        guard let text = body.first("term").map({ Self.text($0) }), !text.isEmpty else {
            warn(element, "a term section without a term was left out")
            return nil
        }
        var term = TermConcept.Term(language, text)
        let items = items(of: element) + (element.first("termGrp").map(items) ?? [])
        for item in items { add(item, to: &term) }
        if !element.descendants("termCompList").isEmpty {
            warn(element, "the components of \"\(text)\" were left out")
        }
        return term
    }

    private func warn(_ element: XMLElement, _ cause: String) {
        warnings.append(FileError(.malformed, path: path, line: element.line, cause: cause))
    }

    /// An identifier that we had to write as an XML name is given back as it was.
    private static func identifier(_ id: String) -> String {
        guard id.hasPrefix(TBXWriter.identifierPrefix) else { return id }
        let rest = id.dropFirst(TBXWriter.identifierPrefix.count)
        return rest.first?.isLetter == true || rest.isEmpty ? id : String(rest)
    }

    /// Text with references resolved, without white space at its ends and without the indentation of the file.
    private static func text(_ element: XMLElement) -> String {
        let text = element.text.trimmedWhitespace
        guard text.contains("\n") else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst().reduce(String(lines[0])) { whole, line in
            let isIndented = line.hasPrefix("\t") || line.hasPrefix("    ")
            return isIndented ? whole.trimmedWhitespace + " " + String(line).trimmedWhitespace : "\(whole)\n\(line)"
        }
    }

    /// The data categories of an element: in DCA by `type`, in DCT by the name of the element.
    private func items(of element: XMLElement) -> [Item] {
        let structure = ["langSec", "langSet", "termSec", "tig", "ntig", "termGrp", "term", "termCompList"]
        return element.elements.flatMap { child -> [Item] in
            switch String(child.name) {
            case let name where structure.contains(name): []
            case "transacGrp": [Self.transaction(child)]
            case "descripGrp": description(child)
            case let name where name.hasSuffix("Grp"): items(of: child)
            default: [Self.item(child)]
            }
        }
    }

    private static func item(_ element: XMLElement) -> Item {
        let name = element["type"] ?? String(element.name)
        let text = text(element)
        guard let target = element["target"], name != "responsibility" else { return Item(name: name, value: text) }
        return Item(name: name, value: text.isEmpty || text == target ? target : "\(text) → \(target)")
    }

    /// A description with its source; what else is grouped with it stands beside it.
    private func description(_ group: XMLElement) -> [Item] {
        var all = items(of: group)
        guard let main = all.first, main.name == "definition" || main.name == "context",
            let index = all.firstIndex(where: { $0.name == "source" })
        else { return all }
        all[0].source = all[index].value
        all.remove(at: index)
        return all
    }

    /// Who did what when, on one line: `origination 2020-01-01 Jane`.
    private static func transaction(_ group: XMLElement) -> Item {
        let parts = group.elements.filter { $0.name != "date" && $0.name != "note" }.map(text)
        let dates = group.elements("date").map(text)
        return Item(
            name: "transaction",
            value: (parts.prefix(1) + dates + parts.dropFirst() + group.elements("note").map(text))
                .filter { !$0.isEmpty }.joined(separator: " "))
    }

    private func add(_ item: Item, to concept: inout TermConcept, language: LanguageTag?) {
        guard !item.value.isEmpty else { return }
        switch item.name {
        case "definition":
            concept.definitions.append(.init(item.value, language: language, source: item.source))
        case "definitionSource":
            // Of the definition before it, which a dialect without definitions has as a note too.
            guard let last = concept.definitions.lastIndex(where: { $0.language == language }) else { break }
            concept.definitions[last].source = item.value
        case "subjectField" where concept.category == nil && language == nil: concept.category = item.value
        case "note":
            if let (name, value) = TBXCategory.property(note: item.value) {
                add(Item(name: name, value: value), to: &concept, language: language)
            } else if let language {
                concept.properties.append(.init("note", item.value, language: language))
            } else {
                concept.notes.append(item.value)
            }
        default: concept.properties.append(.init(item.name, item.value, language: language))
        }
    }

    private func add(_ item: Item, to term: inout TermConcept.Term) {
        guard !item.value.isEmpty else { return }
        switch item.name {
        case "administrativeStatus", "usageStatus", "normativeAuthorization":
            let status = TBXStatus.status(item.value)
            if term.status == nil, let status {
                term.status = status
            } else if status != term.status || status == nil {
                term.properties.append(.init(item.name, item.value))
            }
        case "partOfSpeech" where term.wordClass == nil: term.wordClass = item.value
        case "grammaticalGender" where term.gender == nil: term.gender = item.value
        case "context" where term.context == nil: (term.context, term.contextSource) = (item.value, item.source)
        case "contextSource" where term.contextSource == nil: term.contextSource = item.value
        case "source" where term.source == nil: term.source = item.value
        case "note":
            if let (name, value) = TBXCategory.property(note: item.value) {
                add(Item(name: name, value: value), to: &term)
            } else {
                term.notes.append(item.value)
            }
        default:
            term.properties.append(.init(item.name, item.value))
            if let source = item.source { term.properties.append(.init("\(item.name)Source", source)) }
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
