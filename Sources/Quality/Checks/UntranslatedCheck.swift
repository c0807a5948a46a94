/// German that was left in the translation.
struct UntranslatedCheck: SegmentCheck {
    let names: NameWords

    func findings(in pair: PairView) -> [Finding] {
        if let finding = whole(pair) { return [finding] }
        if let finding = run(pair) { return [finding] }
        return words(pair)
    }

    /// The translation is the source.
    private func whole(_ pair: PairView) -> Finding? {
        let (source, target) = (pair.source.words.map(\.lower), pair.target.words.map(\.lower))
        guard !target.isEmpty, source == target, target.contains(where: isPlainlyGerman),
            !isMarks(pair.target)
        else { return nil }
        return pair.finding(.untranslated, .error, "The segment isn't translated.", evidence: pair.target.text)
    }

    /// Nothing but #tags, @names and addresses.
    private func isMarks(_ text: TextView) -> Bool {
        text.text.split(whereSeparator: \.isWhitespace).allSatisfy {
            $0.hasPrefix("#") || $0.hasPrefix("@") || $0.contains("://")
        }
    }

    /// Several words in a row that only German has.
    private func run(_ pair: PairView) -> Finding? {
        let tokens = pair.target.tokens
        let source = Set(pair.source.words.map(\.lower))
        var start = 0
        while start < tokens.count {
            var end = start
            while end < tokens.count, tokens[end].kind == .word, source.contains(tokens[end].lower) { end += 1 }
            let run = tokens[start..<max(start, end)]
            if run.count == 2, let finding = phrase(start, source: pair.source, pair) { return finding }
            if run.count >= 3, run.contains(where: { Self.functionWords.contains($0.lower) }),
                run.contains(where: { !$0.isCapitalised && !Self.joiners.contains($0.lower) }),
                !pair.target.isQuoted(start)
            {
                let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
                return pair.finding(
                    .untranslated, .error, "“\(pair.target.string(range))” is still German.",
                    evidence: pair.target.string(range), target: range)
            }
            start = max(end, start + 1)
        }
        return nil
    }

    /// An inflected article and its noun, such as "des Landes".
    private func phrase(_ start: Int, source: TextView, _ pair: PairView) -> Finding? {
        let tokens = pair.target.tokens
        let (article, noun) = (tokens[start], tokens[start + 1])
        guard Self.inflectedArticles.contains(article.lower), noun.isCapitalised,
            WordLists.shared.isGermanOrCompound(noun.lower),
            !pair.target.isQuoted(start), start == 0 || !tokens[start - 1].isCapitalised,
            source.tokens.indices.dropFirst().contains(where: {
                source.tokens[$0].text == noun.text && source.tokens[$0 - 1].lower == article.lower
            })
        else { return nil }
        let range = article.range.lowerBound..<noun.range.upperBound
        return pair.finding(
            .untranslated, .error, "“\(pair.target.string(range))” is still German.",
            evidence: pair.target.string(range), target: range)
    }

    /// Single words that stand in the source and that English does not have.
    private func words(_ pair: PairView) -> [Finding] {
        let source = Set(pair.source.words.map(\.text))
        let names = properNames(pair.source)
        let tokens = pair.target.tokens
        return tokens.indices.compactMap { index in
            let token = tokens[index]
            guard token.kind == .word, source.contains(token.text), !names.contains(token.text),
                isLeft(index, pair.target, pair.source)
            else { return nil }
            return pair.finding(
                .untranslated, .warning, "“\(token.text)” is still German.", evidence: token.text, target: token.range)
        }.prefix(1).map(\.self)
    }

    /// Words of the source that are names by their place: after a first name (Christoph Hafer), or before a hyphen only
    /// (die Schwalbe-Seite).
    private func properNames(_ text: TextView) -> Set<String> {
        let tokens = text.tokens
        var names: Set<String> = []
        var words: Set<String> = []
        for index in tokens.indices where tokens[index].kind == .word && tokens[index].isCapitalised {
            let isHead = index + 1 < tokens.count && tokens[index + 1].text == "-" && !tokens[index + 1].isDetached
            let isSurname =
                index > 0 && tokens[index - 1].isCapitalised && tokens[index].isDetached
                && !WordLists.shared.isGerman(tokens[index - 1].lower)
            if isHead || isSurname { names.insert(tokens[index].text) } else { words.insert(tokens[index].text) }
        }
        return names.subtracting(words)
    }

    private func isLeft(_ index: Int, _ text: TextView, _ source: TextView) -> Bool {
        let token = text.tokens[index]
        guard token.text.count > 2, !isInName(index, text), !text.isQuoted(index) else { return false }
        if !token.isCapitalised { return isPlainlyGerman(token.lower) && !joinsCapitals(index, text) }
        let lists = WordLists.shared
        guard token.text.count > 4, !lists.isEnglish(token.lower), !names.isGlossaryEnglish(token.lower) else {
            return false
        }
        if lists.isGermanHeadword(token.lower) { return true }
        let follows = index > 0 ? text.tokens[index - 1].lower : ""
        return Self.determiners.contains(follows) && token.text.count > 7 && lists.isGermanOrCompound(token.lower)
            && !(index + 1 < text.tokens.count && text.tokens[index + 1].isCapitalised)
            && hasArticle(token, source)
    }

    /// Whether an article or adjective stands before a word of the source, as before a noun and no name.
    private func hasArticle(_ token: Token, _ source: TextView) -> Bool {
        source.tokens.indices.dropFirst().contains { index in
            let before = source.tokens[index - 1]
            return source.tokens[index].text == token.text && before.kind == .word && !before.isCapitalised
                && (Self.inflectedArticles.contains(before.lower)
                    || ["der", "die", "das", "den"].contains(before.lower)
                    || ["e", "en", "er", "es", "em"].contains { before.lower.count > 4 && before.lower.hasSuffix($0) })
        }
    }

    /// "Wissenschaft und Politik", "Müller und Schmidt": the name of a firm or body.
    private func joinsCapitals(_ index: Int, _ text: TextView) -> Bool {
        guard index > 0, index + 1 < text.tokens.count, Self.joiners.contains(text.tokens[index].lower) else {
            return false
        }
        return text.tokens[index - 1].isCapitalised && text.tokens[index + 1].isCapitalised
    }

    /// Within quotation marks or beside another capital or a hyphen, where titles and names stand.
    private func isInName(_ index: Int, _ text: TextView) -> Bool {
        let tokens = text.tokens
        func isNamelike(_ other: Int) -> Bool {
            guard tokens.indices.contains(other) else { return false }
            let token = tokens[other]
            if token.text == "-" || token.text == "&" { return true }
            guard tokens[index].isCapitalised else { return false }
            if Self.joiners.contains(token.lower) { return true }
            return
                (token.kind == .word && token.isCapitalised && tokens[index].isCapitalised
                && !text.beginsSentence(other))
                || "-“”\"„‘’'()/&".contains(token.text) || token.kind == .figure
        }
        return isNamelike(index - 1) || isNamelike(index + 1)
    }

    private func isPlainlyGerman(_ word: String) -> Bool {
        if Self.functionWords.contains(word) { return true }
        // No English word but a loan has such letters.
        if word.contains(where: { "äöüß".contains($0) }), word.count > 3, !Self.loans.contains(word) { return true }
        return word.count > 4 && WordLists.shared.isGermanOrCompound(word) && !WordLists.shared.isEnglish(word)
    }

    private static let loans: Set<String> = [
        "doppelgänger", "führer", "über", "gemütlich", "gemütlichkeit", "smörgåsbord", "jäger", "fräulein", "föhn",
    ]

    private static let determiners: Set<String> = [
        "the", "a", "an", "this", "that", "its", "their", "his", "her", "new",
    ]
    private static let inflectedArticles: Set<String> = [
        "des", "dem", "einem", "einen", "einer", "eines", "zum", "zur", "vom", "beim", "im",
    ]
    /// Words that stand in names of firms and titles.
    private static let joiners: Set<String> = ["und", "für", "der", "des", "von", "zu", "im", "am"]

    /// German words of grammar that no English word is spelled like.
    static let functionWords: Set<String> = [
        "und", "nicht", "mit", "für", "auf", "ist", "sich", "auch", "dem", "das", "der", "ein", "eine", "einen",
        "einem",
        "einer", "eines", "von", "zu", "im", "sind", "wird", "werden", "wurde", "wurden", "haben", "hatte", "nach",
        "bei",
        "aus", "über", "aber", "oder", "wenn", "dass", "noch", "nur", "sowie", "zum", "zur", "vom", "beim", "als",
        "wie",
        "sie", "wir", "ich", "ihr", "ihre", "ihren", "seine", "seinen", "seiner", "kann", "soll", "muss", "durch",
        "gegen",
        "zwischen", "wegen", "ohne", "unter", "seit", "sein", "mehr", "sehr", "diese", "dieser", "dieses", "kein",
        "keine",
    ]
}
