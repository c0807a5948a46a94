import Bitext
import Files
import Foundation
import TestSupport
import Testing

@testable import Segmentation

@Suite struct SRXTests {
    private func srx(cascade: Bool = true, _ groups: String, _ maps: String) -> [UInt8] {
        Array(
            """
            <?xml version="1.0"?>
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
            <header segmentsubflows="yes" cascade="\(cascade ? "yes" : "no")">
            <formathandle type="start" include="no"/><formathandle type="end" include="yes"/>
            </header><body><languagerules>
            \(groups)
            </languagerules><maprules>
            \(maps)
            </maprules></body></srx>
            """.utf8)
    }

    private let groups = """
        <languagerule languagerulename="names">
        <rule break="no"><beforebreak>\\bDir\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
        </languagerule>
        <languagerule languagerulename="marks">
        <rule break="yes"><beforebreak>[.!?]+</beforebreak><afterbreak>\\s+\\p{Lu}</afterbreak></rule>
        </languagerule>
        """

    private let maps = """
        <languagemap languagepattern="de.*" languagerulename="names"/>
        <languagemap languagepattern=".*" languagerulename="marks"/>
        """

    private func units(_ bytes: [UInt8], _ language: LanguageTag, _ text: String) throws -> [String] {
        let engine = try SRXEngine(SRXDocument(xml: bytes, path: "r.srx"), language: language, path: "r.srx")
        return Segmenter(rules: engine, language: language).units(of: text)
    }

    @Test func `the first rule that matches decides, and maps cascade`() throws {
        let text = "Der Dir. Lenz kam. Er ging."
        #expect(try units(srx(groups, maps), "de-AT", text) == ["Der Dir. Lenz kam.", "Er ging."])
        #expect(try units(srx(groups, maps), "fr", text) == ["Der Dir.", "Lenz kam.", "Er ging."])
        // Without cascading only the first map serves, whose group has no break: nothing ends.
        #expect(try units(srx(cascade: false, groups, maps), "de", text) == [text])
    }

    @Test func `a rule that does not compile is reported with its line`() throws {
        let broken = groups.replacing("[.!?]+", with: "[.!?+")
        let error = #expect(throws: FileError.self) { try units(srx(broken, maps), "de", "A. B") }
        #expect(error?.line == 10)
        #expect(error?.cause.contains("does not compile") == true)
    }

    @Test func `a map to rules that are not there and a language that nothing serves are reported`() throws {
        let lost = maps.replacing("rulename=\"names\"", with: "rulename=\"nomes\"")
        let error = #expect(throws: FileError.self) { try SRXDocument(xml: srx(groups, lost), path: "r.srx") }
        #expect(error?.line == 13)
        let german = #"<languagemap languagepattern="de.*" languagerulename="names"/>"#
        #expect(throws: FileError.self) { try units(srx(groups, german), "en", "A. B") }
        #expect(try SRXDocument(xml: srx(groups, german), path: "r").unusedLanguageRules.map(\.name) == ["marks"])
    }

    @Test func `what is written reads back the same`() throws {
        var document = try SRXDocument(xml: srx(groups, maps), path: "r.srx")
        for group in document.languageRules.indices {
            document.languageRules[group].line = 0
            for rule in document.languageRules[group].rules.indices {
                document.languageRules[group].rules[rule].line = 0
            }
        }
        let again = try SRXDocument(xml: document.xml(), path: "again.srx")
        #expect(again.languageRules.map(\.name) == document.languageRules.map(\.name))
        #expect(
            again.languageRules.map { $0.rules.map(\.before) } == document.languageRules.map { $0.rules.map(\.before) })
        #expect(again.includesEndCodes && !again.includesStartCodes && again.cascades)
    }

    @Test func `gates change no result`() throws {
        let document = try SRXDocument.ours(for: [.german])
        let engine = try SRXEngine(document, language: .german, path: "ours")
        let text = """
            Am 3. Mai kam Dr. Lenz (gegr. 1951. Sitz: Ulm), z. B. mit 5 Mio. Euro. „Was? Nein“, rief er. Platz 5. Eine Feier. \
            Ludwig XIV. war da. usw. Er ging … nun ja … heim. Das gilt lt. § 5 Abs. 2. Auch Franco A. Er schwieg. 🙂 Ende!
            """
        let units = Array(text.utf16)
        #expect(engine.breaks(in: units) == engine.breaksByDefinition(in: units))
        #expect(engine.breaks(in: units).count > 5)
    }

    @Test func `our exported rules divide as we do`() throws {
        let text =
            "Am 3. Mai kam Dr. Lenz, z. B. mit 5 Mio. Euro. Er ging. „Wirklich?“, rief sie. Platz 5. Eine Feier usw. Das war’s."
        let engine = try SRXEngine(SRXDocument.ours(for: [.german, .english]), language: .german, path: "ours")
        #expect(
            Segmenter(rules: engine, language: .german).units(of: text)
                == (try Segmenter(language: .german).units(of: text)))
    }

    @Test func `a learned rule comes before ours`() throws {
        var document = SRXDocument()
        document.add(try #require(SRXDocument.Rule(example: "Dir. Müller", isBreak: false)), language: "de")
        document.add(try #require(SRXDocument.Rule(example: "Ende | Kasten", isBreak: true)), language: "de")
        let engine = try SRXEngine(document, language: .german, path: "mine")
        let segmenter = try Segmenter(language: .german, userRules: engine)
        let text = "Der Dir. Schulz sprach. Ende Kasten leer."
        #expect(segmenter.units(of: text) == ["Der Dir. Schulz sprach.", "Ende", "Kasten leer."])
        #expect(segmenter.explain(text).first?.rule == .userRule)
        #expect(SRXDocument.Rule(example: "ohne Stelle", isBreak: false) == nil)
    }

    @Test(
        "A look-behind gets an end to its quantifiers",
        arguments: [
            ("a*b+", "a{0,100}b{1,100}"), ("\\p{Nd}+[+*]", "\\p{Nd}{1,100}[+*]"), ("a++\\+", "a{1,100}+\\+"),
            ("a{2,}", "a{2,102}"), ("a{2}+", "a{2}+"), ("a*?", "a{0,100}?"),
        ])
    func bounded(_ pattern: String, _ expected: String) { #expect(pattern.boundingQuantifiers == expected) }
}
