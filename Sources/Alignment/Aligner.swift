import Bitext

/// Aligns the segments of a German and an English text.
///
/// A bead is scored by how well the words of each side explain those of the other, by lengths and by layout; a dynamic
/// programme finds the best string of beads; blocks that stand elsewhere are found afterwards. The same input always
/// gives the same output.
///
///     let aligner = Aligner(lexicon: Lexicon())
///     let alignment = aligner.align(TextPair(source: german, target: english))
public struct Aligner: Sendable {
    /// What it knows about words.
    public let lexicon: Lexicon
    /// What the user wants.
    public let options: AlignmentOptions
    let weights: Weights
    private let memories: WordMemories

    /// How often blocks of moved text are looked for.
    private static let crossingLimit = 3
    /// How often the texts are asked for words, where nothing else is known.
    private static let roundsWithoutLexicon = 4

    /// Makes an aligner.
    public init(lexicon: Lexicon, options: AlignmentOptions = AlignmentOptions()) {
        self.lexicon = lexicon
        self.options = options
        weights = Weights(options, hasLexicon: !lexicon.layers.isEmpty)
        memories = WordMemories(lexicon, weights)
    }

    /// Aligns a pair.
    public func align(_ pair: TextPair) -> Alignment {
        let germanFirst = pair.germanFirst
        let evidence = evidence(germanFirst)
        let stretches = Stretches(germanFirst).all
        var beads: [Bead] = []
        for stretch in stretches {
            if stretch.isPinned {
                beads.append(Bead(source: Array(stretch.german), target: Array(stretch.english)))
            } else if stretches.count == 1 {
                beads += solve(evidence)
            } else {
                beads += solve(evidence.part(stretch.german, stretch.english)).map { bead in
                    var bead = bead
                    bead.source = bead.source.map { $0 + stretch.german.lowerBound }
                    bead.target = bead.target.map { $0 + stretch.english.lowerBound }
                    return bead
                }
            }
        }
        if !pair.isSourceGerman { beads = Self.turned(beads) }
        return Alignment(beads: beads)
    }

    /// Everything that is known of a pair whose source is German.
    func evidence(_ pair: TextPair) -> Evidence {
        let german = Side(pair.source, tongue: .german)
        let english = Side(pair.target, tongue: .english)
        let table = memories.lend { memory in
            Gatherer(german: german, english: english, lexicon: lexicon, weights: weights, memory: &memory)
                .table(&memory)
        }
        return Evidence(
            german: german, english: english, table: table, weights: weights,
            germanLayout: Layout(paragraphs: pair.sourceParagraphs, roles: pair.sourceRoles, count: german.count),
            englishLayout: Layout(paragraphs: pair.targetParagraphs, roles: pair.targetRoles, count: english.count),
            vectors: pair.vectors)
    }

    /// Beads with their sides exchanged, in the order of the new source.
    private static func turned(_ beads: [Bead]) -> [Bead] {
        var last = -1
        // An omission on the new source side keeps its place; the others follow their neighbours.
        let keyed = beads.enumerated().map { index, bead -> (key: Int, index: Int, bead: Bead) in
            last = bead.target.first ?? last
            let turned = Bead(
                source: bead.target, target: bead.source, confidence: bead.confidence, isMoved: bead.isMoved)
            return (last, index, turned)
        }
        return keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.bead)
    }

    /// The beads, German side first.
    private func solve(_ evidence: Evidence) -> [Bead] {
        var evidence = evidence
        var solver = Solver(evidence)
        var path = solver.path()
        if options.learns {
            for round in 0..<(lexicon.layers.isEmpty ? Self.roundsWithoutLexicon : 1) {
                evidence = evidence.adding(InducedLexicon(evidence, path: path).learnt())
                evidence.weights = weights.adapted(to: path)
                // Without a lexicon the first run may have gone far astray.
                var next = Solver(evidence)
                next.band = lexicon.layers.isEmpty && round < 2 ? nil : solver.band
                path = next.path()
                solver = next
            }
        }
        var current = evidence
        var order = Array(0..<evidence.english.count)
        for _ in 0..<(options.findsMoved ? Self.crossingLimit : 0) {
            guard let move = Crossings(current, path: path).order(path: path) else { break }
            order = move.map { order[$0] }
            current = evidence.reordered(english: order)
            var solver = Solver(current)
            path = solver.path()
        }
        return beads(current, path, order)
    }

    private func beads(_ evidence: Evidence, _ path: [Step], _ order: [Int]) -> [Bead] {
        let isMoved = Crossings.isMoved(order)
        let calibration = Calibration(evidence, path)
        return path.indices.map { index in
            let step = path[index]
            let english = step.english.map { order[$0] }
            return Bead(
                source: Array(step.german), target: english, confidence: calibration.probability(index),
                isMoved: !step.german.isEmpty && english.contains { isMoved[$0] })
        }
    }
}
