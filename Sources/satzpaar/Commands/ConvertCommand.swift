public import ArgumentParser
import Bitext
public import Exchange
import Files
import Foundation

extension BilingualFormat: ExpressibleByArgument {}

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Turn one bilingual format into another: TMX, XLIFF, tables, JSON Lines, OmegaT projects, a page.",
        discussion: """
            A format is known by the ending of its file: .tmx; .xlf, .xliff, .sdlxliff, .mqxliff; .tsv, .csv, .xlsx; \
            .jsonl; .html; a folder with omegat.project. --from and --to say it where the ending does not: xliff writes \
            version 2.1, xliff1 version 1.2, omegat a project folder; html is written only.

            Tables hold source and target, with or without a row of titles. Several files make one. Inline codes go along \
            where the format holds them; where it can't, the loss is reported.

              satzpaar convert pairs.xlsx -o memory.tmx
              satzpaar convert job.sdlxliff -o job.xlsx
              satzpaar convert memory.tmx -o check.html
              satzpaar convert old.xlf -o new.xlf --to xliff
              satzpaar convert project/ -o done.tmx
              satzpaar convert job.mqxliff -o project --to omegat
            """)

    @Argument(help: "The files or project folders; '-' is standard input.")
    var files: [String]

    @Option(name: .shortAndLong, help: "The file or folder to write; '-' is standard output.")
    var output: String

    @Option(help: "The format to read: tmx, xliff, tsv, csv, xlsx, jsonl, omegat.")
    var from: BilingualFormat?

    @Option(help: "The format to write: tmx, xliff, xliff1, tsv, csv, xlsx, jsonl, html, omegat.")
    var to: BilingualFormat?

    @Option(help: "The source language.")
    var source = "de"

    @Option(help: "The target language.")
    var target = "en"

    @Flag(help: "Replace a file that is there already.")
    var force = false

    func run() throws {
        let format = try Self.format(to, output, option: "--to")
        let inputs = try files.map { ($0, try Self.format(from, $0, option: "--from")) }
        let isXLIFF = { (format: BilingualFormat) in format == .xliff || format == .xliff1 }
        if isXLIFF(format), inputs.allSatisfy({ isXLIFF($0.1) }) { return try rewriteXLIFF(as: format) }
        var settings = BilingualWriter.Settings(
            source: LanguageTag(source), target: LanguageTag(target), name: Self.name(of: files[0]))
        settings.overwrite = force
        settings.keepsPairOnly = true
        var writer = try BilingualWriter(path: output, format: format, settings: settings)
        for (file, input) in inputs {
            let reader = BilingualReader(
                path: file, format: input, source: LanguageTag(source), target: LanguageTag(target))
            try reader.read { unit in
                // A memory has no use for a unit without a translation; a job or a table has.
                let isEmpty = unit.variants.dropFirst().allSatisfy { $0.content.pieces.isEmpty }
                if format == .tmx, isEmpty { return }
                try writer.write(unit)
            }
            for warning in reader.warnings.prefix(20) { Message.warning(warning) }
        }
        try writer.finish()
        if let sentence = writer.loss.sentence { Message.warning(sentence) }
        if writer.count == 0 { Message.warning("no pair of \(source) and \(target) was found.") }
    }

    /// From XLIFF to XLIFF with what only XLIFF holds: groups, matches, terms, what stands between segments.
    private func rewriteXLIFF(as format: BilingualFormat) throws {
        var documents = try files.flatMap { try XLIFFReader.documents(of: $0) }
        for index in documents.indices where documents[index].targetLanguage == nil {
            documents[index].targetLanguage = LanguageTag(target)
        }
        let file = try OutputFile(path: output, overwrite: force)
        try file.write(format == .xliff ? XLIFF2Writer.bytes(documents) : XLIFF1Writer.bytes(documents))
        try file.commit()
    }

    /// The format that is asked for, else that of the ending.
    static func format(_ wanted: BilingualFormat?, _ path: String, option: String) throws -> BilingualFormat {
        if let format = wanted ?? BilingualFormat(path: path) { return format }
        throw ValidationError("The format of \(path) is not known by its ending; say it with \(option).")
    }

    /// The name of a file without folder and ending.
    static func name(of path: String) -> String {
        path == "-" ? "text" : URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    }
}
