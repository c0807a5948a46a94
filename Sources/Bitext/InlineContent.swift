/// The text of a segment with the codes that stand in it.
///
/// One model for TMX 1.4b (`bpt ept ph it hi ut sub`), XLIFF 1.2 (`g x bx ex ph`) and XLIFF 2 (`pc ph sc ec mrk`).
public struct InlineContent: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A piece of a segment.
    public enum Piece: Hashable, Sendable {
        /// Text for the translator.
        case text(String)
        /// A code that stands for formatting or a thing.
        case code(Code)
        /// Text that is set off but stays part of the segment (TMX `hi`, XLIFF `mrk`).
        case highlight(type: String?, id: String?, InlineContent)
        /// A flow of text of its own inside the data of a code (TMX `sub`), such as a footnote or a title attribute.
        case subflow(type: String?, InlineContent)
    }

    /// A code: what a translator may move but not change.
    public struct Code: Hashable, Sendable {
        /// Whether it opens, closes, stands alone or lost its partner.
        public enum Kind: String, Hashable, Sendable {
            /// Opens a pair (TMX `bpt`).
            case begin
            /// Closes a pair (TMX `ept`).
            case end
            /// Stands alone (TMX `ph`).
            case placeholder
            /// One half of a pair whose other half is not in this segment (TMX `it`).
            case isolatedBegin, isolatedEnd
            /// Not known (TMX `ut`).
            case unknown
        }

        /// What it does.
        public var kind: Kind
        /// Joins the two halves of a pair within one segment (TMX `i`).
        public var pair: String?
        /// Joins the same code across variants (TMX `x`).
        public var match: String?
        /// What it is for, such as `bold` (TMX `type`).
        public var type: String?
        /// Where the code belongs to the text around it (TMX `assoc`): `p`, `f` or `b`.
        public var association: String?
        /// The native code, such as `<b>`; a subflow may be a piece of it.
        public var data: InlineContent

        /// Makes a code.
        public init(
            _ kind: Kind, pair: String? = nil, match: String? = nil, type: String? = nil, association: String? = nil,
            data: InlineContent = InlineContent()
        ) {
            self.kind = kind
            self.pair = pair
            self.match = match
            self.type = type
            self.association = association
            self.data = data
        }
    }

    /// The pieces, in order.
    public var pieces: [Piece]

    /// Makes content of pieces.
    public init(_ pieces: [Piece] = []) { self.pieces = pieces }

    /// Makes content of plain text.
    public init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

    /// Makes content of plain text.
    public init(stringLiteral value: String) { self.init(value) }

    /// The text without codes; highlighted text counts.
    public var plainText: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let piece): text += piece
            case .code, .subflow: break
            case .highlight(_, _, let content): text += content.plainText
            }
        }
    }

    /// The codes, in order, with those inside highlights.
    public var codes: [Code] {
        pieces.flatMap { piece -> [Code] in
            switch piece {
            case .text, .subflow: []
            case .code(let code): [code]
            case .highlight(_, _, let content): content.codes
            }
        }
    }

    /// The flows of their own inside the codes, outer before inner (TMX `sub`).
    public var subflows: [InlineContent] {
        pieces.flatMap { piece -> [InlineContent] in
            switch piece {
            case .text: []
            case .code(let code): code.data.subflows
            case .highlight(_, _, let content): content.subflows
            case .subflow(_, let content): [content] + content.subflows
            }
        }
    }
}
