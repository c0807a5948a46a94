public import Bitext

/// An article taken apart into blocks, each with its role.
public struct Article: Sendable {
    /// A paragraph, headline, caption or other stretch that stands on lines of its own.
    public struct Block: Hashable, Sendable {
        /// Where it stands, in Unicode scalars of the article's text, without white space around it.
        public var range: Range<Int>
        /// What it is.
        public var role: Role
        /// The number of the paragraph, from 0.
        public var paragraph: Int
        /// Stretches inside it that have a role of their own: the credit of a caption, the place at the start of a
        /// report, the agency mark at its end.
        public var parts: [Part]
        /// Where it came from, for writing its translation back; nil where the text is the input itself.
        public var origin: Origin?
    }

    /// Where a block stands in the document that the article was read from.
    public enum Origin: Hashable, Sendable {
        /// In an HTML page: the way from the root element through child nodes to an element, and which of its child
        /// nodes hold the block; as ``HTMLParser`` numbers them.
        case nodes(path: [Int], children: Range<Int>)
        /// In Markdown: the block with its marks, in Unicode scalars of the input.
        case scalars(Range<Int>)
        /// In an office document: the number of the paragraph, from 0, in the order of its text.
        case paragraph(Int)
    }

    /// A stretch inside a block that has a role of its own.
    public struct Part: Hashable, Sendable {
        /// Where it stands, in Unicode scalars of the article's text.
        public var range: Range<Int>
        /// What it is: a credit, dateline or agency mark.
        public var role: Role
    }

    /// The text as it was given.
    public let text: ScalarText
    /// The blocks, in order; they hold everything but white space.
    public let blocks: [Block]
    /// What was left out; empty for plain text.
    public let report: ExtractionReport

    /// The first block of a role, as text.
    public func first(_ role: Role) -> String? {
        for block in blocks {
            if block.role == role { return text[block.range] }
            if let part = block.parts.first(where: { $0.role == role }) { return text[part.range] }
        }
        return nil
    }

    /// Cuts the article into segments.
    ///
    /// A credit and an agency mark are segments of their own; a dateline stays with the sentence that it opens.
    ///
    /// - Parameter segment: cuts one stretch of text; its ranges count scalars of that stretch.
    public func segments(by segment: (String) -> [Range<Int>]) -> [Segment] {
        blocks.flatMap { block in
            pieces(of: block).flatMap { piece in
                segment(text[piece.range]).map { range in
                    let place = range.lowerBound + piece.range.lowerBound..<range.upperBound + piece.range.lowerBound
                    return Segment(text: text[place], range: place, paragraph: block.paragraph, role: piece.role)
                }
            }
        }
    }

    /// The block without the parts that are segments of their own, and those parts.
    private func pieces(of block: Block) -> [Part] {
        let separate = block.parts.filter { $0.role != .dateline }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var pieces: [Part] = []
        var start = block.range.lowerBound
        for part in separate {
            pieces.append(Part(range: text.trimmed(start..<part.range.lowerBound), role: block.role))
            pieces.append(part)
            start = part.range.upperBound
        }
        pieces.append(Part(range: text.trimmed(start..<block.range.upperBound), role: block.role))
        return pieces.filter { !$0.range.isEmpty }
    }
}
