/// A hint for the translator about a place in the source.
public struct TranslatorNote: Sendable, Hashable {
    /// What it is about.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Reported speech that German shows by the Konjunktiv alone: English has to say who speaks.
        case attribution
        /// Words that mean something else than they say.
        case idiom
        /// A figure, date or time that English writes otherwise.
        case figure
        /// A likely slip in the source: a typo, a name spelled two ways, a mark without its partner.
        case spelling

        /// A heading for a group of them.
        public var title: String {
            switch self {
            case .attribution: "Reported speech: who says it?"
            case .idiom: "Idioms"
            case .figure: "Figures, dates and times"
            case .spelling: "Possible slips in the source"
            }
        }
    }

    /// What it is about.
    public var kind: Kind
    /// The number of the segment, from 0.
    public var segment: Int
    /// Where it stands, in Unicode scalars of the segment's text.
    public var range: Range<Int>
    /// The words as they stand in the text.
    public var words: String
    /// What a translator should know, as a sentence.
    public var message: String
    /// English or corrected German that may be used; empty where there is none.
    public var suggestion: String

    /// Makes a note.
    public init(
        _ kind: Kind, segment: Int, range: Range<Int>, words: String, message: String, suggestion: String = ""
    ) {
        self.kind = kind
        self.segment = segment
        self.range = range
        self.words = words
        self.message = message
        self.suggestion = suggestion
    }
}
