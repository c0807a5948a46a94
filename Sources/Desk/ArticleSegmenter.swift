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
        let segmenter = language.language == "en" ? english : german
        let segments = Article(file: file).segments { block in
            // A block of wrapped lines is one paragraph: its lines end nothing.
            segmenter.ranges(in: String(block.map { $0.isNewline ? " " : $0 }))
        }
        return BilingualText.Side(language: language, file: file.path, segments: segments)
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
