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
        if !entry.avoided.isEmpty { lines.append("  not: \(entry.avoided.joined(separator: ", "))") }
        if !entry.note.isEmpty { lines.append("  \(entry.note)") }
        return lines.joined(separator: "\n")
    }
}

struct TermsLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Look for entries that won't do what they should.",
        discussion: """
            Duplicates, one term with two translations, spellings that are the same to the program, terms that can't match \
            and terms that match everyday words. Exit status 1 where there are any.
            """)

    @OptionGroup var glossary: GlossaryOptions
    @Flag(help: "Write JSON Lines.") var json = false

    func run() throws {
        try TermsLintCommand.report(GlossaryLint(try glossary.load(isBatch: true)).findings(), json: json)
    }

    static func report(_ findings: [GlossaryLint.Finding], json: Bool) throws {
        for finding in findings where json {
            try Output.line(
                "{\"file\":\(jsonString(finding.origin.file)),\"line\":\(finding.origin.line),"
                    + "\"kind\":\(jsonString(finding.kind.rawValue)),\"message\":\(jsonString(finding.message))}")
        }
        for finding in findings where !json {
            let place = finding.origin.line > 0 ? "\(finding.origin.file):\(finding.origin.line): " : ""
            print("\(place)\(finding.kind.rawValue): \(finding.message)")
        }
        if !findings.isEmpty { throw ExitCode(ExitStatus.findings) }
    }
}

struct TermsConflictsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts", abstract: "List German terms that several entries claim.",
        discussion: "Exit status 1 where there are any.")

    @OptionGroup var glossary: GlossaryOptions
    @Flag(help: "Write JSON Lines.") var json = false

    func run() throws {
        try TermsLintCommand.report(GlossaryLint(try glossary.load(isBatch: true)).conflicts(), json: json)
    }
}

struct TermsStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count entries, terms, forms and categories.")

    @OptionGroup var glossary: GlossaryOptions
    @Flag(help: "Write one JSON object.") var json = false

    func run() throws {
        let counts = GlossaryStatistics(try glossary.load(isBatch: true))
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
