public import Foundation

/// A folder that is filled beside its place and put there when it is complete.
public final class OutputFolder {
    /// Where to write until ``commit()``.
    public let url: URL
    private let path: String
    private var isCommitted = false

    /// Makes the folder to fill.
    ///
    /// - Throws: ``FileError`` where one is there already and must not be replaced, or it can't be made.
    public init(path: String, overwrite: Bool) throws(FileError) {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        self.path = trimmed
        if FileManager.default.fileExists(atPath: trimmed), !overwrite {
            throw FileError(
                .exists, path: trimmed, cause: "the folder exists already",
                advice: "Choose another name, or replace it with --force.")
        }
        url = URL(fileURLWithPath: "\(trimmed).part\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw FileError(.unwritable, path: trimmed, cause: "the folder can't be made")
        }
    }

    deinit {
        if !isCommitted { try? FileManager.default.removeItem(at: url) }
    }

    /// Puts the folder in its place; what was there is removed once the new one stands.
    public func commit() throws(FileError) {
        let place = URL(fileURLWithPath: path)
        let old = URL(fileURLWithPath: "\(path).old\(ProcessInfo.processInfo.processIdentifier)")
        do {
            let existed = FileManager.default.fileExists(atPath: path)
            if existed { try FileManager.default.moveItem(at: place, to: old) }
            do {
                try FileManager.default.moveItem(at: url, to: place)
            } catch {
                if existed { try? FileManager.default.moveItem(at: old, to: place) }
                throw error
            }
            isCommitted = true
            if existed { try FileManager.default.removeItem(at: old) }
        } catch {
            throw FileError(.unwritable, path: path, cause: "the folder can't be put in its place")
        }
    }
}
