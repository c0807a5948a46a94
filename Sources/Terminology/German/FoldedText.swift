/// A text as words: each folded and hashed, with its place in the text and what stands around it.
///
/// Soft hyphens and zero-width characters vanish, decomposed umlauts are composed, gendered endings (`Bürger*innen`,
/// `Minister/-innen`) are joined to their word. Offsets are Unicode scalars of the text as given.
struct FoldedText {
    /// One word.
    struct Word {
        /// Where it lies, in scalars.
        var start: Int32 = 0
        var end: Int32 = 0
        /// Where its first scalar lies, in bytes of the text.
        var byte: Int32 = 0
        /// Where its folded letters lie in ``FoldedText/bytes``.
        var from: Int32 = 0
        var to: Int32 = 0
        /// The hash of its folded letters.
        var hash: UInt64 = 0
        /// Bit i: the i-th letter is a capital (the first 32 letters).
        var capitals: UInt32 = 0
        /// How many letters and digits it has.
        var letters: UInt8 = 0
        /// What it is made of.
        var traits: Traits = []
        /// What stands between it and the word before.
        var gap: Gap = .start
        /// The scalar before it, and the two after it.
        var before: Mark = .none
        var after: Mark = .none
        var afterNext: Mark = .none
    }

    /// Properties of a word.
    struct Traits: OptionSet {
        let rawValue: UInt8
        static let lower = Traits(rawValue: 1)
        static let upper = Traits(rawValue: 2)
        static let digit = Traits(rawValue: 4)
        /// Written with a gender sign or an inner I.
        static let gendered = Traits(rawValue: 8)
        /// Stands where a sentence, a quotation or a line may begin.
        static let opens = Traits(rawValue: 16)
        /// Stands after the end of a sentence or paragraph.
        static let startsSentence = Traits(rawValue: 32)
    }

    /// What joins two words.
    enum Gap: UInt8 {
        case start, space, hyphen, dot, slash, apostrophe, ampersand, hangingHyphen, leadingHyphen, comma, bracket
        case other
    }

    /// The kinds of scalar that matter beside a word.
    enum Mark: UInt8 {
        case none, letter, space, newline, hyphen, apostrophe, dot, slash, comma, terminator, colon, opener, closer
        case quote, star, low, middleDot, ampersand, copyright, plus, invisible, other
    }

    /// The words, in order.
    var words: [Word] = []
    /// The folded letters of all words.
    var bytes: [UInt8] = []

    /// The folded letters of a word.
    func folded(_ word: Word) -> ArraySlice<UInt8> { bytes[Int(word.from)..<Int(word.to)] }
}

extension FoldedText.Word {
    /// Whether it begins with a capital.
    @inline(__always)
    var isCapitalised: Bool { capitals & 1 == 1 }

    /// Whether it is written all in capitals.
    @inline(__always)
    var isAllCapitals: Bool { traits.contains(.upper) && !traits.contains(.lower) && letters > 1 }

    /// Whether a hyphen hangs at its end, as in `Außen- und`.
    @inline(__always)
    var hasHangingHyphen: Bool { after == .hyphen && afterNext != .letter }

    /// Whether a hyphen stands before it that joins it to nothing, as in `und -exporte`.
    @inline(__always)
    var hasLeadingHyphen: Bool { gap == .leadingHyphen }
}
