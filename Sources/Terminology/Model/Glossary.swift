public import Files

/// Entries from one or several sources, in order; the same German in a higher layer wins when they are used.
public struct Glossary: Sendable {
    /// The entries.
    public var entries: [GlossaryEntry]
    /// What was wrong with single lines of the files; those lines are left out.
    public var problems: [FileError] = []

    /// Makes a glossary.
    public init(_ entries: [GlossaryEntry] = []) { self.entries = entries }

    /// Reads a glossary of the user.
    ///
    /// Tab-separated with a header that names the columns in any order, or without a header source, target, category
    /// and variants.
    ///
    /// - Parameters:
    ///   - path: the file, or `-` for standard input.
    ///   - fourthColumn: what an unnamed fourth column holds.
    /// - Throws: ``FileError`` where the file can't be read or holds no columns `source` and `target`.
    public init(
        contentsOf path: String, fourthColumn: GlossaryColumn = .variants
    ) throws(FileError) {
        let file = try TextFile.read(path)
        self = try GlossaryReader.read(
            file.text, path: path, layer: .user, fourthColumn: fourthColumn)
    }

    /// Several glossaries as one.
    public static func + (one: Glossary, other: Glossary) -> Glossary {
        var both = one
        both.entries += other.entries
        both.problems += other.problems
        return both
    }
}

/// The columns of a glossary file.
public enum GlossaryColumn: String, Sendable, CaseIterable {
    case source, target, category, variants, accept, avoid, note, flags
    case wordClass = "class"
}
