import Foundation

/// Everything that speaks for or against a bead of a pair of texts, as numbers.
struct Evidence: Sendable {
    let german: Side
    let english: Side
    let table: TranslationTable
    let weights: Weights
    /// By type: ln ε, and (1−ε)/ε/p.
    let germanFloors: [Float]
    let englishFloors: [Float]
    let germanGains: [Float]
    let englishGains: [Float]
    /// English letters for a German one.
    let ratio: Float
    /// Paragraph numbers, where they are known.
    let germanParagraphs: [Int]?
    let englishParagraphs: [Int]?

    init(
        german: Side, english: Side, table: TranslationTable, weights: Weights, germanParagraphs: [Int]? = nil,
        englishParagraphs: [Int]? = nil
    ) {
        self.german = german
        self.english = english
        self.table = table
        self.weights = weights
        self.germanParagraphs = germanParagraphs
        self.englishParagraphs = englishParagraphs
        (germanFloors, germanGains) = Self.constants(german, table.isGermanKnown, weights)
        (englishFloors, englishGains) = Self.constants(english, table.isEnglishKnown, weights)
        // Drawn to 1.05 where there is little text or much is missing on one side.
        let letters = (german.lengths.reduce(0, +), english.lengths.reduce(0, +))
        ratio = min(1.2, max(0.85, (letters.1 + 1050) / (letters.0 + 1000)))
    }

    private static func constants(_ side: Side, _ known: [Bool], _ weights: Weights) -> ([Float], [Float]) {
        let total = Float(side.tokens.count) + weights.unigramSmoothing
        var (floors, gains): ([Float], [Float]) = ([], [])
        for type in 0..<side.counts.count {
            let epsilon = known[type] ? weights.unexplained : weights.unexplainedUnknown
            floors.append(log(epsilon))
            gains.append((1 - epsilon) / epsilon * total / Float(side.counts[type]))
        }
        return (floors, gains)
    }

    /// The score of a segment without partner.
    func nullScore(_ tokenCount: Int) -> Float { weights.null + weights.nullToken * Float(tokenCount) }

    /// λ·ln of the chance of a difference in length as great as this (Gale and Church, 1993, section 3.2).
    func lengthScore(_ german: Float, _ english: Float) -> Float {
        let expected = german * ratio
        let mean = max(1, (expected + english) / 2)
        let deviation = abs(english - expected) / (mean * weights.lengthVariance).squareRoot()
        return weights.length * log(max(1e-12, erfc(deviation / Float(2).squareRoot())))
    }

    /// What the ends of paragraphs say about a bead.
    func paragraphScore(_ german: Range<Int>, _ english: Range<Int>) -> Float {
        guard let source = germanParagraphs, let target = englishParagraphs else { return 0 }
        var score: Float = 0
        if let first = german.first, let last = german.last, source[first] != source[last] {
            score += weights.paragraphInside
        }
        if let first = english.first, let last = english.last, target[first] != target[last] {
            score += weights.paragraphInside
        }
        guard let germanLast = german.last, let englishLast = english.last else { return score }
        let germanEnds = germanLast + 1 == source.count || source[germanLast + 1] != source[germanLast]
        let englishEnds = englishLast + 1 == target.count || target[englishLast + 1] != target[englishLast]
        if germanEnds != englishEnds { score += weights.paragraphAlone }
        if germanEnds, englishEnds { score += weights.paragraphTogether }
        return score
    }
}
