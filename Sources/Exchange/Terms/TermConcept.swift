public import Bitext
public import Files

/// A concept of a glossary with its terms by language, as every glossary format can be read into it.
public struct TermConcept: Sendable, Hashable {
    /// How a term is to be used.
    public typealias Status = TermStatus

    /// What a file says beside what the model has a place for.
    public struct Property: Sendable, Hashable {
        /// The name, by TBX where it has one.
        public var name: String
        /// The value.
        public var value: String
        /// The language whose terms it belongs to; nil for the whole concept or one term.
        public var language: LanguageTag?

        /// Makes a property.
        public init(_ name: String, _ value: String, language: LanguageTag? = nil) {
            self.name = name
            self.value = value
            self.language = language
        }
    }

    /// A term in one language.
    public struct Term: Sendable, Hashable {
        /// The language.
        public var language: LanguageTag
        /// The term.
        public var text: String
        /// How it is to be used; nil where nothing is said.
        public var status: Status?
        /// Its word class, such as `noun`.
        public var wordClass: String?
        /// Its gender: `masculine`, `feminine`, `neuter`.
        public var gender: String?
        /// An example of its use.
        public var context: String?
        /// Where the example comes from.
        public var contextSource: String?
        /// Where the term comes from.
        public var source: String?
        /// Notes on it.
        public var notes: [String]
        /// What else the file says of it, by the names of TBX.
        public var properties: [Property]

        /// Makes a term.
        public init(
            _ language: LanguageTag, _ text: String, status: Status? = nil, notes: [String] = [],
            properties: [Property] = []
        ) {
            self.language = language
            self.text = text
            self.status = status
            self.notes = notes
            self.properties = properties
        }
    }

    /// A definition; the language is nil where it is of the whole concept.
    public struct Definition: Sendable, Hashable {
        /// The language.
        public var language: LanguageTag?
        /// The text.
        public var text: String
        /// Where it comes from.
        public var source: String?

        /// Makes a definition.
        public init(_ text: String, language: LanguageTag? = nil, source: String? = nil) {
            self.text = text
            self.language = language
            self.source = source
        }
    }

    /// An identifier, unique in its file.
    public var id: String?
    /// The subject field or category.
    public var category: String?
    /// Definitions.
    public var definitions: [Definition]
    /// Notes on the concept.
    public var notes: [String]
    /// What else the file says of it, by the names of TBX.
    public var properties: [Property]
    /// The terms, in file order.
    public var terms: [Term]

    /// Makes a concept.
    public init(
        id: String? = nil, category: String? = nil, definitions: [Definition] = [], notes: [String] = [],
        properties: [Property] = [], terms: [Term] = []
    ) {
        self.id = id
        self.category = category
        self.definitions = definitions
        self.notes = notes
        self.properties = properties
        self.terms = terms
    }

    /// The terms of a language: of the very tag or, where there are none, of the primary language.
    public func terms(_ language: LanguageTag) -> [Term] {
        let exact = terms.filter { $0.language == language }
        return exact.isEmpty ? terms.filter { $0.language.language == language.language } : exact
    }
}

/// Concepts as they were read, with what could not be kept.
public struct TermFile: Sendable {
    /// The concepts, in file order.
    public var concepts: [TermConcept]
    /// What was odd or is lost, each with its line.
    public var warnings: [FileError]

    /// Makes a file.
    public init(concepts: [TermConcept], warnings: [FileError] = []) {
        self.concepts = concepts
        self.warnings = warnings
    }
}
