import ArgumentParser
import Files
import Terminology

struct TermsLookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Look a German or English term up.",
        discussion: "Inflected German is found too: satzpaar terms lookup \"Weißen Hauses\"")

    @OptionGroup var glossary: GlossaryOptions
    @Flag(help: "Write the entries as glossary lines.") var tsv = false
    @Flag(help: "Write the entries as JSON Lines.") var json = false
    @Option(help: "How many entries at most.") var limit = 20
    @Argument(help: "The term.") var term: String

    func run() throws {
        let found = try glossary.load(isBatch: false).lookup(term).prefix(limit)
        if json {
            for entry in found { try Output.line(TermLines.json(entry)) }
        } else if tsv {
            for entry in found { print(GlossaryWriter.row(entry)) }
        } else {
            for entry in found { print(Self.describe(entry)) }
        }
        if found.isEmpty {
            Message.note("\"\(term)\" is in no glossary.")
            throw ExitCode(ExitStatus.findings)
        }
    }

    private static func describe(_ entry: GlossaryEntry) -> String {
        var lines = ["\(entry.source): \(entry.target)" + (entry.category.map { " [\($0.rawValue)]" } ?? "")]
        if !entry.variants.isEmpty { lines.append("  also German: \(entry.variants.joined(separator: ", "))") }
        if !entry.accepted.isEmpty { lines.append("  also right: \(entry.accepted.joined(separator: ", "))") }
        let details = entry.details
        let unwanted = entry.avoided.filter { !details.deprecated.contains($0) }
        if !unwanted.isEmpty { lines.append("  not: \(unwanted.joined(separator: ", "))") }
        if !details.deprecated.isEmpty { lines.append("  no longer: \(details.deprecated.joined(separator: ", "))") }
        if !details.styles.isEmpty {
            let houses = details.styles.map { "\($0.style.rawValue) \($0.term)" }
            lines.append("  houses: \(houses.joined(separator: ", "))")
        }
        lines += ([details.definition, entry.note] + details.values("note")).filter { !$0.isEmpty }.map { "  \($0)" }
        if !details.reference.isEmpty { lines.append("  from: \(details.reference)") }
        return lines.joined(separator: "\n")
    }
}

struct TermsLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Look for entries that won't do what they should.",
        discussion: """
            Errors: lines that can't be read, one term with two translations, terms that can't match, English that is \
            right and unwanted at once. Warnings: duplicates, spellings that are the same to the program, English that is \
            written in two ways, names that are everyday words. Exit status 1 where there are errors.

              satzpaar terms lint                  the shipped glossaries
              satzpaar terms lint mine.tsv client.tbx
            """)

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var output: FindingOptions
    @Argument(help: "Glossaries, as with --glossary.") var files: [String] = []

    func run() throws {
        let all = try glossary.load(isBatch: true, files: files, isQuiet: true)
        try output.report(GlossaryLint(all).findings())
    }
}

struct TermsConflictsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts", abstract: "List German terms that several entries claim.",
        discussion: "Exit status 1 where two of them have different English.")

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var output: FindingOptions
    @Argument(help: "Glossaries, as with --glossary.") var files: [String] = []

    func run() throws {
        try output.report(GlossaryLint(try glossary.load(isBatch: true, files: files)).conflicts())
    }
}

/// How findings about glossaries are shown.
struct FindingOptions: ParsableArguments {
    @Flag(help: "Write JSON Lines.") var json = false

    /// Shows findings; throws the exit status where there are errors.
    func report(_ findings: [GlossaryFinding]) throws {
        for finding in findings { print(json ? Self.json(finding) : Self.line(finding)) }
        if findings.contains(where: { $0.kind.severity == .error }) { throw ExitCode(ExitStatus.findings) }
    }

    private static func line(_ finding: GlossaryFinding) -> String {
        let (file, line) = (finding.origin.file, finding.origin.line)
        let place = line > 0 ? "\(file):\(line): " : file.isEmpty ? "" : "\(file): "
        return "\(place)\(finding.kind.severity.rawValue): \(finding.kind.rawValue): \(finding.message)"
    }

    private static func json(_ finding: GlossaryFinding) -> String {
        "{\"file\":\(jsonString(finding.origin.file)),\"line\":\(finding.origin.line),"
            + "\"severity\":\"\(finding.kind.severity.rawValue)\",\"kind\":\"\(finding.kind.rawValue)\","
            + "\"term\":\(jsonString(finding.term)),\"message\":\(jsonString(finding.message))}"
    }
}

struct TermsStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count entries, terms, forms and categories.")

    @OptionGroup var glossary: GlossaryOptions
    @Argument(help: "Glossaries, as with --glossary.") var files: [String] = []
    @Flag(help: "Write one JSON object.") var json = false

    func run() throws {
        let counts = GlossaryStatistics(try glossary.load(isBatch: true, files: files))
        if json {
            let categories = counts.categories.map { "\(jsonString($0.name)):\($0.count)" }.joined(separator: ",")
            return try Output.line(
                "{\"entries\":\(counts.entries),\"terms\":\(counts.terms),\"forms\":\(counts.forms),"
                    + "\"categories\":{\(categories)}}")
        }
        let rows =
            [["entries", "\(counts.entries)"], ["German terms", "\(counts.terms)"], ["forms", "\(counts.forms)"]]
            + counts.categories.map { ["  \($0.name)", "\($0.count)"] }
        for line in TextTable.lines(rows) { print(line) }
    }
}

struct TermsSeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed",
        abstract: "Write a glossary of countries, languages and cities from ICU, in the house's English.",
        discussion: "satzpaar terms seed -o names.tsv")

    @Option(name: .shortAndLong, help: "Where the glossary goes; - is standard output.") var out = "-"
    @Flag(help: "Leave out what the shipped glossaries have.") var new = false
    @Flag(help: "Overwrite the output where it exists.") var force = false

    func run() throws {
        var names = Glossary.names()
        if new {
            let known = Set(Glossary.shipped().entries.filter { $0.origin.layer == .shipped }.flatMap(\.germanTerms))
            names.entries.removeAll { known.contains($0.source) }
        }
        try OutputFile.write(GlossaryWriter.table(names), to: out, overwrite: force)
    }
}
