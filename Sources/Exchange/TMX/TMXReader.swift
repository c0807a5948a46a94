public import Bitext
public import Files
import Foundation
import Markup

/// Reads TMX 1.1–1.4b as a stream of translation units.
///
/// Takes every encoding and language tag habit (`de_DE`, `DE`, `DEU`, `lang` for `xml:lang`), any order of variants
/// and every inline element. Elements that TMX does not know become codes. Memory does not grow with the file.
///
///     let reader = TMXReader(path: "memory.tmx", recovers: true)
///     try reader.read { unit in … }
///     for warning in reader.warnings { … }
public final class TMXReader {
    /// The header, once it has been read.
    public private(set) var header: TMXHeader?
    /// The version that the file names.
    public private(set) var version: String?
    /// The encoding of the file.
    public private(set) var encoding = ""
    /// What was odd or wrong.
    public private(set) var findings = TMXFindings()
    /// How many units have been read.
    public private(set) var unitCount = 0
    /// How many inline elements stood in their segments.
    public private(set) var codeCount = 0
    /// The language tags as the file has them, with their meaning.
    public private(set) var languages: [String: LanguageTag] = [:]
    /// Whether the file ends in the middle.
    public private(set) var isCutOff = false

    private let path: String
    private let recovers: Bool
    private let events = TMXEvents()

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - recovers: whether units after broken XML are read too, each mended where that is safe or left out with a
    ///     finding. Else reading ends with an error at the first break.
    public init(path: String, recovers: Bool = false) {
        self.path = path
        self.recovers = recovers && path != "-"
    }

    /// What was odd, each with its line.
    public var warnings: [FileError] {
        findings.list.map {
            FileError(.malformed, path: path, line: $0.line, column: $0.column, cause: $0.message)
        }
    }

    /// Reads the file and gives each unit to `body`.
    ///
    /// - Throws: ``FileError`` with line and column where the XML ends to make sense; units before it have been given.
    public func read(_ body: (TranslationUnit) throws -> Void) throws {
        try readRecords { try body($0.unit) }
    }

    /// All units of a file.
    public static func units(of path: String) throws -> [TranslationUnit] {
        var units: [TranslationUnit] = []
        try TMXReader(path: path).read { units.append($0) }
        return units
    }

    /// The unit that a piece of TMX holds.
    static func unit(of markup: String) throws(XMLError) -> TranslationUnit? {
        let events = TMXEvents()
        let reader = XMLEventReader(handler: events)
        events.reader = reader
        try reader.read(all: Array("<tmx version=\"1.4\"><header/><body>\(markup)</body></tmx>".utf8))
        return events.records.first?.unit
    }

    /// Reads the file and gives each unit with its place to `body`.
    ///
    /// - Throws: as ``read(_:)``.
    public func readRecords(_ body: (TMXRecord) throws -> Void) throws {
        let file = try ByteSource(path: path)
        let reader = XMLEventReader(handler: events)
        events.reader = reader
        do {
            var isEmpty = true
            while try file.next({ chunk in try reader.read(chunk) }) {
                isEmpty = false
                try give(to: body)
            }
            guard !isEmpty else { throw FileError(.empty, path: path, cause: "the file is empty") }
            try reader.read(UnsafeBufferPointer(start: nil, count: 0))
            try give(to: body)
            noteEncoding(of: reader)
        } catch let error as XMLError {
            try give(to: body)
            noteEncoding(of: reader)
            try handle(error, isAtEnd: file.isAtEnd, body)
        }
    }

    private func handle(_ error: XMLError, isAtEnd: Bool, _ body: (TMXRecord) throws -> Void) throws {
        isCutOff = isAtEnd && events.sawRoot && path != "-" && !hasEndTag()
        let place = (line: error.line, column: error.column > 0 ? error.column : nil)
        if isCutOff, unitCount > 0 {
            findings.add(
                TMXFinding(.cutOff, line: place.line, column: place.column, "the file is cut off: \(error.cause)"))
        } else if findings.counts[.foreign] == nil {
            findings.add(TMXFinding(.broken, line: place.line, column: place.column, error.cause))
        }
        if recovers, events.sawRoot, findings.counts[.foreign] == nil {
            return try recover(body)
        }
        throw FileError(.malformed, path: path, line: place.line, column: place.column, cause: error.cause)
    }

    /// Reads the units after the last one given, one by one.
    private func recover(_ body: (TMXRecord) throws -> Void) throws {
        var recovery = TMXRecovery(skipping: unitCount)
        let file = try ByteSource(path: path)
        while try file.next({ chunk in try recovery.read(chunk) }) {
            try take(&recovery, body)
        }
        try recovery.read(UnsafeBufferPointer(start: nil, count: 0))
        try take(&recovery, body)
    }

    private func take(_ recovery: inout TMXRecovery, _ body: (TMXRecord) throws -> Void) throws {
        for record in recovery.records { try body(record) }
        unitCount += recovery.records.count
        codeCount += recovery.codeCount
        findings.add(recovery.findings)
        languages.merge(recovery.languages) { first, _ in first }
        recovery.empty()
    }

    private func give(to body: (TMXRecord) throws -> Void) throws {
        header = events.header
        version = events.version
        unitCount = events.unitCount
        codeCount = events.codeCount
        if languages.count != events.languages.count { languages = events.languages.mapValues(\.tag) }
        findings.add(events.findings)
        events.findings.removeAll()
        defer { events.records.removeAll(keepingCapacity: true) }
        for record in events.records { try body(record) }
    }

    private func noteEncoding(of reader: XMLEventReader) {
        encoding = reader.encoding
        if let remark = reader.encodingRemark { findings.add(TMXFinding(.encoding, line: 1, remark)) }
    }

    /// Whether the end tag of the file is there, in whatever encoding of ASCII characters.
    private func hasEndTag() -> Bool {
        guard let file = FileHandle(forReadingAtPath: path), let length = try? file.seekToEnd() else { return false }
        defer { try? file.close() }
        try? file.seek(toOffset: length > 4096 ? length - 4096 : 0)
        let tail = ((try? file.readToEnd()) ?? nil) ?? Data()
        return String(decoding: tail.filter { $0 != 0 }, as: UTF8.self).contains("</tmx")
    }
}
