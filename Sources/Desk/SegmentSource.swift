public import Bitext
import Exchange
import Files
import Foundation

/// The segments of whatever file a text comes in.
public struct SegmentSource {
    private let segmenter: ArticleSegmenter
    private let language: LanguageTag
    private let isSegmented: Bool

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - language: the language of the texts.
    ///   - isSegmented: whether a line of a text is a segment.
    public init(language: LanguageTag, isSegmented: Bool = false) throws {
        segmenter = try ArticleSegmenter()
        self.language = language
        self.isSegmented = isSegmented
    }

    /// The source segments of a TMX or XLIFF file as it has them, and of a text as it is cut.
    ///
    /// - Throws: ``FileError`` where it can't be read.
    public func segments(of path: String) throws -> [String] {
        let segments: [String]
        switch URL(fileURLWithPath: path).pathExtension.lowercased() {
        case "tmx":
            var texts: [String] = []
            try TMXReader(path: path).read { unit in
                if let text = unit.variant(language)?.content.plainText { texts.append(text) }
            }
            segments = texts
        case "xlf", "xliff", "sdlxliff", "mqxliff":
            segments = try XLIFFReader.documents(of: path).flatMap { $0.units.map(\.source.plainText) }
        default:
            let file = try TextFile.read(path)
            let side =
                isSegmented
                ? SegmentedText.lines(file, language: language) : segmenter.side(file, language: language)
            segments = side.segments.map(\.text)
        }
        return segments.filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
