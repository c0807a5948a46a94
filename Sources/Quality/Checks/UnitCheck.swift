/// A number with another unit or currency than in the source.
struct UnitCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        measures(pair) + currencies(pair) + percentages(pair) + signs(pair)
    }

    /// "minus 12 Grad" without its minus.
    private func signs(_ pair: PairView) -> [Finding] {
        let tokens = pair.source.tokens
        let index = tokens.indices.dropLast(2).first { index in
            ["minus", "−"].contains(tokens[index].lower) && tokens[index + 1].kind == .figure
                && ["grad", "°"].contains(tokens[index + 2].lower)
        }
        let isSaid = pair.target.tokens.contains { Self.negatives.contains($0.lower) }
        guard let index, !isSaid,
            let other = pair.target.tokens.first(where: { $0.text == tokens[index + 1].text })
        else { return [] }
        let range = tokens[index].range.lowerBound..<tokens[index + 2].range.upperBound
        return [
            pair.finding(
                .unit, .error, "“\(pair.source.string(range))” has lost its minus.",
                evidence: pair.source.string(range),
                source: range, target: other.range)
        ]
    }

    private static let negatives: Set<String> = [
        "minus", "below", "negative", "sub", "-", "−", "–", "‑", "subzero", "frost",
    ]

    private func measures(_ pair: PairView) -> [Finding] {
        pair.quantities.pairs.compactMap { source, target in
            guard let one = source.unit, let other = target.unit?.beside(one), one != other,
                one.dimension == other.dimension, isLost(one, source, pair)
            else { return nil }
            let check: Check = one.dimension == .currency ? .currency : .unit
            return pair.finding(
                check, .error,
                "“\(pair.source.string(source))” counts in \(one.name)s, the translation in \(other.name)s.",
                evidence: "\(one.name) → \(other.name)", source: pair.source.range(ofTokens: source.tokens),
                target: pair.target.range(ofTokens: target.tokens))
        }
    }

    /// Whether the translation says an amount less often in its unit than the source does.
    private func isLost(_ unit: Unit, _ quantity: Quantity, _ pair: PairView) -> Bool {
        func count(_ text: TextView) -> Int {
            text.quantities.count { $0.unit == unit && $0.agrees(with: quantity) }
        }
        return count(pair.target) < count(pair.source)
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
        pair.quantities.pairs.compactMap { source, target in
            guard source.unit?.dimension == .percent, target.unit?.dimension != .percent, source.strength == .figure,
                target.strength == .figure, !sharesPercent(target, pair.target)
            else { return nil }
            return pair.finding(
                .unit, .warning, "“\(pair.source.string(source))” has lost its percent sign.", evidence: "percent",
                source: pair.source.range(ofTokens: source.tokens), target: pair.target.range(ofTokens: target.tokens))
        }
    }

    /// Whether a percent sign stands near enough to be meant here too: "from 5.9 to 6.1 percent", "the percentage is 5.9".
    private func sharesPercent(_ quantity: Quantity, _ text: TextView) -> Bool {
        func isPercent(_ index: Int) -> Bool {
            let token = text.tokens[index]
            return token.text == "%" || token.lower.hasPrefix("percent") || token.lower == "pc"
                || (token.lower == "cent" && index > 0 && text.tokens[index - 1].lower == "per")
        }
        if text.tokens[..<quantity.tokens.lowerBound].indices.contains(where: isPercent) { return true }
        guard let sign = text.tokens.indices.dropFirst(quantity.tokens.upperBound).first(where: isPercent) else {
            return false
        }
        // A month or a clause between the two belongs to the first alone.
        let between = text.tokens[quantity.tokens.upperBound..<sign]
        let joins = between.filter { $0.kind != .figure }.map(\.lower)
        return joins.allSatisfy { Self.joiners.contains($0) } || between.count > 8
    }

    private static let joiners: Set<String> = [
        "and", "or", "to", "-", "–", "—", "/", ",", "from", "by", "instead", "of", "a", "full", "around", "about",
        "per",
    ]

    private func units(of dimension: Unit.Dimension, in text: TextView) -> Set<Unit> {
        Set(
            text.tokens.compactMap { Unit.sign($0.text) ?? Unit.named($0.lower) }.filter { $0.dimension == dimension })
    }
}
