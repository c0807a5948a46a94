import Bitext

/// A Markdown file that is written again with the article in another language.
struct MarkdownBody: DocumentBody {
    let contents: [InlineContent]
    let problems: [String]

    private let text: ScalarText
    /// What each block is in the file; nil where it was not found.
    private let blocks: [MarkdownBlock?]
    private let encoder: PageEncoder

    init(_ article: Article, markdown: String, encoder: PageEncoder) {
        text = ScalarText(markdown)
        self.encoder = encoder
        let found = Dictionary(
            MarkdownBlock.blocks(of: text).map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
        var blocks: [MarkdownBlock?] = []
        var contents: [InlineContent] = []
        var problems: [String] = []
        for block in article.blocks {
            let plain = article.text[block.range]
            var match: MarkdownBlock?
            if case .scalars(let range)? = block.origin { match = found[range] }
            let content = match.map { $0.kind == .picture ? InlineContent(plain) : MarkdownInline.content($0.content) }
            if content?.plainText != plain { problems.append("its marks can't be kept: \(plain.prefix(60))") }
            blocks.append(match)
            contents.append(content?.plainText == plain ? content ?? InlineContent(plain) : InlineContent(plain))
        }
        (self.blocks, self.contents, self.problems) = (blocks, contents, problems)
    }

    func bytes(
        replacing contents: [Int: InlineContent], mirror: TextMirror, language: LanguageTag
    ) -> [UInt8] {
        var output = ""
        var position = 0
        func copy(to end: Int) { if position < end { output += text[position..<end] } }
        for (number, block) in blocks.enumerated() {
            guard let block, let content = contents[number], block.range.lowerBound >= position else { continue }
            copy(to: block.range.lowerBound)
            output += markdown(block, content, source: self.contents[number].plainText)
            position = block.range.upperBound
        }
        copy(to: text.scalars.count)
        return encoder.mark + encoder.encoded(frontMatter(output, mirror, language))
    }

    /// A block with its marks at the start and end.
    private func markdown(_ block: MarkdownBlock, _ content: InlineContent, source: String) -> String {
        let raw = text[block.range]
        switch block.kind {
        case .picture:
            // The caption is the title; an alternative text that says the same is translated with it.
            let title = content.plainText.replacing("\"", with: "”")
            return raw.replacing("[\(source)]", with: "[\(content.plainText)]")
                .replacing("\"\(source)\"", with: "\"\(title)\"")
        case .heading:
            let hashes = raw.prefix { $0 == "#" }
            if !hashes.isEmpty { return "\(hashes) \(inline(content, isFirst: false))" }
            let underline = raw.split(whereSeparator: \.isNewline).last ?? "==="
            return "\(inline(content, isFirst: true))\n\(underline)"
        case .quote: return "> " + inline(content, isFirst: true).replacing("\n", with: "\n> ")
        case .listItem:
            let mark = raw.prefix { !$0.isWhitespace }
            let gap = raw.dropFirst(mark.count).prefix { $0 == " " || $0 == "\t" }
            return "\(mark)\(gap)\(inline(content, isFirst: true))"
        default: return inline(content, isFirst: true)
        }
    }

    private func inline(_ content: InlineContent, isFirst: Bool) -> String {
        var result = ""
        for piece in content.pieces {
            switch piece {
            case .text(let text):
                let escaped = MarkdownInline.escaped(text).replacing("\n", with: "  \n")
                result += isFirst && result.isEmpty ? Self.shielded(escaped) : escaped
            case .code(let code): result += code.data.plainText
            case .highlight(_, _, let inner): result += inline(inner, isFirst: false)
            case .subflow: break
            }
        }
        return result
    }

    /// A line that would begin a heading, list or quotation gets a backslash.
    private static func shielded(_ line: String) -> String {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if (1...9).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". ") {
            return "\(digits)\\\(line.dropFirst(digits.count))"
        }
        let isMark = ["# ", "> ", "- ", "+ ", "## ", "### "].contains { line.hasPrefix($0) }
        return isMark ? "\\\(line)" : line
    }

    /// Front matter says again what the article says: title, description, language.
    private func frontMatter(_ output: String, _ mirror: TextMirror, _ language: LanguageTag) -> String {
        guard MarkdownBlock.blocks(of: text).first?.kind == .front else { return output }
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices.dropFirst() {
            if lines[index].hasPrefix("---") { break }
            guard let colon = lines[index].firstIndex(of: ":") else { continue }
            let key = lines[index][..<colon]
            var value = lines[index][lines[index].index(after: colon)...].drop { $0 == " " }
            let quote = value.first.flatMap { $0 == "\"" || $0 == "'" ? String($0) : nil } ?? ""
            if !quote.isEmpty, value.count > 1, value.hasSuffix(quote) { value = value.dropFirst().dropLast() }
            let isLanguage = key == "lang" || key == "language"
            let isSource = isLanguage && LanguageTag(value).language == mirror.source.language
            guard let text = isSource ? language.description : mirror.translation(of: String(value)) else { continue }
            let needsQuote = quote.isEmpty && (text.contains(": ") || text.hasPrefix("“"))
            let mark = needsQuote ? "\"" : quote
            let shielded = mark == "\"" ? text.replacing("\"", with: "\\\"") : text
            lines[index] = "\(key): \(mark)\(shielded)\(mark)"
        }
        return lines.joined(separator: "\n")
    }
}
