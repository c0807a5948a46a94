public import Files

/// Entries from one or several sources, in order; the same German in a higher layer wins when they are used.
public struct Glossary: Sendable {
    /// The entries.
    public var entries: [GlossaryEntry]
    /// What was wrong with single lines of the files; those lines are left out.
    public var problems: [FileError] = []
    /// What is odd in the files, though nothing is left out for it.
    public var remarks: [FileError] = []

    /// Makes a glossary.
    public init(_ entries: [GlossaryEntry] = []) { self.entries = entries }

    /// Reads a table of the user, as text.
    ///
    /// - Parameters:
    ///   - path: the file, or `-` for standard input.
    ///   - layout: what is known of it beforehand.
    /// - Throws: ``FileError`` where the file can't be read or holds no columns `source` and `target`.
    public init(contentsOf path: String, layout: GlossaryLayout = GlossaryLayout()) throws(FileError) {
        try self.init(table: try TextFile.read(path), layout: layout)
    }

    /// Reads a table of the user whose fourth column may have no name.
    public init(contentsOf path: String, fourthColumn: GlossaryColumn) throws(FileError) {
        try self.init(contentsOf: path, layout: GlossaryLayout(fourthColumn: fourthColumn))
    }

    /// Reads a table of the user that was read as text already.
    public init(table file: TextFile, layout: GlossaryLayout = GlossaryLayout()) throws(FileError) {
        self = try GlossaryReader.read(file.text, path: file.path, layer: .user, layout: layout)
    }

    /// Reads the rows of a spreadsheet of the user; the first may be the header.
    public init(
        rows: [[String]], path: String, layout: GlossaryLayout = GlossaryLayout()
    ) throws(FileError) {
        self = try GlossaryReader.read(rows: rows, path: path, layer: .user, layout: layout)
    }

    /// Whether a table begins with titles of columns that are known.
    public static func hasHeader(_ text: String) -> Bool {
        let head = text.split(maxSplits: 40, whereSeparator: \.isNewline).first { !$0.hasPrefix("#") } ?? ""
        guard let row = DelimitedTable(String(head)).rows.first else { return false }
        return GlossaryTitle.header(row.cells.map(String.init))?.contains(.column(.target)) == true
    }

    /// Several glossaries as one.
    public static func + (one: Glossary, other: Glossary) -> Glossary {
        var both = one
        both.entries += other.entries
        both.problems += other.problems
        both.remarks += other.remarks
        return both
    }
}
