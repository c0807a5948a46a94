import Bitext
import TestSupport
import Testing

struct LanguageGuessTests {
    @Test(arguments: [
        ("„Über die Lage“, sagte er, ist noch nicht entschieden.", "de"),
        ("ÜBER DAS GESETZ WIRD NOCH BERATEN, UND ZWAR BALD.", "de"),
        ("The minister said that he would not “comment on this”.", "en"),
    ])
    func `function words tell the language, whatever quotation marks and capitals surround them`(
        text: String, language: String
    ) { #expect(LanguageGuess.guess(text)?.description == language) }

    @Test(arguments: ["NATO Paris Berlin London Kiew", "der the", "", "Straße — „Ärger“ … Café São Paulo Łódź Kyjiw"])
    func `names and few words tell nothing`(text: String) { #expect(LanguageGuess.guess(text) == nil) }

    @Test(arguments: ["hafenstreit", "heizungsgesetz", "grenzgipfel"])
    func `articles are told apart`(name: String) throws {
        #expect(LanguageGuess.language(of: [try Fixtures.text("Articles/\(name).de.txt")]) == .german)
        #expect(LanguageGuess.language(of: [try Fixtures.text("Articles/\(name).en.txt")]) == .english)
    }

    @Test func `names and numbers alone don't make a text`() {
        #expect(LanguageGuess.language(of: ["NATO 2024", "Paris"]) == nil)
    }
}
