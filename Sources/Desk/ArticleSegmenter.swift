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

    /// The lines of a text that was segmented before, each a segment; empty lines are left out and end a paragraph.
    public static func lines(_ file: TextFile, language: LanguageTag) -> BilingualText.Side {
        let text = ScalarText(file.text)
        var segments: [Segment] = []
        var paragraph = 0
        var start = 0
        for end in text.scalars.indices.filter({ text.scalars[$0] == "\n" }) + [text.scalars.count] {
            let range = text.trimmed(start..<end)
            start = end + 1
            guard !range.isEmpty else {
                paragraph += 1
                continue
            }
            segments.append(Segment(text: text[range], range: range, paragraph: paragraph))
        }
        return BilingualText.Side(language: language, file: file.path, segments: segments)
    }
}
