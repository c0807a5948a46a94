import Foundation
import Terminology

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
        for token in pair.source.words where names.mayBeGermanName(token) || names.isGlossaryName(token) {
            let name = token.lower
            if english.contains(name) || english.contains(NameWords.withoutGenitive(name))
                || english.contains(name + "s")
            {
                if let finding = transcribed(token, pair) { findings.append(finding) }
                continue
            }
            if let other = namesake(of: token, pair) {
                findings.append(misspelled(token, other, pair))
                continue
            }
            if let other = candidates.first(where: { isMisspelling($0, of: token) }) {
                findings.append(misspelled(token, other, pair))
            } else {
                missing.insert(token.range)
            }
        }
        findings += self.missing(missing, pair, english)
        if findings.isEmpty, let finding = ReplacedNames(names: names).finding(among: missing, pair) {
            findings.append(finding)
        }
        return findings
    }

    private func misspelled(_ german: Token, _ english: Token, _ pair: PairView) -> Finding {
        pair.finding(
            .name, .error, "The name “\(german.text)” is spelled “\(english.text)”.",
            evidence: "\(german.text) → \(english.text)", source: german.range, target: english.range)
    }

    /// The English word after the same first name, where it is nearly the German surname: after a first name there are no
    /// cognates, and every letter counts.
    private func namesake(of surname: Token, _ pair: PairView) -> Token? {
        let (german, english) = (pair.source.tokens, pair.target.tokens)
        guard let index = german.firstIndex(where: { $0.range == surname.range }), index > 0, surname.isDetached,
            german[index - 1].kind == .word, german[index - 1].isCapitalised
        else { return nil }
        let first = german[index - 1].text
        let readings = names.transcriptions(of: surname.text)
        return english.indices.dropFirst().lazy.filter { english[$0 - 1].text == first }.map { english[$0] }.first {
            let written = NameWords.withoutPossessive($0.lower)
            return $0.isCapitalised && names.mayBeEnglishName($0) && !readings.contains(written)
                && written.first == surname.lower.first && surname.lower != written + "er"
                && written != NameWords.withoutGenitive(surname.lower)
                && editDistance(written, surname.lower, limit: surname.text.count > 5 ? 2 : 1) != nil
        }
    }

    private func isMisspelling(_ english: Token, of german: Token) -> Bool {
        let written = NameWords.withoutPossessive(english.lower)
        // The apostrophe of a German title is no other spelling.
        guard NameWords.withoutPossessive(german.lower) != written else { return false }
        let name = NameWords.withoutGenitive(german.lower)
        let readings = names.transcriptions(of: german.text) + names.transcriptions(of: name)
        guard !readings.contains(written), written.filter(\.isLetter) != name.filter(\.isLetter),
            NameSuggester.looksTranscribed(german.text) || names.isGlossaryName(german)
                || NameWords.cognateForm(name) != NameWords.cognateForm(written),
            !Self.isTranslation(english.text, of: german.text)
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

    /// Substances get an e (Rhodamine), abbreviations other letters (ADHD).
    private static func isTranslation(_ english: String, of german: String) -> Bool {
        if english == german + "e" { return true }
        let isAbbreviation = german.count < 6 && german == german.uppercased() && english == english.uppercased()
        return isAbbreviation && german.sorted() != english.sorted()
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
                names.mayBeFirstName(first), isLast(index, tokens),
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
    private func isAkin(_ english: String, _ german: String) -> Bool { NameWords.areAkin(english, german) }
}
