import Bitext
import Desk
import Testing

struct LeverageTests {
    private func unit(_ german: String, _ english: String) -> TranslationUnit {
        TranslationUnit(variants: [.init("de-DE", InlineContent(german)), .init("en-GB", InlineContent(english))])
    }

    private var memory: Leverage {
        Leverage(
            [
                unit("Der Minister reist nach Paris.", "The minister is travelling to Paris."),
                unit("Die Sitzung beginnt um zehn.", "The meeting begins at ten."),
                TranslationUnit(variants: [.init("de", "Nur deutsch hier.")]),
            ], source: "de", target: "en")
    }

    @Test func `the same text is a full match`() {
        let matches = memory.matches(for: ["Die Sitzung beginnt um zehn."])
        #expect(matches.map(\.score) == [1])
    }

    @Test func `a text that differs in one of five words matches to four fifths`() {
        let matches = memory.matches(for: ["Der Minister reist nach Wien."])
        #expect(matches.map(\.score) == [0.8])
    }

    @Test func `words that only differ in case are no full match`() {
        #expect(memory.matches(for: ["die Sitzung beginnt um zehn."]).first.map { $0.score < 1 } == true)
    }

    @Test func `what is not alike does not match, and units without a target are left out`() {
        #expect(memory.matches(for: ["Etwas ganz anderes.", "Nur deutsch hier."]).isEmpty)
    }
}
