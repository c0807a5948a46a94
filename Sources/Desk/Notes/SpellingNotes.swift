import Bitext
import Quality

/// Finds likely slips in the source: names that nearly are one of the glossary's, names spelled two ways, a word twice in
/// a row, a quotation mark or bracket without its partner.
struct SpellingNotes {
    private let names: NearNames
    private let slips = WordSlips()

    /// Takes the glossary's names.
    ///
    /// - Parameter names: German names, such as those of newspapers, persons and places.
    init(names: [String]) { self.names = NearNames(names) }

    /// The notes of a text.
    ///
    /// - Parameter isKnown: whether the glossary has the words at a place.
    func notes(in segments: [SourceWords], isKnown: (Int, Range<Int>) -> Bool) -> [TranslatorNote] {
        var notes: [TranslatorNote] = []
        for (number, segment) in segments.enumerated() {
            notes += nearNames(segment, number) { isKnown(number, $0) }
            notes += repeated(segment, number)
            notes += unpaired(segment, number)
            notes += slips.notes(in: segment, number) { isKnown(number, $0) }
        }
        let told = Set(notes.map(\.words))
        let second = twoSpellings(segments, told)
        let named = Set(second.map(\.words))
        return notes.filter { !named.contains($0.words) || $0.message.contains("of the glossary") } + second
    }

    // MARK: Names of the glossary

    private func nearNames(
        _ segment: SourceWords, _ number: Int, isKnown: (Range<Int>) -> Bool
    ) -> [TranslatorNote] {
        var notes: [TranslatorNote] = []
        var index = 0
        while index < segment.words.count {
            guard let (length, name) = nearName(at: index, segment, isKnown: isKnown) else {
                index += 1
                continue
            }
            let place = segment.phrase(index...index + length - 1)
            notes.append(
                TranslatorNote(
                    .spelling, segment: number, range: place.range, words: place.text,
                    message: "“\(place.text)” is nearly “\(name)” of the glossary: a slip?", suggestion: name))
            index += length
        }
        return notes
    }

    private func nearName(
        at index: Int, _ segment: SourceWords, isKnown: (Range<Int>) -> Bool
    ) -> (length: Int, name: String)? {
        guard segment.words[index].isCapitalised else { return nil }
        for length in stride(from: min(4, segment.words.count - index), through: 1, by: -1) {
            let words = segment.words[index..<index + length]
            guard words.dropFirst().allSatisfy({ $0.gap == " " }), words.last?.isCapitalised ?? false else { continue }
            let place = segment.phrase(index...index + length - 1)
            guard !isKnown(place.range),
                length > 1 || !GermanWords.isKnown(place.text) || segment.isQuotedAlone(index),
                let name = names.name(near: place.text)
            else { continue }
            return (length, name)
        }
        return nil
    }

    // MARK: Names spelled two ways

    private struct Spelling {
        let word: String
        var count = 0
        /// Whether it is no word of the language, or stands in quotation marks as the name of a paper does.
        var isName = false
        var segment: Int
        var range: Range<Int>
    }

    private func twoSpellings(_ segments: [SourceWords], _ told: Set<String>) -> [TranslatorNote] {
        var spellings: [String: Spelling] = [:]
        for (number, segment) in segments.enumerated() {
            for (index, word) in segment.words.enumerated()
            where word.isCapitalised && word.text.count > 5 && !word.text.contains("-") {
                let isName = !GermanWords.isKnown(word.text) || segment.isQuotedAlone(index)
                spellings[word.text, default: Spelling(word: word.text, segment: number, range: word.range)].count += 1
                if isName { spellings[word.text]?.isName = true }
            }
        }
        let words = spellings.values.sorted { ($0.segment, $0.range.lowerBound) < ($1.segment, $1.range.lowerBound) }
        var notes: [TranslatorNote] = []
        for (place, one) in words.enumerated() {
            for other in words[(place + 1)...] where Self.isSlip(one.word, other.word) && Self.mayBeOne(one, other) {
                // The rarer spelling is the likelier slip, the later one where both are as frequent.
                let isFirst = one.isName == other.isName ? one.count < other.count : one.isName
                let (wrong, right) = isFirst ? (one, other) : (other, one)
                guard !told.contains(where: { $0.split(separator: " ").contains { $0 == wrong.word } }) else {
                    continue
                }
                notes.append(
                    TranslatorNote(
                        .spelling, segment: wrong.segment, range: wrong.range, words: wrong.word,
                        message:
                            "“\(wrong.word)” is “\(right.word)” in segment \(right.segment + 1): one name, two spellings?",
                        suggestion: right.word))
            }
        }
        return notes
    }

    /// Whether two spellings may be of one word: two names, or a long word of the language and one that is none.
    private static func mayBeOne(_ one: Spelling, _ other: Spelling) -> Bool {
        if one.isName && other.isName { return true }
        let isLong = min(one.word.count, other.word.count) > 6
        let isOtherLetter = one.word.count == other.word.count && one.word.sorted() != other.word.sorted()
        return (one.isName || other.isName) && isLong && !isOtherLetter
    }

    /// Whether two words differ by one slip of the pen, and not by an ending or an umlaut.
    static func isSlip(_ one: String, _ other: String) -> Bool {
        let (a, b) = (Array(one.lowercased()), Array(other.lowercased()))
        guard a != b, abs(a.count - b.count) < 2, a.first == b.first, distanceIsOne(a, b) else { return false }
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        if long.starts(with: short) { return false }
        // Endings: Kanzlers and Kanzlern, Ministerin and Ministerien.
        if a.dropLast(2) == b.dropLast(2), a.count == b.count, "nrsme".contains(a[a.count - 1]) { return false }
        let umlauts: [Character: Character] = ["ä": "a", "ö": "o", "ü": "u"]
        return a.map { umlauts[$0] ?? $0 } != b.map { umlauts[$0] ?? $0 }
    }

    /// One letter more, less, other, or two that changed places.
    static func distanceIsOne(_ a: [Character], _ b: [Character]) -> Bool {
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var (endA, endB) = (a.count, b.count)
        while endA > start, endB > start, a[endA - 1] == b[endB - 1] { (endA, endB) = (endA - 1, endB - 1) }
        let (left, right) = (a[start..<endA], b[start..<endB])
        if left.count <= 1, right.count <= 1 { return true }
        return left.count == 2 && right.count == 2 && left.elementsEqual(right.reversed())
    }

    // MARK: Words and marks

    private func repeated(_ segment: SourceWords, _ number: Int) -> [TranslatorNote] {
        segment.words.indices.dropFirst().compactMap { index in
            let word = segment.words[index]
            guard word.lower == segment.words[index - 1].lower, word.gap == " ", !word.isNumber, word.lower.count > 2,
                !["sehr", "viel", "immer", "sie", "die", "der", "das"].contains(word.lower)
            else { return nil }
            let place = segment.phrase(index - 1...index)
            return TranslatorNote(
                .spelling, segment: number, range: place.range, words: place.text,
                message: "“\(word.text)” stands twice in a row.")
        }
    }

    /// A bracket without its partner. Quotations may run over several segments.
    private func unpaired(_ segment: SourceWords, _ number: Int) -> [TranslatorNote] {
        let scalars = segment.text.scalars
        var open: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            if scalar == "(" { open.append(index) }
            // A smiley is no bracket.
            if scalar == ")", index > 0, ":;-=".unicodeScalars.contains(scalars[index - 1]) { continue }
            if scalar == ")", open.popLast() == nil, index > 1 { return [bracket(index, segment, number)] }
        }
        return open.first.map { [bracket($0, segment, number)] } ?? []
    }

    private func bracket(_ place: Int, _ segment: SourceWords, _ number: Int) -> TranslatorNote {
        TranslatorNote(
            .spelling, segment: number, range: place..<place + 1, words: segment.text[place..<place + 1],
            message: "The bracket has no partner.")
    }
}
