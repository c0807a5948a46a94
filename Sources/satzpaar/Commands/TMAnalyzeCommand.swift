import ArgumentParser
import Articles
import Bitext
import Desk
import Files
import Foundation
import Memory

struct TMAnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Count texts by how much a memory knows of them.",
        discussion: """
            The table that clients ask for: repetitions, context matches, 100 %, 95–99, 85–94, 75–84, 50–74, new, by \
            segments, words, characters and Normzeilen (55 keystrokes), for each file and in all; the last column is \
            what is like an earlier segment of the same job rather than like the memory. Plain text, Markdown and HTML \
            are cut into segments; TMX and XLIFF are taken as they are cut.

              satzpaar tm analyze news.tm artikel.html
              satzpaar tm analyze news.tm *.md job.xliff --words trados --format html > analysis.html
              satzpaar tm analyze news.tm --memory agency.tm:5 artikel.txt
            """)

    @OptionGroup var options: MemoryOptions

    @Argument(help: "Texts (.txt, .md, .html), TMX or XLIFF; '-' is standard input.")
    var files: [String]

    @Option(
        name: .customLong("memory"),
        help: ArgumentHelp("A further memory and its penalty. May be given more than once.", valueName: "file[:points]")
    )
    var further: [String] = []

    @Option(help: "Whose words: memoq (between spaces), gmx (GMX-V, OmegaT) or trados.")
    var words = "memoq"

    @Option(help: "tsv, json or html.")
    var format = "tsv"

    @Option(name: .customLong("from"), help: "The language of the texts.")
    var language = "de"

    @Flag(help: "Texts are segmented: one segment a line.")
    var segmented = false

    @Flag(help: "As --format json.")
    var json = false

    func validate() throws {
        guard ["memoq", "gmx", "trados"].contains(words) else {
            throw ValidationError("--words is memoq, gmx or trados, not '\(words)'.")
        }
        guard ["tsv", "json", "html"].contains(format) else {
            throw ValidationError("--format is tsv, json or html, not '\(format)'.")
        }
    }

    mutating func run() throws {
        if json { format = "json" }
        let source = try SegmentSource(language: LanguageTag(language), isSegmented: segmented)
        let texts = try files.map { (name: $0, segments: try source.segments(of: $0)) }
        let memory = try MemorySet([options.memory] + further)
        defer { memory.close() }
        let definition = words
        let locale = String(LanguageTag(language).language)
        var analyses = try memory.analyze(texts) { text in
            let count = TextCount(text, locale: locale)
            let words =
                switch definition {
                case "gmx": count.boundaryWords
                case "trados": count.dashedWords
                default: count.spacedWords
                }
            return (words, count.characters)
        }
        if analyses.count > 1 { analyses.append(.sum(analyses, name: "total")) }
        switch format {
        case "json": print(AnalysisTable.json(analyses))
        case "html": print(AnalysisPage.html(analyses))
        default: print(AnalysisTable.tsv(analyses))
        }
    }
}
