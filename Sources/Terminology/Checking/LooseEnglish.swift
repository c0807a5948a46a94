/// Renderings that agree with a term without being its form: a surname for a full name, the adjective of a country, the
/// verb of a noun, the words of a term in another order.
struct LooseEnglish {
    private let term: String
    private let words: [EnglishWords.Word]
    private let category: TermCategory?

    private init(_ term: String, _ category: TermCategory?) {
        self.term = term
        words = EnglishWords(FoldedText.read(term), skipsArticle: true).words
        self.category = category
    }

    /// Whether an English text renders a German match freely but rightly.
    static func isRendered(_ match: TermMatch, in side: EnglishSide) -> Bool {
        let entry = match.entry
        if entry.rightTargets.contains(where: { LooseEnglish($0, entry.category).isIn(side) }) { return true }
        switch entry.category {
        case .demonym, .geographicAdjective:
            // Part of a name that English keeps: Deutsche Bank.
            return side.keeps(match.form)
        case .country, .place:
            // Europa-Park.
            return match.reason.setting == .hyphenPart && side.keeps(match.form)
        default:
            return !entry.isEnforced && hasOrdinaryRendering(match, in: side)
        }
    }

    /// Whether one of the lexicon's translations of the German word is there; enough where an entry only advises.
    private static func hasOrdinaryRendering(_ match: TermMatch, in side: EnglishSide) -> Bool {
        guard let word = FoldedText.read(match.form).words.first else { return false }
        return KnownNouns.readings(of: word.hash).contains { reading in
            reading.english.split(separator: "|").contains { LooseEnglish(String($0), nil).isIn(side) }
        }
    }

    private func isIn(_ side: EnglishSide) -> Bool {
        // Signs without letters, such as €.
        guard let last = words.last else { return side.text.contains(term) }
        switch category {
        case .person:
            return side.words.contains { $0.stem == last.stem && $0.isCapitalised }
        case .country, .place, .geographicAdjective, .demonym:
            return isPlaceName(in: side)
        case .title:
            if words.count > 1 { return isScattered(in: side) { $0.stem == $1.stem } }
            return !last.isCapitalised
                && side.words.contains { EnglishStem.isDerived($0.letters[...], from: last.stem) }
        default:
            if words.count == 1, last.isCapitalised { return false }
            return isScattered(in: side) { Self.agree($0, $1) }
        }
    }

    /// A word of the text and one of the term: a name stays itself, other words may be of the same family.
    private static func agree(_ word: EnglishWords.Word, _ own: EnglishWords.Word) -> Bool {
        word.stem == own.stem || !own.isCapitalised && EnglishFamily.areRelated(word.letters, own.stem)
    }

    /// The name itself, its adjective or people, or another name of the same state: US, American, United States.
    private func isPlaceName(in side: EnglishSide) -> Bool {
        guard let last = words.last else { return false }
        let names = words.map { String(decoding: $0.letters, as: UTF8.self) }
        let whole = names.joined(separator: " ")
        if CountryWords.otherNames(of: whole).contains(where: side.has) { return true }
        let front = words.dropLast().map(\.stem)
        let isName = category == .country || category == .place
        return side.words.indices.contains { position in
            let word = side.words[position]
            guard word.isCapitalised, position >= front.count,
                CountryWords.areRelated(
                    String(decoding: word.letters, as: UTF8.self), names[names.count - 1], isName: isName)
            else { return false }
            return zip(front, side.words[(position - front.count)...]).allSatisfy { $0 == $1.stem }
        } || front.count > 0 && !last.isCapitalised && isScattered(in: side) { $0.stem == $1.stem }
    }

    /// The content words of the term in any order, with at most four other words among them: minister of defence,
    /// European Human Rights Convention.
    private func isScattered(
        in side: EnglishSide, _ agree: (EnglishWords.Word, EnglishWords.Word) -> Bool
    ) -> Bool {
        let wanted = words.filter { !Self.joints.contains(String(decoding: $0.letters, as: UTF8.self)) }
        guard !wanted.isEmpty else { return false }
        var places: [[Int]] = []
        for own in wanted {
            let found = side.words.indices.filter { agree(side.words[$0], own) }
            if found.isEmpty { return false }
            places.append(found)
        }
        let width = wanted.count + (wanted.count > 1 ? 5 : 0)
        return places[0].contains { start in
            places.dropFirst().allSatisfy { found in found.contains { abs($0 - start) < width } }
        }
    }

    private static let joints: Set<String> = [
        "of", "the", "a", "an", "on", "for", "and", "in", "to", "by", "with", "at", "s",
    ]
}
