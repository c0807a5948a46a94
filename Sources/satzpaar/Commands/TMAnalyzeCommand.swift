import ArgumentParser
import Articles
import Bitext
import Files
import Foundation
import Memory

struct TMAnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Count texts by how much a memory knows of them.",
        discussion: """
            The table that clients ask for: repetitions, context matches, 100 %, 95–99, 85–94, 75–84, 50–74, new, by \
            segments, words, characters and Normzeilen (55 keystrokes), for each file and in all. A line of a file is a \
            segment.

              satzpaar tm analyze news.tm article.de.txt
              satzpaar tm analyze news.tm *.txt --words trados --format html > analysis.html
            """)

    @OptionGroup var options: MemoryOptions

    @Argument(help: "Texts with a segment a line; '-' is standard input.")
    var files: [String]

    @Option(help: "Whose words: memoq (between spaces), gmx (GMX-V, OmegaT) or trados.")
    var words = "memoq"

    @Option(help: "tsv, json or html.")
    var format = "tsv"

    func validate() throws {
        guard ["memoq", "gmx", "trados"].contains(words) else {
            throw ValidationError("--words is memoq, gmx or trados, not '\(words)'.")
        }
        guard ["tsv", "json", "html"].contains(format) else {
            throw ValidationError("--format is tsv, json or html, not '\(format)'.")
        }
    }

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let texts = try files.map { (name: $0, segments: try TMLookupCommand.lines($0)) }
        let definition = words
        var analyses = try memory.analyze(texts) { text in
            let count = TextCount(text)
            let words =
                switch definition {
                case "gmx": count.boundaryWords
                case "trados": count.dashedWords
                default: count.spacedWords
                }
            return (words, count.characters)
        }
        if analyses.count > 1 { analyses.append(.sum(analyses, name: "total")) }
        switch format {
        case "json": print(AnalysisTable.json(analyses))
        case "html": print(AnalysisTable.html(analyses))
        default: print(AnalysisTable.tsv(analyses))
        }
    }
}

/// The table of an analysis in text formats.
enum AnalysisTable {
    private static let heads = [
        "file", "band", "segments", "words", "characters", "Normzeilen", "of these internal, words",
    ]

    private static func rows(_ analysis: LeverageAnalysis) -> [[String]] {
        let bands = LeverageAnalysis.Band.allCases.map { band in
            row(
                analysis.name, band.rawValue, analysis.volumes[band] ?? .init(),
                analysis.internalFuzzies[band] ?? .init())
        }
        let inside = analysis.internalFuzzies.values.reduce(LeverageAnalysis.Volume(), +)
        return bands + [row(analysis.name, "all", analysis.total, inside)]
    }

    private static func row(
        _ name: String, _ band: String, _ volume: LeverageAnalysis.Volume, _ inside: LeverageAnalysis.Volume
    ) -> [String] {
        [
            name, band, "\(volume.segments)", "\(volume.words)", "\(volume.characters)",
            volume.standardLines.formatted(digits: 1), "\(inside.words)",
        ]
    }

    static func tsv(_ analyses: [LeverageAnalysis]) -> String {
        ([heads] + analyses.flatMap(rows)).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    static func json(_ analyses: [LeverageAnalysis]) -> String {
        let lines = analyses.flatMap(rows).map { row in
            """
            {"file":\(jsonString(row[0])),"band":\(jsonString(row[1])),"segments":\(row[2]),"words":\(row[3]),\
            "characters":\(row[4]),"standardLines":\(row[5]),"internalWords":\(row[6])}
            """
        }
        return "[\n" + lines.joined(separator: ",\n") + "\n]"
    }

    static func html(_ analyses: [LeverageAnalysis]) -> String {
        func escaped(_ text: String) -> String {
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
        }
        func cells(_ row: [String], _ tag: String) -> String {
            "<tr>" + row.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>"
        }
        let body = analyses.flatMap(rows).map { cells($0, "td") }.joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Analysis</title>
            <style>table{border-collapse:collapse;font:14px sans-serif}td,th{border:1px solid #ccc;padding:3px 8px}\
            td:nth-child(n+3){text-align:right}</style></head>
            <body><table>
            \(cells(heads, "th"))
            \(body)
            </table></body></html>
            """
    }
}
