/// A source text and its translations.
public struct TranslationUnit: Hashable, Sendable {
    /// A name and its value, in the order they were given (TMX `prop`).
    public struct Property: Hashable, Sendable {
        /// The name, such as `x-confidence`.
        public var name: String
        /// The value.
        public var value: String

        /// Makes a property.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The text in one language (TMX `tuv`).
    public struct Variant: Hashable, Sendable {
        /// The language.
        public var language: LanguageTag
        /// The text with its codes.
        public var content: InlineContent
        /// Attributes beside the language, such as `changedate`.
        public var attributes: [Property]
        /// Properties.
        public var properties: [Property]
        /// Notes.
        public var notes: [String]

        /// Makes a variant.
        public init(
            _ language: LanguageTag, _ content: InlineContent, attributes: [Property] = [],
            properties: [Property] = [], notes: [String] = []
        ) {
            self.language = language
            self.content = content
            self.attributes = attributes
            self.properties = properties
            self.notes = notes
        }
    }

    /// An identifier; not unique in what the world writes.
    public var id: String?
    /// The variants in file order.
    public var variants: [Variant]
    /// Attributes beside the identifier, such as `creationdate` and `srclang`.
    public var attributes: [Property]
    /// Properties.
    public var properties: [Property]
    /// Notes.
    public var notes: [String]

    /// Makes a unit.
    public init(
        id: String? = nil, variants: [Variant] = [], attributes: [Property] = [], properties: [Property] = [],
        notes: [String] = []
    ) {
        self.id = id
        self.variants = variants
        self.attributes = attributes
        self.properties = properties
        self.notes = notes
    }

    /// The variant in a language: the very tag, else one that matches, else one of the same primary language.
    public func variant(_ language: LanguageTag) -> Variant? {
        variants.first { $0.language == language } ?? variants.first { $0.language.matches(language) }
            ?? variants.first { $0.language.language == language.language }
    }

    /// The value of the first property of a name.
    public func property(_ name: String) -> String? { properties.first { $0.name == name }?.value }
}
