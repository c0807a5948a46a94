/// Finds units in UTF-8 bytes: one pass over a paragraph looks every byte up in a table and stops only at those that
/// may end a unit.
struct UnitScanner {
    /// A decision with the bytes it is about.
    struct Decision {
        let candidate: Candidate
        let verdict: Verdict
    }

    /// Units found, in bytes, without white space around them.
    private(set) var units: [Range<Int>] = []
    /// Decisions, where they are recorded.
    private(set) var decisions: [Decision] = []

    private let text: ByteText
    private var judge: Judge
    private let recordsDecisions: Bool

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ language: LanguageData, _ layout: Layout, recordsDecisions: Bool = false
    ) {
        text = ByteText(bytes: bytes)
        judge = Judge(text: text, language: language, isWrapped: layout == .wrapped)
        self.recordsDecisions = recordsDecisions
    }

    /// Finds the units of the whole text.
    mutating func run() {
        var at = 0
        let end = text.bytes.count
        while at < end {
            let stop = judge.isWrapped ? text.blockEnd(from: at) : text.lineEnd(from: at)
            paragraph(at..<stop)
            at = stop
        }
    }

    /// Forgets what was found, to go on with another buffer of the same size class.
    mutating func removeAll() {
        units.removeAll(keepingCapacity: true)
        decisions.removeAll(keepingCapacity: true)
    }

    private mutating func paragraph(_ range: Range<Int>) {
        judge.start = range.lowerBound
        judge.lastBracket = -1
        judge.lastQuote = -1
        judge.end = text.skipSpaceBack(from: range.upperBound, start: range.lowerBound)
        judge.unitStart = text.skipSpace(from: range.lowerBound, end: judge.end)
        guard judge.unitStart < judge.end else { return }
        scan()
        if judge.unitStart < judge.end { units.append(judge.unitStart..<judge.end) }
        if recordsDecisions { record(lineEnd: judge.end) }
    }

    private mutating func scan() {
        var at = judge.unitStart
        let end = judge.end
        let table = Interest.table
        while at < end {
            let interest = table[Int(text[at])]
            if interest == .none {
                at &+= 1
            } else {
                at = visit(at, interest)
            }
        }
    }

    /// Looks at a byte that may end a unit; answers where to go on.
    private mutating func visit(_ at: Int, _ interest: Interest) -> Int {
        switch interest {
        case .none: return at + 1
        case .stop:
            // The commonest case of all: inside a number, an address or an abbreviation.
            if at + 1 < judge.end, Interest.isInner(text[at + 1]), !mayBeNote(at) { return at + 1 }
            return consider(text.marks(at: at, end: judge.end, start: judge.start))
        case .mark: return consider(text.marks(at: at, end: judge.end, start: judge.start))
        case .bracket:
            judge.lastBracket = at
            return at + 1
        case .quote:
            judge.lastQuote = at
            return at + 1
        case .general:
            judge.lastQuote = at
            guard at + 2 < judge.end else { return at + 1 }
            if text[at + 1] == 0x80, text[at + 2] == 0xA6 {
                return consider(text.marks(at: at, end: judge.end, start: judge.start))
            }
            if text[at + 1] == 0x80, text[at + 2] == 0xA8 || text[at + 2] == 0xA9 { return breakLine(at) }
            return (0x98...0x9E).contains(text[at + 1]) ? picture(at) : at + 1
        case .emoji: return picture(at)
        case .emoticon: return emoticon(at)
        case .line: return judge.isWrapped ? item(at) : breakLine(at)
        }
    }

    /// "Kraft.2 Es": a small letter before the full stop and a digit after it.
    private func mayBeNote(_ at: Int) -> Bool {
        at > judge.start && text.kind(at: at + 1, end: judge.end) == .digit
            && text.kind(before: at, start: judge.start) == .lower
    }

    private mutating func consider(_ marks: Candidate) -> Int {
        var candidate = marks
        text.close(&candidate, judge: judge)
        if candidate.next >= judge.end {
            // Nothing follows; the end of the paragraph ends the unit.
            return max(candidate.end, judge.end)
        }
        if !candidate.hasGap, candidate.mark == .emoji { return candidate.end }
        let verdict = judge.verdict(candidate)
        if recordsDecisions { decisions.append(Decision(candidate: candidate, verdict: verdict)) }
        guard verdict.breaks else {
            return verdict.rule == .insideToken
                ? candidate.end : max(candidate.end, min(candidate.close, candidate.next))
        }
        units.append(judge.unitStart..<candidate.close)
        judge.unitStart = candidate.next
        return candidate.next
    }

    private mutating func picture(_ at: Int) -> Int {
        let past = text.emojiEnd(from: at, end: judge.end)
        guard past > at else { return at + 1 }
        return consider(Candidate(mark: .emoji, start: at, end: past, close: past, next: past))
    }

    private mutating func emoticon(_ at: Int) -> Int {
        guard at > judge.unitStart, text.kind(before: at, start: judge.start) == .space,
            let past = text.emoticonEnd(from: at, end: judge.end)
        else { return at + 1 }
        return consider(Candidate(mark: .emoji, start: at, end: past, close: past, next: past))
    }

    /// A line end that the paragraph's own end did not catch: a lone CR, a form feed, U+2028.
    private mutating func breakLine(_ at: Int) -> Int {
        let before = text.skipSpaceBack(from: at, start: judge.unitStart)
        if before > judge.unitStart {
            units.append(judge.unitStart..<before)
            if recordsDecisions { record(lineEnd: before) }
        }
        judge.unitStart = text.skipSpace(from: at, end: judge.end)
        return max(judge.unitStart, at + 1)
    }

    /// A line of wrapped text: it starts a unit where it starts with the mark of an item.
    private mutating func item(_ at: Int) -> Int {
        let next = text.skipSpace(from: at, end: judge.end)
        guard next < judge.end, text.isItemStart(next, end: judge.end, after: at, unitStart: judge.unitStart) else {
            return at + 1
        }
        let before = text.skipSpaceBack(from: at, start: judge.unitStart)
        if before > judge.unitStart {
            units.append(judge.unitStart..<before)
            if recordsDecisions {
                let place = Candidate(mark: .period, start: before, end: before, close: before, next: next)
                decisions.append(Decision(candidate: place, verdict: .ends(.listItem)))
            }
            judge.unitStart = next
        }
        return next
    }

    private mutating func record(lineEnd: Int) {
        let place = Candidate(mark: .period, start: lineEnd, end: lineEnd, close: lineEnd, next: lineEnd)
        decisions.append(Decision(candidate: place, verdict: .ends(.lineEnd)))
    }
}

/// Why a byte is worth a look.
enum Interest: UInt8 {
    case none, stop, mark, bracket, quote, general, emoji, emoticon, line

    /// By byte; a pointer, so that the scan fetches it once and looks it up without further ado. It lives for ever.
    nonisolated(unsafe) static let table: UnsafePointer<Interest> = {
        let table = UnsafeMutablePointer<Interest>.allocate(capacity: 256)
        table.initialize(repeating: .none, count: 256)
        table[0x2E] = .stop
        table[0x21] = .mark
        table[0x3F] = .mark
        table[0xE2] = .general
        table[0xF0] = .emoji
        table[0x22] = .quote
        table[0xC2] = .quote
        for byte in [0x28, 0x5B] { table[byte] = .bracket }
        for byte in [0x3A, 0x3B, 0x3D] { table[byte] = .emoticon }
        for byte in [0x0A, 0x0B, 0x0C, 0x0D] { table[byte] = .line }
        return UnsafePointer(table)
    }()

    /// Whether a byte after a full stop shows that it stands inside a token.
    @inline(__always) static func isInner(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x2C, 0x2D, 0x2F, 0x3A, 0x3B, 0x40, 0x5F: true
        default: false
        }
    }
}
