import CData

/// What German content words may be in English, from the core lexicon that the program carries.
struct BilingualWords: Sendable {
    static let shared = BilingualWords()

    private var english: [Substring: [Substring]] = [:]
    private var grammar: Set<Substring> = []

    private init() {
        var number = 0
        while case let file = cdata_lexicon(number), let bytes = file.bytes {
            let table = String(decoding: UnsafeBufferPointer(start: bytes, count: file.length), as: UTF8.self)
            let isGrammar = file.name.map { String(cString: $0).hasPrefix("function") } ?? false
            for line in table.lowercased().split(separator: "\n") { add(line, isGrammar: isGrammar) }
            number += 1
        }
    }

    private mutating func add(_ line: Substring, isGrammar: Bool) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count > 1 else { return }
        if isGrammar {
            grammar.insert(columns[0])
            return
        }
        let words: [Substring] = columns[1].split { "| -".contains($0) }.filter { $0.count > 2 }
        let forms = columns.count > 2 ? columns[2].split { $0 == "|" || $0 == " " } : []
        for form in [columns[0]] + forms { english[form, default: []].append(contentsOf: words) }
    }

    /// Whether a word, in small letters, is one of grammar rather than content.
    func isGrammar(_ word: String) -> Bool { grammar.contains(Substring(word)) }

    /// The English words that a German word, in small letters, may be; nil where the lexicon does not have it.
    func english(of word: String) -> [Substring]? {
        if let words = simple(Substring(word)) { return words }
        guard word.count > 8 else { return nil }
        for length in 4...(word.count - 4) {
            guard let tail = english[word.dropFirst(length)] else { continue }
            let head = word.prefix(length)
            guard let front = english[head] ?? (head.hasSuffix("s") ? english[head.dropLast()] : nil) else { continue }
            return front + tail
        }
        return nil
    }

    /// All that a form may belong to: Steuern is the plural of Steuer and a verb.
    private func simple(_ word: Substring) -> [Substring]? {
        var found = english[word] ?? []
        for ending in Self.endings where word.hasSuffix(ending) && word.count > ending.count + 2 {
            let stem = word.dropLast(ending.count)
            let plain = Substring(stem.map { ["ä": "a", "ö": "o", "ü": "u"][$0] ?? String($0) }.joined())
            for form in [stem, stem + "e", stem + "en"] + (plain == stem ? [] : [plain]) {
                found += english[form] ?? []
            }
        }
        return found.isEmpty ? nil : found
    }

    private static let endings = [
        "e", "n", "s", "en", "er", "es", "em", "ern", "nen", "innen", "in", "te", "ten", "st", "t",
    ]

    /// What the forms and relatives of an English word, in small letters, have in common; two endings at most.
    static func stem(_ word: some StringProtocol) -> String { withoutEnding(withoutEnding(String(word))) }

    private static func withoutEnding(_ word: String) -> String {
        for ending in Self.englishEndings where word.hasSuffix(ending) && word.count - ending.count > 2 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    private static let englishEndings = [
        "ations", "ation", "ingly", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "ment", "s", "e", "y",
    ]
}
