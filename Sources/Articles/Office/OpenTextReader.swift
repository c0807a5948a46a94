import Bitext
import Markup

/// Reads the paragraphs of an OpenDocument text (ISO/IEC 26300-1, sections 5 and 6).
///
/// Changes are taken as accepted. Spans, links and the like are codes; spans whose style says nothing of how the text
/// looks are passed over. Notes and text boxes are paragraphs of their own.
struct OpenTextReader: OfficePartReader {
    private(set) var paragraphs: [OfficeParagraph] = []
    private(set) var removals: [Range<Int>] = []

    private let scanner: MarkupScanner
    private let part: Int
    private let kind: OfficeParagraph.Kind
    /// What the styles of spans do.
    private let spans: [String: OfficeStyles.Span]
    private var listDepth = 0
    private var tableDepth = 0

    init(_ scanner: MarkupScanner, part: Int, kind: OfficeParagraph.Kind, spans: [String: OfficeStyles.Span]) {
        self.scanner = scanner
        self.part = part
        self.kind = kind
        self.spans = spans
        var index = 0
        while index < scanner.tokens.count { index = step(index) }
    }

    private mutating func step(_ index: Int) -> Int {
        let token = scanner.tokens[index]
        switch token.name {
        case "text:list-item", "text:list-header":
            listDepth += token.kind == .start ? 1 : token.kind == .end ? -1 : 0
        case "table:table": tableDepth += token.kind == .start ? 1 : token.kind == .end ? -1 : 0
        case "text:p", "text:h": if token.kind == .start { return paragraph(index, kind: kind) + 1 }
        case "text:tracked-changes", "text:change", "text:change-start", "text:change-end":
            let end = scanner.end(of: index)
            if token.kind != .end {
                removals.append(token.range.lowerBound..<scanner.tokens[end].range.upperBound)
            }
            return end + 1
        case "text:table-of-content", "text:alphabetical-index", "text:illustration-index", "text:table-index",
            "text:object-index", "text:user-index", "text:bibliography", "office:forms", "text:sequence-decls":
            return scanner.end(of: index) + 1
        default: break
        }
        return index + 1
    }

    private mutating func paragraph(_ start: Int, kind: OfficeParagraph.Kind) -> Int {
        let end = scanner.end(of: start)
        let number = paragraphs.count
        var paragraph = OfficeParagraph(
            part: part, range: scanner.tokens[start].range.upperBound..<scanner.tokens[end].range.lowerBound,
            isInTable: tableDepth > 0, kind: kind)
        paragraph.style = scanner.attribute("text:style-name", of: start)
        paragraph.isListItem = listDepth > 0
        if scanner.tokens[start].name == "text:h" {
            paragraph.level = scanner.attribute("text:outline-level", of: start).flatMap { Int($0) } ?? 1
        }
        paragraphs.append(paragraph)
        var builder = ContentBuilder()
        var silent: [Bool] = []
        var index = start + 1
        while index < end { index = inline(index, number, &silent, &builder) }
        paragraphs[number].content = builder.finished()
        return end
    }

    private mutating func inline(
        _ index: Int, _ paragraph: Int, _ silent: inout [Bool], _ builder: inout ContentBuilder
    ) -> Int {
        let token = scanner.tokens[index]
        let markup = scanner.string(token.range)
        switch token.kind {
        case .text, .other:
            for scalar in (scanner.text(of: index) ?? "").unicodeScalars { builder.add(scalar) }
            return index + 1
        case .end:
            if token.name == "text:span", silent.popLast() == true { return index + 1 }
            builder.end(token.name, data: InlineContent(markup))
            return index + 1
        case .raw: return index + 1
        case .start, .empty: break
        }
        switch token.name {
        case "text:span" where token.kind == .start:
            let style = scanner.attribute("text:style-name", of: index)
            switch style.map({ spans[$0] ?? .format(type: "g") }) ?? .silent {
            case .silent: silent.append(true)
            case .hidden:
                let end = scanner.end(of: index)
                builder.placeholder(type: "x", data: InlineContent(scanner.markup(index, end)))
                return end + 1
            case .format(let type):
                silent.append(false)
                builder.begin(token.name, type: type, data: InlineContent(markup))
            }
            return index + 1
        case "text:a" where token.kind == .start, "text:meta" where token.kind == .start:
            builder.begin(token.name, type: "a", data: InlineContent(markup))
            return index + 1
        case "text:s" where builder.isEmpty: paragraphs[paragraph].prefix += markup
        case "text:s": builder.add(" ")
        case "text:tab": builder.lineBreak(type: "tab", data: InlineContent(markup), as: "\t")
        case "text:line-break": builder.lineBreak(type: "br", data: InlineContent(markup))
        case "text:change", "text:change-start", "text:change-end":
            removals.append(token.range.lowerBound..<scanner.tokens[scanner.end(of: index)].range.upperBound)
        case "text:soft-page-break", "text:span": break
        case "text:bookmark", "text:bookmark-start", "text:reference-mark-start", "text:reference-mark":
            paragraphs[paragraph].prefix += markup
        case "text:bookmark-end", "text:reference-mark-end", "office:annotation-end":
            paragraphs[paragraph].suffix += markup
        case "office:annotation": paragraphs[paragraph].prefix += scanner.markup(index, scanner.end(of: index))
        case "text:ruby", "text:ruby-base": return index + 1
        case _ where token.kind == .start && isField(index):
            builder.begin(token.name, type: "f", data: InlineContent(markup))
            return index + 1
        default:
            let end = scanner.end(of: index)
            builder.placeholder(type: token.name == "text:note" ? "fn" : "x", data: data(index, end))
            return end + 1
        }
        return scanner.end(of: index) + 1
    }

    /// Whether an element is a field or control that shows text in the line, such as the number of a page.
    private func isField(_ start: Int) -> Bool {
        let token = scanner.tokens[start]
        guard token.name.hasPrefix("text:") || token.name.hasPrefix("loext:"), token.name != "text:note" else {
            return false
        }
        let inner = (start + 1)..<max(start + 1, scanner.end(of: start))
        return inner.contains { scanner.text(of: $0)?.contains { !$0.isWhitespace } == true }
            && !inner.contains { ["text:p", "text:h"].contains(scanner.tokens[$0].name) }
    }

    /// The markup of an element; the paragraphs in it are flows of their own.
    private mutating func data(_ start: Int, _ end: Int) -> InlineContent {
        let isNote = scanner.tokens[start].name == "text:note"
        var pieces: [InlineContent.Piece] = []
        var position = scanner.tokens[start].range.lowerBound
        var index = start
        while index <= end {
            let token = scanner.tokens[index]
            if token.kind == .start, token.name == "text:p" || token.name == "text:h" {
                let number = paragraphs.count
                index = paragraph(index, kind: isNote ? .note : kind)
                pieces.append(.text(scanner.string(position..<paragraphs[number].range.lowerBound)))
                pieces.append(.subflow(type: "\(number)", InlineContent()))
                position = paragraphs[number].range.upperBound
            }
            index += 1
        }
        pieces.append(.text(scanner.string(position..<scanner.tokens[end].range.upperBound)))
        return InlineContent(pieces).joined
    }
}
