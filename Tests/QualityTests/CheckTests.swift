import Bitext
import Quality
import Terminology
import Testing

struct CheckTests {
    private static let checker = QualityChecker(
        glossary: Glossary([GlossaryEntry(source: "Prunkausschuss", target: "pageantry committee")]))

    private func findings(_ pairs: (String, String)...) -> [Finding] {
        Self.checker.findings(
            in: pairs.enumerated().map { TranslationPair(id: "\($0)", source: .init($1.0), target: .init($1.1)) })
    }

    @Test(arguments: [
        ("Es waren 2,5 Mrd. Euro.", "It was 2.5bn euros."),
        ("Es waren 2,5 Milliarden Euro.", "It was €2,500 million."),
        ("Er kam um 0.15 Uhr.", "He came at 12.15 am."),
        ("Sie öffnet von 8 bis 18 Uhr.", "It is open from 8 am to 6 pm."),
        ("Zwölf Uhr mittags war es.", "It was noon."),
        ("Am 3.10.2023 war Feiertag.", "3 October 2023 was a holiday."),
        ("Die Strecke ist 10 Kilometer lang.", "The route is 6.2 miles long."),
        ("In den 1980er Jahren war es still.", "In the eighties it was quiet."),
        ("Zweiundzwanzig Menschen kamen.", "Twenty-two people came."),
        ("Anderthalb Millionen Menschen kamen.", "One and a half million people came."),
        ("Unter Friedrich II. wuchs das Land.", "Under Frederick the Great the country grew."),
        ("Der 21. Zug kam.", "The twenty-first train came."),
    ])
    func `the same amount in the other language's way is right`(_ german: String, _ english: String) {
        #expect(findings((german, english)).filter { $0.severity > .note } == [])
    }

    @Test func `a Milliarde that became a trillion is explained`() {
        let found = findings(("Es waren 2 Milliarden Euro.", "It was 2 trillion euros."))
        #expect(found.first?.check == .number)
        #expect(found.first?.message.contains("A Milliarde is a billion") == true)
    }

    @Test func `the same source with other English is a warning at its second place`() {
        let found = findings(
            ("Der Rat tagt heute Abend.", "The council meets tonight."),
            ("Der Rat tagt heute Abend.", "The council is in session tonight."))
        #expect(found.map(\.check) == [.inconsistent])
        #expect(found.first?.pair == 1)
    }

    @Test func `a name spelled two ways across the file is a warning`() {
        let found = findings(
            ("Taras Jazenko sprach.", "Taras Yatsenko spoke."), ("Jazenko ging.", "Yatsenko left."),
            ("Jazenko kam.", "Jazenko came."))
        #expect(found.contains { $0.check == .nameSpelling && $0.pair == 2 })
    }

    @Test func `a term of the user's glossary is binding`() {
        let found = findings(("Der Prunkausschuss tagte.", "The splendour board met."))
        #expect(found.contains { $0.check == .term && $0.severity == .error })
    }

    @Test func `reported speech without a speaker is only a note`() {
        let found = findings(("Die Lage sei ernst.", "The situation was serious."))
        #expect(found.map(\.check) == [.attribution])
        #expect(found.map(\.severity) == [.note])
    }

    @Test func `lost gender is only a note`() {
        let found = findings(("Die Polizist:innen kamen.", "The policemen came."))
        #expect(found.map(\.severity) == [.note])
    }

    @Test func `an inline code that is lost is an error`() {
        let code = InlineContent.Piece.code(.init(.placeholder, match: "1"))
        let pair = TranslationPair(id: "1", source: .init([.text("Ein "), code, .text("Wort.")]), target: "A word.")
        #expect(Self.checker.findings(in: [pair]).map(\.check) == [.tags])
    }

    @Test func `places count Unicode scalars of the text`() throws {
        let found = try #require(findings(("Größe 12 Meter.", "Size 13 metres.")).first)
        #expect(found.sourceRange == 6..<8)
        #expect(found.targetRange == 5..<7)
    }
}

struct AcceptedFindingsTests {
    @Test func `an accepted finding comes back when the text changes`() throws {
        let checker = QualityChecker(glossary: Glossary())
        var pair = TranslationPair(id: "1", source: "Es sind 12.", target: "There are 13.")
        let finding = try #require(checker.findings(in: [pair]).first)
        var accepted = AcceptedFindings()
        accepted.accept(finding, in: pair)
        #expect(accepted.contains(finding, in: pair))
        pair.target = "There are 14."
        #expect(!accepted.contains(finding, in: pair))
    }
}

struct OmissionTests {
    private func findings(_ german: String, _ english: String) -> [Finding] {
        QualityChecker(glossary: Glossary()).findings(
            in: [TranslationPair(id: "1", source: .init(german), target: .init(english))]
        ).filter { $0.check == .omission }
    }

    @Test func `a stretch of words that the translation shows nowhere is named`() throws {
        let found = try #require(
            findings(
                "Die Regierung senkt die Steuern und erhöht das Kindergeld für arme Familien mit kleinen Kindern.",
                "The government is lowering taxes."
            ).first)
        #expect(found.severity == .warning)
        #expect(found.evidence.hasPrefix("erhöht"))
        #expect(found.sourceRange?.lowerBound == 36)
    }

    @Test func `a full translation is no gap`() {
        #expect(
            findings(
                "Die Regierung senkt die Steuern und erhöht das Kindergeld für arme Familien.",
                "The government is lowering taxes and raising child benefit for poor families."
            ).isEmpty)
    }
}
