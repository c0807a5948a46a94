/// Numbers and times that differ, are missing, or stand only in the translation.
struct NumberCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        var source = ordered(pair.quantities.onlySource)
        var target = ordered(pair.quantities.onlyTarget)
        var findings: [Finding] = []
        // Figures first: a figure's wrong translation is more likely a figure than a word.
        for strength in [Quantity.Strength.figure, .word] {
            for quantity in source.filter({ $0.strength == strength }) {
                guard let other = partner(of: quantity, in: target) else { continue }
                findings.append(differing(quantity, target[other], pair))
                target.remove(at: other)
                source.removeAll { $0.tokens == quantity.tokens && $0.values == quantity.values }
            }
        }
        findings += source.map { missing($0, pair) }
        findings += target.map { added($0, pair) }
        return findings
    }

    private func ordered(_ quantities: [Quantity]) -> [Quantity] {
        quantities.filter { $0.strength != .soft && !$0.isMonth }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func partner(of quantity: Quantity, in others: [Quantity]) -> Int? {
        others.firstIndex { $0.strength == quantity.strength && $0.isTime == quantity.isTime }
            ?? others.firstIndex { $0.strength == quantity.strength } ?? others.indices.first
    }

    private func differing(_ one: Quantity, _ other: Quantity, _ pair: PairView) -> Finding {
        let (german, english) = (pair.source.string(one), pair.target.string(other))
        let isTime = one.isTime && one.numbers.isEmpty
        let bothWords = one.strength == .word && other.strength == .word
        return pair.finding(
            isTime ? .time : .number, bothWords ? .warning : .error,
            "“\(german)” became “\(english)”.\(Self.advice(one, other, german))", evidence: "\(german) → \(english)",
            source: pair.source.range(ofTokens: one.tokens), target: pair.target.range(ofTokens: other.tokens))
    }

    private func missing(_ quantity: Quantity, _ pair: PairView) -> Finding {
        let german = pair.source.string(quantity)
        let isTime = quantity.isTime && quantity.numbers.isEmpty
        return pair.finding(
            isTime ? .time : .number,
            quantity.strength == .figure ? .error : isIdiom(quantity, pair.source) ? .note : .warning,
            "“\(german)” isn't in the translation.", evidence: german,
            source: pair.source.range(ofTokens: quantity.tokens))
    }

    /// Numbers that count nothing: unter vier Augen, mehrere zehn Milliarden.
    private func isIdiom(_ quantity: Quantity, _ text: TextView) -> Bool {
        let (before, after) = (quantity.tokens.lowerBound - 1, quantity.tokens.upperBound)
        let previous = before >= 0 ? text.tokens[before].lower : ""
        let next = after < text.tokens.count ? text.tokens[after].lower : ""
        return ["mehrere", "mehreren", "einige", "einigen", "allen"].contains(previous)
            || ["augen", "wänden"].contains(next)
    }

    private func added(_ quantity: Quantity, _ pair: PairView) -> Finding {
        let english = pair.target.string(quantity)
        let isTime = quantity.isTime && quantity.numbers.isEmpty
        return pair.finding(
            isTime ? .time : .number, quantity.strength == .figure ? .warning : .note,
            "The German text has no “\(english)”.", evidence: english,
            target: pair.target.range(ofTokens: quantity.tokens))
    }

    /// What may have gone wrong, as a sentence with a space before it.
    private static func advice(_ one: Quantity, _ other: Quantity, _ german: String) -> String {
        let lower = german.lowercased()
        if lower.contains("milliard") || lower.contains("mrd"), one.scale != other.scale {
            return " A Milliarde is a billion."
        }
        if lower.contains("billion"), one.scale != other.scale { return " A German Billion is a trillion." }
        if one.isTime, other.isTime { return " Mind the 24-hour clock." }
        if german.contains(","), other.values.isEmpty { return " English writes a decimal point." }
        if german.contains("."), !one.isTime, one.strength == .figure, other.strength == .figure {
            return " The German point marks thousands; English writes a comma."
        }
        return ""
    }
}
