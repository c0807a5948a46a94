import Foundation
import TestSupport
import Testing

struct ReturnCommandTests {
    private let page = Fixtures.folder.appendingPathComponent("Pages/02-magazin.html").path

    private func write(_ text: String, _ name: String, in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    @Test func `a translation that lacks units is written, and the exit status says so`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Program.run(["prep", page, "-o", "job"], in: folder).status == 0)
        let source = folder.appendingPathComponent("job/source/02-magazin.txt")
        let target = try String(contentsOf: source, encoding: .utf8).replacing(
            "Zoff um Steuern", with: "Row over taxes")
        try write(target, "job/target/02-magazin.txt", in: folder)
        let result = try Program.run(["return", "job"], in: folder)
        #expect(result.status == 1)
        #expect(result.output.contains("Kanzler rügt Finanzminister\n  not translated"))
        let english = try String(
            contentsOf: folder.appendingPathComponent("job/translated/02-magazin.en.html"), encoding: .utf8)
        #expect(english.contains("<span class=\"block text-primary-base\">Row over taxes</span>"))
        let json = try Program.run(["return", "job", "--json", "-o", "x.html"], in: folder)
        #expect(json.output.contains(#""kind":"untranslated""#))
        #expect(json.output.contains(#""translated":1,"#))
        let again = try Program.run(["return", "job", "-o", "x.html"], in: folder)
        #expect(again.status == 2)
        #expect(again.messages.contains("--force"))
    }

    @Test func `what is no hand-over folder is refused`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let result = try Program.run(["return", "."], in: folder)
        #expect(result.status == 3)
        #expect(result.messages.contains("satzpaar.json"))
        try write("<xliff/>", "x.xlf", in: folder)
        #expect(try Program.run(["return", "x.xlf"], in: folder).messages.contains("--from"))
    }

    @Test func `a new version is compared, and prepared with what can be kept`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = (1...6).map { "Der Satz mit der Nummer \($0) steht seit gestern im Blatt." }
        try write("Ein Titel für den Text\n\n" + first.joined(separator: "\n\n") + "\n", "v1.txt", in: folder)
        var second = first
        second[2] = "Der Satz mit der Nummer 3 steht seit heute im Blatt."
        second.swapAt(4, 5)
        second.append("Neu ist nur dieser Satz am Ende des Textes.")
        try write("Ein Titel für den Text\n\n" + second.joined(separator: "\n\n") + "\n", "v2.txt", in: folder)
        #expect(try Program.run(["prep", "v1.txt", "-o", "job"], in: folder).status == 0)
        let target = (["A title"] + (1...6).map { "Sentence \($0)." }).joined(separator: "\n\n")
        try write(target, "job/target/v1.txt", in: folder)
        let update = try Program.run(["update", "job", "v2.txt"], in: folder)
        #expect(update.status == 1)
        #expect(update.output.contains("5 unchanged, 1 moved, 1 changed, 1 new, 0 deleted; 6 translations kept"))
        #expect(update.output.contains("steht seit [-gestern-]{+heute+} im Blatt."))
        #expect(update.output.contains("Sentence 3."))
        let json = try Program.run(["update", "--changes", "--json", "job", "v2.txt"], in: folder)
        #expect(
            json.output.contains(#""change":"changed""#) && json.output.contains(#""old_translation":"Sentence 3.""#))
        let prep = try Program.run(["prep", "v2.txt", "--previous", "job", "-o", "job2"], in: folder)
        #expect(prep.output.contains("6 exact and 1 fuzzy"), "\(prep.output)\(prep.messages)")
        #expect(try Program.run(["update", "v1.txt", "v1.txt"], in: folder).status == 0)
    }

    @Test func `what was published teaches the memory`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(
            """
            source\ttarget
            Der Hafen ist seit Montag geschlossen.\tThe port has been closed since Monday.
            Am Abend kam der Minister.\tThe minister came in the evening.

            """, "pairs.tsv", in: folder)
        #expect(
            try Program.run(["tm", "import", "news.tm", "pairs.tsv", "--from", "de-DE", "--to", "en-GB"], in: folder)
                .status == 0)
        try write(
            "The port has been closed since Monday.\n\nThe minister came in the evening.\n", "old.txt", in: folder)
        try write(
            "The harbour has been closed since Monday.\n\nThe minister came in the evening.\n", "new.txt", in: folder)
        let proposal = try Program.run(["retrofit", "old.txt", "new.txt", "--into", "news.tm"], in: folder)
        #expect(proposal.status == 1)
        #expect(
            proposal.output.contains("The [-port-]{+harbour+} has been closed"),
            "\(proposal.output)\(proposal.messages)")
        let applied = try Program.run(["retrofit", "old.txt", "new.txt", "--into", "news.tm", "--apply"], in: folder)
        #expect(applied.output.contains("memory: 1 updated, 0 added"), "\(applied.output)")
        let lookup = try Program.run(["tm", "lookup", "news.tm", "Der Hafen ist seit Montag geschlossen."], in: folder)
        #expect(lookup.output.contains("The harbour has been closed"))
        #expect(try Program.run(["retrofit", "old.txt", "new.txt"], in: folder).messages.contains("--into"))
    }
}
