import Bitext
import Files
import Foundation
import Testing

@testable import Articles

struct OfficeDocumentTests {
    private static let word =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
        + #" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
        + #" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#

    /// A Word document with this body, and these notes.
    static func docx(_ body: String, notes: String = "", parts: [String: String] = [:]) -> [UInt8] {
        let styles =
            [("Titel", "Title"), ("berschrift2", "heading 2"), ("Zitat", "Quote"), ("Bild", "caption")]
            .map { #"<w:style w:type="paragraph" w:styleId="\#($0.0)"><w:name w:val="\#($0.1)"/></w:style>"# }.joined()
            + #"<w:style w:type="paragraph" w:styleId="Mein"><w:name w:val="Mein Zitat"/><w:basedOn w:val="Zitat"/></w:style>"#
        return ZipArchive.bytes(
            [
                ("[Content_Types].xml", Array("<Types/>".utf8)),
                ("word/document.xml", Array("<w:document \(word)><w:body>\(body)</w:body></w:document>".utf8)),
                ("word/footnotes.xml", Array("<w:footnotes \(word)>\(notes)</w:footnotes>".utf8)),
                (
                    "word/styles.xml",
                    Array("<w:styles \(word)><w:rPr><w:lang w:val=\"de-DE\"/></w:rPr>\(styles)</w:styles>".utf8)
                ),
            ] + parts.sorted { $0.key < $1.key }.map { ($0.key, Array("<w:x \(word)>\($0.value)</w:x>".utf8)) })
    }

    private static func paragraph(_ runs: String, style: String? = nil) -> String {
        "<w:p>\(style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? "")\(runs)</w:p>"
    }

    private static func run(_ text: String, _ format: String = "") -> String {
        let properties = format.isEmpty ? "" : "<w:rPr>\(format)</w:rPr>"
        return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    static func odt(_ body: String, margins: String = "") -> [UInt8] {
        let space = #"xmlns:office="urn:o" xmlns:text="urn:t" xmlns:style="urn:s" xmlns:fo="urn:f" xmlns:draw="urn:d""#
        let styles =
            #"<style:style style:name="T1" style:family="text"><style:text-properties officeooo:rsid="1" "#
            + #"xmlns:officeooo="urn:x"/></style:style><style:style style:name="T2" style:family="text">"#
            + #"<style:text-properties fo:font-weight="bold"/></style:style>"#
            + #"<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>"#
        let content =
            "<office:document-content \(space)><office:automatic-styles>\(styles)</office:automatic-styles>"
            + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
        return ZipArchive.bytes([
            ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", Array(content.utf8)),
            (
                "styles.xml",
                Array(
                    "<office:document-styles \(space)><office:master-styles>\(margins)</office:master-styles></office:document-styles>"
                        .utf8)
            ),
        ])
    }

    private func document(_ bytes: [UInt8], _ name: String = "x.docx") throws -> SourceDocument {
        try SourceDocument(path: name, bytes: bytes)
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        String(decoding: try ZipArchive(bytes).content(name) ?? [], as: UTF8.self)
    }

    @Test func `styles tell the roles, also by the style that they are made from`() throws {
        let body = [
            Self.paragraph(Self.run("Dach"), style: nil), Self.paragraph(Self.run("Der Titel"), style: "Titel"),
            Self.paragraph(Self.run("Von Anna Beispiel")), Self.paragraph(Self.run("Der Text geht so. Und weiter.")),
            Self.paragraph(Self.run("Zwischen"), style: "berschrift2"),
            Self.paragraph(Self.run("Ein Wort."), style: "Mein"),
            Self.paragraph(Self.run("Ein Bild © Foto AG"), style: "Bild"),
        ].joined()
        let article = try document(Self.docx(body)).article
        #expect(article.blocks.map(\.role) == [.kicker, .headline, .byline, .body, .subhead, .quote, .caption])
        #expect(article.blocks[6].parts.map(\.role) == [.credit])
    }

    @Test func `runs of one format are one and another format is a pair of codes`() throws {
        let link = #"<w:hyperlink r:id="rId4">\#(Self.run("der Seite", "<w:rStyle w:val=\"L\"/>"))</w:hyperlink>"#
        let body = Self.paragraph(
            Self.run("Ein ", "<w:lang w:val=\"de-DE\"/>") + Self.run("Satz") + Self.run(" mit ", "<w:noProof/>")
                + Self.run("Fettem", "<w:b/>") + Self.run(" auf ") + link + Self.run(" am Ende &amp; Schluss."))
        let document = try document(Self.docx(body))
        let units = SourceDocumentTests.units(document)
        #expect(
            units.map { TaggedText.string($0.content) } == [
                "Ein Satz mit <b1>Fettem</b1> auf <a2>der Seite</a2> am Ende & Schluss."
            ])
        let english = TaggedText.content("On <a2>the page</a2> a <b1>bold</b1> & end.", source: units[0].content)
        let bytes = try document.translated(units, ["1": english.content], from: "de", to: "en-GB")
        let text = try part("word/document.xml", of: bytes)
        #expect(
            text.contains(
                Self.run("On ") + #"<w:hyperlink r:id="rId4">"# + Self.run("the page", "<w:rStyle w:val=\"L\"/>")
                    + "</w:hyperlink>" + Self.run(" a ") + Self.run("bold", "<w:b/>") + Self.run(" &amp; end.")))
        #expect(try part("word/styles.xml", of: bytes).contains("<w:lang w:val=\"en-GB\"/>"))
    }

    @Test func `insertions count and deletions don't`() throws {
        let body = Self.paragraph(
            Self.run("Das Gesetz ") + "<w:del><w:r><w:delText>nie </w:delText></w:r></w:del>"
                + "<w:ins>\(Self.run("heute "))</w:ins>" + Self.run("gilt."))
        let document = try document(Self.docx(body))
        #expect(document.article.text.string == "Das Gesetz heute gilt.")
        let written = try part("word/document.xml", of: try SourceDocumentTests.bracketed(document))
        #expect(!written.contains("w:del") && !written.contains("w:ins"))
    }

    @Test func `notes and text boxes are blocks, and stay where they hang`() throws {
        let box =
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\(Self.paragraph(Self.run("Im Kasten")))"
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>\(Self.paragraph(Self.run("Im Kasten")))"
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        let body = Self.paragraph(
            Self.run("Ein Text") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + Self.run(" mit Kasten.") + box)
        let note =
            "<w:footnote w:id=\"1\">" + Self.paragraph("<w:r><w:footnoteRef/></w:r>" + Self.run(" Die Note."))
            + "</w:footnote>"
        let document = try document(Self.docx(body, notes: note))
        #expect(SourceDocumentTests.units(document).map(\.text) == ["Ein Text mit Kasten.", "Im Kasten", "Die Note."])
        let bytes = try SourceDocumentTests.bracketed(document)
        let written = try part("word/document.xml", of: bytes)
        #expect(
            written.contains("<w:drawing><w:txbxContent><w:p>" + Self.run("[Im Kasten]") + "</w:p></w:txbxContent>"))
        #expect(!written.contains("Fallback"))
        #expect(written.components(separatedBy: "footnoteReference").count == 2)
        #expect(
            try part("word/footnotes.xml", of: bytes).contains(
                "<w:footnoteRef/></w:r>" + Self.run(" ") + Self.run("[Die Note.]")))
        let again = try SourceDocument(path: "y.docx", bytes: bytes)
        #expect(
            SourceDocumentTests.units(again).map(\.text) == ["[Ein Text mit Kasten.]", "[Im Kasten]", "[Die Note.]"])
    }

    @Test func `the alternative text of a picture is a unit of its own`() throws {
        let picture =
            #"<w:r><w:drawing><wp:docPr xmlns:wp="urn:p" id="1" descr="Ein Schiff &amp; ein Kran"/></w:drawing></w:r>"#
        let document = try document(Self.docx(Self.paragraph(Self.run("Ein Text.")) + Self.paragraph(picture)))
        #expect(document.fields.map(\.text) == ["Ein Schiff & ein Kran"])
        let units = document.units(withFields: true) { [0..<$0.unicodeScalars.count] }
        let bytes = try document.translated(units, ["2": "A ship & \"a\" crane"], from: "de", to: "en")
        #expect(try part("word/document.xml", of: bytes).contains(#"descr="A ship &amp; &quot;a&quot; crane""#))
        #expect(try part("word/document.xml", of: bytes).contains("Ein Text."))
    }

    @Test func `a line break is a code and a field keeps its instruction`() throws {
        let field = ["begin", "separate", "end"].map { "<w:r><w:fldChar w:fldCharType=\"\($0)\"/></w:r>" }
        let body = Self.paragraph(
            Self.run("Oben") + "<w:r><w:br/></w:r>" + Self.run("unten ") + field[0]
                + "<w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r>" + field[1] + Self.run("hier") + field[2])
        let document = try document(Self.docx(body))
        #expect(
            SourceDocumentTests.units(document).map { TaggedText.string($0.content) } == [
                "Oben<br1/> unten <a2>hier</a2>"
            ])
        let written = try part("word/document.xml", of: try SourceDocumentTests.bracketed(document))
        #expect(written.contains("HYPERLINK") && written.components(separatedBy: "fldChar ").count == 4)
    }

    @Test func `codes in the wrong order leave the XML sound`() throws {
        let body = Self.paragraph(
            #"<w:hyperlink r:id="1">\#(Self.run("Eins"))</w:hyperlink>"# + Self.run(" und ")
                + #"<w:hyperlink r:id="2">\#(Self.run("Zwei"))</w:hyperlink>"# + Self.run(" mehr"))
        let document = try document(Self.docx(body))
        let units = SourceDocumentTests.units(document)
        for text in ["<a1>One<a2> two</a1> three</a2>", "</a1>One</a2> <a1>two<a2>", "<a2>One"] {
            let content = TaggedText.content(text, source: units[0].content).content
            let bytes = try document.translated(units, ["1": content], from: "de", to: "en")
            #expect(throws: Never.self) { try SourceDocument(path: "y.docx", bytes: bytes) }
        }
    }

    @Test func `OpenDocument keeps spans, notes and bookmarks`() throws {
        let body = """
            <text:h text:outline-level="1">Der Titel</text:h>
            <text:p>Ein <text:span text:style-name="T1">Satz</text:span> mit <text:span text:style-name="T2">Fettem\
            </text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Die Note.</text:p>\
            </text:note-body></text:note><text:s text:c="2"/>und<text:line-break/>Umbruch.</text:p>
            <text:p text:style-name="P1">Ein Zitat.</text:p>
            <text:list><text:list-item><text:p>Ein Punkt.</text:p></text:list-item></text:list>
            """
        let document = try document(Self.odt(body), "x.odt")
        #expect(document.article.blocks.map(\.role) == [.headline, .body, .body, .quote, .listItem])
        #expect(
            SourceDocumentTests.units(document).map { TaggedText.string($0.content) } == [
                "Der Titel", "Ein Satz mit <b1>Fettem</b1><fn2/> und<br3/> Umbruch.", "Die Note.", "Ein Zitat.",
                "Ein Punkt.",
            ])
        let written = try part("content.xml", of: try SourceDocumentTests.bracketed(document))
        #expect(written.contains("<text:note-body><text:p>[Die Note.]</text:p></text:note-body>"))
        #expect(written.contains("und<text:line-break/>Umbruch.]</text:p>"))
        #expect(written.contains("<text:p text:style-name=\"P1\">[Ein Zitat.]</text:p>"))
    }

    @Test(arguments: [
        ("no archive", Array("PK\u{3}\u{4}nothing".utf8), "no ZIP archive"),
        ("old Word", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], "old Word file"),
        ("no part", ZipArchive.bytes([("a.xml", [])]), "neither word/document.xml"),
        ("path", ZipArchive.bytes([("../../etc/passwd", []), ("word/document.xml", [])]), "leads out"),
        ("absolute", ZipArchive.bytes([("/etc/passwd", []), ("word/document.xml", [])]), "leads out"),
        ("twice", ZipArchive.bytes([("word/document.xml", []), ("word/document.xml", [])]), "twice"),
        ("broken", ZipArchive.bytes([("word/document.xml", Array("<a><b></a>".utf8))]), "broken in line 1"),
        (
            "entities",
            ZipArchive.bytes([
                ("content.xml", Array("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>".utf8))
            ]), "document type"
        ),
        ("deep", ZipArchive.bytes([("content.xml", Array(String(repeating: "<a>", count: 400).utf8))]), "deeper"),
        ("empty", OfficeDocumentTests.docx("<w:p/>"), "no text"),
    ]) func `a hostile or broken document is refused with its reason`(
        _ name: String, _ bytes: [UInt8], _ cause: String
    ) throws {
        let error = #expect(throws: FileError.self) { try SourceDocument(path: "x.docx", bytes: bytes) }
        #expect(error?.cause.contains(cause) == true, "\(error?.description ?? "")")
    }

    @Test func `an archive that unpacks to far more than it holds is refused`() throws {
        let zeros = [UInt8](repeating: 0x20, count: 8 << 20)
        let stored = ZipArchive.bytes([("word/document.xml", [0x20])])
        // Deflating is what a changed part gets; the entry must not be stored for that.
        var deflated = stored
        deflated[8] = 8
        let directory = deflated.count - 22 - 46 - 17
        deflated[directory + 10] = 8
        let bomb = try ZipArchive(deflated).replacing(["word/document.xml": zeros])
        #expect(bomb.count < 20_000)
        let error = #expect(throws: FileError.self) { try SourceDocument(path: "x.docx", bytes: bomb) }
        #expect(error?.cause.contains("as bombs do") == true)
    }

    @Test func `bytes at random never crash the reader`() throws {
        var generator = SystemRandomNumberGenerator()
        let sound = Self.docx(Self.paragraph(Self.run("Ein Text mit Wörtern.")))
        for _ in 0..<300 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? SourceDocument(path: "x.docx", bytes: bytes)
            _ = try? SourceDocument(path: "x.docx", bytes: Array(bytes.prefix(Int.random(in: 0..<bytes.count))))
        }
    }

    private static func field(_ instruction: String, _ shown: String) -> String {
        let marks = ["begin", "separate", "end"].map { "<w:r><w:fldChar w:fldCharType=\"\($0)\"/></w:r>" }
        return marks[0] + "<w:r><w:instrText>\(instruction)</w:instrText></w:r>" + marks[1] + run(shown) + marks[2]
    }

    @Test func `headers, footers and endnotes are translated, after the article, and comments are left alone`() throws {
        let parts = [
            "word/header1.xml": Self.paragraph(Self.run("Büro ") + Self.run("Nord", "<w:b/>")),
            "word/footer1.xml": Self.paragraph(Self.run("Seite ") + Self.field("PAGE", "1")),
            "word/footer2.xml": Self.paragraph(Self.field("PAGE", "1")),
            "word/endnotes.xml": Self.paragraph("<w:r><w:endnoteRef/></w:r>" + Self.run(" Die Quelle.")),
            "word/comments.xml": Self.paragraph(Self.run("Bitte prüfen.")),
        ]
        let document = try document(Self.docx(Self.paragraph(Self.run("Ein Text.")), parts: parts))
        let units = SourceDocumentTests.units(document)
        #expect(
            units.map { TaggedText.string($0.content) } == [
                "Ein Text.", "Die Quelle.", "Büro <b1>Nord</b1>", "Seite <f1>1</f1>",
            ])
        #expect(units.map(\.role).suffix(2) == [.boilerplate, .boilerplate])
        let bytes = try SourceDocumentTests.bracketed(document)
        #expect(try part("word/header1.xml", of: bytes).contains("<w:t xml:space=\"preserve\">[Büro </w:t>"))
        #expect(try part("word/footer1.xml", of: bytes).contains("[Seite "))
        #expect(try part("word/endnotes.xml", of: bytes).contains(Self.run(" ") + Self.run("[Die Quelle.]")))
        for name in ["word/comments.xml", "word/footer2.xml"] {
            #expect(try part(name, of: bytes) == part(name, of: document.bytes))
        }
    }

    @Test func `the parts of a Word document are found by their types`() throws {
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        let bytes = ZipArchive.bytes([
            (
                "[Content_Types].xml",
                Array(
                    ("<Types><Override PartName=\"/word/document2.xml\" ContentType=\"\(main).document.main+xml\"/>"
                        + "<Override PartName=\"/word/kopf.xml\" ContentType=\"\(main).header+xml\"/></Types>").utf8)
            ),
            ("word/kopf.xml", Array("<w:hdr \(Self.word)>\(Self.paragraph(Self.run("Oben")))</w:hdr>".utf8)),
            ("word/document2.xml", Array("<w:x \(Self.word)>\(Self.paragraph(Self.run("Der Text.")))</w:x>".utf8)),
        ])
        #expect(SourceDocumentTests.units(try document(bytes)).map(\.text) == ["Der Text.", "Oben"])
    }

    @Test func `hidden text stays and a format ends before a tab of another`() throws {
        let body = Self.paragraph(
            Self.run("Ein ") + Self.run("Satz", "<w:b/>") + "<w:r><w:tab/></w:r>" + Self.run("hier. ")
                + Self.run("Geheim.", "<w:vanish/>"))
        let document = try document(Self.docx(body))
        #expect(document.article.text.string == "Ein Satz\thier.")
        let written = try part("word/document.xml", of: try SourceDocumentTests.bracketed(document))
        #expect(written.contains(Self.run("Satz", "<w:b/>") + "<w:r><w:tab/></w:r>"))
        #expect(written.contains(Self.run("Geheim.", "<w:vanish/>")))
    }

    @Test
    func `deleted text is gone also where nothing is translated and bound controls don't show their German again`()
        throws
    {
        let bound = #"<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns0:daten/ns0:ort"/></w:sdtPr><w:sdtContent>"#
        let body =
            bound + Self.paragraph(Self.run("Der Ort.")) + "</w:sdtContent></w:sdt>"
            + Self.paragraph("<w:del><w:r><w:delText>Weg.</w:delText></w:r></w:del>")
        let document = try document(Self.docx(body))
        #expect(document.article.text.string == "Der Ort.")
        let written = try part("word/document.xml", of: try SourceDocumentTests.bracketed(document))
        #expect(written.contains("[Der Ort.]") && written.contains("w:sdtPr"))
        #expect(!written.contains("dataBinding") && !written.contains("Weg."))
    }

    @Test func `a field that ends in another paragraph keeps its end`() throws {
        let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        let written = try part(
            "word/document.xml",
            of: try SourceDocumentTests.bracketed(document(Self.docx(Self.paragraph(Self.run("Der Text.") + end)))))
        #expect(written.contains(end))
    }

    @Test func `an OpenDocument has headers, fields and comments`() throws {
        let margins =
            "<style:master-page><style:header><text:p>Seite <text:page-number>0</text:page-number><text:s/>von "
            + "<text:page-count>1</text:page-count></text:p></style:header></style:master-page>"
        let comment = "<office:annotation><text:p>Stimmt das?</text:p></office:annotation>"
        let body =
            "<text:p>Das <text:span text:style-name=\"T2\">Amt</text:span> \(comment)lehnte<office:annotation-end/> ab. "
            + "<text:text-input>Heute.</text:text-input></text:p>"
        let document = try document(Self.odt(body, margins: margins), "x.odt")
        let units = SourceDocumentTests.units(document)
        #expect(
            units.map { TaggedText.string($0.content) } == [
                "Das <b1>Amt</b1> lehnte ab. <f2>Heute.</f2>", "Seite <f1>0</f1> von <f2>1</f2>",
            ])
        let bytes = try SourceDocumentTests.bracketed(document)
        #expect(try part("content.xml", of: bytes).contains(comment))
        #expect(
            try part("styles.xml", of: bytes).contains(
                "[Seite <text:page-number>0</text:page-number> von <text:page-count>1</text:page-count>]"))
    }
}
