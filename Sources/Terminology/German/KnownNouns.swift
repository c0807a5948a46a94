internal import CData

/// The nouns of the core lexicon with their forms: evidence of where the words of a compound begin and end.
enum KnownNouns {
    /// Whether folded letters are a form of a noun.
    static func isNoun(_ letters: ArraySlice<UInt8>) -> Bool { has(letters, .final) }

    /// Whether folded letters are a noun as it stands before another in a compound.
    static func isLink(_ letters: ArraySlice<UInt8>) -> Bool { has(letters, .link) }

    private static func has(_ letters: ArraySlice<UInt8>, _ role: FormRoles) -> Bool {
        guard letters.count > 2 else { return false }
        var found = false
        forms.forEach(FoldedHash(letters).value) { found = found || $0.roles.contains(role) }
        return found
    }

    private static let forms: FormTable = {
        var table = FormTable(capacity: 1 << 17)
        var number = 0
        while case let file = cdata_lexicon(number), let bytes = file.bytes, let name = file.name {
            number += 1
            guard String(cString: name) == "nouns.tsv" else { continue }
            let lines = UnsafeBufferPointer(start: bytes, count: file.length).split(separator: 0x0A)
            for line in lines where line.first != 0x23 { add(line.prefix { $0 != 0x09 }, to: &table) }
        }
        return table
    }()

    private static func add(_ word: Slice<UnsafeBufferPointer<UInt8>>, to table: inout FormTable) {
        let text = FoldedText.read(String(decoding: word, as: UTF8.self))
        guard text.words.count == 1, text.words[0].isCapitalised, text.words[0].letters > 2 else { return }
        let noun = GermanWord(letters: text.bytes, kind: .noun, wordClass: nil, hasFeminine: false)
        noun.forms { table.add($0, lemma: 0, rule: $1, roles: $2) }
    }
}
