import Foundation
import TestSupport
import Testing

struct ExchangeCommandTests {
    static let memory = """
        <?xml version="1.0"?>
        <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" \
        srclang="de" datatype="plaintext"/><body>
        <tu tuid="1"><note>n</note><tuv xml:lang="de"><seg>Der <bpt i="1">&lt;b&gt;</bpt>Hafen<ept i="1">&lt;/b&gt;</ept> ruht.\
        </seg></tuv><tuv xml:lang="en"><seg>The <bpt i="1">&lt;b&gt;</bpt>port<ept i="1">&lt;/b&gt;</ept> is quiet.</seg>\
        </tuv></tu>
        <tu tuid="2"><tuv xml:lang="de"><seg>Ende, "gut"</seg></tuv><tuv xml:lang="en"><seg>End; 'good'</seg></tuv></tu>
        </body></tmx>
        """

    static func folder(_ memory: String = memory) throws -> URL {
        let folder = try Fixtures.temporaryFolder()
        try memory.write(to: folder.appendingPathComponent("a.tmx"), atomically: true, encoding: .utf8)
        return folder
    }

    @Test(arguments: ["x.tsv", "x.csv", "x.xlsx", "x.jsonl", "x.xlf", "project"])
    func `a memory goes into every format and back with its texts`(name: String) throws {
        let folder = try Self.folder()
        let format = name == "project" ? ["--to", "omegat"] : []
        let there = try Program.run(["convert", "a.tmx", "-o", name] + format, in: folder)
        #expect(there.status == 0)
        #expect(there.messages.contains("4 inline codes were left out") == ["x.tsv", "x.csv", "x.xlsx"].contains(name))
        let back = try Program.run(["convert", name, "-o", "-", "--to", "tsv"], in: folder)
        #expect(back.output == "Der Hafen ruht.\tThe port is quiet.\nEnde, \"gut\"\tEnd; 'good'\n")
        let tmx = try Program.run(["convert", name, "-o", "-", "--to", "tmx"], in: folder)
        #expect(tmx.output.contains("<bpt") == ["x.jsonl", "x.xlf", "project"].contains(name))
    }

    @Test func `codes that XLIFF names get numbers in TMX, the same on both sides`() throws {
        let folder = try Self.folder()
        let xliff = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="en"><file id="f">\
            <unit id="u"><segment><source><pc id="fett">a</pc><ph id="bild"/></source><target><ph id="bild"/><pc id="fett">b\
            </pc></target></segment></unit></file></xliff>
            """
        try xliff.write(to: folder.appendingPathComponent("x.xlf"), atomically: true, encoding: .utf8)
        let tmx = try Program.run(["convert", "x.xlf", "-o", "-", "--to", "tmx"], in: folder).output
        #expect(tmx.contains("<seg><bpt i=\"1\" x=\"1\"/>a<ept i=\"1\"/><ph x=\"2\"/></seg>"))
        #expect(tmx.contains("<seg><ph x=\"2\"/><bpt i=\"1\" x=\"1\"/>b<ept i=\"1\"/></seg>"))
    }

    @Test func `a page for the editor shows the codes, and can't be read`() throws {
        let folder = try Self.folder()
        #expect(try Program.run(["tmx", "convert", "a.tmx", "-o", "a.html"], in: folder).status == 0)
        let page = try String(contentsOf: folder.appendingPathComponent("a.html"), encoding: .utf8)
        #expect(page.contains("Der <code class=\"role\">&lt;b&gt;</code>Hafen"))
        #expect(try Program.run(["convert", "a.html", "-o", "b.tmx"], in: folder).status == 3)
    }

    @Test func `XLIFF is checked with file, line, column and rule`() throws {
        let folder = try Self.folder()
        #expect(try Program.run(["convert", "a.tmx", "-o", "a.xlf"], in: folder).status == 0)
        let good = try Program.run(["xliff", "validate", "a.xlf"], in: folder)
        #expect((good.status, good.output) == (0, "a.xlf: valid\n"))
        let text = try String(contentsOf: folder.appendingPathComponent("a.xlf"), encoding: .utf8)
        try text.replacing("id=\"u2\"", with: "id=\"u1\"").write(
            to: folder.appendingPathComponent("b.xlf"), atomically: true, encoding: .utf8)
        let bad = try Program.run(["xliff", "validate", "b.xlf"], in: folder)
        #expect(bad.status == 1)
        #expect(
            bad.output.contains("  b.xlf:9:1: id: unit u1: the id ‘u1’ is not unique among the units of the file\n"))
        #expect(try Program.run(["xliff", "validate", "a.tmx"], in: folder).status == 3)
    }

    @Test func `a job of another tool is filled from a memory`() throws {
        let folder = try Self.folder()
        let job = Fixtures.folder.appendingPathComponent("XLIFF/job.mqxliff").path
        try "Ende\tThe end\n5 < 6\t5 is less than 6\n".write(
            to: folder.appendingPathComponent("t.tsv"), atomically: true, encoding: .utf8)
        let result = try Program.run(["xliff", "fill", job, "--with", "t.tsv", "-o", "out.mqxliff"], in: folder)
        #expect(result.status == 0)
        #expect(result.messages.contains("1 of 2 segments filled"))
        let text = try String(contentsOf: folder.appendingPathComponent("out.mqxliff"), encoding: .utf8)
        #expect(text.contains("<target xml:space=\"preserve\">5 is less than 6</target>"))
        #expect(text.contains("<target xml:space=\"preserve\">End</target>"))
    }

    @Test func `units are filtered by a regular expression`() throws {
        let folder = try Self.folder()
        let kept = try Program.run(["tmx", "filter", "a.tmx", "-o", "-", "--matches", "^End[e;]"], in: folder)
        #expect(kept.status == 0)
        #expect(kept.output.contains("tuid=\"2\"") && !kept.output.contains("tuid=\"1\""))
        #expect(try Program.run(["tmx", "filter", "a.tmx", "-o", "-", "--matches", "("], in: folder).status != 0)
    }

    @Test func `the parts of a memory merge into the whole`() throws {
        let folder = try Self.folder()
        #expect(try Program.run(["tmx", "split", "a.tmx", "-o", "p.tmx", "--units", "1"], in: folder).status == 0)
        #expect(try Program.run(["tmx", "merge", "p.1.tmx", "p.2.tmx", "-o", "all.tmx"], in: folder).status == 0)
        #expect(try Program.run(["tmx", "diff", "a.tmx", "all.tmx"], in: folder).status == 0)
        let doctor = try Program.run(["tmx", "validate", "all.tmx"], in: folder)
        #expect(doctor.status == 0 && doctor.output.hasPrefix("all.tmx: accept"))
    }

    /// Every command that writes, and the file that it writes.
    static let writers: [[String]] =
        ["tmx", "tsv", "csv", "xlsx", "jsonl", "xlf", "html"].map { ["tmx", "convert", "a.tmx", "-o", "out.\($0)"] } + [
            ["tmx", "clean", "a.tmx", "-o", "out.tmx"], ["tmx", "filter", "a.tmx", "-o", "out.tmx"],
            ["tmx", "merge", "a.tmx", "-o", "out.tmx"], ["convert", "a.tmx", "-o", "out.xlsx"],
            ["convert", "a.tmx", "-o", "out.xlf", "--to", "xliff1"],
        ]

    private static func largeFolder() throws -> URL {
        let units = (1...600).map { number in
            "<tu><tuv xml:lang=\"de\"><seg>Satz \(number) ist ein langer Satz von vielen Worten.</seg></tuv>"
                + "<tuv xml:lang=\"en\"><seg>Sentence \(number) is a long one.</seg></tuv></tu>"
        }
        let head = memory.prefix { $0 != "\n" } + "\n<tmx version=\"1.4\"><header srclang=\"de\"/><body>"
        return try folder(head + units.joined() + "</body></tmx>")
    }

    @Test(arguments: writers)
    func `a full disk leaves the old file, and no half of a new one`(command: [String]) throws {
        let folder = try Self.largeFolder()
        let output = folder.appendingPathComponent(command[command.firstIndex(of: "-o").map { $0 + 1 } ?? 0])
        try "old".write(to: output, atomically: true, encoding: .utf8)
        // No file may grow above 8 KiB; the signal for it is ignored, so that writing fails as on a full disk.
        let arguments = (command + ["--force"]).map { "'\($0)'" }.joined(separator: " ")
        let status = try Self.shell("trap '' XFSZ; ulimit -f 16; '\(Program.url.path)' \(arguments)", in: folder)
        #expect(status == 3)
        #expect(try String(contentsOf: output, encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }

    @Test(arguments: [1, 3, 6, 10, 15, 25, 40, 60, 90])
    func `a command killed at any moment leaves the old file or the whole new one`(milliseconds: Int) throws {
        let folder = try Self.largeFolder()
        let output = folder.appendingPathComponent("out.xlsx")
        try "old".write(to: output, atomically: true, encoding: .utf8)
        let whole = folder.appendingPathComponent("whole.xlsx")
        #expect(try Program.run(["tmx", "convert", "a.tmx", "-o", whole.path], in: folder).status == 0)
        let seconds = Double(milliseconds) / 1000
        _ = try Self.shell(
            "'\(Program.url.path)' tmx convert a.tmx -o out.xlsx --force & sleep \(seconds); kill -9 $! 2>/dev/null; wait",
            in: folder)
        let bytes = try Data(contentsOf: output)
        #expect(try bytes == Data("old".utf8) || bytes == Data(contentsOf: whole))
    }

    private static func shell(_ script: String, in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test func `hostile rules and pages end in an answer, never in a crash`() throws {
        for (name, command) in [("srx", ["segment", "--srx"]), ("html", ["clean"])] {
            let folder = Fixtures.folder.appendingPathComponent("Fuzz/\(name)")
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(files.count >= 8)
            let scratch = try Fixtures.temporaryFolder()
            for file in files {
                let input = scratch.appendingPathComponent("\(file).\(name)")
                try FileManager.default.copyItem(at: folder.appendingPathComponent(file), to: input)
                let arguments = command + [input.path] + (name == "srx" ? ["-"] : [])
                let result = try Program.run(arguments, input: "Am 3. Okt. kam er. Er ging.\n")
                #expect((0...4).contains(result.status), "\(file)")
            }
        }
    }
}
