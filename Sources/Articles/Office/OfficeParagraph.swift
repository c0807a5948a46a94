import Bitext
import Markup

/// A paragraph of an office document with its place.
struct OfficeParagraph {
    /// Where paragraphs stand.
    enum Kind: Hashable {
        case body
        /// A footnote or endnote.
        case note
        /// The header or footer of a page.
        case margin
    }

    /// The number of the part of the archive that holds it.
    var part: Int
    /// The bytes that a translation takes the place of.
    var range: Range<Int>
    /// The text with its codes; white space is collapsed.
    var content = InlineContent()
    /// The name that the file gives its style.
    var style: String?
    /// Whether it is an item of a list.
    var isListItem = false
    /// The level of a heading, where the element says so.
    var level: Int?
    /// Whether it stands in a cell of a table.
    var isInTable = false
    /// Whether it is running text, a note, or stands in the margin of a page.
    var kind = Kind.body
    /// The format of most of its text, as markup.
    var format = ""
    /// What stays before and after the text, such as bookmarks.
    var prefix = ""
    var suffix = ""

    /// Whether there is something to translate; in a margin, a number is that of the page.
    var hasText: Bool {
        content.plainText.unicodeScalars.contains {
            $0.properties.isAlphabetic || kind != .margin && $0.properties.numericType != nil
        }
    }
}

/// Reads the paragraphs of one part of a document.
protocol OfficePartReader {
    /// The paragraphs, in order; the number of one is its place in this list.
    var paragraphs: [OfficeParagraph] { get }
    /// Bytes that are left out of a translated document: changes that are taken as accepted, copies for old programs.
    var removals: [Range<Int>] { get }
}

extension MarkupScanner {
    /// The number of the token that ends the element which begins at a token; the same for an empty one.
    func end(of start: Int) -> Int {
        guard tokens[start].kind == .start else { return start }
        var depth = 0
        for index in start..<tokens.count where tokens[index].name == tokens[start].name {
            if tokens[index].kind == .start { depth += 1 }
            if tokens[index].kind == .end { depth -= 1 }
            if depth == 0 { return index }
        }
        return tokens.count - 1
    }

    /// The text of a token: text with references resolved, or a CDATA section; nil where it is neither.
    func text(of index: Int) -> String? {
        let token = tokens[index]
        if token.kind == .text { return MarkupText.resolved(bytes[token.range], isHTML: false) }
        let markup = token.kind == .other ? string(token.range) : ""
        guard markup.hasPrefix("<![CDATA["), markup.hasSuffix("]]>") else { return nil }
        return String(markup.dropFirst(9).dropLast(3))
    }

    /// The value of an attribute of a tag.
    func attribute(_ name: String, of index: Int) -> String? {
        attributes(of: tokens[index]).first { $0.name == name }?.value
    }

    /// The bytes from the start of one token to the end of another, as text.
    func markup(_ first: Int, _ last: Int) -> String {
        string(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    }

    /// The first token of a name between two, the first of them included.
    func first(_ name: String, _ start: Int, _ end: Int) -> Int? {
        guard start <= end else { return nil }
        return (start...end).first {
            tokens[$0].name == name && (tokens[$0].kind == .start || tokens[$0].kind == .empty)
        }
    }
}
