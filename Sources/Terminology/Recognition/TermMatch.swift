/// An occurrence of a term in a text.
public struct TermMatch: Sendable {
    /// Where it stands, in Unicode scalars of the text as given.
    public let range: Range<Int>
    /// The entry that it belongs to.
    public let entry: GlossaryEntry
    /// The number of the entry in the recogniser's glossary.
    public let entryNumber: Int
    /// The words as they stand in the text.
    public let form: String
    /// Why it counts as this term.
    public let reason: Reason
    /// Whether it lies within a longer match.
    public let isNested: Bool

    /// The English for the words as they stand: a surname alone stays one, where the entry accepts it.
    public var target: String {
        guard entry.category == .person else { return entry.target }
        let count = form.split(separator: " ").count
        guard count < entry.source.split(separator: " ").count else { return entry.target }
        let part = entry.target.split(separator: " ").suffix(count).joined(separator: " ")
        return entry.accepted.contains(part) ? part : entry.target
    }

    /// Why a stretch of text counts as a term.
    public struct Reason: Sendable, Equatable {
        /// How the form comes from the citation form.
        public let rule: FormRule
        /// How the term sits in the words around it.
        public let setting: Setting

        /// The reason in words, such as "genitive, part of a hyphen compound".
        public var explanation: String {
            setting == .word ? rule.explanation : "\(rule.explanation), \(setting.explanation)"
        }
    }

    /// How a term sits in the words around it.
    public enum Setting: UInt8, Sendable {
        case word, gendered, hyphenPart, solidPart, ellipsis

        /// The setting in words.
        public var explanation: String {
            switch self {
            case .word: "a word of its own"
            case .gendered: "gendered form"
            case .hyphenPart: "part of a hyphen compound"
            case .solidPart: "part of a solid compound"
            case .ellipsis: "half left out before or after und"
            }
        }
    }
}
