import Bitext
import Files
import Markup

/// A Word or OpenDocument text that is written again with the article in another language.
///
/// Only the text of paragraphs that were translated changes; all other parts of the archive are copied as they are
/// packed.
struct OfficeBody: DocumentBody {
    let format: ArticleFormat
    let article: Article
    let contents: [InlineContent]
    let problems: [String]
    let fields: [DocumentField]

    private let package: OfficePackage
    private let parts: [Part]
    /// The paragraph of each block: its part and its number there.
    private let places: [(part: Int, paragraph: Int)]

    private struct Part {
        var name: String
        var scanner: MarkupScanner
        var paragraphs: [OfficeParagraph]
        var removals: [Range<Int>]
        var pictures: [PictureTexts.Item] { PictureTexts(scanner).items }
    }

    init(path: String, bytes: [UInt8]) throws(FileError) {
        package = try OfficePackage(path: path, bytes: bytes)
        format = package.format
        let styles: OfficeStyles
        var parts: [Part] = []
        let names = try OfficeParts(package)
        if format == .docx {
            styles = OfficeStyles(word: try package.tree(names.styles))
        } else {
            styles = OfficeStyles(
                openText: [try package.tree("styles.xml"), try package.tree("content.xml")].compactMap(\.self))
        }
        for (name, kind) in names.texts {
            guard let bytes = try package.part(name) else { continue }
            let scanner = MarkupScanner(bytes, isHTML: false)
            let reader: any OfficePartReader =
                format == .docx
                ? WordReader(scanner, part: parts.count, kind: kind)
                : OpenTextReader(scanner, part: parts.count, kind: kind, spans: styles.spans)
            parts.append(
                Part(name: name, scanner: scanner, paragraphs: reader.paragraphs, removals: reader.removals))
        }
        self.parts = parts
        var places: [(part: Int, paragraph: Int)] = []
        var report = ExtractionReport()
        for (part, content) in parts.enumerated() {
            for (number, paragraph) in content.paragraphs.enumerated() where paragraph.hasText {
                if paragraph.kind == .body, styles.meaning(of: paragraph.style) == .frame {
                    report.dropped.append(
                        .init(
                            text: paragraph.content.plainText, place: paragraph.style ?? "", reason: .structure))
                } else {
                    places.append((part, number))
                }
            }
        }
        guard !places.isEmpty else { throw FileError(.empty, path: path, cause: "the document holds no text") }
        self.places = places
        let paragraphs = places.map { parts[$0.part].paragraphs[$0.paragraph] }
        contents = paragraphs.map(\.content)
        problems = []
        let said = TextMirror(contents.map { ($0.plainText, $0.plainText + "|") }, source: .undetermined)
        var seen: Set<String> = []
        fields = parts.flatMap(\.pictures).map(\.text).filter {
            said.translation(of: $0) == nil && seen.insert($0).inserted
        }.map { DocumentField(text: $0, role: .caption) }
        let roles = OfficeRoles(paragraphs, styles: styles)
        report.headlineEvidence = roles.headlineEvidence
        let pieces = paragraphs.indices.map { number in
            ArticleBuilder.Piece(
                text: paragraphs[number].content.plainText, role: roles.roles[number], origin: .paragraph(number))
        }
        article = Article(pieces, report: report)
    }

    func bytes(
        replacing blocks: [Int: InlineContent], mirror: TextMirror, language: LanguageTag
    ) throws -> [UInt8] {
        var replaced: [String: [UInt8]] = [:]
        for (number, part) in parts.enumerated() {
            var translations: [Int: InlineContent] = [:]
            for (block, place) in places.enumerated() where place.part == number {
                translations[place.paragraph] = blocks[block]
            }
            var splice = ByteSplice()
            for picture in part.pictures {
                guard let text = mirror.translation(of: picture.text) else { continue }
                splice.replace(
                    picture.range, with: MarkupText.escaped(text, quote: picture.isAttribute ? "\"" : nil))
            }
            guard !translations.isEmpty || !splice.isEmpty else { continue }
            for paragraph in translations.keys {
                splice.replace(
                    part.paragraphs[paragraph].range, with: markup(paragraph, of: part, translations))
            }
            for range in part.removals { splice.replace(range, with: "") }
            replaced[part.name] = splice.applied(to: part.scanner.bytes)
        }
        try OfficeLanguage(format, mirror: mirror, language: language).apply(to: &replaced, package)
        return try package.replacing(replaced)
    }

    /// The inside of a paragraph, translated or as it was, with the paragraphs that hang in it.
    private func markup(_ number: Int, of part: Part, _ translations: [Int: InlineContent]) -> String {
        let paragraph = part.paragraphs[number]
        let flow: (String) -> String = { name in
            guard let inner = Int(name), part.paragraphs.indices.contains(inner) else { return "" }
            return markup(inner, of: part, translations)
        }
        let isWord = format == .docx
        let writer = OfficeMarkup(
            source: paragraph.content,
            text: { text, format in
                let escaped = MarkupText.escaped(text)
                return isWord
                    ? "<w:r>\(format)<w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>" : Self.spaced(escaped)
            }, flow: flow)
        guard let content = translations[number] else {
            let hasFlows = paragraph.content.codes.contains { !$0.data.subflows.isEmpty }
            return hasFlows
                ? paragraph.prefix + writer.markup(paragraph.content, format: paragraph.format) + paragraph.suffix
                : part.scanner.string(paragraph.range)
        }
        return paragraph.prefix + writer.markup(content, format: paragraph.format) + paragraph.suffix
    }

    /// OpenDocument takes several spaces for one unless they are elements.
    private static func spaced(_ text: String) -> String { text.replacing("  ", with: " <text:s/>") }
}

extension Article {
    /// An article of pieces whose roles are known.
    init(_ pieces: [ArticleBuilder.Piece], report: ExtractionReport) {
        (text, blocks) = ArticleBuilder(pieces, patterns: ArticlePatterns()).built()
        self.report = report
    }
}
