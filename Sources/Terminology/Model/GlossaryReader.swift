internal import Files

/// Reads glossary tables; the format is described in `Glossaries/README.md`.
struct GlossaryReader {
    private let path: String
    private let origin: (layer: TermOrigin.Layer, name: String)
    private let fourthColumn: GlossaryColumn
    private var columns: [GlossaryColumn?] = []
    private var glossary = Glossary()
    private var categories: [String: TermCategory] = [:]

    static func read(
        _ text: String, path: String, layer: TermOrigin.Layer, fourthColumn: GlossaryColumn = .variants
    ) throws(FileError) -> Glossary {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var reader = GlossaryReader(path: path, origin: (layer, name), fourthColumn: fourthColumn)
        let table = DelimitedTable(text)
        for row in table.rows where !row.cells.isEmpty {
            try reader.take(row)
        }
        return reader.glossary
    }

    private init(path: String, origin: (layer: TermOrigin.Layer, name: String), fourthColumn: GlossaryColumn) {
        self.path = path
        self.origin = origin
        self.fourthColumn = fourthColumn
    }

    private mutating func take(_ row: DelimitedTable.Row) throws(FileError) {
        if columns.isEmpty {
            if try takeHeader(row) { return }
            columns = [.source, .target, .category, fourthColumn]
        }
        do {
            glossary.entries.append(try entry(row))
        } catch {
            glossary.problems.append(error)
        }
    }

    /// Whether the row names the columns.
    private mutating func takeHeader(_ row: DelimitedTable.Row) throws(FileError) -> Bool {
        let names = row.cells.map { $0.lowercased() }
        let named = names.map(Self.column(named:))
        guard named.contains(.source) || named.contains(.target) else { return false }
        for needed in [GlossaryColumn.source, .target] where !named.contains(needed) {
            throw FileError(
                .malformed, path: path, line: row.line, cause: "the header names no column \(needed.rawValue)",
                advice: "Name the columns source and target; the others are optional.")
        }
        columns = named
        if fourthColumn == .accept, !named.contains(.accept), named.count > 3, named[3] == .variants {
            columns[3] = .accept
        }
        return true
    }

    private static func column(named name: String) -> GlossaryColumn? {
        switch name {
        case "de", "german", "deutsch", "source term", "quelle": .source
        case "en", "english", "englisch", "target term", "ziel": .target
        case "accepted", "synonyms": .accept
        case "forbidden", "avoided": .avoid
        case "comment", "notes", "kommentar": .note
        default: GlossaryColumn(rawValue: name)
        }
    }

    private mutating func entry(_ row: DelimitedTable.Row) throws(FileError) -> GlossaryEntry {
        var entry = GlossaryEntry(
            source: "", target: "", origin: TermOrigin(layer: origin.layer, file: origin.name, line: row.line))
        for (cell, column) in zip(row.cells, columns) where !cell.isEmpty {
            switch column {
            case .source: entry.source = String(cell)
            case .target: entry.target = String(cell)
            case .category: entry.category = category(cell)
            case .variants: entry.variants = Self.values(cell)
            case .accept: entry.accepted = Self.values(cell)
            case .avoid: entry.avoided = Self.values(cell)
            case .wordClass: entry.wordClass = WordClass(rawValue: String(cell))
            case .flags: try takeFlags(cell, into: &entry, line: row.line)
            case .note: entry.note = String(cell)
            case nil: break
            }
        }
        if entry.target.isEmpty, entry.constraints.contains(.untranslated) { entry.target = entry.source }
        if entry.source.isEmpty || entry.target.isEmpty {
            let missing = entry.source.isEmpty ? "source" : "target"
            throw FileError(.malformed, path: path, line: row.line, cause: "the \(missing) is empty")
        }
        return entry
    }

    private mutating func category(_ cell: Substring) -> TermCategory {
        let name = String(cell)
        if let known = categories[name] { return known }
        let category = TermCategory(rawValue: name)
        categories[name] = category
        return category
    }

    private static func values(_ cell: Substring) -> [String] {
        cell.utf8.split(separator: 0x7C).map { DelimitedTable.trimmed(Substring($0)) }.filter { !$0.isEmpty }
            .map(String.init)
    }

    private func takeFlags(_ cell: Substring, into entry: inout GlossaryEntry, line: Int) throws(FileError) {
        for flag in Self.values(cell) {
            switch flag {
            case "exact": entry.constraints.insert(.exact)
            case "whole": entry.constraints.insert(.whole)
            case "dnt": entry.constraints.insert(.untranslated)
            case "advisory": entry.constraints.insert(.advisory)
            case _ where flag.hasPrefix("context:"):
                entry.context = flag.dropFirst("context:".count).split(separator: ",").map {
                    String(DelimitedTable.trimmed($0))
                }
            default:
                throw FileError(
                    .malformed, path: path, line: line, cause: "there is no flag \"\(flag)\"",
                    advice: "Use exact, whole, dnt, advisory or context:WORD,WORD.")
            }
        }
    }
}
