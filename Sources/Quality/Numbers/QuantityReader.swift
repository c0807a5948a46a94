/// Finds the numbers, times, months and weekdays of a text.
struct QuantityReader {
    enum Language: Sendable { case german, english }

    let tokens: [Token]
    let language: Language
    private let figures: FigureReader
    private var found: [Quantity] = []

    init(_ tokens: [Token], _ language: Language) {
        self.tokens = tokens
        self.language = language
        figures = FigureReader(language: language)
    }

    consuming func quantities() -> [Quantity] {
        var index = 0
        while index < tokens.count {
            index = read(at: index)
        }
        QuantityRanges(tokens: tokens, language: language).spread(over: &found)
        return found
    }

    private mutating func read(at index: Int) -> Int {
        switch tokens[index].kind {
        case .mark: return index + 1
        case .figure: return readFigure(at: index)
        case .word: return readWord(at: index)
        }
    }

    // MARK: Figures

    private mutating func readFigure(at index: Int) -> Int {
        let text = tokens[index].text
        let isShortDate =
            text.count { $0 == "." } == 1 && mark(index + 1) == "." && !tokens[index + 1].isDetached
            && isDatePlace(index)
        if let date = figures.date(text, isShort: isShortDate) {
            for values in date {
                let values = isShortDate ? values.union([.literal(text)]) : values
                found.append(Quantity(values: values, strength: .figure, tokens: index..<index + 1))
            }
            return index + 1
        }
        var quantity = Quantity(values: figures.values(of: text), strength: .figure, tokens: index..<index + 1)
        if text.contains(":") || (language == .german && quantity.isTime) {
            quantity.parts = text.split { $0 == ":" || $0 == "." }.compactMap { Int($0) }
        }
        var end = readEnding(of: &quantity, index)
        end = readTime(&quantity, end)
        end = readScale(&quantity, end)
        readUnit(&quantity, from: index, to: end)
        if neighbourIsSlash(index), let number = Int(text), (1...12).contains(number) {
            quantity.values.insert(.month(number))
        }
        if let number = Int(text), text.count == 2, index > 1, ["/", "-", "–", "’", "'"].contains(mark(index - 1)),
            !tokens[index].isDetached
        {
            quantity.values.formUnion([.integer(2000 + number), .integer(1900 + number)])
        }
        if quantity.values.isEmpty, !quantity.parts.isEmpty {
            for part in quantity.parts {
                found.append(Quantity(values: [.integer(part)], strength: .figure, tokens: index..<index + 1))
            }
            return end
        }
        quantity.tokens = index..<end
        found.append(quantity)
        return end
    }

    /// 1980s, 21st, 1980er, "3. Oktober".
    private func readEnding(of quantity: inout Quantity, _ index: Int) -> Int {
        let next = index + 1
        guard next < tokens.count, !tokens[next].isDetached else { return next }
        let number = Int(tokens[index].text)
        let decade: Set<String> = language == .german ? ["er", "ern", "ers"] : ["s"]
        if let number, decade.contains(tokens[next].lower) {
            quantity.values.formUnion([.integer(number % 100), .integer(number)])
            return next + 1
        }
        if language == .english, ["st", "nd", "rd", "th"].contains(tokens[next].lower) {
            quantity.isOrdinal = true
            return next + 1
        }
        if language == .german, number != nil, mark(next) == ".", next + 1 < tokens.count,
            tokens[next + 1].kind == .word, tokens[index].text.count < 3
        {
            quantity.isOrdinal = true
        }
        return next
    }

    private func readTime(_ quantity: inout Quantity, _ index: Int) -> Int {
        guard index < tokens.count else { return index }
        let hours = quantity.numbers.compactMap(\.integer).first { (0...24).contains($0) }
        var times = Set(quantity.values.filter { if case .minutes = $0 { true } else { false } })
        if times.isEmpty, let hours { times = [.minutes(hours % 24 * 60)] }
        guard !times.isEmpty else { return index }
        switch language {
        case .german:
            if tokens[index].lower == "h" {
                quantity.values.formUnion(times)
                return index
            }
            guard tokens[index].lower == "uhr" else { return index }
            var end = index + 1
            if let hours, end < tokens.count, tokens[end].kind == .figure, let minute = Int(tokens[end].text),
                minute < 60
            {
                times = [.minutes(hours % 24 * 60 + minute)]
                end += 1
            }
            let later = end < tokens.count ? ["abends", "nachmittags"].contains(tokens[end].lower) : false
            quantity.values = later ? Set(times.map { shifted($0, pm: true) }) : times
            return end
        case .english:
            if tokens[index].lower == "o'clock" || tokens[index].lower == "o’clock" {
                quantity.values = times.union(times.map { shifted($0, pm: true) })
                return index + 1
            }
            guard let (isAfternoon, end) = halfDay(index) else { return index }
            quantity.values = Set(times.map { shifted($0, pm: isAfternoon) })
            return end
        }
    }

    private func shifted(_ time: Quantity.Value, pm: Bool) -> Quantity.Value {
        guard case .minutes(let minutes) = time else { return time }
        if pm { return .minutes(minutes < 720 ? minutes + 720 : minutes) }
        return .minutes(minutes >= 720 && minutes < 780 ? minutes - 720 : minutes)
    }

    /// am, pm, a.m., p.m., and where it ends.
    private func halfDay(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
        switch tokens[index].lower {
        case "am": return (false, index + 1)
        case "pm": return (true, index + 1)
        case "noon": return (true, index + 1)
        case "midnight": return (false, index + 1)
        case "a", "p":
            guard mark(index + 1) == ".", index + 2 < tokens.count, tokens[index + 2].lower == "m" else { return nil }
            return (tokens[index].lower == "p", mark(index + 3) == "." ? index + 4 : index + 3)
        default: return nil
        }
    }

    private func readScale(_ quantity: inout Quantity, _ index: Int) -> Int {
        var at = index
        if mark(at) == "-" || mark(at) == "‑", at < tokens.count, !tokens[at].isDetached { at += 1 }
        guard at < tokens.count, tokens[at].kind == .word, let power = ScaleWords.power(tokens[at], language) else {
            return index
        }
        let scaled = Set(
            quantity.numbers.map { Quantity.Value.number($0.scaled(by: power)) })
        let isMetreToo = tokens[at].text == "m" || (tokens[at].text == "M" && tokens[at].isDetached)
        quantity.values = isMetreToo ? scaled.union(quantity.values) : scaled
        quantity.scale = power
        return mark(at + 1) == "." && language == .german && tokens[at].lower.count < 4 ? at + 2 : at + 1
    }

    private func readUnit(_ quantity: inout Quantity, from start: Int, to end: Int) {
        if start > 0, let unit = Unit.sign(tokens[start - 1].text), unit.dimension == .currency {
            quantity.unit = unit
            return
        }
        var at = end
        if at < tokens.count, ["-", "‑"].contains(tokens[at].text), !tokens[at].isDetached { at += 1 }
        guard at < tokens.count else { return }
        let next = at + 1 < tokens.count ? tokens[at + 1].lower : ""
        switch (tokens[at].lower, next) {
        case ("per", "cent"): quantity.unit = Unit.named("percent")
        case ("percentage", "point"), ("percentage", "points"): quantity.unit = Unit.named("prozentpunkt")
        case ("percent", "points"), ("%", "points"): quantity.unit = Unit.named("prozentpunkt")
        case ("nautical", _): quantity.unit = Unit.named("seemeile")
        case ("square", _): quantity.unit = Unit.squares[next].flatMap(Unit.named)
        case ("us", "-"), ("us", "$"), ("us", "dollars"), ("us", "dollar"): quantity.unit = Unit.named("dollar")
        default: quantity.unit = Unit.sign(tokens[at].text) ?? Unit.named(tokens[at].lower)
        }
        if quantity.unit?.dimension == .length, isPerHour(at + 1) {
            quantity.unit = quantity.unit.flatMap { Unit.speeds[$0.name] }.flatMap(Unit.named)
        }
    }

    /// km/h, Kilometer pro Stunde, kilometres per hour, miles an hour.
    private func isPerHour(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        return ["/", "pro", "per", "an", "in"].contains(tokens[index].lower)
            && ["h", "stunde", "hour"].contains(tokens[index + 1].lower)
    }

    // MARK: Words

    private mutating func readWord(at index: Int) -> Int {
        let token = tokens[index]
        if token.isCapitalised, let month = CalendarWords.month(token.lower, language) {
            found.append(Quantity(values: [.month(month)], strength: .soft, tokens: index..<index + 1))
            return index + 1
        }
        if let day = CalendarWords.weekday(token.lower, language) {
            found.append(Quantity(values: [.weekday(day)], strength: .soft, tokens: index..<index + 1))
            return index + 1
        }
        if let value = Self.dayTimes[token.lower] {
            found.append(Quantity(values: [.minutes(value)], strength: .soft, tokens: index..<index + 1))
            return index + 1
        }
        if let roman = romanNumeral(at: index) {
            found.append(roman)
            return index + 1
        }
        switch language {
        case .german: return readGermanWord(at: index)
        case .english: return readEnglishWord(at: index)
        }
    }

    private static let dayTimes = [
        "noon": 720, "midday": 720, "midnight": 0, "mitternacht": 0, "mittag": 720, "mittags": 720,
    ]

    private func romanNumeral(at index: Int) -> Quantity? {
        guard index > 0, tokens[index - 1].kind == .word, tokens[index - 1].isCapitalised, tokens[index].isDetached,
            let value = RomanNumeral.value(of: tokens[index].text)
        else { return nil }
        let hasPoint = mark(index + 1) == "." && !tokens[index + 1].isDetached
        var quantity = Quantity(values: [.integer(value)], strength: .soft, tokens: index..<index + 1)
        quantity.isRoman = language == .english ? tokens[index].text != "I" || hasPoint : hasPoint
        return quantity
    }

    private mutating func readGermanWord(at index: Int) -> Int {
        let token = tokens[index]
        guard let reading = GermanNumberWords.read(token.lower) else { return readGermanStem(at: index) }
        var quantity = Quantity(
            values: [.number(reading.value)], strength: reading.isCardinal ? .word : .soft, tokens: index..<index + 1)
        quantity.isRank = GermanNumberWords.isRank(token.lower)
        if token.lower.hasSuffix("iger"), let decade = reading.value.integer {
            quantity.values.insert(.integer(1900 + decade))
        }
        var end = index + 1
        if reading.value.integer.map({ $0 <= 24 }) ?? false, end < tokens.count, tokens[end].lower == "uhr",
            let hour = reading.value.integer
        {
            quantity.values = [.minutes(hour % 24 * 60), .minutes((hour % 12 + 12) * 60), .number(reading.value)]
            end += 1
        }
        return finish(quantity, from: index, to: end)
    }

    /// Numbers at the head of a compound: dreitägig, Zweijährige, zehnköpfig.
    private mutating func readGermanStem(at index: Int) -> Int {
        let word = tokens[index].lower
        for length in stride(from: min(word.count - 3, 16), through: 3, by: -1) {
            let head = String(word.prefix(length))
            if let value = GermanNumberWords.cardinal(Substring(head)), value > 1 {
                found.append(Quantity(values: [.integer(value)], strength: .soft, tokens: index..<index + 1))
                break
            }
        }
        return index + 1
    }

    private mutating func readEnglishWord(at index: Int) -> Int {
        guard let reading = EnglishNumberWords(tokens).read(at: index) else { return index + 1 }
        var quantity = Quantity(
            values: [.number(reading.value)], strength: reading.isCardinal ? .word : .soft, tokens: index..<reading.end)
        quantity.isRank = EnglishNumberWords.isRank(tokens[reading.end - 1].lower)
        if reading.value.integer.map({ $0 >= 20 && $0 < 100 && $0 % 10 == 0 }) ?? false,
            let decade = reading.value.integer
        {
            quantity.values.insert(.integer(1900 + decade))
        }
        var end = readTime(&quantity, reading.end)
        end = readHalf(&quantity, end)
        return finish(quantity, from: index, to: end)
    }

    /// Reads the scale and unit behind a number in words, and keeps it; answers where it ends.
    private mutating func finish(_ quantity: Quantity, from index: Int, to end: Int) -> Int {
        var quantity = quantity
        let end = readScale(&quantity, end)
        if quantity.scale > 0 { quantity.strength = .word }
        readUnit(&quantity, from: index, to: end)
        quantity.tokens = index..<end
        found.append(quantity)
        return end
    }

    private func readHalf(_ quantity: inout Quantity, _ index: Int) -> Int {
        guard index + 2 < tokens.count, tokens[index].lower == "and", tokens[index + 1].lower == "a",
            tokens[index + 2].lower == "half", let whole = quantity.numbers.compactMap(\.integer).first
        else { return index }
        quantity.values = [.number(ExactNumber(whole * 10 + 5, exponent: -1))]
        return index + 3
    }

    // MARK: Neighbours

    private func mark(_ index: Int) -> String {
        index >= 0 && index < tokens.count && tokens[index].kind == .mark ? tokens[index].text : ""
    }

    private func neighbourIsSlash(_ index: Int) -> Bool { mark(index - 1) == "/" || mark(index + 1) == "/" }

    private func isDatePlace(_ index: Int) -> Bool {
        language == .german && index > 0
            && ["am", "vom", "zum", "bis", "ab", "seit", "dem", "der", "den", "und"].contains(tokens[index - 1].lower)
    }
}
