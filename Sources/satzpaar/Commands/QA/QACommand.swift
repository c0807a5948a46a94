public import ArgumentParser
import Bitext
import Desk
import Files
import Foundation
public import Quality
import Terminology

struct QACommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qa",
        abstract: "Check a translation: numbers, names, terms, quotation marks, omissions and more.",
        discussion: """
            Reads pairs from .tmx, from .tsv with columns source and target (id and role where there are some), or from \
            .jsonl with id, source and target (role where there is one). Errors and warnings are shown, notes with \
            --notes. A finding that is right as it is can be accepted for good by its key: it comes back when the \
            source or the translation changes.

              satzpaar qa story.tmx
              satzpaar qa story.jsonl --html report.html
              satzpaar qa story.tmx --accepted ok.txt --accept 3f2a9c0d11e5b7a8
              satzpaar qa story.tmx --off gender --off attribution

            Terms of a glossary given with --glossary are binding; those that the program brings are advice, shown as \
            notes. Exit status: 1 where errors remain, 0 otherwise.
            """)

    @Argument(help: "The pairs: .tmx, .tsv or .jsonl; '-' is JSON Lines on standard input.") var file: String
    @OptionGroup var glossary: GlossaryOptions
    @Option(help: "A file of accepted findings; it need not be there yet.") var accepted: String?
    @Option(help: "Accept the finding with this key for good; may be given several times.") var accept: [String] = []
    @Flag(help: "Accept all findings that are shown.") var acceptAll = false
    @Option(help: "Write a report as a web page.") var html: String?
    @Flag(help: "Print one JSON object a finding, notes included.") var json = false
    @Flag(help: "Show notes too.") var notes = false
    @Option(help: "The most characters of a headline; 100 unless the settings say otherwise.") var headline: Int?
    @Option(help: ArgumentHelp("Leave a check out, such as gender; may be given several times.", valueName: "check"))
    var off: [Check] = []
    @Flag(help: "Overwrite the report where it exists.") var force = false

    func validate() throws {
        guard headline.map({ $0 > 0 }) ?? true else { throw ValidationError("--headline must be 1 or more.") }
    }

    func run() throws {
        let settings = try glossary.settings.load()
        let accepted = accepted ?? settings.acceptedFile
        guard accepted != nil || (accept.isEmpty && !acceptAll) else {
            throw ValidationError("Name the file of accepted findings with --accepted.")
        }
        let pairs = try QAFile.pairs(of: file)
        let checker = QualityChecker(
            glossary: try glossary.load(isBatch: false), headlineLimit: headline ?? settings.headlineLimit,
            off: off.isEmpty ? settings.checksOff : Set(off), severities: settings.severities)
        let progress = Progress("segments checked", total: pairs.count)
        let findings = checker.findings(in: pairs) { if $0 % 1000 == 0 { progress.show($0) } }
        progress.end()
        var report = QAReport(file: file, pairs: pairs, findings: findings)
        if let accepted { try settle(&report, accepted) }
        if let html {
            try OutputFile.write(QAPage.html(report), to: html, overwrite: force || html == "-")
        }
        if json {
            for finding in report.findings { try Output.line(report.json(finding)) }
        } else if html != "-" {
            for line in report.lines(withNotes: notes) { try Output.line(line) }
        }
        if report.count(.error) > 0 { throw ExitCode(ExitStatus.findings) }
    }

    /// Leaves out what was accepted, and adds what is to be.
    private func settle(_ report: inout QAReport, _ path: String) throws {
        var side = try AcceptedFindings(contentsOf: path)
        let isNew: (Finding) -> Bool = { [report] finding in
            let isWanted =
                accept.contains(report.key(finding)) || (acceptAll && (notes || finding.severity > .note))
            return isWanted && !side.contains(finding, in: report.pairs[finding.pair])
        }
        let additions = report.findings.filter(isNew)
        for key in accept where !report.findings.contains(where: { report.key($0) == key }) {
            Message.warning("no finding has the key \(key)")
        }
        if !additions.isEmpty {
            let before = FileManager.default.fileExists(atPath: path) ? try TextFile.bytes(of: path) : []
            var text = String(decoding: before, as: UTF8.self)
            if text.isEmpty { text = "# Findings accepted for good: key, what was found\n" }
            if !text.hasSuffix("\n") { text += "\n" }
            var seen: Set<String> = []
            for finding in additions where seen.insert(report.key(finding)).inserted {
                text += AcceptedFindings.line(for: finding, in: report.pairs[finding.pair]) + "\n"
                side.accept(finding, in: report.pairs[finding.pair])
            }
            try OutputFile.write(text, to: path, overwrite: true)
        }
        report.accept(side)
    }
}

extension Check: ExpressibleByArgument {}
