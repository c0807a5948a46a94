internal import CData

/// The nouns of the core lexicon with their forms: evidence of where the words of a compound begin and end, and of
/// which other noun a form may be.
enum KnownNouns {
    /// A noun of the lexicon that has a form.
    struct Reading {
        /// The hash of its folded citation form.
        let citation: UInt64
        /// The citation form as the lexicon has it.
        let source: String
        /// How many folded letters the citation form has.
        let letterCount: Int
        let rule: FormRule
        /// Its English, separated by bars.
        let english: String
    }

    /// Whether folded letters are a form of a noun.
    static func isNoun(_ letters: ArraySlice<UInt8>) -> Bool { has(letters, .final) }

    /// Whether folded letters are a noun as it stands before another in a compound.
    static func isLink(_ letters: ArraySlice<UInt8>) -> Bool { has(letters, .link) }

    /// The nouns of which a folded word, given by its hash, is a form.
    static func readings(of hash: UInt64) -> [Reading] {
        var readings: [Reading] = []
        lexicon.forms.forEach(hash) { posting in
            guard posting.roles.contains(.free) else { return }
            let noun = lexicon.nouns[Int(posting.lemma)]
            readings.append(
                Reading(
                    citation: noun.citation, source: String(decoding: noun.source, as: UTF8.self),
                    letterCount: noun.letterCount, rule: posting.rule,
                    english: String(decoding: noun.english, as: UTF8.self)))
        }
        return readings
    }

    private static func has(_ letters: ArraySlice<UInt8>, _ role: FormRoles) -> Bool {
        guard letters.count > 2 else { return false }
        var found = false
        lexicon.forms.forEach(FoldedHash(letters).value) { found = found || $0.roles.contains(role) }
        return found
    }

    private struct Noun: @unchecked Sendable {
        let citation: UInt64
        let letterCount: Int
        /// Both point into the bytes that the program carries.
        let source: Slice<UnsafeBufferPointer<UInt8>>
        let english: Slice<UnsafeBufferPointer<UInt8>>
    }

    private struct Lexicon: Sendable {
        let forms: FormTable
        let nouns: [Noun]

        init() {
            var builder = Builder()
            LexiconFile.lines(of: "nouns.tsv") { builder.add($0) }
            forms = FormTable(words: builder.words)
            nouns = builder.nouns
        }
    }

    private struct Builder {
        var words: [GermanWord] = []
        var nouns: [Noun] = []

        mutating func add(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
            let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count > 1 else { return }
            let text = FoldedText.read(String(decoding: fields[0], as: UTF8.self))
            guard text.words.count == 1, text.words[0].isCapitalised, text.words[0].letters > 2 else { return }
            nouns.append(
                Noun(
                    citation: text.words[0].hash, letterCount: text.bytes.count, source: fields[0], english: fields[1]))
            words.append(GermanWord(letters: text.bytes, kind: .noun, wordClass: nil, hasFeminine: false))
        }
    }

    private static let lexicon = Lexicon()
}

/// The files of the core lexicon that the program carries.
enum LexiconFile {
    /// Gives every line that is no comment.
    static func lines(of name: String, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
        var number = 0
        while case let file = cdata_lexicon(number), let bytes = file.bytes, let fileName = file.name {
            number += 1
            guard String(cString: fileName) == name else { continue }
            for line in UnsafeBufferPointer(start: bytes, count: file.length).split(separator: 0x0A)
            where line.first != 0x23 {
                body(line)
            }
        }
    }
}
