public import Alignment
public import Bitext
import Exchange
public import Files
import Foundation

/// The formats that an aligned pair is written in.
public enum PairFormat: String, Sendable, CaseIterable {
    /// Translation memory exchange, 1.4b.
    case tmx
    /// Tab-separated values, one bead a line.
    case tsv
    /// JSON Lines, one bead a line.
    case jsonl
    /// A page for the editor.
    case html
    /// Pairs to be read on a terminal.
    case text

    /// The ending of its files.
    public var ending: String { self == .text ? "txt" : rawValue }

    /// The format that a file's ending names; `-` is ``text``.
    public init?(path: String) {
        if path == "-" {
            self = .text
        } else {
            let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
            self.init(rawValue: ending == "htm" ? "html" : ending == "txt" ? "text" : ending)
        }
    }

    /// Writes a pair to a file.
    ///
    /// - Parameters:
    ///   - text: the pair.
    ///   - path: the file, or `-` for standard output.
    ///   - minimum: the least confidence of a bead, 0...1. TMX holds only beads with both sides.
    ///   - date: the date of creation for TMX, or nil.
    ///   - properties: properties of the whole file, for TMX.
    ///   - explanations: why each bead was made, for ``text``.
    ///   - overwrite: whether a file that exists may be replaced.
    public func write(
        _ text: BilingualText, to path: String, minimum: Double = 0, date: String? = nil,
        properties: [TranslationUnit.Property] = [], explanations: [Explanation?] = [], overwrite: Bool
    ) throws(FileError) {
        let output = try OutputFile(path: path, overwrite: overwrite)
        switch self {
        case .tmx:
            var writer = try TMXWriter(
                to: output,
                header: TMXHeader(
                    sourceLanguage: text.source.language, creationDate: date, properties: properties))
            for unit in text.units(minimum: minimum, date: date) { try writer.write(unit) }
            try writer.finish()
        case .tsv: try BilingualTable.write(text, minimum: minimum, to: output)
        case .jsonl: try BilingualLines.write(text, minimum: minimum, to: output)
        case .html:
            try output.write(BilingualPage.html(text, minimum: minimum))
            try output.commit()
        case .text:
            try output.write(PairListing.text(text, minimum: minimum, explanations: explanations))
            try output.commit()
        }
    }
}
