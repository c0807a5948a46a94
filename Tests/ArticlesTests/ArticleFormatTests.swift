import Testing

@testable import Articles

struct ArticleFormatTests {
    @Test(arguments: [
        ("seite.HTML", "Text", ArticleFormat.html), ("a.htm", "", .html), ("a.md", "# Titel", .markdown),
        ("a.txt", "# Titel", .text), ("-", "\n <!DOCTYPE html><html>", .html), ("a", "<html lang=\"de\">", .html),
        ("a.txt", "<?xml version=\"1.0\"?>\n<html>", .html), ("a.txt", "<p>kein Dokument", .text),
    ])
    func `the format comes from the ending or the beginning`(path: String, text: String, format: ArticleFormat) {
        #expect(ArticleFormat(path: path, text: text) == format)
    }
}
