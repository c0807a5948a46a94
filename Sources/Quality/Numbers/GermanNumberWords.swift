/// Reads German numbers in words: zwölf, zweiundzwanzigste, neunzehnhundert, dreieinhalb.
enum GermanNumberWords {
    struct Reading {
        let value: ExactNumber
        /// Whether the word is surely a cardinal number above one.
        let isCardinal: Bool
    }

    static func read(_ word: String) -> Reading? {
        if let value = softWords[word] { return Reading(value: ExactNumber(value), isCardinal: false) }
        if word.hasSuffix("einhalb"), let whole = cardinal(Substring(word.dropLast(7))) {
            return Reading(value: ExactNumber(whole * 10 + 5, exponent: -1), isCardinal: true)
        }
        if word == "anderthalb" { return Reading(value: ExactNumber(15, exponent: -1), isCardinal: true) }
        if let value = cardinal(Substring(word)) {
            return Reading(value: ExactNumber(value), isCardinal: value > 1 && word != "acht")
        }
        if word.hasSuffix("ziger") || word.hasSuffix("ßiger"), let tens = cardinal(Substring(word.dropLast(2))) {
            return Reading(value: ExactNumber(tens), isCardinal: false)
        }
        return ordinal(word).map { Reading(value: ExactNumber($0), isCardinal: false) }
    }

    /// Whether a word is an ordinal or a fraction: dritte, Fünftel.
    static func isRank(_ word: String) -> Bool {
        word.hasSuffix("tel") || word.hasSuffix("teln") || (cardinal(Substring(word)) == nil && ordinal(word) != nil)
    }

    /// The value of a cardinal number below a million.
    static func cardinal(_ word: Substring) -> Int? {
        if let value = small[word] { return value }
        if let (front, rest) = cut(word, at: "tausend") {
            guard let thousands = front.isEmpty ? 1 : cardinal(front), thousands < 1000 else { return nil }
            guard let more = rest.isEmpty ? 0 : cardinal(rest.hasPrefix("und") ? rest.dropFirst(3) : rest) else {
                return nil
            }
            return thousands * 1000 + more
        }
        if let (front, rest) = cut(word, at: "hundert") {
            guard let hundreds = front.isEmpty ? 1 : cardinal(front), hundreds < 100 else { return nil }
            guard let more = rest.isEmpty ? 0 : cardinal(rest.hasPrefix("und") ? rest.dropFirst(3) : rest) else {
                return nil
            }
            return hundreds * 100 + more
        }
        guard let (unit, ten) = cut(word, at: "und"), let one = small[unit], one < 10, let tens = small[ten],
            tens >= 20
        else { return nil }
        return tens + one
    }

    private static func cut(_ word: Substring, at part: String) -> (Substring, Substring)? {
        guard let range = word.ranges(of: part).first else { return nil }
        return (word[..<range.lowerBound], word[range.upperBound...])
    }

    private static func ordinal(_ word: String) -> Int? {
        for ending in ["en", "er", "es", "em", "e", "ens"] where word.hasSuffix(ending) {
            let stem = word.dropLast(ending.count)
            if let value = ordinals[stem] { return value }
            if stem.hasSuffix("st"), let value = cardinal(stem.dropLast(2)), value >= 20 { return value }
            if stem.hasSuffix("t"), let value = cardinal(stem.dropLast()), value < 20, value > 3 { return value }
        }
        return nil
    }

    private static let ordinals: [Substring: Int] = ["erst": 1, "zweit": 2, "dritt": 3, "siebt": 7, "acht": 8]

    private static let softWords: [String: Int] = [
        "beide": 2, "beiden": 2, "beider": 2, "beides": 2, "doppelt": 2, "doppelte": 2, "doppelten": 2, "zweimal": 2,
        "dreimal": 3, "viermal": 4, "fünfmal": 5, "dutzend": 12, "dutzende": 12, "einmal": 1, "paar": 2, "drittel": 3,
        "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "fünfteln": 5, "zehntel": 10, "zu": 0,
        "hunderte": 100, "tausende": 1000, "jahrzehnt": 10, "jahrzehnte": 10, "jahrhundert": 100,
    ].filter { $0.value > 0 }

    private static let small: [Substring: Int] = {
        var table: [Substring: Int] = [
            "null": 0, "ein": 1, "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1, "zwei": 2,
            "zwo": 2, "zweier": 2, "drei": 3, "dreier": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
            "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "sechzehn": 16, "siebzehn": 17, "zwanzig": 20,
            "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
            "neunzig": 90,
        ]
        for (word, value) in [("drei", 13), ("vier", 14), ("fünf", 15), ("acht", 18), ("neun", 19)] {
            table[Substring(word + "zehn")] = value
        }
        return table
    }()
}
