public import Bitext
public import Files
import Foundation

/// Writes the beads of a bilingual text as JSON Lines: one object a bead, with the texts, segment numbers from 0 and
/// the scalar ranges in the files they came from.
public enum BilingualLines {
    private struct Line: Encodable {
        let source: String
        let target: String
        let confidence: Double
        let bead: [[Int]]
        let sourceRanges: [[Int]]
        let targetRanges: [[Int]]
        let sourceIds: [String]?
        let targetIds: [String]?
        let role: String
        let moved: Bool
    }

    /// Writes one line a bead, omissions included.
    public static func write(_ text: BilingualText, minimum: Double = 0, to output: OutputFile) throws(FileError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        for bead in text.beads where bead.confidence >= minimum {
            let sources = bead.source.map { text.source.segments[$0] }
            let targets = bead.target.map { text.target.segments[$0] }
            let line = Line(
                source: text.source.text(of: bead.source), target: text.target.text(of: bead.target),
                confidence: (bead.confidence * 1000).rounded() / 1000, bead: [bead.source, bead.target],
                sourceRanges: sources.map { [$0.range.lowerBound, $0.range.upperBound] },
                targetRanges: targets.map { [$0.range.lowerBound, $0.range.upperBound] },
                sourceIds: ids(sources), targetIds: ids(targets),
                role: (sources.first ?? targets.first)?.role.rawValue ?? "body", moved: bead.isMoved)
            guard let data = try? encoder.encode(line) else { continue }
            try output.write([UInt8](data) + [0x0A])
        }
        try output.commit()
    }

    /// What the user calls the segments, where each has a name.
    private static func ids(_ segments: [Segment]) -> [String]? {
        let ids = segments.compactMap(\.id)
        return ids.count == segments.count && !ids.isEmpty ? ids : nil
    }
}
