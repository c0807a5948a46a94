public import Bitext
public import Files
import Foundation

/// Reads texts that someone has cut into segments already.
public enum SegmentedText {
    /// A side from a file: JSON Lines where its name ends in `.jsonl`, else one segment a line.
    ///
    /// - Throws: ``FileError`` with the line that is no segment.
    public static func side(_ file: TextFile, language: LanguageTag) throws(FileError) -> BilingualText.Side {
        file.path.lowercased().hasSuffix(".jsonl")
            ? try records(file, language: language) : lines(file, language: language)
    }

    /// The lines of a text, each a segment; empty lines are left out and end a paragraph.
    static func lines(_ file: TextFile, language: LanguageTag) -> BilingualText.Side {
        let scalars = file.text.unicodeScalars
        var segments: [Segment] = []
        var (paragraph, offset) = (0, 0)
        // The line without white space at its ends.
        var (start, end) = ((scalars.startIndex, 0), (scalars.startIndex, 0))
        func finish() {
            if start.1 < end.1 {
                segments.append(
                    Segment(
                        text: String(scalars[start.0..<end.0]), range: start.1..<end.1, paragraph: paragraph))
            } else {
                paragraph += 1
            }
        }
        for index in scalars.indices {
            let scalar = scalars[index]
            offset += 1
            if scalar == "\n" {
                finish()
                end = start
            } else if !isSpace(scalar) {
                if start.1 == end.1 { start = (index, offset - 1) }
                end = (scalars.index(after: index), offset)
            }
        }
        finish()
        return BilingualText.Side(language: language, file: file.path, segments: segments)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private struct Record: Decodable {
        var text: String
        var id: Identifier?
        var start: Int?
        var end: Int?
        var paragraph: Int?
        var role: String?
    }

    /// What a user calls a segment: a text, or a number.
    private struct Identifier: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                text = String(number)
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    /// Records `{"text","id"?,"start"?,"end"?,"paragraph"?,"role"?}`, one a line; the offsets are the user's own and
    /// come back as they were.
    private static func records(_ file: TextFile, language: LanguageTag) throws(FileError) -> BilingualText.Side {
        var segments: [Segment] = []
        let decoder = JSONDecoder()
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            guard let record = try? decoder.decode(Record.self, from: Data(line.utf8)) else {
                throw FileError(
                    .malformed, path: file.path, line: index + 1, cause: "the line is no JSON object with a \"text\"",
                    advice: #"Write {"text": "…"}, with "id", "start", "end", "paragraph" and "role" as you like."#)
            }
            let start = record.start ?? segments.last?.range.upperBound ?? 0
            let end = max(start, record.end ?? start + record.text.unicodeScalars.count)
            segments.append(
                Segment(
                    text: record.text, range: start..<end,
                    paragraph: record.paragraph ?? segments.last?.paragraph ?? 0,
                    role: record.role.flatMap { Role(rawValue: $0) } ?? .body, id: record.id?.text))
        }
        return BilingualText.Side(language: language, file: file.path, segments: segments)
    }
}
