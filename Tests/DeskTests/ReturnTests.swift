import Articles
import Bitext
import Exchange
import Files
import Foundation
import Memory
import Quality
import TestSupport
import Testing

@testable import Desk

struct ReturnTests {
    private static let page = """
        <!DOCTYPE html><html lang="de"><head><title>Der Hafen liegt still</title></head><body><article>
        <h1>Der Hafen liegt still</h1><p>Die <a href="/k">Kräne</a> stehen seit Montag. Niemand arbeitet. Die Gewerkschaft hatte in der Nacht zum Streik aufgerufen, weil die Verhandlungen gescheitert waren.</p>
        <p>Am Abend kam der Minister in die Stadt und sprach mit den Arbeitern, die seit Tagen vor dem Tor standen.</p></article></body></html>
        """

    /// A folder that `prep` made, with these exact matches.
    private func job(_ pairs: [(String, String)] = [], page: String = page, name: String = "hafen.html") throws -> URL {
        let folder = try Fixtures.temporaryFolder().appendingPathComponent("job")
        try preparation(pairs, page: page, name: name).write(to: folder.path, overwrite: false)
        return folder
    }

    private func preparation(_ pairs: [(String, String)], page: String, name: String) throws -> Preparation {
        let segmenter = try ArticleSegmenter()
        let handOver = segmenter.handOver(
            try SourceDocument(path: name, bytes: Array(page.utf8)), language: "de-DE")
        let units = pairs.map { TranslationUnit(variants: [.init("de", .init($0)), .init("en", .init($1))]) }
        let leverage = Leverage(units, source: "de", target: "en")
        var job = Preparation(
            name: "hafen", segments: handOver.segments, terms: [],
            matches: leverage.matches(for: handOver.segments.map(\.text)))
        job.handOver = handOver
        return job
    }

    private let english = [
        ("Der Hafen liegt still", "The port lies idle"),
        ("Die Kräne stehen seit Montag.", "The cranes have been idle since Monday."),
        ("Niemand arbeitet.", "Nobody is working."),
        (
            "Die Gewerkschaft hatte in der Nacht zum Streik aufgerufen, weil die Verhandlungen gescheitert waren.",
            "The union had called a strike overnight because the talks had failed."
        ),
        (
            "Am Abend kam der Minister in die Stadt und sprach mit den Arbeitern, die seit Tagen vor dem Tor standen.",
            "In the evening the minister came to town and spoke."
        ),
    ]

    private func html(_ article: ReturnedArticle?) throws -> String {
        String(decoding: try #require(article).bytes(), as: UTF8.self)
    }

    @Test func `a unit with a link goes out with tags and comes back with the link`() throws {
        let folder = try job()
        let source = try String(contentsOf: folder.appendingPathComponent("source/hafen.txt"), encoding: .utf8)
        #expect(source.contains("Die <a1>Kräne</a1> stehen seit Montag.\n\n"))
        let target = source.replacing("Die <a1>Kräne</a1> stehen seit Montag.", with: "The <a1>cranes</a1> stand.")
            .replacing("Niemand arbeitet.", with: "Nobody works.")
        try Data(target.utf8).write(to: folder.appendingPathComponent("target/hafen.txt"))
        let article = try ReturnDesk(folder: folder).article("hafen")
        #expect(article?.untranslated.map(\.unit.id) == ["1", "4", "5"])
        #expect(try html(article).contains(#"<p>The <a href="/k">cranes</a> stand. Nobody works. Die Gewerk"#))
        #expect(article?.outputName == "hafen.en.html")
    }

    @Test func `what OmegaT saved goes before its target file, and a place before a default`() throws {
        let folder = try job()
        let save = """
            <tmx version="1.1"><header/><body>
            <tu><tuv lang="DE-DE"><seg>Niemand arbeitet.</seg></tuv><tuv lang="EN-GB" changeid="kim" \
            changedate="20260101T000000Z"><seg>Nobody works.</seg></tuv></tu>
            <tu><note>Geprüft</note><prop type="file">hafen.txt</prop><prop type="prev">Der Hafen liegt still</prop>\
            <prop type="next">Niemand arbeitet.</prop><tuv lang="DE-DE"><seg>Die &lt;a1&gt;Kräne&lt;/a1&gt; stehen seit \
            Montag.</seg></tuv><tuv lang="EN-GB"><seg>The &lt;a1&gt;cranes&lt;/a1&gt; rest.</seg></tuv></tu>
            </body></tmx>
            """
        try Data(save.utf8).write(to: folder.appendingPathComponent("omegat/project_save.tmx"))
        let article = try #require(try ReturnDesk(folder: folder).article("hafen"))
        #expect(article.units.map { $0.target?.plainText } == [nil, "The cranes rest.", "Nobody works.", nil, nil])
        #expect(article.units[1].note == "Geprüft")
        #expect(article.units[2].author == "kim")
    }

    @Test(arguments: ["xliff-2.1", "xliff-1.2"])
    func `XLIFF goes out with exact matches and comes back with codes`(_ version: String) throws {
        let folder = try job(english)
        let path = folder.appendingPathComponent("\(version)/hafen.xlf")
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(text.contains("The port lies idle"))
        // No words of the link are in the translation, so that its place is a guess and the match no exact one.
        let documents = try XLIFFReader.documents(of: path.path)
        #expect(
            documents[0].units.map { $0.target?.plainText } == [
                "The port lies idle", nil, "Nobody is working.",
                "The union had called a strike overnight because the talks had failed.",
                "In the evening the minister came to town and spoke.",
            ])
        var document = documents[0]
        document.units[1].target =
            TaggedText.content(
                "The <a1>cranes</a1> stand.",
                source: TaggedText.portable(
                    try ReturnDesk(folder: folder).article("hafen")?.units[1].unit.content ?? "")
            ).content
        document.units[1].status = .final
        let bytes = version == "xliff-2.1" ? XLIFF2Writer.bytes(document) : XLIFF1Writer.bytes(document)
        let back = folder.deletingLastPathComponent().appendingPathComponent("back.xlf")
        try Data(bytes).write(to: back)
        let article = try #require(try ReturnDesk(folder: folder, file: back.path).article("hafen"))
        #expect(article.untranslated.isEmpty)
        #expect(try html(article).contains(#"<p>The <a href="/k">cranes</a> stand. Nobody is working. The union"#))
        #expect(try html(article).contains("<title>The port lies idle</title>"))
    }

    @Test func `a TMX from a tool without tags gets its tags back, and that is said`() throws {
        let folder = try job()
        let path = folder.deletingLastPathComponent().appendingPathComponent("x.tmx")
        let output = try OutputFile(path: path.path, overwrite: false)
        var writer = try TMXWriter(to: output, header: TMXHeader(sourceLanguage: "de"))
        for (source, target) in english {
            try writer.write(.init(variants: [.init("de", .init(source)), .init("en", .init(target))]))
        }
        try writer.finish()
        let article = try #require(try ReturnDesk(folder: folder, file: path.path).article("hafen"))
        #expect(article.units[1].remarks == [.tagsPlaced(["<a1>", "</a1>"])])
        #expect(try html(article).components(separatedBy: "<a href=\"/k\">").count == 2)
    }

    @Test func `units come into a memory once, new wording takes the place of old, changed sources stay out`() throws {
        let folder = try job()
        let target = try String(contentsOf: folder.appendingPathComponent("source/hafen.txt"), encoding: .utf8)
            .replacing("Niemand arbeitet.", with: "Nobody works.")
        try Data(target.utf8).write(to: folder.appendingPathComponent("target/hafen.txt"))
        let article = try #require(try ReturnDesk(folder: folder).article("hafen"))
        let memory = try Memory.open(folder.deletingLastPathComponent().appendingPathComponent("m.tm").path)
        defer { memory.close() }
        #expect(try memory.take(article, isApproved: true).added == 1)
        #expect(try memory.take(article, isApproved: true).duplicates == 1)
        #expect(try memory.take(article, isApproved: true, without: ["3"]).read == 0)
        #expect(try memory.lookup("Niemand arbeitet.", threshold: 1).first?.unit.status == .reviewed)
    }

    @Test func `an original that was tampered with is refused`() throws {
        let folder = try job()
        let path = folder.appendingPathComponent("original/hafen/hafen.html")
        try Data(Self.page.replacing("Niemand", with: "Keiner").utf8).write(to: path)
        let error = #expect(throws: FileError.self) { try ReturnDesk(folder: folder).article("hafen") }
        #expect(error?.cause.contains("not the article that was handed over") == true)
        let other = #expect(throws: FileError.self) { try ReturnDesk(folder: folder.deletingLastPathComponent()) }
        #expect(other?.cause.contains("satzpaar prep") == true)
    }

    @Test func `a new version keeps what stayed and offers what changed`() throws {
        let folder = try job(english)
        let target = english.map(\.1).joined(separator: "\n\n").replacing("The cranes", with: "The <a1>cranes</a1>")
        try Data(target.utf8).write(to: folder.appendingPathComponent("target/hafen.txt"))
        let second = Self.page.replacing("Niemand arbeitet.", with: "Niemand arbeitet mehr. Es regnet auch noch stark.")
        var job = try preparation([], page: second, name: "v2.html")
        let old = try PreviousVersion(
            path: folder.path, name: "hafen", segmenter: try ArticleSegmenter(), language: "de-DE")
        let update = VersionUpdate(old: old, new: try #require(job.handOver))
        #expect(
            update.comparison.entries.map(\.change) == [.unchanged, .unchanged, .changed, .new, .unchanged, .unchanged])
        job.carryOver(update)
        #expect(job.matches.map(\.segment) == [0, 1, 2, 4, 5])
        #expect(job.matches.map { $0.score == 1 } == [true, true, false, true, true])
        // The tag stands where the translator had put it, so that the match is an exact one.
        #expect(job.manifestArticle?.units[1].offered == "The <a1>cranes</a1> have been idle since Monday.")
    }
}
