import Foundation
import TestSupport
import Testing

/// What a user can tell `align` about the texts.
struct AlignInputTests {
    private func files(_ contents: [(name: String, text: String)]) throws -> (folder: URL, paths: [String]) {
        let folder = try Fixtures.temporaryFolder()
        let paths = try contents.map { name, text in
            let url = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: url)
            return url.path
        }
        return (folder, paths)
    }

    private func align(_ arguments: [String]) throws -> Program.Result {
        try Program.run(["align", "--no-dictionary"] + arguments)
    }

    @Test func `the user's own ids and offsets come back`() throws {
        let (folder, paths) = try files([
            (
                "a.de.jsonl",
                "{\"text\":\"Guten Morgen.\",\"id\":\"a1\"}\n{\"text\":\"Es regnet.\",\"id\":7,\"start\":100,\"end\":110}\n"
            ),
            ("a.en.jsonl", "{\"text\":\"Good morning.\",\"id\":\"b1\"}\n{\"text\":\"It is raining.\",\"id\":\"b2\"}\n"),
        ])
        let output = folder.appendingPathComponent("x.jsonl").path
        let tmx = folder.appendingPathComponent("x.tmx").path
        #expect(try align(["--level", "line"] + paths + ["-o", output, "-o", tmx]).status == 0)
        let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last?.contains("\"source_ids\":[\"7\"],\"source_ranges\":[[100,110]]") == true)
        #expect(try String(contentsOfFile: tmx, encoding: .utf8).contains("<prop type=\"x-target-ids\">b2</prop>"))
    }

    @Test func `a record that is none is named with its line`() throws {
        let (_, paths) = try files([("a.jsonl", "{\"text\":\"Ja.\"}\nnein\n"), ("b.jsonl", "{\"text\":\"Yes.\"}\n")])
        let result = try align(["--level", "line"] + paths)
        #expect(result.status == 3)
        #expect(result.messages.contains("a.jsonl:2"))
    }

    @Test func `a pinned pair stays, and the rest is aligned around it`() throws {
        let (folder, paths) = try files([
            ("a.txt", "Guten Morgen.\nDer Hund schläft.\nEs regnet.\n"),
            ("b.txt", "Good morning.\nIt is raining.\n"), ("pins.tsv", "2-3\t2\n"),
        ])
        let output = folder.appendingPathComponent("x.tsv").path
        #expect(try align(["--level", "line", paths[0], paths[1], "--pins", paths[2], "-o", output]).status == 0)
        let rows = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").dropFirst()
        #expect(rows.map { $0.split(separator: "\t").suffix(2).joined(separator: "|") } == ["1|1", "2,3|2"])
        let again = try align(["--level", "line", paths[0], paths[1], "--pins", output])
        #expect(again.output.contains("2  2-1  1.00"))
    }

    @Test func `no pair reaches over a delimiter, and delimiters that don't match are refused`() throws {
        let (_, paths) = try files([
            ("a.txt", "Guten Morgen.\n***\nEs regnet heute.\n"), ("b.txt", "Hello.\nIt is raining today.\n***\nBye.\n"),
            ("c.txt", "Hello.\n"),
        ])
        let result = try align(["--level", "line", "--delimiter", "***", paths[0], paths[1]])
        #expect(result.status == 0)
        #expect(!result.output.contains("Es regnet heute.\n    en  It is raining today."))
        let uneven = try align(["--level", "line", "--delimiter", "***", paths[0], paths[2]])
        #expect(uneven.status == 3)
        #expect(uneven.messages.contains("0 delimiters"))
    }

    @Test func `paragraphs are paired as wholes`() throws {
        let articles = Fixtures.folder.appendingPathComponent("Articles")
        let paths = ["de", "en"].map { articles.appendingPathComponent("hafenstreit.\($0).txt").path }
        let sentences = try align(paths).output.split(separator: "\n").count
        let paragraphs = try align(["--level", "paragraph"] + paths).output.split(separator: "\n").count
        #expect(paragraphs < sentences)
    }

    @Test func `an embedding server that is away is named`() throws {
        let (_, paths) = try files([("a.txt", "Ja.\n"), ("b.txt", "Yes.\n")])
        let result = try align(["--embeddings", "http://127.0.0.1:1"] + paths)
        #expect(result.status == 3)
        #expect(result.messages.contains("http://127.0.0.1:1/v1/embeddings can't be reached"))
        #expect(try align(["--embeddings", "nowhere"] + paths).status == 2)
    }
}
