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
    public mutating func element(
        _ name: StaticString, class style: String? = nil, language: String? = nil, _ text: String
    ) {
        body.element(name, [("class", style), ("lang", language)], text: text)
        body.raw("\n")
    }

    /// The whole page.
    public var text: String {
        var page = XMLWriter()
        page.raw("<!DOCTYPE html>\n")
        page.start("html", [("lang", language)])
        page.raw("\n<head>\n<meta charset=\"utf-8\">\n")
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        page.element("title", text: title)
        page.raw("\n<style>\n")
        let head = String(decoding: page.bytes, as: UTF8.self)
        return head + PageStyle.css + "\n</style>\n</head>\n<body>\n<main>\n"
            + String(decoding: body.bytes, as: UTF8.self) + "</main>\n</body>\n</html>\n"
    }
}
