import Foundation

/// What the aligner knows about words, in layers; each may be missing.
public struct Lexicon: Sendable {
    let layers: [LexiconLayer]

    /// No word knowledge at all: numbers, names, lengths and what the texts themselves teach remain.
    public static let none = Lexicon(layers: [])

    init(layers: [LexiconLayer]) { self.layers = layers }

    /// Puts the layers together.
    ///
    /// - Parameters:
    ///   - core: the core lexicon and the glossaries that the program carries.
    ///   - dictionary: an installed dictionary package, where there is one; compiled into the user's cache folder.
    ///   - pairs: German and English terms of the user's glossaries and memory.
    public init(core: Bool = true, dictionary: Bool = true, pairs: [(german: String, english: String)] = []) {
        var layers: [LexiconLayer] = []
        if !pairs.isEmpty {
            var builder = LexiconBuilder()
            for pair in pairs { builder.add(pair.german, pair.english) }
            layers.append(builder.layer(name: "glossary"))
        }
        if core { layers.append(Self.core) }
        if dictionary, let layer = LexiconCache.dictionary() { layers.append(layer) }
        self.init(layers: layers)
    }

    /// The names of the layers, such as "core" and "trans-de-en".
    public var layerNames: [String] { layers.map(\.name) }

    /// Changes when other words are known: the names and sizes of the layers, and what small ones hold.
    public var fingerprint: String {
        layers.map { layer in
            let content = layer.withImage { $0.count < 1 << 22 ? hash(of: $0) : 0 }
            return "\(layer.name) \(layer.germanCount) \(layer.englishCount) \(content)"
        }.joined(separator: ", ")
    }

    private static let core = LexiconCache.core()
}
