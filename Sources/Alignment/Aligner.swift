public import Bitext

/// Aligns the segments of a German and an English text.
public struct Aligner: Sendable {
    let lexicon: Lexicon
    var weights = Weights()

    /// Makes an aligner.
    public init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// Aligns a pair.
    public func align(_ pair: TextPair) -> Alignment {
        let (germanText, englishText) = pair.isSourceGerman ? (pair.source, pair.target) : (pair.target, pair.source)
        let german = Side(germanText, tongue: .german)
        let english = Side(englishText, tongue: .english)
        let table = Gatherer(german: german, english: english, lexicon: lexicon, weights: weights).table()
        let evidence = Evidence(
            german: german, english: english, table: table, weights: weights,
            germanParagraphs: pair.isSourceGerman ? pair.sourceParagraphs : pair.targetParagraphs,
            englishParagraphs: pair.isSourceGerman ? pair.targetParagraphs : pair.sourceParagraphs)
        let lattice = Lattice(evidence, band: Band(german: german.count, english: english.count))
        let path = lattice.withPosteriors(lattice.bestPath(), temperature: weights.temperature)
        return Alignment(
            beads: path.map { step in
                pair.isSourceGerman
                    ? Bead(source: Array(step.german), target: Array(step.english), confidence: Double(step.posterior))
                    : Bead(source: Array(step.english), target: Array(step.german), confidence: Double(step.posterior))
            })
    }
}
