import ArgumentParser
import Bitext
import Desk
import Exchange
import Files
import Foundation

struct PrepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prep",
        abstract: "Make a German article ready for its translator.",
        discussion: """
            Writes a folder that is an OmegaT project: the article's segments in source/, the terms that occur in \
            glossary/, exact matches of the memory in tm/auto/ (OmegaT inserts them) and similar ones in tm/; beside \
            it terms.tsv with every term and report.html, a page that sums the article up. The folder appears only \
            when it is complete.

              satzpaar prep article.de.txt -o job/
              satzpaar prep article.de.txt -o job/ --memory desk.tmx --glossary house.tsv
            """)

    @Argument(help: "The article, as plain text; '-' is standard input.")
    var article: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to make.", valueName: "folder"))
    var output: String

    @Option(
        help: ArgumentHelp("A TMX whose matches the translator gets. May be given more than once.", valueName: "tmx"))
    var memory: [String] = []

    @Option(
        help: ArgumentHelp(
            "A glossary of any format that goes before the shipped ones. May be given more than once.",
            valueName: "file"))
    var glossary: [String] = []

    @Option(help: ArgumentHelp("The least likeness of a match, 0 to 1.", valueName: "likeness"))
    var threshold = 0.6

    @Option(help: "The language of the article.")
    var source: String = "de-DE"

    @Option(help: "The language it is to be translated into.")
    var target: String = "en-GB"

    @Flag(help: "Replace the folder if it exists.")
    var force = false

    @OptionGroup var input: InputOptions

    func validate() throws {
        guard (0.0...1.0).contains(threshold) else { throw ValidationError("--threshold must be from 0 to 1.") }
    }

    mutating func run() throws {
        let file = try Input.text(article, encoding: input.encoding)
        let (sourceLanguage, targetLanguage) = (LanguageTag(source), LanguageTag(target))
        let desk = try PreparationDesk(
            glossaries: glossary, memories: memory, source: sourceLanguage, target: targetLanguage)
        for warning in desk.warnings { Message.warning(warning) }
        let job = desk.prepare(file, threshold: threshold)
        try job.write(to: output, overwrite: force)
        let exact = job.matches.count { $0.score == 1 }
        print(
            "\(output): \(job.segments.count) segments, \(job.terms.count) terms, \(exact) exact and "
                + "\(job.matches.count - exact) fuzzy matches")
    }
}
