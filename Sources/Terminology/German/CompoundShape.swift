/// Whether an unknown stretch of a compound looks like a German word beside a known component.
enum CompoundShape {
    /// Whether an unknown tail may follow a known component.
    static func mayFollow(
        _ tail: ArraySlice<UInt8>, _ part: CompoundSplitter.Part, in letters: [UInt8], _ index: TermIndex
    ) -> Bool {
        guard tail.count > 2, tail.contains(where: GermanWord.isVowel) else { return false }
        // Short names begin too many other words: Mali, maliziös.
        if index.lemmas[Int(part.lemma)].part == .place, part.range.count < 5 || part.rule == .linking { return false }
        let endsInVowel = letters[part.range].last.map { GermanWord.isVowel($0) && $0 != 0x65 } ?? false
        if endsInVowel, part.range.count < 5, !KnownNouns.isNoun(tail) { return false }
        if KnownNouns.isNoun(tail), !isAmbiguous(letters[part.range], tail) { return true }
        if beginsLongerNoun(part, letters)
            || part.range.lowerBound == 0 && KnownNouns.isNoun(letters[...]) && tail.count < 5
        {
            return false
        }
        if GermanMorphemes.tailEndings.contains(String(decoding: tail, as: UTF8.self)) { return false }
        for beginning in GermanMorphemes.tailBeginnings where GermanWord.begins(tail, beginning) { return false }
        guard hasLegalOnset(tail), !isAmbiguous(letters[part.range], tail), !isBareSuffix(tail) else { return false }
        if let first = tail.first, GermanWord.isVowel(first) {
            let isLinked = part.rule != .citation && letters[part.range].last == 0x73
            guard isLinked || GermanMorphemes.vowelBeginnings.contains(where: { GermanWord.begins(tail, $0) }) else {
                return false
            }
            return tail.count > 3 || isOne(of: GermanMorphemes.shortTails, tail)
        }
        return tail.count > 3 || isOne(of: GermanMorphemes.shortTails, tail)
    }

    /// Whether letters at the seam may belong to the other side: Streit|schrift, Spender|ausweis, Europ|äisch.
    private static func isAmbiguous(_ front: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool {
        guard let last = front.last, let first = tail.first else { return false }
        if last == 0x73, first == 0x63 { return true }
        if first == 0x65, last == 0x61 || last == 0x6F || last == 0x75 { return true }
        let second = tail.dropFirst().first ?? 0
        return last == 0x65 && (first == 0x72 || first == 0x6E) && GermanWord.isVowel(second)
    }

    /// Whether a tail is a consonant or two with -ung (Straf|fung), or ends an adjective (Ostafrika|nischen).
    private static func isBareSuffix(_ tail: ArraySlice<UInt8>) -> Bool {
        if let stem = GermanWord.attributeStem(tail) ?? (GermanWord.ends(tail, "isch") ? tail : nil),
            GermanWord.ends(stem, "isch"), !GermanWord.ends(stem, "tisch") || stem.count > 5,
            !GermanWord.ends(stem, "fisch")
        {
            return true
        }
        let consonants = tail.prefix { !GermanWord.isVowel($0) }
        return consonants.count < 3 && GermanWord.begins(tail.dropFirst(consonants.count), "ung")
    }

    /// Whether an unknown head may stand before a known last component.
    static func mayPrecede(
        _ head: ArraySlice<UInt8>, _ part: CompoundSplitter.Part, _ letters: [UInt8], _ index: TermIndex
    ) -> Bool {
        looksLikeHead(head, part, letters, index) && !belongsToLongerNoun(head, part, letters, index)
    }

    /// Whether the lexicon has a noun that ends the compound, begins before the component, and is no compound of it:
    /// Zuzugs|be|steuerung, Enkel|k|inder.
    private static func belongsToLongerNoun(
        _ head: ArraySlice<UInt8>, _ part: CompoundSplitter.Part, _ letters: [UInt8], _ index: TermIndex
    ) -> Bool {
        for start in head.indices.reversed() where KnownNouns.isNoun(letters[start...]) {
            let between = letters[start..<part.range.lowerBound]
            if !looksLikeHead(between, part, letters, index), !isOne(of: GermanMorphemes.nounHeads, between) {
                return true
            }
        }
        return false
    }

    /// Whether the lexicon has a longer noun with which the compound begins, and knows what follows it but not what
    /// follows the component: Besucher|sicht.
    private static func beginsLongerNoun(_ part: CompoundSplitter.Part, _ letters: [UInt8]) -> Bool {
        let end = part.range.upperBound
        if KnownNouns.isNoun(letters[end...]) { return false }
        guard end + 1 < letters.count - 2 else { return false }
        return ((end + 1)..<(letters.count - 2)).contains { split in
            KnownNouns.isLink(letters[part.range.lowerBound..<split]) && KnownNouns.isNoun(letters[split...])
                && !KnownNouns.isNoun(letters[end..<split])
        }
    }

    private static func looksLikeHead(
        _ head: ArraySlice<UInt8>, _ part: CompoundSplitter.Part, _ letters: [UInt8], _ index: TermIndex
    ) -> Bool {
        let lemma = index.lemmas[Int(part.lemma)]
        if lemma.part == .adjective { return false }
        if lemma.part == .place { return isOne(of: GermanMorphemes.placeHeads, head) }
        guard head.count > 2 || isOne(of: ["eu", "oel", "ex"], head), head.contains(where: GermanWord.isVowel) else {
            return false
        }
        if isOne(of: GermanMorphemes.verbalPrefixes, head) { return false }
        for prefix in GermanMorphemes.inseparable where GermanWord.ends(head, prefix) { return false }
        if GermanWord.ends(head, "kom") || GermanWord.ends(head, "kon") || endsInParticle(head) { return false }
        if head.last == 0x73, isOne(of: GermanMorphemes.verbalPrefixes, head.dropLast()) { return false }
        if GermanWord.begins(letters[part.range], "zeuge"), ends(head, inOneOf: GermanMorphemes.toolHeads) {
            return false
        }
        // A known component needs four letters; -haft, -schaft and the like are endings.
        if head.last == 0x63 { return false }
        let isShort = part.range.count < 5
        if isShort,
            !head.contains(where: GermanWord.isVowel) || head.count < 4 && !isOne(of: GermanMorphemes.nounHeads, head)
        {
            return false
        }
        return hasLegalOnset(head) && hasLegalCoda(head, before: letters[part.range.lowerBound])
    }

    private static func ends(_ letters: ArraySlice<UInt8>, inOneOf list: [StaticString]) -> Bool {
        list.contains { GermanWord.ends(letters, $0) }
    }

    private static func endsInParticle(_ head: ArraySlice<UInt8>) -> Bool {
        GermanMorphemes.particles.contains { particle in
            GermanWord.ends(head, particle)
                && ends(head.dropLast(particle.utf8CodeUnitCount), inOneOf: GermanMorphemes.linkedSuffixes)
        }
    }

    private static func isOne(of list: [StaticString], _ letters: ArraySlice<UInt8>) -> Bool {
        list.contains { $0.utf8CodeUnitCount == letters.count && GermanWord.begins(letters, $0) }
    }

    /// Whether a German word may begin so.
    private static func hasLegalOnset(_ letters: ArraySlice<UInt8>) -> Bool {
        let cluster = letters.prefix { !GermanWord.isVowel($0) }
        if cluster.count < 2 { return cluster.first != 0x78 }
        return onsets.contains(String(decoding: cluster, as: UTF8.self))
    }

    /// Whether a first part of a compound may end so.
    private static func hasLegalCoda(_ letters: ArraySlice<UInt8>, before next: UInt8) -> Bool {
        guard let last = letters.last, let previous = letters.dropLast().last else { return false }
        if GermanWord.isVowel(last) {
            // In Schwe|stern the s belongs to the syllable before.
            if last == 0x65, next == 0x73 { return false }
            // a, o, u, i end a first part only in short foreign words; e is common.
            if last == 0x65 { return previous != 0x69 || letters.count > 4 }
            return GermanMorphemes.vowelHeads.contains(String(decoding: letters, as: UTF8.self))
                || previous == 0x65 && (last == 0x69 || last == 0x75) || previous == 0x61 && last == 0x75
        }
        let cluster = letters.reversed().prefix { !GermanWord.isVowel($0) }.reversed()
        guard codas.contains(String(decoding: Array(cluster), as: UTF8.self)) else { return false }
        // Before a vowel the seam is hard to see: Besch|einigung.
        return !GermanWord.isVowel(next) || "snrltdm".utf8.contains(last) && cluster.count < 4
    }

    private static let codas = Set(
        """
        b d f g h k l m n p r s t z x v ch ck ff ll mm nn pp rr ss tt dt tz pf ng nk nd nt ns nz nf nst nft ngs nds nts nks
        nkt nkts mp mpf mt mts ms mpfs ld lf lg lk lm ln lp ls lt lts lz lch lds lgs lks lfs rb rch rd rf rg rk rl rm rn rp
        rs rt rts rz rst rds rgs rks rbs rms rns rfs rkt rkts rzt cht chts chs chst ft fts ts tzs tts ks kt kts ps pt pts st
        sts sch schs sk sp ht hl hm hn hr hls hrs hns hms hrt hlt bs ds gs fs cks nns lls mms sst tsch ntsch rsch nsch lsch
        hts gt bt gts bst pst xt rv lv nch lchs rschs hnt llt lps rps rtz ltz ntz rfts nfts
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let onsets: Set<String> = [
        "bl", "br", "ch", "chr", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gn", "gr", "kl", "kn", "kr", "ph", "pf",
        "pfl", "pfr", "pl", "pr", "ps", "qu", "rh", "sch", "schl", "schm", "schn", "schr", "schw", "sk", "sl", "sm",
        "sn", "sp", "spl", "spr", "st", "str", "sz", "th", "thr", "tr", "ts", "tsch", "tw", "wr", "zw", "sh", "phr",
        "phl", "skl", "skr", "wh", "q",
    ]
}
