/// Something in a translation that does not agree with the glossary.
public struct TermFinding: Sendable {
    /// What is wrong.
    public enum Kind: String, Sendable {
        /// None of the right English terms is there.
        case missing
        /// English that the house does not want.
        case avoided
        /// English that was right once.
        case deprecated
        /// A term that is not to be translated was changed.
        case changed
        /// One term has several English renderings across the text.
        case inconsistent
        /// A name is spelled in two ways across the text.
        case spelling
    }

    /// How much it matters.
    public enum Severity: String, Sendable {
        /// To be mended.
        case error
        /// To be mended where the text is new: it was right once.
        case warning
        /// To be looked at.
        case note
    }

    /// What is wrong.
    public let kind: Kind
    /// The entry.
    public let entry: GlossaryEntry
    /// The number of the pair, from 0.
    public let pair: Int
    /// Where the German term stands in the source, in Unicode scalars.
    public let sourceRange: Range<Int>
    /// Where the English stands that is not wanted.
    public let targetRange: Range<Int>?
    /// What was found or expected, as a sentence.
    public let message: String
    /// How much it matters.
    public let severity: Severity

    /// Whether it is an error rather than a warning or a note.
    public var isError: Bool { severity == .error }
}
