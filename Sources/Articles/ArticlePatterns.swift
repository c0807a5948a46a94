import ICU

/// What the parts of a news article look like, as regular expressions for ICU.
///
/// An instance compiles them once; it belongs to one task.
final class ArticlePatterns {
    /// News agencies as they sign; other marks are initials of two to four letters.
    private static let agencies =
        "dpa|afp|apa|ap|rtr|reuters|sid|kna|epd|aa|tass|upi|pa|sda|keystone|efe|ansa|belga|imago|getty"

    /// `© Name/dpa`, `Foto: Name`, `(Archivbild) © …` to the end of a block.
    private static let credit =
        #"(?:\((?:Archiv|Symbol|Beispiel|File|Archive|Stock)[ -]?(?:foto|bild|photo|picture|image)\)\s*)?"#
        + #"(?:©|\(c\)\s|(?:\(|\b)(?:Foto|Bild|Quelle|Bildquelle|Copyright|Photo|Picture|Image|Photograph)s?:\s|"#
        + #"(?:Photo|Photograph) by\s).{0,120}$"#

    /// `Berlin/Paris (dpa) – `, `Washington, D.C. – `, `KYIV, 3 October (Reuters) - `.
    private static let dateline =
        #"^(?:\p{Lu}[\p{L}.'’-]*(?:[ ]\p{Lu}[\p{L}.'’-]*|[ ](?:am|an|der|im|bei|de|of)){0,3}"#
        + #"(?:[,/][ ]?(?=\p{Lu})|\b)){1,4}"#
        + #"(?:,? (?:\d{1,2}\.? \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2}))?"#
        + #"\.?[ ]?(?:\((?:[\p{L}/ ]{2,30})\))?[ ]?[–—-]{1,2}[ ](?=[\p{Lu}„“"»«\d])"#

    /// `(dpa)`, `(aa)`, `(dpa/afp/mk)`, `(mit Material von dpa)` at the end.
    private static let agencyMark =
        #"\((?:mit (?:Material|Agenturen|Informationen)[^()]{0,40}|with (?:agencies|material)[^()]{0,40}|"#
        + #"(?:(?i:\#(agencies))|[a-zäöü]{2,4}|[A-Z]{2,5})(?:[/, ]+(?:(?i:\#(agencies))|[a-zäöü]{2,4}|[A-Z]{2,5})){0,4})\)$"#

    private static let byline =
        #"^(?:(?:Von|By|Text|Autor(?:in)?|Autoren|Author|Words)(?::\s*|\s+)(?:\p{Lu}[\p{L}.'’-]+|und|and|von|van|de|,|\s)+"#
        + #"(?:[,|].{0,60})?|(?:Stand|Aktualisiert|Veröffentlicht|Erstellt|Updated|Published|Last updated)\b.{0,60})$"#
    private static let listItem = #"^(?:[-•·*–]\s+|\d{1,2}\)\s+|[a-z]\)\s+)"#
    private static let correction =
        #"^(?:Korrektur|Berichtigung|Correction|Hinweis der Redaktion|Anmerkung der Redaktion|Editor['’]s note)\b"#
    private static let endsSentence = #"[.…!:;,][“”"«»'’)]*$"#

    private let credits = Pattern(credit)
    private let datelines = Pattern(dateline)
    private let agencyMarks = Pattern(agencyMark)
    private let bylines = Pattern(byline)
    private let listItems = Pattern(listItem)
    private let corrections = Pattern(correction)
    private let sentenceEnds = Pattern(endsSentence)

    /// Whether a block is a heading: short, on one line, and not ended like a sentence.
    func isHeading(_ text: String) -> Bool {
        guard text.utf8.count <= 320 else { return false }
        let words = text.split(separator: " ").count
        return words <= 18 && text.unicodeScalars.count <= 160 && !text.contains("\n")
            && sentenceEnds.range(in: text) == nil && agencyMarks.range(in: text) == nil && !isListItem(text)
            && (words <= 10 || !text.hasSuffix("?"))
    }

    /// Whether a text names photographers or agencies and nothing else, such as `Ada Krol/Reuters`: each word begins
    /// with a capital or is an agency, and there are two or more.
    static func isSource(_ text: String) -> Bool {
        guard text.utf8.count <= 80, !text.hasSuffix(".") else { return false }
        let words = text.split { $0.isWhitespace || "/,|;".contains($0) }
        let known = agencies.split(separator: "|")
        return (2...8).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase == true || known.contains($0.lowercased()[...]) }
    }

    func isByline(_ text: String) -> Bool {
        text.split(separator: " ").count <= 14 && bylines.range(in: text) != nil
    }
    func isListItem(_ text: String) -> Bool { listItems.range(in: text) != nil }
    func isCorrection(_ text: String) -> Bool { corrections.range(in: text) != nil }

    /// Where the credit of a picture stands, in Unicode scalars.
    func credit(in text: String) -> Range<Int>? { credits.range(in: text) }
    /// Where the place at the start of a report stands.
    func dateline(in text: String) -> Range<Int>? { datelines.range(in: text) }
    /// Where the mark at the end stands.
    func agencyMark(in text: String) -> Range<Int>? { agencyMarks.range(in: text) }

    private struct Pattern: ~Copyable {
        let expression: RegularExpression?

        init(_ pattern: String) { expression = try? RegularExpression(pattern) }

        /// The first match, in Unicode scalars.
        func range(in text: String) -> Range<Int>? {
            let units = Array(text.utf16)
            guard let found = expression?.withText(units, { $0.first(from: 0) }) else { return nil }
            let start = units[..<found.lowerBound].count { !UTF16.isTrailSurrogate($0) }
            return start..<start + units[found].count { !UTF16.isTrailSurrogate($0) }
        }
    }
}
