import Glibc

extension ByteText {
    /// Past the line break of the line that starts at a place.
    func lineEnd(from place: Int) -> Int {
        guard let base = bytes.baseAddress, place < bytes.count,
            let found = memchr(base + place, 0x0A, bytes.count - place)
        else { return bytes.count }
        return base.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
    }

    /// Past the blank line that ends the block of lines at a place.
    func blockEnd(from place: Int) -> Int {
        var at = lineEnd(from: place)
        while at < bytes.count {
            let next = lineEnd(from: at)
            if skipSpace(from: at, end: next) == next { return next }
            at = next
        }
        return bytes.count
    }

    /// The run of marks that starts at a place: "?!", "...", ". . .", "….".
    func marks(at place: Int, end: Int, start: Int) -> Candidate {
        var at = place
        var stops = 0
        var mark = Candidate.Mark.period
        while at < end {
            switch self[at] {
            case 0x2E: stops += 1
            case 0x21: if mark != .question { mark = .exclamation }
            case 0x3F: mark = .question
            case 0xE2 where has("\u{2026}", at: at, end: end):
                if mark == .period { mark = .ellipsis }
                at += 2
            case 0x20
            where stops > 0 && at + 1 < end && self[at + 1] == 0x2E && (at + 2 >= end || self[at + 2] != 0x2E):
                // ". . ." is one ellipsis.
                break
            default:
                if mark == .period, stops > 1 { mark = .ellipsis }
                return Candidate(mark: mark, start: place, end: at, close: at, next: at)
            }
            at += 1
        }
        if mark == .period, stops > 1 { mark = .ellipsis }
        return Candidate(mark: mark, start: place, end: at, close: at, next: at)
    }

    /// Finds what closes after the marks of a candidate, and where the next text starts.
    func close(_ candidate: inout Candidate, judge: Judge) {
        let end = judge.end
        var at = candidate.end
        while at < end, let past = closer(at, &candidate, end: end) { at = past }
        candidate.close = at
        candidate.next = skipSpace(from: at, end: end)
        // After white space: emoji, notes, and quotes that stand alone.
        while candidate.next > at, candidate.next < end,
            let past = detachedCloser(candidate.next, &candidate, judge: judge)
        {
            at = past
            while at < end, let past = closer(at, &candidate, end: end) { at = past }
            candidate.close = at
            candidate.next = skipSpace(from: at, end: end)
        }
    }

    /// Past the closer at a place, or nil.
    private func closer(_ at: Int, _ candidate: inout Candidate, end: Int) -> Int? {
        let (value, length) = scalar(at: at, end: end)
        if value == 0x20 { return nil }
        if Punctuation.mayCloseQuote(value) {
            let after = kind(at: at + length, end: end)
            guard !after.isLetter, after != .digit || candidate.closers.contains(.quote) else { return nil }
            if value == 0x60 || value == 0xB4 { return nil }
            candidate.closers.insert(Punctuation.isInner(value) ? .innerQuote : .quote)
            return at + length
        }
        if Punctuation.isCloseBracket(value) {
            candidate.closers.insert(.bracket)
            return at + length
        }
        if Punctuation.isSuperscript(value) {
            candidate.closers.insert(.footnote)
            return at + length
        }
        if value == 0x5B, let past = note(at, end: end) {
            candidate.closers.insert(.footnote)
            return past
        }
        if value == 0x2A || value == 0x2020 || value == 0x2021, kind(at: at + length, end: end) == .space {
            candidate.closers.insert(.footnote)
            return at + length
        }
        if (0x30...0x39).contains(value), candidate.mark == .period, !candidate.closers.contains(.bareNumber) {
            var past = at
            while past < end, Kind(UInt32(self[past])) == .digit { past += 1 }
            guard past - at <= 3, kind(at: past, end: end) == .space else { return nil }
            candidate.closers.insert(.bareNumber)
            return past
        }
        if Punctuation.isEmoji(value) {
            let past = emojiEnd(from: at, end: end)
            candidate.closers.insert(.emoji)
            return past > at ? past : nil
        }
        return nil
    }

    private func detachedCloser(_ at: Int, _ candidate: inout Candidate, judge: Judge) -> Int? {
        let end = judge.end
        let (value, length) = scalar(at: at, end: end)
        if Punctuation.isEmoji(value) {
            let past = emojiEnd(from: at, end: end)
            candidate.closers.insert(.emoji)
            return past > at ? past : nil
        }
        if value == 0x5B, let past = note(at, end: end) {
            candidate.closers.insert(.footnote)
            return past
        }
        if let past = emoticonEnd(from: at, end: end) {
            candidate.closers.insert(.emoji)
            return past
        }
        if value != 0x27, value != 0x60, Punctuation.mayCloseQuote(value),
            at + length >= end || kind(at: at + length, end: end) == .space,
            judge.openQuote(before: candidate.start) != nil
        {
            candidate.closers.insert(.quote)
            return at + length
        }
        return nil
    }

    /// "[12]", "[a]", "[1, 2]", "[Anm. 3]": past it.
    private func note(_ place: Int, end: Int) -> Int? {
        var at = place + 1
        var digits = 0
        var letters = 0
        while at < end, at - place <= 12, self[at] != 0x5D {
            switch Kind(UInt32(self[at])) {
            case .digit: digits += 1
            case .lower, .upper: letters += 1
            case .space: break
            default: guard [0x2C, 0x2D, 0x2E, 0x3A].contains(self[at]) else { return nil }
            }
            at += 1
        }
        guard at < end, self[at] == 0x5D, digits > 0 || letters == 1 else { return nil }
        return at + 1
    }

    /// Past the emoji that start at a place, with their joiners.
    func emojiEnd(from place: Int, end: Int) -> Int {
        var at = place
        while at < end {
            let (value, length) = scalar(at: at, end: end)
            guard Punctuation.isEmoji(value) || at > place && Punctuation.joinsEmoji(value) else { break }
            at += length
        }
        return at
    }

    /// Past an emoticon such as ":-)" or a short code such as ":wink:", which white space or the end follows.
    func emoticonEnd(from place: Int, end: Int) -> Int? {
        var at = place
        guard self[at] == 0x3A || self[at] == 0x3B || self[at] == 0x3D || self[at] == 0x38 else { return nil }
        at += 1
        if at < end, self[at] == 0x2D || self[at] == 0x6F || self[at] == 0x27 { at += 1 }
        let mouth = at
        while at < end, at - mouth < 4, ")(DPp/\\|*]3Oo>".utf8.contains(self[at]) { at += 1 }
        if at > mouth, at >= end || kind(at: at, end: end) == .space { return at }
        guard self[place] == 0x3A else { return nil }
        at = place + 1
        while at < end, at - place < 24, Kind(UInt32(self[at])) == .lower || self[at] == 0x5F { at += 1 }
        guard at - place > 2, at < end, self[at] == 0x3A else { return nil }
        return at + 1 >= end || kind(at: at + 1, end: end) == .space ? at + 1 : nil
    }

    /// Whether a line of wrapped text starts an item: a bullet, or a dash, number or letter after a line that ended.
    func isItemStart(_ place: Int, end: Int, after lineEnd: Int, unitStart: Int) -> Bool {
        let (value, length) = scalar(at: place, end: end)
        let gap = kind(at: place + length, end: end) == .space
        if [0x2022, 0x2023, 0x25AA, 0x25A0, 0x25CF, 0x25E6, 0xB7].contains(value) { return gap }
        let before = skipSpaceBack(from: lineEnd, start: unitStart)
        guard before > unitStart else { return false }
        let endsLine = [0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x2C].contains(self[before - 1])
        if value == 0x2A || Punctuation.isDash(value) { return gap && endsLine && self[before - 1] != 0x2C }
        var at = place
        while at < end, at - place < 3, Kind(UInt32(self[at])) == .digit { at += 1 }
        if at == place, Kind(value) == .lower { at += 1 }
        guard at > place, at + 1 < end, self[at] == 0x29 || self[at] == 0x2E && Kind(value) == .digit else {
            return false
        }
        return kind(at: at + 1, end: end) == .space && endsLine && self[before - 1] != 0x2C
    }
}
