public import Bitext

/// A text in units with matches and terms, as XLIFF 1.2 and 2.x hold it.
public struct XLIFFDocument: Sendable, Hashable {
    /// How the names of what XLIFF 1.2 holds of ours begin.
    static let metadataName = "satzpaar"

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

        /// The word of XLIFF 1.2 for it, in its attribute `state`.
        var firstVersionState: String {
            switch self {
            case .initial: "needs-translation"
            case .translated: "translated"
            case .reviewed: "signed-off"
            case .final: "final"
            }
        }
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
        /// Where it stands in the plain text of the source, in Unicode scalars.
        public var range: Range<Int>?
        /// How sure it is that this is the term, 0...1 (ITS 2.0 `termConfidence`).
        public var confidence: Double?

        /// Makes a term.
        public init(
            source: String, targets: [String], definition: String? = nil, range: Range<Int>? = nil,
            confidence: Double? = nil
        ) {
            self.source = source
            self.targets = targets
            self.definition = definition
            self.range = range
            self.confidence = confidence
        }
    }

    /// A group that units stand in.
    public struct Group: Sendable, Hashable {
        /// Its identifier.
        public var id: String
        /// Its name in the original file.
        public var name: String?

        /// Makes a group.
        public init(id: String, name: String? = nil) {
            self.id = id
            self.name = name
        }
    }

    /// One segment.
    public struct Unit: Sendable, Hashable {
        /// The identifier of its unit, an XML name token. Neighbours with the same one are parts of one unit.
        public var id: String
        /// The identifier of the segment in the unit, where the unit has several parts.
        public var segment: String?
        /// The groups that the unit stands in, the outermost first.
        public var groups: [Group] = []
        /// Whether it is no segment but what stands between segments, such as white space.
        public var isIgnorable = false
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

        /// The identifiers of unit and segment as one: `unit/segment`.
        public var address: String { segment.map { "\(id)/\($0)" } ?? id }

        /// Makes a unit.
        public init(id: String, segment: String? = nil, source: InlineContent, target: InlineContent? = nil) {
            self.id = id
            self.segment = segment
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
    /// The units, in order, with what stands between segments.
    public var units: [Unit]

    /// The units that are for translation: without what stands between segments.
    public var segments: [Unit] { units.filter { !$0.isIgnorable } }

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
