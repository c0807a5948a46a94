import Quality

/// Finds words of the language in which two letters changed places, or one is missing or stands twice.
struct WordSlips {
    /// The shortest word in which a slip makes no other word.
    private static let shortest = 7
    private static let alphabet = "abcdefghijklmnopqrstuvwxyzäöüß"

    /// The notes of a segment.
    ///
    /// - Parameter isKnown: whether the glossary has the words at a place.
    func notes(in segment: SourceWords, _ number: Int, isKnown: (Range<Int>) -> Bool) -> [TranslatorNote] {
        segment.words.indices.compactMap { index in
            let word = segment.words[index]
            guard word.text.count >= Self.shortest, word.text.allSatisfy(\.isLetter), !isBesideName(index, segment),
                word.text.dropFirst().allSatisfy(\.isLowercase), !GermanWords.isKnown(word.text),
                !isKnown(word.range), let suggestion = repaired(word.text)
            else { return nil }
            return TranslatorNote(
                .spelling, segment: number, range: word.range, words: word.text,
                message: "“\(word.text)” is no word that the lists have, but “\(suggestion)” is: a slip?",
                suggestion: suggestion)
        }
    }

    /// First names and surnames, titles of two words.
    private func isBesideName(_ index: Int, _ segment: SourceWords) -> Bool {
        guard segment.words[index].isCapitalised else { return false }
        return [index - 1, index + 1].contains { other in
            segment.words.indices.contains(other) && segment.words[max(index, other)].gap == " "
                && segment.words[other].isCapitalised
                && (other > index || !GermanWords.isKnown(segment.words[other].text))
        }
    }

    /// The only everyday word that one slip back makes; in small letters, where participles of other verbs are near,
    /// no letter is put in that doesn't double another.
    private func repaired(_ word: String) -> String? {
        let letters = Array(word)
        var found: Set<String> = []
        func test(_ letters: [Character]) {
            let word = String(letters)
            if GermanWords.isListed(word) { found.insert(word) }
        }
        for index in letters.indices.dropLast().dropFirst() where letters[index] != letters[index + 1] {
            var other = letters
            other.swapAt(index, index + 1)
            test(other)
        }
        for index in letters.indices.dropFirst(2) where letters[index] == letters[index - 1] {
            var other = letters
            other.remove(at: index)
            test(other)
        }
        for index in letters.indices.dropFirst(2) {
            for letter in letters[0].isUppercase ? Self.alphabet : "\(letters[index - 1])\(letters[index])" {
                var other = letters
                other.insert(letter, at: index)
                test(other)
            }
        }
        return found.count == 1 ? found.first : nil
    }
}
