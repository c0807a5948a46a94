internal import Bitext
internal import Files

/// Reads glossary tables; the format is described in `Glossaries/README.md`.
struct GlossaryReader {
    /// A row of any kind of table.
    private struct Row {
        let line: Int
        let cells: [Substring]
        /// The column in which a cell begins, where the table is text.
        let column: (Int) -> Int?
    }

    private let path: String
    private let origin: (layer: TermOrigin.Layer, name: String)
    private let layout: GlossaryLayout
    private var columns: [GlossaryTitle] = []
    /// Whether values may hold `\n` and the like, as in tables that have our own columns.
    private var hasEscapes = false
    private var glossary = Glossary()
    private var categories: [String: TermCategory] = [:]
    /// Rows whose English is not the preferred one, by entry.
    private var statuses: [Int: TermStatus] = [:]

    static func read(
        _ text: String, path: String, layer: TermOrigin.Layer, layout: GlossaryLayout = GlossaryLayout()
    ) throws(FileError) -> Glossary {
        var reader = GlossaryReader(path: path, layer: layer, layout: layout)
        let table = DelimitedTable(text, delimiter: layout.delimiter)
        for place in table.openQuotations {
            reader.glossary.remarks.append(
                FileError(
                    .malformed, path: path, line: place.line, column: place.column,
                    cause: "the quotation mark at the beginning of this cell is never closed"))
        }
        for row in table.rows {
            try reader.take(
                Row(line: row.line, cells: row.cells, column: { table.column(of: $0, in: row) }))
        }
        return reader.finished()
    }

    static func read(
        rows: [[String]], path: String, layer: TermOrigin.Layer, layout: GlossaryLayout = GlossaryLayout()
    ) throws(FileError) -> Glossary {
        var reader = GlossaryReader(path: path, layer: layer, layout: layout)
        for (index, cells) in rows.enumerated() where cells.contains(where: { !$0.isEmpty }) {
            let cells = cells.map { DelimitedTable.trimmed(Substring($0)) }
            try reader.take(Row(line: index + 1, cells: cells, column: { _ in nil }))
        }
        return reader.finished()
    }

    private init(path: String, layer: TermOrigin.Layer, layout: GlossaryLayout) {
        self.path = path
        self.layout = layout
        origin = (layer, path.split(separator: "/").last.map(String.init) ?? path)
    }

    private mutating func take(_ row: Row) throws(FileError) {
        if columns.isEmpty {
            if try takeHeader(row) { return }
            if columns.isEmpty {
                columns = [.column(.source), .column(.target), .column(.category), .column(layout.fourthColumn)]
            }
        }
        do {
            glossary.entries.append(try entry(row))
        } catch {
            glossary.problems.append(error)
        }
    }

    /// Whether the row names the columns.
    private mutating func takeHeader(_ row: Row) throws(FileError) -> Bool {
        let titles = row.cells.map { String($0) }
        let named = GlossaryTitle.header(titles)
        guard let columns = layout.titles.flatMap(GlossaryTitle.header) ?? named else { return false }
        for needed in [GlossaryColumn.source, .target] where !columns.contains(.column(needed)) {
            throw FileError(
                .malformed, path: path, line: row.line, cause: "the header names no column \(needed.rawValue)",
                advice: "Name the columns source and target; the others are optional.")
        }
        self.columns = columns
        noteRepeatedTitles(titles, row.line)
        hasEscapes = titles.contains("source") && titles.contains("target")
        if layout.fourthColumn == .accept, !columns.contains(.column(.accept)), columns.count > 3,
            columns[3] == .column(.variants)
        {
            self.columns[3] = .column(.accept)
        }
        return named != nil
    }

    /// Says where two columns have one title; their values are taken together.
    private mutating func noteRepeatedTitles(_ titles: [String], _ line: Int) {
        var seen: Set<String> = []
        for title in titles.map({ $0.lowercased() }) where !title.isEmpty && !seen.insert(title).inserted {
            glossary.remarks.append(
                FileError(
                    .malformed, path: path, line: line,
                    cause: "two columns have the title \"\(title)\"; what they hold is taken together"))
        }
    }

    private mutating func entry(_ row: Row) throws(FileError) -> GlossaryEntry {
        var entry = GlossaryEntry(
            source: "", target: "", origin: TermOrigin(layer: origin.layer, file: origin.name, line: row.line))
        var details: TermDetails?
        var status: TermStatus?
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            guard index < columns.count else { continue }
            switch columns[index] {
            case .column(.flags): try takeFlags(cell, into: &entry, row, index)
            case .column(.category): entry.category = category(cell)
            case .column(.avoid) where TermStatus(flag: cell) != nil: status = TermStatus(flag: cell) ?? status
            case .column(let column):
                if !take(cell, column, into: &entry) {
                    takeDetail(cell, column, into: &details)
                }
            case .status:
                status = TermStatus(named: cell)
                if status == nil { details.add(TermField("status", String(cell))) }
            case .gender: takeGender(cell, into: &entry, &details)
            case .language(let tag):
                for value in values(cell) { details.add(TermField(tag, value)) }
            case .field(let name):
                for value in values(cell) { details.add(TermField(name, value)) }
            }
        }
        if let details { entry.details = details }
        for term in entry.details.deprecated where !entry.avoided.contains(term) { entry.avoided.append(term) }
        if status == .untranslated { entry.constraints.insert(.untranslated) }
        if entry.target.isEmpty, entry.constraints.contains(.untranslated) { entry.target = entry.source }
        if entry.source.isEmpty || entry.target.isEmpty {
            let missing = entry.source.isEmpty ? "source" : "target"
            throw FileError(.malformed, path: path, line: row.line, cause: "the \(missing) is empty")
        }
        if let status, status != .preferred, status != .untranslated { statuses[glossary.entries.count] = status }
        return entry
    }

    /// Whether the column is one that every glossary of ours has.
    private func take(_ cell: Substring, _ column: GlossaryColumn, into entry: inout GlossaryEntry) -> Bool {
        switch column {
        case .source: takeTerms(cell, &entry.source, &entry.variants)
        case .target: takeTerms(cell, &entry.target, &entry.accepted)
        case .variants: entry.variants += values(cell)
        case .accept: entry.accepted += values(cell)
        case .avoid: entry.avoided += values(cell)
        case .note where entry.note.isEmpty: entry.note = value(cell)
        case .note: entry.note += "\n" + value(cell)
        case .wordClass:
            guard let wordClass = WordClass(named: cell) else { return false }
            entry.wordClass = wordClass
        default: return false
        }
        return true
    }

    /// The first term of a cell, with others that stand behind a bar.
    private func takeTerms(_ cell: Substring, _ first: inout String, _ others: inout [String]) {
        guard cell.utf8.contains(where: { $0 == 0x7C || $0 == 0x5C }) else {
            first = String(cell)
            return
        }
        let terms = values(cell)
        first = terms.first ?? ""
        others = terms.dropFirst() + others
    }

    private func takeDetail(_ cell: Substring, _ column: GlossaryColumn, into details: inout TermDetails?) {
        var own = details ?? TermDetails()
        switch column {
        case .deprecated: own.deprecated += values(cell)
        case .styles: own.styles += values(cell).compactMap { StyledTerm($0) }
        case .definition: own.definition = value(cell)
        case .example: own.example = value(cell)
        case .reference: own.reference = value(cell)
        case .created: own.created = value(cell)
        case .changed: own.changed = value(cell)
        case .id: own.id = value(cell)
        case .details: own.fields += values(cell).map(TermField.init(cell:))
        default: own.fields.append(TermField(column.rawValue, value(cell)))
        }
        details = own
    }

    private func takeGender(_ cell: Substring, into entry: inout GlossaryEntry, _ details: inout TermDetails?) {
        guard entry.wordClass == nil || entry.wordClass?.isNoun == true, let gender = WordClass(named: cell),
            gender.isNoun
        else {
            details.add(TermField("gender", String(cell)))
            return
        }
        entry.wordClass = gender
        details?.fields.removeAll { $0.name == GlossaryColumn.wordClass.rawValue && WordClass.isNoun($0.value) }
    }

    private func values(_ cell: Substring) -> [String] {
        guard !hasEscapes, cell.utf8.contains(0x5C) else { return GlossaryCell.values(cell) }
        return cell.split(separator: "|").map { String(DelimitedTable.trimmed($0)) }.filter { !$0.isEmpty }
    }

    private func value(_ cell: Substring) -> String { hasEscapes ? GlossaryCell.value(cell) : String(cell) }

    private mutating func category(_ cell: Substring) -> TermCategory {
        let name = String(cell)
        if let known = categories[name] { return known }
        let category = TermCategory(rawValue: name)
        categories[name] = category
        return category
    }

    private func takeFlags(
        _ cell: Substring, into entry: inout GlossaryEntry, _ row: Row, _ index: Int
    ) throws(FileError) {
        for flag in values(cell) where !entry.take(flag: flag) {
            throw FileError(
                .malformed, path: path, line: row.line, column: row.column(index),
                cause: "there is no flag \"\(flag)\"",
                advice: "Use exact, whole, dnt, advisory or context:WORD,WORD.")
        }
    }

    /// Gives English that is only admitted or not wanted to the entry that has the preferred one.
    private mutating func finished() -> Glossary {
        guard !statuses.isEmpty else { return glossary }
        var preferred: [String: Int] = [:]
        for (index, entry) in glossary.entries.enumerated() where statuses[index] == nil {
            preferred[entry.source] = preferred[entry.source] ?? index
        }
        var removed: Set<Int> = []
        for (index, status) in statuses.sorted(by: { $0.key < $1.key }) {
            let entry = glossary.entries[index]
            guard let owner = preferred[entry.source] else {
                if status == .admitted {
                    preferred[entry.source] = index
                    glossary.entries[index].details.fields.append(TermField("status", status.rawValue))
                } else {
                    removed.insert(index)
                    glossary.problems.append(
                        FileError(
                            .malformed, path: path, line: entry.origin.line,
                            cause: "\"\(entry.target)\" is not wanted and nothing says what to write for "
                                + "\"\(entry.source)\""))
                }
                continue
            }
            removed.insert(index)
            glossary.entries[owner].take([entry.target] + entry.accepted, as: status)
            let place = TermField.Subject.term(language: "en", text: entry.target)
            let note = entry.note.isEmpty ? [] : [TermField("note", entry.note, of: place)]
            let others = entry.details.fields.filter { $0.subject == .concept }.map {
                TermField($0.name, $0.value, of: place)
            }
            if !(note + others).isEmpty { glossary.entries[owner].details.fields += note + others }
        }
        let kept = glossary.entries.indices.filter { !removed.contains($0) }
        glossary.entries = kept.map { glossary.entries[$0] }
        return glossary
    }
}

extension TermStatus {
    /// The status that a column `forbidden` tells with yes or no; nil where it holds terms.
    fileprivate init?(flag cell: Substring) {
        switch cell.lowercased() {
        case "true", "yes", "ja", "1", "x": self = .forbidden
        case "false", "no", "nein", "0": self = .preferred
        default: return nil
        }
    }
}

extension TermDetails? {
    /// Adds a field.
    fileprivate mutating func add(_ field: TermField) {
        self = self ?? TermDetails()
        self?.fields.append(field)
    }
}
