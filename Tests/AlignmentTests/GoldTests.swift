import Alignment
import Foundation
import TestSupport
import Testing

@Suite struct GoldTests {
    private struct Document: Decodable {
        var de: [String]
        var en: [String]
        var beads: [[[Int]]]
    }

    @Test(.enabled(if: Fixtures.gold != nil), arguments: [("merge", 0.88), ("reorder", 0.96), ("noise15", 0.94)])
    func `strict F1 with what the program ships stays above a floor`(set: String, floor: Double) throws {
        let folder = try #require(Fixtures.gold)
        let text = try String(contentsOf: folder.appendingPathComponent("alignment/\(set).jsonl"), encoding: .utf8)
        let aligner = Aligner(lexicon: Lexicon(dictionary: false))
        var score = AlignmentScore()
        for line in text.split(separator: "\n") {
            let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
            let beads = aligner.align(TextPair(source: document.de, target: document.en)).beads
            score.add(beads, gold: document.beads.map { ($0[0], $0[1]) })
        }
        #expect(try #require(score.strict.f1) > floor)
        #expect(score.calibrationError < 0.08)
    }
}
