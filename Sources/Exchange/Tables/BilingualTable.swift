public import Bitext
public import Files

/// Writes the beads of a bilingual text as tab-separated values, one bead a line under a header line.
///
/// Cells hold no tabs or line breaks; those in the text become spaces.
public enum BilingualTable {
    /// Writes the table. Omissions stay in it, with an empty cell, since a table is read to check them.
    public static func write(_ text: BilingualText, minimum: Double = 0, to output: OutputFile) throws(FileError) {
        try output.write("source\ttarget\tconfidence\tbead\trole\tsource_segments\ttarget_segments\n")
        for bead in text.beads where bead.confidence >= minimum {
            let role =
                bead.source.first.map { text.source.segments[$0].role }
                ?? bead.target.first.map { text.target.segments[$0].role } ?? .body
            let cells = [
                text.source.text(of: bead.source), text.target.text(of: bead.target),
                bead.confidence.formatted(digits: 3), bead.shape, role.rawValue, numbers(bead.source),
                numbers(bead.target),
            ]
            try output.write(cells.map(cell).joined(separator: "\t") + "\n")
        }
        try output.commit()
    }

    private static func numbers(_ segments: [Int]) -> String { segments.map { "\($0 + 1)" }.joined(separator: ",") }

    /// A text as a cell: tabs and line breaks become spaces.
    public static func cell(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { "\t\n\r\u{2028}\u{2029}".unicodeScalars.contains($0) ? " " : $0 }))
    }
}
