extension ConcordanceQuery.Word {
    /// A component of a compound has at least this many letters.
    private static let shortestComponent = 4
    /// The other component has a few letters too.
    private static let shortestRest = 3

    /// Whether a folded word (``TermKey/folded(_:)``) is one that is asked for; of an exact form, whether it may be.
    func takes(folded word: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .exact(let exact): exact.withUnsafeBufferPointer { TermKey.withFolded($0) { $0.elementsEqual(word) } }
        case .wildcard(let pattern):
            pattern.withUnsafeBufferPointer { Self.glob($0[...], word[...]) }
        case .forms(let stem):
            word[..<TermKey.stemmedLength(word)].elementsEqual(stem) || Self.isCompound(word, with: stem)
        }
    }

    /// Bytes that every folded word which is asked for holds, between line feeds.
    var part: [UInt8] {
        switch self {
        case .exact(let bytes):
            [WordList.separator] + TermKey.folded(String(decoding: bytes, as: UTF8.self)) + [WordList.separator]
        case .wildcard(let pattern):
            pattern.split { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }.max { $0.count < $1.count }
                .map(Array.init) ?? []
        case .forms(let stem): stem
        }
    }

    private static func isCompound(_ word: UnsafeBufferPointer<UInt8>, with stem: [UInt8]) -> Bool {
        guard stem.count >= shortestComponent, word.count >= stem.count + shortestRest else { return false }
        return (0...(word.count - stem.count)).contains { start in
            // What is left stands before the stem, or behind it where the stem comes first.
            (start == 0 || start >= shortestRest) && word[start...].starts(with: stem)
        }
    }

    private static func glob(_ pattern: Slice<UnsafeBufferPointer<UInt8>>, _ text: Slice<UnsafeBufferPointer<UInt8>>)
        -> Bool
    {
        guard let first = pattern.first else { return text.isEmpty }
        let rest = pattern.dropFirst()
        if first == UInt8(ascii: "*") {
            return (text.startIndex...text.endIndex).contains { glob(rest, text[$0...]) }
        }
        guard let letter = text.first, first == letter || first == UInt8(ascii: "?") else { return false }
        return glob(rest, text.dropFirst())
    }
}
