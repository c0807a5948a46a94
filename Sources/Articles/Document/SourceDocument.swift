public import Bitext
public import Files

/// An article together with the file that it was read from, so that a translation can be written into a copy of it.
///
///     let document = try SourceDocument(reading: "story.html")
///     let units = document.units { segmenter.ranges(in: $0) }
///     let bytes = try document.translated(units, ["1": InlineContent("Headline")], from: "de", to: "en-GB")
public struct SourceDocument: Sendable {
    /// The path as it was named.
    public let path: String
    /// The format.
    public let format: ArticleFormat
    /// The bytes of the file.
    public let bytes: [UInt8]
    /// The article.
    public let article: Article
    /// What a user should know, such as that the encoding was guessed.
    public let warnings: [String]

    private let body: any DocumentBody

    /// The content of each block with its codes; its text is the text of the block.
    public var contents: [InlineContent] { body.contents + fields.map { InlineContent($0.text) } }
    /// Texts outside the article that say something else than it; as blocks, they come after those of the article.
    public var fields: [DocumentField] { body.fields }

    /// Reads a file, or standard input for `-`.
    ///
    /// - Parameter encoding: the character set of a text, where it is not to be found out.
    /// - Throws: ``FileError`` where it can't be read, or is an archive that is no sound document.
    public init(reading path: String, encoding: String? = nil) throws(FileError) {
        try self.init(path: path, bytes: TextFile.bytes(of: path), encoding: encoding)
    }

    /// Reads a file that is in memory.
    public init(path: String, bytes: [UInt8], encoding: String? = nil) throws(FileError) {
        self.path = path
        self.bytes = bytes
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || path.lowercased().hasSuffix(".docx")
            || path.lowercased().hasSuffix(".odt")
        {
            let office = try OfficeBody(path: path, bytes: bytes)
            (format, article, body) = (office.format, office.article, office)
            warnings = office.problems
            return
        }
        let file = try TextFile.text(in: bytes, path: path, encoding: encoding)
        format = ArticleFormat(path: path, text: file.text)
        article = Article(file: file)
        let encoder = PageEncoder(file: bytes, encoding: file.encoding)
        switch format {
        case .html: body = PageBody(article, html: file.text, encoder: encoder)
        case .markdown: body = MarkdownBody(article, markdown: file.text, encoder: encoder)
        default: body = TextBody(article, encoder: encoder)
        }
        warnings = (file.warning.map { [$0] } ?? []) + body.problems.map { "\(path): a block is kept, but \($0)" }
    }

    /// The units of the article, numbered from 1.
    ///
    /// - Parameters:
    ///   - withFields: whether ``fields`` are units too, after those of the article.
    ///   - segment: cuts one stretch of text; its ranges count scalars of that stretch.
    public func units(withFields: Bool = false, by segment: (String) -> [Range<Int>]) -> [DocumentUnit] {
        var places: [(block: Int, range: Range<Int>, role: Role)] = []
        var block = 0
        for piece in article.segments(by: segment) {
            while block < article.blocks.count, piece.range.lowerBound >= article.blocks[block].range.upperBound {
                block += 1
            }
            guard block < article.blocks.count else { break }
            let start = article.blocks[block].range.lowerBound
            places.append(
                (block, piece.range.lowerBound - start..<piece.range.upperBound - start, piece.role))
        }
        if withFields {
            for (number, field) in fields.enumerated() {
                for range in segment(field.text) {
                    places.append((article.blocks.count + number, range, field.role))
                }
            }
        }
        return units(at: places)
    }

    /// Where the text of a block begins, in Unicode scalars of the article's text; its end for a field.
    public func start(ofBlock number: Int) -> Int {
        article.blocks.indices.contains(number)
            ? article.blocks[number].range.lowerBound : article.text.scalars.count
    }

    /// The units at places that are known from an earlier reading.
    public func units(at places: [(block: Int, range: Range<Int>, role: Role)]) -> [DocumentUnit] {
        var units: [DocumentUnit] = []
        let contents = contents
        for (block, list) in Self.grouped(places) where contents.indices.contains(block) {
            let paragraph =
                article.blocks.indices.contains(block)
                ? article.blocks[block].paragraph
                : (article.blocks.last?.paragraph ?? 0) + 1 + block - article.blocks.count
            let template = BlockTemplate(contents[block], ranges: list.map(\.range))
            for (place, content) in zip(list, template.units) {
                units.append(
                    DocumentUnit(
                        id: "\(units.count + 1)", block: block, range: place.range, role: place.role,
                        paragraph: paragraph, content: content))
            }
        }
        return units
    }

    private static func grouped(
        _ places: [(block: Int, range: Range<Int>, role: Role)]
    ) -> [(Int, [(range: Range<Int>, role: Role)])] {
        var groups: [(Int, [(range: Range<Int>, role: Role)])] = []
        for place in places {
            if groups.last?.0 != place.block { groups.append((place.block, [])) }
            groups[groups.count - 1].1.append((place.range, place.role))
        }
        return groups
    }

    /// The file with translations in the place of the units; units without one stay as they are.
    ///
    /// - Parameters:
    ///   - units: the units of this document.
    ///   - translations: translations by the number of the unit, with the unit's codes.
    ///   - source: the language of the article.
    ///   - target: the language of the translations.
    public func translated(
        _ units: [DocumentUnit], _ translations: [String: InlineContent], from source: LanguageTag,
        to target: LanguageTag
    ) throws(FileError) -> [UInt8] {
        var blocks: [Int: InlineContent] = [:]
        var pairs: [(source: String, target: String)] = []
        let contents = contents
        for (block, members) in Dictionary(grouping: units, by: \.block) {
            guard members.contains(where: { translations[$0.id] != nil }) else { continue }
            let template = BlockTemplate(contents[block], ranges: members.map(\.range))
            let filled = template.filled(members.map { translations[$0.id] })
            if article.blocks.indices.contains(block) { blocks[block] = filled }
            pairs.append((contents[block].plainText, filled.plainText))
            for unit in members {
                if let translation = translations[unit.id] {
                    pairs.append((unit.content.plainText, translation.plainText))
                }
            }
        }
        pairs.sort { ($0.source, $0.target) < ($1.source, $1.target) }
        do {
            return try body.bytes(
                replacing: blocks, mirror: TextMirror(pairs, source: source), language: target)
        } catch let error as FileError {
            throw error
        } catch {
            throw FileError(.malformed, path: path, cause: "it can't be written again (\(error))")
        }
    }
}

/// A unit of an article with its place in the file.
public struct DocumentUnit: Sendable, Hashable {
    /// The number, from 1.
    public var id: String
    /// The number of its block, from 0.
    public var block: Int
    /// Where it stands in the block's text, in Unicode scalars.
    public var range: Range<Int>
    /// What it is.
    public var role: Role
    /// The number of its paragraph, from 0.
    public var paragraph: Int
    /// The text with the codes that a translator has to place.
    public var content: InlineContent

    /// The text without codes.
    public var text: String { content.plainText }
}
