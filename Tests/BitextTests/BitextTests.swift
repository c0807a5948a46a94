import Bitext
import Testing

struct LanguageTagTests {
    @Test(arguments: zip(["DE", "de_de", "zh-hant-tw", "EN-us"], ["de", "de-DE", "zh-Hant-TW", "en-US"]))
    func `tags are brought into their usual form`(given: String, canonical: String) {
        #expect(LanguageTag(given).description == canonical)
    }

    @Test func `a language matches its variants but not another language`() {
        #expect(LanguageTag("de").matches("de-AT"))
        #expect(!LanguageTag("de").matches("den"))
        #expect(!LanguageTag("de-AT").matches("de-CH"))
    }
}

struct BilingualTextTests {
    private var text: BilingualText {
        let segment = { (text: String) in Segment(text: text, range: 0..<text.unicodeScalars.count) }
        return BilingualText(
            source: .init(
                language: "de", file: "a.txt", segments: [segment("Eins."), segment("Zwei."), segment("Drei.")]),
            target: .init(language: "en", file: "b.txt", segments: [segment("One and two.")]),
            beads: [Bead(source: [0, 1], target: [0], confidence: 0.5), Bead(source: [2], target: [])])
    }

    @Test func `an omission makes no unit and a bead joins its segments`() {
        let units = Array(text.units())
        #expect(units.count == 1)
        #expect(units[0].variant("de")?.content.plainText == "Eins. Zwei.")
        #expect(units[0].property("x-bead") == "2-1")
        #expect(units[0].property("x-confidence") == "0.500")
    }

    @Test func `beads below the least confidence are left out`() {
        #expect(text.units(minimum: 0.6).isEmpty)
    }
}

struct NumberFormatTests {
    @Test(arguments: zip([0.0, 0.9996, 12.345, -0.04, -2.5], ["0.000", "1.000", "12.345", "-0.040", "-2.500"]))
    func `numbers have a point and a fixed count of places`(number: Double, text: String) {
        #expect(number.formatted(digits: 3) == text)
    }
}
