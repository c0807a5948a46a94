import ArgumentParser
import Bitext
import Exchange
import Files
import Foundation
import Memory

struct TMExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a memory as TMX, XLIFF or a table.",
        discussion: """
            The ending names the format: .tmx; .xliff (2.1) and .xlf (1.2), one pair of languages a file; .tsv (source \
            TAB translation, without codes).

              satzpaar tm export news.tm -o news.tmx
              satzpaar tm export news.tm --where status=reviewed --since 2026-01-01 -o - > reviewed.tmx
              satzpaar tm export news.tm --from de --to en -o news.xliff
            """)

    @OptionGroup var options: MemoryOptions

    @Option(
        name: [.customShort("o"), .long],
        help: "The file to write: .tmx, .xliff, .xlf or .tsv; '-' is standard output, as TMX.")
    var output: String

    @Flag(help: "Replace the file where it exists.")
    var force = false

    @OptionGroup var filter: UnitFilterOptions

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let progress = Progress("units written")
        let file = try OutputFile(path: output, overwrite: force)
        var count = 0
        func step() {
            count += 1
            if count % 10_000 == 0 { progress.show(count) }
        }
        switch URL(fileURLWithPath: output).pathExtension.lowercased() {
        case "tsv":
            try memory.forEachUnit(filter.filter()) { unit in
                let cells = [unit.source, unit.target].map { BilingualTable.cell($0.plainText) }
                try file.write(cells.joined(separator: "\t") + "\n")
                step()
            }
            try file.commit()
        case "xlf", "xliff": try writeXLIFF(memory, file, step)
        default:
            var writer = try TMXWriter(to: file, header: TMXHeader(sourceLanguage: LanguageTag(filter.source ?? "de")))
            try memory.forEachUnit(filter.filter()) { unit in
                try writer.write(unit.translationUnit)
                step()
            }
            try writer.finish()
        }
        progress.end()
        Message.note("\(count) units written")
    }

    private func writeXLIFF(_ memory: Memory, _ file: OutputFile, _ step: () -> Void) throws {
        let name = URL(fileURLWithPath: options.memory).lastPathComponent
        var languages: [LanguageTag]?
        var writer: XLIFFStreamWriter?
        func begin(_ languages: [LanguageTag]) -> XLIFFStreamWriter {
            XLIFFStreamWriter(
                to: file, isSecond: !output.hasSuffix(".xlf"),
                document: XLIFFDocument(
                    sourceLanguage: languages[0], targetLanguage: languages[1], original: name))
        }
        try memory.forEachUnit(filter.filter()) { unit in
            let own = [unit.sourceLanguage, unit.targetLanguage]
            if writer == nil { writer = begin(own) }
            languages = languages ?? own
            guard languages == own else {
                throw FileError(
                    .malformed, path: options.memory,
                    cause: "it holds units of several pairs of languages, and XLIFF only one",
                    advice: "Name the languages with --from and --to.")
            }
            try writer?.write(unit.xliffUnit)
            step()
        }
        if writer == nil { writer = begin(["de", "en"]) }
        try writer?.finish()
    }
}
