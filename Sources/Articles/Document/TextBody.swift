import Bitext

/// A plain text that is written again with the article in another language.
struct TextBody: DocumentBody {
    let contents: [InlineContent]
    let problems: [String] = []

    private let text: ScalarText
    private let ranges: [Range<Int>]
    private let mark: [UInt8]
    /// The width of the lines where paragraphs run over several; nil where a line is a paragraph.
    private let width: Int?

    init(_ article: Article, encoder: PageEncoder) {
        text = article.text
        ranges = article.blocks.map(\.range)
        mark = encoder.mark
        contents = ranges.map { InlineContent(article.text[$0]) }
        let isWrapped = Article.layout(of: article.text) == .wrapped
        let lines = article.text.string.split(whereSeparator: \.isNewline).map(\.unicodeScalars.count)
        width = isWrapped ? lines.max() : nil
    }

    func bytes(
        replacing blocks: [Int: InlineContent], mirror: TextMirror, language: LanguageTag
    ) -> [UInt8] {
        var output = ""
        var position = 0
        for (number, range) in ranges.enumerated() {
            guard let content = blocks[number] else { continue }
            output += text[position..<range.lowerBound] + filled(content.plainText)
            position = range.upperBound
        }
        output += text[position..<text.scalars.count]
        return mark + Array(output.utf8)
    }

    private func filled(_ paragraph: String) -> String {
        guard let width else { return paragraph }
        var lines: [String] = []
        for word in paragraph.split(whereSeparator: \.isWhitespace) {
            if let line = lines.last, line.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
                lines[lines.count - 1] = "\(line) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: text.string.contains("\r\n") ? "\r\n" : "\n")
    }
}
