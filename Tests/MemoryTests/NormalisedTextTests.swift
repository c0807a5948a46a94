import Bitext
import Foundation
import TestSupport
import Testing

@testable import Memory

struct NormalisedTextTests {
    @Test func `places in a normalised text are places in the text as it came`() {
        let raw = " Zwei\u{A0}  U\u{308}ber\t\tfälle. "
        let text = NormalisedText(raw)
        let (scalars, known) = (ScalarText(raw), ScalarText(text.text))
        func found(_ word: String) -> String {
            let whole = Array(text.text.unicodeScalars)
            let part = Array(word.unicodeScalars)
            let start = whole.indices.first { whole[$0...].starts(with: part) } ?? 0
            return scalars[text.raw(start..<start + part.count)]
        }
        #expect(found("Über") == "U\u{308}ber")
        #expect(found("fälle.") == "fälle.")
        #expect(text.raw(0..<known.scalars.count) == 1..<scalars.scalars.count - 1)
        #expect(NormalisedText("Schlicht.").raw(2..<5) == 2..<5)
    }

    @Test func `differences count the scalars of the segment and of the unit as they are`() throws {
        let memory = try Memory.open(Fixtures.temporaryFolder().appendingPathComponent("n.tm").path)
        try memory.add(MemoryUnit(source: "Der  Minister reist heute nach Paris.", target: "x"))
        let segment = "Der Minister  reist\n heute nach Rom."
        let match = try #require(try memory.lookup(segment, threshold: 0.7).first)
        let mark = try #require(match.differences.first { $0.change == .replaced })
        #expect(ScalarText(segment)[mark.segment] == "Rom")
        #expect(ScalarText(match.unit.source.plainText)[mark.source] == "Paris")
    }
}
