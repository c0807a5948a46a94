import Bitext
import TestSupport
import Testing

@testable import Articles

struct PlainTextArticleTests {
    private let sample = """
        Minister reist ins Grenzgebiet

        Von: Jana Mühl

        Eine Brücke über den Fluss. (Archivfoto) © Tom Ohm/dpa

        Der Besuch war lange geplant. Er soll Vertrauen schaffen.

        Berlin/Warschau (dpa) – Der Minister ist am Montag angekommen. Er bleibt zwei Tage.

        Streit um die Brücke

        Die Opposition ist dagegen. (dpa/jm)
        """

    @Test func `the blocks of a news article get their roles`() {
        let article = Article(plainText: sample)
        #expect(article.blocks.map(\.role) == [.headline, .byline, .caption, .lead, .body, .subhead, .body])
        #expect(article.first(.credit) == "(Archivfoto) © Tom Ohm/dpa")
        #expect(article.first(.dateline) == "Berlin/Warschau (dpa) – ")
        #expect(article.first(.agencyMark) == "(dpa/jm)")
    }

    @Test func `credit and agency mark are segments of their own and the dateline is not`() {
        let article = Article(plainText: sample)
        let segments = article.segments { [0..<$0.unicodeScalars.count] }
        #expect(segments.map(\.role).contains(.credit))
        #expect(segments.last?.text == "(dpa/jm)")
        #expect(segments.contains { $0.text.hasPrefix("Berlin/Warschau (dpa) – Der Minister") })
        #expect(segments.allSatisfy { article.text[$0.range] == $0.text })
    }

    @Test(arguments: ["hafenstreit", "heizungsgesetz", "grenzgipfel"], ["de", "en"])
    func `the sample articles have their parts`(name: String, language: String) throws {
        let article = Article(plainText: try Fixtures.text("Articles/\(name).\(language).txt"))
        #expect(article.blocks.first?.role == .headline)
        #expect(article.blocks.dropFirst().prefix(3).map(\.role) == [.byline, .caption, .lead])
        #expect(article.first(.credit)?.contains("©") == true)
        #expect(article.first(.dateline) != nil)
        #expect(article.blocks.count { $0.role == .subhead } == 3)
    }

    @Test func `every scalar but white space is in exactly one block`() {
        let article = Article(plainText: "  A\r\n\r\nB b b.\u{2028}C\n\n\n")
        let covered = article.blocks.flatMap { Array($0.range) }
        #expect(covered.count == Set(covered).count)
        let missing = Set(article.text.scalars.indices).subtracting(covered)
        #expect(missing.allSatisfy { article.text.scalars[$0].properties.isWhitespace })
    }

    @Test func `a text in narrow lines is read as wrapped paragraphs`() {
        let article = Article(
            plainText: """
                Ein Titel ohne Punkt

                Der erste Absatz läuft über
                drei Zeilen und endet dann
                mitten in der dritten Zeile.

                Der zweite Absatz ist etwas
                kürzer und hat nur zwei Zeilen
                mehr als der Titel.
                """)
        #expect(article.blocks.count == 3)
    }

    @Test func `an empty text has no blocks`() {
        #expect(Article(plainText: " \n ").blocks.isEmpty)
    }

    @Test(arguments: ["Der Streit geht weiter. (dpa)", "Ende. (aa)", "Schluss. (dpa/afp/mk)", "Das war's. (AFP)"])
    func `agency marks are found`(text: String) {
        #expect(Article(plainText: "Titel\n\nEin Satz.\n\n\(text)").first(.agencyMark) != nil)
    }

    @Test(arguments: ["Die Partei gewann (CSU)", "Er kam (angeblich)."])
    func `a bracket inside a sentence is no agency mark`(text: String) {
        #expect(Article(plainText: "Titel\n\n\(text) Und mehr.").first(.agencyMark) == nil)
    }
}
