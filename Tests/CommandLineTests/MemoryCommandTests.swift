import Foundation
import TestSupport
import Testing

struct MemoryCommandTests {
    @Test func `a pair goes into a memory and is found again`() throws {
        let folder = try Fixtures.temporaryFolder()
        let paths = ["de", "en"].map { Fixtures.folder.appendingPathComponent("Articles/grenzgipfel.\($0).txt").path }
        let (tmx, memory) = (folder.appendingPathComponent("x.tmx").path, folder.appendingPathComponent("m.tm").path)
        #expect(try Program.run(["align", "--no-dictionary"] + paths + ["-o", tmx]).status == 0)
        let imported = try Program.run(["tm", "import", memory, tmx])
        #expect(imported.status == 0, "\(imported.messages)")
        let source = try Fixtures.text("Articles/grenzgipfel.de.units.txt").split(separator: "\n")[0]
        let found = try Program.run(["tm", "lookup", memory, String(source)])
        #expect(found.status == 0, "\(found.messages)")
        #expect(found.output.contains("100"))
    }

    @Test func `a mistyped file leaves no memory behind`() throws {
        let folder = try Fixtures.temporaryFolder()
        let memory = folder.appendingPathComponent("m.tm").path
        let result = try Program.run(["tm", "import", memory, folder.appendingPathComponent("no.tmx").path])
        #expect(result.status == 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    private func files() throws -> (folder: URL, memory: String) {
        let folder = try Fixtures.temporaryFolder()
        return (folder, folder.appendingPathComponent("m.tm").path)
    }

    private static let article = ["de", "en"].map {
        Fixtures.folder.appendingPathComponent("Articles/grenzgipfel.\($0).txt").path
    }

    @Test func `aligned pairs go into a memory as drafts that cost points by their doubt`() throws {
        let (_, memory) = try files()
        let aligned = try Program.run(["align", "--no-dictionary"] + Self.article + ["--into", memory])
        #expect(aligned.status == 0 && aligned.output.isEmpty, "\(aligned.messages)")
        let stats = try Program.run(["tm", "stats", memory]).output
        #expect(stats.contains("status\tdraft") && stats.contains("origin\tgrenzgipfel.de.txt"))
        let source = try Fixtures.text("Articles/grenzgipfel.de.units.txt").split(separator: "\n")[0]
        #expect(try Program.run(["tm", "lookup", memory, String(source)]).output.contains("aligned, not reviewed"))
    }

    @Test func `an article is prepared with the matches of a memory`() throws {
        let (folder, memory) = try files()
        _ = try Program.run(["align", "--no-dictionary"] + Self.article + ["--into", memory])
        let job = folder.appendingPathComponent("job")
        let result = try Program.run(["prep", Self.article[0], "-o", job.path, "--memory", memory + ":0"])
        #expect(result.status == 0, "\(result.messages)")
        let fuzzy = try String(contentsOf: job.appendingPathComponent("tm/grenzgipfel.tmx"), encoding: .utf8)
        #expect(fuzzy.contains("<tu"))
    }

    @Test func `an HTML article and an XLIFF file are analysed as they are cut`() throws {
        let (folder, memory) = try files()
        _ = try Program.run(["tm", "add", memory, "Der Zug ist pünktlich.", "The train is on time."])
        let page = folder.appendingPathComponent("a.html")
        try Data(
            "<html><body><article><h1>Bahn</h1><p>Der Zug ist pünktlich. Der Zug ist pünktlich. Das freut alle.</p></article></body></html>"
                .utf8
        ).write(to: page)
        let result = try Program.run(["tm", "analyze", memory, page.path, "--format", "tsv"])
        #expect(result.status == 0, "\(result.messages)")
        #expect(result.output.contains("100 %\t1\t4\t") && result.output.contains("repetitions\t1\t4\t"))
        let xliff = folder.appendingPathComponent("a.xliff").path
        #expect(try Program.run(["tm", "export", memory, "-o", xliff]).status == 0)
        #expect(try Program.run(["tm", "analyze", memory, xliff, page.path]).output.contains("total\tall\t5\t"))
    }

    @Test func `a unit is added, edited, logged and taken back`() throws {
        let (_, memory) = try files()
        #expect(try Program.run(["tm", "add", memory, "Guten Tag.", "Good day."]).output == "1\n")
        #expect(
            try Program.run(["tm", "edit", memory, "1", "--set-target", "Hello.", "--status", "reviewed"]).status == 0)
        #expect(try Program.run(["tm", "lookup", memory, "Guten Tag."]).output.contains("Hello."))
        let log = try Program.run(["tm", "log", memory]).output
        #expect(log.split(separator: "\n").count == 2 && log.contains("update\tunit 1"))
        #expect(try Program.run(["tm", "undo", memory]).output == "taken back: update of unit 1\n")
        #expect(try Program.run(["tm", "lookup", memory, "Guten Tag."]).output.contains("Good day."))
        #expect(try Program.run(["tm", "edit", memory, "9"]).status == 3)
        #expect(try Program.run(["tm", "check", memory, "--only"]).status == 0)
        #expect(try Program.run(["tm", "undo", memory, "--step", "99"]).status == 1)
    }

    @Test func `a memory that is not there is not made by what only reads`() throws {
        let (folder, memory) = try files()
        for arguments in [
            ["lookup", memory, "x"], ["stats", memory], ["export", memory, "-o", "-"], ["undo", memory],
        ] {
            #expect(try Program.run(["tm"] + arguments).status == 3)
        }
        #expect(try Program.run(["tm", "merge", memory, memory + "2"]).status == 3)
        #expect(try Program.run(["tm", "add", memory, "--pairs", memory + ".tsv"]).status == 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
