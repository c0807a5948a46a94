import ArgumentParser
import Desk
import Exchange
import Files
import Terminology

struct TermsImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a glossary of ours from TBX, spreadsheets, and other tools' files.",
        discussion: """
            Reads TBX v3 and v2 (MARTIF), XLSX, CSV and TSV with any column order, delimiter and encoding, OmegaT's \
            glossary, memoQ's CSV, MultiTerm's XML, UTX and JSON Lines. The result is sorted, one concept a line, so that \
            changes are small in version control. What the glossary can't carry is counted on standard error.

              satzpaar terms import kunde.tbx -o kunde.tsv
              satzpaar terms import liste.xlsx alt.csv -o alles.tsv
              satzpaar terms import --columns target,source,note --delimiter semicolon alt.txt

            Concepts without a German term and usable English are named and left out; the exit status is then 4.
            """)

    @Option(name: .shortAndLong, help: "Where the glossary goes: .tsv, .csv or .xlsx; - is standard output.")
    var out = "-"
    @OptionGroup var input: GlossaryInputOptions
    @Flag(help: "Name each thing that is lost.") var verbose = false
    @Flag(help: "Overwrite the output where it exists.") var force = false
    @Argument(help: "The files; - is standard input.") var files: [String]

    func validate() throws {
        guard out == "-" || GlossaryFormat(ending: out)?.isTable == true else {
            throw ValidationError(
                "The glossary is a table: name an output with .tsv, .csv or .xlsx, or use terms export.")
        }
    }

    func run() throws {
        var all = Glossary()
        var said: [TermConcept] = []
        for path in files {
            let content = try input.read(path, isVerbose: verbose)
            let glossary = try input.glossary(content, named: path, isVerbose: verbose)
            Message.note("\(path): \(GlossaryMessages.count(glossary.entries.count, "entry"))")
            all = all + glossary
            // A table becomes a table of the same columns; there is nothing to lose.
            if content.isConcepts { said += content.concepts().filter(\.isBilingual) }
        }
        let format = GlossaryFormat(ending: out) ?? .tsv
        let bytes = GlossaryFile.bytes(all, as: format) ?? []
        let output = try OutputFile(path: out, overwrite: force)
        try output.write(bytes)
        try output.commit()
        if !said.isEmpty { try showLosses(said, bytes, format) }
        if !all.problems.isEmpty { throw ExitCode(ExitStatus.partOfBatch) }
    }

    /// What the table can't carry, found by reading it back.
    private func showLosses(_ said: [TermConcept], _ bytes: [UInt8], _ format: GlossaryFormat) throws {
        let carried = try GlossaryFile.content(of: bytes, as: format).concepts()
        GlossaryMessages.show(GlossaryLoss.between(said, carried), isVerbose: verbose)
    }
}
