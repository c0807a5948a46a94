/// A word of a German term, hyphens taken out, with how it is inflected and written.
struct TermWord {
    let german: GermanWord
    let casing: TermIndex.Casing
    let capitals: UInt32
    let letterCount: UInt8
    /// What stands before it in the term.
    let gap: FoldedText.Gap
    /// The hash of all that tells the word from others: words with the same key have the same forms.
    let key: UInt64
    /// Whether its hyphen must be there: N-VA is not NVA.
    let isHyphenated: Bool
    /// What the word may be in a solid compound; nothing where it is not the whole term.
    let part: TermIndex.Part

    /// The words of a term; those joined by hyphens are one.
    static func words(of term: String, _ entry: GlossaryEntry) -> [TermWord] {
        let text = FoldedText.read(term)
        var words: [TermWord] = []
        var first = 0
        while first < text.words.count {
            let last = end(of: first, in: text)
            let isOnly = first == 0 && last + 1 == text.words.count
            words.append(TermWord(first...last, of: entry, isOnly: isOnly, in: text))
            first = last + 1
        }
        return words
    }

    private static func end(of first: Int, in text: FoldedText) -> Int {
        var last = first
        while last + 1 < text.words.count, text.words[last + 1].gap == .hyphen { last += 1 }
        return last
    }

    private init(_ group: ClosedRange<Int>, of entry: GlossaryEntry, isOnly: Bool, in text: FoldedText) {
        let (first, last) = (text.words[group.lowerBound], text.words[group.upperBound])
        let follower = group.upperBound + 1 < text.words.count ? text.words[group.upperBound + 1] : nil
        // The folded letters of neighbouring words lie together.
        let letters = Array(text.bytes[Int(first.from)..<Int(last.to)])
        gap = first.gap
        capitals = first.capitals
        letterCount = first.letters
        isHyphenated =
            group.count > 1 && text.words[group].allSatisfy { $0.capitals.nonzeroBitCount == Int($0.letters) }
        if entry.constraints.contains(.exact) {
            casing = .exact
            german = GermanWord(letters: letters, kind: .fixed, wordClass: nil, hasFeminine: false)
        } else if group.count == 1, Self.isAcronym(first, entry) {
            casing = .acronym
            german = GermanWord(letters: letters, kind: .acronym, wordClass: nil, hasFeminine: false)
        } else {
            casing = first.isCapitalised || !first.traits.contains(.lower) ? .capital : .lower
            if follower == nil, !isOnly, casing == .capital, Self.isGenitive(group.lowerBound, in: text) {
                german = GermanWord(letters: letters, kind: .genitive, wordClass: nil, hasFeminine: false)
            } else if let follower, follower.isCapitalised, entry.category != .person,
                GermanWord.attributeStem(letters[...]) != nil, last.letters > 3, gap != .hangingHyphen
            {
                german = GermanWord(letters: letters, kind: .attribute, wordClass: nil, hasFeminine: false)
            } else {
                let kind = Self.kind(last, letters, isLast: follower == nil, isOnly: isOnly, entry)
                let wordClass = isOnly || follower == nil ? entry.wordClass : nil
                let hasFeminine = kind == .noun && Self.mayBePerson(letters, entry)
                german = GermanWord(
                    letters: letters, kind: kind, wordClass: wordClass, hasFeminine: hasFeminine,
                    hasPlaceAdjective: follower == nil && Self.mayHaveAdjective(entry, casing))
            }
        }
        key = Self.key(german, casing, capitals, isHyphenated)
        part = isOnly ? Self.part(german, letterCount, of: entry) : .none
    }

    /// Whether "des" or "eines" stands before a word, with at most one other between.
    private static func isGenitive(_ position: Int, in text: FoldedText) -> Bool {
        text.words[max(0, position - 2)..<position].contains { word in
            ["des", "eines"].contains { $0.utf8.elementsEqual(text.folded(word)) }
        }
    }

    /// Whether a place is one that adjectives in -er are made from: not rivers and mountains, whose gender is told.
    private static func mayHaveAdjective(_ entry: GlossaryEntry, _ casing: TermIndex.Casing) -> Bool {
        guard entry.category == .place, casing == .capital else { return false }
        return entry.wordClass == nil || entry.wordClass == .neuter || entry.wordClass == .name
    }

    /// Abbreviations: NATO, AfD, G7, and agencies in small letters.
    private static func isAcronym(_ word: FoldedText.Word, _ entry: GlossaryEntry) -> Bool {
        let capitals = word.capitals.nonzeroBitCount
        if word.isAllCapitals || word.letters < 2 { return word.capitals != 0 }
        if word.traits.contains(.digit) { return capitals > 0 }
        if capitals == 0 { return entry.category == .media && word.letters < 5 }
        return capitals > 1 && word.letters < 6
    }

    private static func kind(
        _ word: FoldedText.Word, _ letters: [UInt8], isLast: Bool, isOnly: Bool, _ entry: GlossaryEntry
    ) -> GermanWord.Kind {
        if word.traits.contains(.digit), !word.traits.contains(.lower) { return .fixed }
        if !word.isCapitalised {
            guard isOnly else { return .fixed }
            switch entry.wordClass {
            case .verb: return .verb
            case .adverb, .name: return .fixed
            case .masculine, .feminine, .neuter, .plural: return .noun
            default: return .adjective
            }
        }
        if entry.category == .person || entry.wordClass == .name { return isLast ? .name : .fixed }
        if isOnly, entry.category == .country || entry.category == .place,
            entry.wordClass == nil || entry.wordClass == .neuter
        {
            return .name
        }
        if entry.wordClass == .adjective, isOnly { return .adjective }
        return isOnly && isKeptName(word, letters, entry) ? .name : .noun
    }

    /// Whether English keeps the word, so that it is a name with no plural: Arte, Tass. Institutions may have ordinary
    /// words for names: Bundestag.
    private static func isKeptName(_ word: FoldedText.Word, _ letters: [UInt8], _ entry: GlossaryEntry) -> Bool {
        switch entry.category {
        case .media, .party, .organisation: break
        case .institution where !KnownNouns.isNoun(letters[...]): break
        default: return false
        }
        return FoldedText.read(entry.target).words.contains { $0.isCapitalised && $0.hash == word.hash }
    }

    /// Whether a noun may stand for people, so that it has a feminine in -in.
    private static func mayBePerson(_ letters: [UInt8], _ entry: GlossaryEntry) -> Bool {
        switch entry.wordClass {
        case .feminine, .neuter, .plural, .verb, .adverb, .name: return false
        default: break
        }
        switch entry.category {
        case .title, .demonym: return true
        case .country, .place, .media, .organisation, .institution, .event, .party: return false
        default: break
        }
        guard letters.count > 3 else { return false }
        return personEndings.contains { GermanWord.ends(letters[...], $0) }
    }

    private static let personEndings: [StaticString] = [
        "er", "or", "ist", "ant", "ent", "at", "e", "eur", "aer", "it", "chef", "arzt", "koch", "wirt", "walt", "herr",
        "freund", "feind", "mann", "ld", "an", "loge", "ier", "bauer", "ar", "ekt", "ot", "ast",
    ]

    private static func key(
        _ german: GermanWord, _ casing: TermIndex.Casing, _ capitals: UInt32, _ isHyphenated: Bool
    ) -> UInt64 {
        var key = FoldedHash(german.letters)
        key.append(german.kind.rawValue)
        key.append(casing.rawValue)
        key.append(UInt8(truncatingIfNeeded: german.wordClass.flatMap(number(of:)) ?? 0))
        key.append((german.hasFeminine ? 1 : 0) | (german.hasPlaceAdjective ? 2 : 0) | (isHyphenated ? 4 : 0))
        if casing == .acronym || casing == .exact {
            for shift in [0, 8, 16, 24] as [UInt32] { key.append(UInt8(truncatingIfNeeded: capitals >> shift)) }
        }
        return key.value
    }

    private static func number(of wordClass: WordClass) -> Int? {
        WordClass.allCases.firstIndex(of: wordClass).map { $0 + 1 }
    }

    /// What the word may be in a solid compound: short words, abbreviations and persons are never looked for there.
    private static func part(
        _ german: GermanWord, _ letterCount: UInt8, of entry: GlossaryEntry
    ) -> TermIndex.Part {
        guard letterCount > 3, entry.context.isEmpty, !entry.constraints.contains(.whole),
            !entry.constraints.contains(.exact), entry.category != .person
        else { return .none }
        switch german.kind {
        case .adjective: return entry.category == .geographicAdjective || german.ends("sch") ? .adjective : .none
        case .noun:
            let names: [TermCategory] = [.country, .place, .demonym, .party]
            let isShortMedium = entry.category == .media && letterCount < 6
            return isShortMedium || entry.category.map(names.contains) ?? false ? .place : .noun
        case .name: return .place
        default: return .none
        }
    }
}
