import CICU

/// ICU's text boundaries (UAX #29, UAX #14) for a language.
public struct BreakIterator: ~Copyable {
    /// What lies between two boundaries.
    public enum Unit: Int32, Sendable {
        case character = 0
        case word = 1
        case line = 2
        case sentence = 3
    }

    /// A stretch between two boundaries, in UTF-16 units.
    public struct Piece: Equatable, Sendable {
        /// Where it lies.
        public let range: Range<Int>
        /// For words: whether it is a word or a number rather than white space or punctuation.
        public let isWord: Bool
    }

    private let raw: OpaquePointer

    /// Opens an iterator.
    ///
    /// - Parameter locale: an ICU locale such as `de`.
    public init(_ unit: Unit, locale: String) throws(ICUError) {
        var status: Int32 = 0
        guard let it = cicu_break_open(unit.rawValue, locale, &status), status <= 0 else {
            throw ICUError(status, "break iterator for \(locale)")
        }
        raw = it
    }

    deinit { cicu_break_close(raw) }

    /// All pieces of a text, in order; they cover it wholly.
    public func pieces(of text: [UInt16]) -> [Piece] {
        text.withUnsafeBufferPointer { buffer in
            var status: Int32 = 0
            cicu_break_set_text(raw, buffer.baseAddress, Int32(buffer.count), &status)
            var pieces: [Piece] = []
            var start = 0
            while case let end = Int(cicu_break_next(raw)), end >= 0 {
                // Word statuses below 100 (UBRK_WORD_NONE_LIMIT) are spaces and punctuation.
                pieces.append(Piece(range: start..<end, isWord: cicu_break_rule_status(raw) >= 100))
                start = end
            }
            return pieces
        }
    }
}
