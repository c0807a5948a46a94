import Bitext
import Exchange
import Memory

/// The table of an analysis as a page: all texts first, then each of them.
enum AnalysisPage {
    /// The page; where there are several texts, the last analysis is their sum.
    static func html(_ analyses: [LeverageAnalysis]) -> String {
        var page = HTMLPage(title: "Analysis")
        page.element("h1", "Analysis")
        guard let whole = analyses.last else { return page.text }
        let files = analyses.count > 1 ? analyses.count - 1 : 1
        page.element(
            "p", class: "sub",
            files == 1
                ? fileName(whole.name)
                : "\(files) texts: \(analyses.dropLast().map { fileName($0.name) }.joined(separator: ", "))")
        page.cards([
            ("\(whole.total.words)", "words", nil), ("\(whole.total.segments)", "segments", nil),
            ("\(whole.total.characters)", "characters", nil),
            (whole.total.standardLines.formatted(digits: 1), "Normzeilen", nil),
        ])
        page.heading(files == 1 ? "What the memory knows" : "All texts", id: "all")
        section(whole, in: &page)
        if files > 1 {
            for (number, analysis) in analyses.dropLast().enumerated() {
                page.heading(fileName(analysis.name), id: "text\(number + 1)")
                section(analysis, in: &page)
            }
        }
        return page.text
    }

    /// The colour of each band in the order of ``LeverageAnalysis/Band``; both kinds of full matches share one.
    private static let colours = [0, 1, 1, 2, 3, 4, 5, 6]

    private static func section(_ analysis: LeverageAnalysis, in page: inout HTMLPage) {
        let bands = Array(zip(colours, LeverageAnalysis.Band.allCases))
        let total = max(1, analysis.total.words)
        func volume(_ band: LeverageAnalysis.Band) -> LeverageAnalysis.Volume { analysis.volumes[band] ?? .init() }
        let known = bands.filter { volume($0.1).words > 0 }.map { "\($0.1.rawValue): \(volume($0.1).words) words" }
        page.stack(
            label: known.joined(separator: ", "), bands.map { ($0.0, Double(volume($0.1).words) / Double(total)) })
        func cells(_ first: HTMLCell, _ volume: LeverageAnalysis.Volume, _ inside: LeverageAnalysis.Volume)
            -> [HTMLCell]
        {
            [
                first, .number("\(volume.segments)"), .number("\(volume.words)"), .number("\(volume.characters)"),
                .number(volume.standardLines.formatted(digits: 1)), .number("\(inside.words)"),
            ]
        }
        page.table(
            label: "Analysis of \(fileName(analysis.name)) by match band",
            head: ["Match", "Segments", "Words", "Characters", "Lines", "Internal words"], numeric: [1, 2, 3, 4, 5],
            rows: bands.map {
                cells(.key($0.0, $0.1.rawValue), volume($0.1), analysis.internalFuzzies[$0.1] ?? .init())
            },
            total: cells("Total", analysis.total, analysis.internalFuzzies.values.reduce(.init(), +)))
    }

    private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
