/// One unit of a text: a sentence, headline, byline, caption, list item or table row.
public struct Segment: Hashable, Sendable {
    /// The text, without white space around it.
    public var text: String
    /// Where it stands in the document, in Unicode scalars.
    public var range: Range<Int>
    /// The number of its paragraph, from 0.
    public var paragraph: Int
    /// What it is.
    public var role: Role
    /// What the user calls it, where the user cut the text.
    public var id: String?

    /// Makes a segment.
    public init(text: String, range: Range<Int>, paragraph: Int = 0, role: Role = .body, id: String? = nil) {
        self.text = text
        self.range = range
        self.paragraph = paragraph
        self.role = role
        self.id = id
    }
}
