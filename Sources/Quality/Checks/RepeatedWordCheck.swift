/// The same word twice in a row.
struct RepeatedWordCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let tokens = pair.target.tokens
        // "Klopf, klopf" is "Knock knock".
        let inSource = Self.repetitions(pair.source.tokens.filter { $0.text != "," && $0.text != "-" })
        return Self.repetitions(tokens).compactMap { index in
            guard !Self.legitimate.contains(tokens[index].lower), inSource.isEmpty else { return nil }
            return pair.finding(
                .repeatedWord, .error, "“\(tokens[index].text)” stands twice in a row.",
                evidence: "\(tokens[index - 1].text) \(tokens[index].text)",
                target: tokens[index - 1].range.lowerBound..<tokens[index].range.upperBound)
        }
    }

    private static func repetitions(_ tokens: [Token]) -> [Int] {
        tokens.indices.dropFirst().filter {
            tokens[$0].kind == .word && tokens[$0 - 1].kind == .word && tokens[$0].lower == tokens[$0 - 1].lower
        }
    }

    private static let legitimate: Set<String> = [
        "that", "had", "very", "really", "so", "no", "ha", "bye", "is", "way", "many",
    ]
}
