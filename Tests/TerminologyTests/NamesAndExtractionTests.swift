import Foundation
import Terminology
import TestSupport
import Testing

@Suite struct NamesAndExtractionTests {
    @Test(
        arguments: [
            ("Tscherkassy", "Cherkasy"), ("Schukowski", "Zhukovsky"), ("Winogradow", "Vinogradov"),
            ("Chabarowsk", "Khabarovsk"),
            ("Juschno", "Yuzhno"), ("Kasatschok", "Kazachok"), ("Wassiljew", "Vasilyev"), ("Kudrjawzew", "Kudryavtsev"),
        ])
    func `a transcribed name is among the first three`(german: String, english: String) {
        let names = NameSuggester().candidates(for: german, limit: 3).map(\.name)
        #expect(names.contains(english), "\(german): \(names)")
    }

    @Test func `the house style decides on endings`() {
        let german = "Kowalskyj"
        #expect(NameSuggester(style: .bgn).candidates(for: german).first?.name == "Kovalskyy")
        #expect(NameSuggester(style: .ukrainian2010).candidates(for: german).first?.name == "Kovalskyi")
        #expect(NameSuggester(style: .ukrainian2010).candidates(for: "Andrij Pawljuk").first?.name == "Andrii Pavliuk")
        #expect(NameSuggester(style: .bgn).candidates(for: "Andrij").first?.name == "Andriy")
    }

    @Test func `Serbian in German letters is read back into Serbian`() {
        let names = NameSuggester(language: .serbian).candidates(for: "Radoschewitsch").map(\.name)
        #expect(names.contains("Radosevic") && names.contains("Radošević"))
    }

    @Test func `custom wins over the rules and weights add up to one`() {
        let kyiv = NameSuggester().candidates(for: "Kiew")
        #expect(kyiv.map(\.name) == ["Kyiv"] && kyiv[0].reason.hasPrefix("custom"))
        let total = NameSuggester().candidates(for: "Saschenko", limit: 100).reduce(0) { $0 + $1.weight }
        #expect(abs(total - 1) < 1e-9)
    }

    @Test func `frequent terms and names come before everyday words`() {
        let text = """
            Der Hafenvertrag spaltet Lauenrode. Am Montag stritt der Stadtrat über den Hafenvertrag. Bürgermeisterin Jana Ostrow \
            verteidigte den Hafenvertrag am Montag. Viele Menschen kamen am Montag.
            """
        let terms = TermExtractor(glossary: Glossary()).candidates(in: text).map(\.term)
        #expect(terms.first == "Hafenvertrag")
        #expect(terms.contains("Jana Ostrow") || terms.contains("Ostrow"))
        #expect((terms.firstIndex(of: "Montag") ?? terms.count) > (terms.firstIndex(of: "Lauenrode") ?? 0))
    }

    @Test func `common nouns in a row are no name, a given name and a noun are`() {
        let text = "Kostenlose Reparatur. Am Montag Reparatur. Dort sprach Christian Fuchs. Fuchs lachte."
        let names = TermExtractor(glossary: Glossary()).candidates(in: text).filter { $0.kind == .name }.map(\.term)
        #expect(names.contains("Christian Fuchs") && !names.contains { $0.contains("Reparatur") })
    }

    @Test func `a word that stands only in a longer name is no candidate`() {
        let extractor = TermExtractor(glossary: Glossary([]))
        let text = "Die Gebrüder Velmor Harbours zahlten. Velmor Harbours zahlte. Jana Ostrow klagte, Ostrow gewann."
        let terms = extractor.candidates(in: text).map(\.term)
        #expect(terms.contains("Velmor Harbours") && !terms.contains("Harbours") && terms.contains("Ostrow"))
    }

    @Test func `an unknown noun is shown in its citation form where its last part is known`() {
        let text = "Die Hafenkräne stehen still. Zwei der Hafenkräne sind alt. Die Nebelbänke blieben."
        let candidates = TermExtractor(glossary: Glossary()).candidates(in: text)
        #expect(candidates.contains { $0.term == "Nebelbank" || $0.term == "Hafenkran" })
        #expect(candidates.allSatisfy { !$0.forms.isEmpty && $0.count >= 1 })
    }

    @Test func `a word that English keeps is its own suggestion`() {
        let pairs = [("Das Lauenwerk schließt.", "The Lauenwerk will close.")]
        let candidate = TermExtractor(glossary: Glossary()).candidates(in: pairs).first { $0.term == "Lauenwerk" }
        #expect(candidate?.suggestions == ["Lauenwerk"])
    }

    @Test func `pairs give a candidate its likely English`() {
        let pairs = [
            ("Der Hafenvertrag gilt.", "The port treaty is in force."),
            ("Sie lehnen den Hafenvertrag ab.", "They reject the port treaty."),
            ("Der Rat schweigt.", "The council is silent."),
        ]
        let candidate = TermExtractor(glossary: Glossary()).candidates(in: pairs).first { $0.term == "Hafenvertrag" }
        #expect(candidate?.suggestions.first == "port treaty")
    }

    @Test(.enabled(if: Fixtures.gold != nil))
    func `nearly all terms of the gold article are found`() throws {
        let folder = try #require(Fixtures.gold).appendingPathComponent("glossary").path
        struct Line: Decodable {
            let start: Int
            let end: Int
            let base: String
            let level: String
        }
        let lines = try String(contentsOfFile: "\(folder)/seed_article.jsonl", encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        let wanted = Set(lines.filter { $0.level != "optional" }.map(\.base))
        var glossary = try Glossary(contentsOf: "\(folder)/terms.tsv", fourthColumn: .accept)
        glossary.entries.removeAll { !wanted.contains($0.source) }
        var score = RecognitionScore()
        score.add(
            TermRecognizer(glossary: glossary).matches(
                in: try String(contentsOfFile: "\(folder)/seed_article.txt", encoding: .utf8)),
            gold: lines.map {
                .init(
                    document: "", range: $0.start..<$0.end, term: $0.base, isRequired: $0.level == "outer",
                    isInflected: false, accepted: [])
            })
        #expect(score.precision >= 0.99 && score.recall >= 0.99)
    }
}
