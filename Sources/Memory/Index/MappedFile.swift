import Files
import Foundation

/// A file that lies in memory as the system pages it in; bytes stay as long as the object lives, even where the file is
/// deleted meanwhile.
final class MappedFile: @unchecked Sendable {
    // The mapping is read-only and private, so that any thread may read it.
    let bytes: UnsafeRawBufferPointer

    init(path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FileError(.unreadable, path: path, cause: "it can't be opened (\(String(cString: strerror(errno))))")
        }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0, let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED
        else {
            throw FileError(.unreadable, path: path, cause: "it is empty or can't be mapped")
        }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
