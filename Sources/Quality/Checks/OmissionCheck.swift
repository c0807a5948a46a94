import Foundation

/// Several content words of the German in a row of which the translation shows none, where it is short as well.
///
/// Words that the lexicon does not have say nothing. A free translation has such stretches too, so that the length has to
/// speak for a gap: the longer the stretch, the less.
struct OmissionCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        guard let stretch = Self.longest(in: pair), let shortness = LengthCheck.deviation(pair),
            let severity = Self.severity(stretch.count, shortness)
        else { return [] }
        let words = stretch.map { pair.source.tokens[$0].text }.joined(separator: ", ")
        let range = pair.source.range(ofTokens: stretch[0]..<stretch[stretch.count - 1] + 1)
        return [
            pair.finding(
                .omission, severity, "Nothing in the translation shows \(words): was it left out?", evidence: words,
                source: range)
        ]
    }

    /// How much so many missing words weigh, with the length in spreads from the usual.
    private static func severity(_ count: Int, _ shortness: Double) -> Severity? {
        let sure = [(6, 99), (4, -1.5)] as [(Int, Double)]
        if sure.contains(where: { count >= $0.0 && shortness < $0.1 }) { return .warning }
        let likely = [(5, 99), (4, -0.5), (3, -1.2), (2, -1.7)] as [(Int, Double)]
        return likely.contains { count >= $0.0 && shortness < $0.1 } ? .note : nil
    }

    /// The tokens of the longest stretch of known German words without their English.
    private static func longest(in pair: PairView) -> [Int]? {
        let english = Set(pair.target.words.map(\.lower))
        let stems = Set(english.map { BilingualWords.stem($0) })
        let beginnings = Set(english.filter { $0.count > 4 }.map { $0.prefix(4) })
        var (longest, current): ([Int], [Int]) = ([], [])
        for (index, token) in pair.source.tokens.enumerated() where token.kind == .word && token.text.count > 3 {
            guard !BilingualWords.shared.isGrammar(token.lower),
                let words = BilingualWords.shared.english(of: token.lower)
            else { continue }
            let isShown =
                words.contains { english.contains(String($0)) || stems.contains(BilingualWords.stem($0)) }
                || beginnings.contains(token.lower.prefix(4))
            if isShown { current = [] } else { current.append(index) }
            if current.count > longest.count { longest = current }
        }
        return longest.isEmpty ? nil : longest
    }
}
