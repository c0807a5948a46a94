public import Files
import Foundation

/// The text pairs of a batch.
public struct PairList: Sendable {
    /// Two files that are to be aligned.
    public struct Entry: Sendable, Hashable {
        /// The name of the pair, for its output file.
        public var name: String
        /// The first text.
        public var source: String
        /// The second text.
        public var target: String
    }

    /// The pairs, in the order of the list or of their names.
    public let entries: [Entry]
    /// Texts whose partner is missing.
    public let orphans: [String]

    /// Finds the pairs of a folder, `NAME.de.EXT` beside `NAME.en.EXT`, or reads a list with two files a line, parted
    /// by a tab; files in a list are named relative to it.
    ///
    /// - Throws: ``FileError`` where there is no such folder or list, or a line does not name two files.
    public init(path: String) throws(FileError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            (entries, orphans) = Self.pairs(in: path)
            if entries.isEmpty {
                throw FileError(
                    .empty, path: path, cause: "there is no pair NAME.de.EXT and NAME.en.EXT in this folder",
                    advice: "Rename the texts, or list them in a file with two names a line, parted by a tab.")
            }
        } else {
            entries = try Self.list(path)
            orphans = []
        }
    }

    private static func pairs(in folder: String) -> ([Entry], [String]) {
        let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
        let all = Set(names)
        var entries: [Entry] = []
        var orphans: [String] = []
        for name in names {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count >= 3, let code = parts.dropLast().last, code == "de" || code == "en" else { continue }
            let stem = parts.dropLast(2).joined(separator: ".")
            let partner = "\(stem).\(code == "de" ? "en" : "de").\(parts[parts.count - 1])"
            if !all.contains(partner) {
                orphans.append("\(folder)/\(name)")
            } else if code == "de" {
                entries.append(Entry(name: stem, source: "\(folder)/\(name)", target: "\(folder)/\(partner)"))
            }
        }
        return (entries, orphans)
    }

    private static func list(_ path: String) throws(FileError) -> [Entry] {
        let base = URL(fileURLWithPath: path).deletingLastPathComponent()
        var entries: [Entry] = []
        for (number, line) in try TextFile.read(path).text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
            let cells = line.split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count >= 2 else {
                throw FileError(
                    .malformed, path: path, line: number + 1, cause: "a line needs two file names, parted by a tab")
            }
            let files = cells.prefix(2).map { URL(fileURLWithPath: $0, relativeTo: base).path }
            entries.append(Entry(name: PreparationName.name(of: cells[0]), source: files[0], target: files[1]))
        }
        return entries
    }
}
