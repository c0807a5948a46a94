/// A data category of TBX (ISO 30042:2019; the modules Min and Basic of TBXInfo) with the place where it may stand.
struct TBXCategory: Sendable {
    /// The levels of a file.
    enum Level: Sendable { case concept, language, term }

    let name: String
    /// The element in style DCA, which names the category by `type`.
    let element: StaticString
    /// The element in style DCT.
    let prefixed: StaticString
    let levels: Set<Level>
    /// The values that are allowed; nil where any text is.
    let values: Set<String>?
    /// Whether the module Min has it, and not only Basic.
    let isMin: Bool

    private init(
        _ name: String, _ element: StaticString, _ prefixed: StaticString, _ levels: Set<Level>,
        values: Set<String>? = nil, isMin: Bool = false
    ) {
        self.name = name
        self.element = element
        self.prefixed = prefixed
        self.levels = levels
        self.values = values
        self.isMin = isMin
    }

    /// The category of a name; nil where none of the modules has it.
    static func named(_ name: String) -> TBXCategory? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    private static let all: [TBXCategory] = [
        .init(
            "administrativeStatus", "termNote", "min:administrativeStatus", [.term],
            values: [
                "preferredTerm-admn-sts", "admittedTerm-admn-sts", "supersededTerm-admn-sts", "deprecatedTerm-admn-sts",
            ], isMin: true),
        .init("customerSubset", "admin", "min:customerSubset", [.concept, .term], isMin: true),
        .init(
            "externalCrossReference", "xref", "min:externalCrossReference", [.concept, .language, .term], isMin: true),
        .init(
            "partOfSpeech", "termNote", "min:partOfSpeech", [.term],
            values: ["noun", "verb", "adjective", "adverb", "other"], isMin: true),
        .init("subjectField", "descrip", "min:subjectField", [.concept], isMin: true),
        .init("context", "descrip", "basic:context", [.term]),
        .init("crossReference", "ref", "basic:crossReference", [.concept, .term]),
        .init("definition", "descrip", "basic:definition", [.concept, .language]),
        .init("geographicalUsage", "termNote", "basic:geographicalUsage", [.term]),
        .init(
            "grammaticalGender", "termNote", "basic:grammaticalGender", [.term],
            values: ["masculine", "feminine", "neuter", "other"]),
        .init("projectSubset", "admin", "basic:projectSubset", [.concept, .term]),
        .init("source", "admin", "basic:source", [.concept, .language, .term]),
        .init(
            "termLocation", "termNote", "basic:termLocation", [.term],
            values: [
                "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
                "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox",
                "tab", "tableText", "textBox", "toolTip", "user-definedType",
            ]),
        .init(
            "termType", "termNote", "basic:termType", [.term],
            values: ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
        .init("xGraphic", "xref", "basic:xGraphic", [.concept, .language]),
    ]

    /// What a note of ours says in the form `name: value` where the dialect has no place for the category.
    static func note(_ name: String, _ value: String) -> String { "\(name): \(value)" }

    /// The category and value that such a note says; nil for other notes.
    static func property(note: String) -> (name: String, value: String)? {
        guard let colon = note.firstIndex(of: ":"), noted.contains(String(note[..<colon])) else { return nil }
        let value = note[note.index(after: colon)...]
        guard value.first == " ", value.count > 1 else { return nil }
        return (String(note[..<colon]), String(value.dropFirst()))
    }

    /// Names that are read from notes: the categories, and what our glossaries have beside them.
    private static let noted = Set(byName.keys).union([
        "contextSource", "definitionSource", "transaction", "flags", "styles", "grammaticalNumber",
    ])
}
