import Foundation
import TestSupport
import Testing

struct TermsFormatTests {
    private let folder: URL

    init() throws {
        folder = try Fixtures.temporaryFolder()
        try write(
            "mine.tsv",
            """
            source\ttarget\tcategory\tvariants\taccept\tavoid\tclass\tflags\tnote\tstyles\tdefinition
            Hafen\tport\tplace\tHaven\tharbour\thaven\tm\twhole\tor "dock"; pier, quay\tbbc:harbour\tAnlegeplatz

            """)
    }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    private func run(_ arguments: [String], input: String = "") throws -> Program.Result {
        try Program.run(["terms"] + arguments, input: input, in: folder)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    @Test(arguments: ["tbx", "csv", "xlsx", "jsonl", "martif"])
    func `what is exported is imported again to the same bytes`(ending: String) throws {
        let export = try run(["export", "mine.tsv", "-o", "x.\(ending)"])
        #expect(export.status == 0 && !export.messages.contains("lost"), "\(export.messages)")
        let back = try run(["import", "x.\(ending)", "-o", "back.tsv"])
        #expect(back.status == 0 && !back.messages.contains("lost"), "\(back.messages)")
        // XML needs an identifier for each concept.
        let isXML = ["tbx", "martif"].contains(ending)
        let expected = try text("mine.tsv").split(separator: "\n")
        let written = try text("back.tsv").split(separator: "\n")
        #expect(isXML ? written[1].contains("c1") : written == expected)
        #expect(written[1].hasPrefix(expected[1].prefix(60)))
    }

    @Test func `a loss is counted, and named when asked for`() throws {
        let short = try run(["export", "mine.tsv", "-o", "x.txt"])
        #expect(short.status == 0 && short.messages.contains("lost: 1 definition\n"))
        #expect(!short.messages.contains("Anlegeplatz"))
        #expect(try text("x.txt").hasPrefix("Hafen\tport\tor \"dock\"; pier, quay; not: haven\n"))
        let long = try run(["export", "mine.tsv", "-o", "x.txt", "--force", "--verbose"])
        #expect(long.messages.contains("Hafen: Anlegeplatz"))
    }

    @Test func `a foreign table is read with any delimiter, order and encoding`() throws {
        let table = "Kommentar;Englisch;Deutsch;Status\nSchifffahrt;port;Hafen für Fähren;bevorzugt\n"
        try #require(table.data(using: .windowsCP1252)).write(to: folder.appendingPathComponent("a.csv"))
        let found = try run(["import", "a.csv"])
        #expect(found.status == 0 && found.output.contains("Hafen für Fähren\tport"))
        #expect(found.messages.contains("Latin-1"))
        let told = try run(["import", "--columns", "target,source", "--delimiter", "bar", "-"], input: "port|Hafen\n")
        #expect(told.output.contains("Hafen\tport"))
        #expect(try run(["import", "--columns", "target,note", "a.csv"]).status == 2)
    }

    @Test func `a file without usable concepts is refused with what it has`() throws {
        try write(
            "fr.tbx",
            "<martif type=\"TBX\"><text><body><termEntry><langSet xml:lang=\"fr\"><tig><term>port</term></tig></langSet>"
                + "</termEntry></body></text></martif>")
        let result = try run(["import", "fr.tbx", "-o", "x.tsv"])
        #expect(result.status == 3 && result.messages.contains("Its languages are fr"))
        try write("letter.txt", "Sehr geehrte Damen und Herren,\n")
        #expect(try run(["import", "letter.txt", "-o", "x.tsv"]).status == 3)
        #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("x.tsv").path))
    }

    @Test func `conflicts stop a merge until a policy is named`() throws {
        try write("other.csv", "source,target\nHafen,harbour\nMole,pier\n")
        let open = try run(["merge", "mine.tsv", "other.csv", "-o", "all.tsv"])
        #expect(open.status == 1 && open.messages.contains("Hafen: port (mine.tsv:2), harbour (other.csv:2)"))
        let result = try run(["merge", "mine.tsv", "other.csv", "--prefer", "last", "-o", "all.tsv"])
        #expect(result.status == 0, "\(result.messages)")
        #expect(try text("all.tsv").contains("Hafen\tharbour"))
        #expect(try text("all.tsv").contains("Mole\tpier"))
    }

    @Test func `every command takes a glossary of any format, and a house`() throws {
        #expect(try run(["export", "mine.tsv", "-o", "mine.tbx"]).status == 0)
        let found = try run(["find", "--only", "--glossary", "mine.tbx", "-"], input: "Im Hafen.\n")
        #expect(found.output.contains("port"))
        let house = try run(["lookup", "--only", "--glossary", "mine.tsv", "--style", "bbc", "Hafen"])
        #expect(house.output.contains("Hafen: harbour"))
        #expect(try run(["lookup", "--glossary", "mine.tsv", "--style", "nowhere", "Hafen"]).status == 2)
    }

    @Test func `lint answers with lines or JSON and fails for errors only`() throws {
        try write("bad.tsv", "source\ttarget\nHafen\tport\nHafen\tharbour\nKai\t\n")
        let lines = try run(["lint", "bad.tsv"])
        #expect(lines.status == 1)
        #expect(lines.output.contains("bad.tsv:3: error: conflict: "))
        #expect(lines.output.contains("bad.tsv:4: error: unreadable: the target is empty."))
        let json = try run(["lint", "--json", "bad.tsv"])
        #expect(json.output.contains("\"line\":3,\"severity\":\"error\",\"kind\":\"conflict\""))
        try write("soft.tsv", "source\ttarget\nWaffenruhe\tcease-fire\nFeuerpause\tceasefire\n")
        let soft = try run(["lint", "soft.tsv"])
        #expect(soft.status == 0 && soft.output.contains("warning: spelling"))
    }
}
