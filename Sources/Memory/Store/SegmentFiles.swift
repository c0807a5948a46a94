import Files
import Foundation

/// The folder beside a memory that holds the segments of its index.
///
/// A file never changes once it has its name, and is deleted only by who holds both the store's write lock and the
/// lock of the folder: so neither a transaction nor a builder that has not listed its file yet loses it.
struct SegmentFiles: Sendable {
    let folder: String

    init(memory path: String) { folder = path + ".index" }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// The lock that builders hold; nil where another one does.
    func lock() -> FileLock? {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return FileLock(path: path(Self.lockName), waits: false)
    }

    /// Writes a segment so that it is on disk before its name is; the open segment can't be used afterwards.
    func write(_ open: OpenSegment) throws(FileError) -> String {
        try write(ending: "segment") { (output) throws(FileError) in try SegmentWriter.write(open, to: output) }
    }

    /// Writes a file so that it is on disk before its name is.
    func write(
        ending: String, _ body: (OutputFile) throws(FileError) -> Void
    ) throws(FileError) -> String {
        let name = "\(UUID().uuidString.lowercased()).\(ending)"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw FileError(
                .unwritable, path: folder, cause: "the folder can't be made (\(error.localizedDescription))")
        }
        let output = try OutputFile(path: path(name), overwrite: false)
        try body(output)
        try output.commit()
        return name
    }

    /// Deletes what isn't listed, such as what a killed process left.
    func keepOnly(_ names: Set<String>) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !names.contains(name) && name != Self.lockName {
            try? FileManager.default.removeItem(atPath: path(name))
        }
    }

    private static let lockName = "lock"
}
