/// Roman numerals of monarchs and popes: Karl V. is Charles V, without a full stop.
struct NumeralCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] { changed(pair) + withPoint(pair) }

    private func changed(_ pair: PairView) -> [Finding] {
        var others = pair.quantities.onlyTarget.filter(\.isRoman)
        return pair.quantities.onlySource.filter(\.isRoman).compactMap { numeral in
            let german = pair.source.string(numeral)
            let range = pair.source.range(ofTokens: numeral.tokens)
            if let other = others.popLast() {
                let english = pair.target.string(other)
                return pair.finding(
                    .numeral, .error, "The numeral “\(german)” became “\(english)”.",
                    evidence: "\(german) → \(english)",
                    source: range, target: pair.target.range(ofTokens: other.tokens))
            }
            guard !hasEpithet(pair.target) else { return nil }
            return pair.finding(
                .numeral, .warning, "The numeral “\(german)” isn't in the translation.", evidence: german, source: range
            )
        }
    }

    /// Frederick the Great for Friedrich II.
    private func hasEpithet(_ text: TextView) -> Bool {
        text.tokens.indices.dropFirst(2).contains { index in
            text.tokens[index].isCapitalised && text.tokens[index - 1].lower == "the"
                && text.tokens[index - 2].isCapitalised
        }
    }

    private func withPoint(_ pair: PairView) -> [Finding] {
        pair.target.quantities.filter(\.isRoman).compactMap { numeral in
            let next = numeral.tokens.upperBound
            guard next + 1 < pair.target.tokens.count, pair.target.tokens[next].text == ".",
                !pair.target.tokens[next].isDetached
            else { return nil }
            let after = pair.target.tokens[next + 1]
            guard after.text == "," || (after.kind == .word && !after.isCapitalised) else { return nil }
            let english = pair.target.string(numeral)
            return pair.finding(
                .numeral, .error, "English writes the numeral “\(english)” without a full stop.",
                evidence: english + ".",
                target: pair.target.range(ofTokens: numeral.tokens))
        }
    }
}
