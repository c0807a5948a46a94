import ArgumentParser
import Bitext
import Desk
import Exchange
import Files
import Terminology

struct TermsExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a glossary as TBX, spreadsheet, or another tool's file.",
        discussion: """
            The format follows from the name of the output or is told by --to: tsv, csv, xlsx, jsonl, tbx (Basic, style \
            DCA), tbx-dct, tbx-min, tbx-min-dct, tbx-core, martif (TBX v2), omegat, memoq, utx. What the format can't \
            carry is counted on standard error. The input may be any format that terms import reads; without one the \
            shipped glossaries are written.

              satzpaar terms export mine.tsv -o mine.tbx
              satzpaar terms export mine.tsv -o glossary.txt                for OmegaT
              satzpaar terms export mine.tsv -o mine.csv --to memoq --source de-DE --target en-GB
              satzpaar terms export --category person -o persons.xlsx
            """)

    @Option(name: .shortAndLong, help: "Where it goes; - is standard output.") var out = "-"
    @Option(help: ArgumentHelp("The format, where the name of the output does not tell it.", valueName: "format"))
    var to: GlossaryFormat?
    @Option(help: ArgumentHelp("The tag of the German terms, such as de-DE.", valueName: "tag")) var source = "de"
    @Option(help: ArgumentHelp("The tag of the English terms, such as en-GB.", valueName: "tag")) var target = "en"
    @Option(help: "Only entries of this category; may be given several times.") var category: [String] = []
    @Option(help: HouseStyleOption.help) var style: String?
    @OptionGroup var input: GlossaryInputOptions
    @Flag(help: "Name each thing that is lost.") var verbose = false
    @Flag(help: "Overwrite the output where it exists.") var force = false
    @Argument(help: "The glossaries; - is standard input.") var files: [String] = []

    func validate() throws {
        guard let format else {
            throw ValidationError("Name the format with --to, or an output whose ending tells it.")
        }
        guard format.isWritable else { throw ValidationError("\(format.rawValue) can be read and not written.") }
        for (tag, language) in [(source, "de"), (target, "en")] where LanguageTag(tag).language != language {
            throw ValidationError("\"\(tag)\" is no tag of \(language == "de" ? "German" : "English").")
        }
    }

    private var format: GlossaryFormat? { to ?? (out == "-" ? .tsv : GlossaryFormat(ending: out)) }

    func run() throws {
        guard let format else { return }
        let contents = try files.map { try input.read($0, isVerbose: verbose) }
        let isFiltered = style != nil || !category.isEmpty
        var said = contents.flatMap { $0.concepts(source: tags.source, target: tags.target) }
        var bytes: [UInt8]?
        if files.isEmpty || isFiltered || format.isTable {
            let glossary = try chosen(contents)
            if files.isEmpty || isFiltered { said = glossary.concepts(source: tags.source, target: tags.target) }
            said = said.filter(\.isBilingual)
            bytes = GlossaryFile.bytes(glossary, as: format)
        }
        guard !said.isEmpty else {
            throw FileError(.empty, path: files.first ?? "the shipped glossaries", cause: "nothing is left to write")
        }
        let output = try OutputFile(path: out, overwrite: force)
        let written = bytes ?? GlossaryFile.bytes(said, as: format, source: tags.source, target: tags.target) ?? []
        try output.write(written)
        try output.commit()
        Message.note("\(out): \(GlossaryMessages.count(said.count, "concept")) as \(format.rawValue)")
        let carried = try GlossaryFile.content(of: written, as: format).concepts(
            source: tags.source, target: tags.target)
        GlossaryMessages.show(GlossaryLoss.between(said, carried), isVerbose: verbose)
    }

    private var tags: (source: LanguageTag, target: LanguageTag) { (LanguageTag(source), LanguageTag(target)) }

    private func chosen(_ contents: [GlossaryFile.Content]) throws -> Glossary {
        var glossary = Glossary()
        if contents.isEmpty {
            glossary.entries = Glossary.shipped().entries.filter { $0.origin.layer == .shipped }
        }
        for (path, content) in zip(files, contents) {
            glossary = glossary + (try input.glossary(content, named: path, isVerbose: verbose))
        }
        if let style { glossary = try HouseStyleOption.apply(style, to: glossary) }
        if !category.isEmpty { glossary.entries.removeAll { !category.contains($0.category?.rawValue ?? "") } }
        return glossary
    }
}
