import ArgumentParser
import Files
import Foundation
import Terminology

struct TermsFindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find the terms of a glossary in German texts.",
        discussion: """
            Terms are found inflected (des Weißen Hauses), in compounds (Ukrainekrieg), gendered (Bewohner*innen) and \
            half left out (Außen- und Verteidigungsminister).

              satzpaar terms find artikel.de.txt                a table for people
              satzpaar terms find --glossary mine.tsv a.txt      with a glossary of your own above the shipped ones
              satzpaar terms find --glossary g.tsv --docs DIR --out f.jsonl    a folder of .txt, one JSON object a match

            With --docs only the glossaries named are used. Offsets count Unicode scalars, the end is exclusive.
            """)

    @OptionGroup var glossary: GlossaryOptions
    @Option(help: "A folder of .txt files to read.") var docs: String?
    @Option(name: .shortAndLong, help: "Where the matches go as JSON Lines; - is standard output.") var out = "-"
    @Flag(help: "Write JSON Lines for a single text too.") var json = false
    @Flag(help: "Overwrite the output where it exists.") var force = false
    @Argument(help: "The text; - is standard input.") var file: String?

    func validate() throws {
        guard (docs == nil) != (file == nil) else {
            throw ValidationError("Name a text or a folder with --docs, and not both.")
        }
    }

    func run() throws {
        let recognizer = TermRecognizer(glossary: try glossary.load(isBatch: docs != nil))
        let output = try OutputFile(path: out, overwrite: force || docs != nil)
        if let docs {
            var session = TermRecognizer.Session(recognizer)
            let documents = try TextFolder.documents(in: docs)
            let progress = Progress(total: documents.count)
            for document in documents {
                progress.step(document.name)
                let matches = session.matches(in: document.text)
                for match in matches { try output.write(TermLines.json(match, document: document.name) + "\n") }
            }
            progress.end()
        } else if let file {
            let text = try Input.text(file, encoding: nil)
            let matches = recognizer.matches(in: text.text)
            let lines = json ? matches.map { TermLines.json($0, document: file) } : TermLines.table(matches)
            for line in lines { try output.write(line + "\n") }
        }
        try output.commit()
    }
}
