import Testing

@testable import Alignment

@Suite struct AnchorsTests {
    private func anchors(_ triples: [(Int, Int, Float)]) -> [Anchors.Anchor] {
        triples.map { Anchors.Anchor(german: $0.0, english: $0.1, weight: $0.2) }
    }

    @Test func `the heaviest ascending chain wins over the longest`() {
        let chain = Anchors.heaviestChain(anchors([(0, 5, 9), (1, 1, 1), (2, 2, 1), (3, 3, 1), (4, 6, 1)]))
        #expect(chain.map(\.english) == [5, 6])
        #expect(Anchors.heaviestChain([]).isEmpty)
    }

    @Test func `a chain goes forward on both sides`() {
        let chain = Anchors.heaviestChain(anchors([(0, 3, 1), (1, 3, 1), (2, 1, 1), (3, 4, 1)]))
        #expect(chain.map(\.german) == [0, 3] || chain.map(\.german) == [1, 3])
    }

    @Test func `a band always leads from the start to the end`() {
        let band = Band(lows: [0, 7, 2, 9], highs: [1, 8, 3, 12])
        for row in band.rows.dropFirst() {
            #expect(band.columns(row).lowerBound <= band.columns(row - 1).upperBound)
            #expect(band.columns(row).lowerBound >= band.columns(row - 1).lowerBound)
        }
        #expect(band.node(0, 0) == 0)
        #expect(band.node(3, 11) == band.nodeCount - 1)
    }
}
