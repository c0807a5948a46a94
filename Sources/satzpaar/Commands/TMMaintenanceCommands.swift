import ArgumentParser
import Bitext
import Exchange
import Files
import Foundation
import Memory

struct TMExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a memory as TMX or as a table.",
        discussion: """
              satzpaar tm export news.tm -o news.tmx
              satzpaar tm export news.tm --where status=reviewed --since 2026-01-01 -o - > reviewed.tmx
              satzpaar tm export news.tm -o news.tsv
            """)

    @OptionGroup var options: MemoryOptions

    @Option(name: [.customShort("o"), .long], help: "The file to write: .tmx or .tsv; '-' is standard output, as TMX.")
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
        if output.hasSuffix(".tsv") {
            try memory.forEachUnit(filter.filter()) { unit in
                let cells = [unit.source, unit.target].map { content in
                    content.plainText.split(omittingEmptySubsequences: false) { $0 == "\t" || $0.isNewline }
                        .joined(separator: " ")
                }
                try file.write(cells.joined(separator: "\t") + "\n")
                count += 1
                if count % 10_000 == 0 { progress.show(count) }
            }
            try file.commit()
        } else {
            var writer = try TMXWriter(to: file, header: TMXHeader(sourceLanguage: LanguageTag(filter.source ?? "de")))
            try memory.forEachUnit(filter.filter()) { unit in
                try writer.write(unit.translationUnit)
                count += 1
                if count % 10_000 == 0 { progress.show(count) }
            }
            try writer.finish()
        }
        progress.end()
        Message.note("\(count) units written")
    }
}

struct TMStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Say what a memory holds.",
        discussion: "  satzpaar tm stats news.tm")

    @OptionGroup var options: MemoryOptions

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let statistics = try memory.statistics()
        print("units\t\(statistics.units)")
        print("different sources\t\(statistics.sources)")
        print("changes logged\t\(statistics.changes)")
        print("store, MB\t\((Double(statistics.storeSize) / 1e6).formatted(digits: 1))")
        print("index, MB\t\((Double(statistics.indexSize) / 1e6).formatted(digits: 1))\t\(statistics.segments) files")
        for (title, counts) in [
            ("languages", statistics.languages), ("status", statistics.statuses), ("domain", statistics.domains),
            ("origin", statistics.origins),
        ] {
            for count in counts { print("\(title)\t\(count.name.isEmpty ? "-" : count.name)\t\(count.units)") }
        }
    }
}

struct TMDoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check a memory, and repair its index from the store.",
        discussion: """
            Exit status 1 where something is wrong that was not repaired.

              satzpaar tm doctor news.tm
              satzpaar tm doctor news.tm --repair
              satzpaar tm doctor news.tm --undo
            """)

    @OptionGroup var options: MemoryOptions

    @Flag(help: "Make the index again where it isn't right.")
    var repair = false

    @Flag(help: "Take the last change or import back.")
    var undo = false

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        if undo {
            print(try memory.undo().map { "taken back: \($0)" } ?? "there is nothing to take back")
            return
        }
        let progress = Progress("units indexed")
        let check = try memory.check(repair: repair) { progress.show($0) }
        progress.end()
        for finding in check.findings { print(finding) }
        if check.repaired { print("The index was made again.") }
        if check.findings.isEmpty { print("The memory is sound.") }
        if !check.findings.isEmpty, !check.repaired { throw ExitCode(ExitStatus.findings) }
    }
}
