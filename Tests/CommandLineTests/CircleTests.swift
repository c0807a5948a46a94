import Foundation
import TestSupport
import Testing

/// The whole circle: pages are prepared, OmegaT translates them with the memory, the translation comes back.
@Suite(.enabled(if: OmegaT.isInstalled))
struct CircleTests {
    /// How many articles the batch has; more where someone wants to measure.
    private static let count = ProcessInfo.processInfo.environment["SATZPAAR_BATCH"].flatMap { Int($0) } ?? 12

    private func text(_ folder: URL, _ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    @Test func `a sample article goes through OmegaT and comes back as an English page`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let material = try CircleMaterial(count: 1)
        let story = material.stories[0]
        let page = CircleMaterial.page(story, number: 0)
        try Data(page.utf8).write(to: folder.appendingPathComponent("story.html"))
        try Data(material.memory { $1 }.utf8).write(to: folder.appendingPathComponent("desk.tmx"))

        let prep = try Program.run(["prep", "story.html", "--memory", "desk.tmx", "-o", "job"], in: folder)
        #expect(prep.status == 0, "\(prep.messages)")
        let said = try OmegaT.translate(folder.appendingPathComponent("job"))
        #expect(said.contains("Finished"), "\(said)")
        let back = try Program.run(
            ["return", "job", "--into", "news.tm", "--approve", "-o", "story.en.html"], in: folder)
        #expect(back.output.contains("0 not translated"), "\(back.output)\(back.messages)")

        let english = try text(folder, "story.en.html")
        #expect(english.contains("<html lang=\"en-GB\">"))
        for pair in story.pairs where !pair.english.contains("Lauenrode") {
            #expect(english.contains(pair.english.replacing("&", with: "&amp;")), "\(pair.english)")
        }
        #expect(english.contains("session in <a href=\"/ort?a=1&amp;b=2\">Lauenrode</a>."))
        // Around the article nothing has changed.
        let footer = try #require(page.components(separatedBy: "</article>").last)
        #expect(english.hasSuffix(footer))
        let memory = try Program.run(["tm", "lookup", "news.tm", story.paragraphs[1][0].german], in: folder)
        #expect(memory.output.contains(story.paragraphs[1][0].english), "\(memory.output)\(memory.messages)")
    }

    @Test func `a batch is one project and one summary, and what is wrong is named`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let material = try CircleMaterial(count: Self.count)
        var pages: [String] = []
        for (number, story) in material.stories.enumerated() {
            try Data(CircleMaterial.page(story, number: number).utf8)
                .write(to: folder.appendingPathComponent("\(story.name).html"))
            pages.append("\(story.name).html")
        }
        // The memory lacks the lead of the third article and has a wrong figure in that of the fifth.
        let missing = material.stories[2].paragraphs[0][0]
        let wrong = material.stories[4].paragraphs[0][0]
        let memory = material.memory { _, pair in
            if pair == missing { return nil }
            guard pair == wrong else { return pair }
            return .init(german: pair.german, english: pair.english.replacing(" 7 ", with: " 70 "))
        }
        try Data(memory.utf8).write(to: folder.appendingPathComponent("desk.tmx"))

        let prep = try Program.run(["prep"] + pages + ["--memory", "desk.tmx", "-o", "job"], in: folder)
        #expect(prep.status == 0, "\(prep.messages)")
        #expect(prep.output.contains("\(Self.count) articles"))
        _ = try OmegaT.translate(folder.appendingPathComponent("job"))
        let back = try Program.run(["return", "job", "--into", "news.tm"], in: folder)
        #expect(back.status == 1)
        let last = try #require(back.output.split(separator: "\n").last)
        #expect(last.hasPrefix("\(Self.count) articles, "))
        #expect(last.contains(": 1 not translated, 1 error,"), "\(last)")
        #expect(back.output.contains(missing.german) && back.output.contains("not translated"))
        #expect(back.output.contains("70"))
        for (number, story) in material.stories.enumerated() {
            let english = try text(folder, "job/translated/\(story.name).en.html")
            #expect(english.contains("<html lang=\"en-GB\">"))
            #expect(english.contains("<h1>\(story.headline.english.replacing("&", with: "&amp;"))</h1>"), "\(number)")
        }
        // A unit with an error stays out of the memory until someone approves.
        let before = try Program.run(["tm", "lookup", "news.tm", wrong.german], in: folder)
        #expect(!before.output.contains(" 70 "))
        let again = try Program.run(["return", "job", "--into", "news.tm", "--approve", "--json"], in: folder)
        #expect(again.output.split(separator: "\n").count == Self.count)
        #expect(try Program.run(["tm", "lookup", "news.tm", wrong.german], in: folder).output.contains(" 70 "))
    }
}
