import Bitext
import Files
import Markup

/// Sets the language of a document and translates what its properties say again: the title, the subject.
struct OfficeLanguage {
    private let format: ArticleFormat
    private let mirror: TextMirror
    private let language: LanguageTag

    init(_ format: ArticleFormat, mirror: TextMirror, language: LanguageTag) {
        self.format = format
        self.mirror = mirror
        self.language = language
    }

    /// Changes the parts that tell the language, and those that were changed already.
    func apply(to parts: inout [String: [UInt8]], _ package: OfficePackage) throws(FileError) {
        let names =
            format == .docx
            ? ["word/styles.xml", "word/settings.xml", "docProps/core.xml"] : ["styles.xml", "meta.xml", "content.xml"]
        for name in names {
            let present = parts[name]
            let part = present == nil ? try package.part(name) : present
            guard let bytes = part else { continue }
            let changed = translated(bytes)
            if changed != bytes { parts[name] = changed }
        }
    }

    private func translated(_ bytes: [UInt8]) -> [UInt8] {
        let scanner = MarkupScanner(bytes, isHTML: false)
        var splice = ByteSplice()
        for (index, token) in scanner.tokens.enumerated() where token.kind == .start || token.kind == .empty {
            switch token.name {
            case "w:lang", "w:themeFontLang":
                for attribute in scanner.attributes(of: token) where attribute.name == "w:val" {
                    if isSource(attribute.value) { splice.replace(attribute.range, with: language.description) }
                }
            case "style:text-properties": setOpenLanguage(token, scanner, &splice)
            case "dc:title", "dc:subject", "dc:description", "cp:keywords":
                guard index + 1 < scanner.tokens.count, scanner.tokens[index + 1].kind == .text else { continue }
                let range = scanner.tokens[index + 1].range
                if let text = mirror.translation(of: MarkupText.resolved(bytes[range], isHTML: false)) {
                    splice.replace(range, with: MarkupText.escaped(text))
                }
            case "dc:language":
                guard index + 1 < scanner.tokens.count, scanner.tokens[index + 1].kind == .text else { continue }
                let range = scanner.tokens[index + 1].range
                if isSource(scanner.string(range)) { splice.replace(range, with: language.description) }
            default: continue
            }
        }
        return splice.applied(to: bytes)
    }

    private func isSource(_ tag: String) -> Bool { LanguageTag(tag).language == mirror.source.language }

    private func setOpenLanguage(_ token: MarkupToken, _ scanner: MarkupScanner, _ splice: inout ByteSplice) {
        let attributes = scanner.attributes(of: token)
        guard let tag = attributes.first(where: { $0.name == "fo:language" }), isSource(tag.value) else { return }
        splice.replace(tag.range, with: String(language.language))
        let subtags = language.description.split { $0 == "-" }
        let region = subtags.dropFirst().first { $0.count == 2 }
        if let country = attributes.first(where: { $0.name == "fo:country" }) {
            splice.replace(country.range, with: region.map(String.init) ?? "none")
        }
    }
}
