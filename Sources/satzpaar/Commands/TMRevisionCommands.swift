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

    @Flag(help: "The answer as a JSON object.")
    var json = false

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let count = try memory.dedupe(duplicates.policy, dryRun: dryRun)
        if json {
            print("{\"removed\":\(dryRun ? 0 : count),\"removable\":\(dryRun ? count : 0)}")
        } else {
            print(dryRun ? "\(count) units would be removed" : "\(count) units removed")
        }
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

    @Flag(help: "One JSON object a difference.") var json = false

    mutating func run() throws {
        let (a, b) = (try Memory.open(first, create: false), try Memory.open(second, create: false))
        defer {
            a.close()
            b.close()
        }
        let counts = try a.difference(to: b) { try Output.line(json ? Self.json($0) : Self.line($0)) }
        Message.note(
            """
            \(counts.same) the same, \(counts.onlyFirst) only in the first, \(counts.onlySecond) only in the second, \
            \(counts.changed) translated otherwise
            """)
        if !counts.areSame { throw ExitCode(ExitStatus.findings) }
    }

    private static func line(_ difference: MemoryDifference) -> String {
        switch difference {
        case .onlyFirst(let unit): line("-", unit)
        case .onlySecond(let unit): line("+", unit)
        case .changed(let first, let second): line("~", first) + "\t" + cell(second.target.plainText)
        }
    }

    private static func json(_ difference: MemoryDifference) -> String {
        func object(_ name: String, _ first: MemoryUnit?, _ second: MemoryUnit?) -> String {
            var parts = ["\"difference\":\"\(name)\""]
            if let unit = first ?? second { parts.append("\"source\":\(jsonString(unit.source.plainText))") }
            for (key, unit) in [("first", first), ("second", second)] {
                guard let unit else { continue }
                parts.append("\"\(key)\":{\"id\":\(unit.id),\"target\":\(jsonString(unit.target.plainText))}")
            }
            return "{" + parts.joined(separator: ",") + "}"
        }
        return switch difference {
        case .onlyFirst(let unit): object("only-first", unit, nil)
        case .onlySecond(let unit): object("only-second", nil, unit)
        case .changed(let first, let second): object("changed", first, second)
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
