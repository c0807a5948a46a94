public import Files

/// The formats that an article is read from.
public enum ArticleFormat: String, Sendable, CaseIterable {
    /// Plain text.
    case text
    /// A web page.
    case html
    /// Markdown.
    case markdown

    /// The format of a text, from the ending of its name, else from how it begins.
    public init(path: String, text: String) {
        let name = path.lowercased()
        if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) {
            self = .html
        } else if [".md", ".markdown"].contains(where: name.hasSuffix) {
            self = .markdown
        } else {
            let start = text.prefix(1024).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
            let declared = start.hasPrefix("<?xml") && start.contains("<html")
            self = declared || start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? .html : .text
        }
    }
}

extension Article {
    /// Reads an article from a file, as its name or beginning says: HTML, Markdown or plain text.
    public init(file: TextFile) {
        switch ArticleFormat(path: file.path, text: file.text) {
        case .text: self.init(plainText: file.text)
        case .html: self.init(html: file.text)
        case .markdown: self.init(markdown: file.text)
        }
    }
}
