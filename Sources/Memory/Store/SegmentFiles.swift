import Files
import Foundation

/// The folder beside a memory that holds the segments of its index.
///
/// Files are made and deleted only by who holds the store's write lock; a file never changes once it has its name.
struct SegmentFiles: Sendable {
    private let folder: String

    init(memory path: String) { folder = path + ".index" }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// Writes a segment so that it is on disk before its name is.
    func write(_ open: OpenSegment) throws(FileError) -> String {
        let name = "\(UUID().uuidString.lowercased()).segment"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw FileError(
                .unwritable, path: folder, cause: "the folder can't be made (\(error.localizedDescription))")
        }
        let output = try OutputFile(path: path(name), overwrite: false)
        try output.write(SegmentWriter.bytes(of: open))
        try output.commit()
        return name
    }

    /// Deletes what isn't listed, such as what a killed process left.
    func keepOnly(_ names: Set<String>) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where !names.contains(name) {
            try? FileManager.default.removeItem(atPath: path(name))
        }
    }

    func delete(_ names: [String]) {
        for name in names { try? FileManager.default.removeItem(atPath: path(name)) }
    }
}
