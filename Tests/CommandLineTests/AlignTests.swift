import Foundation
import TestSupport
import Testing

struct AlignTests {
    private let articles = Fixtures.folder.appendingPathComponent("Articles")

    private func paths(_ name: String) -> [String] {
        ["de", "en"].map { articles.appendingPathComponent("\(name).\($0).txt").path }
    }

    /// The beads of the hand alignment, as `source|target` with segment numbers from 1.
    private func gold(_ name: String) throws -> Set<String> {
        let lines = try Fixtures.text("Articles/\(name).beads.tsv").split(separator: "\n")
        return Set(
            lines.map { line in
                line.split(separator: "\t", omittingEmptySubsequences: false).map { side in
                    side.split(separator: ",").map { "\((Int($0) ?? 0) + 1)" }.joined(separator: ",")
                }.joined(separator: "|")
            })
    }

    @Test(arguments: ["hafenstreit", "heizungsgesetz", "grenzgipfel"])
    func `a sample article is paired nearly as by hand, without an installed dictionary`(name: String) throws {
        let folder = try Fixtures.temporaryFolder()
        let table = folder.appendingPathComponent("x.tsv").path
        let result = try Program.run(["align", "--no-dictionary"] + paths(name) + ["-o", table])
        #expect(result.status == 0, "\(result.messages)")
        let rows = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n").dropFirst()
        let beads = Set(
            rows.map { row in
                row.split(separator: "\t", omittingEmptySubsequences: false).suffix(2).joined(separator: "|")
            })
        let gold = try gold(name)
        let right = beads.intersection(gold).count
        #expect(Double(2 * right) / Double(beads.count + gold.count) >= 0.85, "\(beads.subtracting(gold).sorted())")
    }

    @Test func `all formats are written at once and the same input gives the same bytes`() throws {
        let runs = try (0..<2).map { _ in
            let folder = try Fixtures.temporaryFolder()
            let names = ["x.tmx", "x.tsv", "x.jsonl", "x.html", "x.txt"]
            let outputs = names.flatMap { ["-o", folder.appendingPathComponent($0).path] }
            let result = try Program.run(["align", "--no-dictionary"] + paths("hafenstreit") + outputs)
            #expect(result.status == 0)
            return try names.map { try Data(contentsOf: folder.appendingPathComponent($0)) }
        }
        #expect(runs[0] == runs[1])
    }

    @Test func `a swapped pair is aligned in its own direction, with a warning`() throws {
        let tmx = try Fixtures.temporaryFolder().appendingPathComponent("x.tmx").path
        let result = try Program.run(["align", "--no-dictionary"] + paths("hafenstreit").reversed() + ["-o", tmx])
        #expect(result.status == 0)
        #expect(result.messages.contains("warning"))
        #expect(try String(contentsOfFile: tmx, encoding: .utf8).contains("srclang=\"en\""))
    }

    @Test func `two articles that are no pair are doubted`() throws {
        let files = [paths("hafenstreit")[0], paths("heizungsgesetz")[1]]
        let result = try Program.run(["align", "--no-dictionary"] + files)
        #expect(result.messages.contains("a pair?"))
    }

    @Test func `an output that exists is kept without --force`() throws {
        let folder = try Fixtures.temporaryFolder()
        let tmx = folder.appendingPathComponent("x.tmx").path
        try Data("mine".utf8).write(to: URL(fileURLWithPath: tmx))
        let result = try Program.run(["align", "--no-dictionary"] + paths("hafenstreit") + ["-o", tmx])
        #expect(result.status == 2)
        #expect(result.messages.contains("--force"))
        #expect(try String(contentsOfFile: tmx, encoding: .utf8) == "mine")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.tmx"])
    }

    @Test func `lines of one word each make one pair`() throws {
        let folder = try Fixtures.temporaryFolder()
        let files = try zip(["a", "b"], ["Hallo", "Hello"]).map { name, text in
            let url = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: url)
            return url.path
        }
        let result = try Program.run(["align", "--no-dictionary"] + files)
        #expect(result.status == 0)
        #expect(result.output.contains("1  1-1"))
    }

    @Test func `a batch goes on after a broken pair, and a second run keeps what is done`() throws {
        let folder = try Fixtures.temporaryFolder()
        for name in ["hafenstreit", "grenzgipfel"] {
            for path in paths(name) {
                let copy = folder.appendingPathComponent(URL(fileURLWithPath: path).lastPathComponent)
                try FileManager.default.copyItem(atPath: path, toPath: copy.path)
            }
        }
        try Data().write(to: folder.appendingPathComponent("leer.de.txt"))
        try Data("x".utf8).write(to: folder.appendingPathComponent("leer.en.txt"))
        let arguments = [
            "align", "--no-dictionary", "--pairs", folder.path, "-o", folder.appendingPathComponent("o").path,
        ]
        let first = try Program.run(arguments)
        #expect(first.status == 4)
        #expect(first.messages.contains("leer.de.txt: the file is empty"))
        #expect(first.output.contains("2 pairs of texts aligned"))
        let second = try Program.run(arguments)
        #expect(second.output.contains("2 kept from before"))
    }

    @Test func `a batch gives the same bytes however many are aligned at the same time`() throws {
        let runs = try ["1", "4"].map { jobs in
            let folder = try Fixtures.temporaryFolder()
            let result = try Program.run([
                "align", "--no-dictionary", "--pairs", articles.path, "-o", folder.path, "--jobs", jobs,
            ])
            #expect(result.status == 0, "\(result.messages)")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(names.count > 2)
            return try names.map { try Data(contentsOf: folder.appendingPathComponent($0)) }
        }
        #expect(runs[0] == runs[1])
    }

    @Test func `a batch that is told something else keeps nothing of the last`() throws {
        let folder = try Fixtures.temporaryFolder()
        let batch = ["align", "--no-dictionary", "--pairs", articles.path, "-o", folder.path]
        #expect(try Program.run(batch).status == 0)
        let again = try Program.run(batch)
        #expect(again.output.contains(" 0 pairs of texts aligned"), "\(again.output)")
        let other = try Program.run(batch + ["--abridged"])
        #expect(other.status == 4 && other.output.contains(" 0 kept"), "\(other.output)")
        #expect(other.messages.contains("exists already"))
        #expect(try Program.run(batch + ["--abridged", "--force"]).status == 0)
        #expect(try Program.run(batch + ["--abridged"]).output.contains(" 0 pairs of texts aligned"))
    }

    @Test func `the worker answers each record in order and goes on after a bad one`() throws {
        let input = """
            {"id":"a","de":["Eins.","Zwei."],"en":["One.","Two."]}
            {"id":"b","de":"nonsense"}
            {"id":"c","de":[],"en":["Alone."]}

            """
        let result = try Program.run(["align", "--worker", "--no-dictionary"], input: input)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.first?.contains("\"id\":\"a\"") == true)
        #expect(lines.dropFirst().first?.contains("error") == true)
        #expect(lines.last?.contains("[[],[0]]") == true)
    }
}
