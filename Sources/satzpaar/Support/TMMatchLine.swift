import Bitext
import Foundation
import Memory

/// A look-up's answer as JSON.
struct TMMatchLine: Encodable {
    struct Match: Encodable {
        var id: Int64
        var score: Int
        var baseScore: Int
        var characterScore: Int
        var omegaTScores: [Int]
        var kind: String
        var penalties: [String: Int]
        var source: String
        var target: String
        var origin: String?
        var memory: String
        var isAdapted: Bool
        var differences: [Difference]
    }

    struct Difference: Encodable {
        var change: String
        var segment: [Int]
        var source: [Int]
    }

    struct Fragment: Encodable {
        var id: Int64
        var segment: [Int]
        var sourceRange: [Int]
        var isWhole: Bool
        var source: String
        var target: String
        var memory: String
    }

    var segment: String
    var matches: [Match]
    var fragments: [Fragment]?
    var wall: Double?
    var cpu: Double?

    init(_ text: String, _ matches: [TMMatch], _ fragments: [FragmentMatch]?, _ cost: LookupCost?) {
        segment = text
        self.fragments = fragments?.map {
            Fragment(
                id: $0.unit.id, segment: [$0.segment.lowerBound, $0.segment.upperBound],
                sourceRange: [$0.source.lowerBound, $0.source.upperBound], isWhole: $0.isWhole,
                source: $0.unit.source.plainText, target: $0.unit.target.plainText, memory: $0.memory)
        }
        wall = cost?.wall
        cpu = cost?.processor
        self.matches = matches.map { match in
            let omegaT = OmegaTScore(text, match.unit.source.plainText)
            return Match(
                id: match.unit.id, score: match.score, baseScore: match.baseScore,
                characterScore: match.characterScore, omegaTScores: [omegaT.words, omegaT.tokens],
                kind: match.kind.rawValue,
                penalties: Dictionary(match.penalties.map { ($0.reason, $0.points) }, uniquingKeysWith: +),
                source: match.unit.source.plainText, target: match.target.plainText, origin: match.unit.origin,
                memory: match.memory, isAdapted: match.adaptedTarget != nil,
                differences: match.differences.map {
                    Difference(
                        change: $0.change.rawValue, segment: [$0.segment.lowerBound, $0.segment.upperBound],
                        source: [$0.source.lowerBound, $0.source.upperBound])
                })
        }
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
