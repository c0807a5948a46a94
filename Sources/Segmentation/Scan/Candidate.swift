/// A place where a unit may end: its marks, what closes after them, and where the next text starts.
struct Candidate {
    /// The kind of the marks.
    enum Mark: UInt8 { case period, exclamation, question, ellipsis, emoji }

    /// What stands between the marks and the end of the unit.
    struct Closers: OptionSet {
        let rawValue: UInt8
        static let quote = Closers(rawValue: 1)
        static let innerQuote = Closers(rawValue: 2)
        static let bracket = Closers(rawValue: 4)
        static let footnote = Closers(rawValue: 8)
        /// Digits without brackets, which may be a note or part of a number.
        static let bareNumber = Closers(rawValue: 16)
        static let emoji = Closers(rawValue: 32)
    }

    var mark: Mark
    /// The first byte of the marks.
    var start: Int
    /// Past the marks.
    var end: Int
    /// Past what closes: the end of the unit, if it ends here.
    var close: Int
    var closers: Closers = []
    /// The first byte after the white space that follows.
    var next: Int
    /// Whether there is white space.
    var hasGap: Bool { next > close }
}

/// What follows a candidate.
struct Following {
    /// The first letter, digit or symbol after quotes, brackets and dashes that open.
    var at: Int
    var kind: Kind = .other
    var scalar: UInt32 = 0
    /// The run of letters at ``at``.
    var word: Range<Int> = 0..<0
    var classes: WordClass = []
    var opensQuote = false
    var opensBracket = false
    var startsWithDash = false
    var startsWithEllipsis = false

    /// Whether the next word is one that is small inside a sentence.
    var isStarter: Bool { classes.contains(.starter) }
    /// Whether a sentence could start here.
    var isCapital: Bool { kind == .upper || kind == .letter }
}
