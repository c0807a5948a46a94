public import ArgumentParser
import Desk
import Files
public import Terminology

struct TermsMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one glossary of several.",
        discussion: """
            Entries with the same German and English become one with the terms, notes and flags of both. Where the same \
            German has different English there is a conflict: all of them are listed, and --prefer says what becomes of \
            them. Without it nothing is written while there are conflicts, and the exit status is 1.

              satzpaar terms merge mine.tsv client.tbx                     lists the conflicts
              satzpaar terms merge mine.tsv client.tbx --prefer first -o all.tsv

            first: the file named first wins. last: the file named last wins. newest: the later date wins. accept: the \
            first wins and the other English is accepted beside it. both: both entries stay.
            """)

    @Option(help: "How conflicts are resolved: first, last, newest, accept or both.")
    var prefer: GlossaryMerge.Policy?
    @Option(name: .shortAndLong, help: "Where the glossary goes: .tsv, .csv or .xlsx; - is standard output.")
    var out = "-"
    @OptionGroup var input: GlossaryInputOptions
    @Flag(help: "Overwrite the output where it exists.") var force = false
    @Argument(help: "The glossaries, in any format.") var files: [String]

    func validate() throws {
        guard files.count > 1 else { throw ValidationError("Name two glossaries or more.") }
        guard out == "-" || GlossaryFormat(ending: out)?.isTable == true else {
            throw ValidationError("The glossary is a table: name an output with .tsv, .csv or .xlsx.")
        }
    }

    func run() throws {
        let glossaries = try files.map { try input.glossary(try input.read($0), named: $0, isVerbose: false) }
        let merge = GlossaryMerge(glossaries, policy: prefer)
        for conflict in merge.conflicts { Message.note(Self.describe(conflict)) }
        guard merge.conflicts.isEmpty || prefer != nil else {
            Message.error(
                "\(GlossaryMessages.count(merge.conflicts.count, "conflict")): nothing was written. Resolve them in the "
                    + "files, or choose with --prefer first, last, newest, accept or both.")
            throw ExitCode(ExitStatus.findings)
        }
        let output = try OutputFile(path: out, overwrite: force)
        try output.write(GlossaryFile.bytes(merge.glossary, as: GlossaryFormat(ending: out) ?? .tsv) ?? [])
        try output.commit()
        Message.note(
            "\(GlossaryMessages.count(merge.glossary.entries.count, "entry")), \(merge.unitedCount) united, "
                + "\(GlossaryMessages.count(merge.conflicts.count, "conflict"))"
                + (prefer.map { " resolved by \($0.rawValue)" } ?? ""))
        if !merge.glossary.problems.isEmpty { throw ExitCode(ExitStatus.partOfBatch) }
    }

    private static func describe(_ conflict: GlossaryMerge.Conflict) -> String {
        func place(_ entry: GlossaryEntry) -> String {
            entry.origin.line > 0 ? "\(entry.origin.file):\(entry.origin.line)" : entry.origin.file
        }
        let (first, second) = (conflict.first, conflict.second)
        return "\(first.source): \(first.target) (\(place(first))), \(second.target) (\(place(second)))"
    }
}

extension GlossaryMerge.Policy: ExpressibleByArgument {}
