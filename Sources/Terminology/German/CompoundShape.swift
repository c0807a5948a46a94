/// Whether an unknown stretch of a compound looks like a German word beside a known component.
enum CompoundShape {
    /// Whether an unknown tail may follow a known component.
    static func mayFollow(_ tail: ArraySlice<UInt8>, _ part: CompoundSplitter.Part, _ index: TermIndex) -> Bool {
        guard tail.count > 2, tail.contains(where: GermanWord.isVowel) else { return false }
        if GermanMorphemes.tailEndings.contains(String(decoding: tail, as: UTF8.self)) { return false }
        for beginning in GermanMorphemes.tailBeginnings where GermanWord.begins(tail, beginning) { return false }
        guard hasLegalOnset(tail) else { return false }
        if let first = tail.first, GermanWord.isVowel(first) {
            guard GermanMorphemes.vowelBeginnings.contains(where: { GermanWord.begins(tail, $0) }) else { return false }
            return tail.count > 3
        }
        return tail.count > 3 || isOne(of: GermanMorphemes.shortTails, tail)
    }

    /// Whether an unknown head may stand before a known last component.
    static func mayPrecede(
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
        if last == 0x63 || last == 0x6A || last == 0x71 { return false }
        let isSonorant = last == 0x6C || last == 0x72 || last == 0x6D || last == 0x6E || last == 0x77
        if !isSonorant || GermanWord.isVowel(previous) { return true }
        return previous == 0x68 || previous == 0x6C || previous == 0x72 || previous == last || previous == 0x6E
    }

    private static let onsets: Set<String> = [
        "bl", "br", "ch", "chr", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gn", "gr", "kl", "kn", "kr", "ph", "pf",
        "pfl", "pfr", "pl", "pr", "ps", "qu", "rh", "sch", "schl", "schm", "schn", "schr", "schw", "sk", "sl", "sm",
        "sn", "sp", "spl", "spr", "st", "str", "sz", "th", "thr", "tr", "ts", "tsch", "tw", "wr", "zw", "sh", "phr",
        "phl", "skl", "skr", "wh", "q",
    ]
}
