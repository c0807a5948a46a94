/// Checks whether a translation uses the glossary's terms.
///
///     let checker = TermChecker(glossary: Glossary([GlossaryEntry(source: "Kiew", target: "Kyiv", avoided: ["Kiev"])]))
///     checker.check(source: "In Kiew", target: "In Kiev").map(\.kind)  // [.avoided]
public struct TermChecker: Sendable {
    private let glossary: Glossary
    private let german: TermRecognizer
    private let english: EnglishRecognizer

    /// Makes ready both sides of a glossary.
    public init(glossary: Glossary) {
        self.glossary = glossary
        german = TermRecognizer(glossary: glossary)
        english = EnglishRecognizer(glossary: glossary)
    }

    /// The findings in one pair of texts.
    ///
    /// Only terms that stand by themselves are checked, and names in hyphen compounds; a part of a solid compound often
    /// vanishes in good English.
    public func check(source: String, target: String, pair: Int = 0) -> [TermFinding] {
        let side = EnglishSide(target, english)
        var findings: [TermFinding] = []
        var judged: Set<Int> = []
        for group in groups(german.matches(in: source)) {
            // Of several entries for the same words one is enough.
            if group.contains(where: { isRight($0.entry, $0.entryNumber, side) }) {
                for match in group { findings += avoided(match, side, pair) }
                continue
            }
            guard let match = group.first, judged.insert(match.entryNumber).inserted else { continue }
            let wrong = avoided(match, side, pair)
            findings += wrong.isEmpty ? [missing(match, pair)] : wrong
        }
        return findings
    }

    /// The findings in all pairs of a text, with those that only show across pairs.
    public func check(_ pairs: [(source: String, target: String)]) -> [TermFinding] {
        var findings: [TermFinding] = []
        var uses = RenderingLog()
        for (number, pair) in pairs.enumerated() {
            findings += check(source: pair.source, target: pair.target, pair: number)
            let found = english.matches(in: pair.target)
            for match in german.matches(in: pair.source) where !match.isNested {
                for use in found where use.entryNumber == match.entryNumber && use.status != .avoided {
                    uses.add(use.term, match, pair: number)
                }
            }
        }
        return findings + uses.findings()
    }

    /// Matches that are to be checked, those of the same words together.
    private func groups(_ matches: [TermMatch]) -> [[TermMatch]] {
        var groups: [[TermMatch]] = []
        for match in matches where !match.isNested && isChecked(match) {
            if let last = groups.last?.first, last.range == match.range {
                groups[groups.count - 1].append(match)
            } else {
                groups.append([match])
            }
        }
        return groups
    }

    private func isChecked(_ match: TermMatch) -> Bool {
        switch match.reason.setting {
        case .solidPart: false
        case .hyphenPart: match.entry.category.map(Self.names.contains) ?? false
        default: true
        }
    }

    private static let names: Set<TermCategory> = [.country, .place, .person, .organisation, .party]

    private func isRight(_ entry: GlossaryEntry, _ number: Int, _ side: EnglishSide) -> Bool {
        if entry.constraints.contains(.untranslated) { return side.text.contains(entry.source) }
        if side.matches.contains(where: { $0.entryNumber == number && $0.status != .avoided }) { return true }
        return entry.rightTargets.contains { LooseEnglish($0, entry).isIn(side) }
    }

    private func avoided(_ match: TermMatch, _ side: EnglishSide, _ pair: Int) -> [TermFinding] {
        side.matches.filter { $0.entryNumber == match.entryNumber && $0.status == .avoided }.prefix(1)
            .filter { wrong in
                // "Kiev" inside a longer right term is no fault.
                !side.matches.contains {
                    $0.status != .avoided && $0.range != wrong.range && $0.range.lowerBound <= wrong.range.lowerBound
                        && $0.range.upperBound >= wrong.range.upperBound
                }
            }
            .map { wrong in
                TermFinding(
                    kind: .avoided, entry: match.entry, pair: pair, sourceRange: match.range, targetRange: wrong.range,
                    message:
                        "\"\(wrong.term)\" is not wanted for \"\(match.entry.source)\"; use \"\(match.entry.target)\".",
                    isError: match.entry.isEnforced)
            }
    }

    private func missing(_ match: TermMatch, _ pair: Int) -> TermFinding {
        let isFixed = match.entry.constraints.contains(.untranslated)
        let wanted = match.entry.rightTargets.prefix(3).map { "\"\($0)\"" }.joined(separator: " or ")
        let message =
            isFixed
            ? "\"\(match.entry.source)\" is not to be translated." : "\"\(match.form)\" should be \(wanted)."
        return TermFinding(
            kind: isFixed ? .changed : .missing, entry: match.entry, pair: pair, sourceRange: match.range,
            targetRange: nil, message: message, isError: match.entry.isEnforced)
    }
}

/// The English side of a pair.
struct EnglishSide {
    let text: String
    let matches: [EnglishRecognizer.Match]
    let words: [EnglishWords.Word]

    init(_ text: String, _ english: EnglishRecognizer) {
        self.text = text
        matches = english.matches(in: text)
        words = EnglishWords(FoldedText.read(text), skipsArticle: false).words
    }
}

/// Renderings that agree with a term without being its form: a surname for a full name, the adjective of a country, the
/// verb of a noun.
private struct LooseEnglish {
    private let term: String
    private let words: [EnglishWords.Word]
    private let entry: GlossaryEntry

    init(_ term: String, _ entry: GlossaryEntry) {
        self.term = term
        words = EnglishWords(FoldedText.read(term), skipsArticle: true).words
        self.entry = entry
    }

    func isIn(_ side: EnglishSide) -> Bool {
        // Signs without letters, such as €.
        guard let last = words.last else { return side.text.contains(term) }
        switch entry.category {
        case .person:
            return side.words.contains { $0.stem == last.stem && $0.isCapitalised }
        case .country, .place, .geographicAdjective, .demonym:
            guard words.count == 1 else { return isSpread(in: side) }
            let name = String(decoding: last.letters, as: UTF8.self)
            return side.words.contains { word in
                word.isCapitalised && CountryWords.areRelated(String(decoding: word.letters, as: UTF8.self), name)
            }
        default:
            if words.count == 1, !last.isCapitalised {
                return side.words.contains { EnglishStem.isDerived($0.letters[...], from: last.stem) }
            }
            return isSpread(in: side)
        }
    }

    /// All words of the term in order with at most two others between them: minister of defence, defence and foreign
    /// ministers.
    private func isSpread(in side: EnglishSide) -> Bool {
        guard words.count > 1 else { return false }
        var next = 0
        var lastSeen = 0
        for (position, word) in side.words.enumerated() {
            if next > 0, position - lastSeen > 3 { next = 0 }
            if word.stem == words[next].stem {
                (next, lastSeen) = (next + 1, position)
                if next == words.count { return true }
            }
        }
        return false
    }
}
