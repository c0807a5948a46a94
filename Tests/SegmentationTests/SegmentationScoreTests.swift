import Bitext
import Foundation
import TestSupport
import Testing

@testable import Segmentation

@Suite struct SegmentationScoreTests {
    @Test func `white space counts nothing, and line ends are given away`() {
        var score = SegmentationScore()
        let text = Array("Ja. Nein.\nDoch. Gut.".unicodeScalars)
        let differences = score.add(
            text: text, units: [0..<9, 10..<15, 16..<20], gold: [0..<3, 4..<9, 10..<15, 16..<20])
        #expect((score.right, score.wrong, score.missed) == (1, 0, 1))
        #expect(differences.map(\.offset) == [4])
        #expect(score.exact == 2)
    }

    @Test(.enabled(if: Fixtures.gold != nil)) func `the development gold is met`() throws {
        let folder = try #require(Fixtures.gold).appendingPathComponent("segmentation")
        let floors = [
            "news-wmt19-typo": 0.9980, "wiki": 0.995, "legal": 0.995, "web-empirist": 0.993, "phenomena": 0.99,
        ]
        for (name, floor) in floors {
            var score = SegmentationScore()
            let lines = try String(contentsOf: folder.appendingPathComponent("\(name).jsonl"), encoding: .utf8)
            for line in lines.split(separator: "\n") {
                let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
                let segmenter = try Segmenter(
                    language: .german, layout: Layout(rawValue: document.layout ?? "lines") ?? .lines)
                score.add(
                    text: Array(document.text.unicodeScalars), units: segmenter.ranges(in: document.text),
                    gold: document.sentences.map { $0.start..<$0.end }, optional: document.optional ?? [])
            }
            #expect(score.f1 >= floor, "\(name)")
        }
    }

    private struct Document: Decodable {
        struct Unit: Decodable {
            var start: Int
            var end: Int
        }
        var text: String
        var sentences: [Unit]
        var optional: [Int]?
        var layout: String?
    }
}
