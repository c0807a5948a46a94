import Foundation
import TestSupport
import Testing

struct PrepTests {
    private let article = Fixtures.folder.appendingPathComponent("Articles/hafenstreit.de.txt").path

    @Test func `an article becomes a folder with the terms that occur and what the memory offers`() throws {
        let folder = try Fixtures.temporaryFolder()
        let translation = article.replacingOccurrences(of: ".de.", with: ".en.")
        let memory = folder.appendingPathComponent("memory.tmx").path
        #expect(try Program.run(["align", "--no-dictionary", article, translation, "-o", memory]).status == 0)
        let job = folder.appendingPathComponent("job")
        let result = try Program.run(["prep", article, "--memory", memory, "-o", job.path])
        #expect(result.status == 0, "\(result.messages)")
        let glossary = try String(contentsOf: job.appendingPathComponent("glossary/glossary.txt"), encoding: .utf8)
        for line in ["Kreml\tKremlin", "Schwarzes Meer\tBlack Sea", "Wolodymyr Selenskyj\tVolodymyr Zelenskyy"] {
            #expect(glossary.contains(line), "\(line)")
        }
        let source = try String(contentsOf: job.appendingPathComponent("source/hafenstreit.txt"), encoding: .utf8)
        #expect(source.components(separatedBy: "\n\n").count == 37)
        let matches = try String(contentsOf: job.appendingPathComponent("tm/auto/hafenstreit.tmx"), encoding: .utf8)
        #expect(matches.components(separatedBy: "<tu>").count > 25)
    }

    @Test func `a glossary of the user goes before the shipped ones`() throws {
        let folder = try Fixtures.temporaryFolder()
        let mine = folder.appendingPathComponent("mine.tsv")
        try Data("source\ttarget\nKreml\tthe K\n".utf8).write(to: mine)
        let job = folder.appendingPathComponent("job")
        let result = try Program.run(["prep", article, "--glossary", mine.path, "-o", job.path])
        #expect(result.status == 0)
        let glossary = try String(contentsOf: job.appendingPathComponent("glossary/glossary.txt"), encoding: .utf8)
        #expect(glossary.contains("Kreml\tthe K"))
        #expect(!glossary.contains("Kreml\tKremlin"))
    }

    @Test func `a broken memory is named with its line and no folder is left`() throws {
        let folder = try Fixtures.temporaryFolder()
        let memory = folder.appendingPathComponent("broken.tmx")
        try Data("<tmx version=\"1.4\">\n<header/>\n<body><tu></body>".utf8).write(to: memory)
        let job = folder.appendingPathComponent("job")
        let result = try Program.run(["prep", article, "--memory", memory.path, "-o", job.path])
        #expect(result.messages.contains("broken.tmx:3"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains(".part") })
    }
}
