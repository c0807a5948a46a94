/// What a check looks at; its raw value is the id that users see.
public enum Check: String, Sendable, CaseIterable, Codable {
    case empty, number, unit, currency, time, date, numeral, term, name
    case nameSpelling = "name-spelling"
    case untranslated, length, omission
    case repeatedWord = "repeated-word"
    case spacing, quotes, brackets
    case finalPunctuation = "final-punctuation"
    case headline, tags, placeholder, inconsistent, gender, attribution

    /// The check in words.
    public var title: String { rawValue.replacing("-", with: " ") }
}

/// Something in a translation that is wrong, or worth a look.
public struct Finding: Sendable, Hashable {
    /// The check that found it.
    public let check: Check
    /// How much it weighs.
    public private(set) var severity: Severity
    /// The number of the pair in the file, from 0.
    public let pair: Int
    /// The pair's id.
    public let id: String
    /// Where it shows in the source, in Unicode scalars of its text without codes.
    public let sourceRange: Range<Int>?
    /// Where it shows in the translation, in Unicode scalars of its text without codes.
    public let targetRange: Range<Int>?
    /// The words that show it.
    public let evidence: String
    /// What is wrong, for a translator.
    public let message: String

    /// The finding with another weight.
    func weighing(_ severity: Severity) -> Finding {
        var finding = self
        finding.severity = severity
        return finding
    }
}
