/// What the decision layer knows of a language: words by class, and which of its rules apply.
final class LanguageData: Sendable {
    /// The primary language.
    let code: String
    /// Words, abbreviations without their last full stop and without inner spaces ("z.B").
    let words: WordTable
    /// Word endings that mark an abbreviation whose next word decides, such as `str` in "Kantstr.".
    let abbreviatedEndings: [[UInt8]]
    /// Endings of compounds that ordinals count.
    let ordinalEndings: [[UInt8]]
    /// Whether a number with a full stop may be an ordinal.
    let hasOrdinals: Bool
    /// Whether nouns have capitals, so that a capital alone says little.
    let hasCapitalNouns: Bool

    /// The languages that have rules of their own.
    static let all = [german, english]

    /// The data for a language tag's primary language.
    static func language(_ code: some StringProtocol) -> LanguageData? { all.first { $0.code == code } }

    init(
        code: String, classes: [(WordClass, String)], abbreviatedEndings: String, ordinalEndings: String,
        hasOrdinals: Bool, hasCapitalNouns: Bool
    ) {
        self.code = code
        self.hasOrdinals = hasOrdinals
        self.hasCapitalNouns = hasCapitalNouns
        self.abbreviatedEndings = Self.endings(abbreviatedEndings)
        self.ordinalEndings = Self.endings(ordinalEndings)
        words = WordTable(
            classes.flatMap { kind, list in
                list.split(whereSeparator: \.isWhitespace).flatMap { Self.forms(String($0), kind) }
            })
    }

    private static func endings(_ list: String) -> [[UInt8]] {
        list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }

    /// The forms under which an entry is found: as written, and as it stands at the start of a sentence.
    private static func forms(_ word: String, _ kind: WordClass) -> [(word: String, classes: WordClass)] {
        let capital = word.prefix(1).uppercased() + word.dropFirst()
        if kind == .starter { return [(capital, kind)] }
        if kind == .lowerStarter || kind.contains(.alwaysSmall) || capital == word { return [(word, kind)] }
        let isAbbreviation = !kind.isDisjoint(with: .abbreviation) && word.count > 1 && !word.contains(".")
        return [(word, kind), (capital, isAbbreviation ? kind.union(.capitalised) : kind)]
    }
}
