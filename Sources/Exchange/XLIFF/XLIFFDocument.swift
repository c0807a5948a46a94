public import Bitext

/// A text in units with matches and terms, as XLIFF 1.2 and 2.x hold it.
public struct XLIFFDocument: Sendable, Hashable {
    /// How far a unit is translated (XLIFF 2.1, section 4.3.1.22).
    public enum Status: String, Sendable, CaseIterable {
        /// Not translated.
        case initial
        /// Translated.
        case translated
        /// Read by a second person.
        case reviewed
        /// Done.
        case final
    }

    /// A translation that the memory offers.
    public struct Match: Sendable, Hashable {
        /// The source of the match.
        public var source: String
        /// Its translation.
        public var target: String
        /// How alike the sources are, 0...100.
        public var score: Double
        /// Where it comes from.
        public var origin: String?

        /// Makes a match.
        public init(source: String, target: String, score: Double, origin: String? = nil) {
            self.source = source
            self.target = target
            self.score = score
            self.origin = origin
        }
    }

    /// A term that stands in the unit.
    public struct Term: Sendable, Hashable {
        /// The term.
        public var source: String
        /// Its translations.
        public var targets: [String]
        /// What it means, or a note.
        public var definition: String?

        /// Makes a term.
        public init(source: String, targets: [String], definition: String? = nil) {
            self.source = source
            self.targets = targets
            self.definition = definition
        }
    }

    /// One segment.
    public struct Unit: Sendable, Hashable {
        /// Its identifier, an XML name token; of a segment of many, `unit/segment`.
        public var id: String
        /// The source.
        public var source: InlineContent
        /// The translation.
        public var target: InlineContent?
        /// How far it is translated.
        public var status = Status.initial
        /// The status in the words of the tool that wrote the file.
        public var nativeStatus: String?
        /// Whether it may not be changed.
        public var isLocked = false
        /// The most characters of the translation.
        public var maximumLength: Int?
        /// Notes for the translator.
        public var notes: [String] = []
        /// What the memory offers.
        public var matches: [Match] = []
        /// The terms in it.
        public var terms: [Term] = []
        /// Names and values, such as the role of the segment.
        public var metadata: [TranslationUnit.Property] = []

        /// Makes a unit.
        public init(id: String, source: InlineContent, target: InlineContent? = nil) {
            self.id = id
            self.source = source
            self.target = target
        }
    }

    /// The source language.
    public var sourceLanguage: LanguageTag
    /// The target language.
    public var targetLanguage: LanguageTag?
    /// The name of the file that the text comes from.
    public var original: String
    /// The units, in order.
    public var units: [Unit]

    /// Makes a document.
    public init(
        sourceLanguage: LanguageTag, targetLanguage: LanguageTag?, original: String, units: [Unit] = []
    ) {
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        self.original = original
        self.units = units
    }
}
