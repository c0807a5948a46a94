/// Finds idioms, whose words mean something else together.
struct IdiomNotes {
    /// An idiom of our list.
    private struct Idiom {
        /// The words that must follow each other; each is a choice of words, one that ends with * any beginning so.
        let words: [[String]]
        /// Words of which one must stand somewhere in the segment; empty where none need.
        let company: [String]
        let meaning: String
        let english: String
    }

    private let byFirst: [String: [Idiom]]

    /// Reads the list.
    init() {
        var byFirst: [String: [Idiom]] = [:]
        for line in IdiomList.text.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }.map {
                String($0.reversed().drop { $0 == " " }.reversed())
            }
            guard cells.count == 3 else { continue }
            let all = cells[0].lowercased().split(separator: " ")
            let words = all.filter { !$0.hasPrefix("+") }.map { $0.split(separator: "/").map(String.init) }
            let company = all.filter { $0.hasPrefix("+") }.flatMap {
                $0.dropFirst().split(separator: "/").map(String.init)
            }
            let idiom = Idiom(words: words, company: company, meaning: cells[1], english: cells[2])
            for first in words.first ?? [] { byFirst[Self.key(first), default: []].append(idiom) }
        }
        self.byFirst = byFirst
    }

    func notes(in segment: SourceWords, number: Int) -> [TranslatorNote] {
        let words = segment.words.map(\.lower)
        return words.indices.compactMap { index in
            guard let idiom = byFirst[Self.key(words[index])]?.first(where: { matches($0, words, index) }) else {
                return nil
            }
            let place = segment.phrase(index...index + idiom.words.count - 1)
            return TranslatorNote(
                .idiom, segment: number, range: place.range, words: place.text,
                message: "Idiom: \(idiom.meaning).", suggestion: idiom.english)
        }
    }

    private func matches(_ idiom: Idiom, _ words: [String], _ start: Int) -> Bool {
        guard start + idiom.words.count <= words.count else { return false }
        let fits = idiom.words.enumerated().allSatisfy { offset, choices in
            choices.contains { Self.fits(words[start + offset], $0) }
        }
        return fits
            && (idiom.company.isEmpty || words.contains { word in idiom.company.contains { goes(word, with: $0) } })
    }

    /// Whether a word is a form of a verb, given by its stem: legt, gelegt, but not Kollege.
    private func goes(_ word: String, with stem: String) -> Bool {
        word.hasPrefix(stem) || word.hasPrefix("ge" + stem) || (stem.count > 4 && word.contains(stem))
    }

    private static func fits(_ word: String, _ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
    }

    /// The first two letters, by which idioms are looked up.
    private static func key(_ word: String) -> String { String(word.prefix(2)) }
}
