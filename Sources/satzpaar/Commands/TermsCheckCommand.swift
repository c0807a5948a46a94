import ArgumentParser
import Files
import Foundation
import Terminology

struct TermsCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check translations against a glossary.",
        discussion: """
            Reports terms whose English is missing, English that the house does not want, and names that were not to be \
            translated; as warnings, English that is no longer used; as notes, terms with several renderings. Inflected and plural forms are right. A table of four \
            columns without a header is source, target, category and accepted English.

              satzpaar terms check a.de.txt a.en.txt              line by line
              satzpaar terms check --glossary g.tsv --pairs p.jsonl --out f.jsonl
            """)

    @OptionGroup var glossary: GlossaryOptions
    @Option(help: "Pairs as JSON Lines with id, source and target.") var pairs: String?
    @Option(name: .shortAndLong, help: "Where the findings go as JSON Lines.") var out = "-"
    @Flag(help: "Write JSON Lines for two texts too, notes included.") var json = false
    @Flag(help: "Overwrite the output where it exists.") var force = false
    @Argument(help: "The German text and its translation, with as many lines.") var files: [String] = []

    func validate() throws {
        guard (pairs != nil && files.isEmpty) || (pairs == nil && files.count == 2) else {
            throw ValidationError("Name a German text and its translation, or a file with --pairs.")
        }
    }

    func run() throws {
        let checker = TermChecker(glossary: try glossary.load(isBatch: pairs != nil, fourthColumn: .accept))
        if let pairs { try checkBatch(pairs, checker) } else { try checkFiles(checker) }
    }

    private struct Pair: Decodable {
        let id: PairIdentifier
        let source: String
        let target: String
    }

    private func checkBatch(_ path: String, _ checker: TermChecker) throws {
        let output = try OutputFile(path: out, overwrite: force || out != "-")
        let lines = try TextFile.read(path).text.split(separator: "\n")
        let decoder = JSONDecoder()
        var bad = 0
        for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            guard let pair = try? decoder.decode(Pair.self, from: Data(line.utf8)) else {
                Message.error("\(path):\(number + 1): this is no pair with id, source and target. It was left out.")
                bad += 1
                continue
            }
            for finding in checker.check(source: pair.source, target: pair.target) where finding.severity != .note {
                try output.write(
                    "{\"id\":\(pair.id.json),\"source_term\":\(jsonString(finding.entry.source)),"
                        + "\"kind\":\"\(finding.kind.rawValue)\",\"severity\":\"\(finding.severity.rawValue)\","
                        + "\"message\":\(jsonString(finding.message))}\n")
            }
        }
        try output.commit()
        if bad > 0 { throw ExitCode(ExitStatus.partOfBatch) }
    }

    private func checkFiles(_ checker: TermChecker) throws {
        let texts = try files.map { try Input.text($0, encoding: nil) }
        let sides = texts.map { $0.text.split(separator: "\n").map(String.init).filter { !$0.isEmpty } }
        guard sides[0].count == sides[1].count else {
            throw FileError(
                .malformed, path: files[1],
                cause: "it has \(sides[1].count) lines of text and \(files[0]) has \(sides[0].count)",
                advice: "Give texts whose lines belong together, or pairs with --pairs.")
        }
        let findings = checker.check(Array(zip(sides[0], sides[1])).map { ($0, $1) })
        for finding in findings where json {
            try Output.line(
                "{\"line\":\(finding.pair + 1),\"source_term\":\(jsonString(finding.entry.source)),"
                    + "\"kind\":\"\(finding.kind.rawValue)\",\"severity\":\"\(finding.severity.rawValue)\","
                    + "\"error\":\(finding.isError),"
                    + "\"message\":\(jsonString(finding.message))}")
        }
        for finding in findings where !json {
            let label = finding.isError ? "" : finding.severity.rawValue + ": "
            print("line \(finding.pair + 1): \(label)\(finding.message)")
        }
        if findings.contains(where: { $0.severity != .note }) { throw ExitCode(ExitStatus.findings) }
    }
}

/// The id of a pair: a string or a number, given back as it came.
struct PairIdentifier: Decodable {
    /// The id as JSON.
    let json: String

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            json = String(number)
        } else {
            json = jsonString(try value.decode(String.self))
        }
    }
}
