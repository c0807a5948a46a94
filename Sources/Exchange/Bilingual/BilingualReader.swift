public import Bitext
import Files
import Foundation

/// Reads units of two languages out of any bilingual format.
///
///     let reader = BilingualReader(path: "job.sdlxliff", format: .xliff, source: "de", target: "en")
///     try reader.read { unit in … }
public final class BilingualReader {
    /// What was odd, as sentences, once ``read(_:)`` is done.
    public private(set) var warnings: [String] = []
    /// The header of a TMX file, once its first unit was read.
    public var header: TMXHeader? { memory?.header }

    private let path: String
    private let format: BilingualFormat
    private let source: LanguageTag
    private let target: LanguageTag
    private var memory: TMXReader?

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - path: a file, a project folder, or `-`.
    ///   - format: how it is written.
    ///   - source: the source language, for formats that name none.
    ///   - target: the target language, likewise.
    ///   - recovers: whether units behind broken XML of a TMX file are read too.
    public init(
        path: String, format: BilingualFormat, source: LanguageTag, target: LanguageTag, recovers: Bool = false
    ) {
        self.path = path
        self.format = format
        self.source = source
        self.target = target
        if format == .tmx { memory = TMXReader(path: path, recovers: recovers) }
    }

    /// Gives each unit to `body`. Segments without a translation are given too, with an empty one, but for TMX.
    ///
    /// - Throws: ``FileError`` where the file can't be read, with its place.
    public func read(_ body: (TranslationUnit) throws -> Void) throws {
        switch format {
        case .tmx:
            try memory?.read(body)
            warnings += (memory?.warnings ?? []).map(\.description)
        case .xliff, .xliff1:
            for document in try XLIFFReader.documents(of: path) {
                for unit in document.segments { try body(Self.unit(unit, of: document, target: target)) }
            }
        case .tsv, .csv:
            let text = try TextFile.read(path)
            if let warning = text.warning { warnings.append(warning) }
            let table = DelimitedTable(text.text, delimiter: format == .tsv ? "\t" : nil, comment: nil)
            try give(table.rows.map { $0.cells.map(String.init) }, to: body)
        case .xlsx: try give(Spreadsheet.rows(of: path), to: body)
        case .jsonl: try UnitLines.read(path, source: source, target: target, body)
        case .omegat:
            let folder = try OmegaTFolder(reading: URL(fileURLWithPath: path))
            warnings += folder.warnings.map(\.description)
            for translation in folder.translations { try body(translation.unit) }
            // What lies in tm/auto is what OmegaT would insert, as long as nobody translated it.
            let done = Set(folder.translations.map(\.source))
            for name in folder.memories where name.hasPrefix("auto/") {
                for unit in try folder.units(ofMemory: name)
                where !done.contains(unit.variant(folder.sourceLanguage)?.content.plainText ?? "") { try body(unit) }
            }
        case .html:
            throw FileError(
                .malformed, path: path, cause: "a page for the editor is only written, not read",
                advice: "Convert the TMX or table that it was made from.")
        }
    }

    private func give(_ rows: [[String]], to body: (TranslationUnit) throws -> Void) throws {
        let table = PairTable(rows, source: source, target: target)
        if table.skippedCount > 0 {
            warnings.append(
                "\(path): \(table.skippedCount) rows have no source and were left out.")
        }
        for (first, second) in table.pairs {
            try body(
                TranslationUnit(variants: [
                    .init(source, InlineContent(first)), .init(target, InlineContent(second)),
                ]))
        }
    }

    /// A segment of XLIFF as a unit; its status is the property `x-status`.
    private static func unit(
        _ unit: XLIFFDocument.Unit, of document: XLIFFDocument, target: LanguageTag
    ) -> TranslationUnit {
        TranslationUnit(
            id: unit.address,
            variants: [
                .init(document.sourceLanguage, unit.source),
                .init(document.targetLanguage ?? target, unit.target ?? InlineContent()),
            ],
            properties: unit.metadata.filter { $0.name != statusName } + [.init(statusName, unit.status.rawValue)],
            notes: unit.notes)
    }

    /// The property that holds the status of a segment.
    static let statusName = "x-status"
}

/// A table of two languages: its columns are known by their titles, else they are the first two.
struct PairTable {
    private(set) var pairs: [(source: String, target: String)] = []
    private(set) var skippedCount = 0

    private static let sourceTitles: Set<String> = ["source", "quelle", "ausgangstext", "quelltext", "source text"]
    private static let targetTitles: Set<String> = [
        "target", "ziel", "zieltext", "übersetzung", "translation", "target text",
    ]

    init(_ rows: [[String]], source: LanguageTag, target: LanguageTag) {
        let titles = rows.first ?? []
        let first = titles.firstIndex { Self.isTitle($0, of: source, Self.sourceTitles) }
        let second = titles.firstIndex { Self.isTitle($0, of: target, Self.targetTitles) }
        let hasTitles = first != nil && second != nil
        let (from, to) = hasTitles ? (first ?? 0, second ?? 1) : (0, 1)
        for row in rows.dropFirst(hasTitles ? 1 : 0) {
            let cells = [from, to].map { row.indices.contains($0) ? row[$0] : "" }
            if cells[0].isEmpty { skippedCount += 1 } else { pairs.append((cells[0], cells[1])) }
        }
    }

    private static func isTitle(_ cell: String, of language: LanguageTag, _ titles: Set<String>) -> Bool {
        let name = cell.trimmingCharacters(in: .whitespaces).lowercased()
        if titles.contains(name) { return true }
        let names: [String: Set<String>] = ["de": ["deutsch", "german"], "en": ["englisch", "english"]]
        if names[String(language.language)]?.contains(name) ?? false { return true }
        let subtags = name.split { $0 == "-" || $0 == "_" }
        return subtags.first.map { $0 == language.language } ?? false && subtags.count <= 2 && name.count <= 7
    }
}
