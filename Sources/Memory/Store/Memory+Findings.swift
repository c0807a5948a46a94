import Bitext
import Exchange
public import Files
import GRDB

/// What a search for trouble in a memory found.
public struct MemoryFinding: Sendable, Hashable {
    /// The kind of trouble.
    public enum Kind: String, Sendable, CaseIterable {
        /// The same source and translation more than once.
        case duplicate
        /// One source, several translations.
        case ambiguousSource = "ambiguous-source"
        /// One translation of several sources.
        case ambiguousTarget = "ambiguous-target"
        /// Both sides are the same text.
        case untranslated
        /// Numbers of one side are not on the other.
        case numbers
        /// Codes of one side are not on the other.
        case codes
        /// A side is plainly in another language than its own.
        case language
        /// A word mixes the letters of two scripts, or a side is in another script than its language's.
        case script
        /// The translation has a spelling that the glossary avoids (Kiev for Kyiv).
        case spelling
    }

    /// What is wrong.
    public var kind: Kind
    /// The units, ascending.
    public var units: [Int64]
    /// The word, number or language that is wrong, where there is one to name.
    public var detail: String?
}

/// A spelling that is no longer wanted, and the one that is.
public struct OutdatedSpelling: Sendable, Hashable {
    /// What is no longer wanted (Kiev).
    public var old: String
    /// What is (Kyiv).
    public var new: String

    /// Makes a pair.
    public init(old: String, new: String) {
        self.old = old
        self.new = new
    }
}

extension Memory {
    /// Units that deserve a look.
    ///
    /// - Parameters:
    ///   - kinds: what to look for.
    ///   - spellings: what counts as an outdated spelling of the translation.
    ///   - isWrong: says whether a spelling that was found is meant, by both texts; one term's wrong translation may be
    ///     another's right one.
    public func findings(
        _ kinds: Set<MemoryFinding.Kind>, spellings: [OutdatedSpelling] = [],
        isWrong: @escaping (OutdatedSpelling, _ source: String, _ target: String) -> Bool = { _, _, _ in true }
    ) throws(FileError) -> [MemoryFinding] {
        try read { db in
            var findings: [MemoryFinding] = []
            func groups(_ kind: MemoryFinding.Kind, by: String, having: String) throws {
                guard kinds.contains(kind) else { return }
                let sql = """
                    SELECT group_concat(id) FROM unit WHERE status <> 3
                    GROUP BY \(by), sourceLanguage, targetLanguage HAVING \(having) ORDER BY min(id)
                    """
                for group in try String.fetchAll(db, sql: sql) {
                    findings.append(
                        .init(kind: kind, units: group.split(separator: ",").compactMap { Int64($0) }.sorted()))
                }
            }
            try groups(.duplicate, by: "key, targetKey", having: "count(*) > 1")
            try groups(.ambiguousSource, by: "key", having: "count(DISTINCT targetKey) > 1")
            try groups(.ambiguousTarget, by: "targetKey", having: "count(DISTINCT key) > 1")
            guard !kinds.isDisjoint(with: UnitTroubles.kinds) else { return findings }
            let troubles = UnitTroubles(kinds, spellings: spellings, isWrong)
            let rows = try Row.fetchCursor(db, sql: "\(UnitRecord.select) WHERE status <> 3 ORDER BY id")
            while let row = try rows.next() {
                let unit = UnitRecord.unit(row)
                for (kind, detail) in troubles.of(unit) {
                    findings.append(.init(kind: kind, units: [unit.id], detail: detail))
                }
            }
            return findings
        }
    }
}

/// What is wrong within one unit.
private struct UnitTroubles {
    static let kinds: Set<MemoryFinding.Kind> = [.untranslated, .numbers, .codes, .language, .script, .spelling]

    private let wanted: Set<MemoryFinding.Kind>
    private let spellings: [String: OutdatedSpelling]
    private let firstWords: Set<Substring>
    private let longestSpelling: Int
    private let isWrong: (OutdatedSpelling, String, String) -> Bool

    init(
        _ wanted: Set<MemoryFinding.Kind>, spellings: [OutdatedSpelling],
        _ isWrong: @escaping (OutdatedSpelling, String, String) -> Bool
    ) {
        self.wanted = wanted
        self.isWrong = isWrong
        self.spellings = Dictionary(spellings.map { ($0.old, $0) }) { first, _ in first }
        firstWords = Set(spellings.compactMap { Self.words($0.old).first })
        longestSpelling = spellings.map { Self.words($0.old).count }.max() ?? 0
    }

    func of(_ unit: MemoryUnit) -> [(MemoryFinding.Kind, String?)] {
        var troubles: [(MemoryFinding.Kind, String?)] = []
        let (source, target) = (unit.source.plainText, unit.target.plainText)
        if wanted.contains(.untranslated), source == target, source.contains(where: \.isLetter), source.contains(" ") {
            troubles.append((.untranslated, nil))
        }
        if wanted.contains(.numbers) {
            let (left, right) = (Self.digits(source), Self.digits(target))
            if left != right { troubles.append((.numbers, Self.difference(left, right))) }
        }
        func kinds(_ content: InlineContent) -> [String] { content.codes.map(\.kind.rawValue).sorted() }
        if wanted.contains(.codes), kinds(unit.source) != kinds(unit.target) { troubles.append((.codes, nil)) }
        for (text, language) in [(source, unit.sourceLanguage), (target, unit.targetLanguage)] {
            if wanted.contains(.language), let found = LanguageGuess.guess(text), found.language != language.language {
                troubles.append((.language, "\(language) is \(found)"))
            }
            if wanted.contains(.script), let word = Self.foreignScript(text, language) {
                troubles.append((.script, word))
            }
        }
        if wanted.contains(.spelling) {
            troubles += outdated(target).filter { isWrong($0, source, target) }.map {
                (.spelling, "\($0.old) → \($0.new)")
            }
        }
        return troubles
    }

    /// Numbers of two digits or more without their separators, in order of size; smaller ones are often words.
    private static func digits(_ text: String) -> [String] {
        guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
        var numbers: [String] = []
        var number = ""
        for scalar in text.unicodeScalars {
            if scalar.value &- 0x30 < 10 {
                number.unicodeScalars.append(scalar)
            } else if !separators.contains(scalar) {
                if number.count > 1 { numbers.append(number) }
                number = ""
            }
        }
        if number.count > 1 { numbers.append(number) }
        return numbers.sorted()
    }

    private static let separators: Set<Unicode.Scalar> = [".", ",", "\u{A0}", "\u{202F}", "'", "’"]

    private static func difference(_ a: [String], _ b: [String]) -> String {
        let left = a.filter { !b.contains($0) }.joined(separator: " ")
        let right = b.filter { !a.contains($0) }.joined(separator: " ")
        return "\(left.isEmpty ? "–" : left) / \(right.isEmpty ? "–" : right)"
    }

    /// A word of two scripts, such as Latin with a Cyrillic а; or the first one where a side that should be in Latin
    /// letters has mostly others.
    private static func foreignScript(_ text: String, _ language: LanguageTag) -> String? {
        guard text.unicodeScalars.contains(where: { script($0) == .other }) else { return nil }
        var (latin, other) = (0, 0)
        var first: String?
        for word in text.split(whereSeparator: { !$0.isLetter }) {
            let scripts = word.unicodeScalars.map(script)
            let (a, b) = (scripts.count { $0 == .latin }, scripts.count { $0 == .other })
            if a > 0, b > 0 { return String(word) }
            if b > 0, first == nil { first = String(word) }
            latin += a
            other += b
        }
        return ["de", "en"].contains(language.language) && other > latin ? first : nil
    }

    private enum Script { case latin, other, none }

    /// Greek, Cyrillic, Armenian, Hebrew and Arabic look like or stand beside Latin; marks and digits are of no script.
    private static func script(_ scalar: Unicode.Scalar) -> Script {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x52F, 0x531...0x587, 0x5D0...0x6FF: .other
        default: .none
        }
    }

    private func outdated(_ text: String) -> [OutdatedSpelling] {
        guard longestSpelling > 0 else { return [] }
        let words = Self.words(text)
        var found: [OutdatedSpelling] = []
        for start in words.indices where firstWords.contains(words[start]) {
            for length in 1...min(longestSpelling, words.count - start) {
                let phrase = words[start..<start + length].joined(separator: " ")
                if let spelling = spellings[phrase], !found.contains(spelling) { found.append(spelling) }
            }
        }
        return found
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "’" && $0 != "'" }.map { word in
            // A genitive is the name's own.
            word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
        }
    }
}
