/// A text that is looked for, made ready.
struct FuzzyQuery {
    /// The text with single spaces, in UTF-8.
    let bytes: [UInt8]
    let tokens: [Token]
    /// The least similarity, 0...1, by words or by characters.
    let threshold: Double
    /// Distinct stems: key and how many tokens have it. The element of stem i is i + 1.
    private(set) var stems: [(key: UInt64, count: Int)] = []
    /// Distinct words: range in ``bytes`` and the number of the stem. The element of word i is i + 1.
    private(set) var words: [(range: Range<Int>, stem: Int)] = []
    /// The element of each token's word.
    let pattern: [UInt16]
    /// Distance over words and over their stems.
    var wordDistance: BitParallelDistance
    var stemDistance: BitParallelDistance
    var characters: CharacterDistance

    init(_ text: String, threshold: Double) {
        var text = text
        self.threshold = threshold
        bytes = text.withUTF8 { Array($0) }
        var tokens: [Token] = []
        var words: [(range: Range<Int>, stem: Int)] = []
        var stems: [(key: UInt64, count: Int)] = []
        var (wordPattern, stemPattern): ([UInt16], [UInt16]) = ([], [])
        bytes.withUnsafeBufferPointer { bytes in
            Tokeniser.tokens(of: bytes, into: &tokens)
            var stemNumbers: [UInt64: Int] = [:]
            var wordNumbers: [ArraySlice<UInt8>: Int] = [:]
            for token in tokens {
                let word = UnsafeBufferPointer(rebasing: bytes[token.range])
                let key = TermKey.stem(word, token.kind)
                let stem = stemNumbers[key] ?? stems.count
                if stem == stems.count {
                    stemNumbers[key] = stem
                    stems.append((key, 0))
                }
                stems[stem].count += 1
                let number = wordNumbers[ArraySlice(word)] ?? words.count
                if number == words.count {
                    wordNumbers[ArraySlice(word)] = number
                    words.append((token.range, stem))
                }
                wordPattern.append(UInt16(truncatingIfNeeded: number + 1))
                stemPattern.append(UInt16(truncatingIfNeeded: stem + 1))
            }
        }
        self.tokens = tokens
        self.words = words
        self.stems = stems
        pattern = wordPattern
        wordDistance = BitParallelDistance(pattern: wordPattern, alphabet: words.count)
        stemDistance = BitParallelDistance(pattern: stemPattern, alphabet: stems.count)
        characters = bytes.withUnsafeBufferPointer { CharacterDistance($0) }
    }

    /// Token counts that a text may have and still be as similar as a share of the tokens.
    func lengths(_ share: Double) -> ClosedRange<Int> {
        let count = Double(tokens.count)
        let low = Int((count * share - 1e-9).rounded(.up))
        return low...max(low, Int(count / share + 1e-9))
    }
}
