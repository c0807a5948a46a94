import ArgumentParser
import Bitext
import Desk
import Files
import Foundation

struct UpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Show what a new version of an article changes against the old one.",
        discussion: """
            OLD is a folder that 'satzpaar prep' made, with its translation, or an article alone; NEW is the article as \
            it is now. Each unit is unchanged, moved, changed, new or deleted; changed ones show the difference word by \
            word ([-old-]{+new+}) and the old translation. To hand the new version over with all that can be kept, use \
            'satzpaar prep NEW --previous OLD'.

              satzpaar update job/ story-v2.html
              satzpaar update --changes job/ story-v2.html
              satzpaar update --json story-v1.txt story-v2.txt

            Exit status: 1 where something changed, 0 otherwise.
            """)

    @Argument(help: "The old version: a folder that 'prep' made, or an article.") var old: String
    @Argument(help: "The new version of the article.") var new: String
    @Option(help: "The file with the old translation (XLIFF or TMX), where it is not in the folder.") var from: String?
    @Option(help: "The language of the article.") var source = "de-DE"
    @Flag(help: "Leave out what is unchanged.") var changes = false
    @Flag(help: "Print one JSON object a unit.") var json = false
    @OptionGroup var input: InputOptions

    func run() throws {
        let segmenter = try ArticleSegmenter()
        let language = LanguageTag(source)
        let document = try Input.document(new, encoding: input.encoding)
        let name = URL(fileURLWithPath: new).lastPathComponent.split(separator: ".").first.map(String.init) ?? new
        let previous = try PreviousVersion(
            path: old, name: name, file: from, segmenter: segmenter, language: language)
        let update = VersionUpdate(old: previous, new: segmenter.handOver(document, language: language))
        let report = UpdateReport(update)
        for entry in update.comparison.entries where !changes || entry.change != .unchanged {
            if json {
                try Output.line(report.json(entry))
            } else {
                for line in report.lines(entry) { try Output.line(line) }
            }
        }
        if !json { try Output.line(report.summary) }
        let unchanged = update.comparison.count(.unchanged)
        if unchanged < update.comparison.entries.count { throw ExitCode(ExitStatus.findings) }
    }
}
