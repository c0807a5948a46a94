/// Gendered German whose English names only men: a note; and persons who change their gender: a warning.
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
        let woman = woman(pair.source)
        if let woman, let word = target.first(where: { Self.isMasculine($0.lower) }) {
            return [changed(woman, word, "is a woman", pair)]
        }
        return pronouns(pair, woman)
    }

    private func changed(_ person: Token, _ word: Token, _ what: String, _ pair: PairView) -> Finding {
        pair.finding(
            .gender, .warning, "“\(person.text)” \(what); “\(word.text)” is not.",
            evidence: "\(person.text) → \(word.text)", source: person.range, target: word.range)
    }

    /// A pronoun of the other gender, where the German has nothing that it could stand for.
    private func pronouns(_ pair: PairView, _ woman: Token?) -> [Finding] {
        let (german, english) = (pair.source.words, pair.target.words)
        func says(_ words: Set<String>) -> Bool { english.contains { words.contains($0.lower) } }
        if let woman, !says(Self.she), let word = english.first(where: { Self.he.contains($0.lower) }),
            !german.contains(where: { Self.isMasculinePronoun($0.lower) })
        {
            return [changed(woman, word, "is a woman", pair)]
        }
        if woman == nil, !says(Self.he), let word = english.first(where: { Self.she.contains($0.lower) }),
            let man = man(pair.source), !german.contains(where: { Self.isFemininePronoun($0.lower) })
        {
            return [changed(man, word, "is a man", pair)]
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

    /// A person whose German word is that of a woman.
    private func woman(_ text: TextView) -> Token? {
        let tokens = text.tokens
        return tokens.indices.first { index in
            let word = tokens[index].lower
            guard tokens[index].kind == .word, tokens[index].isCapitalised else { return false }
            if ["vorsitzende", "abgeordnete", "angeklagte", "beauftragte"].contains(where: { word.hasSuffix($0) }) {
                return index > 0 && tokens[index - 1].lower == "die"
            }
            return word.count > 4 && Self.womanEndings.contains { word.hasSuffix($0) }
        }.map { tokens[$0] }
    }

    /// A man by his article: der Minister, den Sprecher; nil where the article is that of a woman in another case.
    private func man(_ text: TextView) -> Token? {
        let tokens = text.tokens
        return tokens.indices.dropFirst().first { index in
            let word = tokens[index].lower
            return ["der", "den"].contains(tokens[index - 1].lower) && tokens[index].isCapitalised
                && Self.men.contains { word.hasSuffix($0) }
        }.map { tokens[$0] }
    }

    private static let he: Set<String> = ["he", "his", "him", "himself"]
    private static let she: Set<String> = ["she", "her", "hers", "herself"]

    private static func isMasculinePronoun(_ word: String) -> Bool {
        ["er", "ihn", "ihm", "dessen", "wer", "wem", "wen", "man", "jeder", "jedem", "jeden", "jemand"].contains(word)
            || (word.hasPrefix("sein") && word.count < 8)
    }

    private static func isFemininePronoun(_ word: String) -> Bool {
        ["sie", "deren", "frau", "mutter", "tochter", "schwester", "dame", "mädchen"].contains(word)
            || (word.hasPrefix("ihr") && word.count < 7)
    }

    private static func isMasculine(_ word: String) -> Bool {
        (word.hasSuffix("men")
            && ["police", "spokes", "business", "fisher", "crafts", "sales", "fire", "congress", "chair"]
                .contains { word.hasPrefix($0) })
            || ["spokesman", "chairman", "businessman", "policeman", "fireman", "salesman", "congressman", "statesman"]
                .contains(word)
    }

    /// Endings of words for women; words for things end otherwise.
    private static let womanEndings = [
        "sterin", "terin", "derin", "zerin", "cherin", "herin", "gerin", "ferin", "lerin", "nerin", "kerin", "serin",
        "berin", "torin", "entin", "istin", "antin", "login", "nomin", "kanzlerin", "ärztin", "anwältin", "beamtin",
        "kollegin", "königin", "chefin", "rätin", "präfektin", "prinzessin", "soldatin", "kandidatin", "diplomatin",
        "patientin", "nachbarin", "polizistin", "autorin", "wirtin", "bäuerin", "genossin", "zeugin", "expertin",
    ]
    /// Persons whose article tells a man.
    private static let men = [
        "minister", "präsident", "sprecher", "kanzler", "meister", "anwalt", "arzt", "richter", "lehrer", "polizist",
        "direktor", "chef", "politiker", "trainer", "könig", "sänger", "schauspieler", "autor",
    ]
}
