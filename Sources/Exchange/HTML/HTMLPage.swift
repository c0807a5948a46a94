public import Markup

/// A self-contained page that is built up from escaped text.
public struct HTMLPage {
    /// The writer of its body; element names are HTML's.
    public var body = XMLWriter()
    private let title: String
    private let language: String

    /// Begins a page.
    public init(title: String, language: String = "en") {
        self.title = title
        self.language = language
    }

    /// Adds an element that holds only text.
    public mutating func element(_ name: StaticString, class style: String? = nil, _ text: String) {
        body.element(name, [("class", style)], text: text)
        body.raw("\n")
    }

    /// Adds a table.
    ///
    /// - Parameters:
    ///   - head: the column titles.
    ///   - numeric: which columns hold numbers.
    ///   - rows: the cells as text.
    public mutating func table(
        class style: String? = nil, head: [String], numeric: Set<Int> = [], rows: [[String]]
    ) {
        body.raw("<div class=\"wide\" tabindex=\"0\">")
        body.start("table", [("class", style)])
        body.raw("<thead><tr>")
        for (column, title) in head.enumerated() {
            body.element("th", [("scope", "col"), ("class", numeric.contains(column) ? "n" : nil)], text: title)
        }
        body.raw("</tr></thead>\n<tbody>\n")
        for row in rows {
            body.raw("<tr>")
            for (column, cell) in row.enumerated() {
                body.element("td", [("class", numeric.contains(column) ? "n" : nil)], text: cell)
            }
            body.raw("</tr>\n")
        }
        body.raw("</tbody></table></div>\n")
    }

    /// The whole page.
    public var text: String {
        var page = XMLWriter()
        page.raw("<!DOCTYPE html>\n")
        page.start("html", [("lang", language)])
        page.raw("\n<head><meta charset=\"utf-8\">\n")
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.element("title", text: title)
        page.raw("\n<style>\n")
        let head = String(decoding: page.bytes, as: UTF8.self)
        return head + PageStyle.css + "\n</style></head>\n<body>\n<main>\n"
            + String(decoding: body.bytes, as: UTF8.self) + "</main>\n</body>\n</html>\n"
    }
}
