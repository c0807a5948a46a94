import CData

/// Everyday words of both languages, from the core lexicon that the program carries.
struct WordLists: Sendable {
    static let shared = WordLists()

    private var german: Set<Substring> = []
    private var english: Set<Substring> = []

    private init() {
        var number = 0
        while case let file = cdata_lexicon(number), let bytes = file.bytes {
            add(String(decoding: UnsafeBufferPointer(start: bytes, count: file.length), as: UTF8.self))
            number += 1
        }
    }

    private mutating func add(_ table: String) {
        for line in table.lowercased().split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count > 1 else { continue }
            german.insert(columns[0])
            for word in columns[1].split(whereSeparator: { $0 == "|" || $0 == " " || $0 == "-" }) {
                english.insert(word)
            }
            if columns.count > 2 { german.formUnion(columns[2].split { $0 == "|" || $0 == " " }) }
        }
    }

    /// Whether a word, in small letters, is in the lexicon as it stands.
    func isGermanHeadword(_ word: String) -> Bool { german.contains(Substring(word)) }

    /// Whether a word, in small letters, is a form of an everyday German word.
    func isGerman(_ word: String) -> Bool {
        let word = Substring(word)
        if german.contains(word) { return true }
        for ending in ["e", "n", "s", "en", "er", "es", "em", "ern", "nen", "innen", "in", "te", "ten", "st", "t"]
        where word.hasSuffix(ending) && word.count > ending.count + 2 {
            let stem = word.dropLast(ending.count)
            if german.contains(stem) || german.contains(stem + "e") || german.contains(stem + "en") { return true }
            let plain = Substring(stem.map { ["ä": "a", "ö": "o", "ü": "u"][$0] ?? String($0) }.joined())
            if plain != stem, german.contains(plain) { return true }
        }
        return false
    }

    /// Whether a word, in small letters, is an everyday German word or made of two.
    func isGermanOrCompound(_ word: String) -> Bool {
        if isGerman(word) { return true }
        let letters = Array(word)
        guard letters.count > 7 else { return false }
        return (3...(letters.count - 4)).contains { cut in
            let (head, tail) = (String(letters[..<cut]), String(letters[cut...]))
            guard isGerman(tail) else { return false }
            return isGerman(head) || (head.hasSuffix("s") && head.count > 3 && isGerman(String(head.dropLast())))
        }
    }

    /// Whether a word, in small letters, is a form of an everyday English word.
    func isEnglish(_ word: String) -> Bool {
        let word = Substring(word)
        if english.contains(word) { return true }
        for ending in ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "'s", "’s"]
        where word.hasSuffix(ending) && word.count > ending.count + 2 {
            let stem = word.dropLast(ending.count)
            if english.contains(stem) || english.contains(stem + "e") { return true }
        }
        return word.hasSuffix("ies") && english.contains(word.dropLast(3) + "y")
    }
}
