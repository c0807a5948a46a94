import ArgumentParser
import Bitext
import Files
import Foundation
import Memory

struct TMDedupeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dedupe",
        abstract: "Remove duplicates.",
        discussion: """
            Removes pairs that are the same word for word (the reviewed or the newest stays), and with --duplicates \
            latest or reviewed also other translations of the same source. 'tm check' shows duplicates and other \
            trouble; 'tm undo' takes the removal back.

              satzpaar tm dedupe news.tm --dry-run
              satzpaar tm dedupe news.tm --duplicates latest
            """)

    @OptionGroup var options: MemoryOptions

    @OptionGroup var duplicates: DuplicateOptions

    @Flag(help: "Only say how many units would go.")
    var dryRun = false

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let count = try memory.dedupe(duplicates.policy, dryRun: dryRun)
        print(dryRun ? "\(count) units would be removed" : "\(count) units removed")
    }
}

struct TMDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two memories.",
        discussion: """
            '-' only the first has it, '+' only the second, '~' both have the source with another translation. Exit \
            status 1 where they differ.

              satzpaar tm diff old.tm new.tm
            """)

    @Argument(help: "The first memory.") var first: String
    @Argument(help: "The second memory.") var second: String

    mutating func run() throws {
        let (a, b) = (try Memory.open(first, create: false), try Memory.open(second, create: false))
        defer {
            a.close()
            b.close()
        }
        let difference = try a.difference(to: b)
        for unit in difference.onlyFirst { print(Self.line("-", unit)) }
        for unit in difference.onlySecond { print(Self.line("+", unit)) }
        for (before, after) in difference.changed {
            print(Self.line("~", before) + "\t" + Self.cell(after.target.plainText))
        }
        Message.note(
            """
            \(difference.same) the same, \(difference.onlyFirst.count) only in the first, \
            \(difference.onlySecond.count) only in the second, \(difference.changed.count) translated otherwise
            """)
        if difference.onlyFirst.count + difference.onlySecond.count + difference.changed.count > 0 {
            throw ExitCode(ExitStatus.findings)
        }
    }

    private static func line(_ sign: String, _ unit: MemoryUnit) -> String {
        "\(sign)\t\(cell(unit.source.plainText))\t\(cell(unit.target.plainText))"
    }

    private static func cell(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false) { $0 == "\t" || $0.isNewline }.joined(separator: " ")
    }
}

struct TMMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Take the units of other memories into a memory.",
        discussion: "  satzpaar tm merge all.tm client.tm archive.tm --duplicates reviewed")

    @OptionGroup var options: MemoryOptions

    @Argument(help: "The memories to take in.")
    var others: [String]

    @OptionGroup var duplicates: DuplicateOptions
    @OptionGroup var filter: UnitFilterOptions

    mutating func run() throws {
        for path in others {
            guard
                URL(fileURLWithPath: path).standardizedFileURL
                    != URL(fileURLWithPath: options.memory).standardizedFileURL
            else { throw ValidationError("A memory can't be merged into itself.") }
        }
        let sources = try MemorySet(others.map { .init(try Memory.open($0, create: false)) })
        defer { sources.close() }
        let memory = try options.open(create: true)
        defer { memory.close() }
        for other in sources.members.map(\.memory) {
            let report = try memory.merge(other, policy: duplicates.policy, filter: filter.filter())
            print(
                "\(other.path): \(report.added) units added, \(report.duplicates) there already, \(report.replaced) replaced"
            )
        }
    }
}
