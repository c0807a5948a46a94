import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct XLIFFEditorTests {
    static let jobs = ["job.sdlxliff", "job.mqxliff", "job.xlf", "job2.xlf"]

    static func path(_ name: String) -> String { Fixtures.folder.appendingPathComponent("XLIFF/\(name)").path }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test(arguments: jobs)
    func `a file without changes is the same, byte for byte`(name: String) throws {
        var editor = try XLIFFEditor(path: Self.path(name))
        for (index, unit) in editor.units.enumerated() {
            if let target = unit.target { editor.setTarget(of: index, to: target, status: unit.status) }
        }
        #expect(try editor.bytes() == TextFile.bytes(of: Self.path(name)))
    }

    /// The new file without its targets and states is the old one without them.
    @Test(arguments: jobs)
    func `what is not a target or a state stays, byte for byte`(name: String) throws {
        var editor = try XLIFFEditor(path: Self.path(name))
        editor.setTargetLanguage("en")
        for (index, unit) in editor.units.enumerated() {
            editor.setTarget(of: index, to: unit.source, status: .reviewed)
        }
        let bytes = try editor.bytes()
        #expect(editor.losses.isEmpty)
        let before = String(decoding: try TextFile.bytes(of: Self.path(name)), as: UTF8.self)
        #expect(Self.withoutTargets(Self.text(bytes)) == Self.withoutTargets(before))
        let again = try XLIFFReader.documents(of: Sample.file(bytes, name)).flatMap(\.segments)
        #expect(again.map { $0.target?.plainText } == again.map(\.source.plainText))
        #expect(again.map { $0.target?.codes.count } == again.map(\.source.codes.count))
        #expect(again.allSatisfy { $0.status == .reviewed })
        #expect(try !XLIFFValidator.findings(of: Sample.file(bytes, name)).contains { !$0.isWarning })
    }

    private static func withoutTargets(_ text: String) -> String {
        var text = text
        for pattern in [
            #"\s*<target[^>]*/>"#, #"(?s)\s*<target.*?</target>"#,
            #" (conf|state|mq:status|trgLang|target-language)="[^"]*""#,
        ] {
            // Matches have targets of their own, which are the same on both sides.
            text = text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
        }
        return text
    }

    @Test func `Trados Studio's segments get their place, status and codes`() throws {
        var editor = try XLIFFEditor(path: Self.path("job.sdlxliff"))
        let index = try #require(editor.units.firstIndex { $0.address == "3d1f7c1e-0002/1" })
        let second = try #require(editor.units.firstIndex { $0.address == "3d1f7c1e-0002/2" })
        let content = InlineContent([
            .text("The "), .code(.init(.begin, pair: "9")), .text("new"), .code(.init(.end, pair: "9")),
            .text(" bridge is open & free."),
        ])
        editor.setTarget(of: index, to: content, status: .translated)
        editor.setTarget(of: second, to: "It bears 40 tonnes.", status: .initial)
        let text = Self.text(try editor.bytes())
        #expect(
            text.contains(
                "</seg-source><target><mrk mtype=\"seg\" mid=\"1\">The <g id=\"5\">new</g> bridge is open &amp; free.</mrk>"
                    + "<x id=\"6\"/> <mrk mtype=\"seg\" mid=\"2\">It bears 40 tonnes.</mrk></target><sdl:seg-defs>"))
        #expect(text.contains("<sdl:seg id=\"1\" conf=\"Translated\" origin=\"tm\" percent=\"75\">"))
        #expect(text.contains("<sdl:seg id=\"2\" conf=\"Draft\" />"))
        #expect(editor.losses.isEmpty)
    }

    @Test func `memoQ's empty targets are filled in place, in the line ends of the file`() throws {
        var editor = try XLIFFEditor(path: Self.path("job.mqxliff"))
        editor.setTarget(of: 2, to: "5 < 6", status: .translated)
        let text = Self.text(try editor.bytes())
        #expect(text.contains("<trans-unit id=\"3\" mq:status=\"ManuallyConfirmed\">\r\n"))
        #expect(text.contains("<target xml:space=\"preserve\">5 &lt; 6</target>\r\n"))
        #expect(text.contains("<![CDATA[5 < 6]]>"))
    }

    @Test func `a new target in Latin-1 keeps the encoding and names its language`() throws {
        var editor = try XLIFFEditor(path: Self.path("job.xlf"))
        editor.setTargetLanguage("en-GB")
        editor.setTarget(of: 0, to: "Greetings – for é", status: .translated)
        let bytes = try editor.bytes()
        #expect(bytes.contains(0xE9))
        let text = String(decoding: bytes.map(UInt16.init), as: UTF16.self)
        #expect(text.contains("\n     <target state=\"translated\">Greetings &#8211; for \u{E9}</target>\n     <note>"))
        #expect(text.contains("datatype='plaintext' x:mark=\"&lt;&gt;\" target-language=\"en-GB\">"))
        #expect(editor.losses == ["unit a: 1 of the codes of the source are not in the translation"])
    }

    @Test func `groups, ignorables, terms and matches of XLIFF 2 are read`() throws {
        let document = try #require(try XLIFFReader.documents(of: Self.path("job2.xlf")).first)
        #expect(document.units.map(\.address) == ["u1/s1", "u1/2", "u1/s2", "u2"])
        #expect(document.units.map(\.isIgnorable) == [false, true, false, false])
        #expect(document.units[0].groups == [.init(id: "g1", name: "Seite"), .init(id: "g2")])
        #expect(document.units[3].groups.isEmpty)
        #expect(
            document.units[0].terms == [
                .init(source: "Minister", targets: ["minister"], range: 4..<12, confidence: 0.9)
            ])
        #expect(document.units[0].matches.map(\.score) == [91.5])
        #expect(document.units[2].target?.plainText == "No one spoke.")
        #expect(document.units[2].nativeStatus == "translated")
    }

    @Test func `states of Trados Studio and memoQ are read in the four steps of XLIFF 2`() throws {
        let studio = try XLIFFReader.documents(of: Self.path("job.sdlxliff")).flatMap(\.segments)
        #expect(studio.map(\.nativeStatus) == [nil, "Draft", nil, "Translated"])
        #expect(studio.map(\.status) == [.initial, .initial, .initial, .translated])
        #expect(studio.map(\.isLocked) == [true, false, false, true])
        let memoQ = try XLIFFReader.documents(of: Self.path("job.mqxliff")).flatMap(\.segments)
        #expect(memoQ.map(\.status) == [.initial, .translated, .initial])
        #expect(memoQ[0].source.plainText == "Der Hafen & die Stadt")
        #expect(memoQ[0].source.codes.map(\.data.plainText) == ["<b>", "</b>", "<br />"])
    }
}
