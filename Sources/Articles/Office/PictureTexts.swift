import Bitext
import Markup

/// The alternative texts of the pictures in a part of an office document.
struct PictureTexts {
    /// A text and where it stands.
    struct Item {
        var text: String
        var range: Range<Int>
        /// Whether it is the value of an attribute.
        var isAttribute: Bool
    }

    private(set) var items: [Item] = []

    init(_ scanner: MarkupScanner) {
        for (index, token) in scanner.tokens.enumerated() where token.kind == .start || token.kind == .empty {
            switch token.name {
            case "wp:docPr":
                for attribute in scanner.attributes(of: token) where ["descr", "title"].contains(attribute.name) {
                    add(attribute.value, attribute.range, isAttribute: true)
                }
            case "svg:title", "svg:desc":
                guard index + 1 < scanner.tokens.count, let text = scanner.text(of: index + 1) else { continue }
                add(text, scanner.tokens[index + 1].range, isAttribute: false)
            default: continue
            }
        }
    }

    private mutating func add(_ text: String, _ range: Range<Int>, isAttribute: Bool) {
        guard text.contains(where: \.isLetter) else { return }
        items.append(Item(text: text, range: range, isAttribute: isAttribute))
    }
}
