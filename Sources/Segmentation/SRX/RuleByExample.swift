extension SRXDocument.Rule {
    /// A rule from an example such as "Dir. Müller": before stands the last word with its mark, after it a word of the
    /// same shape, or that very word.
    ///
    /// - Parameter exactly: whether the text after the place must be that of the example.
    /// - Returns: nil where the example shows no place. A vertical bar marks it; else it is after the first mark that
    ///   white space follows.
    public init?(example: String, isBreak: Bool, exactly: Bool = false) {
        let halves: (before: Substring, after: Substring)
        if let bar = example.firstIndex(of: "|") {
            halves = (example[..<bar], example[example.index(after: bar)...])
        } else {
            guard let mark = example.indices.first(where: { Self.isPlace(example, $0) }) else { return nil }
            let place = example.index(after: mark)
            halves = (example[..<place], example[place...])
        }
        let before = String(halves.before).trimmed
        let after = String(halves.after).trimmed
        guard let first = after.unicodeScalars.first, let start = before.unicodeScalars.first else { return nil }
        let boundary = start.properties.isAlphabetic ? "\\b" : ""
        let next: String
        if exactly || isBreak {
            next = after.escaped + (after.unicodeScalars.last?.properties.isAlphabetic == true ? "\\b" : "")
        } else if first.properties.isUppercase {
            next = "\\p{Lu}"
        } else {
            next = first.properties.numericType != nil ? "\\d" : String(first).escaped
        }
        self.init(isBreak: isBreak, before: boundary + before.escaped, after: "\\s+" + next)
    }

    private static func isPlace(_ text: String, _ index: String.Index) -> Bool {
        let next = text.index(after: index)
        return ".!?…:;".contains(text[index]) && next < text.endIndex && text[next].isWhitespace
    }
}

extension SRXDocument {
    /// Adds a rule for a language, before those that are there.
    public mutating func add(_ rule: Rule, language: String) {
        let name = "user-\(language)"
        if let group = languageRules.firstIndex(where: { $0.name == name }) {
            languageRules[group].rules.removeAll { $0.before == rule.before && $0.after == rule.after }
            languageRules[group].rules.insert(rule, at: 0)
        } else {
            languageRules.insert(LanguageRule(name: name, rules: [rule]), at: 0)
            languageMaps.insert(LanguageMap(pattern: "(?i)\(language).*", name: name), at: 0)
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The text as a regular expression that matches it, with any white space for white space.
    fileprivate var escaped: String {
        split(whereSeparator: \.isWhitespace).map { word in
            String(word.flatMap { "\\.[]{}()*+?^$|#-&/".contains($0) ? ["\\", $0] : [$0] })
        }.joined(separator: "\\s+")
    }
}
