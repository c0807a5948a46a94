import ArgumentParser
import Bitext
import Files
import Foundation
import Memory
import Terminology

struct TMCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Show units that deserve a look.",
        discussion: """
            Kinds: \(MemoryFinding.Kind.allCases.map(\.rawValue).joined(separator: ", ")). Prints the kind, the numbers \
            of the units, and what is wrong; spellings are those that the glossaries avoid (Kiev for Kyiv). Exit status 1 \
            where there are any.

              satzpaar tm check news.tm
              satzpaar tm check news.tm --kind numbers --kind spelling --glossary house.tsv
            """)

    @OptionGroup var options: MemoryOptions

    @Option(help: ArgumentHelp("Only this kind. May be given more than once.", valueName: "kind"))
    var kind: [String] = []

    @OptionGroup var glossaries: GlossaryOptions

    @Flag(help: "One JSON object a finding.")
    var json = false

    @Flag(help: "Only count them.")
    var count = false

    func validate() throws {
        for kind in kind where MemoryFinding.Kind(rawValue: kind) == nil {
            throw ValidationError(
                "--kind is one of \(MemoryFinding.Kind.allCases.map(\.rawValue).joined(separator: ", ")), not '\(kind)'."
            )
        }
    }

    mutating func run() throws {
        let kinds = kind.isEmpty ? Set(MemoryFinding.Kind.allCases) : Set(kind.compactMap(MemoryFinding.Kind.init))
        let glossary = kinds.contains(.spelling) ? try glossaries.load(isBatch: false) : Glossary()
        let spellings = glossary.entries.flatMap { entry in
            entry.avoided.map { OutdatedSpelling(old: $0, new: entry.target) }
        }
        let checker = TermChecker(glossary: glossary)
        let memory = try options.open()
        defer { memory.close() }
        let findings = try memory.findings(kinds, spellings: spellings) { spelling, source, target in
            checker.check(source: source, target: target).contains {
                $0.kind == .avoided && $0.entry.target == spelling.new && $0.entry.avoided.contains(spelling.old)
            }
        }
        if count {
            for kind in MemoryFinding.Kind.allCases where kinds.contains(kind) {
                print("\(kind.rawValue)\t\(findings.count { $0.kind == kind })")
            }
        } else {
            for finding in findings { print(json ? Self.json(finding) : Self.line(finding)) }
        }
        if !findings.isEmpty { throw ExitCode(ExitStatus.findings) }
    }

    private static func line(_ finding: MemoryFinding) -> String {
        let units = finding.units.map(String.init).joined(separator: " ")
        return "\(finding.kind.rawValue)\t\(units)" + (finding.detail.map { "\t\($0)" } ?? "")
    }

    private static func json(_ finding: MemoryFinding) -> String {
        let units = finding.units.map(String.init).joined(separator: ",")
        return "{\"kind\":\"\(finding.kind.rawValue)\",\"units\":[\(units)]"
            + (finding.detail.map { ",\"detail\":\(jsonString($0))" } ?? "") + "}"
    }
}
