import Bitext
import Exchange
import Foundation
import Markup
public import Memory

/// The analysis of a job against a memory as a page for the client.
public enum AnalysisPage {
    /// The page.
    ///
    /// - Parameters:
    ///   - analyses: one for each file; their sum is added where there are several.
    ///   - memory: the name of the memory.
    ///   - words: how words are counted, as a clause such as "between spaces, as memoQ does".
    public static func html(_ analyses: [LeverageAnalysis], memory: String, words: String) -> String {
        let analyses = withShortNames(analyses)
        let sum = LeverageAnalysis.sum(analyses, name: "All files")
        let title = analyses.count == 1 ? analyses[0].name : "Analysis of \(analyses.count) files"
        var page = HTMLPage(title: title)
        page.element("p", class: "over", "Analysis · \(memory)")
        page.element("h1", title)
        page.element(
            "p", class: "sub",
            "Words are counted \(words); characters with spaces; a Normzeile has 55 keystrokes, spaces included.")
        page.cards(cards(sum))
        if analyses.count > 1 {
            page.contents(
                [("All files", "all")] + analyses.enumerated().map { ($1.name, "file\($0 + 1)") })
            section(sum, id: "all", in: &page)
        }
        for (number, analysis) in analyses.enumerated() { section(analysis, id: "file\(number + 1)", in: &page) }
        return page.text
    }

    /// Files without their folders, where that tells them apart.
    private static func withShortNames(_ analyses: [LeverageAnalysis]) -> [LeverageAnalysis] {
        let names = analyses.map { URL(fileURLWithPath: $0.name).lastPathComponent }
        guard Set(names).count == names.count else { return analyses }
        return zip(analyses, names).map { analysis, name in
            var analysis = analysis
            analysis.name = name
            return analysis
        }
    }

    private static func cards(_ sum: LeverageAnalysis) -> [(value: String, name: String, style: String?)] {
        let known = [LeverageAnalysis.Band.context, .exact].reduce(0) { $0 + (sum.volumes[$1]?.words ?? 0) }
        return [
            ("\(sum.total.words)", "words", nil),
            (sum.total.standardLines.formatted(digits: 1), "Normzeilen", nil),
            ("\(sum.total.segments)", "segments", nil), ("\(known)", "words known", "sure"),
            ("\(sum.volumes[.repetition]?.words ?? 0)", "words repeated", nil),
            ("\(sum.volumes[.new]?.words ?? 0)", "words new", nil),
        ]
    }

    private static func section(_ analysis: LeverageAnalysis, id: String, in page: inout HTMLPage) {
        page.heading(analysis.name, id: id)
        let total = Double(max(1, analysis.total.words))
        let volumes = LeverageAnalysis.Band.allCases.map { ($0, analysis.volumes[$0] ?? .init()) }
        let label = volumes.filter { $1.words > 0 }.map { "\(name($0)): \($1.words) words" }
        page.stack(
            label: label.joined(separator: ", "), volumes.map { (colour($0), Double($1.words) / total) })
        func row(_ first: HTMLCell, _ volume: LeverageAnalysis.Volume, _ inside: Int) -> [HTMLCell] {
            [
                first, .number("\(volume.segments)"), .number("\(volume.words)"), .number("\(volume.characters)"),
                .number(volume.standardLines.formatted(digits: 1)), .number("\(inside)"),
            ]
        }
        page.table(
            label: "\(analysis.name) by match band",
            head: ["Match", "Segments", "Words", "Characters", "Normzeilen", "Of these internal, words"],
            numeric: [1, 2, 3, 4, 5],
            rows: volumes.map {
                row(.key(colour($0), name($0)), $1, analysis.internalFuzzies[$0]?.words ?? 0)
            },
            total: row(
                "Total", analysis.total, analysis.internalFuzzies.values.reduce(0) { $0 + $1.words }))
    }

    private static func name(_ band: LeverageAnalysis.Band) -> String {
        band.rawValue.prefix(1).uppercased() + band.rawValue.dropFirst()
    }

    /// The colour of the style sheet; context and exact matches share one.
    private static func colour(_ band: LeverageAnalysis.Band) -> Int {
        switch band {
        case .repetition: 0
        case .context, .exact: 1
        case .high: 2
        case .good: 3
        case .fair: 4
        case .low: 5
        case .new: 6
        }
    }
}
