import Bitext
import Markup

extension Article {
    /// Reads an article from an HTML page as a browser saves it.
    ///
    /// Roles come from JSON-LD, OpenGraph, microdata, semantic markup, class names and text density, in that order.
    /// Captions and credits are kept; navigation, teasers, consent boxes, comments and the like are not, and ``report``
    /// says what was left out and why. ``text`` is the text of the blocks with an empty line between them, and
    /// ``Block/origin`` tells where in the page each one stands.
    public init(html: String) {
        let patterns = ArticlePatterns()
        let result = HTMLParser.parse(html).map { PageReader($0, patterns: patterns).read() }
        (text, blocks) = ArticleBuilder(result?.pieces ?? [], patterns: patterns).built()
        report = result?.report ?? ExtractionReport()
    }
}
