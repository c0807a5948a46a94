import ArgumentParser
import Bitext
import Files
import Foundation
import Memory

struct TMAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a unit, or many one by one.",
        discussion: """
            Prints the number of each unit once it is safely in the memory, which is made where it isn't there. --pairs \
            takes source TAB translation lines as they come, each a change of its own; whole files are better imported.

              satzpaar tm add news.tm "Guten Tag." "Good day."
              satzpaar tm add news.tm --pairs pairs.tsv --status reviewed
            """)

    @OptionGroup var options: MemoryOptions

    @Argument(help: "The source text.") var source: String?
    @Argument(help: "The translation.") var target: String?

    @Option(help: ArgumentHelp("A table of pairs; '-' is standard input.", valueName: "file")) var pairs: String?
    @Option(help: "The language of the source.") var from = "de"
    @Option(help: "The language of the translation.") var to = "en"
    @OptionGroup var attributes: UnitAttributeOptions
    @Flag(help: "Show what adding costs.") var time = false

    func validate() throws {
        guard (pairs == nil) == (source != nil && target != nil) else {
            throw ValidationError("Give a source and its translation, or a table of pairs with --pairs.")
        }
    }

    mutating func run() throws {
        let table = try pairs.map { try Input.text($0, encoding: nil).text }
        let memory = try options.open(create: true)
        defer { memory.close() }
        var costs: [LookupCost] = []
        func add(_ source: String, _ target: String) throws {
            var unit = MemoryUnit(
                source: InlineContent(source), target: InlineContent(target), sourceLanguage: LanguageTag(from),
                targetLanguage: LanguageTag(to))
            attributes.apply(to: &unit)
            let start = LookupCost.now
            let id = try memory.add(unit)
            costs.append(LookupCost.now - start)
            try Output.line("\(id)")
        }
        if let source, let target { try add(source, target) }
        for (number, line) in (table ?? "").split(separator: "\n").enumerated() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 2, !cells[0].isEmpty, !cells[1].isEmpty else {
                throw FileError(
                    .malformed, path: pairs ?? "", line: number + 1,
                    cause: "there is no source TAB translation on this line")
            }
            try add(cells[0], cells[1])
        }
        if time { LookupCost.report(costs, of: "additions") }
    }
}

struct TMEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Show, change or remove a unit.",
        discussion: """
            Units are named by the numbers that lookup --json, search --json and check print. Codes of a text that is \
            replaced are lost. 'tm undo' takes the change back.

              satzpaar tm edit news.tm 17
              satzpaar tm edit news.tm 17 --set-target "Good afternoon." --status reviewed
              satzpaar tm edit news.tm 17 18 --remove
            """)

    @OptionGroup var options: MemoryOptions

    @Argument(help: "The numbers of the units.") var units: [Int64]

    @Option(help: ArgumentHelp("A new source text.", valueName: "text")) var setSource: String?
    @Option(help: ArgumentHelp("A new translation.", valueName: "text")) var setTarget: String?
    @OptionGroup var attributes: UnitAttributeOptions
    @Flag(help: "Remove the units.") var remove = false

    func validate() throws {
        guard units.count == 1 || setSource == nil && setTarget == nil else {
            throw ValidationError("A text can be set for one unit at a time.")
        }
    }

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        if remove { return try memory.remove(units) }
        let changes = setSource != nil || setTarget != nil || attributes.isSet
        for id in units {
            var unit = try memory.unit(id)
            if changes {
                if let setSource { unit.source = InlineContent(setSource) }
                if let setTarget { unit.target = InlineContent(setTarget) }
                attributes.apply(to: &unit)
                try memory.update(unit)
            }
            try Output.line(UnitListing.text(unit))
        }
    }
}

struct TMMarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Mark the units of an article that was corrected or withdrawn.",
        discussion: """
            Units of a withdrawn article are no longer offered; those of a corrected one become drafts and lose points \
            until someone restores them. 'tm stats' lists the origins.

              satzpaar tm mark news.tm --origin artikel.de.txt --as corrected
              satzpaar tm mark news.tm --origin artikel.de.txt --as restored
            """)

    @OptionGroup var options: MemoryOptions

    @Option(help: ArgumentHelp("The file that the units came from.", valueName: "file")) var origin: String

    @Option(name: .customLong("as"), help: "corrected, withdrawn or restored.") var fate: String

    func validate() throws {
        guard StoryFate(rawValue: fate) != nil else {
            throw ValidationError("--as is corrected, withdrawn or restored, not '\(fate)'.")
        }
    }

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let count = try memory.mark(origin: origin, as: StoryFate(rawValue: fate) ?? .corrected)
        print("\(count) units marked")
        if count == 0 { throw ExitCode(ExitStatus.findings) }
    }
}

/// Attributes that a unit is given.
struct UnitAttributeOptions: ParsableArguments {
    @Option(help: "draft, translated, reviewed or withdrawn.") var status: String?
    @Option(help: "The subject field.") var domain: String?
    @Option(help: "The project.") var project: String?
    @Option(help: ArgumentHelp("The file that it comes from.", valueName: "file")) var origin: String?

    var isSet: Bool { status != nil || domain != nil || project != nil || origin != nil }

    func validate() throws {
        if let status, !MemoryUnit.Status.allCases.map(\.name).contains(status) {
            throw ValidationError("--status is draft, translated, reviewed or withdrawn, not '\(status)'.")
        }
    }

    func apply(to unit: inout MemoryUnit) {
        if let status { unit.status = MemoryUnit.Status.allCases.first { $0.name == status } ?? unit.status }
        if let domain { unit.domain = domain }
        if let project { unit.project = project }
        if let origin { unit.origin = origin }
    }
}

/// A unit for people.
enum UnitListing {
    static func text(_ unit: MemoryUnit) -> String {
        let facts = [
            unit.status.name, unit.domain, unit.project, unit.author, unit.changed ?? unit.created, unit.origin,
            unit.confidence.map { "confidence \($0.formatted(digits: 3))" },
        ].compactMap(\.self)
        return """
            \(unit.id)  \(unit.sourceLanguage) → \(unit.targetLanguage)  \(facts.joined(separator: ", "))
              \(unit.source.plainText)
              \(unit.target.plainText)
            """
    }
}
