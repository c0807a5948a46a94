internal import Bitext

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
            if group.contains(where: { isRight($0, side) }) {
                for match in group { findings += avoided(match, side, pair) }
                continue
            }
            guard let match = group.first, judged.insert(match.entryNumber).inserted else { continue }
            let wrong = avoided(match, side, pair)
            findings += wrong.isEmpty ? [missing(match, side, pair)] : wrong
        }
        return findings
    }

    /// The findings in all pairs of a text, with those that only show across pairs.
    public func check(_ pairs: [(source: String, target: String)]) -> [TermFinding] {
        var findings: [TermFinding] = []
        var uses = RenderingLog()
        for (number, pair) in pairs.enumerated() {
            findings += check(source: pair.source, target: pair.target, pair: number)
            let side = EnglishSide(pair.target, english)
            for match in german.matches(in: pair.source) where !match.isNested {
                for use in side.matches where use.entryNumber == match.entryNumber && use.status != .avoided {
                    uses.add(use, as: side.text(use.range), for: match, pair: number)
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

    private func isRight(_ match: TermMatch, _ side: EnglishSide) -> Bool {
        let entry = match.entry
        if entry.constraints.contains(.untranslated) { return side.text.contains(entry.source) }
        let isThere = side.matches.contains { $0.entryNumber == match.entryNumber && $0.status != .avoided }
        return isThere || LooseEnglish.isRendered(match, in: side)
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
            .map { unwanted($0, match, pair) }
    }

    private func unwanted(_ wrong: EnglishRecognizer.Match, _ match: TermMatch, _ pair: Int) -> TermFinding {
        let entry = match.entry
        let isOld = entry.status(ofEnglish: wrong.term) == .deprecated
        let fault =
            isOld
            ? "\"\(wrong.term)\" is no longer used for \"\(entry.source)\""
            : "\"\(wrong.term)\" is not wanted for \"\(entry.source)\""
        return TermFinding(
            kind: isOld ? .deprecated : .avoided, entry: entry, pair: pair, sourceRange: match.range,
            targetRange: wrong.range, message: "\(fault); use \"\(entry.target)\".",
            severity: isOld ? .warning : .error)
    }

    private func missing(_ match: TermMatch, _ side: EnglishSide, _ pair: Int) -> TermFinding {
        let isFixed = match.entry.constraints.contains(.untranslated)
        let wanted = match.entry.rightTargets.prefix(3).map { "\"\($0)\"" }.joined(separator: " or ")
        let message =
            isFixed
            ? "\"\(match.entry.source)\" is not to be translated." : "\"\(match.form)\" should be \(wanted)."
        let isCertain =
            match.entry.isEnforced && match.reason.rule != .placeAdjective && !isKeptAbbreviation(match, side)
            && !isOrdinaryWord(match)
        return TermFinding(
            kind: isFixed ? .changed : .missing, entry: match.entry, pair: pair, sourceRange: match.range,
            targetRange: nil, message: message, severity: isCertain ? .error : .note)
    }

    /// Whether English keeps a German abbreviation: a matter of taste, so a note.
    private func isKeptAbbreviation(_ match: TermMatch, _ side: EnglishSide) -> Bool {
        guard let word = FoldedText.read(match.form).words.first, word.isAllCapitals else { return false }
        return side.words.contains { $0.isAllCapitals && side.text(of: $0) == match.form }
    }

    /// Whether a newspaper or town has the name of a thing, which may be meant: Spiegel, Essen.
    private func isOrdinaryWord(_ match: TermMatch) -> Bool {
        guard match.entry.category == .media || match.entry.category == .place else { return false }
        let words = FoldedText.read(match.form).words.drop { FunctionWords.contains($0.hash) }
        guard words.count == 1, let word = words.first else { return false }
        let kept = Set(match.entry.rightTargets.flatMap { FoldedText.read($0).words.map(\.hash) })
        // Saale is a river, and hardly ever an old dative of Saal.
        return KnownNouns.readings(of: word.hash).contains { reading in
            reading.rule == .citation && !FoldedText.read(reading.english).words.contains { kept.contains($0.hash) }
        }
    }
}
