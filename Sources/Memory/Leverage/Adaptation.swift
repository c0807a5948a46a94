import Bitext

/// What to exchange in a translation where a segment differs from a unit's source by numbers and names alone.
///
/// A number goes over with the separators of the other language (1.250,5 and 1,250.5). A name is exchanged where the
/// translation has it as the source does, and no article stands before it in the segment; whether the new name is the
/// same in both languages (Schmidt is, Wien is not) the caller must know.
struct Adaptation {
    private struct Exchange {
        var old: String
        var new: String
        var isNumber: Bool
    }

    private let exchanges: [Exchange]

    /// The names that come into the translation.
    var names: [String] { exchanges.filter { !$0.isNumber }.map(\.new) }

    /// Compares word by word; nil where something else differs or nothing does.
    init?(segment: String, source: String) {
        let (a, b) = (Self.words(segment), Self.words(source))
        guard a.count == b.count else { return nil }
        var exchanges: [Exchange] = []
        for (number, (new, old)) in zip(a, b).enumerated() where new != old {
            if Self.isNumber(new), Self.isNumber(old) {
                exchanges.append(Exchange(old: String(old), new: String(new), isNumber: true))
            } else if Self.isName(new), Self.isName(old), number > 0,
                !Self.articles.contains(a[number - 1].lowercased())
            {
                exchanges.append(Exchange(old: String(old), new: String(new), isNumber: false))
            } else {
                return nil
            }
        }
        guard !exchanges.isEmpty, Set(exchanges.map(\.old)).count == exchanges.count else { return nil }
        self.exchanges = exchanges
    }

    /// The translation with all exchanges, where each of the old words stands in it exactly once and in text; else nil.
    func applied(to target: InlineContent) -> InlineContent? {
        var content = target
        var done = [Int](repeating: 0, count: exchanges.count)
        content.pieces = target.pieces.map { piece in
            guard case .text(let text) = piece else { return piece }
            var result = ""
            var end = text.startIndex
            for word in Self.words(text) {
                result += text[end..<word.startIndex]
                end = word.endIndex
                guard let (number, new) = replacement(of: word) else {
                    result += word
                    continue
                }
                done[number] += 1
                result += new
            }
            return .text(result + text[end...])
        }
        return done.allSatisfy { $0 == 1 } ? content : nil
    }

    private func replacement(of word: Substring) -> (number: Int, new: String)? {
        for (number, exchange) in exchanges.enumerated() {
            if word == exchange.old {
                let isPlain = !exchange.new.contains { $0 == "." || $0 == "," }
                let isMarked = exchange.old.contains { $0 == "." || $0 == "," }
                // Marks that the old number had are the same in both languages, as in a version; others are German.
                return (number, exchange.isNumber && !isPlain && !isMarked ? Self.swapped(exchange.new) : exchange.new)
            }
            if exchange.isNumber, word == Self.swapped(exchange.old) { return (number, Self.swapped(exchange.new)) }
        }
        return nil
    }

    private static func swapped(_ number: String) -> String {
        String(number.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    }

    /// Words, numbers with the marks inside them, and single other characters but white space.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            var end = text.index(after: start)
            if text[start].isLetter || text[start].isNumber {
                while end < text.endIndex {
                    let next = text.index(after: end)
                    let isInside =
                        text[end].isLetter || text[end].isNumber
                        || (text[end] == "." || text[end] == ",") && text[text.index(before: end)].isNumber
                            && next < text.endIndex && text[next].isNumber
                    guard isInside else { break }
                    end = next
                }
            }
            if !text[start].isWhitespace { words.append(text[start..<end]) }
            start = end
        }
        return words
    }

    private static func isNumber(_ word: Substring) -> Bool {
        word.allSatisfy { $0.isNumber || $0 == "." || $0 == "," } && word.contains(where: \.isNumber)
    }

    private static func isName(_ word: Substring) -> Bool {
        guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
        return !nounEndings.contains { word.hasSuffix($0) }
    }

    /// Endings of German nouns that are no names.
    private static let nounEndings = ["ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "ismus", "tät"]
    private static let articles: Set<String> = [
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine",
        "diese", "dieser", "dieses", "jede", "jeder", "jedes",
    ]
}
