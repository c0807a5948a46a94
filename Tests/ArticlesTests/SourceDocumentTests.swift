import Bitext
import Files
import Foundation
import TestSupport
import Testing

@testable import Articles

struct SourceDocumentTests {
    static let pages =
        ((try? FileManager.default.contentsOfDirectory(atPath: Fixtures.folder.appendingPathComponent("Pages").path))
        ?? []).filter { $0.hasSuffix(".html") }.sorted()

    static func document(_ name: String, _ text: String) throws -> SourceDocument {
        try SourceDocument(path: name, bytes: Array(text.utf8))
    }

    /// Each block is one unit.
    static func units(_ document: SourceDocument) -> [DocumentUnit] {
        document.units { [0..<$0.unicodeScalars.count] }
    }

    /// The document with each unit's text in brackets, codes kept.
    static func bracketed(_ document: SourceDocument) throws -> [UInt8] {
        let units = units(document)
        let translations = units.map { unit in
            (unit.id, InlineContent([.text("[")] + unit.content.pieces + [.text("]")]))
        }
        return try document.translated(units, Dictionary(uniqueKeysWithValues: translations), from: "de", to: "en-GB")
    }

    @Test(arguments: pages)
    func `a page is written with all blocks translated and reads as it did`(_ name: String) throws {
        let html = try Fixtures.text("Pages/\(name)")
        let document = try Self.document(name, html)
        #expect(document.warnings.isEmpty, "\(document.warnings)")
        #expect(
            zip(document.contents, document.article.blocks).allSatisfy {
                $0.plainText == document.article.text[$1.range]
            })
        let again = Article(html: String(decoding: try Self.bracketed(document), as: UTF8.self))
        let texts = document.article.segments { [0..<$0.unicodeScalars.count] }.map { "[\($0.text)]" }
        let found = again.segments { [0..<$0.unicodeScalars.count] }.map(\.text)
        #expect(found.joined().filter { !$0.isWhitespace } == texts.joined().filter { !$0.isWhitespace })
    }

    @Test(arguments: pages)
    func `a page without a translation keeps every byte but its language`(_ name: String) throws {
        let html = try Fixtures.text("Pages/\(name)")
        let document = try Self.document(name, html)
        let units = Self.units(document)
        let same = try document.translated(units, [:], from: "de", to: "de")
        let tags = try Regex(#"<html[^>]*>|og:locale" content="[^"]*""#)
        #expect(String(decoding: same, as: UTF8.self).replacing(tags, with: "") == html.replacing(tags, with: ""))
    }

    @Test func `links and emphasis in a paragraph are codes, tags around a whole unit are not`() throws {
        let page = """
            <html><body><article><h1>Eine Überschrift für den Text</h1>
            <p class="x"><strong>Der <a href="/a?b=1&amp;c=2">Kanzler</a> sprach am Montag im Bundestag in Berlin.</strong>
            Danach <em>schwieg</em> er&nbsp;– lange &amp; laut.<br>Am Ende ging er &lt;fort&gt; und kam nicht wieder.</p>
            </article></body></html>
            """
        let document = try Self.document("x.html", page)
        let units = document.units { text in
            let end = text.unicodeScalars.firstIndex(of: ".").map {
                text.unicodeScalars.distance(from: text.startIndex, to: $0) + 1
            }
            guard let end, end < text.unicodeScalars.count else { return [0..<text.unicodeScalars.count] }
            return [0..<end, end + 1..<text.unicodeScalars.count]
        }
        #expect(
            units.map { TaggedText.string($0.content) } == [
                "Eine Überschrift für den Text", "Der <a1>Kanzler</a1> sprach am Montag im Bundestag in Berlin.",
                "Danach <i1>schwieg</i1> er\u{A0}– lange & laut.<br2/> Am Ende ging er <fort> und kam nicht wieder.",
            ])
        let english = TaggedText.content("The <a1>Chancellor</a1> & co spoke.", source: units[1].content)
        let bytes = try document.translated(units, ["2": english.content], from: "de", to: "en")
        let html = String(decoding: bytes, as: UTF8.self)
        #expect(html.contains(#"<strong>The <a href="/a?b=1&amp;c=2">Chancellor</a> &amp; co spoke.</strong>"#))
        #expect(html.contains("&lt;fort&gt; und kam nicht wieder.</p>"))
        #expect(html.hasPrefix("<html lang=\"en\"><body>"))
    }

    @Test func `a page in Latin-1 stays in Latin-1`() throws {
        let page =
            "<html><head><meta charset=iso-8859-1><title>Große Ärgernisse überall</title></head><body><article>"
            + "<h1>Große Ärgernisse überall</h1><p>Es ist so schön hier, sagte der Bürgermeister von Köln gestern.</p>"
            + "</article><footer>Übersicht</footer></body></html>"
        let latin = page.unicodeScalars.map { UInt8($0.value) }
        let document = try SourceDocument(path: "x.html", bytes: latin)
        let units = Self.units(document)
        let bytes = try document.translated(
            units, ["1": "Great annoyances", "2": "“It is nice” – ž"], from: "de", to: "en")
        let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        #expect(text.contains("<title>Great annoyances</title>"))
        #expect(text.hasSuffix("<footer>Übersicht</footer></body></html>"))
        #expect(bytes.contains(0x93) && bytes.contains(0x9E))
    }

    @Test func `metadata that says the headline and lead again is translated with them`() throws {
        let document = try Self.document("02.html", try Fixtures.text("Pages/02-magazin.html"))
        let units = Self.units(document)
        let bytes = try document.translated(
            units, ["2": "Chancellor \"rebukes\" <minister>", "3": "Anger is growing."], from: "de", to: "en-GB")
        let html = String(decoding: bytes, as: UTF8.self)
        #expect(units[1].text == "Kanzler rügt Finanzminister")
        #expect(html.contains("<title>Steuerstreit: Chancellor \"rebukes\" &lt;minister&gt; - DAS MAGAZIN</title>"))
        #expect(html.contains(#""headline":"Steuerstreit: Chancellor \"rebukes\" \u003Cminister>""#))
        #expect(html.contains(#"property="og:description" content="Anger is growing.""#))
        #expect(html.contains(#"<html lang="en-GB">"#))
    }

    @Test func `Markdown keeps its marks, links and front matter`() throws {
        let text = """
            ---
            title: Ein Titel für alle
            lang: de
            ---

            # Ein Titel für alle

            Der **erste** Absatz mit [Link](https://x.de/a_b) und
            weiter in der nächsten Zeile.

            > Ein Zitat von *ihr*.

            - Punkt eins
            - Punkt zwei

            Zwischentitel
            -------------

            ![Bild](a.jpg "Ein Schiff im Hafen")

            """
        let document = try Self.document("x.md", text)
        #expect(document.warnings.isEmpty, "\(document.warnings)")
        let written = String(decoding: try Self.bracketed(document), as: UTF8.self)
        #expect(
            written
                == """
                ---
                title: \\[Ein Titel für alle\\]
                lang: en-GB
                ---

                # \\[Ein Titel für alle\\]

                \\[Der **erste** Absatz mit [Link](https://x.de/a_b) und weiter in der nächsten Zeile.\\]

                > \\[Ein Zitat von *ihr*.\\]

                - \\[Punkt eins\\]
                - \\[Punkt zwei\\]

                \\[Zwischentitel\\]
                -------------

                ![Bild](a.jpg "[Ein Schiff im Hafen]")

                """.replacing("title: \\[Ein Titel für alle\\]", with: "title: [Ein Titel für alle]"))
    }

    @Test func `plain text keeps its lines, and wrapped text its width`() throws {
        let text = try Fixtures.text("Articles/hafenstreit.de.txt")
        let document = try Self.document("x.txt", text)
        let written = String(decoding: try Self.bracketed(document), as: UTF8.self)
        #expect(written.filter { !"[]".contains($0) } == text)
        let wrapped = """
            Eine Überschrift

            Der Text läuft über mehrere Zeilen und
            wird dann irgendwann einmal zu Ende
            sein, aber noch nicht jetzt, erst wenn
            alle Zeilen voll sind, also bald.
            """
        let second = try Self.document("y.txt", wrapped)
        let units = Self.units(second)
        let long = String(repeating: "word and ", count: 20) + "end."
        let bytes = try second.translated(units, ["2": InlineContent(long)], from: "de", to: "en")
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines.allSatisfy { $0.count <= 39 })
    }

    @Test func `tags that a translation lacks are found and put back`() throws {
        let content = InlineContent([
            .text("Von "), .code(.init(.begin, pair: "1", match: "a1", data: "<a>")), .text("Leonie Brandt"),
            .code(.init(.end, pair: "1", match: "a1", data: "</a>")), .text(" in Berlin"),
        ])
        let read = TaggedText.content("By Leonie Brandt in <b9>Berlin</a1>", source: content)
        #expect(read.missing == ["<a1>"])
        #expect(read.surplus == ["<b9>"])
        let sloppy = TaggedText.content("By < A1>L. B.</ a1 > in <Berlin> 2 < 3", source: content)
        #expect(sloppy.missing.isEmpty && sloppy.surplus.isEmpty)
        #expect(TaggedText.string(sloppy.content) == "By <a1>L. B.</a1> in <Berlin> 2 < 3")
        #expect(TaggedText.content("<b9>Text", source: "Text <b9>").content == "<b9>Text")
        let moved = CodeTransfer.transfer(content, to: "In Berlin, by Leonie Brandt")
        #expect(moved.isCertain)
        #expect(TaggedText.string(moved.content) == "In Berlin, by <a1>Leonie Brandt</a1>")
        let guessed = CodeTransfer.transfer(content, to: "By L. B. in Berlin")
        #expect(!guessed.isCertain)
        #expect(TaggedText.string(guessed.content).contains("<a1>"))
    }

    @Test func `pairs round the same words are one, and nested ones stay nested`() throws {
        let page = """
            <html><body><article><h1>Eine Überschrift für den Text</h1>
            <p>Am Montag sprach <span class="x"><a href="/k">Anna Beispiel</a></span> mit <i>der <b>Frau</b></i> aus Köln.
            Der Rest des Absatzes ist lang genug, dass er als Text des Artikels erkannt wird.</p>
            </article></body></html>
            """
        let document = try Self.document("x.html", page)
        let units = Self.units(document)
        #expect(
            TaggedText.string(units[1].content).hasPrefix(
                "Am Montag sprach <a1>Anna Beispiel</a1> mit <i2>der <b3>Frau</b3></i2> aus Köln."))
        let moved = CodeTransfer.transfer(units[1].content, to: "der Frau: Anna Beispiel")
        #expect(moved.isCertain)
        #expect(TaggedText.string(moved.content) == "<i2>der <b3>Frau</b3></i2>: <a1>Anna Beispiel</a1>")
        let bytes = try document.translated(units, ["2": moved.content], from: "de", to: "en")
        #expect(
            String(decoding: bytes, as: UTF8.self).contains(
                #"<i>der <b>Frau</b></i>: <span class="x"><a href="/k">Anna Beispiel</a></span></p>"#))
    }

    @Test func `titles and alternative texts that say something else are units after the article`() throws {
        let document = try Self.document("02.html", try Fixtures.text("Pages/02-magazin.html"))
        #expect(document.fields.map(\.text) == ["Finanzminister Adler", "Adler"])
        let units = document.units(withFields: true) { [0..<$0.unicodeScalars.count] }
        #expect(units.suffix(2).map(\.role) == [.caption, .caption])
        let last = try #require(units.last)
        let bytes = try document.translated(units, [last.id: "Eagle"], from: "de", to: "en")
        #expect(String(decoding: bytes, as: UTF8.self).contains(#"<img src="x.jpg" alt="Eagle">"#))
    }

    @Test func `whatever a page looks like, it is read and written without a crash`() throws {
        var generator = Repeatable(state: 7)
        for name in Self.pages.prefix(4) {
            let sound = Array(try Fixtures.text("Pages/\(name)").utf8)
            for _ in 0..<25 {
                var bytes = sound
                for _ in 0..<Int.random(in: 1...40, using: &generator) {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    let wild = Array(
                        ["<", ">", "&", "\"", "</", "<b>", "<!--", "&#x1F600;", " ", "ß"].randomElement(
                            using: &generator)?.utf8 ?? "".utf8)
                    bytes.replaceSubrange(
                        place..<min(bytes.count, place + Int.random(in: 0...3, using: &generator)), with: wild)
                }
                guard let document = try? SourceDocument(path: name, bytes: bytes) else { continue }
                let written = try Self.bracketed(document)
                // What stands in brackets in the result is every block whose place is known.
                let text = String(decoding: written, as: UTF8.self)
                #expect(text.count { $0 == "[" } >= document.article.blocks.count - document.warnings.count)
            }
        }
    }

    /// The same numbers in every run (SplitMix64, Steele et al. 2014).
    private struct Repeatable: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }
}
