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

    @Test(
        arguments: [
            ("Wahl", "election", "Nach der Wahl", "once they had elected him"),
            ("Beweis", "proof", "ohne Beweis", "it was never proved"),
            (
                "Menschenrechtskonvention", "Convention on Human Rights", "die Menschenrechtskonvention",
                "the Human Rights Convention"
            ),
            ("Grenzschutz", "border protection", "der Grenzschutz", "to protect the borders"),
            ("Vereinigte Staaten", "United States", "in den Vereinigten Staaten", "among Americans"),
        ])
    func `a free rendering in the words of the term is no error`(
        source: String, english: String, german: String, target: String
    ) {
        let category: TermCategory = source.hasPrefix("Vereinigte") ? .country : .political
        let one = TermChecker(
            glossary: Glossary([GlossaryEntry(source: source, target: english, category: category)]))
        #expect(one.check(source: german, target: target).isEmpty)
        #expect(one.check(source: german, target: "nothing of the kind").map(\.isError) == [true])
    }

    @Test func `a people's name within a name that English keeps is no error`() {
        let german = TermChecker(
            glossary: Glossary([GlossaryEntry(source: "Deutscher", target: "German", category: .demonym)]))
        #expect(german.check(source: "Die Deutsche Fährbank", target: "Deutsche Fährbank said").isEmpty)
    }

    @Test func `an abbreviation that English keeps is a note`() {
        let law = TermChecker(
            glossary: Glossary([GlossaryEntry(source: "ZKG", target: "Customs Code", category: .legal)]))
        #expect(law.check(source: "nach dem ZKG", target: "under the ZKG").map(\.isError) == [false])
        #expect(law.check(source: "nach dem ZKG", target: "under the law").map(\.isError) == [true])
    }

    @Test func `a newspaper with the name of a thing is only noted as missing`() {
        let paper = TermChecker(
            glossary: Glossary([GlossaryEntry(source: "Spiegel", target: "Der Spiegel", category: .media)]))
        #expect(paper.check(source: "im Spiegel", target: "in the mirror").map(\.isError) == [false])
    }

    @Test func `unwanted English is an error in an advisory entry too`() {
        let entry = GlossaryEntry(
            source: "Lage", target: "situation", avoided: ["lay of the land"], constraints: .advisory)
        let findings = TermChecker(glossary: Glossary([entry])).check(
            source: "Die Lage", target: "The lay of the land")
        #expect(findings.map(\.kind) == [.avoided] && findings[0].isError)
    }

    @Test func `a name with and without its umlaut is noted as spelled in two ways`() {
        let person = GlossaryEntry(
            source: "Jörn Kühlborn", target: "Jörn Kühlborn", category: .person, variants: ["Kühlborn"],
            accepted: ["Kühlborn"])
        let two = TermChecker(glossary: Glossary([person])).check([
            ("Kühlborn kam.", "Kühlborn came."), ("Kühlborn ging.", "Kuehlborn left."),
        ])
        #expect(two.map(\.kind) == [.spelling] && two.map(\.isError) == [false] && two[0].pair == 1)
        let one = TermChecker(glossary: Glossary([person])).check([
            ("Jörn Kühlborn kam.", "Jörn Kühlborn came."), ("Kühlborns Rede", "Kühlborn's speech"),
        ])
        #expect(one.isEmpty)
    }

    @Test func `English that is no longer used is a warning`() {
        var entry = GlossaryEntry(
            source: "Aschfurt", target: "Ashford", category: .place, avoided: ["Ashfort", "Aschfort"])
        entry.details.deprecated = ["Ashfort"]
        let checker = TermChecker(glossary: Glossary([entry]))
        let old = checker.check(source: "In Aschfurt", target: "In Ashfort")
        #expect(old.map(\.kind) == [.deprecated] && old.map(\.severity) == [.warning])
        let wrong = checker.check(source: "In Aschfurt", target: "In Aschfort")
        #expect(wrong.map(\.kind) == [.avoided] && wrong.map(\.severity) == [.error])
        #expect(old[0].message != wrong[0].message)
    }

    @Test func `a surname of which an adjective might be made is no country`() {
        let checker = TermChecker(
            glossary: Glossary([
                GlossaryEntry(source: "Schottland", target: "Scotland", category: .country, accepted: ["Scottish"])
            ]))
        #expect(checker.check(source: "in Schottland", target: "Mr Scott said").map(\.isError) == [true])
        #expect(checker.check(source: "in Schottland", target: "Scottish ports").isEmpty)
    }

    @Test func `a place in a name that English keeps is no error`() {
        let checker = TermChecker(
            glossary: Glossary([GlossaryEntry(source: "Europa", target: "Europe", category: .place)]))
        #expect(checker.check(source: "der Europa-Pokal", target: "the Europa Cup").isEmpty)
        #expect(checker.check(source: "durch Europa", target: "across Europa").count == 1)
    }
}
