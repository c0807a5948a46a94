import ArgumentParser
import Bitext
import Desk
import Exchange
import Files
import Foundation
import Terminology

struct PrepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prep",
        abstract: "Make a German article ready for its translator.",
        discussion: """
            Writes a folder that is an OmegaT project: the article's segments in source/, the terms that occur in \
            glossary/, exact matches of the memory in tm/auto/ (OmegaT inserts them) and similar ones in tm/; beside \
            it terms.tsv with every term and report.html, a page that sums the article up. Notes for the translator \
            (reported speech without a speaker, idioms, figures, slips of the source) are in notes.tsv, spellings of \
            unknown names in names.tsv, terms to be settled in candidates.tsv; OmegaT shows notes and names in its \
            glossary pane. The folder appears only when it is complete.

              satzpaar prep article.de.txt -o job/
              satzpaar prep article.de.txt -o job/ --memory desk.tmx --glossary house.tsv
            """)

    @Argument(help: "The article, as plain text; '-' is standard input.")
    var article: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder to make; with output.folder in the settings, one there.", valueName: "folder"))
    var output: String?

    @Option(
        help: ArgumentHelp("A TMX whose matches the translator gets. May be given more than once.", valueName: "tmx"))
    var memory: [String] = []

    @Option(
        help: ArgumentHelp(
            "A glossary (TSV) that goes before the shipped ones. May be given more than once.", valueName: "tsv"))
    var glossary: [String] = []

    @Option(help: ArgumentHelp("The least likeness of a match, 0 to 1; 0.6 without settings.", valueName: "likeness"))
    var threshold: Double?

    @Option(help: "The language of the article; de-DE without settings.")
    var source: String?

    @Option(help: "The language it is to be translated into; en-GB without settings.")
    var target: String?

    @Option(help: "How Slavic names are spelled: ap (without settings), bbc, guardian, bgn or ukrainian2010.")
    var style: NameSuggester.Style?

    @Flag(help: "Print all that was found as one JSON object.")
    var json = false

    @Flag(help: "Replace the folder if it exists.")
    var force = false

    @OptionGroup var input: InputOptions

    @OptionGroup var settings: SettingsOptions

    func validate() throws {
        guard threshold.map((0.0...1.0).contains) ?? true else {
            throw ValidationError("--threshold must be from 0 to 1.")
        }
    }

    mutating func run() throws {
        let settings = try settings.load()
        let output = try folder(settings)
        let file = try Input.text(article, encoding: input.encoding)
        let desk = try PreparationDesk(
            glossaries: glossary.isEmpty ? settings.glossaries : glossary,
            memories: memory.isEmpty ? settings.memories : memory,
            source: source.map { LanguageTag($0) } ?? settings.sourceLanguage,
            target: target.map { LanguageTag($0) } ?? settings.targetLanguage, names: style ?? settings.nameStyle)
        for warning in desk.warnings { Message.warning(warning) }
        let job = desk.prepare(file, threshold: threshold ?? settings.threshold)
        try job.write(to: output, overwrite: force)
        if json {
            print(try job.json())
            return
        }
        let exact = job.matches.count { $0.score == 1 }
        print(
            "\(output): \(job.segments.count) segments, \(job.terms.count) terms, \(exact) exact and "
                + "\(job.matches.count - exact) fuzzy matches, \(job.study.notes.count) notes")
    }

    /// The folder to make: named, or called after the article in the folder of the settings.
    private func folder(_ settings: Settings) throws -> String {
        if let output { return output }
        guard let folder = settings.outputFolder else {
            throw ValidationError("Name the folder to make with -o, or set output.folder in satzpaar.toml.")
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return "\(folder)/\(PreparationName.name(of: article))"
    }
}
