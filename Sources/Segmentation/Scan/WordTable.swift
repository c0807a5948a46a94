/// What the rules know of a word.
struct WordClass: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// An abbreviation that something always follows: "Dr.", "z. B.".
    static let neverFinal = WordClass(rawValue: 1 << 0)
    /// An abbreviation that a number follows: "Art.", "S.".
    static let numberFollows = WordClass(rawValue: 1 << 1)
    /// An abbreviation that may end a sentence, which only the next word can tell: "Mio.", "u. a.".
    static let mayBeFinal = WordClass(rawValue: 1 << 2)
    /// An abbreviation after which a capital is a new sentence: "usw.", "e. V.".
    static let oftenFinal = WordClass(rawValue: 1 << 3)
    /// A capitalised word that is written small inside a sentence.
    static let starter = WordClass(rawValue: 1 << 4)
    /// A small word that starts sentences in posts that shun capitals.
    static let lowerStarter = WordClass(rawValue: 1 << 5)
    /// The name of a month or a day, whole or short.
    static let calendar = WordClass(rawValue: 1 << 6)
    /// A noun that ordinals count: "Jahrhundert", "Platz".
    static let ordinalNoun = WordClass(rawValue: 1 << 7)
    /// An article, pronoun or preposition after which a number with a full stop is an ordinal: "am", "der".
    static let determiner = WordClass(rawValue: 1 << 8)
    /// A noun or preposition after which a number is a cardinal: "Platz", "Seite", "um".
    static let counted = WordClass(rawValue: 1 << 9)
    /// A verb of saying.
    static let saying = WordClass(rawValue: 1 << 10)
    /// A short word that looks like an abbreviation and is none.
    static let plain = WordClass(rawValue: 1 << 11)

    /// A name that ends with an exclamation mark.
    static let markedName = WordClass(rawValue: 1 << 12)
    /// An abbreviation that is written small inside a sentence, with a capital: "Ggf.".
    static let capitalised = WordClass(rawValue: 1 << 13)
    /// A word that is found only as it is written.
    static let alwaysSmall = WordClass(rawValue: 1 << 14)

    /// An abbreviation of any kind.
    static let abbreviation: WordClass = [.neverFinal, .numberFollows, .mayBeFinal, .oftenFinal]
}

/// Words and their classes, found by their bytes: a hash table with open addressing.
///
/// Complexity: a look-up takes time in the length of the word.
struct WordTable: Sendable {
    private struct Slot {
        var hash: UInt32 = 0
        var offset: UInt32 = 0
        var length: UInt32 = 0
        var classes: WordClass = []
    }

    /// The longest word, in bytes.
    static let longest = 40

    private var slots: [Slot]
    private var arena: [UInt8] = []

    /// Makes a table of words with their classes; a word that comes twice has both.
    init(_ entries: [(word: String, classes: WordClass)]) {
        var merged: [String: WordClass] = [:]
        for entry in entries where !entry.word.isEmpty {
            merged[entry.word, default: []].formUnion(entry.classes)
        }
        var capacity = 64
        while capacity < merged.count * 3 { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        for word in merged.keys.sorted() { insert(Array(word.utf8), merged[word] ?? []) }
    }

    private mutating func insert(_ word: [UInt8], _ classes: WordClass) {
        let hash = word.withUnsafeBufferPointer { Self.hash($0, 0..<word.count) }
        var index = Int(hash) & (slots.count - 1)
        while slots[index].length != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = Slot(
            hash: hash, offset: UInt32(arena.count), length: UInt32(word.count), classes: classes)
        arena += word
    }

    /// The classes of the word that lies at a range of bytes; empty where it is not known.
    func classes(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordClass {
        guard !range.isEmpty, range.count <= Self.longest else { return [] }
        let hash = Self.hash(bytes, range)
        var index = Int(hash) & (slots.count - 1)
        while slots[index].length != 0 {
            let slot = slots[index]
            if slot.hash == hash, Int(slot.length) == range.count, matches(slot, bytes, range.lowerBound) {
                return slot.classes
            }
            index = (index + 1) & (slots.count - 1)
        }
        return []
    }

    private func matches(_ slot: Slot, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        for offset in 0..<Int(slot.length) where arena[Int(slot.offset) + offset] != bytes[start + offset] {
            return false
        }
        return true
    }

    /// FNV-1a, 32 bits.
    @inline(__always) private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in range { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
        return hash
    }
}
