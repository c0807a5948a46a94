import Foundation

/// Fills the translation table of a pair of texts from everything that is known: the layers of the lexicon, numbers and
/// dates, equal and similar spelling, and the parts of compounds.
struct Gatherer {
    let german: Side
    let english: Side
    let lexicon: Lexicon
    let weights: Weights

    /// For each layer, which English type of the texts its English stem is, or -1.
    private let englishTypes: [[Int32]]
    /// For each layer, τ by the strength of a pair.
    private let curves: [[Float]]
    private let isEnglishKnown: [Bool]
    private let concepts: Concepts.Index
    private let cognates: Cognates

    init(german: Side, english: Side, lexicon: Lexicon, weights: Weights) {
        self.german = german
        self.english = english
        self.lexicon = lexicon
        self.weights = weights
        var isEnglishKnown = english.kinds.map { $0 == .sign || $0 == .number }
        englishTypes = lexicon.layers.map { layer in
            var types = [Int32](repeating: -1, count: layer.englishCount)
            for type in 0..<english.types.count where english.kinds[type] != .sign {
                let number = layer.englishNumber(english.types[type])
                if number >= 0 {
                    types[number] = Int32(type)
                    isEnglishKnown[type] = true
                }
            }
            return types
        }
        self.isEnglishKnown = isEnglishKnown
        curves = lexicon.layers.map { layer in
            let scale = layer.isDictionary ? weights.dictionaryScale : weights.lexiconScale
            let exponent = layer.isDictionary ? weights.dictionaryExponent : weights.lexiconExponent
            return (0...255).map { scale * pow(Float($0) / 255, 2 * exponent) }
        }
        concepts = Concepts.Index(english)
        cognates = Cognates(english)
    }

    /// The table.
    func table() -> TranslationTable {
        var table = TranslationTable()
        var row = TranslationTable.Row(englishCount: english.types.count)
        for type in 0..<german.types.count {
            let isKnown = gather(type, into: &row)
            table.append(&row, isKnown: isKnown, rowSum: weights.rowSum)
        }
        table.finish(isEnglishKnown: isEnglishKnown, rowSum: weights.rowSum)
        return table
    }

    /// Gathers what speaks for translations of a type; whether anything is known of it at all.
    private func gather(_ type: Int, into row: inout TranslationTable.Row) -> Bool {
        let form = german.form(type)
        for concept in concepts.matches(of: form) { row.add(concept, weights.number, weights.number) }
        switch german.kinds[type] {
        case .sign:
            let same = english.types.find(form)
            if same >= 0 { row.add(Int(same), weights.sign, weights.sign) }
            return true
        case .number:
            return true
        case .word, .name:
            let isKnown = lookUp(form, 1, &row)
            let same = english.forms.find(form)
            if same >= 0, form.count > 2, !isKnown || form.count > 3 {
                let weight = isKnown && german.kinds[type] != .name ? weights.identity / 3 : weights.identity
                let target = Int(english.typeOfForm(same))
                row.add(target, weight, weight)
            }
            if form.count > 3 {
                let factor = isKnown ? weights.cognate / 2 : weights.cognate
                cognates.forEachMatch(of: form) { row.add($0, $1 * factor, $1 * factor) }
            }
            if !isKnown, form.count >= 8 { return lookUpCompound(form, &row) }
            return isKnown
        }
    }

    /// Adds the translations of a form; whether any layer knows it, occurring in the texts or not.
    private func lookUp(_ form: [UInt8], _ factor: Float, _ row: inout TranslationTable.Row) -> Bool {
        var isKnown = false
        let stem = LexiconBuilder.stemKey(form)
        for (number, layer) in lexicon.layers.enumerated() {
            let (types, curve) = (englishTypes[number], curves[number])
            let exact = layer.germanNumber(form)
            if exact >= 0 {
                isKnown = true
                layer.forEachTranslation(of: exact) { english, forward, backward in
                    if types[english] >= 0 {
                        row.add(Int(types[english]), curve[Int(forward)] * factor, curve[Int(backward)] * factor)
                    }
                }
            }
            if exact >= 0, form.count < 5 { continue }
            let stemmed = layer.germanNumber(stem)
            guard stemmed >= 0 else { continue }
            isKnown = true
            let factor = factor * (exact < 0 ? 1 : weights.stem)
            layer.forEachTranslation(of: stemmed) { english, forward, backward in
                if types[english] >= 0 {
                    row.add(Int(types[english]), curve[Int(forward)] * factor, curve[Int(backward)] * factor)
                }
            }
        }
        return isKnown
    }

    private func isKnown(_ form: [UInt8]) -> Bool {
        let stem = LexiconBuilder.stemKey(form)
        return lexicon.layers.contains { $0.germanNumber(form) >= 0 || form.count > 4 && $0.germanNumber(stem) >= 0 }
    }

    /// Splits a compound at the place that leaves the longest known last part, if the first part is known too; otherwise
    /// at the longest known last part alone.
    private func lookUpCompound(_ form: [UInt8], _ row: inout TranslationTable.Row) -> Bool {
        var lastAlone: [UInt8]?
        for cut in 3...(form.count - 4) where form[cut] & 0xC0 != 0x80 {
            let last = Array(form[cut...])
            guard isKnown(last) else { continue }
            if lastAlone == nil, last.count >= 5 { lastAlone = last }
            if let first = knownFirstPart(Array(form[..<cut])) {
                _ = lookUp(first, weights.compound, &row)
                _ = lookUp(last, weights.compound, &row)
                return true
            }
        }
        if let lastAlone { _ = lookUp(lastAlone, weights.compound, &row) }
        return lastAlone != nil
    }

    /// The first part of a compound without its linking element.
    private func knownFirstPart(_ part: [UInt8]) -> [UInt8]? {
        if isKnown(part) { return part }
        for link in ["s", "n", "es", "en", "er", "e"] as [StaticString] where part.ends(in: link) {
            let bare = Array(part.dropLast(link.utf8CodeUnitCount))
            if bare.count > 2, isKnown(bare) { return bare }
        }
        return nil
    }
}
