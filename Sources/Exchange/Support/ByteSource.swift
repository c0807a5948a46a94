import Files
import Foundation

/// The bytes of a file or of standard input, piece by piece.
final class ByteSource {
    /// Whether the last piece was the end.
    private(set) var isAtEnd = false
    private let descriptor: Int32
    private let path: String
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 64)

    /// Opens a file, or standard input for `-`.
    init(path: String) throws(FileError) {
        self.path = path
        var status = stat()
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            throw FileError(
                .unreadable, path: path,
                cause: errno == ENOENT
                    ? "there is no such file" : "it can't be read (\(String(cString: strerror(errno))))")
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw FileError(.unreadable, path: path, cause: "this is a folder, not a file")
        }
        length = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit {
        buffer.deallocate()
        if descriptor > 0 { close(descriptor) }
    }

    private let length: Int?
    private var position = 0

    /// Gives the next piece to `body`; false at the end.
    func next(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool {
        var count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        while count < 0, errno == EINTR { count = Foundation.read(descriptor, buffer.baseAddress, buffer.count) }
        guard count >= 0 else {
            throw FileError(.unreadable, path: path, cause: "it can't be read (\(String(cString: strerror(errno))))")
        }
        position += count
        isAtEnd = count == 0 || position == length
        guard count > 0 else { return false }
        try body(UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<count]))
        return true
    }
}
