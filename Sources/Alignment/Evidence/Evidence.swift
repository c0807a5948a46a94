import Foundation

/// Everything that speaks for or against a bead of a pair of texts, as numbers.
struct Evidence: Sendable {
    let german: Side
    private(set) var english: Side
    let table: TranslationTable
    var weights: Weights
    /// By type: ln ε, and (1−ε)/ε/p.
    let germanFloors: [Float]
    let englishFloors: [Float]
    let germanGains: [Float]
    let englishGains: [Float]
    /// English letters for a German one.
    let ratio: Float
    /// What is known of the place of each segment in its text.
    private(set) var germanLayout: Layout
    private(set) var englishLayout: Layout
    /// What an embedding model makes of the segments.
    private(set) var vectors: SegmentVectors?

    init(
        german: Side, english: Side, table: TranslationTable, weights: Weights, germanLayout: Layout,
        englishLayout: Layout, vectors: SegmentVectors? = nil
    ) {
        self.vectors = vectors.flatMap { $0.fits(german.count, english.count) ? $0 : nil }
        self.german = german
        self.english = english
        self.table = table
        self.weights = weights
        self.germanLayout = germanLayout
        self.englishLayout = englishLayout
        (germanFloors, germanGains) = Self.constants(german, table.germanKnowledge, weights)
        (englishFloors, englishGains) = Self.constants(english, table.englishKnowledge, weights)
        // Drawn to 1.05 where there is little text or much is missing on one side.
        let letters = (german.lengths.reduce(0, +), english.lengths.reduce(0, +))
        ratio = min(1.2, max(0.85, (letters.1 + 1050) / (letters.0 + 1000)))
    }

    /// The same with the English segments in another order; no bead may reach over a place where they were not
    /// neighbours.
    func reordered(english order: [Int]) -> Evidence {
        var evidence = self
        evidence.english = english.reordered(order)
        evidence.englishLayout = englishLayout.reordered(order)
        evidence.vectors = vectors?.part(Array(0..<german.count), order)
        return evidence
    }

    /// The evidence for a part of both texts.
    func part(_ german: Range<Int>, _ english: Range<Int>) -> Evidence {
        Evidence(
            german: self.german.reordered(Array(german)), english: self.english.reordered(Array(english)), table: table,
            weights: weights, germanLayout: germanLayout.part(german), englishLayout: englishLayout.part(english),
            vectors: vectors?.part(Array(german), Array(english)))
    }

    /// The same with what a first run taught.
    func adding(_ pairs: [InducedLexicon.Pair]) -> Evidence {
        Evidence(
            german: german, english: english, table: table.adding(pairs, rowSum: weights.rowSum), weights: weights,
            germanLayout: germanLayout, englishLayout: englishLayout, vectors: vectors)
    }

    private static func constants(_ side: Side, _ known: [TranslationTable.Knowledge], _ weights: Weights) -> (
        [Float], [Float]
    ) {
        let total = Float(side.tokens.count) + weights.unigramSmoothing
        var (floors, gains): ([Float], [Float]) = ([], [])
        for type in 0..<side.counts.count {
            let epsilon =
                switch known[type] {
                case .present: weights.unexplained
                case .absent: weights.unexplainedAbsent
                case .none: weights.unexplainedUnknown
                }
            floors.append(log(epsilon))
            gains.append((1 - epsilon) / epsilon * total / Float(side.counts[type]))
        }
        return (floors, gains)
    }

    /// What a pair of runs scores beside its words: by its shape, its lengths, where it stands and what vectors say.
    func shapeScore(_ source: Range<Int>, _ target: Range<Int>) -> Float {
        weights.prior(source.count, target.count) + lengthScore(german.length(source), english.length(target))
            + boundaryScore(source, target) + layoutScore(source, target) + vectorScore(source, target)
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

    /// What the vectors of both sides say; a wide bead speaks for all its segments.
    func vectorScore(_ source: Range<Int>, _ target: Range<Int>) -> Float {
        guard let vectors else { return 0 }
        let margin = max(-weights.vectorLimit, min(weights.vectorLimit, vectors.margin(source, target)))
        return weights.vector * margin * Float(source.count + target.count) / 2
    }

    /// What the first letters and last signs of both sides say about a bead.
    func boundaryScore(_ source: Range<Int>, _ target: Range<Int>) -> Float {
        var score: Float = 0
        if german.isClosed[source.upperBound - 1] != english.isClosed[target.upperBound - 1] {
            score += weights.endAlone
        }
        if german.isContinued[source.lowerBound] != english.isContinued[target.lowerBound] {
            score += weights.startAlone
        }
        return score
    }

    /// What layout says about a bead: the ends of paragraphs and the roles of its segments.
    func layoutScore(_ german: Range<Int>, _ english: Range<Int>) -> Float {
        guard germanLayout.isInformative || englishLayout.isInformative else { return 0 }
        if germanLayout.crossesBarrier(german) || englishLayout.crossesBarrier(english) { return -.infinity }
        var score: Float = 0
        if let source = germanLayout.kinds, let target = englishLayout.kinds,
            source[german.lowerBound] != target[english.lowerBound]
        {
            score += weights.otherRole
        }
        guard let source = germanLayout.paragraphs, let target = englishLayout.paragraphs else { return score }
        if source[german.lowerBound] != source[german.upperBound - 1] { score += weights.paragraphInside }
        if target[english.lowerBound] != target[english.upperBound - 1] { score += weights.paragraphInside }
        let germanEnds = german.upperBound == source.count || source[german.upperBound] != source[german.upperBound - 1]
        let englishEnds =
            english.upperBound == target.count || target[english.upperBound] != target[english.upperBound - 1]
        if germanEnds != englishEnds { score += weights.paragraphAlone }
        if germanEnds, englishEnds { score += weights.paragraphTogether }
        return score
    }
}
