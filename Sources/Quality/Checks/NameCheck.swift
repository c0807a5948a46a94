import Foundation

/// Names of the source that the translation misspells, leaves in German transcription or lacks.
struct NameCheck: SegmentCheck {
    let names: NameWords

    func findings(in pair: PairView) -> [Finding] {
        let english = Set(pair.target.words.flatMap { [$0.lower, NameWords.withoutPossessive($0.lower)] })
        let germanWords = Set(pair.source.words.flatMap { [$0.lower, NameWords.withoutGenitive($0.lower)] })
        let candidates = pair.target.words.filter {
            names.mayBeEnglishName($0) && !germanWords.contains(NameWords.withoutPossessive($0.lower))
        }
        var findings: [Finding] = []
        var missing: Set<Range<Int>> = []
        for token in pair.source.words where names.mayBeGermanName(token) {
            let name = token.lower
            if english.contains(name) || english.contains(NameWords.withoutGenitive(name))
                || english.contains(name + "s")
            {
                if let finding = transcribed(token, pair) { findings.append(finding) }
                continue
            }
            if let other = candidates.first(where: { isMisspelling($0, of: token) }) {
                findings.append(
                    pair.finding(
                        .name, .error, "The name “\(token.text)” is spelled “\(other.text)”.",
                        evidence: "\(token.text) → \(other.text)", source: token.range, target: other.range))
            } else {
                missing.insert(token.range)
            }
        }
        return findings + self.missing(missing, pair, english)
    }

    private func isMisspelling(_ english: Token, of german: Token) -> Bool {
        let written = NameWords.withoutPossessive(english.lower)
        // The apostrophe of a German title is no other spelling.
        guard NameWords.withoutPossessive(german.lower) != written else { return false }
        let name = NameWords.withoutGenitive(german.lower)
        let readings = names.transcriptions(of: german.text) + names.transcriptions(of: name)
        guard !readings.contains(written), written.filter(\.isLetter) != name.filter(\.isLetter),
            NameWords.cognateForm(name) != NameWords.cognateForm(written)
        else { return false }
        let limit = name.count > 7 ? 2 : 1
        if ([german.lower, name] + readings.prefix(2)).contains(where: { reading in
            reading.first == written.first || reading.count > 6
                ? editDistance(reading, written, limit: limit) != nil : false
        }) {
            return true
        }
        return false
    }

    /// A Slavic name with the marks of German transcription that stands in the English.
    private func transcribed(_ token: Token, _ pair: PairView) -> Finding? {
        let name = token.lower
        let isMarked =
            ["yj", "skij", "jew", "jewa", "owitsch", "ewitsch", "tschuk", "tschenko", "schenko"].contains {
                name.hasSuffix($0)
            }
            || (name.contains("tsch") && ["ow", "ew", "owa", "ewa", "enko"].contains { name.hasSuffix($0) })
        guard isMarked, let first = names.transcriptions(of: token.text).first, first != name,
            !names.transcriptions(of: token.text).contains(name)
        else { return nil }
        return pair.finding(
            .name, .warning, "“\(token.text)” is the German spelling; English has “\(first.capitalized)”.",
            evidence: token.text, source: token.range)
    }

    /// Two names in a row, such as first name and surname, of which the second is not there.
    private func missing(_ ranges: Set<Range<Int>>, _ pair: PairView, _ english: Set<String>) -> [Finding] {
        let tokens = pair.source.tokens
        return tokens.indices.dropFirst().compactMap { index in
            let (first, last) = (tokens[index - 1], tokens[index])
            guard ranges.contains(last.range), last.isDetached, names.mayBeGermanName(last, allowsCompounds: false),
                names.mayBeGermanName(first, allowsCompounds: false), isLast(index, tokens),
                !isHyphenated(index - 1, tokens),
                !WordLists.shared.isEnglish(last.lower), !pair.source.isQuoted(index),
                !pair.source.beginsSentence(index - 1) || !Self.isInflected(first.lower),
                !english.contains(first.lower) || isRenamed(after: first.lower, pair),
                !english.contains(where: { isAkin($0, last.lower) || $0 == NameWords.withoutGenitive(last.lower) })
            else { return nil }
            return pair.finding(
                .name, .warning, "The name “\(first.text) \(last.text)” isn't in the translation.",
                evidence: "\(first.text) \(last.text)", source: first.range.lowerBound..<last.range.upperBound)
        }
    }

    private static func isInflected(_ word: String) -> Bool {
        ["e", "er", "es", "en", "em"].contains { word.hasSuffix($0) }
    }

    /// Whether the English has another name where the source's surname should be.
    private func isRenamed(after first: String, _ pair: PairView) -> Bool {
        let tokens = pair.target.tokens
        return tokens.indices.dropFirst().contains { index in
            tokens[index - 1].lower == first && names.mayBeEnglishName(tokens[index])
                && !pair.source.words.contains { $0.lower == tokens[index].lower }
        }
    }

    private func isLast(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        return !(next.text == "-" && !next.isDetached) && !names.mayBeGermanName(next)
    }

    private func isHyphenated(_ index: Int, _ tokens: [Token]) -> Bool {
        index > 0 && tokens[index - 1].text == "-" && !tokens[index].isDetached
    }

    /// Whether an English word may render a German one: the same beginning, or nearly the same letters.
    private func isAkin(_ english: String, _ german: String) -> Bool {
        let (a, b) = (NameWords.cognateForm(english), NameWords.cognateForm(german))
        return a.prefix(4) == b.prefix(4) || editDistance(a, b, limit: max(1, b.count / 3)) != nil
    }
}
