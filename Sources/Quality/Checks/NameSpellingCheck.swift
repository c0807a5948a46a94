import Foundation
import Terminology

/// One name of the source that the translation spells two ways in different segments.
struct NameSpellingCheck: FileCheck {
    let names: NameWords

    private struct Use {
        let english: String
        let token: Token
        let pair: Int
    }

    func findings(in pairs: [PairView]) -> [Finding] {
        var uses: [String: [Use]] = [:]
        for (number, pair) in pairs.enumerated() {
            let english = pair.target.words.filter(names.isEnglishName)
            guard !english.isEmpty else { continue }
            for german in Set(
                pair.source.words.filter { names.isGermanName($0) }.map { NameWords.withoutGenitive($0.lower) })
            {
                let readings = Set(names.transcriptions(of: german))
                let isOpen = NameSuggester.looksTranscribed(german)
                for token in english {
                    let written = NameWords.withoutPossessive(token.lower)
                    if readings.contains(written) || NameWords.withoutGenitive(written) == german
                        || (isOpen && readings.contains { editDistance($0, written, limit: 1) != nil })
                    {
                        uses[german, default: []].append(Use(english: written, token: token, pair: number))
                    }
                }
            }
        }
        return uses.keys.sorted().compactMap { german in second(of: uses[german] ?? [], german, pairs) }
    }

    /// The Lothians, Juan Carlos Salas: an s that belongs to the word, not a German genitive that was left.
    private func isPlural(_ use: Use, of usual: String, _ pairs: [PairView]) -> Bool {
        let tokens = pairs[use.pair].target.tokens
        guard use.english == usual + "s", let index = tokens.firstIndex(where: { $0.range == use.token.range }) else {
            return false
        }
        func isName(_ index: Int) -> Bool { tokens.indices.contains(index) && names.isEnglishName(tokens[index]) }
        return (index > 0 && tokens[index - 1].lower == "the") || (isName(index - 1) && isName(index + 1))
    }

    /// The first use that differs from the most frequent spelling.
    private func second(of uses: [Use], _ german: String, _ pairs: [PairView]) -> Finding? {
        let counts = Dictionary(grouping: uses, by: \.english).mapValues(\.count)
        guard counts.count > 1,
            let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
            let other = uses.first(where: { $0.english != usual && !isPlural($0, of: usual, pairs) })
        else { return nil }
        return pairs[other.pair].finding(
            .nameSpelling, .warning, "“\(other.token.text)” is “\(usual.capitalized)” elsewhere in this file.",
            evidence: "\(usual.capitalized), \(other.token.text)", target: other.token.range)
    }
}
