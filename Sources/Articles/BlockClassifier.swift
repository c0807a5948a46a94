import Bitext

/// Gives each block of a plain text its role.
struct BlockClassifier {
    let text: ScalarText
    let ranges: [Range<Int>]
    private let patterns = ArticlePatterns()

    init(text: ScalarText, ranges: [Range<Int>]) {
        self.text = text
        self.ranges = ranges
    }

    func classified() -> [Article.Block] {
        var blocks = ranges.enumerated().map { index, range in
            Article.Block(range: range, role: .body, paragraph: index, parts: [])
        }
        markOpening(&blocks)
        markBody(&blocks)
        markAgency(&blocks)
        return blocks
    }

    private func string(_ block: Article.Block) -> String { text[block.range] }

    /// Kicker, headline, byline, picture and lead, which stand before the running text.
    private func markOpening(_ blocks: inout [Article.Block]) {
        guard !blocks.isEmpty else { return }
        let heads = blocks.prefix(2).map { patterns.isHeading(string($0)) }
        if heads == [true, true], blocks.count > 3, wordCount(blocks[0]) <= 3, wordCount(blocks[1]) > 3,
            !patterns.isByline(string(blocks[1]))
        {
            blocks[0].role = .kicker
            blocks[1].role = .headline
        } else if heads[0] || blocks.count > 1 && wordCount(blocks[0]) <= 20 && sentenceEnds(blocks[0]) <= 1 {
            blocks[0].role = .headline
        }
        let opening = blocks.indices.drop { blocks[$0].role != .body }
        for index in opening.prefix(5) {
            if patterns.isByline(string(blocks[index])) {
                blocks[index].role = .byline
            } else if !markCaption(&blocks[index]) {
                // The first running text is the lead where a dateline opens the report after it.
                let rest = blocks[index...].dropFirst().prefix(3)
                let isLead =
                    blocks[0].role != .body && dateline(of: blocks[index]) == nil
                    && rest.contains { dateline(of: $0) != nil }
                guard isLead else { break }
                blocks[index].role = .lead
            }
        }
    }

    /// Subheads, captions, list items and datelines in the running text.
    private func markBody(_ blocks: inout [Article.Block]) {
        for index in blocks.indices where blocks[index].role == .body {
            if let place = dateline(of: blocks[index]) {
                blocks[index].parts.append(Article.Part(range: place, role: .dateline))
            }
            if markCaption(&blocks[index]) { continue }
            let content = string(blocks[index])
            let isLast = index == blocks.count - 1
            if patterns.isListItem(content) {
                blocks[index].role = .listItem
            } else if patterns.isCorrection(content) {
                blocks[index].role = .correction
            } else if !isLast, index > 0, patterns.isHeading(content) {
                blocks[index].role = .subhead
            }
        }
    }

    /// The mark of an agency or author that closes the article.
    private func markAgency(_ blocks: inout [Article.Block]) {
        for index in blocks.indices.suffix(2).reversed() {
            guard let mark = patterns.agencyMark(in: string(blocks[index])) else {
                continue
            }
            let start = blocks[index].range.lowerBound
            let range = start + mark.lowerBound..<start + mark.upperBound
            if range == blocks[index].range {
                blocks[index].role = .agencyMark
            } else {
                blocks[index].parts.append(Article.Part(range: range, role: .agencyMark))
            }
            return
        }
    }

    private func markCaption(_ block: inout Article.Block) -> Bool {
        guard block.range.count <= 700, let credit = patterns.credit(in: string(block)) else { return false }
        let start = block.range.lowerBound + credit.lowerBound
        if credit.lowerBound == 0 {
            block.role = .credit
        } else {
            block.role = .caption
            block.parts.append(Article.Part(range: start..<block.range.upperBound, role: .credit))
        }
        return true
    }

    private func dateline(of block: Article.Block) -> Range<Int>? {
        guard let place = patterns.dateline(in: string(block)) else { return nil }
        return block.range.lowerBound..<block.range.lowerBound + place.upperBound
    }

    private func wordCount(_ block: Article.Block) -> Int { string(block).split(separator: " ").count }

    private func sentenceEnds(_ block: Article.Block) -> Int {
        text.scalars[block.range].count { $0 == "." || $0 == "!" || $0 == "?" }
    }
}
