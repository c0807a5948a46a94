/// Finds the English terms of a glossary: singular or plural, possessive, hyphened or not, British or American, with or
/// without capitals.
public struct EnglishRecognizer: Sendable {
    /// An occurrence of an English term.
    public struct Match: Sendable, Equatable {
        /// Where it stands, in Unicode scalars of the text as given.
        public let range: Range<Int>
        /// The number of the entry in the glossary.
        public let entryNumber: Int
        /// The term as the entry has it.
        public let term: String
        /// What the entry says of it.
        public let status: Status
    }

    /// What an entry says of an English term.
    public enum Status: UInt8, Sendable {
        case preferred, accepted, avoided
    }

    private struct Target: Sendable {
        let entry: UInt32
        let term: String
        let status: Status
        let needsCapital: Bool
        let needsAllCapitals: Bool
    }

    private var targets: [UInt64: [Target]] = [:]
    private var beginnings: Set<UInt64> = []

    /// Makes ready the English of every entry.
    public init(glossary: Glossary) {
        for (number, entry) in glossary.entries.enumerated() {
            let entryNumber = UInt32(number)
            add(entry.constraints.contains(.untranslated) ? entry.source : entry.target, .preferred, entryNumber)
            for term in entry.accepted { add(term, .accepted, entryNumber) }
            for term in entry.avoided { add(term, .avoided, entryNumber) }
        }
    }

    private mutating func add(_ term: String, _ status: Status, _ entry: UInt32) {
        let text = FoldedText.read(term)
        let words = EnglishWords(text, skipsArticle: true)
        guard let first = words.words.first else { return }
        var hash = FoldedHash()
        for word in words.words {
            hash.append(word.stem)
            beginnings.insert(hash.value)
        }
        let isSingle = words.words.count == 1
        let letters = words.words.reduce(0) { $0 + $1.stem.count }
        targets[hash.value, default: []].append(
            Target(
                entry: entry, term: term, status: status, needsCapital: isSingle && first.isCapitalised,
                needsAllCapitals: words.words.allSatisfy(\.isAllCapitals) && letters < 6))
    }

    /// The English terms in a text, by position; where one begins, all that begin there.
    public func matches(in text: String) -> [Match] {
        let words = EnglishWords(FoldedText.read(text), skipsArticle: false).words
        var found: [Match] = []
        for first in words.indices {
            var hash = FoldedHash()
            for last in first..<min(words.count, first + 10) {
                if last > first, !words[last].joinsPrevious { break }
                hash.append(words[last].stem)
                for target in targets[hash.value] ?? [] where accepts(target, words[first...last]) {
                    found.append(
                        Match(
                            range: words[first].start..<words[last].end, entryNumber: Int(target.entry),
                            term: target.term,
                            status: target.status))
                }
                // Two words may be one in the glossary: cease fire, ceasefire.
                if last > first, !beginnings.contains(hash.value) { break }
            }
        }
        return found
    }

    private func accepts(_ target: Target, _ words: ArraySlice<EnglishWords.Word>) -> Bool {
        if target.needsAllCapitals { return words.allSatisfy(\.isAllCapitals) }
        return !target.needsCapital || words.first?.isCapitalised ?? false
    }
}

/// An English text as stems.
struct EnglishWords {
    /// One word.
    struct Word {
        let start: Int
        let end: Int
        let stem: [UInt8]
        let letters: [UInt8]
        let isCapitalised: Bool
        let isAllCapitals: Bool
        /// Whether a term may go on from the word before to this one.
        let joinsPrevious: Bool
    }

    private(set) var words: [Word] = []

    /// Takes a text apart; a possessive s is left out.
    init(_ text: FoldedText, skipsArticle: Bool) {
        words.reserveCapacity(text.words.count)
        for (index, word) in text.words.enumerated() {
            let letters = text.folded(word)
            if word.gap == .apostrophe, letters.count == 1, letters.first == 0x73 { continue }
            if skipsArticle, index == 0, text.words.count > 1, Self.isArticle(letters) { continue }
            let joins =
                [.space, .hyphen, .dot, .slash, .apostrophe, .ampersand].contains(word.gap)
                || word.gap == .other && word.before == .space && index > 0
                    && text.words[index - 1].after == .apostrophe
                || word.gap == .comma
            words.append(
                Word(
                    start: Int(word.start), end: Int(word.end), stem: EnglishStem.stem(letters),
                    letters: Array(letters),
                    isCapitalised: word.isCapitalised,
                    isAllCapitals: word.isAllCapitals || word.letters == 1 && word.isCapitalised, joinsPrevious: joins))
        }
    }

    private static func isArticle(_ letters: ArraySlice<UInt8>) -> Bool {
        ["the", "a", "an"].contains { $0.utf8.elementsEqual(letters) }
    }
}
