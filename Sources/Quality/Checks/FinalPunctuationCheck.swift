/// The mark at the end of a segment.
struct FinalPunctuationCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let (source, target) = (Self.end(pair.source), Self.end(pair.target))
        guard let last = pair.target.tokens.last, pair.source.words.count > 0, pair.target.words.count > 0 else {
            return []
        }
        func finding(_ severity: Severity, _ message: String) -> [Finding] {
            [pair.finding(.finalPunctuation, severity, message, evidence: last.text, target: last.range)]
        }
        if let doubled = Self.doubledMark(pair.target), Self.doubledMark(pair.source) == nil {
            return finding(.error, "“\(doubled)” at the end is one mark too many.")
        }
        if source == target || (source == "." && Self.isAbbreviated(pair.source)) { return [] }
        switch (source, target) {
        case (".", nil), ("?", nil), ("!", nil), (":", nil):
            return finding(.warning, "The “\(source ?? "")” at the end is missing.")
        case ("?", "."): return finding(.warning, "The German sentence is a question; the translation ends with “.”.")
        case (".", "!"):
            return finding(.warning, "The German sentence ends with a full stop; the translation exclaims.")
        case (".", "?"): return finding(.note, "The German sentence is no question; the translation ends with “?”.")
        case (nil, "."): return finding(.note, "The German has no full stop at the end.")
        case (nil, "?"), (nil, "!"): return finding(.note, "The German has no “\(target ?? "")” at the end.")
        case (".", ","), (".", ":"), (".", ";"): return finding(.warning, "The sentence ends with “\(target ?? "")”.")
        default: return []
        }
    }

    /// The last mark before closing quotation marks and brackets; an ellipsis counts as any end.
    private static func end(_ text: TextView) -> String? {
        for token in text.tokens.reversed() {
            guard token.kind == .mark else { return nil }
            if "\"“”’'‘»«)]".contains(token.text) { continue }
            return token.text
        }
        return nil
    }

    /// "ca.", "o. ä.": a point that belongs to the last word and may end no sentence.
    private static func isAbbreviated(_ text: TextView) -> Bool {
        guard text.tokens.count > 1, text.tokens.last?.text == "." else { return false }
        let word = text.tokens[text.tokens.count - 2]
        return word.kind == .word && (word.text.count == 1 || abbreviations.contains(word.lower))
    }

    private static let abbreviations: Set<String> = [
        "ca", "ä", "usw", "etc", "bzw", "ggf", "evtl", "inkl", "exkl", "mio", "mrd", "nr", "str", "vgl", "sog", "dr",
        "prof", "st", "abs", "art", "max", "min", "tel", "jhd", "jh", "chr",
    ]

    private static func doubledMark(_ text: TextView) -> String? {
        guard text.tokens.count > 2, let last = text.tokens.last, !last.isDetached else { return nil }
        let before = text.tokens[text.tokens.count - 2].text
        let earlier = text.tokens[text.tokens.count - 3].text
        guard [".", ",", ";", ":"].contains(last.text), [".", ",", ";"].contains(before), earlier != "." else {
            return nil
        }
        return before + last.text
    }
}
