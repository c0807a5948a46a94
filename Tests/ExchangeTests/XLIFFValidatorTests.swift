import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct XLIFFValidatorTests {
    private static let valid = """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="en"
          xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
          xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"
          xmlns:my="urn:example:my">
        <file id="f1"><slr:profiles generalProfile="xliff:codepoints"/><unit id="u1" slr:sizeRestriction="40">
        <mtc:matches><mtc:match ref="#s1" type="tm"><source>a</source><target>b</target></mtc:match></mtc:matches>
        <gls:glossary><gls:glossEntry ref="#m1"><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary>
        <notes><note id="n1">note</note></notes><originalData><data id="d1">x</data></originalData>
        <segment id="s1" state="translated"><source>A <sc id="1" dataRef="d1"/>b<mrk id="m1" type="term">c</mrk></source>
        <target order="1">A <sc id="1" dataRef="d1"/>b</target></segment>
        <segment id="s2"><source><ec startRef="1"/>d<mrk id="m2" type="comment" ref="#n=n1">e</mrk></source>
        <target><ec startRef="1"/>d</target></segment></unit></file></xliff>
        """

    private static func findings(_ text: String) throws -> [XLIFFFinding] {
        try XLIFFValidator.findings(of: Sample.file(Array(text.utf8), "x.xlf"))
    }

    @Test func `a valid file has no findings`() throws {
        #expect(try Self.findings(Self.valid).isEmpty)
    }

    @Test(arguments: [
        ("unit id=\"u1\"", "unit", XLIFFFinding.Rule.attribute, 5),
        (" dataRef=\"d1\"/>b<mrk", " dataRef=\"d2\"/>b<mrk", .code, 9),
        ("<segment id=\"s2\"", "<segment id=\"s1\"", .id, 11), ("ref=\"#s1\"", "ref=\"#s3\"", .matches, 6),
        ("ref=\"#n=n1\"", "ref=\"#n=n2\"", .reference, 11),
        ("ref=\"#n=n1\"", "ref=\"#n=n1\" value=\"v\"", .annotation, 11),
        ("ref=\"#n=n1\"", "ref=\"#u=u1/f=f1/n=n1\"", .reference, 11),
        ("<source><ec startRef=\"1\"/>d", "<source>d", .code, 9),
        ("<source><ec startRef=\"1\"/>", "<source><ec startRef=\"1\" canCopy=\"no\"/>", .editing, 11),
        (" trgLang=\"en\"", "", .language, 10), ("<target order=\"1\">", "<target order=\"2\">", .order, 12),
        ("<target order=\"1\">", "<target order=\"7\">", .order, 10),
        ("<target order=\"1\">", "<target xml:space=\"preserve\">", .space, 10),
        ("<target order=\"1\">", "<target xml:lang=\"fr\">", .language, 10),
        ("state=\"translated\"", "state=\"done\"", .attribute, 9),
        ("<gls:translation>b</gls:translation>", "", .glossary, 7), ("\"40\"", "\"forty\"", .sizeRestriction, 5),
        ("<file id=\"f1\">", "<file id=\"f1\"><skeleton/>", .skeleton, 5),
        ("<notes>", "<notes/><notes>", .structure, 8),
        ("<note id=\"n1\">", "<note id=\"n1\" fs:subFs=\"a,b\">", .formatStyle, 8),
        ("<data id=\"d1\">", "<data id=\"d1\">&#9;<my:e/>", .structure, 8),
        ("<sc id=\"1\" dataRef=\"d1\"/>b<mrk", "<sc id=\"1\" dataRef=\"d1\" my:a=\"1\"/>b<mrk", .attribute, 9),
        ("<sc id=\"1\" dataRef=\"d1\"/>b<mrk", "<sc id=\"1\" subFlows=\"u9\"/>b<mrk", .subflow, 9),
    ])
    func `a broken constraint is named with its rule and line`(
        old: String, new: String, rule: XLIFFFinding.Rule, line: Int
    ) throws {
        let text = Self.valid.replacing(old, with: new, maxReplacements: 1)
        #expect(text != Self.valid)
        let found = try Self.findings(text).filter { !$0.isWarning }
        #expect(
            found.contains { $0.rule == rule && $0.line == line },
            "\(found.map { "\($0.rule) \($0.line) \($0.message)" })")
    }

    @Test func `a column counts characters, and a file that is no XLIFF is refused`() throws {
        let text = Self.valid.replacing(
            "A <sc id=\"1\" dataRef=\"d1\"/>b<mrk", with: "Ä😀<sc id=\"1\" dataRef=\"d9\"/>b<mrk")
        #expect(try Self.findings(text).first.map { [$0.line, $0.column] } == [9, 47])
        #expect(throws: FileError.self) { try Self.findings("<tmx version=\"1.4\"/>") }
        #expect(throws: FileError.self) { try Self.findings("<xliff") }
    }

    @Test func `units are found to stand in no place that the model does not know`() throws {
        let inner = "<unit id=\"u2\"><segment><source>x</source></segment></unit>"
        let text = Self.valid.replacing("<notes>", with: inner + "<notes>")
        #expect(try Self.findings(text).contains { $0.rule == .structure })
    }
}
