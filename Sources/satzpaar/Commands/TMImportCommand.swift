import ArgumentParser
import Bitext
import Exchange
import Files
import Foundation
import Memory

struct TMImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take TMX, XLIFF and TSV files into a memory.",
        discussion: """
            Makes the memory where it isn't there; such an import, where it is killed, goes on from where it was when \
            it is begun again. A file is taken wholly or, where it can't be read to its end, not at all. A pair that the memory has already, word for word, is left out.

              satzpaar tm import news.tm client.tmx
              satzpaar tm import news.tm client.tmx --duplicates latest --where domain=Presse
              satzpaar tm import news.tm pairs.tsv --from de --to en
            """)

    @OptionGroup var options: MemoryOptions

    @Argument(help: "TMX, XLIFF (.xlf, .xliff, .sdlxliff, .mqxliff), or tables of source TAB translation (.tsv, .txt).")
    var files: [String]

    @OptionGroup var duplicates: DuplicateOptions

    @OptionGroup var filter: UnitFilterOptions

    @Flag(help: "One JSON object a file.")
    var json = false

    mutating func run() throws {
        // A name that is mistyped must not leave a new, empty memory behind.
        for path in files where path != "-" && !FileManager.default.isReadableFile(atPath: path) {
            throw FileError(.unreadable, path: path, cause: "there is no such file")
        }
        for path in files {
            let progress = Progress("\(path): units read")
            let reader = MemoryInput(
                path: path, source: LanguageTag(filter.source ?? "de"), target: filter.target.map { LanguageTag($0) })
            let report = try Memory.take(
                reader, into: options.memory, policy: duplicates.policy, filter: filter.filter(),
                progress: { progress.show($0) })
            progress.end()
            for warning in reader.warnings { Message.warning(warning.description) }
            try show(report, path)
        }
    }

    private func show(_ report: ImportReport, _ path: String) throws {
        if json {
            print(
                """
                {"file":\(jsonString(path)),"read":\(report.read),"added":\(report.added),\
                "duplicates":\(report.duplicates),"replaced":\(report.replaced),"filtered":\(report.filtered)}
                """)
        } else {
            var line = "\(path): \(report.added) units added"
            if report.duplicates > 0 { line += ", \(report.duplicates) there already" }
            if report.replaced > 0 { line += ", \(report.replaced) replaced" }
            if report.filtered > 0 { line += ", \(report.filtered) left out by the filter" }
            print(line)
        }
    }
}
