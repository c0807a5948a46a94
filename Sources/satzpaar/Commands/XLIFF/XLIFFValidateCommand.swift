import ArgumentParser
import Exchange
import Files
import Foundation

struct XLIFFValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say what in XLIFF files breaks the specification, and where.",
        discussion: """
            XLIFF 2.0 to 2.2 is checked against the whole of the specification: elements and attributes of the core and \
            of the modules, unique identifiers, fragment identifiers, paired and isolated codes, editing hints, order, \
            languages, annotations. XLIFF 1.2 is checked for what readers stumble over.

            A finding is FILE:LINE:COLUMN: rule: what is wrong. A warning leaves the file valid. With --json, one object \
            a file: file, valid, findings.

            Exit status: 0 when every file is valid, 1 when one is not, 3 when a file is no XLIFF at all, 4 when some of \
            several are none.

              satzpaar xliff validate job.xlf
              satzpaar xliff validate --json jobs/*.xlf
            """)

    @Argument(help: "The files; '-' is standard input.")
    var files: [String]

    @Flag(help: "Write JSON, one object a file.")
    var json = false

    func run() throws {
        var (unreadable, invalid) = (0, 0)
        for file in files {
            do {
                let findings = try XLIFFValidator.findings(of: file)
                if findings.contains(where: { !$0.isWarning }) { invalid += 1 }
                try Output.write(json ? Self.report(file, findings) : Self.text(file, findings))
            } catch let error as FileError {
                unreadable += 1
                Message.error(error.description)
            }
        }
        if unreadable > 0 { throw ExitCode(unreadable < files.count ? ExitStatus.partOfBatch : ExitStatus.unreadable) }
        if invalid > 0 { throw ExitCode(ExitStatus.findings) }
    }

    private static func text(_ file: String, _ findings: [XLIFFFinding]) -> [UInt8] {
        let errors = findings.count { !$0.isWarning }
        let verdict = errors == 0 ? "valid" : "invalid, \(errors) \(errors == 1 ? "error" : "errors")"
        let lines = findings.map { finding in
            let unit = finding.unit.map { "unit \($0): " } ?? ""
            let mark = finding.isWarning ? "warning: " : ""
            return
                "  \(file):\(finding.line):\(finding.column): \(mark)\(finding.rule.rawValue): \(unit)\(finding.message)"
        }
        return Array((["\(file): \(verdict)"] + lines).map { $0 + "\n" }.joined().utf8)
    }

    private static func report(_ file: String, _ findings: [XLIFFFinding]) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(XLIFFReport(file, findings))).map { [UInt8]($0) } ?? []) + [0x0A]
    }
}

/// The report of one file as JSON.
private struct XLIFFReport: Encodable {
    struct Finding: Encodable {
        let rule: String
        let severity: String
        let line: Int
        let column: Int
        let unit: String?
        let message: String
    }

    let file: String
    let valid: Bool
    let findings: [Finding]

    init(_ file: String, _ findings: [XLIFFFinding]) {
        self.file = file
        valid = findings.allSatisfy(\.isWarning)
        self.findings = findings.map {
            Finding(
                rule: $0.rule.rawValue, severity: $0.isWarning ? "warning" : "error", line: $0.line, column: $0.column,
                unit: $0.unit, message: $0.message)
        }
    }
}
