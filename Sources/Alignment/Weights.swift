import Foundation

/// The constants of the bead score, in natural logarithms where nothing else is said.
///
/// Found by a search, one weight after the other, for the mean strict F1 over the development sets, with a tenth of the
/// omission F1 and a twentieth of how well confidence ranks, with a dictionary and without one at the same time.
struct Weights: Sendable {
    /// The share of tokens that no translation explains: of those with known translations on the other side, of those
    /// whose translations are known but absent there, and of those that nothing is known of.
    var unexplained: Float = 0.41
    var unexplainedAbsent: Float = 0.73
    var unexplainedUnknown: Float = 0.91
    /// Pseudo-tokens in the unigram of a document, so that a word of a short text isn't taken for a frequent one.
    var unigramSmoothing: Float = 80

    /// The weight of the length evidence, and its variance a letter (Gale and Church, 1993).
    var length: Float = 0.77
    var lengthVariance: Float = 5.3

    /// The score of a segment without partner, and what each of its tokens adds.
    var null: Float = -2.1
    var nullToken: Float = -0.05

    /// Prior of beads by shape; see ``prior(_:_:)``.
    var oneTwo: Float = -2.2
    var twoTwo: Float = -6.1
    var oneThree: Float = -3.8
    var twoThree: Float = -7.2
    var threeThree: Float = -7.2
    var more: Float = -2

    /// The share of segments without partner, and of those in beads wide on both sides, that the constants are made for;
    /// how strongly a text with another share of them moves its own, and by how much at the most.
    var nullRate: Float = 0.04
    var nullSlope: Float = 1.1
    var wideRate: Float = 0.05
    var wideSlope: Float = 1
    var slopeLimit: Float = 2
    /// Segments of an average text that a text's own are pooled with.
    var rateSmoothing: Float = 33
    /// What omissions lose where they are all on one side: a translation that only shortens drops clauses, not sentences.
    var oneSided: Float = 0.42

    /// What vectors of meaning say, by their margin in spreads, and the greatest margin that counts.
    var vector: Float = 2
    var vectorLimit: Float = 6

    /// A bead that reaches over a paragraph's end on one side.
    var paragraphInside: Float = -3
    /// A bead that ends a paragraph on both sides, or on one only.
    var paragraphTogether: Float = 1
    var paragraphAlone: Float = -1

    /// A bead of which one side ends, or starts, in the middle of a sentence and the other does not.
    var endAlone: Float = -0.88
    var startAlone: Float = -0.43

    /// A bead whose sides play different roles, such as a headline and running text.
    var otherRole: Float = -4

    /// What a block of segments must gain over omissions to count as moved.
    var movedBlock: Float = 24

    /// How strong a pair of the lexicon is, by its share of the votes: scale · share^exponent.
    var lexiconScale: Float = 0.8
    var lexiconExponent: Float = 0.65
    /// The same for an installed dictionary, whose long entries hold much that is rare.
    var dictionaryScale: Float = 0.72
    var dictionaryExponent: Float = 0.9

    /// Strengths of the kinds of evidence in the translation table.
    var stem: Float = 0.75
    var identity: Float = 1
    var cognate: Float = 0.48
    var compound: Float = 0.4
    var number: Float = 0.9
    var sign: Float = 0.6
    var rowSum: Float = 1.3
    /// What the texts themselves teach.
    var induced: Float = 1.2
    /// Occurrences taken off a pair of words before it teaches anything.
    var inducedDiscount: Float = 0.97

    /// What the posterior is computed at: scores are overconfident, because words of a sentence depend on each other.
    var temperature: Float = 0.6

    /// How fast a segment of a wide bead loses its say with the distance of its place in the bead; 0 is not at all.
    var placeSharpness: Float = 2.5
    /// The least posterior at which a wide bead is looked at again with places.
    var placeFloor: Float = 0.0001

    /// How much worse than the best a way of pairs and omissions may be for its surroundings to be looked at.
    var pruningMargin: Float = 12

    init() {}

    /// The constants for what the user wants and what is known.
    init(_ options: AlignmentOptions, hasLexicon: Bool) {
        if options.preset == .abridged {
            null += 0.8
        }
        if !hasLexicon {
            // Without a lexicon little speaks for a bead, and omissions must not win for that; words that the texts
            // teach must have been met together more often, and numbers count more.
            null -= 1.6
            nullSlope = 1.3
            length = 1.15
            lengthVariance = 5.7
            unexplained = 0.33
            unexplainedUnknown = 0.97
            twoTwo = -4.2
            identity = 0.73
            number = 1.3
            sign = 0.7
            inducedDiscount = 1.7
            temperature = 0.48
            pruningMargin *= 2
        }
    }

    /// The same for a text of which a first run has shown how much is omitted and merged.
    ///
    /// The rates are expectations over the posteriors of the run, pooled with an average text.
    func adapted(to path: [Step]) -> Weights {
        var (segments, german, english, wide): (Float, Float, Float, Float) = (0, 0, 0, 0)
        for step in path {
            let count = Float(step.german.count + step.english.count)
            segments += count
            if step.english.isEmpty { german += count * step.posterior }
            if step.german.isEmpty { english += count * step.posterior }
            if min(step.german.count, step.english.count) > 1 { wide += count * step.posterior }
        }
        func shift(_ count: Float, _ rate: Float, _ slope: Float) -> Float {
            let share = (count + rate * rateSmoothing) / (segments + rateSmoothing)
            return max(-slopeLimit, min(slopeLimit, slope * log(share / rate)))
        }
        var weights = self
        weights.null += shift(german + english, nullRate, nullSlope)
        weights.null -= oneSided * abs(german - english) / (german + english + 4)
        let wider = shift(wide, wideRate, wideSlope)
        weights.twoTwo += wider
        weights.twoThree += wider
        weights.threeThree += wider
        return weights
    }

    /// The greatest number of segments on a side of a bead.
    static let widest = 8

    /// The shapes of beads, as source and target counts.
    static let shapes: [(Int, Int)] = {
        var shapes = [(1, 1), (1, 0), (0, 1)]
        for source in 1...widest {
            for target in 1...widest where source + target > 2 {
                if min(source, target) == 1 || max(source, target) <= 4 { shapes.append((source, target)) }
            }
        }
        return shapes
    }()

    /// The prior of a shape with both sides.
    func prior(_ source: Int, _ target: Int) -> Float {
        switch (min(source, target), max(source, target)) {
        case (1, 1): 0
        case (1, 2): oneTwo
        case (2, 2): twoTwo
        case (1, 3): oneThree
        case (2, 3): twoThree
        case (3, 3): threeThree
        case (1, let wide): oneThree + more * Float(wide - 3)
        case (2, let wide): twoThree + more * Float(wide - 3)
        case (let narrow, let wide): threeThree + more * Float(narrow + wide - 6)
        }
    }
}
