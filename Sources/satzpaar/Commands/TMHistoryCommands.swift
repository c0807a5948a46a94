import ArgumentParser
import Bitext
import Files
import Foundation
import Memory

struct TMLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show what was changed, when and by whom.",
        discussion: """
            The newest step first: number, date, author, what, how many units. 'tm undo' takes steps back.

              satzpaar tm log news.tm
              satzpaar tm log news.tm --unit 17
              satzpaar tm log news.tm --step 42
            """)

    @OptionGroup var options: MemoryOptions

    @Option(help: "Steps at most.") var limit = 20
    @Option(help: ArgumentHelp("Only steps that concern a unit.", valueName: "number")) var unit: Int64?
    @Option(help: ArgumentHelp("What a step did to each unit.", valueName: "number")) var step: Int64?
    @Flag(help: "One JSON object a step, or with --step a unit.") var json = false

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        if let step {
            for change in try memory.changes(ofStep: step) {
                if json {
                    print(Self.json(change))
                    continue
                }
                print("\(change.action)\t\(change.id)")
                if let before = change.before { print("  - \(Self.line(before))") }
                if let after = change.after { print("  + \(Self.line(after))") }
            }
            return
        }
        for step in try memory.history(limit: limit, unit: unit) {
            if json {
                print(Self.json(step))
                continue
            }
            var line = "\(step.number)\t\(step.date)\t\(step.author)\t\(step.action)\t"
            line += step.units == 1 ? "unit \(step.firstUnit)" : "\(step.units) units"
            if let note = step.note { line += "\t\(note)" }
            if step.isUndone { line += "\t(taken back)" }
            print(line)
        }
    }

    private static func json(_ step: MemoryStep) -> String {
        """
        {"step":\(step.number),"date":\(jsonString(step.date)),"author":\(jsonString(step.author)),\
        "action":\(jsonString(step.action)),"units":\(step.units),"firstUnit":\(step.firstUnit)\
        \(step.note.map { ",\"note\":\(jsonString($0))" } ?? ""),"undone":\(step.isUndone)}
        """
    }

    private static func json(_ change: UnitChange) -> String {
        func part(_ name: String, _ unit: MemoryUnit?) -> String {
            guard let unit else { return "" }
            return """
                ,"\(name)":{"source":\(jsonString(unit.source.plainText)),\
                "target":\(jsonString(unit.target.plainText)),"status":\(jsonString(unit.status.name))}
                """
        }
        return "{\"step\":\(change.step),\"id\":\(change.id),\"action\":\(jsonString(change.action))"
            + part("before", change.before) + part("after", change.after) + "}"
    }

    private static func line(_ unit: MemoryUnit) -> String {
        "\(unit.source.plainText) → \(unit.target.plainText) (\(unit.status.name))"
    }
}

struct TMUndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take the last step back, or one by its number.",
        discussion: """
            An import, a dedupe and a mark are one step each. Exit status 1 where there is nothing to take back.

              satzpaar tm undo news.tm
              satzpaar tm undo news.tm --step 42
            """)

    @OptionGroup var options: MemoryOptions

    @Option(help: ArgumentHelp("The step, as 'tm log' numbers it.", valueName: "number")) var step: Int64?

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        guard let done = try memory.undo(step: step) else {
            Message.note("there is nothing to take back")
            throw ExitCode(ExitStatus.findings)
        }
        print("taken back: \(done)")
    }
}
