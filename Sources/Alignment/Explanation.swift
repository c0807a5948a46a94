public import Bitext
import Foundation

/// Why a bead was made: what spoke for it and what else could have been.
public struct Explanation: Sendable {
    /// Two words, numbers or signs that stand for each other, folded as they were compared.
    public struct Link: Sendable, Hashable {
        /// What kind of evidence it is.
        public enum Kind: String, Sendable {
            /// A pair from a layer of the lexicon, or one that the texts taught.
            case word
            /// Equal or similar spelling: a name or a loan word.
            case spelling
            /// Numbers, dates, currencies.
            case number
            /// A telling punctuation mark.
            case sign
        }

        /// The word on the source side.
        public var source: String
        /// The word on the target side.
        public var target: String
        /// What kind of evidence it is.
        public var kind: Kind
        /// How much it adds to the score, in natural logarithms.
        public var gain: Double
    }

    /// Another way to pair these segments.
    public struct Alternative: Sendable {
        /// The bead.
        public var bead: Bead
        /// Its score and that of what it leaves over, less what its neighbours lose by it: compare with
        /// ``Explanation/score``.
        public var score: Double
    }

    /// The score of the bead, in natural logarithms: words, length, shape, layout and vectors together.
    public var score: Double
    /// What the words say.
    public var words: Double
    /// What the lengths say, 0 or less.
    public var length: Double
    /// What the shape of the bead says, 0 or less.
    public var shape: Double
    /// What paragraphs, roles and the ends of sentences say.
    public var layout: Double
    /// What vectors of meaning say, where the pair has any.
    public var vectors: Double
    /// What the segments would score as omissions.
    public var omission: Double
    /// The words that spoke for the bead, the strongest first.
    public var links: [Link]
    /// Beads that share segments with it, the best first.
    public var alternatives: [Alternative]
}

extension Aligner {
    /// Explains a bead of a pair, whether it was chosen or not.
    ///
    /// Tells what the lexicon and the texts say; word pairs that a first run taught are not in it.
    /// - Returns: nil for an omission, or where the segments of a side are no run of neighbours.
    public func explain(_ bead: Bead, of pair: TextPair, limit: Int = 5) -> Explanation? {
        explain([bead], of: pair, limit: limit)[0]
    }

    /// Explains beads of a pair, which takes one look at the texts however many there are.
    /// - Returns: an explanation for each bead; nil for an omission, or where the segments of a side are no run of
    ///   neighbours.
    public func explain(_ beads: [Bead], of pair: TextPair, limit: Int = 5) -> [Explanation?] {
        let evidence = evidence(pair.germanFirst)
        var explainer = BeadExplainer(evidence)
        var explanations: [Explanation?] = []
        for bead in beads {
            let (german, english) = pair.isSourceGerman ? (bead.source, bead.target) : (bead.target, bead.source)
            guard let rows = Self.run(german, evidence.german.count),
                let columns = Self.run(english, evidence.english.count)
            else {
                explanations.append(nil)
                continue
            }
            let explanation = explainer.explanation(rows, columns, alternatives: limit)
            explanations.append(pair.isSourceGerman ? explanation : explanation.turned)
        }
        return explanations
    }

    private static func run(_ segments: [Int], _ count: Int) -> Range<Int>? {
        guard let first = segments.first, first >= 0, first + segments.count <= count,
            segments.elementsEqual(first..<(first + segments.count))
        else { return nil }
        return first..<(first + segments.count)
    }
}

extension Explanation {
    /// The same with its sides exchanged.
    fileprivate var turned: Explanation {
        var turned = self
        turned.links = links.map { Link(source: $0.target, target: $0.source, kind: $0.kind, gain: $0.gain) }
        turned.alternatives = alternatives.map {
            Alternative(bead: Bead(source: $0.bead.target, target: $0.bead.source), score: $0.score)
        }
        return turned
    }
}

/// Scores single beads outside the lattice.
private struct BeadExplainer: ~Copyable {
    private let evidence: Evidence
    private var explainers: Explainers
    private var sums: PlaceScores.Sums

    init(_ evidence: Evidence) {
        self.evidence = evidence
        explainers = Explainers(evidence)
        sums = PlaceScores.Sums(evidence)
    }

    mutating func explanation(_ rows: Range<Int>, _ columns: Range<Int>, alternatives limit: Int) -> Explanation {
        let neighbours = neighbours(rows, columns)
        let places = PlaceScores(evidence, beads: [Step(german: rows, english: columns)] + neighbours, &sums)
        var explanation = explanation(rows, columns, places)
        var alternatives: [Explanation.Alternative] = []
        for bead in neighbours {
            let own = self.explanation(bead.german, bead.english, places, linked: false).score
            // What it takes from its neighbours they would have explained; what it leaves over must go somewhere.
            let score =
                own + worth(rows, columns, beyond: bead, places)
                - worth(bead.german, bead.english, beyond: Step(german: rows, english: columns), places)
            guard score > -.infinity else { continue }
            alternatives.append(
                Explanation.Alternative(
                    bead: Bead(source: Array(bead.german), target: Array(bead.english)), score: score))
        }
        alternatives.sort {
            ($0.score, $1.bead.source[0], $1.bead.target[0]) > ($1.score, $0.bead.source[0], $0.bead.target[0])
        }
        explanation.alternatives = Array(alternatives.prefix(limit))
        return explanation
    }

    private mutating func explanation(
        _ rows: Range<Int>, _ columns: Range<Int>, _ places: PlaceScores, linked: Bool = true
    ) -> Explanation {
        let words =
            rows.count + columns.count > 2
            ? places.score(Step(german: rows, english: columns)) : pairScore(rows, columns)
        let length = evidence.lengthScore(evidence.german.length(rows), evidence.english.length(columns))
        let shape = evidence.weights.prior(rows.count, columns.count)
        let layout = evidence.boundaryScore(rows, columns) + evidence.layoutScore(rows, columns)
        let vectors = evidence.vectorScore(rows, columns)
        return Explanation(
            score: Double(words + length + shape + layout + vectors), words: Double(words), length: Double(length),
            shape: Double(shape), layout: Double(layout), vectors: Double(vectors),
            omission: Double(omission(rows, columns)), links: linked ? links(rows, columns) : [], alternatives: [])
    }

    /// The score of what a bead holds beyond another, at the best as a pair or as omissions.
    private mutating func worth(
        _ german: Range<Int>, _ english: Range<Int>, beyond other: Step, _ places: PlaceScores
    ) -> Double {
        let rows = german.filter { !other.german.contains($0) }
        let columns = english.filter { !other.english.contains($0) }
        let omitted = Double(omission(rows, columns))
        guard let row = rows.first, let column = columns.first, rows.count == 1, columns.count == 1 else {
            return omitted
        }
        let pair = explanation(row..<(row + 1), column..<(column + 1), places, linked: false)
        return max(omitted, pair.score)
    }

    /// Beads of one more or one less segment, and the same shape one place on, that share a segment with the bead.
    private func neighbours(_ rows: Range<Int>, _ columns: Range<Int>) -> [Step] {
        func variants(_ run: Range<Int>, _ count: Int) -> [Range<Int>] {
            [(0, 0), (-1, 0), (0, 1), (1, 0), (0, -1), (-1, -1), (1, 1)].compactMap { low, high in
                let (start, end) = (run.lowerBound + low, run.upperBound + high)
                return start >= 0 && end <= count && start < end ? start..<end : nil
            }
        }
        return variants(rows, evidence.german.count).flatMap { row in
            variants(columns, evidence.english.count)
                .filter { (row, $0) != (rows, columns) && (row.overlaps(rows) || $0.overlaps(columns)) }
                .map { Step(german: row, english: $0) }
        }
    }

    /// What the words of a bead of one segment on each side say.
    private mutating func pairScore(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
        explainers.toEnglish.reset()
        explainers.toGerman.reset()
        explainers.toEnglish.add(rows.lowerBound, for: columns)
        let forward = explainers.toEnglish.score(columns.lowerBound)
        explainers.toEnglish.clear()
        explainers.toGerman.add(columns.lowerBound, for: rows)
        let backward = explainers.toGerman.score(rows.lowerBound)
        explainers.toGerman.clear()
        return (forward + backward) / 2
    }

    private func omission(_ rows: some Collection<Int>, _ columns: some Collection<Int>) -> Float {
        rows.reduce(Float(0)) { $0 + evidence.nullScore(evidence.german.tokenCount($1..<($1 + 1))) }
            + columns.reduce(Float(0)) { $0 + evidence.nullScore(evidence.english.tokenCount($1..<($1 + 1))) }
    }

    /// For each English word the German one that speaks for it most.
    private func links(_ rows: Range<Int>, _ columns: Range<Int>) -> [Explanation.Link] {
        let (german, english, table) = (evidence.german, evidence.english, evidence.table)
        let sources = Set(german.tokens[Int(german.starts[rows.lowerBound])..<Int(german.starts[rows.upperBound])])
        let targets = Set(
            english.tokens[Int(english.starts[columns.lowerBound])..<Int(english.starts[columns.upperBound])])
        let count = Float(max(1, german.tokenCount(rows)))
        var best: [Int32: (source: Int32, gain: Float)] = [:]
        for source in sources.sorted() {
            for index in Int(table.rowStarts[Int(source)])..<Int(table.rowStarts[Int(source) + 1]) {
                let target = table.columns[index]
                guard targets.contains(target) else { continue }
                let gain = log(1 + table.forward[index] * evidence.englishGains[Int(target)] / count)
                if gain > best[target]?.gain ?? 0.1 { best[target] = (source, gain) }
            }
        }
        return best.map { target, link in
            Explanation.Link(
                source: text(german, link.source), target: text(english, target), kind: kind(link.source, target),
                gain: Double(link.gain))
        }.sorted { ($0.gain, $1.source, $1.target) > ($1.gain, $0.source, $0.target) }
    }

    private func text(_ side: Side, _ type: Int32) -> String {
        let form = side.form(Int(type))
        switch form.first {
        case 0x01: return "€"
        case 0x02: return "£"
        case 0x03: return "§"
        case 0x23: return String(decoding: form.dropFirst(), as: UTF8.self)
        default: return String(decoding: form, as: UTF8.self)
        }
    }

    private func kind(_ source: Int32, _ target: Int32) -> Explanation.Link.Kind {
        let kinds = (evidence.german.kinds[Int(source)], evidence.english.kinds[Int(target)])
        if kinds.0 == .number || kinds.1 == .number { return .number }
        if kinds.0 == .sign || kinds.1 == .sign { return .sign }
        let forms = (evidence.german.form(Int(source)).withoutUmlauts, evidence.english.form(Int(target)))
        return forms.0.prefix(4) == forms.1.prefix(4) && forms.0.count > 3 ? .spelling : .word
    }
}
