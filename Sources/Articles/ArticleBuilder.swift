import Bitext

/// Puts an article together from blocks whose roles are known, and finds the parts inside them.
struct ArticleBuilder {
    /// A block before it has its place in the text.
    struct Piece {
        var text: String
        var role: Role
        var origin: Article.Origin?
        /// Where a dateline at its start ends, in Unicode scalars, if the document marks one.
        var datelineEnd: Int?
    }

    private let patterns: ArticlePatterns
    private let pieces: [Piece]

    init(_ pieces: [Piece], patterns: ArticlePatterns) {
        self.pieces = pieces
        self.patterns = patterns
    }

    /// The text, in which an empty line parts the blocks, and the blocks.
    func built() -> (text: ScalarText, blocks: [Article.Block]) {
        var text = ""
        var offset = 0
        var blocks: [Article.Block] = []
        let last = pieces.lastIndex { [.body, .listItem, .subhead].contains($0.role) }
        for (index, piece) in pieces.enumerated() {
            if index > 0 {
                text += "\n\n"
                offset += 2
            }
            let range = offset..<offset + piece.text.unicodeScalars.count
            text += piece.text
            offset = range.upperBound
            let parts = self.parts(of: piece, isLast: index == last).map { part in
                Article.Part(
                    range: part.range.lowerBound + range.lowerBound..<part.range.upperBound + range.lowerBound,
                    role: part.role)
            }
            var block = Article.Block(
                range: range, role: piece.role, paragraph: index, parts: parts, origin: piece.origin)
            // A block that is nothing but its part is that part.
            if let whole = parts.first(where: { $0.range == range }) {
                block.role = whole.role
                block.parts = []
            }
            blocks.append(block)
        }
        return (ScalarText(text), blocks)
    }

    private func parts(of piece: Piece, isLast: Bool) -> [Article.Part] {
        switch piece.role {
        case .caption:
            return patterns.credit(in: piece.text).map { [Article.Part(range: $0, role: .credit)] } ?? []
        case .body, .lead:
            var parts: [Article.Part] = []
            if let end = piece.datelineEnd ?? patterns.dateline(in: piece.text)?.upperBound {
                parts.append(Article.Part(range: 0..<end, role: .dateline))
            }
            if isLast, let mark = patterns.agencyMark(in: piece.text) {
                parts.append(Article.Part(range: mark, role: .agencyMark))
            }
            return parts
        default: return []
        }
    }
}
