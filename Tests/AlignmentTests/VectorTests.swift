import Alignment
import Bitext
import Testing

struct VectorTests {
    private static func axis(_ number: Int) -> [Float] { (0..<6).map { $0 == number ? 1 : 0 } }

    @Test func `vectors decide where words say nothing`() {
        let german = ["Blauer Tag.", "Runder Hut.", "Alter Weg.", "Neue Tür."]
        let english = ["Zib zab.", "Zob zub.", "Zeb zyb."]
        var pair = TextPair(source: german, target: english)
        pair.vectors = SegmentVectors(
            source: (0..<4).map(Self.axis), target: [Self.axis(0), Self.axis(2), Self.axis(3)])
        let beads = Aligner(lexicon: .none).align(pair).beads.filter { !$0.isOmission }
        #expect(beads.map(\.source) == [[0], [2], [3]])
        #expect(beads.map(\.target) == [[0], [1], [2]])
    }

    @Test func `an explanation says what the vectors add`() throws {
        var pair = TextPair(source: ["Blauer Tag.", "Runder Hut."], target: ["Zib zab.", "Zob zub."])
        let bead = Bead(source: [1], target: [1])
        let aligner = Aligner(lexicon: .none)
        let plain = try #require(aligner.explain(bead, of: pair))
        pair.vectors = SegmentVectors(source: [Self.axis(0), Self.axis(1)], target: [Self.axis(0), Self.axis(1)])
        let explained = try #require(aligner.explain(bead, of: pair))
        #expect(plain.vectors == 0)
        #expect(explained.vectors > 0)
        #expect(abs(explained.score - plain.score - explained.vectors) < 1e-4)
    }

    @Test func `vectors of different sizes or none are refused`() {
        #expect(SegmentVectors(source: [[1, 0]], target: [[1]]) == nil)
        #expect(SegmentVectors(source: [], target: [[1]]) == nil)
    }

    @Test func `vectors for another number of segments are left out of account`() {
        var pair = TextPair(source: ["Ja."], target: ["Yes."])
        let plain = Aligner(lexicon: .none).align(pair).beads
        pair.vectors = SegmentVectors(source: [[1, 0], [0, 1]], target: [[0, 1]])
        #expect(Aligner(lexicon: .none).align(pair).beads == plain)
    }
}
