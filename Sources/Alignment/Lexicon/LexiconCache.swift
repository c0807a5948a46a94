import CData
import Foundation

/// Compiled lexicons in the user's cache folder, so that a start maps a file instead of reading 25 MB of text.
enum LexiconCache {
    /// The name of the dictionary's layer, and of its package.
    static let dictionaryName = "trans-de-en"
    /// The name of the layer that the program carries.
    static let coreName = "core"
    /// Changes when the compiled form or the way it is computed changes.
    private static let version = 2

    /// The installed dictionary, or nil where none is installed.
    static func dictionary() -> LexiconLayer? {
        let path = DictionaryPackage.ding
        guard let stamp = stamp(path) else { return nil }
        return cached(dictionaryName, stamp: stamp) { builder in
            guard let text = Storage(mapping: path) else { return }
            withExtendedLifetime(text) {
                DictionaryPackage.readDing(text.bytes.assumingMemoryBound(to: UInt8.self), into: &builder)
            }
        }
    }

    /// The core lexicon and the glossaries.
    static func core() -> LexiconLayer {
        cached(coreName, stamp: CoreLexicon.stamp) { builder in
            CoreLexicon.read(into: &builder)
            CoreLexicon.readGlossaries(into: &builder)
        }
    }

    /// The layer from the cache, or a new one that is put there.
    private static func cached(
        _ name: String, stamp: String, _ read: (inout LexiconBuilder) -> Void
    ) -> LexiconLayer {
        let file = "\(name)-\(version)-\(stamp).lexicon"
        if let folder, let storage = Storage(mapping: "\(folder)/\(file)"),
            let layer = LexiconLayer(name: name, storage: storage)
        {
            return layer
        }
        var builder = LexiconBuilder()
        read(&builder)
        let layer = builder.layer(name: name)
        if let folder { layer.withImage { write($0, to: file, in: folder, replacing: "\(name)-") } }
        return layer
    }

    /// Size and age of a file, so that a new package is compiled anew.
    private static func stamp(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 0 else { return nil }
        return "\(status.st_size)-\(status.st_mtim.tv_sec)"
    }

    /// `$XDG_CACHE_HOME/satzpaar`, or the folder that the XDG base directory specification puts in its place.
    private static let folder: String? = {
        let environment = ProcessInfo.processInfo.environment
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return "\(cache)/satzpaar" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return "\(home)/.cache/satzpaar"
    }()

    /// A cache that can't be written is no error: the next start only takes longer.
    private static func write(
        _ image: UnsafeRawBufferPointer, to file: String, in folder: String, replacing old: String
    ) {
        let manager = FileManager.default
        try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for stale in (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        where stale.hasPrefix(old) && stale.hasSuffix(".lexicon") {
            try? manager.removeItem(atPath: "\(folder)/\(stale)")
        }
        try? Data(image).write(to: URL(fileURLWithPath: "\(folder)/\(file)"), options: .atomic)
    }
}
