public import ArgumentParser
import Bitext
public import Exchange
import Files

extension TMXProfile: ExpressibleByArgument {}
extension TMXProfile.Level: ExpressibleByArgument {}

/// What commands that write TMX share.
struct TMXOutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The file to write; '-' is standard output.")
    var output: String

    @Option(help: "The markup: 1 plain text, 2 with inline codes.")
    var level = TMXProfile.Level.two

    @Option(help: "The tool that it is for: generic, omegat, trados, memoq, matecat.")
    var profile = TMXProfile.generic

    @Flag(help: "Replace a file that is there already.")
    var force = false

    @Flag(help: "Where the XML is broken, read the other units too, mended where that is safe.")
    var recover = false

    func reader(_ path: String) -> TMXReader { TMXReader(path: path, recovers: recover) }

    func writer(header: TMXHeader?, to path: String? = nil) throws -> TMXWriter {
        let file = try OutputFile(path: path ?? output, overwrite: force)
        return try TMXWriter(to: file, header: header ?? TMXHeader(), level: level, profile: profile)
    }

    func warn(_ reader: TMXReader) {
        for warning in reader.warnings.prefix(20) { Message.warning(warning.description) }
        if reader.warnings.count > 20 { Message.note("… and more; see: satzpaar tmx validate") }
    }
}

struct TMXConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a TMX file anew, as TMX 1.4b in UTF-8, or as a table, JSON Lines, XLIFF, a page or a project.",
        discussion: """
            The format is that of --to, else that of the ending of -o, else TMX. Tables (tsv, csv, xlsx) hold source and \
            target as plain text and need a pair of languages; JSON Lines hold everything. 'xliff' is version 2.1, \
            'xliff1' version 1.2; both hold the pairs with their codes. 'html' is a page for the editor, 'omegat' a \
            project folder. Codes that the format can't hold are counted. For the way back, see: satzpaar convert

              satzpaar tmx convert old.tmx -o new.tmx --profile omegat
              satzpaar tmx convert many.tmx -o pair.tmx --source de --target en --pair
              satzpaar tmx convert memory.tmx -o memory.xlsx
              satzpaar tmx convert memory.tmx -o - --to jsonl
            """)

    @Argument(help: "The file; '-' is standard input.")
    var file: String
    @OptionGroup var options: TMXOutputOptions
    @Option(help: "The format to write: tmx, tsv, csv, xlsx, jsonl, xliff, xliff1, html, omegat.")
    var to: BilingualFormat?
    @Option(help: "The source language.")
    var source = "de"
    @Option(help: "The target language.")
    var target = "en"
    @Flag(help: "Keep only the source and the target language; a second target becomes a unit of its own.")
    var pair = false

    func run() throws {
        let format = to ?? BilingualFormat(path: options.output) ?? .tmx
        let reader = options.reader(file)
        var settings = BilingualWriter.Settings(
            source: LanguageTag(source), target: LanguageTag(target), name: ConvertCommand.name(of: file))
        (settings.level, settings.profile) = (options.level, options.profile)
        (settings.keepsPairOnly, settings.overwrite) = (pair, options.force)
        var writer: BilingualWriter?
        func begin() throws -> BilingualWriter {
            settings.header = reader.header
            return try BilingualWriter(path: options.output, format: format, settings: settings)
        }
        try reader.read { unit in
            if writer == nil { writer = try begin() }
            try writer?.write(unit)
        }
        if writer == nil { writer = try begin() }
        try writer?.finish()
        options.warn(reader)
        if let sentence = writer?.loss.sentence { Message.warning(sentence) }
    }
}
