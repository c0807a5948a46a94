/// Words that are half left out (Außen- und Verteidigungsminister), and parts of solid compounds.
extension TermScan {
    // MARK: Ellipsis

    mutating func findEllipses() {
        for position in text.words.indices {
            if text.words[position].hasHangingHyphen { findHead(of: position) }
            if text.words[position].hasLeadingHyphen, position > 0 { findFront(of: position) }
        }
    }

    /// `Außen-` with the head of a later word: Außen|minister.
    private mutating func findHead(of position: Int) {
        var full = position + 1
        // Over und, oder, bzw. and further hanging words to the word that is written out.
        while full < text.words.count, full - position < 8 {
            let word = text.words[full]
            if word.gap == .other || word.traits.contains(.startsSentence) { return }
            if word.letters > 4, word.isCapitalised, !word.hasHangingHyphen { break }
            full += 1
        }
        guard full < text.words.count else { return }
        let front = text.words[position]
        let tail = text.folded(text.words[full])
        guard tail.count > 5 else { return }
        for split in (tail.startIndex + 2)..<(tail.endIndex - 2) {
            var hash = FoldedHash(resuming: front.hash)
            hash.append(tail[split...])
            if addEllipsis(hash.value, position, start: front.start, end: front.end + 1) { return }
        }
        if !isCovered[position] { addLink(position) }
    }

    /// `-exporte` with the front of the word before: Waffen|exporte.
    private mutating func findFront(of position: Int) {
        var full = position - 1
        while full >= 0, position - full < 5, text.words[full].letters < 6 || !text.words[full].isCapitalised {
            full -= 1
        }
        guard full >= 0, position - full < 5 else { return }
        let word = text.words[position]
        let front = text.folded(text.words[full])
        for split in stride(from: front.endIndex - 2, to: front.startIndex + 2, by: -1) {
            var hash = FoldedHash(front[..<split])
            hash.append(text.folded(word))
            if addEllipsis(hash.value, position, start: word.start - 1, end: word.end) { return }
        }
    }

    private mutating func addEllipsis(_ hash: UInt64, _ position: Int, start: Int32, end: Int32) -> Bool {
        var found = false
        index.forms.forEach(hash) { posting in
            let lemma = index.lemmas[Int(posting.lemma)]
            guard lemma.root != 0, posting.roles.contains(.free), lemma.casing == .capital else { return }
            var next = index.nodes[Int(lemma.root)].terminal
            while next != 0 {
                let terminal = index.terminals[Int(next)]
                next = terminal.next
                hits.append(
                    Hit(
                        words: Int32(position)...Int32(position), start: start, end: end, entry: terminal.entry,
                        rule: posting.rule, setting: .ellipsis))
                found = true
            }
        }
        if found { isCovered[position] = true }
        return found
    }

    /// A hanging first part by itself: Regierungs- for Regierung.
    private mutating func addLink(_ position: Int) {
        let word = text.words[position]
        index.forms.forEach(word.hash) { posting in
            let lemma = index.lemmas[Int(posting.lemma)]
            guard lemma.root != 0, lemma.part != .none, posting.rule == .linking, word.isCapitalised else { return }
            addPart(posting.lemma, posting.rule, position, start: word.start, end: word.end, .ellipsis)
        }
    }

    // MARK: Compounds

    /// Solid compounds are looked into only where nothing else covers the word.
    mutating func findCompounds() {
        for position in text.words.indices where !isCovered[position] {
            let word = text.words[position]
            guard word.letters > 6, word.letters < 60, !word.traits.contains(.digit) else { continue }
            let parts = compounds.parts(
                of: text.folded(word), hash: word.hash, isCapitalised: word.isCapitalised, index)
            guard !parts.isEmpty else { continue }
            let map = scalarMap(word)
            for part in parts {
                let (start, end) = (map[part.range.lowerBound], map[part.range.upperBound])
                addPart(part.lemma, part.rule, position, start: start, end: end, .solidPart)
            }
        }
    }

    private mutating func addPart(
        _ lemma: UInt32, _ rule: FormRule, _ position: Int, start: Int32, end: Int32, _ setting: TermMatch.Setting
    ) {
        var next = index.nodes[Int(index.lemmas[Int(lemma)].root)].terminal
        while next != 0 {
            let terminal = index.terminals[Int(next)]
            next = terminal.next
            hits.append(
                Hit(
                    words: Int32(position)...Int32(position), start: start, end: end, entry: terminal.entry,
                    rule: rule, setting: setting))
        }
    }

    /// Whether a word is in ASCII.
    private func isPlain(_ word: FoldedText.Word) -> Bool {
        let first = Int(word.byte)
        return raw[first..<min(raw.count, first + Int(word.end - word.start))].allSatisfy { $0 < 0x80 }
    }

    /// For each folded letter of a word, and for its end, the scalar of the text that it comes from.
    private func scalarMap(_ word: FoldedText.Word) -> [Int32] {
        let count = Int(word.to - word.from)
        // Nearly every word has a folded letter for each of its scalars.
        if count == Int(word.end - word.start), isPlain(word) { return (0...Int32(count)).map { word.start + $0 } }
        var map: [Int32] = []
        var scalar = word.start
        let end = raw.index(Int(word.byte), offsetBy: 4 * Int(word.end - word.start), limitedBy: raw.count) ?? raw.count
        for unicode in String(decoding: raw[Int(word.byte)..<end], as: UTF8.self).unicodeScalars {
            guard map.count < count, scalar < word.end else { break }
            let folded = FoldedText.read(String(unicode)).bytes.count
            // A combining diaeresis adds the e of ä, ö, ü.
            let letters = unicode.value == 0x308 ? 1 : folded
            for _ in 0..<letters { map.append(scalar) }
            scalar += 1
        }
        while map.count <= count { map.append(word.end) }
        return map
    }
}
