import Bitext
import Desk
import TestSupport
import Testing

struct LanguageGuessTests {
    @Test(arguments: ["hafenstreit", "heizungsgesetz", "grenzgipfel"])
    func `articles are told apart`(name: String) throws {
        #expect(LanguageGuess.language(of: [try Fixtures.text("Articles/\(name).de.txt")]) == .german)
        #expect(LanguageGuess.language(of: [try Fixtures.text("Articles/\(name).en.txt")]) == .english)
    }

    @Test func `names and numbers alone tell nothing`() {
        #expect(LanguageGuess.language(of: ["NATO 2024", "Paris"]) == nil)
    }
}
