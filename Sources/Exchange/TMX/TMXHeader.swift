public import Bitext

/// The header of a TMX 1.4b file (section "header" of the specification).
public struct TMXHeader: Sendable, Hashable {
    /// A character set of the user's own (TMX `ude`).
    public struct UserEncoding: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// The character set that it adds to.
        public var base: String?
        /// Its characters: the attributes of each `map`.
        public var maps: [[TranslationUnit.Property]]
    }

    /// The tool that wrote the file.
    public var creationTool: String
    /// Its version.
    public var creationToolVersion: String
    /// What a segment is: `sentence`, `paragraph`, `phrase` or `block`.
    public var segmentType: String
    /// The tool's own format that the units came from.
    public var originalFormat: String
    /// The language of notes and property values.
    public var adminLanguage: LanguageTag
    /// The language of the sources; nil is `*all*`.
    public var sourceLanguage: LanguageTag?
    /// The kind of data, such as `plaintext` or `html`.
    public var dataType: String
    /// When the file was made, as `YYYYMMDDThhmmssZ`.
    public var creationDate: String?
    /// Other attributes of the standard: `o-encoding`, `creationid`, `changedate`, `changeid`.
    public var otherAttributes: [TranslationUnit.Property]
    /// Properties of the whole file.
    public var properties: [TranslationUnit.Property]
    /// Notes on the whole file.
    public var notes: [String]
    /// Character sets of the user's own.
    public var userEncodings: [UserEncoding]

    /// Makes a header of Satzpaar's own.
    public init(
        sourceLanguage: LanguageTag? = .german, creationDate: String? = nil,
        properties: [TranslationUnit.Property] = [], notes: [String] = []
    ) {
        creationTool = "satzpaar"
        creationToolVersion = "0.1.0"
        segmentType = "sentence"
        originalFormat = "satzpaar"
        adminLanguage = .english
        self.sourceLanguage = sourceLanguage
        dataType = "plaintext"
        self.creationDate = creationDate
        otherAttributes = []
        self.properties = properties
        self.notes = notes
        userEncodings = []
    }

    /// The attributes that the standard requires.
    static let required: [StaticString] = [
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
    ]
    static let optional: Set<String> = ["o-encoding", "creationid", "changedate", "changeid"]
}
