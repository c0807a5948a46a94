/// Months and weekdays that changed or were lost.
struct DateCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        findings(pair) { $0.isMonth } + findings(pair) { $0.isWeekday }
    }

    private func findings(_ pair: PairView, _ isMeant: (Quantity) -> Bool) -> [Finding] {
        let source = pair.quantities.onlySource.filter(isMeant)
        let target = pair.quantities.onlyTarget.filter(isMeant)
        var findings: [Finding] = []
        for (index, quantity) in source.enumerated() {
            let german = pair.source.string(quantity)
            let range = pair.source.range(ofTokens: quantity.tokens)
            if index < target.count {
                let english = pair.target.string(target[index])
                findings.append(
                    pair.finding(
                        .date, .error, "“\(german)” became “\(english)”.", evidence: "\(german) → \(english)",
                        source: range, target: pair.target.range(ofTokens: target[index].tokens)))
            } else {
                findings.append(
                    pair.finding(
                        .date, quantity.strength == .figure ? .error : quantity.isMonth ? .warning : .note,
                        "“\(german)” isn't in the translation.",
                        evidence: german, source: range))
            }
        }
        return findings
    }
}
