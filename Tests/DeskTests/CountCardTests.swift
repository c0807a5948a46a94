import Desk
import Testing

struct CountCardTests {
    @Test func `the card says why the definitions differ`() {
        let card = CountCard(segments: ["Der Ukraine-Krieg und/oder 3 Fragen."])
        #expect(card.differences.map(\.example) == ["Ukraine-Krieg", "und/oder", "3"])
        #expect(card.rows.first { $0.key == "words_memoq" }?.value == 5)
        #expect(card.rows.first { $0.key == "words_gmx" }?.value == 7)
    }
}
