public import Alignment
public import Files

/// Pairs that a person has fixed, in a table: the segments of both sides by their numbers from 1.
///
/// A line is `4-5<tab>4`; or the table is one that `align` wrote and a person corrected, with a header that names the
/// columns `source_segments` and `target_segments`. Omissions pin nothing.
public enum PinFile {
    /// Reads the pins.
    ///
    /// - Throws: ``FileError`` where the file can't be read, or a line does not name runs of neighbours on both sides.
    public static func read(_ path: String) throws(FileError) -> [TextPair.Pin] {
        let file = try TextFile.read(path)
        var columns = (source: 0, target: 1)
        var pins: [TextPair.Pin] = []
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
                cell.filter { !$0.isWhitespace }
            }
            if index == 0, let source = cells.firstIndex(of: "source_segments"),
                let target = cells.firstIndex(of: "target_segments")
            {
                columns = (source, target)
                continue
            }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            let sides = [columns.source, columns.target].map { cells.indices.contains($0) ? cells[$0] : "" }
            if sides.contains("") { continue }
            guard let source = range(sides[0]), let target = range(sides[1]) else {
                throw FileError(
                    .malformed, path: path, line: index + 1,
                    cause: "'\(sides[0])' and '\(sides[1])' are not the numbers of neighbouring segments",
                    advice: "Write them as 4 or 4-6 or 4,5,6, counted from 1.")
            }
            pins.append(TextPair.Pin(source: source, target: target))
        }
        return pins
    }

    /// A run of segments, from numbers that count from 1: `4`, `4-6` or `4,5,6`.
    private static func range(_ text: String) -> Range<Int>? {
        let numbers = text.split(whereSeparator: { $0 == "-" || $0 == "," }).map { Int($0) }
        guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, first >= 1, last >= first else {
            return nil
        }
        let isRun = text.contains("-") ? numbers.count == 2 : numbers == Array(first...last)
        return isRun || numbers.count == 1 ? (first - 1)..<last : nil
    }
}
