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

struct OmegaTCountTests {
    /// What OmegaT 3.6 writes into `project_stats.txt` for a file with nothing but these words.
    @Test(arguments: [
        ("US-Beamter", 1), ("und/oder", 2), ("Hafenarbeiter:innen", 2), ("z. B.", 2), ("27.500", 1), ("2,5", 1),
        ("CDU/CSU-Fraktion", 2), ("Schüler*innen", 2), ("3:1", 2), ("a–b", 1), ("2024/25", 2), ("E-Mail-Adresse", 1),
        ("info@a.de", 2), ("www.a.de", 1), ("don’t", 2), ("don't", 1), ("50%", 1), ("(dpa/mk)", 2), ("U-2", 2),
        ("A320-Flug", 2), ("10-jährige", 2), ("Außen- und", 2),
    ])
    func `words are counted as OmegaT counts them`(_ text: String, _ count: Int) {
        #expect(TextCount(text).javaWords == count)
    }
}
