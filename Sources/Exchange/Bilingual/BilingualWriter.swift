public import Bitext
public import Files
import Foundation

/// Writes units of two languages in any bilingual format. Nothing is in place before ``finish()``.
///
///     var writer = try BilingualWriter(path: "out.xlsx", format: .xlsx, settings: .init())
///     try writer.write(unit)
///     try writer.finish()
public struct BilingualWriter {
    /// How a file is written.
    public struct Settings: Sendable {
        /// The source language.
        public var source: LanguageTag
        /// The target language.
        public var target: LanguageTag
        /// What the text is called: the original of XLIFF, the title of a page, the name of a project's text.
        public var name: String
        /// The header of TMX; nil for one of ours.
        public var header: TMXHeader?
        /// The markup of TMX.
        public var level = TMXProfile.Level.two
        /// The tool that TMX is for.
        public var profile = TMXProfile.generic
        /// Whether TMX keeps only the two languages.
        public var keepsPairOnly = false
        /// Whether a file that exists may be replaced.
        public var overwrite = false

        /// Makes settings.
        public init(source: LanguageTag = .german, target: LanguageTag = .english, name: String = "text") {
            self.source = source
            self.target = target
            self.name = name
        }
    }

    /// What the format could not hold.
    public private(set) var loss = ContentLoss()
    /// How many units, or pairs, were written.
    public private(set) var count = 0

    private let format: BilingualFormat
    private let settings: Settings
    private let path: String
    private let output: OutputFile?
    private var memory: TMXWriter?
    private var units: [TranslationUnit] = []

    /// Begins a file.
    ///
    /// - Throws: ``FileError`` where it exists and must not be replaced, or can't be written.
    public init(path: String, format: BilingualFormat, settings: Settings) throws(FileError) {
        self.format = format
        self.settings = settings
        self.path = path
        guard format != .omegat else {
            if FileManager.default.fileExists(atPath: path), !settings.overwrite {
                throw FileError(
                    .exists, path: path, cause: "the folder exists already",
                    advice: "Choose another name, or write into it with --force.")
            }
            output = nil
            return
        }
        let file = try OutputFile(path: path, overwrite: settings.overwrite)
        output = file
        if format == .tmx {
            memory = try TMXWriter(
                to: file, header: settings.header ?? TMXHeader(sourceLanguage: settings.source),
                level: settings.level, profile: settings.profile)
        }
        if format == .csv { try file.write(DelimitedTable.text([titles])) }
    }

    private var titles: [String] { [settings.source.description, settings.target.description] }

    /// Adds a unit; but for TMX and JSON Lines, its pairs of the two languages.
    public mutating func write(_ unit: TranslationUnit) throws(FileError) {
        let isWhole = format == .jsonl || (format == .tmx && !settings.keepsPairOnly)
        for unit in isWhole ? [unit] : unit.pairs(source: settings.source, target: settings.target) {
            count += 1
            loss.add(unit, in: format)
            switch format {
            case .tmx: try memory?.write(unit.withNumberedCodes)
            case .jsonl: try output?.write(TMXJSON.line(unit) + [0x0A])
            case .tsv:
                let cells = unit.variants.map { BilingualTable.cell($0.content.plainText) }
                try output?.write(cells.joined(separator: "\t") + "\n")
            case .csv: try output?.write(DelimitedTable.text([unit.variants.map(\.content.plainText)]))
            case .xlsx, .xliff, .xliff1, .html, .omegat: units.append(unit)
            }
        }
    }

    /// Ends the file and puts it in its place.
    public mutating func finish() throws {
        switch format {
        case .tmx: return try memory?.finish() ?? ()
        case .jsonl, .tsv, .csv: break
        case .xlsx:
            try output?.write(Spreadsheet.bytes([titles] + units.map { $0.variants.map(\.content.plainText) }))
        case .xliff: try output?.write(XLIFF2Writer.bytes(document))
        case .xliff1: try output?.write(XLIFF1Writer.bytes(document))
        case .html:
            try output?.write(
                UnitPage.html(units, title: settings.name, source: settings.source, target: settings.target))
        case .omegat: return try writeProject()
        }
        try output?.commit()
    }

    private var document: XLIFFDocument {
        var document = XLIFFDocument(
            sourceLanguage: settings.source, targetLanguage: settings.target, original: settings.name)
        document.units = units.enumerated().map { index, unit in
            let target = unit.variants[1].content
            var found = XLIFFDocument.Unit(
                id: "u\(index + 1)", source: unit.variants[0].content, target: target.pieces.isEmpty ? nil : target)
            let status = unit.property(BilingualReader.statusName).flatMap(XLIFFDocument.Status.init)
            found.status = status ?? (found.target == nil ? .initial : .translated)
            found.notes = unit.notes
            found.metadata = unit.properties.filter { $0.name != BilingualReader.statusName }
            return found
        }
        return document
    }

    /// The project is made beside its place and moved there when it is whole.
    private func writeProject() throws {
        let project = OmegaTProject(
            sourceLanguage: settings.source, targetLanguage: settings.target, name: settings.name,
            segments: units.map { $0.variants[0].content.plainText },
            exactMatches: units.filter { !$0.variants[1].content.pieces.isEmpty })
        let place = URL(fileURLWithPath: path)
        let part = URL(fileURLWithPath: "\(path).part\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: part) }
        try project.write(into: part)
        if FileManager.default.fileExists(atPath: path) {
            // Into a project that exists, file by file: what the translator has there stays.
            return try project.write(into: place)
        }
        do {
            try FileManager.default.moveItem(at: part, to: place)
        } catch {
            throw FileError(.unwritable, path: path, cause: "the folder can't be made")
        }
    }
}
