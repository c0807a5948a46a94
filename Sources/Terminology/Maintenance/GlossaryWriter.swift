internal import Files

/// Writes glossaries as tables, sorted, so that they live well under version control.
public enum GlossaryWriter {
    /// A glossary as tab-separated text with a header, by category and source.
    ///
    /// Columns beside the standard ones are there where an entry needs them.
    public static func table(_ glossary: Glossary) -> String {
        let rows = rows(glossary).map { row in
            // A column that few entries need does not change the lines of the others.
            let end = row.lastIndex { !$0.isEmpty } ?? 0
            return Array(row.prefix(max(end + 1, GlossaryColumn.standard.count)))
        }
        return DelimitedTable.text(rows, delimiter: "\t")
    }

    /// A glossary as rows under a header, by category and source.
    ///
    /// - Parameter isOnOneLine: whether line breaks and tabs in a cell are written as `\n` and `\t`.
    public static func rows(_ glossary: Glossary, isOnOneLine: Bool = true) -> [[String]] {
        let entries = sorted(glossary.entries)
        let layout = Layout(entries)
        return [layout.header] + entries.map { layout.cells($0, isOnOneLine: isOnOneLine) }
    }

    /// One entry as a line of a table with the standard columns and those that it needs.
    public static func row(_ entry: GlossaryEntry) -> String {
        let cells = Layout([entry]).cells(entry, isOnOneLine: true)
        return String(DelimitedTable.text([cells], delimiter: "\t").dropLast())
    }

    /// Entries in the order of a table: by category, source, English and context.
    public static func sorted(_ entries: [GlossaryEntry]) -> [GlossaryEntry] {
        entries.map { (entry: $0, key: sortKey($0)) }.sorted { $0.key < $1.key }.map(\.entry)
    }

    private static func sortKey(_ entry: GlossaryEntry) -> SortKey {
        SortKey(parts: [
            entry.category?.rawValue ?? "", entry.source, entry.target, entry.context.joined(separator: ","),
        ])
    }

    /// Order by code points, which no locale or version changes.
    private struct SortKey: Comparable {
        let parts: [String]

        static func < (one: SortKey, other: SortKey) -> Bool {
            for (a, b) in zip(one.parts, other.parts) where a != b {
                return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
            }
            return false
        }
    }

    /// The columns that entries need.
    private struct Layout {
        let columns: [GlossaryColumn]
        /// The names of fields that have a column of their own.
        let fields: [String]

        init(_ entries: [GlossaryEntry]) {
            let details = entries.filter(\.hasDetails).map(\.details)
            columns = GlossaryColumn.allCases.filter { column in
                GlossaryColumn.standard.contains(column) || details.contains { !Self.cell($0, column).isEmpty }
            }
            let names = details.flatMap { $0.fields.filter(Self.hasColumn).map(\.name) }
            fields = Set(names).sorted()
        }

        var header: [String] { columns.map(\.rawValue) + fields }

        func cells(_ entry: GlossaryEntry, isOnOneLine: Bool) -> [String] {
            let details = entry.details
            let own = columns.map { column in
                let cell = Self.cell(entry, column)
                return cell.isEmpty ? Self.cell(details, column) : cell
            }
            let others = fields.map { name in
                GlossaryCell.text(details.fields.filter { Self.hasColumn($0) && $0.name == name }.map(\.value))
            }
            let cells = own + others
            return isOnOneLine ? cells : cells.map(GlossaryCell.withLineBreaks)
        }

        /// Fields of a concept whose name no other column has.
        private static func hasColumn(_ field: TermField) -> Bool {
            guard field.subject == .concept, case .field(let name) = GlossaryTitle(field.name) else {
                if case .language(let tag) = GlossaryTitle(field.name) {
                    return tag == field.name && field.subject == .concept
                }
                return false
            }
            return name == field.name
        }

        private static func cell(_ entry: GlossaryEntry, _ column: GlossaryColumn) -> String {
            switch column {
            case .source: GlossaryCell.text(entry.source, inList: true)
            case .target: GlossaryCell.text(entry.target, inList: true)
            case .category: entry.category?.rawValue ?? ""
            case .variants: GlossaryCell.text(entry.variants)
            case .accept: GlossaryCell.text(entry.accepted)
            case .avoid:
                GlossaryCell.text(
                    entry.hasDetails ? entry.avoided.filter { !entry.details.deprecated.contains($0) } : entry.avoided)
            case .wordClass: entry.wordClass?.rawValue ?? ""
            case .flags: GlossaryCell.text(entry.flags)
            case .note: GlossaryCell.text(entry.note, inList: false)
            default: ""
            }
        }

        private static func cell(_ details: TermDetails, _ column: GlossaryColumn) -> String {
            switch column {
            case .deprecated: GlossaryCell.text(details.deprecated)
            case .styles: GlossaryCell.text(details.styles.map(\.description))
            case .definition: GlossaryCell.text(details.definition, inList: false)
            case .example: GlossaryCell.text(details.example, inList: false)
            case .reference: GlossaryCell.text(details.reference, inList: false)
            case .created: GlossaryCell.text(details.created, inList: false)
            case .changed: GlossaryCell.text(details.changed, inList: false)
            case .id: GlossaryCell.text(details.id, inList: false)
            case .wordClass: details.values(GlossaryColumn.wordClass.rawValue).first ?? ""
            case .details:
                GlossaryCell.text(
                    details.fields.filter { !hasColumn($0) && !isWordClass($0) }.map(\.cell))
            default: ""
            }
        }

        /// A class that has no letter of ours stands in the column of classes as it is.
        private static func isWordClass(_ field: TermField) -> Bool {
            field.subject == .concept && field.name == GlossaryColumn.wordClass.rawValue
        }
    }
}
