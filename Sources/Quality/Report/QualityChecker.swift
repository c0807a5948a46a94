public import Terminology

/// Looks for faults in translations from German to English.
///
///     let checker = QualityChecker(glossary: .shipped())
///     checker.findings(in: [TranslationPair(id: "1", source: "2,5 Mrd. Euro", target: "2.5 million euros")])
///
/// Complexity: linear in the text, but for names, which are compared within a segment.
public struct QualityChecker: Sendable {
    private let segmentChecks: [any SegmentCheck]
    private let fileChecks: [any FileCheck]
    private let off: Set<Check>
    private let severities: [Check: Severity]

    /// Makes the checks ready.
    ///
    /// - Parameters:
    ///   - glossary: the terms; those of the user's own layer are binding, others are advice.
    ///   - headlineLimit: the most characters of a headline.
    ///   - off: checks whose findings are left out.
    ///   - severities: how much the findings of a check weigh, where the house sees it otherwise.
    public init(
        glossary: Glossary, headlineLimit: Int = 100, off: Set<Check> = [], severities: [Check: Severity] = [:]
    ) {
        self.off = off
        self.severities = severities
        let names = NameWords(glossary: glossary)
        segmentChecks = [
            LengthCheck(), OmissionCheck(), UntranslatedCheck(names: names), NumberCheck(), UnitCheck(), DateCheck(),
            NumeralCheck(),
            OrdinalCheck(), RankCheck(), NameCheck(names: names), RepeatedWordCheck(), SpacingCheck(), QuoteCheck(),
            BracketCheck(),
            FinalPunctuationCheck(), HeadlineCheck(limit: headlineLimit), TagCheck(), PlaceholderCheck(), GenderCheck(),
            AttributionCheck(),
        ]
        fileChecks = [TermCheck(glossary: glossary), NameSpellingCheck(names: names), ConsistencyCheck()]
    }

    /// The findings in the pairs of a file, by pair, the gravest first.
    ///
    /// - Parameter progress: is told how many pairs were checked.
    public func findings(in pairs: [TranslationPair], progress: (Int) -> Void = { _ in }) -> [Finding] {
        let views = pairs.enumerated().map { PairView($0, $1) }
        var findings: [Finding] = []
        for view in views {
            progress(view.number + 1)
            let isEmpty = view.target.tokens.isEmpty
            for check in segmentChecks where !isEmpty || check is LengthCheck { findings += check.findings(in: view) }
        }
        QuoteSpans.settle(&findings, views)
        let translated = views.filter { !$0.target.tokens.isEmpty }
        for check in fileChecks { findings += check.findings(in: translated) }
        findings = findings.filter { !off.contains($0.check) }.map { finding in
            severities[finding.check].map(finding.weighing) ?? finding
        }
        return findings.enumerated().sorted { one, other in
            (one.element.pair, -one.element.severity.weight, one.offset) < (
                other.element.pair, -other.element.severity.weight, other.offset
            )
        }.map(\.element)
    }
}
