import Foundation

/// A file that is written beside its place and put there when it is complete, so that nobody ever sees half of it.
///
///     let output = try OutputFile(path: "pair.tmx", overwrite: false)
///     try output.write(Array("…".utf8))
///     try output.commit()
public final class OutputFile {
    private let path: String
    private let temporary: String
    private var handle: UnsafeMutablePointer<FILE>?

    /// Opens an output.
    ///
    /// - Parameters:
    ///   - path: the file to make, or `-` for standard output.
    ///   - overwrite: whether a file that is there already may be replaced.
    /// - Throws: ``FileError`` where it exists and must not be replaced, or its folder can't be written.
    public init(path: String, overwrite: Bool) throws(FileError) {
        self.path = path
        if path == "-" {
            temporary = "-"
            return
        }
        if FileManager.default.fileExists(atPath: path), !overwrite {
            throw FileError(
                .exists, path: path, cause: "the file exists already",
                advice: "Choose another name, or replace it with --force.")
        }
        temporary = "\(path).part\(ProcessInfo.processInfo.processIdentifier)"
        guard let opened = fopen(temporary, "w") else {
            throw FileError(.unwritable, path: path, cause: "it can't be written (\(Self.systemError))")
        }
        setvbuf(opened, nil, Int32(_IOFBF), 1 << 17)
        handle = opened
    }

    deinit {
        if let handle {
            fclose(handle)
            unlink(temporary)
        }
    }

    /// Adds bytes, or the bytes of numbers as they lie in memory.
    public func write(_ elements: [some BitwiseCopyable]) throws(FileError) {
        let isWritten = elements.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return true }
            return fwrite(base, 1, bytes.count, handle ?? Self.standardOutput) == bytes.count
        }
        guard isWritten else { throw failure }
    }

    /// Adds text in UTF-8.
    public func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

    /// Hands what was written to the system, for a reader that waits.
    public func flush() throws(FileError) {
        guard fflush(handle ?? Self.standardOutput) == 0 else { throw failure }
    }

    /// Puts the file in its place.
    public func commit() throws(FileError) {
        guard let handle else {
            guard fflush(Self.standardOutput) == 0 else { throw failure }
            return
        }
        guard fflush(handle) == 0, fsync(fileno(handle)) == 0 else { throw failure }
        fclose(handle)
        self.handle = nil
        guard rename(temporary, path) == 0 else {
            let error = failure
            unlink(temporary)
            throw error
        }
    }

    /// Writes a whole file at once.
    public static func write(_ text: String, to path: String, overwrite: Bool) throws(FileError) {
        let file = try OutputFile(path: path, overwrite: overwrite)
        try file.write(text)
        try file.commit()
    }

    private var failure: FileError {
        FileError(
            errno == EPIPE ? .closed : .unwritable, path: path, cause: "it can't be written (\(Self.systemError))")
    }

    private static var systemError: String { String(cString: strerror(errno)) }

    // The C library's own variable is not marked for concurrency; only this process's main task writes to it.
    private nonisolated(unsafe) static let standardOutput: UnsafeMutablePointer<FILE> = fdopen(1, "w")
}
