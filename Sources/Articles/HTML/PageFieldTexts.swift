import Bitext
import Markup

/// The texts for readers that a page holds beside its article: titles and descriptions for search engines and networks,
/// alternative texts of the article's pictures.
struct PageFieldTexts {
    private(set) var fields: [DocumentField] = []
    private var seen: Set<String> = []

    /// Finds them.
    ///
    /// - Parameter article: the bytes from the first to the last block.
    init(_ scanner: MarkupScanner, article: Range<Int>) {
        for (index, token) in scanner.tokens.enumerated() where token.kind == .start {
            switch token.name {
            case "title" where index + 1 < scanner.tokens.count && scanner.tokens[index + 1].kind == .text:
                // Pictures in the page, such as icons, have titles too.
                guard token.range.lowerBound < article.lowerBound, fields.isEmpty else { continue }
                let bytes = scanner.bytes[scanner.tokens[index + 1].range]
                add(MarkupText.resolved(bytes, isHTML: true), .headline)
            case "meta":
                let attributes = scanner.attributes(of: token)
                let name = attributes.first { ["property", "name", "itemprop"].contains($0.name) }?.value.lowercased()
                guard let role = name.flatMap({ Self.roles[$0] }),
                    let content = attributes.first(where: { $0.name == "content" })
                else { continue }
                add(content.value, role)
            case "img" where article.overlaps(token.range):
                if let alt = scanner.attributes(of: token).first(where: { $0.name == "alt" }) {
                    add(alt.value, .caption)
                }
            case "script" where index + 1 < scanner.tokens.count && scanner.tokens[index + 1].kind == .raw:
                let type = scanner.attributes(of: token).first { $0.name == "type" }?.value.lowercased() ?? ""
                guard type.hasPrefix("application/ld+json") else { continue }
                for string in JSONStrings(scanner.bytes[scanner.tokens[index + 1].range]).strings {
                    if let role = Self.keys[string.key] { add(string.value, role) }
                }
            default: continue
            }
        }
        // A title with the name of the site after it is translated with the title.
        let texts = fields.map(\.text).filter { $0.unicodeScalars.count >= 12 }
        fields.removeAll { field in texts.contains { $0 != field.text && field.text.contains($0) } }
    }

    private static let roles: [String: Role] = [
        "og:title": .headline, "twitter:title": .headline, "headline": .headline, "description": .lead,
        "og:description": .lead, "twitter:description": .lead, "og:image:alt": .caption,
        "twitter:image:alt": .caption,
    ]
    private static let keys: [String: Role] = [
        "headline": .headline, "alternativeHeadline": .headline, "description": .lead, "caption": .caption,
    ]

    private mutating func add(_ text: String, _ role: Role) {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.contains(where: \.isLetter), seen.insert(PageMetadata.folded(text)).inserted else { return }
        fields.append(DocumentField(text: text, role: role))
    }
}
