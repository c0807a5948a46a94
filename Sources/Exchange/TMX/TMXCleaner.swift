public import Bitext
import Foundation

/// Cleans units one by one; every change is handed back, so that it can be listed and undone.
public struct TMXCleaner {
    /// What is looked for; the raw value is the name on the command line.
    public enum Rule: String, Sendable, CaseIterable {
        /// White space around a segment; it is taken away.
        case spaces
        /// A unit without a text in two languages.
        case empty
        /// The same texts as in an earlier unit.
        case duplicate
        /// Source and target are the same, in running text of four words or more.
        case identical
        /// A German side in English or the other way round.
        case language
        /// The codes of source and target differ.
        case tags
        /// One side is too long or too short to be the translation of the other.
        case length
        /// A language tag, code or element that had to be mended in reading.
        case mended
    }

    /// What was done to a unit.
    public struct Change: Sendable {
        /// The number of the unit in the file that was read, from 1.
        public let number: Int
        /// The line on which it begins.
        public let line: Int
        /// Why.
        public let rule: Rule
        /// Why, as a clause.
        public let reason: String
        /// The unit as it was.
        public let before: TranslationUnit
        /// The unit as it is now; nil where it is left out.
        public let after: TranslationUnit?
        /// Whether the unit was only named, not changed.
        public var isFlag: Bool { after == before }
    }

    /// The rules whose units are left out or changed.
    public let applied: Set<Rule>
    /// The rules whose units are only named.
    public let flagged: Set<Rule>
    private var seen: Set<Int> = []

    /// Makes a cleaner.
    public init(
        applied: Set<Rule> = [.spaces, .empty, .duplicate],
        flagged: Set<Rule> = [.identical, .language, .tags, .length]
    ) {
        self.applied = applied
        self.flagged = flagged
    }

    /// The unit as it should be, or nil where it should go, and what was done to it.
    public mutating func clean(_ record: TMXRecord, source: LanguageTag?) -> (unit: TranslationUnit?, changes: [Change])
    {
        var unit = record.unit
        var changes: [Change] = []
        func note(_ rule: Rule, _ reason: String, _ after: TranslationUnit?) {
            changes.append(
                Change(
                    number: record.number, line: record.line, rule: rule, reason: reason, before: record.unit,
                    after: after))
        }
        if applied.contains(.spaces) || flagged.contains(.spaces), let trimmed = Self.trimmed(unit) {
            let isApplied = applied.contains(.spaces)
            if isApplied { unit = trimmed }
            note(.spaces, "white space around a segment", isApplied ? trimmed : record.unit)
        }
        for (rule, reason) in troubles(of: unit, source: source) {
            if applied.contains(rule) {
                // A unit that goes needs no word on what was changed in it before.
                changes.removeAll()
                note(rule, reason, nil)
                return (nil, changes)
            }
            if flagged.contains(rule) { note(rule, reason, unit) }
        }
        return (unit, changes)
    }

    private mutating func troubles(of unit: TranslationUnit, source: LanguageTag?) -> [(Rule, String)] {
        let full = unit.variants.filter { !$0.content.isBlank && $0.language != .undetermined }
        guard full.count >= 2 else { return [(.empty, "no text in two languages")] }
        var list: [(Rule, String)] = []
        var hasher = Hasher()
        for variant in full {
            hasher.combine(variant.language)
            hasher.combine(variant.content)
        }
        for variant in unit.variants where variant.language != .undetermined {
            let guess = LanguageGuess.guess(variant.content.plainText)
            if let guess, ["de", "en"].contains(variant.language.language),
                guess.language != variant.language.language
            {
                list.append((.language, "the text in \(variant.language) is in \(guess)"))
            }
        }
        if !seen.insert(hasher.finalize()).inserted { list.append((.duplicate, "the same texts as an earlier unit")) }
        guard full.count == 2 else { return list }
        let first = source.flatMap { unit.variant($0) } ?? full[0]
        guard let second = full.first(where: { $0 != first }) else { return list }
        let (a, b) = (first.content.plainText, second.content.plainText)
        if a == b, a.split(separator: " ").count >= 4 {
            list.append((.identical, "source and target are the same"))
        }
        if Self.codes(first.content) != Self.codes(second.content) { list.append((.tags, "the codes differ")) }
        if let reason = Self.lengthTrouble(a, b) { list.append((.length, reason)) }
        return list
    }

    /// Gale and Church's (1993) statistic: lengths of translations differ with a variance of 6.8 a character.
    private static func lengthTrouble(_ a: String, _ b: String) -> String? {
        let (first, second) = (Double(a.unicodeScalars.count), Double(b.unicodeScalars.count))
        let mean = (first + second) / 2
        guard mean > 0, abs(first - second) / (mean * 6.8).squareRoot() > 5 else { return nil }
        return "\(Int(first)) characters against \(Int(second))"
    }

    /// The codes as a bag: translations may move them.
    private static func codes(_ content: InlineContent) -> [String] {
        content.codes.map { "\($0.kind.rawValue) \($0.data.plainText)" }.sorted()
    }

    private static func trimmed(_ unit: TranslationUnit) -> TranslationUnit? {
        var unit = unit
        var isChanged = false
        for index in unit.variants.indices {
            guard let content = trimmed(unit.variants[index].content) else { continue }
            unit.variants[index].content = content
            isChanged = true
        }
        return isChanged ? unit : nil
    }

    private static func trimmed(_ content: InlineContent) -> InlineContent? {
        guard !content.isBlank, !content.pieces.isEmpty else { return nil }
        var pieces = content.pieces
        if case .text(let text) = pieces[0] { pieces[0] = .text(String(text.drop(while: \.isWhitespace))) }
        if case .text(let text) = pieces[pieces.count - 1] {
            let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
            pieces[pieces.count - 1] = .text(String(text[..<end]))
        }
        pieces.removeAll { $0 == .text("") }
        return pieces == content.pieces ? nil : InlineContent(pieces)
    }
}
