import Articles
import Testing

struct TextCountTests {
    @Test func `a hyphen compound is one word by spaces and two by boundaries`() {
        let count = TextCount("Der US-Beamte kam.")
        #expect(count.spacedWords == 3)
        #expect(count.boundaryWords == 4)
        #expect(count.dashedWords == 3)
    }

    @Test func `a slash parts words for Trados only`() {
        let count = TextCount("Berlin/Paris – heute")
        #expect(count.spacedWords == 2)
        #expect(count.dashedWords == 3)
    }

    @Test func `line breaks and combining marks are no keystrokes`() {
        let count = TextCount("a\u{308}b c\nd")
        #expect(count.characters == 5)
        #expect(count.charactersWithoutSpaces == 4)
    }

    @Test func `fifty-five keystrokes are a standard line`() {
        let count = TextCount(String(repeating: "x", count: 110))
        #expect(count.standardLines == 2)
    }

    @Test func `counts add up`() {
        let sum = TextCount("ein Wort") + TextCount("noch eins")
        #expect(sum.spacedWords == 4)
        #expect(sum.characters == 17)
    }
}
