extension Judge {
    /// A number before the full stop: an ordinal, a date, the number of an item, or the end of a sentence.
    ///
    /// A word that is small inside a sentence ends it. Before a noun the context decides: an article, a month or a noun
    /// that ordinals count speak for an ordinal; "Platz", "Seite", "um", a decimal comma or four digits against one.
    func number(_ candidate: Candidate, _ next: Following, wordStart: Int) -> Verdict {
        let token = numberToken(wordStart: wordStart, stop: candidate.start)
        if isItemNumber(token, next) { return .holds(.listNumber) }
        guard language.hasOrdinals else { return .ends(.fullStop) }
        if next.kind == .digit, !next.opensQuote, !next.opensBracket { return numberBeforeNumber(token, next) }
        if next.classes.contains(.calendar), token.isOrdinalSize { return .holds(.date) }
        if token.isOrdinalSize, isOrdinalNoun(next) { return .holds(.ordinal) }
        if next.isStarter, !next.opensBracket { return .ends(.numberBeforeStarter) }
        if candidate.closers.contains(.quote) { return .ends(.cardinalNumber) }
        if candidate.closers.contains(.bracket) { return .holds(.insideBrackets) }
        if next.startsWithDash { return token.isOrdinalSize ? .holds(.ordinal) : .ends(.cardinalNumber) }
        if next.opensBracket {
            return token.isOrdinalSize && precedes(token, .determiner) ? .holds(.ordinal) : .ends(.cardinalNumber)
        }
        if next.kind == .other { return .ends(.cardinalNumber) }
        return beforeNoun(token)
    }

    private func isOrdinalNoun(_ next: Following) -> Bool {
        if next.classes.contains(.ordinalNoun) { return true }
        guard next.kind == .upper, !next.isStarter else { return false }
        return language.ordinalEndings.contains { ending in
            next.word.count > ending.count + 2
                && text.bytes[next.word.upperBound - ending.count..<next.word.upperBound].elementsEqual(ending)
        }
    }

    /// A number as it is written, with what stands before it.
    struct NumberToken {
        /// From the first digit or sign to the full stop.
        var range: Range<Int>
        /// The first byte of the last run of digits.
        var digits: Int
        /// The value of the last run of digits; large ones are 9999.
        var value: Int
        /// Whether it is a whole number without separators, or a date such as "24.09".
        var isPlain: Bool
        var isDayAndMonth: Bool
        /// Where the text before it ends.
        var before: Int

        /// Whether it may be an ordinal.
        var isOrdinalSize: Bool { isPlain && value <= 999 || isDayAndMonth }
    }

    private func numberToken(wordStart: Int, stop: Int) -> NumberToken {
        var digits = stop
        while digits > wordStart, Kind(UInt32(text[digits - 1])) == .digit { digits -= 1 }
        var value = 0
        for index in digits..<stop { value = min(9999, value * 10 + Int(text[index]) - 0x30) }
        var from = wordStart
        // Decimal commas, thousands, times, scores, ranges.
        while from > start + 1, isNumberJoint(text[from - 1]), Kind(UInt32(text[from - 2])) == .digit {
            from -= 1
            from = text.wordStart(before: from, start: start)
        }
        let isWhole = from == wordStart && digits == wordStart
        var isDayAndMonth = false
        if !isWhole, digits == wordStart, value >= 1, value <= 12, text[wordStart - 1] == 0x2E {
            isDayAndMonth = wordStart - 1 - from <= 2 && wordStart - 1 > from && stop - wordStart <= 2
        }
        let before = text.skipSpaceBack(from: from, start: unitStart)
        let isAttached =
            from > start && before == from && !Punctuation.isOpenBracket(UInt32(text[from - 1]))
            && !Punctuation.mayOpenQuote(text.scalar(before: from, start: start).value) && from != unitStart
            && !Punctuation.isDash(text.scalar(before: from, start: start).value)
        return NumberToken(
            range: from..<stop, digits: digits, value: value, isPlain: isWhole && !isAttached,
            isDayAndMonth: isDayAndMonth && !isAttached, before: before)
    }

    private func isNumberJoint(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x2E || byte == 0x3A || byte == 0x2D || byte == 0x2F
    }

    /// The number of an item: at the start of a unit, or of a place in a list within a sentence.
    private func isItemNumber(_ token: NumberToken, _ next: Following) -> Bool {
        if token.range.lowerBound <= unitStart || token.before <= unitStart || isOnlyMarkers(unitStart..<token.before) {
            return token.value <= 999 || token.isDayAndMonth
        }
        guard token.isPlain, token.value <= 99, next.kind == .upper || next.kind == .digit else { return false }
        switch text.scalar(before: token.before, start: unitStart).value {
        case 0x2C, 0x3A, 0x3B, 0x28, 0x5B, 0x2F, 0x7C, 0x2022: return language.hasOrdinals || token.value <= 20
        case let value where Punctuation.isDash(value): return token.before < token.range.lowerBound
        case 0x201E, 0xBB, 0xAB, 0x22: return token.before == token.range.lowerBound && !next.isStarter
        default: return false
        }
    }

    private func isOnlyMarkers(_ range: Range<Int>) -> Bool {
        for index in range {
            let kind = Kind(UInt32(text[index]))
            if text[index] < 0x80, kind != .space, kind != .other { return false }
            if text[index] == 0xC3 || text[index] == 0xC4 { return false }
        }
        return range.count <= 8
    }

    private func numberBeforeNumber(_ token: NumberToken, _ next: Following) -> Verdict {
        var nextEnd = next.at
        var nextValue = 0
        while nextEnd < end, Kind(UInt32(text[nextEnd])) == .digit {
            nextValue = min(9999, nextValue * 10 + Int(text[nextEnd]) - 0x30)
            nextEnd += 1
        }
        let nextStops = nextEnd < end && text[nextEnd] == 0x2E
        if token.isPlain, token.value <= 31, nextStops, nextValue <= 12 { return .holds(.date) }
        let followsDay =
            text.kind(before: token.before - 1, start: unitStart) == .digit && text[token.before - 1] == 0x2E
        if token.value <= 12, token.isDayAndMonth || followsDay, nextEnd - next.at == 4 || nextEnd - next.at == 2 {
            return .holds(.date)
        }
        return token.isPlain && token.value <= 31 && precedes(token, .determiner)
            ? .holds(.ordinal) : .ends(.cardinalNumber)
    }

    private func beforeNoun(_ token: NumberToken) -> Verdict {
        guard token.isOrdinalSize else { return .ends(.cardinalNumber) }
        if token.isDayAndMonth { return .holds(.date) }
        if precedes(token, .counted) { return .ends(.cardinalNumber) }
        if precedes(token, .determiner) { return .holds(.ordinal) }
        switch text.kind(before: token.before, start: unitStart) {
        case .lower, .upper:
            let wordStart = text.wordStart(before: token.before, start: unitStart)
            let isNoun =
                text.kind(at: wordStart, end: end) == .upper
                && !language.words.classes(of: text.bytes, wordStart..<token.before).contains(.starter)
            if isNoun { return .ends(.cardinalNumber) }
            return token.value > 31 ? .ends(.cardinalNumber) : .holds(.ordinal)
        case .digit: return .ends(.cardinalNumber)
        default: return token.isPlain ? .holds(.ordinal) : .ends(.cardinalNumber)
        }
    }

    private func precedes(_ token: NumberToken, _ classes: WordClass) -> Bool {
        let wordStart = text.wordStart(before: token.before, start: start)
        return language.words.classes(of: text.bytes, wordStart..<token.before).contains(classes)
    }
}
