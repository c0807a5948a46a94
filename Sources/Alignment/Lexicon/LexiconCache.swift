import CData
import Files
import Foundation

/// Compiled lexicons in the user's cache folder, so that a start maps a file instead of reading 25 MB of text.
enum LexiconCache {
    /// The names of the layers of installed dictionaries, which are those of their packages.
    static let dictionaryNames = ["trans-de-en", "dict-freedict-deu-eng"]
    /// The name of the layer that the program carries.
    static let coreName = "core"
    /// Changes when the compiled form or the way it is computed changes.
    private static let version = 3

    /// The first installed dictionary, or nil where none is installed.
    ///
    /// One is enough: FreeDict's German–English dictionary was made from the one of `trans-de-en`.
    static func dictionary() -> LexiconLayer? {
        if let stamp = stamp(DictionaryPackage.ding) {
            return cached(dictionaryNames[0], stamp: stamp) { builder in
                guard let text = Storage(mapping: DictionaryPackage.ding) else { return }
                withExtendedLifetime(text) {
                    DictionaryPackage.readDing(text.bytes.assumingMemoryBound(to: UInt8.self), into: &builder)
                }
            }
        }
        guard let stamp = stamp(FreeDictPackage.entries) else { return nil }
        return cached(dictionaryNames[1], stamp: stamp) { FreeDictPackage.read(into: &$0) }
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
        if let folder = CacheFolder.path, let storage = Storage(mapping: "\(folder)/\(file)"),
            let layer = LexiconLayer(name: name, storage: storage)
        {
            return layer
        }
        var builder = LexiconBuilder()
        read(&builder)
        let layer = builder.layer(name: name)
        if let folder = CacheFolder.path { layer.withImage { write($0, to: file, in: folder, replacing: "\(name)-") } }
        return layer
    }

    /// Size and age of a file, so that a new package is compiled anew.
    private static func stamp(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 0 else { return nil }
        return "\(status.st_size)-\(status.st_mtim.tv_sec)"
    }

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
