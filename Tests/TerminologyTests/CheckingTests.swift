import Terminology
import Testing

@Suite struct CheckingTests {
    private let checker = TermChecker(
        glossary: Glossary([
            GlossaryEntry(source: "Odessa", target: "Odesa", category: .place, avoided: ["Odessa"]),
            GlossaryEntry(source: "Ministerin", target: "minister", category: .title),
            GlossaryEntry(source: "Waffenruhe", target: "ceasefire", category: .military, accepted: ["truce"]),
            GlossaryEntry(source: "Regierungschef", target: "head of government", category: .title),
            GlossaryEntry(source: "Verteidigung", target: "defence", category: .military),
            GlossaryEntry(source: "Norwegen", target: "Norway", category: .country),
            GlossaryEntry(source: "Ingrid Solberg", target: "Ingrid Solberg", category: .person),
            GlossaryEntry(source: "Hafenkurier", target: "", constraints: .untranslated),
            GlossaryEntry(source: "Lage", target: "situation", constraints: .advisory),
            GlossaryEntry(source: "Protest", target: "protest", category: .political),
        ]))

    private func kinds(_ source: String, _ target: String) -> [TermFinding.Kind] {
        checker.check(source: source, target: target).filter(\.isError).map(\.kind)
    }

    @Test(
        arguments: [
            ("Die Waffenruhe hält.", "The cease-fire holds."), ("Zwei Waffenruhen", "two truces"),
            ("Die Ministerinnen", "The ministers’ plan"), ("Regierungschefs", "heads of government"),
            ("Die Verteidigung", "the defense"), ("in Norwegen", "Norwegian ports"),
            ("Frau Ingrid Solberg", "Solberg said"),
            ("Der Protest", "They protested."), ("Im Hafenkurier", "in the Hafenkurier"), ("Nach Odessa", "to Odesa"),
        ])
    func `a right rendering is no error`(source: String, target: String) {
        #expect(kinds(source, target).isEmpty, "\(source): \(target)")
    }

    @Test func `a missing term is an error`() {
        #expect(kinds("Die Waffenruhe hält.", "The peace holds.") == [.missing])
        #expect(kinds("Frau Ingrid Solberg", "Ms Solborg said") == [.missing])
    }

    @Test func `a sign among the right renderings must be there too`() {
        let euro = TermChecker(glossary: Glossary([GlossaryEntry(source: "Euro", target: "euro", accepted: ["€"])]))
        #expect(euro.check(source: "3 Euro", target: "€3").isEmpty)
        #expect(euro.check(source: "3 Euro", target: "3 pounds").count == 1)
    }

    @Test func `English that is not wanted is an error, with its place`() {
        let finding = checker.check(source: "In Odessa", target: "In Odessa").first
        #expect(finding?.kind == .avoided && finding?.targetRange == 3..<9)
    }

    @Test func `a name that was not to be translated must stay`() {
        #expect(kinds("Im Hafenkurier", "in the Port Courier") == [.changed])
    }

    @Test func `an advisory entry gives a note`() {
        let findings = checker.check(source: "Die Lage ist ernst.", target: "Things are grave.")
        #expect(findings.map(\.isError) == [false])
    }

    @Test func `two renderings of one term are noted`() {
        let findings = checker.check([("Waffenruhe", "ceasefire"), ("Waffenruhe", "truce")])
        #expect(findings.map(\.kind) == [.inconsistent] && findings[0].pair == 1)
    }

    @Test func `the English side is found in number, case and spelling`() {
        let english = EnglishRecognizer(glossary: Glossary([GlossaryEntry(source: "x", target: "port authority")]))
        #expect(english.matches(in: "The Port Authorities’ plan").map(\.range) == [4..<20])
        let spelled = EnglishRecognizer(
            glossary: Glossary([
                GlossaryEntry(source: "x", target: "US"), GlossaryEntry(source: "y", target: "labour law"),
            ]))
        #expect(spelled.matches(in: "they told us of U.S. labor laws").map(\.term) == ["US", "labour law"])
    }
}
