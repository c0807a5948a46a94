extension Judge {
    /// A full stop: the word before it decides together with the word after it.
    func fullStop(_ candidate: Candidate, _ next: Following) -> Verdict {
        let wordStart = text.wordStart(before: candidate.start, start: start)
        guard wordStart < candidate.start else { return ordinary(candidate, next) }
        let last = text.scalar(before: candidate.start, start: start).value
        if Kind(last) == .digit, !Punctuation.isSuperscript(last) {
            return number(candidate, next, wordStart: wordStart)
        }
        let (classes, parts) = abbreviation(wordStart..<candidate.start)
        let isLetter = parts == 1 && isSingleLetter(wordStart..<candidate.start)
        if isLetter, isPartOfWord(before: wordStart) { return ordinary(candidate, next) }
        if !classes.isDisjoint(with: .abbreviation), !isLetter || next.kind == .digit || classes.contains(.mayBeFinal) {
            return abbreviation(candidate, next, classes)
        }
        if isRoman(wordStart..<candidate.start) { return roman(candidate, next, wordStart) }
        if isLetter { return initial(candidate, next, wordStart) }
        if isLikelyAbbreviation(wordStart..<candidate.start) { return open(candidate, next, .likelyAbbreviation) }
        return ordinary(candidate, next)
    }

    /// After a word that is nothing special.
    private func ordinary(_ candidate: Candidate, _ next: Following) -> Verdict {
        .ends(.fullStop)
    }

    // MARK: Abbreviations

    private func abbreviation(_ candidate: Candidate, _ next: Following, _ classes: WordClass) -> Verdict {
        if classes.contains(.neverFinal) {
            return candidate.closers.contains(.quote) && next.isStarter ? .ends(.fullStop) : .holds(.abbreviation)
        }
        if classes.contains(.numberFollows) {
            if next.kind == .digit || next.scalar == 0xA7 || isRoman(next.word) && !next.isStarter {
                return .holds(.abbreviationBeforeNumber)
            }
            if !classes.contains(.mayBeFinal) { return ordinary(candidate, next) }
        }
        if classes.contains(.oftenFinal) {
            if next.kind == .digit { return .holds(.openAbbreviation) }
            return next.opensBracket ? .holds(.openAbbreviation) : .ends(.finalAbbreviation)
        }
        return open(candidate, next, .openAbbreviation)
    }

    /// After an abbreviation that may be final.
    private func open(_ candidate: Candidate, _ next: Following, _ rule: Rule) -> Verdict {
        if candidate.closers.contains(.quote), next.isCapital { return .ends(.finalAbbreviation) }
        if next.isStarter, !next.opensBracket { return .ends(.abbreviationBeforeStarter) }
        return .holds(rule)
    }

    /// The classes of the abbreviation that ends with the word at a range: "R" alone, "d.R", or "i.d.R" with any
    /// spaces between, the longest that is known, and how many parts it has.
    func abbreviation(_ word: Range<Int>) -> (classes: WordClass, parts: Int) {
        var parts = [word]
        var from = word.lowerBound
        var key: [UInt8] = []
        while parts.count < 5, from > start {
            let stop = text.skipSpaceBack(from: from, start: start)
            guard stop > start, text[stop - 1] == 0x2E else { break }
            let partStart = text.wordStart(before: stop - 1, start: start)
            guard partStart < stop - 1, stop - partStart <= 8 else { break }
            parts.append(partStart..<stop - 1)
            from = partStart
        }
        while parts.count > 1 {
            key.removeAll(keepingCapacity: true)
            for part in parts.reversed() {
                if !key.isEmpty { key.append(0x2E) }
                key.append(contentsOf: text.bytes[part])
            }
            let found = key.withUnsafeBufferPointer { language.words.classes(of: $0, 0..<$0.count) }
            if !found.isDisjoint(with: .abbreviation) { return (found, parts.count) }
            parts.removeLast()
        }
        let own = language.words.classes(of: text.bytes, word)
        return (own.contains(.plain) ? [] : own, 1)
    }

    /// A word that is shortened, to judge by its letters: no vowel, or an ending such as "str".
    private func isLikelyAbbreviation(_ word: Range<Int>) -> Bool {
        guard Kind(UInt32(text[word.lowerBound])) != .digit, !isPartOfWord(before: word.lowerBound) else { return false }
        var vowels = 0
        var small = 0
        for index in word {
            switch text[index] {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x41, 0x45, 0x49, 0x4F, 0x55, 0x59: vowels += 1
            case 0x80...: vowels += 1
            default: break
            }
            if (0x61...0x7A).contains(text[index]) { small += 1 }
        }
        if vowels == 0, small > 0, word.count <= 6 {
            return !language.words.classes(of: text.bytes, word).contains(.plain)
        }
        return language.abbreviatedEndings.contains { ending in
            guard word.count > ending.count + 1 else { return false }
            return text.bytes[word.upperBound - ending.count..<word.upperBound].elementsEqual(ending)
        } && vowels > 0
    }

    // MARK: Initials and Roman numerals

    private func isSingleLetter(_ word: Range<Int>) -> Bool {
        text.scalar(at: word.lowerBound, end: word.upperBound).length == word.count
            && Kind(text.scalar(at: word.lowerBound, end: word.upperBound).value).isLetter
    }

    /// "bin’s", "km/h": the letter is the rest of a word.
    private func isPartOfWord(before place: Int) -> Bool {
        guard place > start else { return false }
        let value = text.scalar(before: place, start: start).value
        return value == 0x27 || value == 0x2019 || value == 0xB4 || value == 0x60 || value == 0x2F
    }

    private func initial(_ candidate: Candidate, _ next: Following, _ wordStart: Int) -> Verdict {
        if wordStart == unitStart { return .holds(.listNumber) }
        if text.kind(at: wordStart, end: end) == .lower {
            let before = text.kind(before: text.skipSpaceBack(from: wordStart, start: unitStart), start: unitStart)
            return before == .digit && next.isStarter ? .ends(.initialBeforeStarter) : .holds(.likelyAbbreviation)
        }
        if candidate.closers.contains(.quote), next.isCapital { return .ends(.fullStop) }
        if next.isStarter, !next.opensBracket { return .ends(.initialBeforeStarter) }
        return .holds(.initial)
    }

    private func roman(_ candidate: Candidate, _ next: Following, _ wordStart: Int) -> Verdict {
        if wordStart == unitStart { return .holds(.listNumber) }
        if next.isStarter, !next.opensBracket { return .ends(.initialBeforeStarter) }
        return language.hasOrdinals ? .holds(.romanOrdinal) : ordinary(candidate, next)
    }

    /// Whether a word is a Roman numeral: of two letters or more, or I, V, X.
    func isRoman(_ word: Range<Int>) -> Bool {
        guard !word.isEmpty, word.count <= 8 else { return false }
        var last = 5000
        var repeats = 0
        for index in word {
            let value: Int
            switch text[index] {
            case 0x49: value = 1
            case 0x56: value = 5
            case 0x58: value = 10
            case 0x4C where word.count > 1: value = 50
            case 0x43 where word.count > 2: value = 100
            default: return false
            }
            repeats = value == last ? repeats + 1 : 0
            if repeats > 3 { return false }
            last = value
        }
        return true
    }

    // MARK: No space after the mark

    /// "klein.Das": a sentence ends where a small word ends and a capitalised one starts, outside addresses.
    func missingSpace(_ candidate: Candidate) -> Verdict {
        let wordStart = text.wordStart(before: candidate.start, start: start)
        guard candidate.end == candidate.close, candidate.start - wordStart >= 2,
            text.kind(before: candidate.start, start: start) == .lower
        else { return .holds(.insideToken) }
        var at = candidate.end
        var opens = false
        let (value, length) = text.scalar(at: at, end: end)
        if value == 0x201E || value == 0xBB || value == 0xAB || value == 0x22 {
            at += length
            opens = true
        }
        guard text.kind(at: at, end: end) == .upper else { return .holds(.insideToken) }
        let wordEnd = text.wordEnd(from: at, end: end)
        let classes = language.words.classes(of: text.bytes, at..<wordEnd)
        guard text.kind(before: wordEnd, start: at) == .lower || classes.contains(.starter),
            !isAddress(candidate.start),
            wordEnd >= end || text[wordEnd] != 0x2E || text.kind(at: wordEnd + 1, end: end) == .space
        else { return .holds(.insideToken) }
        if candidate.mark == .period {
            guard abbreviation(wordStart..<candidate.start).classes.isDisjoint(with: .abbreviation) else {
                return .holds(.abbreviation)
            }
        }
        if classes.contains(.starter) || opens { return .ends(.missingSpace) }
        let isLongSmall = candidate.start - wordStart >= 4 && text.kind(at: wordStart, end: end) == .lower
        return isLongSmall && wordEnd - at >= 3 ? .ends(.missingSpace) : .holds(.insideToken)
    }

    /// Whether the run of non-space characters around a place is an address: it holds @, a slash or "www.".
    private func isAddress(_ place: Int) -> Bool {
        var from = place
        while from > start, place - from < 200, text[from - 1] > 0x20 { from -= 1 }
        var to = place
        while to < end, to - place < 200, text[to] > 0x20 { to += 1 }
        for index in from..<to
        where text[index] == 0x40 || text[index] == 0x2F || text[index] == 0x5C || text[index] == 0x5F {
            return true
        }
        return text.has("www.", at: from, end: to)
    }
}
