import ArgumentParser
import Files
import Foundation
import Terminology

struct TermsExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Extract term candidates from German texts.",
        discussion: """
            Names, nouns and phrases, best first, with their count, what the glossaries know about them, and English \
            spellings for transcribed names.

              satzpaar terms extract artikel.de.txt           a table
              satzpaar terms extract --unknown artikel.de.txt  only what no glossary has, names first
              satzpaar terms extract --docs DIR --out f.jsonl  50 candidates for each .txt
            """)

    @OptionGroup var glossary: GlossaryOptions
    @Option(help: "A folder of .txt files to read.") var docs: String?
    @Option(help: "Aligned pairs as JSON Lines with source and target; their English is proposed.") var pairs: String?
    @Option(name: .shortAndLong, help: "Where the candidates go as JSON Lines.") var out = "-"
    @Option(help: "How many candidates for a text.") var limit = 50
    @Flag(help: "Write JSON Lines for a single text or pairs too.") var json = false
    @Flag(help: "Only candidates that no glossary has, names first.") var unknown = false
    @Flag(help: "Overwrite the output where it exists.") var force = false
    @Argument(help: "A text; - is standard input.") var file: String?

    func validate() throws {
        guard [docs, pairs, file].compactMap(\.self).count == 1 else {
            throw ValidationError("Name one text, a folder with --docs, or pairs with --pairs.")
        }
    }

    func run() throws {
        let extractor = TermExtractor(glossary: try glossary.load(isBatch: false))
        if let docs {
            let output = try OutputFile(path: out, overwrite: true)
            let documents = try TextFolder.documents(in: docs)
            let progress = Progress(total: documents.count)
            for document in documents {
                progress.step(document.name)
                for (rank, one) in candidates(extractor, document.text).enumerated() {
                    try output.write(
                        "{\"doc\":\(jsonString(document.name)),\"rank\":\(rank + 1),"
                            + "\"candidate\":\(jsonString(one.term)),\"count\":\(one.count)}\n")
                }
            }
            progress.end()
            try output.commit()
        } else if let file {
            let text = try Input.text(file, encoding: nil)
            try show(candidates(extractor, text.text))
        } else if let pairs {
            try show(extractor.candidates(in: try PairFile.read(pairs).map { ($0.source, $0.target) }, limit: limit))
        }
    }

    private func candidates(_ extractor: TermExtractor, _ text: String) -> [TermCandidate] {
        guard unknown else { return extractor.candidates(in: text, limit: limit) }
        let open = extractor.candidates(in: text, limit: .max).filter { $0.knownTarget == nil }
        return Array((open.filter { $0.kind == .name } + open.filter { $0.kind != .name }).prefix(limit))
    }

    private func show(_ candidates: [TermCandidate]) throws {
        if json {
            for (rank, one) in candidates.enumerated() {
                let spellings = one.suggestions.map(jsonString).joined(separator: ",")
                try Output.line(
                    "{\"rank\":\(rank + 1),\"candidate\":\(jsonString(one.term)),\"count\":\(one.count),"
                        + "\"kind\":\"\(one.kind.rawValue)\",\"target\":\(one.knownTarget.map(jsonString) ?? "null"),"
                        + "\"suggestions\":[\(spellings)],\"family\":\(one.family.map(jsonString) ?? "null")}")
            }
            return
        }
        let rows = candidates.map { one in
            [
                one.term, "\(one.count)", one.kind.rawValue,
                one.knownTarget ?? one.suggestions.map { "? \($0)" }.joined(separator: ", "),
                one.family.map { "→ \($0)" } ?? "",
            ]
        }
        for line in TextTable.lines([["term", "count", "kind", "English", "family"]] + rows) { print(line) }
    }
}
