/// What few entries have: identifiers, definitions, dates, the English of single houses, and what other formats say of
/// single terms. It is kept beside the entry, which recognition reads millions of times.
public struct TermDetails: Sendable, Hashable {
    /// The identifier of the concept.
    public var id = ""
    /// What the concept is.
    public var definition = ""
    /// A German sentence with the term.
    public var example = ""
    /// Where the decision for the English comes from, such as a style guide or a web page.
    public var reference = ""
    /// When and by whom the entry was made: a date of ISO 8601, then a name.
    public var created = ""
    /// When and by whom it was last changed: a date of ISO 8601, then a name.
    public var changed = ""
    /// English that was right once; ``GlossaryEntry/avoided`` has it too.
    public var deprecated: [String] = []
    /// The English of single houses.
    public var styles: [StyledTerm] = []
    /// What else is known, in order.
    public var fields: [TermField] = []

    /// Makes empty details.
    public init() {}

    /// Whether nothing is known.
    public var isEmpty: Bool { self == TermDetails() }

    /// The values of the fields of a name that belong to a subject.
    public func values(_ name: String, of subject: TermField.Subject = .concept) -> [String] {
        fields.filter { $0.subject == subject && $0.name == name }.map(\.value)
    }
}

/// The English that a house writes for a concept.
public struct StyledTerm: Sendable, Hashable {
    /// The house.
    public var style: HouseStyle
    /// Its English.
    public var term: String

    /// Makes one.
    public init(_ style: HouseStyle, _ term: String) {
        self.style = style
        self.term = term
    }
}

/// What is known of a concept, of a language in it or of one of its terms, by name.
public struct TermField: Sendable, Hashable {
    /// What a field belongs to.
    public enum Subject: Sendable, Hashable {
        /// The whole concept.
        case concept
        /// The terms of a language.
        case language(String)
        /// One term.
        case term(language: String, text: String)
    }

    /// What it belongs to.
    public var subject: Subject
    /// What it is, such as `note`.
    public var name: String
    /// The value.
    public var value: String

    /// Makes a field.
    public init(_ name: String, _ value: String, of subject: Subject = .concept) {
        self.subject = subject
        self.name = name
        self.value = value
    }
}

/// A house whose English is followed: `ap`, `reuters`, `bbc`, `guardian` and others.
public struct HouseStyle: RawRepresentable, Hashable, Sendable {
    /// The name, in small letters.
    public let rawValue: String

    /// Takes any name; a user's glossary may have its own.
    public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

    /// The houses that news desks know.
    public static let known = ["afp", "ap", "bbc", "economist", "ft", "guardian", "nyt", "reuters", "times", "un"]
        .map(HouseStyle.init)
}

extension GlossaryEntry {
    /// The entry as a house writes it: its English is the preferred one, and what only others write is not wanted.
    ///
    /// English that the entry accepts from everybody stays right.
    public func following(_ style: HouseStyle) -> GlossaryEntry {
        let styles = details.styles
        guard let own = styles.first(where: { $0.style == style })?.term else { return self }
        var entry = self
        let others = [target] + styles.map(\.term)
        entry.target = own
        entry.accepted.removeAll { $0 == own }
        entry.avoided.removeAll { $0 == own }
        for other in others where other != own && !accepted.contains(other) && !entry.avoided.contains(other) {
            entry.avoided.append(other)
        }
        return entry
    }
}

extension Glossary {
    /// The glossary as a house writes it.
    public func following(_ style: HouseStyle) -> Glossary {
        var glossary = self
        for index in entries.indices where entries[index].hasDetails {
            glossary.entries[index] = entries[index].following(style)
        }
        return glossary
    }

    /// The houses that its entries name.
    public var styles: Set<HouseStyle> {
        entries.reduce(into: []) { all, entry in
            if entry.hasDetails { all.formUnion(entry.details.styles.map(\.style)) }
        }
    }
}
