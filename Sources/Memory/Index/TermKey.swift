/// The keys that postings are filed under.
///
/// A word is filed under its *stem*: lower case, umlauts opened, one inflectional ending removed and cut after a few
/// letters, so that *Minister*, *Ministers* and *Ministern* meet. All numbers share one key. A short segment is also
/// filed under the character trigrams of its folded text.
enum TermKey {
    /// Letters of a stem that count.
    private static let stemLength = 9
    /// A stem keeps at least this many letters.
    private static let shortestStem = 4

    private static let wordSeed: UInt64 = 1
    private static let trigramSeed: UInt64 = 2

    /// The key of all numbers.
    static let number = StableHash.hash("0", seed: 3)

    /// The key of a token.
    static func stem(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind) -> UInt64 {
        switch kind {
        case .number: return number
        case .mark: return StableHash.hash(bytes, seed: wordSeed)
        case .word:
            return withFolded(bytes) { folded in
                let length = min(stemmedLength(folded), stemLength)
                return StableHash.hash(UnsafeBufferPointer(rebasing: folded[..<length]), seed: wordSeed)
            }
        }
    }

    /// Calls `body` with the key of each trigram of a text, which counts as set in spaces.
    static func trigrams(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        withFolded(text) { folded in
            var window: UInt32 = 0x20
            var count = 1
            func push(_ byte: UInt8) {
                window = (window << 8 | UInt32(byte)) & 0xFF_FFFF
                count &+= 1
                if count >= 3 { body(StableHash.mix(UInt64(window) | trigramSeed << 60)) }
            }
            for byte in folded { push(byte) }
            push(0x20)
        }
    }

    /// The text as stems are made of it.
    static func folded(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { withFolded($0) { Array($0) } }
    }

    /// A word's stem, not cut short.
    static func foldedStem(_ text: String) -> [UInt8] {
        let word = folded(text)
        return Array(word.prefix(word.withUnsafeBufferPointer { stemmedLength($0) }))
    }

    /// Lower case of ASCII and Latin-1, ä to a, ß to ss.
    static func withFolded<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { folded in
            var length = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index &+= 1
                if byte &- 0x41 < 26 {
                    folded[length] = byte | 0x20
                } else if byte == 0xC3, index < bytes.count {
                    let lower = bytes[index] &- 0x80 < 0x1F && bytes[index] != 0x97 ? bytes[index] | 0x20 : bytes[index]
                    index &+= 1
                    switch bytes[index &- 1] == 0x9F ? 0x9F : lower {
                    case 0xA4: folded[length] = 0x61
                    case 0xB6: folded[length] = 0x6F
                    case 0xBC: folded[length] = 0x75
                    case 0x9F:
                        folded[length] = 0x73
                        length &+= 1
                        folded[length] = 0x73
                    default:
                        folded[length] = 0xC3
                        length &+= 1
                        folded[length] = lower
                    }
                } else {
                    folded[length] = byte
                }
                length &+= 1
            }
            return body(UnsafeBufferPointer(rebasing: folded[..<length]))
        }
    }

    static func stemmedLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var length = word.count
        // -ern -em -en -er -es -e -n -s: the endings of German declension and of weak verbs.
        let last = length > 0 ? word[length - 1] : 0
        if length > shortestStem {
            let before = word[length - 2]
            if last == 0x6E, before == 0x72, length - 3 >= shortestStem, word[length - 3] == 0x65 {
                length -= 3
            } else if before == 0x65, length - 2 >= shortestStem, [0x6D, 0x6E, 0x72, 0x73].contains(last) {
                length -= 2
            } else if last == 0x65 || last == 0x6E || last == 0x73 {
                length -= 1
            }
        }
        return length
    }
}
