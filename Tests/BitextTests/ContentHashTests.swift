import Bitext
import Testing

struct ContentHashTests {
    @Test(arguments: zip(["", "a", "foobar"], [0xCBF2_9CE4_8422_2325, 0xAF63_DC4C_8601_EC8C, 0x8594_4171_F739_67E8]))
    func `the hash is FNV-1a, by its published test values`(text: String, value: UInt64) {
        #expect(ContentHash(text).value == value)
    }

    @Test func `where one text ends and the next begins counts`() {
        #expect(ContentHash(["ab", "c"]) != ContentHash(["a", "bc"]))
    }
}
