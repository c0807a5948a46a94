/// German ordinals that were left with their point: "the 21. package".
struct OrdinalCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let tokens = pair.target.tokens
        return tokens.indices.compactMap { index in
            guard tokens[index].kind == .figure, Int(tokens[index].text) != nil, tokens[index].text.count < 3,
                index > 0, index + 2 < tokens.count, tokens[index + 1].text == ".", !tokens[index + 1].isDetached,
                tokens[index + 2].kind == .word, tokens[index + 2].isDetached,
                !tokens[index + 2].isCapitalised || CalendarWords.month(tokens[index + 2].lower, .english) != nil
            else { return nil }
            return pair.finding(
                .number, .error, "“\(tokens[index].text).” is the German way to write an ordinal.",
                evidence: tokens[index].text + ".",
                target: tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound)
        }
    }
}
