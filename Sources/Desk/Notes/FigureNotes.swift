import Bitext

/// Finds figures, dates and times that English writes otherwise, with the English.
struct FigureNotes {
    /// The language that the text is translated into; American English writes dates and times its own way.
    let target: LanguageTag

    private var isAmerican: Bool { target.description.hasSuffix("-US") }

    func notes(in segment: SourceWords, number: Int) -> [TranslatorNote] {
        segment.words.indices.compactMap { index in
            guard
                let finding = scale(index, segment) ?? time(index, segment) ?? date(index, segment)
                    ?? halfHour(index, segment) ?? measure(index, segment)
            else { return nil }
            let place = segment.phrase(finding.words)
            return TranslatorNote(
                .figure, segment: number, range: place.range, words: place.text, message: finding.message,
                suggestion: finding.english)
        }
    }

    private struct Found {
        let words: ClosedRange<Int>
        let english: String
        let message: String
    }

    // MARK: Milliarde, Billion

    private static let scales: [(stems: [String], english: String, zeros: Int)] = [
        (["milliarde", "milliarden", "mrd"], "billion", 9), (["billion", "billionen", "bio"], "trillion", 12),
        (["billiarde", "billiarden"], "quadrillion", 15), (["trillion", "trillionen"], "quintillion", 18),
    ]

    private func scale(_ index: Int, _ segment: SourceWords) -> Found? {
        let word = segment.words[index]
        guard let scale = Self.scales.first(where: { $0.stems.contains(word.lower) }), word.isCapitalised else {
            return nil
        }
        let said = "“\(word.text)” is \(scale.english) (1 with \(scale.zeros) zeros)."
        guard index > 0, segment.words[index - 1].isNumber, word.gap.allSatisfy(\.isWhitespace) else {
            return Found(words: index...index, english: scale.english, message: said)
        }
        let number = Self.english(number: segment.words[index - 1].text)
        return Found(words: index - 1...index, english: "\(number) \(scale.english)", message: said)
    }

    /// A German number with English marks: 1.200,5 is 1,200.5.
    static func english(number: String) -> String {
        String(number.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    }

    // MARK: Times and dates

    private func time(_ index: Int, _ segment: SourceWords) -> Found? {
        guard index + 1 < segment.words.count, segment.words[index + 1].lower == "uhr" else { return nil }
        let parts = segment.words[index].text.split { $0 == "." || $0 == ":" }.compactMap { Int($0) }
        guard (1...2).contains(parts.count), (0...24).contains(parts[0]), parts.count < 2 || parts[1] < 60 else {
            return nil
        }
        let (hour, minute) = (parts[0] % 24, parts.count > 1 ? parts[1] : 0)
        guard hour == 0 || hour > 11 || minute > 0 else { return nil }
        return Found(
            words: index...index + 1, english: english(hour: hour, minute: minute),
            message: "The 24-hour clock of the German is am and pm in English.")
    }

    private func english(hour: Int, minute: Int) -> String {
        if minute == 0, hour == 0 { return "midnight" }
        if minute == 0, hour == 12 { return "noon" }
        let (half, mark) = isAmerican ? (hour < 12 ? "a.m." : "p.m.", ":") : (hour < 12 ? "am" : "pm", ".")
        let minutes = minute == 0 ? "" : mark + (minute < 10 ? "0\(minute)" : "\(minute)")
        return "\((hour + 11) % 12 + 1)\(minutes) \(half)"
    }

    private func date(_ index: Int, _ segment: SourceWords) -> Found? {
        let parts = segment.words[index].text.split(separator: ".").compactMap { Int($0) }
        guard segment.words[index].text.filter({ $0 == "." }).count == 2, parts.count == 3, (1...31).contains(parts[0]),
            (1...12).contains(parts[1])
        else { return nil }
        let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
        let month = Self.months[parts[1] - 1]
        return Found(
            words: index...index,
            english: isAmerican ? "\(month) \(parts[0]), \(year)" : "\(parts[0]) \(month) \(year)",
            message: "The day comes first, then the month.")
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// halb zehn is half past nine.
    private func halfHour(_ index: Int, _ segment: SourceWords) -> Found? {
        guard index > 0, segment.words[index - 1].lower == "halb", segment.words[index].gap == " ",
            let hour = Self.hours[segment.words[index].lower]
        else { return nil }
        return Found(
            words: index - 1...index, english: "half past \(Self.names[(hour + 10) % 12])",
            message: "The German counts towards the full hour: half an hour before \(Self.names[hour - 1]).")
    }

    private static let names = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    private static let hours: [String: Int] = [
        "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
        "zehn": 10,
        "elf": 11, "zwölf": 12,
    ]

    // MARK: Measures that look alike

    private func measure(_ index: Int, _ segment: SourceWords) -> Found? {
        let word = segment.words[index]
        guard index > 0, segment.words[index - 1].isNumber, word.gap.allSatisfy(\.isWhitespace),
            let (english, message) = Self.measures[word.lower]
        else { return nil }
        return Found(words: index - 1...index, english: english, message: message)
    }

    private static let measures: [String: (String, String)] = [
        "pfund": ("", "A German Pfund is 500 grams; as money it is the pound sterling."),
        "zentner": ("", "A Zentner is 50 kilograms, a hundredweight is not."),
        "ps": ("horsepower", "A metric horsepower is 0.986 of the imperial one."),
    ]
}
