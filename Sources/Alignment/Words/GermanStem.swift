/// Cuts a German word down to a stem that its inflected forms share.
///
/// After CISTEM (Weißweiler and Fraser, 2017): the participle's *ge-* and the endings -em -er -nd -t -e -s -n are taken
/// off while the rest stays long enough; in addition the *ge* and *zu* inside separable verbs (angefangen, anzufangen).
/// It joins some words that have nothing to do with each other, which costs an aligner little.
enum GermanStem {
    private static let separable: [[UInt8]] = [
        "ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "fort", "frei", "her", "heran", "heraus", "herein",
        "hervor", "hin", "hinaus", "hinter", "hinzu", "los", "mit", "nach", "nieder", "statt", "teil", "um", "unter",
        "vor", "voran", "voraus", "vorbei", "weg", "weiter", "wieder", "zu", "zurueck", "zuruck", "zusammen",
    ].map { Array($0.utf8) }

    /// The stem of a folded word; words of up to three letters stay.
    static func stem(_ word: [UInt8]) -> [UInt8] {
        var stem = word.withoutUmlauts
        guard stem.count > 3 else { return stem }
        if stem.count > 6, stem.begins(with: "ge") {
            stem.removeFirst(2)
        } else if stem.count > 7 {
            removeInfix(&stem)
        }
        while stem.count > 3 {
            if stem.count > 5, stem.ends(in: "em") || stem.ends(in: "er") || stem.ends(in: "nd") {
                stem.removeLast(2)
            } else if let last = stem.last, [0x74, 0x65, 0x73, 0x6E].contains(last) {
                stem.removeLast()
            } else {
                break
            }
        }
        return stem
    }

    private static func removeInfix(_ stem: inout [UInt8]) {
        for prefix in separable where stem.count > prefix.count + 5 && stem.starts(with: prefix) {
            let infix = stem[prefix.count..<(prefix.count + 2)]
            if infix.elementsEqual("ge".utf8) || infix.elementsEqual("zu".utf8) {
                stem.removeSubrange(prefix.count..<(prefix.count + 2))
                return
            }
        }
    }
}
