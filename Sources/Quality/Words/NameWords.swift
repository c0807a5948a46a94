import Terminology

/// Tells names from words, as far as the lists that the program carries can.
struct NameWords: Sendable {
    private let glossaryGerman: Set<String>
    /// The English words of the glossary, each with the German that it belongs to.
    private let glossaryEnglish: [String: [String]]
    /// Names that the glossary has with the same letters in both languages.
    private let glossaryNames: Set<String>
    private let suggester = NameSuggester()

    init(glossary: Glossary) {
        glossaryGerman = Self.words(glossary.entries.lazy.flatMap(\.germanTerms))
        var english: [String: [String]] = [:]
        for entry in glossary.entries {
            let german = entry.source.lowercased()
            for word in Self.words(entry.rightTargets) { english[word, default: []].append(german) }
        }
        glossaryEnglish = english
        glossaryNames = Set(
            glossary.entries.lazy.filter { $0.rightTargets.contains($0.source) }.flatMap { Self.words([$0.source]) }
        ).filter { $0.count > 3 && !WordLists.shared.isGermanOrCompound($0) }
    }

    /// Whether a capitalised word of either language is a name that the glossary has, the same in both.
    func isGlossaryName(_ token: Token) -> Bool {
        token.kind == .word && token.isCapitalised
            && (glossaryNames.contains(token.lower) || glossaryNames.contains(Self.withoutGenitive(token.lower)))
    }

    private static func words(_ terms: some Sequence<String>) -> Set<String> {
        var words: Set<String> = []
        for term in terms {
            for word in term.lowercased().split(whereSeparator: { !$0.isLetter }) { words.insert(String(word)) }
        }
        return words
    }

    /// Whether a capitalised German word may be a name that no list knows.
    func mayBeGermanName(_ token: Token, allowsCompounds: Bool = true) -> Bool {
        guard token.kind == .word, token.isCapitalised, token.text.count > 3 else { return false }
        let word = Self.withoutGenitive(token.lower)
        let lists = WordLists.shared
        return !isGlossaryGerman(word) && !isGlossaryGerman(token.lower) && CalendarWords.month(word, .german) == nil
            && CalendarWords.weekday(token.lower, .german) == nil
            && !(allowsCompounds ? lists.isGerman(token.lower) : lists.isGermanOrCompound(token.lower))
    }

    /// Whether a capitalised German word may be a first name; that persons of the glossary have it too says nothing.
    func mayBeFirstName(_ token: Token) -> Bool {
        token.kind == .word && token.isCapitalised && token.text.count > 2
            && CalendarWords.month(token.lower, .german) == nil && CalendarWords.weekday(token.lower, .german) == nil
            && !WordLists.shared.isGermanOrCompound(token.lower)
    }

    /// Whether a capitalised English word may be a name that no list knows.
    func mayBeEnglishName(_ token: Token) -> Bool {
        isEnglishName(token) && glossaryEnglish[Self.withoutPossessive(token.lower)] == nil
    }

    /// Whether a capitalised English word may be a name, listed or not.
    func isEnglishName(_ token: Token) -> Bool {
        guard token.kind == .word, token.isCapitalised, token.text.count > 3 else { return false }
        let word = Self.withoutPossessive(token.lower)
        return !WordLists.shared.isEnglish(word)
            && CalendarWords.month(word, .english) == nil && CalendarWords.weekday(word, .english) == nil
    }

    /// Whether a capitalised German word may be a name, listed or not.
    func isGermanName(_ token: Token) -> Bool {
        token.kind == .word && token.isCapitalised && token.text.count > 3 && !WordLists.shared.isGerman(token.lower)
    }

    /// Whether the glossary has the word in its English.
    func isGlossaryEnglish(_ word: String) -> Bool { glossaryEnglish[word] != nil }

    /// Whether the glossary has an English word for German of which a word stands in a text.
    func renders(_ english: String, wordOf text: TextView) -> Bool {
        guard let german = glossaryEnglish[english] else { return false }
        return german.contains { term in
            term.split { !$0.isLetter }.contains { part in
                text.words.contains { $0.lower.prefix(4) == part.prefix(4) }
            }
        }
    }

    private func isGlossaryGerman(_ word: String) -> Bool {
        if glossaryGerman.contains(word) { return true }
        return ["e", "n", "s", "en", "er", "es", "em", "ern", "in", "innen"].contains { ending in
            word.hasSuffix(ending) && glossaryGerman.contains(String(word.dropLast(ending.count)))
        }
    }

    /// The English spellings of a Slavic name in German spelling, in small letters.
    func transcriptions(of name: String) -> [String] {
        suggester.candidates(for: name, limit: 24).map { $0.name.lowercased() }
    }

    static func withoutPossessive(_ word: String) -> String {
        word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
    }

    static func withoutGenitive(_ word: String) -> String {
        word.hasSuffix("s") && word.count > 4 ? String(word.dropLast()) : word
    }

    /// Whether an English word may render a German one: the same beginning, or nearly the same letters.
    static func areAkin(_ english: String, _ german: String) -> Bool {
        let (a, b) = (cognateForm(english), cognateForm(german))
        return a.prefix(4) == b.prefix(4) || editDistance(a, b, limit: max(1, b.count / 3)) != nil
    }

    /// The letters as both languages write foreign words, so that Republik and Republic are one.
    static func cognateForm(_ word: String) -> String {
        var form = word.replacing("'", with: "’").folding()
        for (german, english) in [
            ("tsch", "ch"), ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("qu", "k"), ("x", "ks"), ("c", "k"), ("z", "k"),
            ("s", "k"), ("y", "i"), ("j", "i"),
            ("v", "f"), ("w", "f"), ("th", "t"), ("ie", "i"), ("ou", "u"),
        ] { form = form.replacing(german, with: english) }
        for ending in [
            "itaet", "itat", "iti", "isheh", "ishen", "ish", "ikal", "iker", "ian", "aner", "an", "ien", "ia", "er",
            "en", "es", "al", "ell", "i", "e", "a", "k", "n",
        ]
        where form.hasSuffix(ending) && form.count > ending.count + 3 { return String(form.dropLast(ending.count)) }
        return form
    }
}

extension String {
    /// Small letters without accents and doubled letters.
    fileprivate func folding() -> String {
        var result = ""
        for character in decomposed where result.last != character { result.append(character) }
        return result
    }

    private var decomposed: String {
        let map: [Character: Character] = [
            "ä": "a", "ö": "o", "ü": "u", "ß": "s", "é": "e", "è": "e", "á": "a", "à": "a", "ó": "o", "í": "i",
            "ú": "u",
            "ç": "c", "č": "c", "ć": "c", "š": "s", "ž": "z", "ñ": "n", "ø": "o", "å": "a", "ł": "l",
        ]
        return String(self.map { map[$0] ?? $0 })
    }
}
