import Articles
public import Bitext
public import Files
import Segmentation

/// Cuts texts of either language into segments with their roles.
public struct ArticleSegmenter: Sendable {
    private let german: Segmenter
    private let english: Segmenter

    /// Makes a segmenter with the shipped rules.
    public init() throws {
        german = try Segmenter(language: .german)
        english = try Segmenter(language: .english)
    }

    /// The segments of a text, Markdown or HTML file.
    ///
    /// - Parameters:
    ///   - file: the text.
    ///   - language: its language; only the primary language counts.
    public func side(_ file: TextFile, language: LanguageTag) -> BilingualText.Side {
        let segments = Article(file: file).segments { ranges(in: $0, language: language) }
        return BilingualText.Side(language: language, file: file.path, segments: segments)
    }

    /// The units of a block.
    func ranges(in block: String, language: LanguageTag) -> [Range<Int>] {
        let segmenter = language.language == "en" ? english : german
        // A block of wrapped lines is one paragraph: its lines end nothing. CR and LF are two scalars.
        var text = String.UnicodeScalarView()
        for scalar in block.unicodeScalars { text.append(Character(scalar).isNewline ? " " : scalar) }
        return segmenter.ranges(in: String(text))
    }

    /// The paragraphs of a text, Markdown or HTML file, each one segment.
    public static func paragraphs(_ file: TextFile, language: LanguageTag) -> BilingualText.Side {
        let segments = Article(file: file).segments { [0..<$0.unicodeScalars.count] }
        return BilingualText.Side(language: language, file: file.path, segments: segments)
    }
}
