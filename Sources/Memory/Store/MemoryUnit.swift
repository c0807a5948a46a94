public import Bitext

/// A source text and its translation as a memory keeps them.
public struct MemoryUnit: Sendable, Hashable {
    /// How far a unit may be trusted.
    public enum Status: Int, Sendable, Hashable, CaseIterable {
        /// Nobody has looked at it, such as what an aligner found.
        case draft = 0
        /// What a translator confirmed or a memory brought.
        case translated = 1
        /// Someone else has checked it.
        case reviewed = 2
        /// It must not be used any more; it stays for the record.
        case withdrawn = 3

        /// The name on the command line.
        public var name: String { "\(self)" }
    }

    /// The number in the memory; 0 before it is added.
    public var id: Int64 = 0
    /// The language of the source.
    public var sourceLanguage: LanguageTag
    /// The language of the translation.
    public var targetLanguage: LanguageTag
    /// The source text with its codes.
    public var source: InlineContent
    /// The translation with its codes.
    public var target: InlineContent
    /// The identifier that a file gave it (TMX `tuid`).
    public var tuid: String?
    /// The subject field.
    public var domain: String?
    /// The project.
    public var project: String?
    /// Who wrote it.
    public var author: String?
    /// When it was made, as TMX writes it: `20230501T120000Z`.
    public var created: String?
    /// When it was changed last.
    public var changed: String?
    /// How far it may be trusted.
    public var status: Status
    /// How often it was used.
    public var usage: Int
    /// The aligner's probability that the pair is right, 0...1; nil where no aligner made it.
    public var confidence: Double?
    /// The file it came from.
    public var origin: String?
    /// What else a file said of it.
    public var details: Details
    /// Keys of the source texts before and after it.
    var previous: Int64?
    var next: Int64?

    /// Attributes, properties and notes that have no place of their own.
    public struct Details: Sendable, Hashable {
        /// Attributes.
        public var attributes: [TranslationUnit.Property] = []
        /// Properties.
        public var properties: [TranslationUnit.Property] = []
        /// Notes.
        public var notes: [String] = []

        /// Makes no details.
        public init() {}

        /// Whether there are none.
        public var isEmpty: Bool { attributes.isEmpty && properties.isEmpty && notes.isEmpty }
    }

    /// Makes a unit.
    public init(
        source: InlineContent, target: InlineContent, sourceLanguage: LanguageTag = .german,
        targetLanguage: LanguageTag = .english, status: Status = .translated
    ) {
        self.source = source
        self.target = target
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        self.status = status
        usage = 0
        details = Details()
    }
}
