import ArgumentParser
import Bitext
import Exchange
import Files
import Foundation

struct TMXValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say what is wrong with TMX files, where, what CAT tools do with it, and the fix.",
        discussion: """
            The verdict is what an importer should do: accept (read all), warn (read all, and say what is odd), partial \
            (read what can be read, name the rest) or reject (read nothing).

            With --json, one object a file: file, verdict, encoding, version, header, units, pairs, languages, codes, \
            findings. With --units its units follow as JSON Lines, one unit a line.

            Exit status: 0 when every file is accepted, 1 when there are findings, 3 when a file is rejected, 4 when \
            some of several files are rejected.

              satzpaar tmx validate memory.tmx
              satzpaar tmx validate --json --source de --target en *.tmx
            """)

    @Argument(help: "The files; '-' is standard input.")
    var files: [String]

    @Option(help: "The source language that the file is wanted for. Default: the one that the file names.")
    var source: String?

    @Option(help: "The target language that the file is wanted for. Default: any other.")
    var target: String?

    @Flag(help: "Write JSON, one object a file.")
    var json = false

    @Flag(help: "Write each unit that was read as a JSON line after the report of its file.")
    var units = false

    @Flag(help: "Show every finding, not only the first three of a kind.")
    var all = false

    func run() throws {
        var rejected = 0
        var findings = 0
        for file in files {
            var lines: [UInt8] = []
            do {
                let pair = TMXValidation.Pair(
                    source: source.map { LanguageTag($0) }, target: target.map { LanguageTag($0) })
                let validation = try TMXValidation(of: file, for: pair) { record in
                    if units { lines += TMXJSON.line(record.unit) + [0x0A] }
                }
                if validation.verdict == .reject { rejected += 1 }
                findings += validation.findings.list.count
                try Output.write(json ? report(file, validation) : text(file, validation))
            } catch let error as FileError {
                rejected += 1
                Message.error(error.description)
            }
            try Output.write(lines)
        }
        if rejected > 0 { throw ExitCode(rejected < files.count ? ExitStatus.partOfBatch : ExitStatus.unreadable) }
        if findings > 0 { throw ExitCode(ExitStatus.findings) }
    }

    private func report(_ file: String, _ validation: TMXValidation) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(TMXReport(file, validation))).map { [UInt8]($0) } ?? []) + [0x0A]
    }

    private func text(_ file: String, _ validation: TMXValidation) -> [UInt8] {
        var lines = [
            "\(file): \(validation.verdict.rawValue) · \(validation.unitCount) units, \(validation.pairCount) pairs, "
                + "\(validation.codeCount) codes · \(validation.languages.joined(separator: ", "))"
        ]
        for kind in TMXFinding.Kind.allCases {
            let group = validation.findings.list.filter { $0.kind == kind }
            guard let first = group.first else { continue }
            for finding in group.prefix(all ? group.count : 3) {
                lines.append("  \(place(file, finding)): \(finding.message)")
            }
            let count = validation.findings.counts[kind] ?? group.count
            let shown = all ? group.count : min(3, group.count)
            if count > shown { lines.append("  … and \(count - shown) more of this kind") }
            for (tool, what) in first.consequences { lines.append("      \(tool): \(what)") }
            lines.append("      Fix: \(first.fix)")
        }
        if let count = validation.recoverableCount, count > 0 {
            lines.append("  \(count) units can be saved with: satzpaar tmx clean --recover")
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func place(_ file: String, _ finding: TMXFinding) -> String {
        let place = [file, "\(finding.line)", finding.column.map(String.init)].compactMap(\.self).joined(separator: ":")
        let unit = finding.unit.map { ": unit \($0)" } ?? ""
        return place + unit + (finding.language.map { " \($0)" } ?? "")
    }
}

/// The report of one file as JSON.
struct TMXReport: Encodable {
    struct Finding: Encodable {
        let kind: String
        let severity: String
        let line: Int
        let column: Int?
        let unit: Int?
        let language: String?
        let message: String
        let tools: [String: String]
        let fix: String
    }

    let file: String
    let verdict: String
    let encoding: String
    let version: String?
    let header: [String: String]?
    let units: Int
    let pairs: Int
    let recoverable: Int?
    let languages: [String]
    let codes: Int
    let counts: [String: Int]
    let findings: [Finding]

    init(_ file: String, _ validation: TMXValidation) {
        self.file = file
        verdict = validation.verdict.rawValue
        encoding = validation.encoding
        version = validation.version
        header = validation.header.map { header in
            [
                "creationtool": header.creationTool, "creationtoolversion": header.creationToolVersion,
                "segtype": header.segmentType, "o-tmf": header.originalFormat,
                "adminlang": header.adminLanguage.description,
                "srclang": header.sourceLanguage?.description ?? "*all*", "datatype": header.dataType,
            ]
        }
        units = validation.unitCount
        pairs = validation.pairCount
        recoverable = validation.recoverableCount
        languages = validation.languages
        codes = validation.codeCount
        counts = Dictionary(uniqueKeysWithValues: validation.findings.counts.map { ($0.key.rawValue, $0.value) })
        findings = validation.findings.list.map { finding in
            Finding(
                kind: finding.kind.rawValue, severity: finding.severity.rawValue, line: finding.line,
                column: finding.column, unit: finding.unit, language: finding.language?.description,
                message: finding.message,
                tools: Dictionary(finding.consequences.map { ($0.tool, $0.what) }) { first, _ in first },
                fix: finding.fix)
        }
    }
}
