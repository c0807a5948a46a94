public import Bitext

/// Aligns the segments of a German and an English text.
public struct Aligner: Sendable {
    let lexicon: Lexicon
    var weights = Weights()

    /// How often blocks of moved text are looked for.
    private static let crossingLimit = 3

    /// How often the texts are asked for words, where nothing else is known.
    private static let roundsWithoutLexicon = 4

    /// Makes an aligner.
    public init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// Aligns a pair.
    public func align(_ pair: TextPair) -> Alignment {
        let (germanText, englishText) = pair.isSourceGerman ? (pair.source, pair.target) : (pair.target, pair.source)
        let german = Side(germanText, tongue: .german)
        let english = Side(englishText, tongue: .english)
        let table = Gatherer(german: german, english: english, lexicon: lexicon, weights: weights).table()
        let source = Layout(paragraphs: pair.sourceParagraphs, roles: pair.sourceRoles, count: pair.source.count)
        let target = Layout(paragraphs: pair.targetParagraphs, roles: pair.targetRoles, count: pair.target.count)
        let evidence = Evidence(
            german: german, english: english, table: table, weights: weights,
            germanLayout: pair.isSourceGerman ? source : target, englishLayout: pair.isSourceGerman ? target : source)
        let beads = solve(evidence).map { bead in
            pair.isSourceGerman
                ? bead
                : Bead(source: bead.target, target: bead.source, confidence: bead.confidence, isMoved: bead.isMoved)
        }
        return Alignment(beads: beads)
    }

    /// The beads, German side first.
    private func solve(_ evidence: Evidence) -> [Bead] {
        var evidence = evidence
        var path = path(evidence)
        let rounds = lexicon.layers.isEmpty ? Self.roundsWithoutLexicon : 1
        for _ in 0..<rounds {
            evidence = evidence.adding(InducedLexicon(evidence, path: path).learnt())
            path = self.path(evidence)
        }
        var current = evidence
        var order = Array(0..<evidence.english.count)
        for _ in 0..<Self.crossingLimit {
            guard let move = Crossings(current, path: path).order(path: path) else { break }
            order = move.map { order[$0] }
            current = evidence.reordered(english: order)
            path = self.path(current)
        }
        return beads(path, order)
    }

    private func path(_ evidence: Evidence) -> [Step] {
        var solver = Solver(evidence)
        return solver.path()
    }

    private func beads(_ path: [Step], _ order: [Int]) -> [Bead] {
        let moved = Self.moved(path, order)
        return path.map { step in
            let english = step.english.map { order[$0] }
            return Bead(
                source: Array(step.german), target: english, confidence: Double(step.posterior),
                isMoved: !step.german.isEmpty && english.contains { moved[$0] })
        }
    }

    /// The English segments that are not in the longest run of ascending ones: those that were moved.
    private static func moved(_ path: [Step], _ order: [Int]) -> [Bool] {
        var moved = [Bool](repeating: false, count: order.count)
        guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return moved }
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: order.count)
        for place in order.indices {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if order[tails[middle]] < order[place] { low = middle + 1 } else { high = middle }
            }
            previous[place] = low > 0 ? tails[low - 1] : -1
            if low == tails.count { tails.append(place) } else { tails[low] = place }
        }
        moved = Array(repeating: true, count: order.count)
        var place = tails.last ?? -1
        while place >= 0 {
            moved[order[place]] = false
            place = previous[place]
        }
        return moved
    }
}
