import Bitext
public import Files

/// The CSV that memoQ and QTerm export and import: a row a concept; columns of the entry, then for each language its
/// definition and its terms, each with `Term_Info` and `Term_Example` (memoQ, "Term base in CSV format").
public enum MemoQTable {
    /// Whether a table begins as memoQ's do.
    public static func isMemoQ(_ text: String) -> Bool {
        let head = text.prefix { !$0.isNewline }
        return head.contains("Entry_ID") || head.contains("Entry_Subject") || head.contains("Term_Info")
    }

    /// Reads a table.
    public static func read(_ file: TextFile, delimiter: Character? = nil) -> TermFile {
        let table = DelimitedTable(file.text, delimiter: delimiter, comment: nil)
        guard let head = table.rows.first else { return TermFile(concepts: []) }
        let columns = columns(head.cells.map(String.init))
        var result = TermFile(concepts: [])
        for row in table.rows.dropFirst() {
            let concept = concept(row.cells.map(String.init), columns)
            if concept.terms.isEmpty {
                result.warnings.append(
                    FileError(.malformed, path: file.path, line: row.line, cause: "this row has no terms"))
            } else {
                result.concepts.append(concept)
            }
        }
        return result
    }

    private enum Column {
        case id, subject, note, created, creator, changed, changer
        case definition(LanguageTag)
        case term(LanguageTag)
        case info, example
        case other(String)
    }

    private static func columns(_ titles: [String]) -> [Column] {
        titles.map { title in
            switch title {
            case "Entry_ID": return .id
            case "Entry_Subject": return .subject
            case "Entry_Note": return .note
            case "Entry_Created": return .created
            case "Entry_Creator": return .creator
            case "Entry_LastModified": return .changed
            case "Entry_Modifier": return .changer
            case "Term_Info": return .info
            case "Term_Example": return .example
            default: break
            }
            if title.hasSuffix("_Def"), let tag = LanguageName.tag(String(title.dropLast(4))) ?? tag(title.dropLast(4))
            {
                return .definition(tag)
            }
            return (LanguageName.tag(title) ?? tag(title[...])).map { .term($0) } ?? .other(title)
        }
    }

    /// A title that is a tag itself, such as `de` or `en-GB`.
    private static func tag(_ title: Substring) -> LanguageTag? {
        let subtags = title.split { $0 == "-" || $0 == "_" }
        let isTag =
            subtags.first.map { $0.count == 2 && $0.allSatisfy(\.isLetter) } == true
            && subtags.dropFirst().allSatisfy { (2...4).contains($0.count) }
        return isTag ? LanguageTag(title) : nil
    }

    private static func concept(_ cells: [String], _ columns: [Column]) -> TermConcept {
        var concept = TermConcept()
        var (made, changed): ([String], [String]) = ([], [])
        var hasTerm = false
        for (cell, column) in zip(cells, columns) {
            if case .term(let language) = column {
                hasTerm = !cell.isEmpty
                if hasTerm { concept.terms.append(.init(language, cell)) }
            }
            guard !cell.isEmpty else { continue }
            let last = concept.terms.count - 1
            switch column {
            case .term: break
            case .id: concept.id = cell
            case .subject: concept.category = cell
            case .note: concept.notes.append(cell)
            case .created: made.insert(MemoQDate.standard(cell), at: 0)
            case .creator: made.append(cell)
            case .changed: changed.insert(MemoQDate.standard(cell), at: 0)
            case .changer: changed.append(cell)
            case .definition(let language): concept.definitions.append(.init(cell, language: language))
            case .example where hasTerm: concept.terms[last].context = cell
            case .info where hasTerm: take(info: cell, into: &concept.terms[last])
            case .example, .info: break
            case .other(let name): concept.properties.append(.init(name, cell))
            }
        }
        if !made.isEmpty {
            concept.properties.append(.init("transaction", (["origination"] + made).joined(separator: " ")))
        }
        if !changed.isEmpty {
            concept.properties.append(.init("transaction", (["modification"] + changed).joined(separator: " ")))
        }
        return concept
    }

    /// The settings of a term, of which only the ban has a place in the model.
    private static func take(info: String, into term: inout TermConcept.Term) {
        let settings = info.split { ";,".contains($0) }.map { String($0).trimmedWhitespace }
        if settings.contains(where: { $0.lowercased() == "forbidden" }) { term.status = .forbidden }
        let others = settings.filter { $0.lowercased() != "forbidden" && !$0.isEmpty }
        if !others.isEmpty { term.properties.append(.init("Term_Info", others.joined(separator: ";"))) }
    }

    /// Concepts as a table.
    public static func text(_ concepts: [TermConcept]) -> String {
        var languages: [LanguageTag] = []
        for term in concepts.flatMap(\.terms) where !languages.contains(term.language) {
            languages.append(term.language)
        }
        let widths = languages.map { language in
            concepts.map { concept in concept.terms.count { $0.language == language } }.max() ?? 0
        }
        var head = [
            "Entry_ID", "Entry_Subject", "Entry_Domain", "Entry_ClientID", "Entry_ProjectID", "Entry_Created",
            "Entry_Creator", "Entry_LastModified", "Entry_Modifier", "Entry_Note",
        ]
        for (language, width) in zip(languages, widths) {
            let name = LanguageName.name(language)
            head.append("\(name)_Def")
            for _ in 0..<width { head += [name, "Term_Info", "Term_Example"] }
        }
        let rows = concepts.map { row($0, languages, widths) }
        return DelimitedTable.text([head] + rows, delimiter: ";")
    }

    private static func row(_ concept: TermConcept, _ languages: [LanguageTag], _ widths: [Int]) -> [String] {
        func value(_ name: String) -> String { concept.properties.first { $0.name == name }?.value ?? "" }
        let transactions = concept.properties.filter { $0.name == "transaction" }.compactMap {
            TBXTransaction($0.value)
        }
        let made = transactions.first { $0.type == "origination" }
        let changed = transactions.first { $0.type == "modification" }
        var cells = [
            concept.id ?? "", concept.category ?? "", value("Entry_Domain"), value("Entry_ClientID"),
            value("Entry_ProjectID"), made?.date.map(MemoQDate.written) ?? "", made?.responsible ?? "",
            changed?.date.map(MemoQDate.written) ?? "", changed?.responsible ?? "",
            concept.notes.joined(separator: "\n"),
        ]
        for (language, width) in zip(languages, widths) {
            let isFirst = language == languages.first
            let definitions = concept.definitions.filter { $0.language == language || ($0.language == nil && isFirst) }
            cells.append(definitions.map(\.text).joined(separator: "\n"))
            let terms = concept.terms.filter { $0.language == language }
            for term in terms { cells += [term.text, info(term), term.context ?? ""] }
            cells += Array(repeating: "", count: 3 * (width - terms.count))
        }
        return cells
    }

    private static func info(_ term: TermConcept.Term) -> String {
        let settings = term.properties.filter { $0.name == "Term_Info" }.map(\.value)
        return (settings + (term.status == .forbidden ? ["Forbidden"] : [])).joined(separator: ";")
    }
}

/// The dates of memoQ's tables, `1/31/2020 1:05:00 PM`, and ISO 8601.
enum MemoQDate {
    /// ISO 8601 of a date of memoQ's; other text as it is.
    static func standard(_ text: String) -> String {
        let words = text.split(separator: " ")
        let date = words.first?.split(separator: "/").compactMap { Int($0) } ?? []
        guard date.count == 3 else { return text }
        let day = "\(padded(date[2], 4))-\(padded(date[0], 2))-\(padded(date[1], 2))"
        let time = words.count > 1 ? words[1].split(separator: ":").compactMap { Int($0) } : []
        guard time.count == 3 else { return day }
        let isAfternoon = words.count > 2 && words[2].uppercased() == "PM"
        let hour = words.count > 2 ? time[0] % 12 + (isAfternoon ? 12 : 0) : time[0]
        if hour == 0, time[1] == 0, time[2] == 0 { return day }
        return "\(day)T\(padded(hour, 2)):\(padded(time[1], 2)):\(padded(time[2], 2))"
    }

    /// A date of ISO 8601 as memoQ writes it.
    static func written(_ text: String) -> String {
        let parts = text.split(separator: "T")
        let date = parts.first?.split(separator: "-").compactMap { Int($0) } ?? []
        guard date.count == 3 else { return text }
        let time = parts.count > 1 ? parts[1].prefix(8).split(separator: ":").compactMap { Int($0) } : []
        let (hour, minute, second) = time.count == 3 ? (time[0], time[1], time[2]) : (0, 0, 0)
        let clock = "\((hour + 11) % 12 + 1):\(padded(minute, 2)):\(padded(second, 2)) \(hour < 12 ? "AM" : "PM")"
        return "\(date[1])/\(date[2])/\(date[0]) \(clock)"
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
