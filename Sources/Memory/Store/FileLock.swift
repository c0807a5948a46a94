import Foundation

/// A lock between processes on a file; the system lets go of it when its holder ends, however it ends.
final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Parameter waits: whether to wait for who holds it; else nil is answered.
    init?(path: String, waits: Bool) {
        while true {
            let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard opened >= 0 else { return nil }
            var result: Int32
            repeat { result = flock(opened, LOCK_EX | (waits ? 0 : LOCK_NB)) } while result != 0 && errno == EINTR
            guard result == 0 else {
                Foundation.close(opened)
                return nil
            }
            // Its last holder may have deleted the file meanwhile; then the lock holds nobody off.
            if Self.isStill(path, opened) {
                descriptor = opened
                return
            }
            Foundation.close(opened)
        }
    }

    private static func isStill(_ path: String, _ descriptor: Int32) -> Bool {
        var (named, opened) = (stat(), stat())
        return stat(path, &named) == 0 && fstat(descriptor, &opened) == 0 && named.st_ino == opened.st_ino
    }

    deinit { Foundation.close(descriptor) }
}
