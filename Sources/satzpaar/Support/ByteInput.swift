import Files
import Foundation

/// A file or standard input, read piece by piece.
final class ByteInput {
    private let path: String
    private let descriptor: Int32

    /// Opens a file, or standard input for `-`.
    init(path: String) throws(FileError) {
        self.path = path
        if path == "-" {
            descriptor = 0
            return
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw FileError(.unreadable, path: path, cause: "there is no such file")
        }
        guard !isFolder.boolValue else {
            throw FileError(.unreadable, path: path, cause: "this is a folder, not a file")
        }
        descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw FileError(.unreadable, path: path, cause: "it can't be read (\(String(cString: strerror(errno))))")
        }
    }

    deinit { if descriptor > 0 { close(descriptor) } }

    /// Fills a buffer as far as one system call does; 0 is the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw FileError(
                    .unreadable, path: path, cause: "it can't be read (\(String(cString: strerror(errno))))")
            }
        }
    }

    /// The next bytes, fewer than `limit` only at the end.
    func read(upTo limit: Int) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var filled = 0
        while filled < limit {
            var failure: FileError?
            let count = bytes.withUnsafeMutableBytes { buffer -> Int in
                do throws(FileError) {
                    return try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(limit - filled)
        return bytes
    }

    /// All that is left.
    func rest() throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let next = try read(upTo: 1 << 20)
            bytes += next
            if next.count < 1 << 20 { return bytes }
        }
    }
}

/// The lines of an input, without their line feeds.
struct LineReader {
    private let input: ByteInput
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(_ input: ByteInput) { self.input = input }

    /// Whether the next line has not been read yet.
    var isWaiting: Bool { !buffer[start...].contains(0x0A) }

    /// The next line, or nil at the end.
    mutating func next() throws(FileError) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            try fill()
        }
    }

    private mutating func fill() throws(FileError) {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var count = 0
        var failure: FileError?
        piece.withUnsafeMutableBytes { bytes in
            do throws(FileError) { count = try input.read(into: bytes) } catch { failure = error }
        }
        if let failure { throw failure }
        isAtEnd = count == 0
        buffer += piece[..<count]
    }
}
