import Terminology

/// A name of the source that the translation lacks while it has another that the source lacks.
struct ReplacedNames {
    let names: NameWords

    /// The finding for the first name that was replaced.
    ///
    /// - Parameter missing: the places of names of the source that stand nowhere in the translation.
    func finding(among missing: Set<Range<Int>>, _ pair: PairView) -> Finding? {
        let lost = pair.source.tokens.indices.first {
            missing.contains(pair.source.tokens[$0].range) && isCertain($0, pair.source)
                && !pair.target.words.contains(where: isRendering(of: pair.source.tokens[$0]))
        }
        guard let lost, let stranger = pair.target.tokens.indices.first(where: { isStranger($0, pair) }) else {
            return nil
        }
        let (german, english) = (pair.source.tokens[lost], pair.target.tokens[stranger])
        return pair.finding(
            .name, .warning, "The name “\(german.text)” isn't in the translation, but “\(english.text)” is.",
            evidence: "\(german.text) → \(english.text)", source: german.range, target: english.range)
    }

    private func isRendering(of german: Token) -> (Token) -> Bool {
        { english in NameWords.areAkin(NameWords.withoutPossessive(english.lower), german.lower) }
    }

    /// Whether a word of the source is a name and no noun that the lists lack.
    private func isCertain(_ index: Int, _ text: TextView) -> Bool {
        let token = text.tokens[index]
        guard !text.isQuoted(index), !touchesHyphen(index, text),
            !Self.translated.contains(NameWords.withoutGenitive(token.lower)), !Self.translated.contains(token.lower)
        else { return false }
        if names.isGlossaryName(token) { return true }
        return token.text.count <= Self.longest && names.mayBeGermanName(token, allowsCompounds: false)
            && !WordLists.shared.isEnglish(token.lower)
            && !text.beginsSentence(index) && !follows(article: index, text)
    }

    /// Nouns have articles and adjectives before them, names seldom.
    private func follows(article index: Int, _ text: TextView) -> Bool {
        guard index > 0, text.tokens[index - 1].kind == .word else { return index > 0 }
        let before = text.tokens[index - 1]
        return !before.isCapitalised
            && (Self.articles.contains(before.lower)
                || ["e", "en", "er", "es", "em"].contains { before.lower.count > 4 && before.lower.hasSuffix($0) })
    }

    private func touchesHyphen(_ index: Int, _ text: TextView) -> Bool {
        [index - 1, index + 1].contains { text.tokens.indices.contains($0) && "-‑–".contains(text.tokens[$0].text) }
    }

    /// Whether a word of the translation is a name that nothing in the source accounts for.
    private func isStranger(_ index: Int, _ pair: PairView) -> Bool {
        let token = pair.target.tokens[index]
        guard !pair.target.beginsSentence(index), !pair.target.isQuoted(index), !touchesHyphen(index, pair.target),
            token.text.dropFirst().allSatisfy(\.isLowercase), names.isEnglishName(token)
        else { return false }
        let written = NameWords.withoutPossessive(token.lower)
        guard !names.renders(written, wordOf: pair.source) else { return false }
        return !pair.source.words.contains { german in
            NameWords.areAkin(written, german.lower) || names.transcriptions(of: german.text).contains(written)
        }
    }

    /// Longer unknown words are mostly compounds.
    private static let longest = 11

    /// Names of rulers, popes and saints, which English translates.
    private static let translated: Set<String> = [
        "karl", "friedrich", "wilhelm", "heinrich", "johann", "johannes", "ludwig", "katharina", "elisabeth", "franz",
        "franziskus", "philipp", "maria", "jakob", "georg", "nikolaus", "benedikt", "josef", "joseph", "eugen",
        "margarethe", "gustav", "iwan", "peter", "paul", "alexander", "konstantin", "matthäus", "markus", "lukas",
        "andreas", "stephan", "christoph", "leo", "gregor", "klemens", "innozenz", "pius", "urban", "anna", "sophie",
        "viktoria", "juan", "carlos", "felipe", "moses", "jesus", "homer", "aristoteles", "platon", "horaz",
    ]

    private static let articles: Set<String> = [
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "im", "am", "zum",
        "zur", "vom", "beim", "ins", "kein", "keine", "keinen", "sein", "seine", "ihr", "ihre", "mein", "dein", "unser",
    ]
}
