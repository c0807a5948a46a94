/// Reads English numbers in words: twenty-two, a hundred and five, two and a half million.
struct EnglishNumberWords {
    struct Reading {
        var value: ExactNumber
        var end: Int
        var isCardinal: Bool
    }

    private let tokens: [Token]

    init(_ tokens: [Token]) { self.tokens = tokens }

    /// Whether a word is, or ends, an ordinal or a fraction: third, quarters.
    static func isRank(_ word: String) -> Bool {
        ordinals[word] != nil || ["thirds", "quarter", "quarters", "half"].contains(word)
    }

    /// The number that begins at a token, as long as it goes.
    func read(at start: Int) -> Reading? {
        if let value = Self.soft[tokens[start].lower] {
            return Reading(value: ExactNumber(value), end: start + 1, isCardinal: false)
        }
        guard let first = Self.cardinals[tokens[start].lower] ?? articleBeforeScale(start) else {
            return Self.ordinals[tokens[start].lower].map {
                Reading(value: ExactNumber($0), end: start + 1, isCardinal: false)
            }
        }
        var (sum, group, end) = (0, first, start + 1)
        var isOrdinal = false
        if let whole = wholeHundreds(first, start) { (group, end) = (whole.value, whole.end) }
        while let (word, next) = continuation(end) {
            if word == "hundred" || word == "hundreds", group > 0, group < 100 {
                group *= 100
            } else if word == "thousand", group > 0, group < 1000 {
                (sum, group) = (sum + group * 1000, 0)
            } else if let value = Self.cardinals[word], value < 100, value > 0, fits(value, group) {
                group += value
            } else if let value = Self.ordinals[word], value < 20, fits(value, group), group >= 20 {
                group += value
                isOrdinal = true
                end = next
                break
            } else {
                break
            }
            end = next
        }
        let value = sum + group
        return Reading(value: ExactNumber(value), end: end, isCardinal: value > 1 && !isOrdinal)
    }

    private func fits(_ value: Int, _ group: Int) -> Bool {
        group == 0 || group % 100 == 0 || (value < 10 && group % 10 == 0 && group % 100 >= 20)
    }

    /// nineteen eighty, twenty twenty-four: years in words.
    private func wholeHundreds(_ first: Int, _ start: Int) -> (value: Int, end: Int)? {
        guard (13...20).contains(first), start + 1 < tokens.count,
            let next = Self.cardinals[tokens[start + 1].lower], next >= 20, next < 100
        else { return nil }
        return (first * 100 + next, start + 2)
    }

    private func articleBeforeScale(_ start: Int) -> Int? {
        guard ["a", "an"].contains(tokens[start].lower), start + 1 < tokens.count,
            ["hundred", "thousand", "million", "billion", "trillion"].contains(tokens[start + 1].lower)
        else { return nil }
        return 1
    }

    /// The next word of a number, over a hyphen or "and".
    private func continuation(_ index: Int) -> (word: String, next: Int)? {
        guard index < tokens.count else { return nil }
        let token = tokens[index]
        if token.kind == .word, token.lower != "and" { return (token.lower, index + 1) }
        guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return nil }
        if token.text == "-", !token.isDetached { return (tokens[index + 1].lower, index + 2) }
        let before = index > 0 ? tokens[index - 1].lower : ""
        if token.lower == "and", before == "hundred" || before == "thousand" {
            return (tokens[index + 1].lower, index + 2)
        }
        return nil
    }

    private static let soft: [String: Int] = [
        "both": 2, "twice": 2, "double": 2, "doubled": 2, "pair": 2, "couple": 2, "thrice": 3, "triple": 3, "once": 1,
        "dozen": 12, "dozens": 12, "half": 2, "thirds": 3, "quarter": 4, "quarters": 4, "decade": 10, "decades": 10,
        "century": 100, "hundreds": 100, "thousands": 1000, "twins": 2, "ii": 2, "iii": 3, "iv": 4,
    ]

    private static let cardinals: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "twenties": 20, "thirties": 30, "forties": 40,
        "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
    ]

    private static let ordinals: [String: Int] = [
        "first": 1, "firstly": 1, "second": 2, "secondly": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
        "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
        "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
        "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
        "eightieth": 80, "ninetieth": 90, "hundredth": 100, "fifths": 5, "tenths": 10,
    ]
}
