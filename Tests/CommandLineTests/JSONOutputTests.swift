import Foundation
import TestSupport
import Testing

/// Every command that answers something answers machines too: valid JSON on standard output, and nothing else there.
struct JSONOutputTests {
    private static let commands = [
        "clean --json a.txt", "segment --jsonl texts.jsonl", "align a.de.txt a.en.txt --json",
        "prep a.txt -o job2 --json", "return job --json", "update job a2.txt --json",
        "retrofit job a.en.txt --json", "terms find --json a.txt", "terms check --json a.de.txt a.en.txt",
        "terms extract --json a.txt", "terms lookup --json Bundestag", "terms lint --json g.tsv",
        "terms conflicts --json g.tsv", "terms stats --json g.tsv", "terms export g.tsv -o - --to jsonl",
        "tmx validate --json m.tmx", "tmx diff --json m.tmx n.tmx", "tmx convert m.tmx -o - --to jsonl",
        "convert pairs.tsv -o - --to jsonl", "xliff validate --json m.xlf", "count --json a.txt",
        "qa --json m.tmx", "config --json", "eval segment --gold gold/segment --json",
        "eval align --gold gold/align --json", "eval terms --gold gold/terms --json", "eval exchange m.tmx --json",
    ]

    private static func material() throws -> URL {
        let folder = try Fixtures.temporaryFolder()
        func write(_ name: String, _ text: String) throws {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let german = "Streit um die Brücke\n\nDer Bundestag stimmte am Montag zu. Die Kosten liegen bei 12 Euro.\n"
        let english = "Row over the bridge\n\nThe Bundestag agreed on Tuesday. The costs are 12 euros.\n"
        try write("a.txt", german)
        try write("a2.txt", german.replacing("Montag", with: "Dienstag"))
        try write("a.de.txt", german)
        try write("a.en.txt", english)
        try write("texts.jsonl", "{\"id\":\"1\",\"text\":\"Ein Satz. Noch einer.\"}\n")
        try write("g.tsv", "source\ttarget\tcategory\nBundestag\tBundestag\tpolitical\nBundestag\tDiet\tpolitical\n")
        try write("pairs.tsv", "source\ttarget\nDer Bundestag tagt.\tThe Bundestag “meets.\nEnde.\tEnd.\n")
        try write("pairs2.tsv", "source\ttarget\nDer Bundestag tagt.\tThe Bundestag is meeting.\nNeu.\tNew.\n")
        try write(
            "gold/segment/a.jsonl", "{\"id\":\"1\",\"text\":\"Ein Satz.\",\"sentences\":[{\"start\":0,\"end\":9}]}\n")
        try write("gold/align/a.jsonl", "{\"de\":[\"Ein Satz.\"],\"en\":[\"A sentence.\"],\"beads\":[[[0],[0]]]}\n")
        try write("gold/terms/terms.tsv", "source\ttarget\nBundestag\tBundestag\n")
        try write("gold/terms/a.txt", "Der Bundestag tagt.")
        try write("gold/terms/a.jsonl", "{\"start\":4,\"end\":13,\"base\":\"Bundestag\",\"phen\":[\"exact\"]}\n")
        for arguments in [
            ["convert", "pairs.tsv", "-o", "m.tmx"], ["convert", "pairs2.tsv", "-o", "n.tmx"],
            ["convert", "pairs.tsv", "-o", "m.xlf"], ["prep", "a.txt", "-o", "job"],
        ] {
            let result = try Program.run(arguments, in: folder)
            #expect(result.status == 0, "\(arguments): \(result.messages)")
        }
        return folder
    }

    @Test func `each command writes nothing but JSON on standard output when it is asked to`() throws {
        let folder = try Self.material()
        defer { try? FileManager.default.removeItem(at: folder) }
        for command in Self.commands {
            let result = try Program.run(command.split(separator: " ").map(String.init), in: folder)
            #expect(result.status < 2, "\(command): \(result.messages)")
            #expect(Self.isJSON(result.output), "\(command): \(result.output.prefix(300))")
            // A clean answer may be no line at all, but only where findings are lines.
            #expect(
                !result.output.isEmpty || command.contains("lint") || command.contains("terms check"), "\(command)")
        }
    }

    /// Whether a text is one JSON value, or one a line.
    private static func isJSON(_ text: String) -> Bool {
        func parses(_ part: some StringProtocol) -> Bool {
            (try? JSONSerialization.jsonObject(with: Data(String(part).utf8), options: .fragmentsAllowed)) != nil
        }
        if parses(text) { return true }
        let lines: [Substring] = text.split(separator: "\n")
        return lines.allSatisfy { parses($0) }
    }
}
