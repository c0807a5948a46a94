/// Finds terms within solid compounds: components of four letters or more with linking elements.
///
/// A word that is made wholly of known components is the best case; else one stretch may be unknown where it looks like a
/// German word and not like an ending (Gewerk|schaft) or a piece of a foreign word (Kon|front|ation).
struct CompoundSplitter {
    /// A component: where it lies in the folded word, which word of a term it is, and in which form.
    struct Part {
        let range: Range<Int>
        let lemma: UInt32
        let rule: FormRule
    }

    private var known: [UInt64: [Part]] = [:]

    /// The terms within a word.
    mutating func parts(
        of letters: ArraySlice<UInt8>, hash: UInt64, isCapitalised: Bool, _ index: TermIndex
    ) -> [Part] {
        let key = isCapitalised ? hash : ~hash
        if let parts = known[key] { return parts }
        let split = CompoundSplit(letters: Array(letters), index: index)
        let parts = isCapitalised ? split.nounParts() : split.adjectiveParts()
        known[key] = parts
        return parts
    }
}

/// One word to be split.
struct CompoundSplit {
    let letters: [UInt8]
    let index: TermIndex

    private struct Form {
        let end: Int
        let part: CompoundSplitter.Part
    }

    /// The parts of a noun.
    func nounParts() -> [CompoundSplitter.Part] { parse(from: 0) ?? [] }

    /// The parts of an adjective: prorussisch, innerdeutsch; deutschlandweit, kremlnah.
    func adjectiveParts() -> [CompoundSplitter.Part] {
        for head in GermanMorphemes.adjectiveHeads where starts(with: head, at: 0) {
            let found = finals(from: head.utf8CodeUnitCount).filter { index.lemmas[Int($0.lemma)].part == .adjective }
            if !found.isEmpty { return found }
        }
        for form in links(from: 0).reversed() {
            let tail = letters[form.end...]
            let isAdjective = GermanMorphemes.adjectiveTails.contains { GermanWord.begins(tail, $0) }
            if isAdjective { return [form.part] }
        }
        return []
    }

    // MARK: Parsing

    /// The known components from a place where one may begin; nil where there is no convincing reading.
    private func parse(from start: Int) -> [CompoundSplitter.Part]? {
        if start > 0 {
            let whole = finals(from: start).filter { index.lemmas[Int($0.lemma)].part != .adjective }
            if !whole.isEmpty { return whole }
        }
        var open: [CompoundSplitter.Part]?
        for form in links(from: start).reversed() where form.end < letters.count {
            if isPrefixoid(form) { continue }
            if let rest = parse(from: form.end) { return [form.part] + rest }
            if open == nil, CompoundShape.mayFollow(letters[form.end...], form.part, in: letters, index) {
                open = [form.part]
            }
        }
        return open ?? afterUnknownHead(from: start)
    }

    /// An unknown word, then a known last one.
    private func afterUnknownHead(from start: Int) -> [CompoundSplitter.Part]? {
        guard letters.count - start >= 6 else { return nil }
        for split in (start + 2)..<(letters.count - 3) {
            let found = finals(from: split).filter { part in
                CompoundShape.mayPrecede(letters[start..<split], part, letters, index)
            }
            if !found.isEmpty { return found }
        }
        return afterKnownHead(from: start)
    }

    /// A head from the list of heads, then components: Nachkriegszeit, Bundesjustizministerin.
    private func afterKnownHead(from start: Int) -> [CompoundSplitter.Part]? {
        for head in GermanMorphemes.nounHeads where starts(with: head, at: start) {
            let split = start + head.utf8CodeUnitCount
            for form in links(from: split).reversed() where form.end < letters.count {
                if index.lemmas[Int(form.part.lemma)].part == .place, !GermanMorphemes.isPlaceHead(head) { continue }
                if let rest = parse(from: form.end) { return [form.part] + rest }
                if CompoundShape.mayFollow(letters[form.end...], form.part, in: letters, index) { return [form.part] }
            }
        }
        return nil
    }

    // MARK: Look-up

    /// Known words that end the compound and begin at `start`.
    private func finals(from start: Int) -> [CompoundSplitter.Part] {
        guard letters.count - start >= 4 else { return [] }
        var found: [CompoundSplitter.Part] = []
        index.forms.forEach(FoldedHash(letters[start...]).value) { posting in
            let lemma = index.lemmas[Int(posting.lemma)]
            guard lemma.part != .none, lemma.root != 0, posting.roles.contains(.final) else { return }
            found.append(.init(range: start..<letters.count, lemma: posting.lemma, rule: posting.rule))
        }
        return Self.best(found)
    }

    /// Known words that begin at `start`, with their linking element, shortest first.
    private func links(from start: Int) -> [Form] {
        guard letters.count - start > 6 else { return [] }
        var found: [Form] = []
        var hash = FoldedHash(letters[start..<(start + 3)])
        for end in (start + 4)...(letters.count - 3) {
            hash.append(letters[end - 1])
            var here: [CompoundSplitter.Part] = []
            index.forms.forEach(hash.value) { posting in
                let lemma = index.lemmas[Int(posting.lemma)]
                guard lemma.part == .noun || lemma.part == .place, lemma.root != 0, posting.roles.contains(.link)
                else { return }
                here.append(.init(range: start..<end, lemma: posting.lemma, rule: posting.rule))
            }
            found += Self.best(here).prefix(1).map { Form(end: end, part: $0) }
        }
        return found
    }

    private static func best(_ parts: [CompoundSplitter.Part]) -> [CompoundSplitter.Part] {
        guard let least = parts.map(\.rule.doubt).min() else { return [] }
        return parts.filter { $0.rule.doubt == least }
    }

    private func starts(with head: StaticString, at start: Int) -> Bool {
        letters.count - start > head.utf8CodeUnitCount + 3 && GermanWord.begins(letters[start...], head)
    }

    /// Nouns that as a first part only strengthen or generalise: Generalstreik, Grundgesetz.
    private func isPrefixoid(_ form: Form) -> Bool {
        let front = letters[form.part.range]
        return form.part.range.lowerBound == 0
            && GermanMorphemes.prefixoids.contains {
                $0.utf8CodeUnitCount == front.count && GermanWord.begins(front, $0)
            }
    }
}
