import Foundation

/// How much a candidate is worth.
enum CandidateScore {
    /// Keyness: how often a candidate stands in the text against how ordinary it is, after Damerau's relative frequency
    /// ratio with a logarithmic count, times what its shape says.
    static func score(_ group: CandidateGroup) -> Double {
        let frequency = log2(1 + Double(group.count))
        return frequency * specificity(group) * shape(group)
    }

    /// 1 for a word that ordinary German hardly has, towards 0 for everyday nouns.
    private static func specificity(_ group: CandidateGroup) -> Double {
        let folded = String(decoding: FoldedText.read(group.term).bytes, as: UTF8.self)
        guard let weight = OrdinaryGerman.weight(of: folded) else { return 1 }
        // A glossary that has the word says that it is a term all the same.
        return group.target == nil ? weight : 0.4 + 0.6 * weight
    }

    private static func shape(_ group: CandidateGroup) -> Double {
        if group.target != nil { return knownShape(group) }
        if group.isUncertain { return 0.15 }
        switch group.kind {
        case .name: return 1
        case .phrase: return group.count > 1 ? 0.9 : 0.25
        case .noun:
            let letters = group.term.unicodeScalars.count
            if group.term.contains("-") { return 0.75 }
            return letters > 12 ? 0.7 : letters > 8 ? 0.55 : 0.4
        }
    }

    private static func knownShape(_ group: CandidateGroup) -> Double {
        if group.isAdvisory { return 0.5 }
        switch group.category {
        case .person?, .country?, .place?, .organisation?, .party?, .institution?: return 1.15
        case .title?, .geographicAdjective?, .demonym?, .military?: return 1.05
        default: return group.kind == .phrase ? 1.1 : 0.95
        }
    }
}
