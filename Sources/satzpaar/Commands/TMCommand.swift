import ArgumentParser
import Bitext
import Files
import Foundation
import Memory

/// The commands on a translation memory.
struct TMCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tm",
        abstract: "Keep a translation memory: import, look up, search, analyse, maintain.",
        discussion: """
            A memory is one file, such as news.tm, with the folder news.tm.index beside it. Several programs may use it \
            at once.

              satzpaar tm import news.tm client.tmx archive.tmx
              satzpaar tm lookup news.tm "Der Minister reist nach Paris."
              satzpaar tm search news.tm Regierung
              satzpaar tm analyze news.tm article.de.txt
            """,
        subcommands: [
            TMImportCommand.self, TMExportCommand.self, TMLookupCommand.self, TMSearchCommand.self,
            TMAnalyzeCommand.self, TMAddCommand.self, TMEditCommand.self, TMMarkCommand.self, TMLogCommand.self,
            TMUndoCommand.self, TMStatsCommand.self, TMCheckCommand.self, TMDedupeCommand.self, TMDiffCommand.self,
            TMMergeCommand.self, TMDoctorCommand.self,
        ])
}

/// The memory that a command works on.
struct MemoryOptions: ParsableArguments {
    @Argument(help: "The memory.")
    var memory: String

    func open(create: Bool = false) throws -> Memory { try Memory.open(memory, create: create) }
}

/// Which units a command takes.
struct UnitFilterOptions: ParsableArguments {
    @Option(name: .customLong("from"), help: "The language of the source.")
    var source: String?

    @Option(name: .customLong("to"), help: "The language of the translation.")
    var target: String?

    @Option(help: "Units changed or made on this day (YYYY-MM-DD) or later.")
    var since: String?

    @Option(help: "Units changed or made on this day or before.")
    var until: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("An attribute's value: domain, project, author, origin or status.", valueName: "name=value"))
    var conditions: [String] = []

    func filter() throws -> UnitFilter {
        var filter = UnitFilter()
        filter.sourceLanguage = source.map { LanguageTag($0) }
        filter.targetLanguage = target.map { LanguageTag($0) }
        filter.since = since?.filter { $0 != "-" }
        filter.until = until?.filter { $0 != "-" }
        for condition in conditions {
            let parts = condition.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("'\(condition)' is no condition: write --where domain=Presse.")
            }
            filter.attributes[parts[0]] = parts[1]
        }
        return filter
    }
}

/// What to do about other translations of one source.
struct DuplicateOptions: ParsableArguments {
    @Option(
        name: .customLong("duplicates"),
        help: "Where the source has another translation already: keep-both, latest or reviewed.")
    var name = DuplicatePolicy.keepBoth.rawValue

    var policy: DuplicatePolicy { DuplicatePolicy(rawValue: name) ?? .keepBoth }

    func validate() throws {
        guard DuplicatePolicy(rawValue: name) != nil else {
            throw ValidationError("--duplicates is keep-both, latest or reviewed, not '\(name)'.")
        }
    }
}
