/// Writes glossaries as tables, sorted, so that they live well under version control.
public enum GlossaryWriter {
    /// The columns, in the order of the shipped glossaries.
    public static let columns: [GlossaryColumn] = [
        .source, .target, .category, .variants, .accept, .avoid, .wordClass, .flags, .note,
    ]

    /// A glossary as tab-separated text with a header, by category and source.
    public static func table(_ glossary: Glossary) -> String {
        let header = columns.map(\.rawValue).joined(separator: "\t")
        let rows = glossary.entries.sorted {
            ($0.category?.rawValue ?? "", $0.source, $0.target) < ($1.category?.rawValue ?? "", $1.source, $1.target)
        }
        return ([header] + rows.map(row)).joined(separator: "\n") + "\n"
    }

    /// One entry as a row.
    public static func row(_ entry: GlossaryEntry) -> String {
        columns.map { column in
            let cell =
                switch column {
                case .source: entry.source
                case .target: entry.target
                case .category: entry.category?.rawValue ?? ""
                case .variants: entry.variants.joined(separator: "|")
                case .accept: entry.accepted.joined(separator: "|")
                case .avoid: entry.avoided.joined(separator: "|")
                case .wordClass: entry.wordClass?.rawValue ?? ""
                case .flags: flags(entry)
                case .note: entry.note
                }
            return cell.replacing("\t", with: " ").replacing("\n", with: " ")
        }.joined(separator: "\t")
    }

    private static func flags(_ entry: GlossaryEntry) -> String {
        var flags: [String] = []
        if entry.constraints.contains(.exact) { flags.append("exact") }
        if entry.constraints.contains(.whole) { flags.append("whole") }
        if entry.constraints.contains(.untranslated) { flags.append("dnt") }
        if entry.constraints.contains(.advisory) { flags.append("advisory") }
        if !entry.context.isEmpty { flags.append("context:" + entry.context.joined(separator: ",")) }
        return flags.joined(separator: "|")
    }
}
