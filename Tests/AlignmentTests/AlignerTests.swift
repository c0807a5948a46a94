import Alignment
import Bitext
import Testing

@Suite struct AlignerTests {
    @Test func `two German sentences that became one English sentence are one bead`() {
        let pair = TextPair(
            source: [
                "Der Hafen von Rostock wird 2027 erweitert.", "Das kündigte Ministerin Petersen an.",
                "Die Kosten liegen bei 2,5 Milliarden Euro.",
            ],
            target: [
                "The port of Rostock will be extended in 2027, Petersen announced.", "The cost is 2.5 billion euros.",
            ])
        let beads = Aligner(lexicon: Lexicon(dictionary: false)).align(pair).beads
        #expect(beads.map(\.source) == [[0, 1], [2]])
        #expect(beads.map(\.target) == [[0], [1]])
    }
}
