/// The constants of the bead score, in natural logarithms where nothing else is said.
///
/// Found by a search, one weight after the other, for the mean strict F1 and omission F1 over the development sets, with
/// a dictionary and without one at the same time.
struct Weights: Sendable {
    /// The share of tokens that no translation explains: of those with known translations on the other side, of those
    /// whose translations are known but absent there, and of those that nothing is known of.
    var unexplained: Float = 0.34
    var unexplainedAbsent: Float = 0.73
    var unexplainedUnknown: Float = 0.91
    /// Pseudo-tokens in the unigram of a document, so that a word of a short text isn't taken for a frequent one.
    var unigramSmoothing: Float = 100

    /// The weight of the length evidence, and its variance a letter (Gale and Church, 1993).
    var length: Float = 0.77
    var lengthVariance: Float = 5.3

    /// The score of a segment without partner, and what each of its tokens adds.
    var null: Float = -2.1
    var nullToken: Float = -0.03

    /// Prior of beads by shape; see ``prior(_:_:)``.
    var oneTwo: Float = -2.2
    var twoTwo: Float = -6.4
    var oneThree: Float = -4.5
    var twoThree: Float = -9
    var threeThree: Float = -9
    var more: Float = -2

    /// A bead that reaches over a paragraph's end on one side.
    var paragraphInside: Float = -3
    /// A bead that ends a paragraph on both sides, or on one only.
    var paragraphTogether: Float = 1
    var paragraphAlone: Float = -1

    /// A bead of which one side ends, or starts, in the middle of a sentence and the other does not.
    var endAlone: Float = -1
    var startAlone: Float = -0.7

    /// A bead whose sides play different roles, such as a headline and running text.
    var otherRole: Float = -4

    /// What a block of segments must gain over omissions to count as moved.
    var movedBlock: Float = 24

    /// How strong a pair of the lexicon is, by its share of the votes: scale · share^exponent.
    var lexiconScale: Float = 0.8
    var lexiconExponent: Float = 0.65
    /// The same for an installed dictionary, whose long entries hold much that is rare.
    var dictionaryScale: Float = 0.9
    var dictionaryExponent: Float = 0.75

    /// Strengths of the kinds of evidence in the translation table.
    var stem: Float = 0.75
    var identity: Float = 1
    var cognate: Float = 0.6
    var compound: Float = 0.4
    var number: Float = 0.9
    var sign: Float = 0.6
    var rowSum: Float = 1.3
    /// What the texts themselves teach.
    var induced: Float = 1
    /// Occurrences taken off a pair of words before it teaches anything.
    var inducedDiscount: Float = 1.1

    /// What the posterior is computed at: scores are overconfident, because words of a sentence depend on each other.
    var temperature: Float = 0.35

    /// How much worse than the best a way of pairs and omissions may be for its surroundings to be looked at.
    var pruningMargin: Float = 12

    init() {}

    /// The constants for what the user wants and what is known.
    init(_ options: AlignmentOptions, hasLexicon: Bool) {
        if options.preset == .abridged {
            null += 0.8
        }
        if !hasLexicon {
            // Without a lexicon little speaks for a bead, and omissions must not win for that.
            null -= 2.1
            length += 0.3
            unexplainedUnknown = 0.97
            pruningMargin *= 2
        }
    }

    /// The greatest number of segments on a side of a bead.
    static let widest = 5

    /// The shapes of beads, as source and target counts.
    static let shapes: [(Int, Int)] = {
        var shapes = [(1, 1), (1, 0), (0, 1)]
        for source in 1...widest {
            for target in 1...widest where source + target > 2 && source + target <= 8 {
                if min(source, target) <= 1 || max(source, target) <= 4 { shapes.append((source, target)) }
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
