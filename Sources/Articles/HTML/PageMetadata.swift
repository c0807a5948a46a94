import Foundation
import Markup

/// What a page says about its article in JSON-LD, OpenGraph and other metadata.
struct PageMetadata: Sendable {
    /// Titles with what they come from, the most trusted first.
    private(set) var titles: [(text: String, evidence: String)] = []
    private(set) var descriptions: [String] = []
    private(set) var authors: [String] = []
    private(set) var captions: [String] = []
    /// The text of the article, folded; empty where the page doesn't tell it.
    private(set) var body = ""

    init(_ root: HTMLElement) {
        for script in root.all(where: { $0.name == "script" }) {
            guard script.attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true else { continue }
            if let value = Self.json(script.text) { read(value, depth: 0) }
        }
        for meta in root.all(where: { $0.name == "meta" }) {
            guard let name = meta.attributes["property"] ?? meta.attributes["name"],
                let content = meta.attributes["content"], !content.isEmpty
            else { continue }
            switch name.lowercased() {
            case "og:title": titles.append((content, "OpenGraph"))
            case "twitter:title": titles.append((content, "Twitter card"))
            case "og:description", "twitter:description", "description": descriptions.append(content)
            case "author", "article:author": if !content.hasPrefix("http") { authors.append(content) }
            default: break
            }
        }
        for element in root.all(where: { $0.attributes["itemprop"] == "author" || $0.attributes["rel"] == "author" }) {
            let name = (element.attributes["content"] ?? element.text).split(whereSeparator: \.isWhitespace)
            if (2...5).contains(name.count) { authors.append(name.joined(separator: " ")) }
        }
        if let title = root.all(where: { $0.name == "title" }).first { titles.append((title.text, "title element")) }
    }

    /// Letters and digits in small letters, by which texts are compared.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            folded.append(scalar)
        }
        return String(folded)
    }

    /// The JSON in a script; what sites wrap around it is taken away.
    private static func json(_ script: String) -> Any? {
        guard let start = script.firstIndex(where: { "[{".contains($0) }),
            let end = script.lastIndex(where: { "]}".contains($0) }), start < end
        else { return nil }
        let text = String(script[start...end])
        let strict = try? JSONSerialization.jsonObject(with: Data(text.utf8))
        // Line breaks inside strings are no JSON, but common.
        return strict
            ?? (try? JSONSerialization.jsonObject(
                with: Data(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }).utf8)))
    }

    private mutating func read(_ value: Any, depth: Int) {
        guard depth < 12 else { return }
        if let list = value as? [Any] {
            for item in list { read(item, depth: depth + 1) }
        } else if let object = value as? [String: Any] {
            if Self.types(of: object).contains(where: Self.isArticle) { readArticle(object) }
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
                if let inner = object[key] { read(inner, depth: depth + 1) }
            }
        }
    }

    private static func types(of object: [String: Any]) -> [String] {
        (object["@type"] as? [String]) ?? (object["@type"] as? String).map { [$0] } ?? []
    }

    private static func isArticle(_ type: String) -> Bool { type.hasSuffix("Article") || type.hasSuffix("BlogPosting") }

    private mutating func readArticle(_ article: [String: Any]) {
        for key in ["headline", "name", "alternativeHeadline"] {
            if let title = article[key] as? String { titles.append((title, "JSON-LD")) }
        }
        if let text = article["description"] as? String { descriptions.append(text) }
        // Looking every block up in a text takes the square of its length; no article is as long as this.
        if let text = article["articleBody"] as? String, text.utf8.count + body.utf8.count < 400_000 {
            body += Self.folded(text)
        }
        for person in Self.objects(article["author"]) + Self.objects(article["creator"])
        where !Self.types(of: person).contains("Organization") {
            if let name = person["name"] as? String { authors.append(name) }
        }
        if let name = article["author"] as? String { authors.append(name) }
        for image in Self.objects(article["image"]) {
            if let text = image["caption"] as? String ?? image["description"] as? String { captions.append(text) }
        }
    }

    private static func objects(_ value: Any?) -> [[String: Any]] {
        (value as? [[String: Any]]) ?? (value as? [String: Any]).map { [$0] } ?? []
    }
}
