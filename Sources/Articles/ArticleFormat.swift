public import Files

/// The formats that an article is read from.
public enum ArticleFormat: String, Sendable, CaseIterable {
    /// Plain text.
    case text
    /// A web page.
    case html
    /// Markdown.
    case markdown
    /// A document of Word (ISO/IEC 29500).
    case docx
    /// A text document of LibreOffice and others (OpenDocument, ISO/IEC 26300).
    case odt

    /// Whether it is a ZIP archive of parts, not a text.
    public var isArchive: Bool { self == .docx || self == .odt }

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
        case .text, .docx, .odt: self.init(plainText: file.text)
        case .html: self.init(html: file.text)
        case .markdown: self.init(markdown: file.text)
        }
    }
}
