/// Why a word of a text counts as a form of a term's word.
public enum FormRule: UInt8, Sendable {
    case citation, genitive, ending, umlautPlural, foreignPlural, adjectiveEnding, nominalisedAdjective, comparison
    case feminine, verbForm, linking, placeAdjective

    /// The rule in words.
    public var explanation: String {
        switch self {
        case .citation: "citation form"
        case .genitive: "genitive"
        case .ending: "case or plural ending"
        case .umlautPlural: "plural with umlaut"
        case .foreignPlural: "plural of a foreign word"
        case .adjectiveEnding: "adjective ending"
        case .nominalisedAdjective: "nominalised adjective"
        case .comparison: "comparative or superlative"
        case .feminine: "feminine form"
        case .verbForm: "verb form"
        case .linking: "linking form in a compound"
        case .placeAdjective: "adjective of the place"
        }
    }

    /// How little it is to be trusted beside another entry that has the same form; 0 is best.
    var doubt: Int {
        switch self {
        case .citation: 0
        case .ending, .genitive, .adjectiveEnding: 2
        case .umlautPlural, .foreignPlural, .nominalisedAdjective: 3
        case .feminine, .comparison, .verbForm: 4
        case .linking, .placeAdjective: 5
        }
    }
}

/// Where a form may stand.
struct FormRoles: OptionSet {
    let rawValue: UInt8
    /// As a word of its own.
    static let free = FormRoles(rawValue: 1)
    /// As a first or middle part of a compound.
    static let link = FormRoles(rawValue: 2)
    /// As the last part of a compound.
    static let final = FormRoles(rawValue: 4)

    static let inflected: FormRoles = [.free, .final]
    static let all: FormRoles = [.free, .link, .final]
}
