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
        if isName(group.category), group.target?.contains(where: \.isUppercase) == true { return 1 }
        guard let citation = group.citation else {
            // A phrase is as rare as its noun: getunte Scheiben, kuriose Lage.
            let head = group.kind == .phrase ? group.term.split(separator: " ").last.map(String.init) : nil
            return rarity(head ?? group.term, group.kind)
        }
        // A glossary that has the word says that it is a term all the same.
        return 0.35 + 0.65 * min(rarity(group.term, group.kind), rarity(citation, group.kind))
    }

    private static func isName(_ category: TermCategory?) -> Bool {
        switch category {
        case .person?, .country?, .place?, .organisation?, .party?, .geographicAdjective?, .demonym?: true
        default: false
        }
    }

    private static func rarity(_ term: String, _ kind: TermCandidate.Kind) -> Double {
        let text = FoldedText.read(term)
        return GermanFrequency.rarity(of: text.bytes, isName: kind == .name && text.words.count > 1)
    }

    private static func shape(_ group: CandidateGroup) -> Double {
        if group.target != nil { return knownShape(group) }
        if group.isUncertain { return 0.15 }
        switch group.kind {
        case .name: return 1
        case .phrase: return group.count > 1 ? 0.8 : 0.25
        case .noun:
            let letters = group.term.unicodeScalars.count
            if group.term.contains("-") || letters > 12 { return 0.75 }
            // A short word that is no noun of German is a name.
            return GermanFrequency.isCommonNoun(FoldedText.read(group.term).bytes[...])
                ? (letters > 8 ? 0.6 : 0.45) : (letters > 8 ? 0.65 : 0.7)
        }
    }

    private static func knownShape(_ group: CandidateGroup) -> Double {
        if group.term.first?.isLowercase == true, !isName(group.category) { return 0.6 }
        switch group.category {
        case .person?, .country?, .place?, .organisation?, .party?, .institution?: return 1.1
        case .title?, .geographicAdjective?, .demonym?, .military?, .event?: return 1.05
        case .media?: return 0.7
        default: break
        }
        return group.kind == .phrase ? 1.1 : group.term.unicodeScalars.count > 9 ? 1 : 0.85
    }
}
