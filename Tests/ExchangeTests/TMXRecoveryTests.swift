import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct TMXRecoveryTests {
    private func unit(_ text: String) -> String {
        "<tu><tuv xml:lang=\"de\"><seg>\(text)</seg></tuv><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu>\n"
    }

    @Test(arguments: [
        ("a&#xD83D;&#xDE00;b", "a😀b"), ("a&#x1F;b", "ab"), ("a & b", "a & b"), ("a&nbsp;b", "a\u{A0}b"),
        ("a < b", "a < b"), ("a\u{B}b", "ab"),
    ])
    func `a break costs no unit where it can only have been meant one way`(broken: String, mended: String) throws {
        let path = try Sample.file(
            Array((Sample.header + unit("eins") + unit(broken) + unit("drei") + "</body></tmx>").utf8))
        #expect(throws: FileError.self) { try TMXReader(path: path).read { _ in } }
        var texts: [String] = []
        let reader = TMXReader(path: path, recovers: true)
        try reader.read { texts.append($0.variants[0].content.plainText) }
        #expect(texts == ["eins", mended, "drei"])
        #expect(reader.findings.counts[.mended] == 1)
    }

    @Test func `a unit that can't be mended is left out and named with its number, the others are read`() throws {
        let path = try Sample.file(
            Array((Sample.header + unit("eins") + unit("<b>zwei</i>") + unit("drei") + "</body></tmx>").utf8))
        var texts: [String] = []
        let reader = TMXReader(path: path, recovers: true)
        try reader.read { texts.append($0.variants[0].content.plainText) }
        #expect(texts == ["eins", "drei"])
        #expect(reader.findings.list.first { $0.kind == .dropped }?.unit == 2)
        #expect(reader.findings.list.first { $0.kind == .dropped }?.line == 4)
    }

    @Test(arguments: ["utf-16LE", "utf-16BE", "windows-1252", "iso-8859-1"])
    func `any declared encoding is read`(name: String) throws {
        let text =
            Sample.header.replacing("?>", with: " encoding=\"\(name)\"?>", maxReplacements: 1) + unit("Größe – ähnlich")
            + "</body></tmx>"
        let encoding: String.Encoding =
            switch name {
            case "utf-16LE": .utf16LittleEndian
            case "utf-16BE": .utf16BigEndian
            case "windows-1252": .windowsCP1252
            default: .isoLatin1
            }
        let source = name == "iso-8859-1" ? text.replacing("–", with: "-") : text
        let data = try #require(source.data(using: encoding))
        let units = try TMXReader.units(of: Sample.file([UInt8](data)))
        #expect(units.first?.variants[0].content.plainText.hasPrefix("Größe") == true)
    }

    @Test func `an element that TMX does not know becomes a code and its text stays`() throws {
        let path = try Sample.file(
            Array((Sample.header + unit("<g id=\"1\">fett</g><x id=\"2\"/>") + "</body></tmx>").utf8))
        let content = try TMXReader.units(of: path)[0].variants[0].content
        #expect(content.plainText == "fett")
        #expect(content.codes.map(\.data.plainText) == ["<g id=\"1\">", "</g>", "<x id=\"2\"/>"])
        let again = try Sample.tmx([TranslationUnit(variants: [.init("de", content), .init("en", "x")])])
        #expect(try TMXValidation(of: again).verdict == .accept)
    }

    @Test func `a file that is cut off gives its whole units and is judged partial`() throws {
        let text = Sample.header + unit("eins") + "<tu><tuv xml:lang=\"de\"><se"
        let validation = try TMXValidation(of: Sample.file(Array(text.utf8)))
        #expect(validation.verdict == .partial)
        #expect(validation.unitCount == 1)
    }

    @Test func `codes without a partner are written as isolated ones`() throws {
        let lone = InlineContent([.text("a"), .code(.init(.begin, pair: "1", data: "<b>")), .text("b")])
        let path = try Sample.tmx([TranslationUnit(variants: [.init("de", lone), .init("en", "x")])])
        #expect(try TMXReader.units(of: path)[0].variants[0].content.codes.map(\.kind) == [.isolatedBegin])
    }
}
