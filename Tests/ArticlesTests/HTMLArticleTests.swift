import Bitext
import Foundation
import Markup
import TestSupport
import Testing

@testable import Articles

struct HTMLArticleTests {
    static let pages = [
        "01-sender", "02-magazin", "03-wochenzeitung", "04-regional", "05-ueberregional", "06-welt",
        "07-genossenschaft", "08-nachrichtenkanal", "09-auslandssender", "10-traditionsblatt", "11-alpenblatt",
        "12-donaubote",
        "13-landesfunk", "14-agentur", "15-liveblog",
    ]

    /// One line a unit, a dateline on the line after the unit that it opens.
    private func lines(_ article: Article) -> [String] {
        article.segments { [0..<$0.unicodeScalars.count] }.flatMap { unit in
            let dateline = article.blocks.flatMap(\.parts).first {
                $0.role == .dateline && $0.range.lowerBound == unit.range.lowerBound
            }
            let place = dateline.map { article.text[article.text.trimmed($0.range)] }
            return ["\(unit.role.rawValue)\t\(unit.text)"] + (place.map { ["+dateline\t\($0)"] } ?? [])
        }
    }

    @Test(arguments: pages) func `a page of a news site gives exactly its article`(name: String) throws {
        let article = Article(html: try Fixtures.text("Pages/\(name).html"))
        let expected = try Fixtures.text("Pages/\(name).tsv").split(separator: "\n").map(String.init)
        #expect(lines(article) == expected)
    }

    @Test(arguments: pages) func `everything on a page is kept or reported`(name: String) throws {
        let html = try Fixtures.text("Pages/\(name).html")
        let article = Article(html: html)
        let known = Set(article.blocks.map { article.text[$0.range] } + article.report.dropped.map(\.text))
        let root = try #require(HTMLParser.parse(html))
        for block in PageFlow(root).blocks { #expect(known.contains(block.text)) }
        #expect(article.report.headlineEvidence != nil)
    }

    @Test(arguments: pages) func `the origin of a block leads back to its text`(name: String) throws {
        let html = try Fixtures.text("Pages/\(name).html")
        let article = Article(html: html)
        let root = try #require(HTMLParser.parse(html))
        for block in article.blocks {
            guard case .nodes(let path, let children)? = block.origin else {
                Issue.record("no origin: \(article.text[block.range])")
                continue
            }
            let element = try path.reduce(root) { element, index in
                guard case .element(let child) = element.children[index] else { throw CocoaError(.featureUnsupported) }
                return child
            }
            let piece = HTMLElement(name: "div", children: Array(element.children[children]))
            let found = Set(piece.text.split(whereSeparator: \.isWhitespace))
            let wanted = article.text[block.range].split(whereSeparator: \.isWhitespace)
            #expect(wanted.allSatisfy { word in found.contains { $0.contains(word) } })
        }
    }

    @Test func `the report tells the element and the reason`() {
        let article = Article(
            html: """
                <html><body><nav><a href="/">Start</a></nav><main><h1>Ein Titel für alle</h1>
                <p>Der erste Satz des Textes ist lang genug, um als laufender Text zu gelten.</p>
                <div class="share-bar"><span>Per Mail verschicken</span></div>
                <p>Der zweite Satz des Textes ist es auch, denn er hat mehr als sechzig Zeichen.</p></main></body></html>
                """)
        let dropped = article.report.dropped
        #expect(dropped.map(\.text) == ["Start", "Per Mail verschicken"])
        #expect(dropped.map(\.reason) == [.structure, .name])
        #expect(dropped.last?.place == "div.share-bar")
    }

    @Test func `the text in JSON-LD keeps a paragraph whose class is misleading`() {
        let article = Article(
            html: """
                <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Titel der Meldung",
                "articleBody":"Nur dieser Absatz steht in einem Kasten mit falschem Namen."}</script></head><body>
                <article><h1>Titel der Meldung</h1><p>Der erste Satz ist lang genug, um als laufender Text zu gelten.</p>
                <div class="promo"><p>Nur dieser Absatz steht in einem Kasten mit falschem Namen.</p></div>
                <div class="promo"><p>Und dieser Absatz steht in einem Kasten mit dem rechten Namen.</p></div>
                <p>Der letzte Satz ist wieder lang genug, um laufender Text zu sein.</p></article></body></html>
                """)
        #expect(article.blocks.map(\.role) == [.headline, .body, .body, .body])
        #expect(article.report.dropped.map(\.reason) == [.name])
    }

    @Test func `a state in a class name says nothing about the element`() {
        let names = PageNames(["class": "article--has-newsletter is-teaser articleTeaser__Headline"])
        #expect(!names.words.contains("newsletter"))
        #expect(names.words.isSuperset(of: ["article", "teaser", "headline"]))
        #expect(names.joined.contains("articleteaserheadline"))
    }

    @Test func `the id of a heading and the modifier of a section don't make them chrome`() {
        let boilerplate = PageVocabulary.boilerplate
        #expect(!PageNames(["id": "nav_kosten__0"], of: "h3").holds(boilerplate))
        #expect(!PageNames(["class": "section section--ads"]).holds(boilerplate))
        #expect(PageNames(["id": "nav_kosten"], of: "div").holds(boilerplate))
        #expect(PageNames(["class": "box box--newsletter"]).holds(boilerplate))
    }

    @Test(arguments: [
        "20. Januar 2026, 5:58 Uhr", "Stand: 02.03.2026 17:41 Uhr", "Veröffentlicht am 30.06.2026",
        "Aktualisiert am 12.12.2026-11:20", "Montag, 3. März 2026",
    ])
    func `a date of publication is told from text`(text: String) { #expect(PageExpressions().isPublication(text)) }

    @Test(arguments: ["Am 3. März 2026 begann der Streik.", "12. Mai 2026: Der Tag danach", "30.06. ist Schluss"])
    func `a date in a sentence is no date of publication`(text: String) {
        #expect(!PageExpressions().isPublication(text))
    }

    @Test(arguments: ["", "<", "<html></html>", "<p>Nur ein Absatz ohne Titel und Seite, aber lang genug.</p>", "<h1>"])
    func `a page without an article is no error`(html: String) {
        let article = Article(html: html)
        #expect(article.blocks.count <= 1)
    }

    @Test(arguments: [
        (
            "<div class=nav><a href=/>Start</a></div><h1>Sturm über dem Norden</h1><div><span>14:02</span><p>Fähre fällt aus.</p></div><div><span>13:40</span><p>Schulen zu.</p></div>",
            ["Sturm über dem Norden", "Fähre fällt aus.", "Schulen zu."]
        ),
        (
            "<nav><a href=/>Start</a></nav><main><h1>Abend am See</h1><p>Das Boot liegt still<br>im Schilf</p><p>Der Wind geht schlafen</p></main>",
            ["Abend am See", "Das Boot liegt still\nim Schilf", "Der Wind geht schlafen"]
        ),
        (
            "<h1>Die besten Brote</h1><ul><li>Roggenbrot mit Kümmel</li><li>Dinkelbrot</li></ul><div><a href=/>Kontakt</a></div>",
            ["Die besten Brote", "Roggenbrot mit Kümmel", "Dinkelbrot"]
        ),
        (
            "<h1>Drei Fragen</h1><div><b>Blatt:</b> Wie geht es?<br><br><b>Weber:</b> Gut.</div>",
            ["Drei Fragen", "Blatt: Wie geht es?", "Weber: Gut."]
        ),
        (
            "<table><tr><td><h1>Brand gelöscht</h1><p>Das Feuer ist aus.</p></td><td><a href=/>Mehr</a></td></tr></table>",
            ["Brand gelöscht", "Das Feuer ist aus."]
        ),
    ])
    func `an article of nothing but short lines keeps them`(page: String, expected: [String]) {
        let article = Article(html: "<html><body>\(page)</body></html>")
        #expect(article.blocks.map { article.text[$0.range] } == expected)
    }

    @Test func `a label takes its box with it, but not the article`() {
        let article = Article(
            html: """
                <body><h1>Titel der Geschichte</h1><p>Der erste Satz ist lang genug, um laufender Text zu sein.</p>
                <div><h3>Das könnte Sie auch interessieren</h3><p>Ein anderer Text, der ebenfalls lang genug dafür wäre.</p></div>
                <p>Der zweite Satz ist es auch, und der Text geht nach dem Kasten weiter.</p></body>
                """)
        #expect(article.blocks.map(\.role) == [.headline, .body, .body])
        #expect(article.report.dropped.count == 2)
    }

    @Test(arguments: [
        "21:40", "21.40 Uhr", "November 20, 2019 / 1:07 AM", "Nov. 18th 2019 8:54 am PT", "18 Nov 2019, 19:09",
        "vor 3 Stunden", "PUBLISHED: 10:48, Tue, Nov 19, 2019",
    ])
    func `a date is told word by word`(text: String) { #expect(PageDates.isDate(text)) }

    @Test(arguments: ["März 2026", "3 Punkte", "Im Mai 2019 regnete es 3 Tage.", "1:0 für den Gast"])
    func `what only holds numbers is no date`(text: String) { #expect(!PageDates.isDate(text)) }

    @Test func `damaged pages are read`() throws {
        let page = Array(try Fixtures.text("Pages/12-donaubote.html").utf8)
        for seed in 0..<60 {
            var random = Damage(state: UInt64(seed) &+ 1)
            var bytes = page
            for _ in 0..<40 {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.removeSubrange(place..<min(bytes.count, place + 20))
                case 1: bytes[place] = UInt8.random(in: 1...255, using: &random)
                default: bytes.insert(contentsOf: Array("</div><p>".utf8), at: place)
                }
            }
            let article = Article(html: String(decoding: bytes, as: UTF8.self))
            #expect(article.blocks.allSatisfy { !$0.range.isEmpty })
        }
    }
}

/// Numbers that are the same in every run (xorshift64, Marsaglia 2003).
private struct Damage: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
