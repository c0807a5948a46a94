import Bitext
import Testing

@testable import Articles

struct MarkdownArticleTests {
    private let sample = """
        ---
        title: Deich
        ---
        Küstenschutz

        # Land gibt *Geld* frei

        Von Meike Harms

        ![Der Deich](deich.jpg "Der alte Deich. Foto: Wiebke Tjaden")

        **Der Deich wird gebaut. Die Bauern klagen.**

        Nordersiel (dpa) – Das [Land](https://land.example/a_b) zahlt
        40 Millionen Euro für die Bürger*innen.

        ## Kritik der Bauern

        > „Wir wissen nichts.“

        - elf Höfe
        - drei Jahre

        ```
        code
        ```

        Im Sommer geht es los. (dpa/mh)
        """

    @Test func `the blocks of a Markdown article get their roles`() {
        let article = Article(markdown: sample)
        #expect(
            article.blocks.map(\.role) == [
                .kicker, .headline, .byline, .caption, .lead, .body, .subhead, .quote, .listItem, .listItem, .body,
            ])
        #expect(article.first(.headline) == "Land gibt Geld frei")
        #expect(article.first(.credit) == "Foto: Wiebke Tjaden")
        #expect(article.first(.dateline) == "Nordersiel (dpa) – ")
        #expect(article.first(.agencyMark) == "(dpa/mh)")
        #expect(article.report.dropped.map(\.place) == ["front matter", "code"])
    }

    @Test func `the marks of links and emphasis go and the gender star stays`() {
        let article = Article(markdown: sample)
        #expect(article.text.string.contains("Das Land zahlt 40 Millionen Euro für die Bürger*innen."))
    }

    @Test func `an origin counts scalars of the input`() throws {
        let article = Article(markdown: sample)
        let subhead = try #require(article.blocks.first { $0.role == .subhead })
        guard case .scalars(let range)? = subhead.origin else {
            Issue.record("no origin")
            return
        }
        #expect(ScalarText(sample)[range] == "## Kritik der Bauern")
    }

    @Test(arguments: [
        ("a *b* c", "a b c"), ("a **b** c", "a b c"), ("2 * 3 * 4", "2 * 3 * 4"), (#"\*frei\*"#, "*frei*"),
        ("![Bild](x.png) neu", "Bild neu"), ("[offen", "[offen"), ("`wort`", "wort"), ("a<br>b", "ab"),
        ("3 < 4 > 2", "3 < 4 > 2"),
        ("Autor_innen", "Autor_innen"),
    ])
    func `inline marks are taken away`(markdown: String, plain: String) {
        #expect(MarkdownInline.plain(markdown) == plain)
    }

    @Test func `underlined lines are headings`() {
        let article = Article(markdown: "Titel\n=====\n\nText ist da.\n\nZwischen\n---\n\nEnde ist nah.")
        #expect(article.blocks.map(\.role) == [.headline, .body, .subhead, .body])
    }
}
