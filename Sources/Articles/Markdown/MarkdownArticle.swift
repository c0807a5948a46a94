import Bitext

extension Article {
    /// Reads an article from Markdown.
    ///
    /// The first heading is the headline and later ones are subheads; the title of a picture is its caption, or the
    /// emphasised line after it. Front matter and code are left out. ``text`` is without marks; ``Block/origin`` tells
    /// where in the input each block stands with them.
    public init(markdown: String) {
        let patterns = ArticlePatterns()
        let reader = MarkdownReader(markdown, patterns: patterns)
        (text, blocks) = ArticleBuilder(reader.pieces, patterns: patterns).built()
        report = reader.report
    }
}

private struct MarkdownReader {
    private(set) var pieces: [ArticleBuilder.Piece] = []
    private(set) var report = ExtractionReport()
    private let patterns: ArticlePatterns
    private var isAfterPicture = false
    /// The blocks that are emphasised as a whole.
    private var emphasised: Set<Int> = []

    init(_ markdown: String, patterns: ArticlePatterns) {
        self.patterns = patterns
        for block in MarkdownBlock.blocks(of: ScalarText(markdown)) { read(block) }
        if report.headlineEvidence == nil, pieces.first?.role == .body,
            pieces.first.map({ patterns.isHeading($0.text) }) == true
        {
            pieces[0].role = .headline
            report.headlineEvidence = "first line"
        }
        settleLead()
    }

    private mutating func read(_ block: MarkdownBlock) {
        defer { isAfterPicture = block.kind == .picture }
        let plain = MarkdownInline.plain(block.content)
        switch block.kind {
        case .front:
            drop(block, "front matter", .structure)
        case .code:
            drop(block, "code", .structure)
        case .heading:
            let isFirst = report.headlineEvidence == nil
            if isFirst { report.headlineEvidence = "first heading" }
            // A short line before the title is its kicker.
            if isFirst, pieces.count == 1, pieces[0].text.split(separator: " ").count <= 6 { pieces[0].role = .kicker }
            add(plain, isFirst ? .headline : .subhead, block)
        case .quote: add(plain, .quote, block)
        case .listItem: add(plain, .listItem, block)
        case .picture:
            if let title = pictureTitle(block.content) { add(title, role(ofCaption: title), block) }
        case .paragraph:
            if MarkdownInline.isEmphasised(block.content) { emphasised.insert(pieces.count) }
            add(plain, role(ofParagraph: block.content, plain), block)
        }
    }

    private mutating func add(_ text: String, _ role: Role, _ block: MarkdownBlock) {
        guard !text.allSatisfy(\.isWhitespace) else { return }
        pieces.append(ArticleBuilder.Piece(text: text, role: role, origin: .scalars(block.range)))
    }

    private mutating func drop(_ block: MarkdownBlock, _ place: String, _ reason: ExtractionReport.Reason) {
        report.dropped.append(ExtractionReport.Dropped(text: block.content, place: place, reason: reason))
    }

    private func role(ofParagraph content: String, _ plain: String) -> Role {
        if patterns.isByline(plain) { return .byline }
        if patterns.isCorrection(plain) { return .correction }
        if isAfterPicture, MarkdownInline.isEmphasised(content), !MarkdownInline.isStrong(content) {
            return role(ofCaption: plain)
        }
        if plain.unicodeScalars.count <= 700, let credit = patterns.credit(in: plain) {
            return credit.lowerBound == 0 ? .credit : .caption
        }
        return .body
    }

    private func role(ofCaption text: String) -> Role {
        patterns.credit(in: text)?.lowerBound == 0 ? .credit : .caption
    }

    /// The title of `![alternative](target "title")`.
    private func pictureTitle(_ content: String) -> String? {
        guard let start = content.firstRange(of: " \"")?.upperBound,
            let end = content.firstRange(of: "\")")?.lowerBound, start < end
        else { return nil }
        return String(content[start..<end])
    }

    /// The first running text is the lead where it is emphasised, or a dateline opens the report after it.
    private mutating func settleLead() {
        guard let headline = pieces.firstIndex(where: { $0.role == .headline }),
            let first = pieces[headline...].firstIndex(where: { $0.role == .body }),
            let next = pieces[(first + 1)...].firstIndex(where: { $0.role == .body }),
            patterns.dateline(in: pieces[first].text) == nil
        else { return }
        let opensReport = patterns.dateline(in: pieces[next].text) != nil
        if opensReport || emphasised.contains(first) { pieces[first].role = .lead }
    }
}
