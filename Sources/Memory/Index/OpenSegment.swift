/// A part of the index that grows: texts as sequences of word numbers.
///
/// It is what ``SegmentWriter`` writes to disk, and, while it is small, is searched as it is.
final class OpenSegment {
    private(set) var vocabulary = Vocabulary()
    /// The tokens of all texts: word number times two, plus one where no white space stands before it.
    private(set) var forward: [UInt8] = []
    /// Where each text starts in ``forward``; one more than texts.
    private(set) var starts: [UInt32] = [0]
    /// The token count of each text.
    private(set) var lengths: [UInt32] = []
    /// The exact key of each text.
    private(set) var keys: [UInt64] = []

    private var known = KeySet()
    private var tokens: [Token] = []

    var count: Int { keys.count }

    /// Takes a text in, unless it is there already.
    ///
    /// - Parameter key: what the store finds the text's units by.
    func add(_ text: UnsafeBufferPointer<UInt8>, key: UInt64) {
        guard known.insert(key) else { return }
        Tokeniser.tokens(of: text, into: &tokens)
        for token in tokens {
            append(UnsafeBufferPointer(rebasing: text[token.range]), token.kind, isGlued: token.isGlued)
        }
        close(key, length: tokens.count)
    }

    /// Takes a text in that has been taken apart before.
    func add(key: UInt64, tokens: (_ append: (UnsafeBufferPointer<UInt8>, Token.Kind, Bool) -> Void) -> Void) {
        guard known.insert(key) else { return }
        var length = 0
        tokens { word, kind, isGlued in
            append(word, kind, isGlued: isGlued)
            length += 1
        }
        close(key, length: length)
    }

    private func append(_ word: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind, isGlued: Bool) {
        let number = vocabulary.number(of: word, kind)
        VariableInteger.append(number << 1 | (isGlued ? 1 : 0), to: &forward)
    }

    private func close(_ key: UInt64, length: Int) {
        starts.append(UInt32(forward.count))
        lengths.append(UInt32(length))
        keys.append(key)
    }

    /// Lets go of what only adding needs.
    func seal() { known = KeySet() }

    /// Lets go of the tokens, once they stand somewhere else.
    func releaseTokens() {
        forward = []
        starts = []
    }
}
