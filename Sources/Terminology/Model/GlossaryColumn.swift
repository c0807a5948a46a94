/// The columns of a glossary file.
public enum GlossaryColumn: String, Sendable, CaseIterable {
    /// The German citation form.
    case source
    /// The preferred English.
    case target
    /// The subject.
    case category
    /// Other German.
    case variants
    /// Other right English.
    case accept
    /// English that is not wanted.
    case avoid
    /// Word class and gender of the German term.
    case wordClass = "class"
    /// How the term may be found and what a deviation means.
    case flags
    /// A note for the translator.
    case note
    /// English that was right once.
    case deprecated
    /// The English of single houses: `ap:Kyiv|guardian:Kyiv`.
    case styles
    /// What the concept is.
    case definition
    /// A German sentence with the term.
    case example
    /// Where the decision comes from.
    case reference
    /// When and by whom the entry was made.
    case created
    /// When and by whom it was changed.
    case changed
    /// The identifier of the concept.
    case id
    /// What is known of single terms: `[en:Kyiv] note: since 2019`.
    case details

    /// The columns that every glossary of ours has, in order; the others are there where an entry needs them.
    public static let standard: [GlossaryColumn] = [
        .source, .target, .category, .variants, .accept, .avoid, .wordClass, .flags, .note,
    ]

    /// Whether its cells hold several values, divided by bars.
    var isList: Bool {
        switch self {
        case .source, .target, .variants, .accept, .avoid, .flags, .deprecated, .styles, .details: true
        default: false
        }
    }
}

/// What is known of a table before it is read.
public struct GlossaryLayout: Sendable {
    /// What divides its cells; nil where it is to be found.
    public var delimiter: Character?
    /// The titles of its columns, where it names none or others.
    public var titles: [String]?
    /// What an unnamed fourth column holds.
    public var fourthColumn: GlossaryColumn

    /// Makes a layout.
    public init(
        delimiter: Character? = nil, titles: [String]? = nil, fourthColumn: GlossaryColumn = .variants
    ) {
        self.delimiter = delimiter
        self.titles = titles
        self.fourthColumn = fourthColumn
    }
}
