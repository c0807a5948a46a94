internal import Bitext

extension GlossaryEntry {
    /// Takes a flag as a glossary's column has it; false where there is none of that name.
    public mutating func take(flag: String) -> Bool {
        switch flag {
        case "exact": constraints.insert(.exact)
        case "whole": constraints.insert(.whole)
        case "dnt": constraints.insert(.untranslated)
        case "advisory": constraints.insert(.advisory)
        case _ where flag.hasPrefix("context:"):
            context = flag.dropFirst("context:".count).split(separator: ",").map {
                $0.split(separator: " ").joined(separator: " ")
            }
        default: return false
        }
        return true
    }

    /// Its flags, as a glossary's column has them.
    public var flags: [String] {
        var flags: [String] = []
        if constraints.contains(.exact) { flags.append("exact") }
        if constraints.contains(.whole) { flags.append("whole") }
        if constraints.contains(.untranslated) { flags.append("dnt") }
        if constraints.contains(.advisory) { flags.append("advisory") }
        if !context.isEmpty { flags.append("context:" + context.joined(separator: ",")) }
        return flags
    }

    /// Takes English that is not the preferred one.
    mutating func take(_ terms: [String], as status: TermStatus) {
        for term in terms where term != target {
            if status == .admitted {
                if !accepted.contains(term) { accepted.append(term) }
            } else if !avoided.contains(term) {
                avoided.append(term)
                if status == .deprecated { details.deprecated.append(term) }
            }
        }
    }
}

extension WordClass {
    /// A class or gender as tables of any origin name it, in English or German.
    init?(named text: some StringProtocol) {
        if let known = WordClass(rawValue: String(text)) {
            self = known
            return
        }
        switch text.lowercased() {
        case "masculine", "mask", "mask.", "maskulin", "maskulinum", "der": self = .masculine
        case "feminine", "fem", "fem.", "feminin", "femininum", "die": self = .feminine
        case "neuter", "neut", "neut.", "neutrum", "das": self = .neuter
        case "plural", "pluraletantum": self = .plural
        case "adjective", "adjektiv": self = .adjective
        case "verb": self = .verb
        case "adverb": self = .adverb
        case "propernoun", "proper noun", "eigenname": self = .name
        default: return nil
        }
    }

    /// Whether a table says that a term is a noun, without its gender.
    static func isNoun(_ text: String) -> Bool {
        ["noun", "substantiv", "nomen", "hauptwort", "subst."].contains(text.lowercased())
    }
}

extension StyledTerm: CustomStringConvertible {
    /// Reads `ap:Kyiv`; nil where a house or its English is missing.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let term = text[text.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
        guard colon > text.startIndex, !term.isEmpty else { return nil }
        self.init(HouseStyle(rawValue: String(text[..<colon])), String(term))
    }

    /// `ap:Kyiv`
    public var description: String { "\(style.rawValue):\(term)" }
}

extension TermField {
    /// `note: text` of the concept, `[en] note: text` of a language, `[en:Kyiv] note: text` of a term; a bracket in a
    /// term is doubled.
    init(cell: String) {
        let (place, rest) = Self.place(of: cell)
        var subject = Subject.concept
        if let place {
            let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            subject =
                parts.count == 2
                ? .term(language: String(parts[0]), text: String(parts[1])) : .language(String(place))
        }
        let parts = rest.split(separator: ": ", maxSplits: 1)
        if parts.count == 2 {
            self.init(String(parts[0]), String(parts[1]), of: subject)
        } else {
            self.init("note", String(rest), of: subject)
        }
    }

    /// What stands in brackets at the beginning, and what follows.
    private static func place(of cell: String) -> (String?, Substring) {
        guard cell.first == "[" else { return (nil, cell[...]) }
        var place = ""
        var index = cell.index(after: cell.startIndex)
        while index < cell.endIndex {
            let character = cell[index]
            index = cell.index(after: index)
            if character == "]" {
                guard index < cell.endIndex, cell[index] == "]" else {
                    return (place, cell[index...].drop { $0 == " " })
                }
                index = cell.index(after: index)
            }
            place.append(character)
        }
        return (nil, cell[...])
    }

    /// The field as a value of the column `details`.
    var cell: String {
        let place =
            switch subject {
            case .concept: ""
            case .language(let tag): "[\(tag)] "
            case .term(let tag, let text): "[\(tag):\(text.replacing("]", with: "]]"))] "
            }
        return "\(place)\(name): \(value)"
    }
}
