public import Bitext
public import Files

/// Glossaries as tables: TSV, CSV and XLSX with a header in German or English, memoQ's CSV and UTX.
///
/// A row is a concept. Columns are known by their titles, in any order: a language (`de`, `German`, `Deutsch`,
/// `Source`), status, category, definition, word class, gender, note, context, source, identifier; others become
/// properties. Without a known title, the first two columns are source and target, the third a note.
public enum TermTable {
    /// The languages of a table that does not name them.
    public struct Languages: Sendable {
        /// The language of a column `source`.
        public var source: LanguageTag
        /// The language of a column `target`.
        public var target: LanguageTag

        /// Makes a pair.
        public init(source: LanguageTag = .german, target: LanguageTag = .english) {
            self.source = source
            self.target = target
        }
    }

    /// Reads a table by the ending of its name: `.xlsx`, else text whose encoding and delimiter are found.
    public static func read(_ path: String, languages: Languages = Languages()) throws(FileError) -> TermFile {
        if path.lowercased().hasSuffix(".xlsx") {
            return concepts(try Spreadsheet.rows(of: path), languages: languages, path: path)
        }
        let file = try TextFile.read(path)
        let text = file.text
        if text.hasPrefix("#UTX") { return utx(text, path: path) }
        let isTabbed = path.lowercased().hasSuffix(".tsv") || path.lowercased().hasSuffix(".txt")
        let delimiter = isTabbed && text.contains("\t") ? "\t" : DelimitedText.delimiter(of: text)
        var result = concepts(DelimitedText.rows(text, delimiter: delimiter), languages: languages, path: path)
        if let warning = file.warning {
            result.warnings.insert(FileError(.malformed, path: path, cause: warning), at: 0)
        }
        return result
    }

    /// The concepts of rows; the first may be the header.
    public static func concepts(_ rows: [[String]], languages: Languages, path: String) -> TermFile {
        guard let head = rows.first else { return TermFile(concepts: [], warnings: []) }
        var columns = head.map { Column.named($0, languages: languages) }
        let hasHeader = columns.contains { if case .term = $0 { true } else { false } }
        if !hasHeader {
            columns = [.term(languages.source), .term(languages.target), .note]
        }
        var result = TermFile(concepts: [], warnings: [])
        for (index, row) in rows.enumerated().dropFirst(hasHeader ? 1 : 0) {
            let concept = concept(row, columns)
            if concept.terms.count < 2 {
                result.warnings.append(
                    FileError(.malformed, path: path, line: index + 1, cause: "this row has no terms in two languages"))
            }
            if !concept.terms.isEmpty { result.concepts.append(concept) }
        }
        return result
    }

    private static func concept(_ row: [String], _ columns: [Column]) -> TermConcept {
        var concept = TermConcept()
        var status: TermConcept.Status?
        var (wordClass, gender): (String?, String?) = (nil, nil)
        for (index, cell) in row.enumerated() {
            let value = cell.trimmedWhitespace
            guard !value.isEmpty else { continue }
            switch index < columns.count ? columns[index] : .other("column \(index + 1)") {
            case .term(let language):
                // Several terms of one language in a cell are told apart by a bar.
                for text in value.split(separator: "|") where !text.allSatisfy(\.isWhitespace) {
                    concept.terms.append(.init(language, String(text).trimmedWhitespace))
                }
            case .status: status = self.status(value)
            case .category: concept.category = value
            case .definition: concept.definitions.append(.init(value))
            case .wordClass: wordClass = value
            case .gender: gender = value
            case .note: concept.notes.append(value)
            case .id: concept.id = value
            case .other(let name): concept.properties.append(.init(name, value))
            }
        }
        let last = concept.terms.last?.language
        for index in concept.terms.indices {
            // A status in a table is that of the translation; word class and gender are those of the first term.
            if concept.terms[index].language == last { concept.terms[index].status = status }
            if concept.terms[index].language == concept.terms[0].language {
                concept.terms[index].wordClass = wordClass
                concept.terms[index].gender = gender
            }
        }
        return concept
    }

    private static func status(_ text: String) -> TermConcept.Status? {
        switch text.lowercased() {
        case "preferred", "approved", "bevorzugt", "freigegeben", "false": .preferred
        case "admitted", "provisional", "zugelassen", "erlaubt": .admitted
        case "deprecated", "veraltet", "non-standard": .deprecated
        case "forbidden", "verboten", "prohibited", "rejected", "true": .forbidden
        default: TBXStatus.status(text)
        }
    }

    /// UTX 1.x: a line of the languages, a line of the columns (`#src`, `tgt`, `src:pos`, `term status`), tabs.
    private static func utx(_ text: String, path: String) -> TermFile {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let named = lines[0].split(separator: ";").dropFirst().first?.trimmingPrefix(" ") ?? "de/en"
        let pair = named.split(separator: "/").map { LanguageTag($0.filter { !$0.isWhitespace }) }
        let languages = Languages(source: pair.first ?? .german, target: pair.count > 1 ? pair[1] : .english)
        let head = lines.prefix(10).last { $0.hasPrefix("#src") } ?? "#src\ttgt\tsrc:pos"
        let body = lines.filter { !$0.hasPrefix("#") && !$0.isEmpty }
        let rows = ([String(head.dropFirst())] + body).map { $0.components("\t") }
        return concepts(rows, languages: languages, path: path)
    }

    /// The concepts as rows under a header, for two languages.
    public static func rows(_ concepts: [TermConcept], languages: Languages = Languages()) -> [[String]] {
        let head = [
            languages.source.description, languages.target.description, "status", "category", "definition", "pos",
            "gender", "note", "id",
        ]
        return [head]
            + concepts.map { concept in
                let (sources, targets) = (concept.terms(languages.source), concept.terms(languages.target))
                return [
                    sources.map(\.text).joined(separator: "|"), targets.map(\.text).joined(separator: "|"),
                    targets.compactMap(\.status).first?.rawValue ?? "", concept.category ?? "",
                    concept.definitions.map(\.text).joined(separator: " / "), sources.first?.wordClass ?? "",
                    sources.first?.gender ?? "",
                    (concept.notes + concept.terms.flatMap(\.notes)).joined(separator: " / "),
                    concept.id ?? "",
                ]
            }
    }

    private enum Column {
        case term(LanguageTag)
        case status, category, definition, wordClass, gender, note, id
        case other(String)

        static func named(_ title: String, languages: Languages) -> Column {
            let name = title.trimmedWhitespace.lowercased().replacing("_", with: " ")
            switch name {
            case "source", "src", "source term", "quelle", "ausgangssprache", "term", "benennung":
                return .term(languages.source)
            case "target", "tgt", "target term", "translation", "ziel", "zielsprache", "übersetzung":
                return .term(languages.target)
            case "german", "deutsch": return .term(.german)
            case "english", "englisch": return .term(.english)
            case "status", "term status", "usage", "forbidden": return .status
            case "category", "kategorie", "subject", "domain", "fachgebiet", "entry subject", "entry domain":
                return .category
            case "definition": return .definition
            case "pos", "src:pos", "part of speech", "wortart", "word class": return .wordClass
            case "gender", "genus": return .gender
            case "note", "notes", "comment", "comments", "kommentar", "anmerkung", "bemerkung", "entry note":
                return .note
            case "id", "entry id", "concept id", "term id": return .id
            default:
                let tag = name.replacing("term ", with: "")
                return isLanguage(tag) ? .term(LanguageTag(tag)) : .other(title.trimmedWhitespace)
            }
        }

        /// A tag such as `de` or `en-gb`, or a name of memoQ's such as `english united kingdom`.
        private static func isLanguage(_ name: String) -> Bool {
            let subtags = name.split { $0 == "-" || $0 == " " }
            guard let first = subtags.first, first.count == 2, first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
                return false
            }
            return subtags.dropFirst().allSatisfy { (2...4).contains($0.count) } && name.count <= 10
        }
    }
}

extension String {
    /// The parts between separators, empty ones too.
    fileprivate func components(_ separator: Character) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
