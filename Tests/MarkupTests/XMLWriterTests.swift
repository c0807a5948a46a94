import Markup
import Testing

struct XMLWriterTests {
    private func written(_ body: (inout XMLWriter) -> Void) -> String {
        var writer = XMLWriter()
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `markup characters are escaped in text and attributes`() {
        let xml = written { $0.element("a", [("b", "<\"&\t\n"), ("c", nil)], text: "x < y & \"z\" > w\r\n") }
        #expect(
            xml == "<a b=\"&lt;&quot;&amp;&#9;&#10;\">x &lt; y &amp; \"z\" &gt; w&#13;\n</a>")
    }

    @Test func `characters that XML forbids are left out and counted`() {
        var writer = XMLWriter()
        writer.text("a\u{0}b\u{1F}c\u{FFFE}d\u{FFFF}e\u{FFFD}ß😀")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "abcde\u{FFFD}ß😀")
        #expect(writer.forbiddenCount == 4)
    }

    @Test func `taking the bytes empties the writer`() {
        var writer = XMLWriter()
        writer.empty("x")
        #expect(writer.takeBytes() == Array("<x/>".utf8))
        #expect(writer.bytes.isEmpty)
    }
}
