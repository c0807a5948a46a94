import Bitext
import Testing

@testable import Segmentation

@Suite struct EnglishUnitsTests {
    @Test(
        "English abbreviations, initials and quotations",
        arguments: [
            "Mr. Lane met Dr. Fox at 5 p.m. on Jan. 3.|The talks were short.",
            "She moved to the U.S.|It was a new start.",
            "The U.S. Senate voted.|No. 7 was dropped.",
            "He works for Acme Inc.|The pay is good.",
            "See p. 12 and Figs. 3 and 4, e.g. the map.",
            "“Why now?” Lane asked.|“Because.”|He left.",
            "\"It is late. We should go,\" she said.".replacing("late. ", with: "late.|"),
            "J. R. Hartley wrote it in 1991.|Nobody read it.",
            "It rose by 3.5 percent.|That was in Section 5.|Nothing followed.",
        ])
    func units(_ marked: String) throws {
        let expected = marked.split(separator: "|").map(String.init)
        #expect(try Segmenter(language: .english).units(of: expected.joined(separator: " ")) == expected)
    }
}
