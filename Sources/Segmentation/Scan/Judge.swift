/// Decides whether a unit ends at a candidate.
///
/// One value serves a paragraph; ``unitStart`` moves with the scan. The steps, in order: what follows, what stands
/// around, then the kind of the mark; for a full stop the word before it decides (see `Judge+FullStop.swift`).
struct Judge {
    let text: ByteText
    let language: LanguageData
    /// Whether single line ends are spaces.
    let isWrapped: Bool
    /// The first byte of the paragraph.
    var start = 0
    /// Past the last byte of the paragraph.
    var end = 0
    /// The first byte of the unit that the candidate may end.
    var unitStart = 0
    /// The last bracket that opens, and the last byte that may be part of a quotation mark; -1 where there is none.
    var lastBracket = -1
    var lastQuote = -1

    /// The verdict on a candidate.
    func verdict(_ candidate: Candidate) -> Verdict {
        guard candidate.next < end else { return .ends(.lineEnd) }
        guard candidate.hasGap else { return missingSpace(candidate) }
        let next = following(candidate.next)
        if let verdict = surroundings(candidate, next) { return verdict }
        switch candidate.mark {
        case .period: return fullStop(candidate, next)
        case .ellipsis: return ellipsis(candidate, next)
        case .question, .exclamation: return question(candidate, next)
        case .emoji: return emoji(candidate, next)
        }
    }

    // MARK: What surrounds a mark

    /// What holds or breaks whatever the mark is; nil where the mark decides.
    private func surroundings(_ candidate: Candidate, _ next: Following) -> Verdict? {
        if next.at >= end { return next.opensQuote || next.opensBracket ? .holds(.punctuationFollows) : nil }
        if next.kind == .other, !Punctuation.startsUnit(next.scalar), !next.startsWithDash || next.scalar == 0x2C {
            return .holds(.punctuationFollows)
        }
        if isBareInBrackets(candidate) { return .holds(.insideBrackets) }
        if candidate.closers.contains(.innerQuote), !candidate.closers.contains(.quote), hasOpenQuote(candidate),
            candidate.mark != .period
        {
            return .holds(.nestedQuotation)
        }
        if !candidate.closers.contains(.bracket), isInsideBracket(candidate) { return .holds(.insideBrackets) }
        if isInsideTitle(candidate) { return .holds(.insideTitle) }
        if next.kind == .lower { return small(candidate, next) }
        if candidate.closers.contains(.bareNumber), !next.isStarter, !next.opensQuote { return .holds(.insideToken) }
        return nil
    }

    /// Brackets that hold nothing but the mark: "(!)", "[…]".
    private func isBareInBrackets(_ candidate: Candidate) -> Bool {
        guard candidate.start > start, candidate.closers.contains(.bracket) else { return false }
        return Punctuation.isOpenBracket(UInt32(text[candidate.start - 1]))
    }

    /// A small letter: nothing ends, but for names such as eBay, list letters, credits, and posts without capitals.
    private func small(_ candidate: Candidate, _ next: Following) -> Verdict {
        let isFirm = candidate.mark != .ellipsis && candidate.mark != .emoji && endsOrdinaryWord(candidate)
        if next.startsWithDash { return .holds(.smallLetterFollows) }
        guard isFirm else { return .holds(.smallLetterFollows) }
        if next.opensBracket { return isDateline(candidate) ? .holds(.dateline) : .ends(.fullStop) }
        if isListLetter(next) { return .ends(.listItem) }
        if isBrand(next) { return .ends(.smallStart) }
        if candidate.mark == .period {
            if next.opensQuote { return .ends(.fullStop) }
        }
        if candidate.closers.isEmpty, next.classes.contains(.lowerStarter) || unitStartsSmall, endsLongSmallWord(candidate) {
            return .ends(.smallStart)
        }
        return .holds(.smallLetterFollows)
    }

    /// Whether the unit itself starts with a small word, as in posts that shun capitals.
    private var unitStartsSmall: Bool {
        text.kind(at: unitStart, end: end) == .lower && text.wordEnd(from: unitStart, end: end) - unitStart >= 2
    }

    /// "b) …": one small letter and a bracket.
    private func isListLetter(_ next: Following) -> Bool {
        next.word.count == 1 && next.word.upperBound + 1 < end && text[next.word.upperBound] == 0x29
            && text.kind(at: next.word.upperBound + 1, end: end) == .space && !next.opensBracket
    }

    /// A small letter, then a capital: eBay, iPhone.
    private func isBrand(_ next: Following) -> Bool {
        guard next.word.count >= 3 else { return false }
        let first = text[next.at]
        let second = text[next.at + 1]
        return (0x61...0x7A).contains(first) && (0x41...0x5A).contains(second)
    }

    private func endsLongSmallWord(_ candidate: Candidate) -> Bool {
        let wordStart = text.wordStart(before: candidate.start, start: start)
        return candidate.start - wordStart >= 5 && text.kind(at: wordStart, end: end) == .lower
    }

    /// Whether the full stop ends a word that is neither number, initial nor abbreviation.
    private func endsOrdinaryWord(_ candidate: Candidate) -> Bool {
        guard candidate.mark == .period else { return true }
        return fullStop(candidate, Following(at: candidate.next, kind: .upper)).breaks
    }

    /// "Kiew. (dpa) Die …": one to three words from the start of the paragraph, then a small agency mark.
    private func isDateline(_ candidate: Candidate) -> Bool {
        guard unitStart == text.skipSpace(from: start, end: end), candidate.start - unitStart <= 40 else {
            return false
        }
        var close = candidate.next + 1
        while close < end, close - candidate.next < 16, text[close] != 0x29 { close += 1 }
        guard close < end, text[close] == 0x29, text.kind(at: close + 1, end: end) == .space else { return false }
        let after = text.skipSpace(from: close + 1, end: end)
        guard after < end, text.kind(at: after, end: end) != .lower else { return false }
        var words = 0
        var at = unitStart
        while at < candidate.start {
            guard text.kind(at: at, end: end) == .upper else { return false }
            while at < candidate.start, text[at] != 0x20 { at += 1 }
            at = text.skipSpace(from: at, end: candidate.start)
            words += 1
        }
        return words <= 3
    }

    // MARK: Question marks, ellipses, emoji

    private func question(_ candidate: Candidate, _ next: Following) -> Verdict {
        if candidate.closers.contains(.quote), next.startsWithDash { return .holds(.punctuationFollows) }
        if candidate.closers.contains(.quote), isAttribution(next) { return .holds(.attribution) }
        if candidate.closers.isEmpty, candidate.mark == .exclamation, candidate.end - candidate.start == 1,
            next.isCapital, !next.isStarter, !next.opensQuote, isNameWithMark(candidate)
        {
            return .holds(.nameWithMark)
        }
        return .ends(.questionOrExclamation)
    }

    /// "“Why?” Smith asked": up to three capitalised words, then a verb of saying.
    private func isAttribution(_ next: Following) -> Bool {
        guard !language.hasCapitalNouns, next.isCapital, !next.opensQuote else { return false }
        if next.isStarter, next.word.count > 1 { return false }
        var at = next.word.upperBound
        for _ in 0..<3 {
            at = text.skipSpace(from: at, end: end)
            let wordEnd = text.wordEnd(from: at, end: end)
            if language.words.classes(of: text.bytes, at..<wordEnd).contains(.saying) { return true }
            guard text.kind(at: at, end: end) == .upper else { return false }
            at = wordEnd
        }
        return false
    }

    private func isNameWithMark(_ candidate: Candidate) -> Bool {
        let wordStart = text.wordStart(before: candidate.start, start: start)
        return language.words.classes(of: text.bytes, wordStart..<candidate.start).contains(.markedName)
    }

    private func ellipsis(_ candidate: Candidate, _ next: Following) -> Verdict {
        let before = text.skipSpaceBack(from: candidate.start, start: unitStart)
        if before == unitStart || isOnlyOpeners(unitStart..<before) { return .holds(.openEllipsis) }
        if !candidate.closers.isEmpty { return .ends(.ellipsis) }
        let wordStart = text.wordStart(before: before, start: unitStart)
        let word = language.words.classes(of: text.bytes, wordStart..<before)
        if !next.isStarter, before - wordStart == 1 || !word.isDisjoint(with: [.determiner, .starter]) {
            return .holds(.openEllipsis)
        }
        if text[before - 1] == 0x2C, !next.isStarter { return .holds(.openEllipsis) }
        return .ends(.ellipsis)
    }

    private func isOnlyOpeners(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            let (value, length) = text.scalar(at: at, end: end)
            guard Punctuation.mayOpenQuote(value) || Punctuation.isOpenBracket(value) || Punctuation.isDash(value)
            else {
                return false
            }
            at += length
        }
        return true
    }

    private func emoji(_ candidate: Candidate, _ next: Following) -> Verdict {
        let first = text.scalar(at: candidate.start, end: end).value
        guard next.isCapital, candidate.start > unitStart else { return .holds(.punctuationFollows) }
        if next.isStarter || first < 0x80 || Punctuation.isFace(first) { return .ends(.emoji) }
        return .holds(.punctuationFollows)
    }
}
