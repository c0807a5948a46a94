/// Names of a glossary, found where one letter is wrong.
struct NearNames {
    private struct Name {
        let text: String
        let letters: [Character]
    }

    /// The shortest name that a single letter does not turn into another word.
    private static let shortest = 6

    private let byLength: [Int: [Name]]
    private let exact: Set<String>

    /// Takes names; shorter ones than six letters are left out.
    init(_ names: [String]) {
        var byLength: [Int: [Name]] = [:]
        var exact: Set<String> = []
        for text in names where exact.insert(text.lowercased()).inserted {
            let letters = Array(text.lowercased())
            if letters.count >= Self.shortest {
                byLength[letters.count, default: []].append(Name(text: text, letters: letters))
            }
        }
        self.byLength = byLength
        self.exact = exact
    }

    /// The name that some words miss by one letter; nil where they are a name themselves, or differ by an ending.
    func name(near words: String) -> String? {
        let letters = Array(words.lowercased())
        guard letters.count >= Self.shortest - 1, !exact.contains(words.lowercased()) else { return nil }
        for length in letters.count - 1...letters.count + 1 {
            for name in byLength[length] ?? [] where name.letters[0] == letters[0] && name.letters[1] == letters[1] {
                guard SpellingNotes.distanceIsOne(letters, name.letters), !isForm(letters, name.letters) else {
                    continue
                }
                return name.text
            }
        }
        return nil
    }

    /// Whether the difference is an ending: one is the other with a letter more, or the last two letters differ.
    private func isForm(_ words: [Character], _ name: [Character]) -> Bool {
        if words.starts(with: name) { return true }
        let (one, other) = (words.split(separator: " "), name.split(separator: " "))
        if one.count == other.count, one.count > 1,
            zip(one, other).allSatisfy({ $0 == $1 || $0.starts(with: $1) && $0.count < $1.count + 3 })
        {
            return true
        }
        if name.starts(with: words) { return !name.contains(" ") }
        let umlauts: [Character: Character] = ["ä": "a", "ö": "o", "ü": "u"]
        return words.count == name.count
            && (words.dropLast(2) == name.dropLast(2) && !name.contains(" ")
                || words.map { umlauts[$0] ?? $0 } == name.map { umlauts[$0] ?? $0 })
    }
}
