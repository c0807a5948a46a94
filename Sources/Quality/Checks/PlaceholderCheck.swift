/// Addresses and placeholders that must stay as they are: URLs, e-mail addresses, @names, #tags, %s, ${name}.
struct PlaceholderCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let source = Self.placeholders(pair.source.text)
        let missing = source.filter { !pair.target.text.contains($0) }
        return missing.map { placeholder in
            pair.finding(
                .placeholder, .error, "“\(placeholder)” must stay as it is.", evidence: placeholder)
        }
    }

    private static func placeholders(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).compactMap { word in
            let bare = word.drop { "(\"„“‚[".contains($0) }
            let core = String(bare.reversed().drop { ".,;:!?)\"“”’]…".contains($0) }.reversed())
            return isPlaceholder(core) ? core : nil
        }
    }

    private static func isPlaceholder(_ word: String) -> Bool {
        guard word.count > 1 else { return false }
        if word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.") { return true }
        if word.hasPrefix("#"), word.hasSuffix("#"), word.count > 2 { return true }
        if word.hasPrefix("@"), word.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) { return true }
        if let at = word.firstIndex(of: "@"), at != word.startIndex { return word[at...].contains(".") }
        return ["%s", "%d", "%@", "%1$s", "%2$s"].contains(word) || (word.hasPrefix("${") && word.hasSuffix("}"))
    }
}
