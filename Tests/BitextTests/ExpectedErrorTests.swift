import Bitext
import Testing

struct ExpectedErrorTests {
    @Test func `the expected errors of an export are what its confidences lack to one`() {
        let confidences = [0.99, 0.9, 0.5]
        let side = BilingualText.Side(
            language: "de", file: "", segments: confidences.map { Segment(text: "\($0)", range: 0..<1) })
        let text = BilingualText(
            source: side, target: side,
            beads: confidences.enumerated().map { Bead(source: [$0], target: [$0], confidence: $1) })
        #expect(abs(text.expectedErrors() - 0.61) < 1e-9)
        #expect(abs(text.expectedErrors(minimum: 0.9) - 0.11) < 1e-9)
        #expect(text.minimumConfidence(forErrorShare: 0.06) == 0.9)
        #expect(text.minimumConfidence(forErrorShare: 0.001) == 1)
        #expect(text.minimumConfidence(forErrorShare: 1) == 0.5)
    }
}
