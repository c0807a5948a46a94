/// Ordinals and fractions in words that became others: the third quarter for the fourth, a fifth for a quarter.
struct RankCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let source = pair.quantities.onlySource.filter(\.isRank)
        let target = pair.quantities.onlyTarget.filter(\.isRank)
        return zip(source, target).map { one, other in
            let (german, english) = (pair.source.string(one), pair.target.string(other))
            return pair.finding(
                .number, isFloor(one, pair.source) ? .note : .warning, "“\(german)” became “\(english)”.",
                evidence: "\(german) → \(english)",
                source: pair.source.range(ofTokens: one.tokens), target: pair.target.range(ofTokens: other.tokens))
        }
    }

    /// A first Stock is a second floor in America.
    private func isFloor(_ quantity: Quantity, _ text: TextView) -> Bool {
        let next = quantity.tokens.upperBound
        return next < text.tokens.count && ["stock", "stockwerk", "etage"].contains(text.tokens[next].lower)
    }
}
