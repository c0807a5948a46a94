import Foundation

/// Compiled dictionaries in the user's cache folder, so that a start maps a file instead of reading 25 MB of text.
enum LexiconCache {
    /// The name of the layer, and of the package.
    static let dictionaryName = "trans-de-en"

    /// Changes when the compiled form or the way it is computed changes.
    private static let version = 2

    /// The installed dictionary, or nil where none is installed.
    static func dictionary() -> LexiconLayer? {
        let path = DictionaryPackage.ding
        guard let stamp = stamp(path) else { return nil }
        let cache = folder.map { "\($0)/trans-de-en-\(version)-\(stamp).lexicon" }
        if let cache, let storage = Storage(mapping: cache),
            let layer = LexiconLayer(name: "trans-de-en", storage: storage)
        {
            return layer
        }
        guard let text = Storage(mapping: path) else { return nil }
        var builder = LexiconBuilder()
        withExtendedLifetime(text) {
            DictionaryPackage.readDing(text.bytes.assumingMemoryBound(to: UInt8.self), into: &builder)
        }
        let layer = builder.layer(name: dictionaryName)
        if let cache, let folder { layer.withImage { write($0, to: cache, in: folder) } }
        return layer
    }

    /// Size and age of a file, so that a new package is compiled anew.
    private static func stamp(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 0 else { return nil }
        return "\(status.st_size)-\(status.st_mtim.tv_sec)"
    }

    /// `$XDG_CACHE_HOME/satzpaar`, or the folder that the XDG base directory specification puts in its place.
    private static var folder: String? {
        let environment = ProcessInfo.processInfo.environment
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return "\(cache)/satzpaar" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return "\(home)/.cache/satzpaar"
    }

    /// A cache that can't be written is no error: the next start only takes longer.
    private static func write(_ image: UnsafeRawBufferPointer, to path: String, in folder: String) {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data(image).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
