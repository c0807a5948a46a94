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
        abstract: "Make German articles ready for their translator.",
        discussion: """
            Writes a folder that is an OmegaT project: the article's segments in source/, the terms that occur in \
            glossary/, exact matches of the memory in tm/auto/ (OmegaT inserts them) and similar ones in tm/; beside \
            it terms.tsv with every term and report.html, a page that sums the article up. Notes for the translator \
            (reported speech without a speaker, idioms, figures, slips of the source) are in notes.tsv, spellings of \
            unknown names in names.tsv, terms to be settled in candidates.tsv; OmegaT shows notes and names in its \
            glossary pane. xliff-2.1/ and xliff-1.2/ hold the same segments for other tools. Links and formatting are \
            short tags in the text, such as <a1>…</a1>; OmegaT guards them with the custom tag pattern \
            </?[a-z]+[0-9]+/?> in its preferences for tags. The folder appears only when it is complete; \
            'satzpaar return' reads it back and writes the translation in the format of the article: plain text, HTML, \
            Markdown, DOCX or ODT.

            Several articles make one project with a source file each; their reports are in articles/.

              satzpaar prep article.html -o job/
              satzpaar prep article.docx -o job/ --memory desk.tmx --glossary house.tsv
              satzpaar prep week/*.html -o job/ --memory news.tm --memory agency.tm:5
              satzpaar prep article-v2.html -o job2/ --previous job/
            """)

    @Argument(help: "Articles: plain text, HTML, Markdown, DOCX or ODT; '-' is standard input.")
    var articles: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder to make; with output.folder in the settings, one there.", valueName: "folder"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "A TMX, or a memory (.tm, with a penalty as in news.tm:5), whose matches the translator gets. May be given "
                + "more than once.", valueName: "file"))
    var memory: [String] = []

    @Option(
        help: ArgumentHelp(
            "A glossary of any format that goes before the shipped ones. May be given more than once.",
            valueName: "file"))
    var glossary: [String] = []

    @Option(
        help: ArgumentHelp(
            "The folder of an earlier version, with its translation: what stayed the same is carried over.",
            valueName: "folder"))
    var previous: String?

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

    @Flag(help: "Leave out what a page says outside the article: other titles and descriptions, texts for pictures.")
    var articleOnly = false

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
        let threshold = threshold ?? settings.threshold
        let languages = (
            source.map { LanguageTag($0) } ?? settings.sourceLanguage,
            target.map { LanguageTag($0) } ?? settings.targetLanguage
        )
        let desk = try PreparationDesk(
            glossaries: glossary.isEmpty ? settings.glossaries : glossary,
            memories: memory.isEmpty ? settings.memories : memory,
            source: languages.0, target: languages.1, names: style ?? settings.nameStyle)
        for warning in desk.warnings { Message.warning(warning) }
        var batch = PreparationBatch(source: languages.0, target: languages.1)
        let progress = Progress("articles", total: articles.count)
        var failures = 0
        for path in articles {
            do {
                let document = try Input.document(path, encoding: input.encoding)
                if let previous {
                    let (job, update) = try desk.prepare(
                        document, threshold: threshold, withFields: !articleOnly, previous: previous)
                    Message.note("\(path): \(UpdateReport(update).summary)")
                    batch.add(job)
                } else {
                    batch.add(try desk.prepare(document, threshold: threshold, withFields: !articleOnly))
                }
            } catch let error as FileError where articles.count > 1 {
                failures += 1
                progress.interrupt { Message.error(error.description) }
            }
            progress.step(path)
        }
        progress.end()
        if let only = batch.jobs.first, articles.count == 1 {
            try only.write(to: output, overwrite: force)
        } else {
            try batch.write(to: output, overwrite: force)
        }
        if json {
            for job in batch.jobs { try Output.line(try job.json()) }
        } else {
            try summarise(batch.jobs, in: output)
        }
        if failures > 0 {
            Message.error("\(failures) of \(articles.count) articles could not be prepared")
            throw ExitCode(ExitStatus.partOfBatch)
        }
    }

    private func summarise(_ jobs: [Preparation], in output: String) throws {
        let matches = jobs.flatMap(\.matches)
        let exact = matches.count { $0.score == 1 }
        let articles = jobs.count == 1 ? "" : "\(jobs.count) articles, "
        let terms = Set(jobs.flatMap { $0.terms.map(\.source) }).count
        try Output.line(
            "\(output): \(articles)\(jobs.reduce(0) { $0 + $1.segments.count }) segments, \(terms) terms, "
                + "\(exact) exact and \(matches.count - exact) fuzzy matches, "
                + "\(jobs.reduce(0) { $0 + $1.study.notes.count }) notes")
    }

    /// The folder to make: named, or called after the article in the folder of the settings.
    private func folder(_ settings: Settings) throws -> String {
        if let output { return output }
        guard let folder = settings.outputFolder, let first = articles.first else {
            throw ValidationError("Name the folder to make with -o, or set output.folder in satzpaar.toml.")
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return "\(folder)/\(PreparationName.name(of: first))"
    }
}
