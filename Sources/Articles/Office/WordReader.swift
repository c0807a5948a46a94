import Bitext
import Markup

/// Reads the paragraphs of a part of a Word document (ISO/IEC 29500-1, section 17).
///
/// Insertions are taken as accepted and deletions as gone. Runs of one format are one; a format that differs from that
/// of most of the paragraph is a pair of codes. Text boxes and notes are paragraphs of their own, after the paragraph
/// that they hang in.
struct WordReader: OfficePartReader {
    private(set) var paragraphs: [OfficeParagraph] = []
    private(set) var removals: [Range<Int>] = []

    private let scanner: MarkupScanner
    private let part: Int
    private let kind: OfficeParagraph.Kind
    private var tableDepth = 0
    /// How the mark of a note at its beginning ends.
    private static let noteMarkEnd = "noteRef/></w:r>"

    init(_ scanner: MarkupScanner, part: Int, kind: OfficeParagraph.Kind) {
        self.scanner = scanner
        self.part = part
        self.kind = kind
        var index = 0
        while index < scanner.tokens.count { index = step(index) }
    }

    /// Reads on from a token outside paragraphs.
    private mutating func step(_ index: Int) -> Int {
        let token = scanner.tokens[index]
        if token.name == "w:tbl" { tableDepth += token.kind == .start ? 1 : -1 }
        if token.name == "w:dataBinding" { unbind(index) }
        guard token.kind == .start else { return index + 1 }
        switch token.name {
        case "w:p": return paragraph(index) + 1
        case "mc:Fallback":
            let end = scanner.end(of: index)
            removals.append(token.range.lowerBound..<scanner.tokens[end].range.upperBound)
            return end + 1
        case "w:del", "w:moveFrom": return scanner.end(of: index) + 1
        default: return index + 1
        }
    }

    /// A content control that is bound to data of the document shows those again, in their language, when it is opened;
    /// only the properties of the document are translated too.
    private mutating func unbind(_ index: Int) {
        let token = scanner.tokens[index]
        guard token.kind != .end, scanner.attribute("w:xpath", of: index)?.contains("coreProperties") == false else {
            return
        }
        removals.append(token.range.lowerBound..<scanner.tokens[scanner.end(of: index)].range.upperBound)
    }

    /// Reads a paragraph and answers the number of its end tag.
    private mutating func paragraph(_ start: Int) -> Int {
        let end = scanner.end(of: start)
        var first = start + 1
        var paragraph = OfficeParagraph(part: part, range: 0..<0, isInTable: tableDepth > 0, kind: kind)
        if scanner.tokens[first].name == "w:pPr" {
            let close = scanner.end(of: first)
            paragraph.style = scanner.first("w:pStyle", first, close).flatMap { scanner.attribute("w:val", of: $0) }
            paragraph.isListItem = scanner.first("w:numPr", first, close) != nil
            paragraph.level = scanner.first("w:outlineLvl", first, close)
                .flatMap { scanner.attribute("w:val", of: $0) }.flatMap { Int($0) }.map { $0 + 1 }
            first = close + 1
        }
        paragraph.range = scanner.tokens[first - 1].range.upperBound..<scanner.tokens[end].range.lowerBound
        let number = paragraphs.count
        paragraphs.append(paragraph)
        var flow = WordFlow()
        var index = first
        while index < end { index = inline(index, paragraph: number, to: &flow) }
        (paragraphs[number].content, paragraphs[number].format) = flow.finished()
        return end
    }

    /// Reads one thing in a paragraph and answers the number of the next.
    private mutating func inline(_ index: Int, paragraph: Int, to flow: inout WordFlow) -> Int {
        let token = scanner.tokens[index]
        let isStart = token.kind == .start
        switch token.name {
        case "w:r":
            guard isStart else { return index + 1 }
            let end = scanner.end(of: index)
            run(index, end, paragraph, &flow)
            return end + 1
        case "w:hyperlink", "w:fldSimple":
            let markup = scanner.string(token.range)
            if isStart { flow.begin(token.name, type: "a", open: markup) }
            if token.kind == .end { flow.end(token.name, close: markup) }
            return index + 1
        case "w:ins", "w:moveTo", "w:sdt", "w:sdtContent", "w:smartTag", "w:customXml", "w:dir", "w:bdo":
            return index + 1
        case "w:bookmarkStart", "w:commentRangeStart", "w:permStart":
            paragraphs[paragraph].prefix += scanner.string(token.range)
            return index + 1
        case "w:bookmarkEnd", "w:commentRangeEnd", "w:permEnd":
            paragraphs[paragraph].suffix += scanner.string(token.range)
            return index + 1
        case "w:del", "w:moveFrom":
            guard isStart else { return index + 1 }
            let end = scanner.end(of: index)
            removals.append(token.range.lowerBound..<scanner.tokens[end].range.upperBound)
            return end + 1
        case "w:sdtPr", "w:sdtEndPr", "w:proofErr", "w:smartTagPr", "w:customXmlPr",
            "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd":
            return isStart ? scanner.end(of: index) + 1 : index + 1
        default:
            guard isStart || token.kind == .empty else { return index + 1 }
            let end = scanner.end(of: index)
            flow.code("x", data(index, end))
            return end + 1
        }
    }

    private mutating func run(_ start: Int, _ end: Int, _ paragraph: Int, _ flow: inout WordFlow) {
        var index = start + 1
        var format = ""
        if index < end, scanner.tokens[index].name == "w:rPr" {
            let close = scanner.end(of: index)
            format = self.format(index, close)
            index = close + 1
        }
        guard !Self.isHidden(format) else {
            return flow.code("x", InlineContent("<w:r>\(format)\(scanner.markup(index, end))"), format)
        }
        while index < end {
            let token = scanner.tokens[index]
            let close = scanner.end(of: index)
            let data = InlineContent([.text("<w:r>\(format)")])
            func wrapped(_ inner: InlineContent) -> InlineContent {
                InlineContent(data.pieces + inner.pieces + [.text("</w:r>")]).joined
            }
            switch token.name {
            case "w:t":
                for inner in index...close {
                    guard let text = scanner.text(of: inner) else { continue }
                    if text.hasPrefix(" "), flow.isEmpty, paragraphs[paragraph].prefix.hasSuffix(Self.noteMarkEnd) {
                        paragraphs[paragraph].prefix += "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
                    }
                    flow.text(text, format)
                }
            case "w:footnoteRef" where flow.isEmpty, "w:endnoteRef" where flow.isEmpty:
                paragraphs[paragraph].prefix += wrapped(self.data(index, close)).plainText
            case "w:noBreakHyphen": flow.text("\u{2011}", format)
            case "w:softHyphen": flow.text("\u{AD}", format)
            case "w:tab": flow.lineBreak("tab", wrapped(self.data(index, close)), format)
            case "w:cr": flow.lineBreak("br", wrapped(self.data(index, close)), format)
            case "w:br" where scanner.attribute("w:type", of: index).map { $0 == "textWrapping" } ?? true:
                flow.lineBreak("br", wrapped(self.data(index, close)), format)
            case "w:delText", "w:lastRenderedPageBreak", "w:delInstrText": break
            case "w:fldChar":
                flow.field(scanner.attribute("w:fldCharType", of: index) ?? "", wrapped(self.data(index, close)))
            case "w:instrText": flow.instruction(wrapped(self.data(index, close)))
            case "w:commentReference", "w:annotationRef":
                paragraphs[paragraph].suffix += wrapped(self.data(index, close)).plainText
            default:
                guard token.kind == .start || token.kind == .empty else { break }
                let isNote = token.name == "w:footnoteReference" || token.name == "w:endnoteReference"
                flow.code(isNote ? "fn" : "x", wrapped(self.data(index, close)), format)
            }
            index = close + 1
        }
    }

    /// Whether text of a format is not shown; such text is not translated.
    private static func isHidden(_ format: String) -> Bool {
        format.contains("<w:vanish/>") || format.contains("<w:vanish w:val=\"1\"/>")
            || format.contains("<w:vanish w:val=\"true\"/>")
    }

    /// The markup of a format without what says nothing of how it looks.
    private func format(_ start: Int, _ end: Int) -> String {
        guard scanner.tokens[start].kind == .start else { return "" }
        var inner = ""
        var index = start + 1
        while index < end {
            let close = scanner.end(of: index)
            let silent = ["w:lang", "w:noProof", "w:rPrChange", "w:ins", "w:del", "w:moveTo", "w:webHidden"]
            if !silent.contains(scanner.tokens[index].name) { inner += scanner.markup(index, close) }
            index = close + 1
        }
        return inner.isEmpty ? "" : "<w:rPr>\(inner)</w:rPr>"
    }

    /// The markup of an element; the paragraphs in it are flows of their own.
    private mutating func data(_ start: Int, _ end: Int) -> InlineContent {
        var pieces: [InlineContent.Piece] = []
        var position = scanner.tokens[start].range.lowerBound
        var index = start
        while index <= end {
            let token = scanner.tokens[index]
            if token.kind == .start, token.name == "mc:Fallback" {
                pieces.append(.text(scanner.string(position..<token.range.lowerBound)))
                index = scanner.end(of: index)
                let gone = token.range.lowerBound..<scanner.tokens[index].range.upperBound
                removals.append(gone)
                position = gone.upperBound
            } else if token.kind == .start, token.name == "w:p" {
                let number = paragraphs.count
                index = paragraph(index)
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
