/// Gendered German whose English names only men, and women who became men: notes only.
struct GenderCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let target = pair.target.words
        if let form = gendered(pair.source), let word = target.first(where: { Self.isMasculine($0.lower) }) {
            return [
                pair.finding(
                    .gender, .note, "“\(form)” means all genders; “\(word.text)” doesn't.",
                    evidence: "\(form) → \(word.text)", target: word.range)
            ]
        }
        if let woman = pair.source.words.first(where: { Self.isWoman($0.lower) }),
            let word = target.first(where: { Self.isMasculine($0.lower) })
        {
            return [
                pair.finding(
                    .gender, .note, "“\(woman.text)” is a woman; “\(word.text)” is not.",
                    evidence: "\(woman.text) → \(word.text)", source: woman.range, target: word.range)
            ]
        }
        return []
    }

    /// Bürger:innen, Bürger*innen, BürgerInnen, Bürgerinnen und Bürger.
    private func gendered(_ text: TextView) -> String? {
        let tokens = text.tokens
        for (index, token) in tokens.enumerated() where token.kind == .word {
            if token.lower == "innen", index > 1, ":*_/·".contains(tokens[index - 1].text), !token.isDetached {
                return text.string(tokens[index - 2].range.lowerBound..<token.range.upperBound)
            }
            if token.text.hasSuffix("Innen"), token.text.count > 6 { return token.text }
            if token.lower.hasSuffix("innen"), index + 2 < tokens.count, tokens[index + 1].lower == "und",
                tokens[index + 2].lower.hasPrefix(token.lower.prefix(4))
            {
                return text.string(token.range.lowerBound..<tokens[index + 2].range.upperBound)
            }
        }
        return nil
    }

    private static func isMasculine(_ word: String) -> Bool {
        (word.hasSuffix("men")
            && ["police", "spokes", "business", "fisher", "crafts", "sales", "fire", "congress", "chair"]
                .contains { word.hasPrefix($0) })
            || ["spokesman", "chairman", "businessman", "policeman", "fireman", "salesman", "actor", "congressman"]
                .contains(word)
    }

    private static func isWoman(_ word: String) -> Bool {
        word.count > 7 && ["erin", "torin", "entin", "istin", "antin"].contains { word.hasSuffix($0) }
    }
}
