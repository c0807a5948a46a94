public import Bitext

/// A concept as a glossary holds it: a German term, the English that the house wants for it, and what else is known.
public struct GlossaryEntry: Sendable, Equatable {
    /// The German citation form.
    public var source: String
    /// The preferred English.
    public var target: String
    /// The subject, such as `person`.
    public var category: TermCategory?
    /// Other German terms for the same concept.
    public var variants: [String]
    /// Other English that is right too.
    public var accepted: [String]
    /// English that the house does not want.
    public var avoided: [String]
    /// The word class and gender of the German term.
    public var wordClass: WordClass?
    /// How the term may be found and what a deviation means.
    public var constraints: TermConstraints
    /// Words of which one must stand in the same sentence for the term to count; empty where it always counts.
    public var context: [String]
    /// A note for the translator.
    public var note: String
    /// Where the entry comes from.
    public var origin: TermOrigin
    private var rest: Rest?

    /// What few entries have; empty where nothing is known.
    public var details: TermDetails {
        get { rest?.details ?? TermDetails() }
        set { rest = newValue.isEmpty ? nil : Rest(newValue) }
    }

    /// Whether there are details; faster than to ask for them.
    public var hasDetails: Bool { rest != nil }

    /// The details in one word of the entry.
    private final class Rest: Sendable, Equatable {
        let details: TermDetails
        init(_ details: TermDetails) { self.details = details }
        static func == (one: Rest, other: Rest) -> Bool { one === other || one.details == other.details }
    }

    /// Makes an entry.
    public init(
        source: String, target: String, category: TermCategory? = nil, variants: [String] = [],
        accepted: [String] = [], avoided: [String] = [], wordClass: WordClass? = nil,
        constraints: TermConstraints = [], context: [String] = [], note: String = "",
        origin: TermOrigin = TermOrigin(layer: .user)
    ) {
        self.source = source
        self.target = target
        self.category = category
        self.variants = variants
        self.accepted = accepted
        self.avoided = avoided
        self.wordClass = wordClass
        self.constraints = constraints
        self.context = context
        self.note = note
        self.origin = origin
    }

    /// All German terms, the citation form first.
    public var germanTerms: [String] { [source] + variants }

    /// All English that is right, the preferred one first.
    public var rightTargets: [String] { constraints.contains(.untranslated) ? [source] : [target] + accepted }

    /// Whether a different translation is an error rather than a note.
    public var isEnforced: Bool { !constraints.contains(.advisory) }

    /// The status of an English term; nil where the entry does not have it.
    public func status(ofEnglish term: String) -> TermStatus? {
        if constraints.contains(.untranslated) { return term == source ? .untranslated : .forbidden }
        if term == target { return .preferred }
        if accepted.contains(term) { return .admitted }
        guard avoided.contains(term) else { return nil }
        return details.deprecated.contains(term) ? .deprecated : .forbidden
    }
}

/// What a term is about.
public struct TermCategory: RawRepresentable, Hashable, Sendable {
    /// The name, as in a glossary's column.
    public let rawValue: String

    /// Takes any name; a user's glossary may have its own.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// States and territories.
    public static let country = TermCategory(rawValue: "country")
    /// Regions, cities, buildings, waters.
    public static let place = TermCategory(rawValue: "place")
    /// Adjectives of countries and places.
    public static let geographicAdjective = TermCategory(rawValue: "geo_adj")
    /// The people of a country or place.
    public static let demonym = TermCategory(rawValue: "demonym")
    /// Persons.
    public static let person = TermCategory(rawValue: "person")
    /// Offices, ranks and professions.
    public static let title = TermCategory(rawValue: "title")
    /// Parliaments, ministries, courts, agencies.
    public static let institution = TermCategory(rawValue: "institution")
    /// Alliances, associations, companies.
    public static let organisation = TermCategory(rawValue: "organisation")
    /// Parties and movements.
    public static let party = TermCategory(rawValue: "party")
    /// Newspapers, broadcasters, agencies.
    public static let media = TermCategory(rawValue: "media")
    /// Words of politics and diplomacy.
    public static let political = TermCategory(rawValue: "political")
    /// Words of law.
    public static let legal = TermCategory(rawValue: "legal")
    /// Words of war, weapons and forces.
    public static let military = TermCategory(rawValue: "military")
    /// Words of the economy.
    public static let economy = TermCategory(rawValue: "economy")
    /// Events that have a name.
    public static let event = TermCategory(rawValue: "event")
    /// Words of medicine and health policy.
    public static let health = TermCategory(rawValue: "health")

    /// The categories of the shipped glossaries.
    public static let known: [TermCategory] = [
        .country, .place, .geographicAdjective, .demonym, .person, .title, .institution, .organisation, .party,
        .media, .political, .legal, .military, .economy, .event, .health,
    ]
}

/// The class of a German word, with the gender of a noun.
public enum WordClass: String, Sendable, CaseIterable {
    /// Masculine noun.
    case masculine = "m"
    /// Feminine noun.
    case feminine = "f"
    /// Neuter noun.
    case neuter = "n"
    /// Noun that has only a plural.
    case plural = "pl"
    /// Adjective.
    case adjective = "adj"
    /// Verb.
    case verb = "v"
    /// Adverb or other word without inflection.
    case adverb = "adv"
    /// Proper name.
    case name

    /// Whether it is a noun of known gender or a plural.
    public var isNoun: Bool { [.masculine, .feminine, .neuter, .plural].contains(self) }
}

/// How a term may be found, and what a different translation means.
public struct TermConstraints: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Takes bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// This spelling and no inflection.
    public static let exact = TermConstraints(rawValue: 1)
    /// Never inside a solid compound.
    public static let whole = TermConstraints(rawValue: 2)
    /// Not to be translated.
    public static let untranslated = TermConstraints(rawValue: 4)
    /// A different translation is a note, not an error.
    public static let advisory = TermConstraints(rawValue: 8)
}

/// Where an entry comes from.
public struct TermOrigin: Sendable, Hashable {
    /// Who says so; a higher layer wins over a lower one.
    public enum Layer: UInt8, Sendable, Comparable {
        /// Names of countries, languages and cities from ICU.
        case names
        /// The glossaries that the program carries.
        case shipped
        /// A glossary of the user.
        case user

        /// Whether a layer gives way to another.
        public static func < (one: Layer, other: Layer) -> Bool { one.rawValue < other.rawValue }
    }

    /// Who says so.
    public var layer: Layer
    /// The file, by name; empty where there is none.
    public var file: String
    /// The line in it, from 1; 0 where there is none.
    public var line: Int

    /// Makes an origin.
    public init(layer: Layer, file: String = "", line: Int = 0) {
        self.layer = layer
        self.file = file
        self.line = line
    }
}
