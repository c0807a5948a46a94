extension Segment {
    /// Texts of a word's stem that are looked at.
    private static let mostTexts = 2000

    /// Keys of the first texts that hold a word.
    func keys(of word: [UInt8], limit: Int) -> [UInt64] {
        let found = word.withUnsafeBufferPointer { bytes -> (term: Int, word: Int)? in
            guard let term = term(TermKey.stem(bytes, Tokeniser.kind(of: bytes))) else { return nil }
            return self.word(bytes, among: words(ofStem: term)).map { (term, $0) }
        }
        guard let found else { return [] }
        var keys: [UInt64] = []
        var left = Self.mostTexts
        postings(found.term).forEach(in: 0..<textCount) { text in
            guard keys.count < limit, left > 0 else { return }
            left -= 1
            if VariableInteger.holds(found.word, tokens(text)) { keys.append(key(text)) }
        }
        return keys
    }
}

extension OpenSegment {
    /// Keys of texts that hold a word.
    func keys(of word: [UInt8], limit: Int) -> [UInt64] {
        guard limit > 0, count > 0 else { return [] }
        guard let number = (0..<vocabulary.count).first(where: { vocabulary.word($0).elementsEqual(word) }) else {
            return []
        }
        return forward.withUnsafeBufferPointer { forward in
            var keys: [UInt64] = []
            for text in 0..<count where keys.count < limit {
                let tokens = UnsafeBufferPointer(rebasing: forward[Int(starts[text])..<Int(starts[text + 1])])
                if VariableInteger.holds(number, tokens) { keys.append(self.keys[text]) }
            }
            return keys
        }
    }
}

extension VariableInteger {
    /// Whether a word is among tokens; see ``OpenSegment/forward``.
    fileprivate static func holds(_ word: Int, _ tokens: UnsafeBufferPointer<UInt8>) -> Bool {
        guard var place = tokens.baseAddress else { return false }
        let end = place + tokens.count
        while place < end { if Int(read(&place) >> 1) == word { return true } }
        return false
    }
}
