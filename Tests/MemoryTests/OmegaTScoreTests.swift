import Testing

@testable import Memory

struct OmegaTScoreTests {
    @Test func `words count without numbers and marks, tokens with all and the spaces`() {
        let score = OmegaTScore("Der Zug kam.", "Der Zug kam pünktlich.")
        #expect(score.words == 75)
        #expect(score.tokens == 75)
        #expect(OmegaTScore("Es waren 12 Leute.", "Es waren 40 Leute.").words == 100)
        #expect(OmegaTScore("Es waren 12 Leute.", "Es waren 40 Leute.").tokens == 87)
    }

    @Test func `a hyphen parts words but joins tokens, and drops a word beside a digit`() {
        #expect(OmegaTScore("Ein US-Beamter ging.", "Ein UN-Beamter ging.").words == 75)
        #expect(OmegaTScore("Ein US-Beamter ging.", "Ein UN-Beamter ging.").tokens == 83)
        #expect(OmegaTScore("Ein A5-Heft kam.", "Ein A4-Buch kam.").words == 100)
    }

    @Test func `case counts`() {
        #expect(OmegaTScore("das haus", "das Haus").words == 50)
    }
}
