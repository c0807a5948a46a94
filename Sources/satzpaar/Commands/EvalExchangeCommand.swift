import ArgumentParser
import Bitext
import Exchange
import Files
import Foundation

struct EvalExchangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchange",
        abstract: "How fast a TMX file is read and written, in CPU time, and with how much memory.",
        discussion: """
            Reads the file to units, writes its first units anew beside the place where temporary files lie, and says \
            what each took in user CPU seconds, which other work on the machine disturbs least.

              satzpaar eval exchange memory.tmx
            """)

    @Argument(help: "A TMX file.")
    var file: String

    @Option(help: "How many units are written.")
    var units = 100_000

    @Flag(help: "Write one JSON object.")
    var json = false

    func validate() throws {
        guard units > 0 else { throw ValidationError("--units must be 1 or more.") }
    }

    func run() throws {
        var kept: [TranslationUnit] = []
        let reader = TMXReader(path: file)
        var count = 0
        let start = Self.userSeconds()
        try reader.read { _ in count += 1 }
        let reading = Self.userSeconds() - start
        let memory = Self.peakMebibytes()
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        let megabytes = Double((attributes?[.size] as? Int) ?? 0) / 1e6
        try TMXReader(path: file).read { unit in
            if kept.count < units { kept.append(unit) }
        }
        let writing = try write(kept, header: reader.header)
        if json {
            return try Output.line(
                "{\"read_units\":\(count),\"megabytes\":\(Self.number(megabytes)),"
                    + "\"read_seconds\":\(Self.number(reading)),\"peak_mebibytes\":\(memory),"
                    + "\"written_units\":\(kept.count),\"write_seconds\":\(Self.number(writing))}")
        }
        try Output.line(
            "read\t\(count) units\t\(Self.number(megabytes)) MB\t\(Self.number(reading)) s\t"
                + "\(Self.number(megabytes / max(reading, 0.001))) MB/s\t\(memory) MiB at most")
        try Output.line(
            "write\t\(kept.count) units\t\(Self.number(writing)) s\t"
                + "\(Int(Double(kept.count) / max(writing, 0.001))) units/s")
    }

    private func write(_ units: [TranslationUnit], header: TMXHeader?) throws -> Double {
        let name = "satzpaar-eval-\(ProcessInfo.processInfo.processIdentifier).tmx"
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let start = Self.userSeconds()
        var writer = try TMXWriter(to: OutputFile(path: path, overwrite: true), header: header ?? TMXHeader())
        for unit in units { try writer.write(unit) }
        try writer.finish()
        return Self.userSeconds() - start
    }

    private static func number(_ value: Double) -> String { String(format: "%.2f", value) }

    private static func usage() -> rusage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }

    private static func userSeconds() -> Double {
        let time = usage().ru_utime
        return Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    private static func peakMebibytes() -> Int { usage().ru_maxrss / 1024 }
}
