import Terminology
import Testing

/// Forms that are a term's by their letters, but another word's in the text.
@Suite struct AmbiguityTests {
    private func found(_ text: String, _ source: String, _ target: String, _ category: TermCategory? = nil) -> [String]
    {
        TermRecognizer(
            glossary: Glossary([GlossaryEntry(source: source, target: target, category: category)])
        ).matches(in: text).map(\.form)
    }

    @Test func `a form that is nearer to another noun is left to it`() {
        #expect(found("Die Raten sinken.", "Rat", "council").isEmpty)
        #expect(found("des Rates, in den Räten", "Rat", "council") == ["Rates", "Räten"])
        #expect(found("Ihre Schulden wachsen.", "Schuld", "guilt").isEmpty)
        #expect(found("Ihre Schulden wachsen.", "Schuld", "debt") == ["Schulden"])
    }

    @Test func `an adverb at the start of a sentence is no plural`() {
        #expect(found("Leider fehlt er.", "Leid", "suffering").isEmpty)
        #expect(found("Kein Leid bleibt.", "Leid", "suffering") == ["Leid"])
    }

    @Test func `an abbreviation in small letters is no ordinary noun`() {
        #expect(found("aus Guss", "GUS", "CIS").isEmpty)
        #expect(found("Kein Gas aus der Gus-Region", "GAS", "x").isEmpty)
        #expect(found("die Nato und die Natos dieser Welt", "NATO", "NATO") == ["Nato", "Natos"])
        #expect(found("mit PTBS", "PTB", "x").isEmpty)
        #expect(found("des PTBs", "PTB", "x") == ["PTBs"])
    }

    @Test func `a name that English keeps has no plural`() {
        #expect(found("zwei Arten", "Arte", "Arte", .media).isEmpty)
        #expect(found("Artes Programm", "Arte", "Arte", .media) == ["Artes"])
    }

    @Test func `OPEC+ is not OPEC`() {
        #expect(found("Die OPEC tagt.", "OPEC+", "OPEC+", .organisation).isEmpty)
        #expect(found("Die OPEC+ tagt.", "OPEC+", "OPEC+", .organisation) == ["OPEC+"])
    }

    private let person = GlossaryEntry(
        source: "Henrik Lohmar", target: "Henrik Lohmar", category: .person, variants: ["Lohmar"])

    private func persons(_ text: String) -> [String] {
        TermRecognizer(glossary: Glossary([person])).matches(in: text).map(\.form)
    }

    @Test func `another given name means another person`() {
        #expect(persons("Marlene Lohmar schwieg.").isEmpty)
        #expect(persons("Henrik Lohmar schwieg.") == ["Henrik Lohmar"])
        #expect(persons("Hendrik Lohmar schwieg.") == ["Lohmar"])
    }

    @Test(
        arguments: ["König", "Papst", "Mullah", "Parteichef", "Ministerin", "Kritiker", "Auch", "Frau", "SPD-Mann"])
    func `an office or another word before a surname is no given name`(word: String) {
        #expect(persons("\(word) Lohmar schwieg.") == ["Lohmar"])
        // Nor where a king's name stands beside it.
        let king = GlossaryEntry(source: "\(word) Odo", target: "Odo", category: .person)
        let matches = TermRecognizer(glossary: Glossary([person, king])).matches(in: "\(word) Lohmar schwieg.")
        #expect(word == "Kritiker" || word == "Auch" || word == "SPD-Mann" || matches.map(\.form) == ["Lohmar"])
    }
}
