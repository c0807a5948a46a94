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
    /// For each layer, one bit for each English stem: whether the texts have it.
    private let isEnglishPresent: [[UInt64]]
    /// For each layer, τ by the strength of a pair.
    private let curves: [[Float]]
    private let isEnglishKnown: [Bool]
    private let concepts: Concepts.Index
    private let cognates: Cognates

    init(german: Side, english: Side, lexicon: Lexicon, weights: Weights, memory: inout WordMemory) {
        self.german = german
        self.english = english
        self.lexicon = lexicon
        self.weights = weights
        var isEnglishKnown = english.kinds.map { $0 == .sign || $0 == .number }
        var englishTypes = lexicon.layers.map { [Int32](repeating: -1, count: $0.englishCount) }
        var isPresent = lexicon.layers.map { [UInt64](repeating: 0, count: $0.englishCount / 64 + 1) }
        var skeletons: [[UInt8]] = []
        skeletons.reserveCapacity(english.types.count)
        for type in 0..<english.types.count {
            guard english.kinds[type] != .sign else {
                skeletons.append([])
                continue
            }
            let stem = memory.english(english.types[type])
            for layer in lexicon.layers.indices {
                let number = memory.englishNumber(stem, layer: layer)
                guard number >= 0 else { continue }
                englishTypes[layer][number] = Int32(type)
                isPresent[layer][number >> 6] |= 1 << UInt64(number & 63)
                isEnglishKnown[type] = true
            }
            let isWord = english.kinds[type] != .number && english.formLength(type) > 3
            skeletons.append(isWord ? memory.englishSkeleton(stem) : [])
        }
        self.englishTypes = englishTypes
        isEnglishPresent = isPresent
        self.isEnglishKnown = isEnglishKnown
        curves = lexicon.layers.map { layer in
            let scale = layer.isDictionary ? weights.dictionaryScale : weights.lexiconScale
            let exponent = layer.isDictionary ? weights.dictionaryExponent : weights.lexiconExponent
            return (0...255).map { scale * pow(Float($0) / 255, 2 * exponent) }
        }
        concepts = Concepts.Index(english)
        cognates = Cognates(skeletons: skeletons)
    }

    /// The table.
    func table(_ memory: inout WordMemory) -> TranslationTable {
        var table = TranslationTable()
        var row = TranslationTable.Row(englishCount: english.types.count)
        for type in 0..<german.types.count {
            let isKnown = gather(type, &memory, into: &row)
            table.append(&row, isKnown: isKnown, rowSum: weights.rowSum)
        }
        table.finish(isEnglishKnown: isEnglishKnown, rowSum: weights.rowSum)
        return table
    }

    /// Gathers what speaks for translations of a type; whether anything is known of it at all.
    private func gather(_ type: Int, _ memory: inout WordMemory, into row: inout TranslationTable.Row) -> Bool {
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
            let word = memory.german(form)
            let isKnown = word.isKnown
            for hit in word.hits { add(memory.hits[Int(hit)], &row) }
            let same = english.forms.find(form)
            if same >= 0, form.count > 2, !isKnown || form.count > 3 {
                let weight = isKnown && german.kinds[type] != .name ? weights.identity / 3 : weights.identity
                let target = Int(english.typeOfForm(same))
                row.add(target, weight, weight)
            }
            if form.count > 3 {
                let factor = isKnown ? weights.cognate / 2 : weights.cognate
                cognates.forEachMatch(ofSkeleton: Array(memory.germanSkeletons[Int(word.skeleton)])) {
                    row.add($0, $1 * factor, $1 * factor)
                }
            }
            return word.isKnownInParts
        }
    }

    /// Adds the translations of a row of the lexicon that occur in the texts.
    private func add(_ hit: GermanLookup.Hit, _ row: inout TranslationTable.Row) {
        let (layer, factor) = (Int(hit.layer), hit.factor)
        let (types, curve) = (englishTypes[layer], curves[layer])
        isEnglishPresent[layer].withUnsafeBufferPointer { isPresent in
            lexicon.layers[layer].forEachTranslation(of: Int(hit.row)) { english, forward, backward in
                if isPresent[english >> 6] & 1 << UInt64(english & 63) != 0 {
                    row.add(Int(types[english]), curve[Int(forward)] * factor, curve[Int(backward)] * factor)
                }
            }
        }
    }
}
