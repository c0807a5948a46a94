extension Judge {
    /// How far back a quotation or bracket is looked for, in bytes.
    private static let reach = 1200
    /// The longest title or phrase that is held together, in bytes.
    private static let titleLength = 90

    /// What follows a place: past quotes, brackets, dashes and dots that open.
    func following(_ place: Int) -> Following {
        var next = Following(at: place)
        for _ in 0..<6 where next.at < end {
            let (value, length) = text.scalar(at: next.at, end: end)
            if Punctuation.mayOpenQuote(value) || value == 0x2C && text.has(",,", at: next.at, end: end) {
                next.opensQuote = true
                next.at += value == 0x2C ? 2 : length
            } else if value == 0x2026 || text.has("...", at: next.at, end: end) {
                next.startsWithEllipsis = true
                next.at = text.skipSpace(from: next.at + 3, end: end)
            } else if value == 0x5B || value == 0x28, let past = bracketedDots(next.at) {
                next.startsWithEllipsis = true
                next.at = text.skipSpace(from: past, end: end)
            } else if Punctuation.isOpenBracket(value) {
                next.opensBracket = true
                next.at += length
            } else if Punctuation.isDash(value), text.kind(at: next.at + length, end: end) == .space {
                next.startsWithDash = true
                next.at = text.skipSpace(from: next.at + length, end: end)
            } else {
                break
            }
        }
        guard next.at < end else { return next }
        next.scalar = text.scalar(at: next.at, end: end).value
        next.kind = Kind(next.scalar)
        if next.kind.isLetter {
            next.word = next.at..<text.wordEnd(from: next.at, end: end)
            next.classes = language.words.classes(of: text.bytes, next.word)
            // A letter with a full stop is an initial or an abbreviation, whatever word it would be without.
            if next.word.upperBound < end, text[next.word.upperBound] == 0x2E,
                next.word.count == 1 || !next.classes.isDisjoint(with: .abbreviation)
            {
                next.classes.remove(.starter)
                if next.classes.contains(.capitalised) { next.classes.insert(.starter) }
            }
        }
        return next
    }

    /// "[…]" or "(...)": past it.
    private func bracketedDots(_ place: Int) -> Int? {
        var at = place + 1
        while at < end, at - place < 6, text[at] == 0x2E || text[at] >= 0x80 { at += 1 }
        return at > place + 1 && at < end && (text[at] == 0x5D || text[at] == 0x29) ? at + 1 : nil
    }

    /// The innermost quotation that opens in the unit and is still open at a place.
    func openQuote(before place: Int) -> Int? {
        guard lastQuote >= unitStart else { return nil }
        var open: (Int, Int, Int) = (-1, -1, -1)
        var depth = 0
        var at = max(unitStart, place - Self.reach)
        var previous = Kind.space
        while at < place {
            let (value, length) = text.scalar(at: at, end: end)
            if value == 0x201E || value == 0x201A {
                push(at, &open, &depth)
            } else if value != 0x27, value != 0x2019, value != 0x60, Punctuation.mayOpenQuote(value) {
                let after = text.kind(at: at + length, end: end)
                let opens = previous == .space && after != .space && !(value == 0x201C && depth > 0 && after == .other)
                if opens { push(at, &open, &depth) } else if depth > 0 { depth -= 1 }
            }
            previous = Punctuation.isOpenBracket(value) || Punctuation.isDash(value) ? .space : Kind(value)
            at += length
        }
        return depth == 0 ? nil : depth == 1 ? open.0 : depth == 2 ? open.1 : open.2
    }

    private func push(_ place: Int, _ open: inout (Int, Int, Int), _ depth: inout Int) {
        switch depth {
        case 0: open.0 = place
        case 1: open.1 = place
        default: open.2 = place
        }
        depth += 1
    }

    func hasOpenQuote(_ candidate: Candidate) -> Bool {
        guard let inner = openQuote(before: candidate.start) else { return false }
        return inner > unitStart ? openQuote(before: inner) != nil : false
    }

    /// Whether the candidate lies in brackets that opened within the unit, after its first word, and close soon.
    func isInsideBracket(_ candidate: Candidate) -> Bool {
        guard lastBracket >= unitStart else { return false }
        var at = candidate.start
        var depth = 0
        let floor = max(unitStart, at - 400)
        while at > floor {
            at -= 1
            switch text[at] {
            case 0x29, 0x5D: depth += 1
            case 0x28, 0x5B:
                if depth == 0 { return at > text.skipSpace(from: unitStart, end: end) && closesBracket(candidate.end) }
                depth -= 1
            default: break
            }
        }
        return false
    }

    private func closesBracket(_ place: Int) -> Bool {
        var at = place
        var depth = 0
        while at < end, at - place < 400 {
            switch text[at] {
            case 0x28, 0x5B: depth += 1
            case 0x29, 0x5D:
                if depth == 0 { return true }
                depth -= 1
            default: break
            }
            at += 1
        }
        return false
    }

    /// Whether the candidate lies inside a short quoted title or phrase: it opens after a word, closes soon, and the
    /// sentence goes on small.
    func isInsideTitle(_ candidate: Candidate) -> Bool {
        guard candidate.closers.isEmpty, candidate.mark != .ellipsis, candidate.mark != .emoji,
            let open = openQuote(before: candidate.start), open > unitStart,
            candidate.start - open <= Self.titleLength
        else { return false }
        let before = text.skipSpaceBack(from: open, start: unitStart)
        guard text.kind(before: before, start: unitStart).isLetter else { return false }
        var at = candidate.end
        let limit = min(end, open + Self.titleLength)
        while at < limit {
            let (value, length) = text.scalar(at: at, end: end)
            if value != 0x27, value != 0x2019, value != 0x60, Punctuation.mayCloseQuote(value) {
                let after = text.skipSpace(from: at + length, end: end)
                return after < end && after > at + length && text.kind(at: after, end: end) == .lower
            }
            at += length
        }
        return false
    }
}
