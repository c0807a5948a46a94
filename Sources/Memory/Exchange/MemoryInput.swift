public import Bitext
import Exchange
public import Files
import Foundation

/// Units of a file for a memory, by the file's name: TMX, XLIFF, or a table of source TAB translation.
public final class MemoryInput {
    /// What was odd, each with its line.
    public private(set) var warnings: [FileError] = []

    private let path: String
    private let source: LanguageTag
    private let target: LanguageTag?

    /// Takes a file.
    ///
    /// - Parameters:
    ///   - source: the language of the source; a TMX file's own header comes second, since tools often write `en-US`.
    ///   - target: the only language of translations to take from a TMX file, and the language of a table's (English).
    public init(path: String, source: LanguageTag, target: LanguageTag?) {
        self.path = path
        self.source = source
        self.target = target
    }

    /// The name of the file without its folders.
    public var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// Its size in bytes; 0 where it is no file.
    var size: Int { (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0 }

    /// Tells this file, as it is now and is read, from others.
    var fingerprint: String {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        let date = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(URL(fileURLWithPath: path).standardizedFileURL.path) \(facts?[.size] ?? 0) \(date) \(source) "
            + "\(target?.description ?? "-")"
    }

    /// Gives each unit to `body`.
    ///
    /// - Throws: ``FileError`` where the file can't be read to its end.
    public func read(_ body: (MemoryUnit) throws -> Void) throws {
        switch URL(fileURLWithPath: path).pathExtension.lowercased() {
        case "tsv", "txt", "tab": try readTable(body)
        case "xlf", "xliff", "sdlxliff", "mqxliff": try readXLIFF(body)
        default: try readTMX(body)
        }
    }

    private func readXLIFF(_ body: (MemoryUnit) throws -> Void) throws {
        var untranslated = 0
        var foreign: Set<XLIFFDocument> = []
        try XLIFFStream.read(path) { unit, document in
            guard !unit.isIgnorable else { return }
            let language = document.targetLanguage ?? target ?? .english
            guard document.sourceLanguage.language == source.language, target.map(language.matches) ?? true else {
                if foreign.insert(document).inserted { warnings.append(leftOut(document, to: language)) }
                return
            }
            if let unit = MemoryUnit(unit, of: document, target: language) {
                try body(unit)
            } else {
                untranslated += 1
            }
        }
        if untranslated > 0 {
            warnings.append(
                FileError(
                    .malformed, path: path, cause: "\(untranslated) units have no translation and were left out"))
        }
    }

    private func leftOut(_ document: XLIFFDocument, to language: LanguageTag) -> FileError {
        FileError(
            .malformed, path: path,
            cause: "‘\(document.original)’ is from \(document.sourceLanguage) to \(language) and was left out")
    }

    private func readTMX(_ body: (MemoryUnit) throws -> Void) throws {
        let reader = TMXReader(path: path)
        var without = 0
        try reader.read { unit in
            var units = MemoryUnit.units(of: unit, source: source, target: target)
            if units.isEmpty, let other = reader.header?.sourceLanguage, target == nil {
                units = MemoryUnit.units(of: unit, source: other, target: target)
            }
            if units.isEmpty { without += 1 }
            for unit in units { try body(unit) }
        }
        warnings = reader.warnings
        if without > 0 {
            let wanted = target.map { "\(source) and \($0)" } ?? "\(source) and another language"
            warnings.append(
                FileError(.malformed, path: path, cause: "\(without) units have no text in \(wanted) and were left out")
            )
        }
    }

    private func readTable(_ body: (MemoryUnit) throws -> Void) throws {
        let warning = try TextLines.read(path) { line, number in
            guard !line.allSatisfy(\.isWhitespace) else { return }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count >= 2, !cells[0].isEmpty, !cells[1].isEmpty else {
                throw FileError(
                    .malformed, path: path, line: number, cause: "there is no source TAB translation on this line")
            }
            try body(
                MemoryUnit(
                    source: InlineContent(String(cells[0])), target: InlineContent(String(cells[1])),
                    sourceLanguage: source, targetLanguage: self.target ?? .english))
        }
        if let warning {
            warnings.append(FileError(.malformed, path: path, cause: String(warning.trimmingPrefix("\(path): "))))
        }
    }
}
