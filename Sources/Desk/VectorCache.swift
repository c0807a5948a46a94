import Bitext
import Files
import Foundation
import Synchronization

/// Vectors of texts in one file: a record is the hash of a text, the size of its vector and its numbers.
///
/// Records are only ever added, each batch in one write under a lock, so that several processes may share the file; what
/// a process that died left of a record is cut off by the next that opens it.
final class VectorCache: Sendable {
    private struct Contents {
        var bytes = Data()
        /// Where the record of each hash starts.
        var places: [UInt64: Int] = [:]
    }

    private let path: String
    private let contents: Mutex<Contents>

    private static let headSize = 12

    /// Opens the cache of a name in the user's cache folder; nil where there is no such folder.
    init?(name: String) {
        guard let folder = CacheFolder.path else { return nil }
        try? FileManager.default.createDirectory(atPath: "\(folder)/embeddings", withIntermediateDirectories: true)
        path = "\(folder)/embeddings/\(name).vectors"
        contents = Mutex(Self.read(path))
    }

    /// What was known of some texts when the cache was opened.
    func vectors(of texts: [String]) -> [String: [Float]] {
        contents.withLock { contents in
            var known: [String: [Float]] = [:]
            contents.bytes.withUnsafeBytes { bytes in
                for text in texts {
                    guard let place = contents.places[ContentHash([text]).value] else { continue }
                    let size = Int(bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt32.self))
                    known[text] = (0..<size).map {
                        bytes.loadUnaligned(fromByteOffset: place + Self.headSize + 4 * $0, as: Float.self)
                    }
                }
            }
            return known
        }
    }

    /// Adds vectors to the file; a cache that can't be written is no error.
    func add(_ vectors: [(text: String, vector: [Float])]) {
        var record: [UInt8] = []
        for (text, vector) in vectors {
            withUnsafeBytes(of: ContentHash([text]).value) { record += $0 }
            withUnsafeBytes(of: UInt32(vector.count)) { record += $0 }
            vector.withUnsafeBytes { record += $0 }
        }
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o644)
        guard file >= 0 else { return }
        defer { close(file) }
        flock(file, LOCK_EX)
        _ = record.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }

    private static func read(_ path: String) -> Contents {
        let file = open(path, O_RDWR)
        guard file >= 0 else { return Contents() }
        defer { close(file) }
        flock(file, LOCK_EX)
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
            return Contents()
        }
        var contents = Contents(bytes: data)
        var place = 0
        data.withUnsafeBytes { bytes in
            while place + headSize <= bytes.count {
                let size = Int(bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt32.self))
                let end = place + headSize + 4 * size
                guard size > 0, end <= bytes.count else { return }
                contents.places[bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)] = place
                place = end
            }
        }
        if place < data.count { ftruncate(file, place) }
        return contents
    }
}
