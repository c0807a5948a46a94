/// The occurrences of one candidate, whatever their inflection.
struct CandidateGroup {
    let term: String
    let forms: [String]
    let count: Int
    /// Where it first stands, in scalars.
    let first: Int
    /// The starts of its occurrences, in scalars.
    let places: [Int]
    let kind: TermCandidate.Kind
    /// The glossary's citation form and English where it has the term.
    let citation: String?
    let target: String?
    let category: TermCategory?
    /// Whether it is seen only where every word begins with a capital.
    let isUncertain: Bool
}

/// Collects candidates from one text.
struct CandidateCollector {
    private struct Occurrence {
        let surface: String
        let start: Int
        let kind: TermCandidate.Kind
        let isOpening: Bool
        /// Whether it is only a word of a longer name: Wales in New South Wales.
        var isInside = false
        var entry: GlossaryEntry?
        var isCitation = false
    }

    private let text: FoldedText
    private let scalars: [Unicode.Scalar]
    private var occurrences: [Occurrence] = []
    private var covered: [Bool]

    init(_ string: String) {
        text = FoldedText.read(string)
        scalars = Array(string.unicodeScalars)
        covered = [Bool](repeating: false, count: text.words.count)
    }

    // MARK: Collecting

    mutating func collect(known matches: [TermMatch]) {
        takeKnown(matches)
        var position = 0
        while position < text.words.count {
            position = covered[position] ? position + 1 : takeUnknown(at: position)
        }
    }

    /// Terms that a glossary knows are candidates as they are; their words are not taken twice.
    private mutating func takeKnown(_ matches: [TermMatch]) {
        var position = 0
        for match in matches {
            while position < text.words.count, Int(text.words[position].end) <= match.range.lowerBound { position += 1 }
            let isPart = match.reason.setting == .solidPart
            if !isPart, !match.isNested {
                var word = position
                while word < text.words.count, Int(text.words[word].start) < match.range.upperBound {
                    covered[word] = true
                    word += 1
                }
            }
            guard !isPart, !match.entry.constraints.contains(.advisory) || match.entry.category != nil else { continue }
            occurrences.append(
                Occurrence(
                    surface: match.form, start: match.range.lowerBound, kind: Self.kind(of: match.entry),
                    isOpening: false, isInside: match.isNested && match.reason.setting == .word, entry: match.entry,
                    isCitation: match.reason.rule == .citation && match.reason.setting != .ellipsis))
        }
    }

    private static func kind(of entry: GlossaryEntry) -> TermCandidate.Kind {
        if entry.category == .person { return .name }
        return entry.source.contains(" ") ? .phrase : .noun
    }

    /// A run of capitalised words, or a hyphen compound; gives the word to go on with.
    private mutating func takeUnknown(at position: Int) -> Int {
        guard isCandidate(position) else { return position + 1 }
        var end = position
        while end + 1 < text.words.count, !covered[end + 1], joins(end + 1) { end += 1 }
        let isName = end > position && (position...end).contains { text.words[$0].gap == .space && $0 > position }
        add(position...end, isName ? .name : .noun)
        if isName { for single in position...end where isCandidate(single) { addPart(single) } }
        takePhrase(endingAt: position, through: end)
        return end + 1
    }

    private func isCandidate(_ position: Int) -> Bool {
        let word = text.words[position]
        guard word.isCapitalised, word.letters > 2 || word.isAllCapitals, !isStopWord(position) else { return false }
        // Karls V., Nr. 3.
        return !isRomanNumeral(word) && word.letters > 1
    }

    private func isRomanNumeral(_ word: FoldedText.Word) -> Bool {
        word.isAllCapitals && text.folded(word).allSatisfy { "ivxlc".utf8.contains($0) }
    }

    private func isStopWord(_ position: Int) -> Bool {
        let word = text.words[position]
        return FunctionWords.contains(word.hash)
            || OrdinaryGerman.functionWords.contains(String(decoding: text.folded(word), as: UTF8.self))
    }

    /// Whether a word goes on a name or compound.
    private func joins(_ position: Int) -> Bool {
        let word = text.words[position]
        if word.gap == .hyphen { return true }
        guard word.gap == .space, word.isCapitalised, !isStopWord(position) else { return false }
        let before = text.words[position - 1]
        // Christian Wolf is a name although Wolf is a noun.
        if GivenNames.contains(text.folded(before)) { return true }
        // Two nouns in a row are a name only where both may be names: Adrienne Watson, not Montag Minister; a capital
        // where a sentence opens says nothing.
        if lexical(position - 1) || lexical(position) { return false }
        return !before.traits.contains(.opens)
            || !isInflectedAdjective(position - 1) && !OrdinaryGerman.isVerbLike(text.folded(before))
    }

    private func isInflectedAdjective(_ position: Int) -> Bool {
        GermanWord.attributeStem(text.folded(text.words[position])) != nil
    }

    /// Whether a word looks like a common noun: in the list, or long with a noun's ending.
    private func lexical(_ position: Int) -> Bool {
        let letters = text.folded(text.words[position])
        if GermanFrequency.isCommonNoun(letters) { return true }
        return OrdinaryGerman.nounEndings.contains {
            letters.count > $0.utf8CodeUnitCount + 2 && GermanWord.ends(letters, $0)
        }
    }

    private mutating func add(_ words: ClosedRange<Int>, _ kind: TermCandidate.Kind, isInside: Bool = false) {
        let (start, end) = (Int(text.words[words.lowerBound].start), Int(text.words[words.upperBound].end))
        occurrences.append(
            Occurrence(
                surface: string(start..<end), start: start, kind: kind,
                isOpening: text.words[words.lowerBound].traits.contains(.opens), isInside: isInside))
    }

    /// The last word of a name counts too: Watson of Adrienne Watson.
    private mutating func addPart(_ position: Int) {
        let isLast =
            position + 1 == text.words.count || text.words[position + 1].gap != .space
            || !text.words[position + 1].isCapitalised
        guard isLast, text.words[position].gap == .space else { return }
        let isSurname = position > 0 && GivenNames.contains(text.folded(text.words[position - 1]))
        add(position...position, .name, isInside: !isSurname)
    }

    /// An adjective before the noun: geheime Gespräche.
    private mutating func takePhrase(endingAt position: Int, through end: Int) {
        guard position > 0, text.words[position].gap == .space, lexical(position) || text.words[position].letters > 5
        else { return }
        let before = text.words[position - 1]
        let letters = text.folded(before)
        guard before.capitals == 0, letters.count > 5, GermanWord.attributeStem(letters) != nil,
            !OrdinaryGerman.isOrdinaryAdjective(letters)
        else { return }
        let (start, stop) = (Int(before.start), Int(text.words[end].end))
        occurrences.append(Occurrence(surface: string(start..<stop), start: start, kind: .phrase, isOpening: false))
    }

    private func string(_ range: Range<Int>) -> String {
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: scalars[range])
        return String(piece)
    }

    // MARK: Grouping

    /// Occurrences of the same candidate together.
    func groups() -> [CandidateGroup] {
        var byKey: [String: [Occurrence]] = [:]
        for occurrence in occurrences { byKey[Self.key(occurrence), default: []].append(occurrence) }
        return byKey.values.compactMap(Self.group)
    }

    private static func key(_ occurrence: Occurrence) -> String {
        if let entry = occurrence.entry { return "=\(entry.source)" }
        return occurrence.surface.split(separator: " ").map { word in
            stem(FoldedText.read(String(word)).bytes)
        }.joined(separator: " ")
    }

    /// A rough stem that brings the forms of an unknown word together.
    private static func stem(_ letters: [UInt8]) -> String {
        for ending in ["ern", "en", "es", "er", "em", "n", "s", "e"] as [StaticString]
        where GermanWord.ends(letters[...], ending) && letters.count - ending.utf8CodeUnitCount > 3 {
            return String(decoding: letters.dropLast(ending.utf8CodeUnitCount), as: UTF8.self)
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func group(_ all: [Occurrence]) -> CandidateGroup? {
        guard !all.allSatisfy(\.isInside), let first = all.min(by: { $0.start < $1.start }) else { return nil }
        var counts: [String: Int] = [:]
        for one in all { counts[one.surface, default: 0] += 1 }
        let forms = counts.keys.sorted { (counts[$1] ?? 0, $0.count, $0) < (counts[$0] ?? 0, $1.count, $1) }
        let entry = all.lazy.compactMap(\.entry).first
        // A variant that the text uses as it stands is shown, rather than the glossary's citation form.
        let citations = Set(all.filter(\.isCitation).map(\.surface))
        let shown = forms.first(where: citations.contains) ?? entry?.source ?? citation(of: forms, first.kind)
        return CandidateGroup(
            term: shown ?? forms[0], forms: forms, count: all.count, first: first.start, places: all.map(\.start),
            kind: first.kind, citation: entry?.source, target: entry?.target, category: entry?.category,
            isUncertain: entry == nil && all.allSatisfy(\.isOpening))
    }

    /// The citation form of an unknown noun; Lahnsteiner are no plural of Lahnstein.
    private static func citation(of forms: [String], _ kind: TermCandidate.Kind) -> String? {
        guard kind == .noun, let guess = CitationForm.guess(forms[0]), forms[0] != guess + "er" else { return nil }
        return forms.contains(guess) || !forms[0].contains("-") ? guess : nil
    }

    /// Up to two stretches of text around a candidate.
    func contexts(of group: CandidateGroup) -> [String] {
        group.places.prefix(2).map { place in
            var (start, end) = (place, place)
            while start > 0, place - start < 60, scalars[start - 1] != "\n" { start -= 1 }
            while end < scalars.count, end - place < 80, scalars[end] != "\n" { end += 1 }
            return string(start..<end)
        }
    }
}
