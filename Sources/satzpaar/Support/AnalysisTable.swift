import Bitext
import Memory

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
}
