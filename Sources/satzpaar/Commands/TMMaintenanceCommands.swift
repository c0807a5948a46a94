import ArgumentParser
import Bitext
import Files
import Foundation
import Memory

struct TMStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Say what a memory holds.",
        discussion: "  satzpaar tm stats news.tm")

    @OptionGroup var options: MemoryOptions

    @Flag(help: "One JSON object.")
    var json = false

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let statistics = try memory.statistics()
        if json { return print(Self.json(statistics)) }
        print("units\t\(statistics.units)")
        print("different sources\t\(statistics.sources)")
        print("changes logged\t\(statistics.changes)")
        print("store, MB\t\((Double(statistics.storeSize) / 1e6).formatted(digits: 1))")
        print("index, MB\t\((Double(statistics.indexSize) / 1e6).formatted(digits: 1))\t\(statistics.segments) files")
        print("word lists, MB\t\((Double(statistics.wordListSize) / 1e6).formatted(digits: 1))")
        for (title, counts) in [
            ("languages", statistics.languages), ("status", statistics.statuses), ("domain", statistics.domains),
            ("origin", statistics.origins),
        ] {
            for count in counts { print("\(title)\t\(count.name.isEmpty ? "-" : count.name)\t\(count.units)") }
        }
    }

    private static func json(_ statistics: MemoryStatistics) -> String {
        func counts(_ counts: [MemoryStatistics.Count]) -> String {
            "[" + counts.map { "{\"name\":\(jsonString($0.name)),\"units\":\($0.units)}" }.joined(separator: ",") + "]"
        }
        return """
            {"units":\(statistics.units),"sources":\(statistics.sources),"changes":\(statistics.changes),\
            "storeBytes":\(statistics.storeSize),"indexBytes":\(statistics.indexSize),\
            "indexFiles":\(statistics.segments),"wordListBytes":\(statistics.wordListSize),\
            "languages":\(counts(statistics.languages)),\
            "statuses":\(counts(statistics.statuses)),"domains":\(counts(statistics.domains)),\
            "origins":\(counts(statistics.origins))}
            """
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
            """)

    @OptionGroup var options: MemoryOptions

    @Flag(help: "Make the index again where it isn't right.")
    var repair = false

    @Flag(help: "One JSON object.")
    var json = false

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let progress = Progress("units indexed")
        let check = try memory.check(repair: repair) { progress.show($0) }
        progress.end()
        if json {
            let findings = check.findings.map(jsonString).joined(separator: ",")
            print("{\"sound\":\(check.findings.isEmpty),\"findings\":[\(findings)],\"repaired\":\(check.repaired)}")
        } else {
            for finding in check.findings { print(finding) }
            if check.repaired { print("The index was made again.") }
            if check.findings.isEmpty { print("The memory is sound.") }
        }
        if !check.findings.isEmpty, !check.repaired { throw ExitCode(ExitStatus.findings) }
    }
}
