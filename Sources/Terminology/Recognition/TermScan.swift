/// One pass over a text: finds every term, then settles which matches stand.
struct TermScan {
    /// A match before its entry is looked up.
    struct Hit {
        /// The words that it covers.
        var words: ClosedRange<Int32>
        var start: Int32
        var end: Int32
        let entry: UInt32
        let rule: FormRule
        var setting: TermMatch.Setting
        var isNested = false
        /// The length of the citation form of its first word.
        var letters: UInt8 = 0
    }

    let index: TermIndex
    let text: FoldedText
    let raw: [UInt8]
    var hits: [Hit] = []
    var isCovered: [Bool]
    var compounds: CompoundSplitter

    init(_ string: String, _ index: TermIndex, _ compounds: CompoundSplitter) {
        self.index = index
        self.compounds = compounds
        raw = Array(string.utf8)
        text = FoldedTextReader.read(string)
        isCovered = [Bool](repeating: false, count: text.words.count)
    }

    mutating func run() {
        for position in text.words.indices { findTerms(at: position) }
        hits = hits.filter { contextHolds($0) && !isNamesake($0) && !isAnotherWord($0) }
        for hit in hits { for word in hit.words { isCovered[Int(word)] = true } }
        findEllipses()
        findCompounds()
        settle()
    }

    // MARK: Terms that begin with a word

    private mutating func findTerms(at position: Int) {
        var hash = FoldedHash(resuming: text.words[position].hash)
        step(hash.value, position...position)
        // A chain of words joined by hyphens counts as one word too: Gaza-Streifen, Gazastreifen.
        var end = position
        // So do single letters with full stops: U.N.
        while end + 1 < text.words.count, end - position < 5,
            text.words[end + 1].gap == .hyphen || isDotted(end, end + 1)
        {
            end += 1
            hash.append(text.folded(text.words[end]))
            step(hash.value, position...end)
        }
    }

    private mutating func step(_ hash: UInt64, _ chain: ClosedRange<Int>) {
        var next = index.forms.first(hash)
        while next != 0 {
            let posting = index.forms.postings[Int(next) - 1]
            next = posting.next
            let lemma = index.lemmas[Int(posting.lemma)]
            guard lemma.root != 0, posting.roles.contains(.free) else { continue }
            let before = hits.count
            if accepts(lemma, posting.rule, chain, isFirst: true) {
                follow(lemma.root, chain.lowerBound, chain.upperBound, posting.rule)
            } else if lemma.casing == .lower, text.words[chain.lowerBound].isCapitalised {
                // The adjective of a term may have a capital, as that of a name: Runder Tisch.
                followChildren(lemma.root, chain.lowerBound, chain.upperBound, posting.rule)
            }
            for added in before..<hits.count { hits[added].letters = lemma.letters }
        }
    }

    /// Ends terms at a node, and goes on with the words that follow.
    private mutating func follow(_ node: UInt32, _ first: Int, _ last: Int, _ rule: FormRule) {
        let (terminal, hasChildren) = index.nodes[Int(node)]
        var next = terminal
        while next != 0 {
            let found = index.terminals[Int(next)]
            next = found.next
            add(found, first, last, rule)
        }
        if hasChildren { followChildren(node, first, last, rule) }
    }

    private mutating func followChildren(_ node: UInt32, _ first: Int, _ last: Int, _ rule: FormRule) {
        guard index.nodes[Int(node)].hasChildren, last + 1 < text.words.count else { return }
        let gap = text.words[last + 1].gap
        var hash = FoldedHash(resuming: text.words[last + 1].hash)
        var end = last + 1
        while true {
            descend(node, gap, hash.value, last + 1...end, first, rule)
            guard end + 1 < text.words.count, end - last < 4, text.words[end + 1].gap == .hyphen else { return }
            end += 1
            hash.append(text.folded(text.words[end]))
        }
    }

    private mutating func descend(
        _ node: UInt32, _ gap: FoldedText.Gap, _ hash: UInt64, _ chain: ClosedRange<Int>, _ first: Int,
        _ rule: FormRule
    ) {
        var next = index.forms.first(hash)
        while next != 0 {
            let posting = index.forms.postings[Int(next) - 1]
            next = posting.next
            let child = index.child(of: node, posting.lemma, gap)
            guard child != 0, posting.roles.contains(.free),
                accepts(index.lemmas[Int(posting.lemma)], posting.rule, chain, isFirst: false)
            else { continue }
            follow(child, first, chain.upperBound, rule == .citation ? posting.rule : rule)
        }
    }

    private mutating func add(_ terminal: TermIndex.Terminal, _ first: Int, _ last: Int, _ rule: FormRule) {
        var end = text.words[last].end
        // OPEC is not OPEC+; a full stop or bracket may be missing.
        if terminal.closing == .plus, text.words[last].after != .plus { return }
        if terminal.closing != .none, text.words[last].after == terminal.closing { end += 1 }
        var setting = TermMatch.Setting.word
        if text.words[last].traits.contains(.gendered) {
            setting = .gendered
        } else if text.words[first].gap == .hyphen || isHyphenated(last + 1) {
            setting = .hyphenPart
        }
        let isDottedTo = terminal.closing == .none && last > first && isDotted(last - 1, last)
        if isDottedTo, text.words[last].after == .dot { end += 1 }
        end += apostrophe(after: last)
        hits.append(
            Hit(
                words: Int32(first)...Int32(last), start: text.words[first].start, end: end, entry: terminal.entry,
                rule: rule, setting: setting))
    }

    /// Whether two words are single capitals with a full stop between: C.D.U.
    private func isDotted(_ one: Int, _ other: Int) -> Bool {
        let word = text.words[other]
        return word.gap == .dot && word.letters == 1 && word.isCapitalised && text.words[one].letters == 1
            && text.words[one].isCapitalised
    }

    private func isHyphenated(_ position: Int) -> Bool {
        position < text.words.count && text.words[position].gap == .hyphen
    }

    /// The length of a genitive apostrophe after a word (Scholz' Besuch, Laos’ Nachbarn, Putin's), 0 where there is none.
    private func apostrophe(after position: Int) -> Int32 {
        let word = text.words[position]
        guard word.after == .apostrophe, word.isCapitalised, let last = text.folded(word).last else { return 0 }
        if word.afterNext == .letter {
            guard position + 1 < text.words.count, text.words[position + 1].letters == 1,
                text.folded(text.words[position + 1]).first == 0x73
            else { return 0 }
            return 2
        }
        let isSibilant = last == 0x73 || last == 0x78 || last == 0x7A
        return isSibilant && !isInSingleQuotes(word) ? 1 : 0
    }

    /// Whether a single quotation mark was opened before the word in the same line.
    private func isInSingleQuotes(_ word: FoldedText.Word) -> Bool {
        var at = Int(word.byte) - 1
        let limit = max(0, at - 300)
        while at > limit, raw[at] != 0x0A {
            // ‚ and ‘ are E2 80 9A and E2 80 98.
            if raw[at] == 0x9A || raw[at] == 0x98, raw[at - 1] == 0x80 { return true }
            if raw[at] == 0x27, raw[at - 1] == 0x20 { return true }
            at -= 1
        }
        return false
    }

    // MARK: Case

    /// Whether a word is written as the term's word may be: macht is not Macht, the white house not the White House.
    func accepts(_ lemma: TermIndex.Lemma, _ rule: FormRule, _ chain: ClosedRange<Int>, isFirst: Bool) -> Bool {
        let word = text.words[chain.lowerBound]
        if lemma.isHyphenated, chain.count == 1 { return false }
        if rule == .placeAdjective, !precedesNoun(chain.upperBound) || isThing(word) { return false }
        switch lemma.casing {
        case .exact: return word.capitals == lemma.capitals
        case .acronym: return acceptsAcronym(lemma, rule, chain)
        case .capital:
            if word.isAllCapitals { return word.letters > 3 || rule == .citation || chain.count > 1 }
            return word.isCapitalised || !word.traits.contains(.lower)
        case .lower:
            if word.isAllCapitals { return word.letters > 3 || rule == .citation || chain.count > 1 }
            if !word.isCapitalised { return true }
            return !isFirst || word.traits.contains(.opens) || word.gap == .hyphen
        }
    }

    /// Whether a word in capitals follows, with nothing or with "und" between: Kölner Polizei, Kölner und Bonner Ämter.
    private func precedesNoun(_ position: Int) -> Bool {
        guard position + 1 < text.words.count else { return false }
        let next = text.words[position + 1]
        guard next.gap == .space, !next.traits.contains(.startsSentence) else { return false }
        if next.isCapitalised { return true }
        let letters = text.folded(next)
        return position + 2 < text.words.count && text.words[position + 2].isCapitalised
            && ["und", "oder", "sowie"].contains { $0.utf8.elementsEqual(letters) }
    }

    /// Whether the lexicon has a word as a noun that English writes small: Sieger, not Genfer.
    private func isThing(_ word: FoldedText.Word) -> Bool {
        KnownNouns.readings(of: word.hash).contains { reading in
            reading.rule == .citation && FoldedText.read(reading.english).words.first?.isCapitalised == false
        }
    }

    private func acceptsAcronym(_ lemma: TermIndex.Lemma, _ rule: FormRule, _ chain: ClosedRange<Int>) -> Bool {
        let word = text.words[chain.lowerBound]
        if chain.count > 1 {
            if isDotted(chain.lowerBound, chain.upperBound) { return true }
            // G-20 is G20, but N-VA is not NVA.
            if !text.words[chain].contains(where: { $0.traits.contains(.digit) }) { return false }
        }
        if word.capitals == lemma.capitals { return true }
        // The s of a genitive is small: PTBS is not PTB's; in small letters it is trusted after four: Natos, not Bags.
        if rule == .genitive, word.isAllCapitals || word.letters < 5 { return false }
        if word.isAllCapitals { return word.letters <= lemma.letters || word.letters > 3 }
        guard lemma.letters > 2 else { return false }
        // Nato for NATO, but Oma is no OMA; small letters only where an agency is named: Foto: dpa, (afp), Miller/afp.
        if word.capitals == 1 {
            return (word.letters > 3 || !word.traits.contains(.startsSentence)) && !isOrdinaryNoun(word)
        }
        guard word.capitals == 0 else { return false }
        return [.slash, .opener, .copyright].contains(word.before) || [.slash, .closer].contains(word.after)
    }

    /// Whether the lexicon has a word as a noun that English does not write in capitals too, as it does NATO.
    private func isOrdinaryNoun(_ word: FoldedText.Word) -> Bool {
        KnownNouns.readings(of: word.hash).contains { reading in
            !FoldedText.read(reading.english).words.contains(where: \.isAllCapitals)
        }
    }

    // MARK: Context

    /// Whether a surname that stands for a person follows another given name: Marlene Kühnert is not Kevin Kühnert.
    private func isNamesake(_ hit: Hit) -> Bool {
        let position = Int(hit.words.lowerBound)
        guard hit.words.count == 1, position > 0, text.words[position].gap == .space else { return false }
        let entry = index.entries[Int(hit.entry)]
        guard entry.category == .person, entry.source.contains(" ") else { return false }
        let before = text.words[position - 1]
        let letters = text.folded(before)
        guard before.isCapitalised, index.firstNames.contains(before.hash) || GivenNames.contains(letters),
            !GivenNames.isTitle(letters)
        else { return false }
        return !entry.germanTerms.contains { term in
            let words = FoldedText.read(term)
            return words.words.contains { GivenNames.mayAgree(words.folded($0), letters) }
        }
    }

    /// Whether one of the words that the entry asks for stands in the same sentence.
    private func contextHolds(_ hit: Hit) -> Bool {
        let context = index.entries[Int(hit.entry)].context
        if context.isEmpty { return true }
        var first = Int(hit.words.lowerBound)
        while first > 0, !text.words[first].traits.contains(.startsSentence) { first -= 1 }
        var last = Int(hit.words.upperBound)
        while last + 1 < text.words.count, !text.words[last + 1].traits.contains(.startsSentence) { last += 1 }
        let stems = context.map { FoldedText.read($0).bytes }
        return (first...last).contains { position in
            !hit.words.contains(Int32(position))
                && stems.contains { text.folded(text.words[position]).starts(with: $0) }
        }
    }
}

extension FoldedText {
    /// The words of a text.
    static func read(_ string: String) -> FoldedText { FoldedTextReader.read(string) }
}
