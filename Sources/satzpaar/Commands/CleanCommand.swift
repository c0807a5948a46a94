import ArgumentParser
import Articles
import Bitext
import Files
import Foundation

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Take the article out of a page: its parts with their roles, without the page around it.",
        discussion: """
            Reads HTML as a browser saves it, DOCX, ODT, Markdown or plain text, and prints one block a line: its role, a tab, \
            its text. Credits and agency marks have lines of their own. --report says on standard error what was left \
            out of a page, and why.

              satzpaar clean page.html
              satzpaar clean --report page.html > article.tsv
              satzpaar clean --json *.html
            """)

    @Argument(help: "Articles to read; '-' is standard input.")
    var files: [String]

    @OptionGroup var input: InputOptions

    @Flag(help: "Say what was left out, and why.")
    var report = false

    @Flag(help: "One JSON object a file, with the report.")
    var json = false

    mutating func run() throws {
        for path in files {
            let article = try Input.document(path, encoding: input.encoding).article
            let units = article.segments { [0..<$0.unicodeScalars.count] }
            if json {
                try printJSON(article, units, path)
            } else {
                for unit in units {
                    print(
                        "\(unit.role.rawValue)\t\(unit.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
                    )
                }
            }
            if report { printReport(article.report, path) }
        }
    }

    private func printReport(_ report: ExtractionReport, _ path: String) {
        var lines = ["\(path): headline by \(report.headlineEvidence ?? "nothing: none was found")"]
        for item in report.dropped {
            let text = item.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let shown = text.count > 60 ? text.prefix(59) + "…" : Substring(text)
            lines.append("  left out: \(shown) [\(item.place): \(item.reason.explanation)]")
        }
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private func printJSON(_ article: Article, _ units: [Segment], _ path: String) throws {
        struct Block: Encodable {
            let role: String
            let text: String
            let paragraph: Int
        }
        struct Dropped: Encodable {
            let text: String
            let place: String
            let reason: String
        }
        struct Line: Encodable {
            let file: String
            let headlineEvidence: String?
            let blocks: [Block]
            let dropped: [Dropped]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = Line(
            file: path, headlineEvidence: article.report.headlineEvidence,
            blocks: units.map { Block(role: $0.role.rawValue, text: $0.text, paragraph: $0.paragraph) },
            dropped: article.report.dropped.map {
                Dropped(text: $0.text, place: $0.place, reason: $0.reason.rawValue)
            })
        print(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
}
