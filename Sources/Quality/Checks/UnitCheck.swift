/// A number with another unit or currency than in the source.
struct UnitCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] { measures(pair) + currencies(pair) + percentages(pair) }

    private func measures(_ pair: PairView) -> [Finding] {
        pair.quantities.pairs.compactMap { source, target in
            guard let one = source.unit, let other = target.unit, one != other, one.dimension == other.dimension,
                !pair.target.quantities.contains(where: { $0.unit == one && $0.agrees(with: source) })
            else { return nil }
            let check: Check = one.dimension == .currency ? .currency : .unit
            return pair.finding(
                check, .error,
                "“\(pair.source.string(source))” counts in \(one.name)s, the translation in \(other.name)s.",
                evidence: "\(one.name) → \(other.name)", source: pair.source.range(ofTokens: source.tokens),
                target: pair.target.range(ofTokens: target.tokens))
        }
    }

    /// A currency of the source that the translation nowhere names.
    private func currencies(_ pair: PairView) -> [Finding] {
        let named = units(of: .currency, in: pair.target)
        var seen: Set<Unit> = []
        return pair.quantities.pairs.compactMap { source, target in
            guard let unit = source.unit, unit.dimension == .currency, target.unit?.dimension != .currency,
                !named.contains(unit), seen.insert(unit).inserted
            else { return nil }
            return pair.finding(
                .currency, .warning, "“\(pair.source.string(source))” has lost its currency (\(unit.name)).",
                evidence: unit.name, source: pair.source.range(ofTokens: source.tokens),
                target: pair.target.range(ofTokens: target.tokens))
        }
    }

    private func percentages(_ pair: PairView) -> [Finding] {
        let hasPercent = pair.target.tokens.contains {
            $0.text == "%" || $0.lower.hasPrefix("percent") || $0.lower == "cent" || $0.lower == "pc"
        }
        guard !hasPercent else { return [] }
        return pair.quantities.pairs.compactMap { source, target in
            guard source.unit?.dimension == .percent, target.unit?.dimension != .percent, source.strength == .figure
            else {
                return nil
            }
            return pair.finding(
                .unit, .warning, "“\(pair.source.string(source))” has lost its percent sign.", evidence: "percent",
                source: pair.source.range(ofTokens: source.tokens), target: pair.target.range(ofTokens: target.tokens))
        }
    }

    private func units(of dimension: Unit.Dimension, in text: TextView) -> Set<Unit> {
        Set(
            text.tokens.compactMap { Unit.sign($0.text) ?? Unit.named($0.lower) }.filter { $0.dimension == dimension })
    }
}
