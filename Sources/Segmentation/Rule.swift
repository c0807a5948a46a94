/// The rule that made or suppressed a boundary.
public enum Rule: String, Sendable, CaseIterable {
    /// The line or the paragraph ends.
    case lineEnd = "line-end"
    /// A list item starts on a line of its own.
    case listItem = "list-item"
    /// A full stop, then a capital, a number, a quotation or a symbol.
    case fullStop = "full-stop"
    /// A question or exclamation mark, then what can start a sentence.
    case questionOrExclamation = "question-exclamation"
    /// An ellipsis, then a capital.
    case ellipsis
    /// An emoji or emoticon, then a capital.
    case emoji
    /// No space after the mark, but a sentence on either side.
    case missingSpace = "missing-space"
    /// A word that starts sentences follows an abbreviation that may be final.
    case abbreviationBeforeStarter = "abbreviation-before-starter"
    /// An abbreviation that ends sentences before a capital.
    case finalAbbreviation = "final-abbreviation"
    /// A word that starts sentences follows a number.
    case numberBeforeStarter = "number-before-starter"
    /// The number before the full stop counts, it does not order.
    case cardinalNumber = "cardinal-number"
    /// A word that starts sentences follows an initial or a Roman numeral.
    case initialBeforeStarter = "initial-before-starter"
    /// A sentence starts small, in a text that shuns capitals or with a name such as eBay.
    case smallStart = "small-start"
    /// A rule of the user's.
    case userRule = "user-rule"

    /// A small letter follows.
    case smallLetterFollows = "small-letter-follows"
    /// Punctuation follows that belongs to the same sentence.
    case punctuationFollows = "punctuation-follows"
    /// The full stop stands inside a word, a number or an address.
    case insideToken = "inside-token"
    /// An abbreviation that something always follows.
    case abbreviation
    /// An abbreviation that may be final, but nothing says that it is.
    case openAbbreviation = "open-abbreviation"
    /// An abbreviation that a number follows.
    case abbreviationBeforeNumber = "abbreviation-before-number"
    /// A word that looks like an abbreviation.
    case likelyAbbreviation = "likely-abbreviation"
    /// The initial of a name.
    case initial
    /// A Roman ordinal.
    case romanOrdinal = "roman-ordinal"
    /// An ordinal number before what it counts.
    case ordinal
    /// Part of a date.
    case date
    /// A number or letter that numbers an item.
    case listNumber = "list-number"
    /// Inside brackets that opened within the sentence.
    case insideBrackets = "inside-brackets"
    /// Inside a quoted title or phrase.
    case insideTitle = "inside-title"
    /// A quotation inside a quotation that goes on.
    case nestedQuotation = "nested-quotation"
    /// The quotation and its "she said" stay together.
    case attribution
    /// The ellipsis leaves something out within the sentence.
    case openEllipsis = "open-ellipsis"
    /// The place and the agency mark before a report.
    case dateline
    /// A name that holds a mark, such as Yahoo!.
    case nameWithMark = "name-with-mark"

    /// What the rule says, as a clause.
    public var explanation: String { Self.explanations[self] ?? rawValue }

    private static let explanations: [Rule: String] = [
        .lineEnd: "the line or paragraph ends",
        .listItem: "a list item starts on a line of its own",
        .fullStop: "a full stop, and what follows can start a sentence",
        .questionOrExclamation: "a question or exclamation mark, and what follows can start a sentence",
        .ellipsis: "an ellipsis, and what follows can start a sentence",
        .emoji: "an emoji ends the sentence, a capital follows",
        .missingSpace: "the space is missing, but a sentence ends and another starts",
        .abbreviationBeforeStarter: "the abbreviation may be final, and the next word is small inside a sentence",
        .finalAbbreviation: "this abbreviation ends a sentence before a capital",
        .numberBeforeStarter: "a number, and the next word is small inside a sentence",
        .cardinalNumber: "the number counts and is no ordinal",
        .initialBeforeStarter: "an initial or Roman numeral, and the next word is small inside a sentence",
        .smallStart: "the sentence before is complete, and the next starts small",
        .userRule: "a rule of the user's",
        .smallLetterFollows: "a small letter follows",
        .punctuationFollows: "the punctuation that follows belongs to the same sentence",
        .insideToken: "the mark stands inside a word, number or address",
        .abbreviation: "an abbreviation that something always follows",
        .openAbbreviation: "an abbreviation, and nothing says that the sentence ends with it",
        .abbreviationBeforeNumber: "an abbreviation that a number follows",
        .likelyAbbreviation: "the word looks like an abbreviation",
        .initial: "the initial of a name",
        .romanOrdinal: "a Roman ordinal",
        .ordinal: "an ordinal number",
        .date: "part of a date",
        .listNumber: "the number or letter of an item",
        .insideBrackets: "inside brackets that opened within the sentence",
        .insideTitle: "inside a quoted title or phrase, after which the sentence goes on",
        .nestedQuotation: "a quotation inside a quotation that goes on",
        .attribution: "a quotation and its verb of saying stay together",
        .openEllipsis: "the ellipsis leaves something out within the sentence",
        .dateline: "the place and the agency mark before a report",
        .nameWithMark: "the mark is part of a name",
    ]
}

/// Whether a unit ends at a candidate, and why.
struct Verdict {
    let breaks: Bool
    let rule: Rule

    @inline(__always) static func ends(_ rule: Rule) -> Verdict { Verdict(breaks: true, rule: rule) }
    @inline(__always) static func holds(_ rule: Rule) -> Verdict { Verdict(breaks: false, rule: rule) }
}
