import Bitext
import Markup

/// What a page says of its article outside the text: language, title, OpenGraph, JSON-LD, alternative texts.
struct PageFields {
    /// Bytes and what takes their place.
    private(set) var changes: [(range: Range<Int>, markup: String)] = []

    private let scanner: MarkupScanner
    private let mirror: TextMirror
    private let language: LanguageTag

    /// Finds what is to change.
    ///
    /// - Parameter article: the bytes from the first to the last block.
    init(_ scanner: MarkupScanner, mirror: TextMirror, language: LanguageTag, article: Range<Int>) {
        self.scanner = scanner
        self.mirror = mirror
        self.language = language
        for (index, token) in scanner.tokens.enumerated() where token.kind == .start {
            switch token.name {
            case "html", "body", "main", "article": setLanguage(of: token)
            case "title": translateTitle(after: index)
            case "meta": translateMeta(token)
            case "img": translateAttributes(["alt", "title"], of: token)
            case "a", "figure", "section", "picture", "button":
                if article.overlaps(token.range) { translateAttributes(["title", "aria-label"], of: token) }
            case "script": translateData(after: index, token)
            default: continue
            }
        }
    }

    private func isSource(_ tag: String) -> Bool { LanguageTag(tag).language == mirror.source.language }

    private mutating func setLanguage(of token: MarkupToken) {
        let attributes = scanner.attributes(of: token)
        if token.name == "article" || token.name == "main" {
            translateAttributes(["aria-label", "title"], of: token)
        }
        let tags = attributes.filter { $0.name == "lang" || $0.name == "xml:lang" }
        for tag in tags where token.name == "html" || isSource(tag.value) {
            set(tag, to: language.description)
        }
        if tags.isEmpty, token.name == "html" {
            let place = token.range.lowerBound + 1 + token.name.utf8.count
            changes.append((place..<place, " lang=\"\(language)\""))
        }
    }

    private mutating func translateTitle(after index: Int) {
        guard index + 1 < scanner.tokens.count, scanner.tokens[index + 1].kind == .text else { return }
        let range = scanner.tokens[index + 1].range
        if let title = mirror.translation(of: MarkupText.resolved(scanner.bytes[range], isHTML: true)) {
            changes.append((range, MarkupText.escaped(title)))
        }
    }

    private mutating func translateMeta(_ token: MarkupToken) {
        let attributes = scanner.attributes(of: token)
        guard let content = attributes.first(where: { $0.name == "content" }) else { return }
        let names = ["property", "name", "itemprop", "http-equiv"]
        let name = attributes.first { names.contains($0.name) }?.value.lowercased() ?? ""
        switch name {
        case "og:locale":
            if isSource(content.value) { set(content, to: language.description.replacing("-", with: "_")) }
        case "content-language", "language", "dc.language", "inlanguage":
            if isSource(content.value) { set(content, to: language.description) }
        case _ where Self.texts.contains { name.hasSuffix($0) }:
            if let text = mirror.translation(of: content.value) { set(content, to: text) }
        default: break
        }
    }

    /// The last words of the names of metadata that hold text of the article.
    private static let texts = ["title", "headline", "description", "alt", "abstract", "name", "caption"]

    private mutating func translateAttributes(_ names: Set<String>, of token: MarkupToken) {
        for attribute in scanner.attributes(of: token) where names.contains(attribute.name) {
            if let text = mirror.translation(of: attribute.value) { set(attribute, to: text) }
        }
    }

    private mutating func set(_ attribute: MarkupScanner.Attribute, to value: String) {
        guard attribute.value != value else { return }
        guard attribute.isQuoted else {
            changes.append((attribute.range, "\"\(MarkupText.escaped(value, quote: "\""))\""))
            return
        }
        let quote: Unicode.Scalar = scanner.bytes[attribute.range.lowerBound - 1] == 0x27 ? "'" : "\""
        changes.append((attribute.range, MarkupText.escaped(value, quote: quote)))
    }

    private mutating func translateData(after index: Int, _ token: MarkupToken) {
        let type = scanner.attributes(of: token).first { $0.name == "type" }?.value.lowercased() ?? ""
        guard type.hasPrefix("application/ld+json"), index + 1 < scanner.tokens.count,
            scanner.tokens[index + 1].kind == .raw
        else { return }
        let range = scanner.tokens[index + 1].range
        for string in JSONStrings(scanner.bytes[range]).strings {
            switch string.key {
            case "inLanguage":
                if isSource(string.value) { changes.append((string.range, JSONStrings.escaped(language.description))) }
            case "headline", "alternativeHeadline", "name", "description", "caption", "articleBody", "abstract",
                "articleSection", "text", "alternateName":
                if let text = mirror.translation(of: string.value) {
                    changes.append((string.range, JSONStrings.escaped(text)))
                }
            default: break
            }
        }
    }
}
