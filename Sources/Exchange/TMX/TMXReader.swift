public import Bitext
public import Files
import Foundation
import Markup

/// Reads TMX 1.1–1.4b as a stream of translation units.
///
/// Takes every language tag habit (`de_DE`, `DE`, `lang` for `xml:lang`), any order of variants and every inline
/// element. Memory does not grow with the file.
public final class TMXReader {
    /// The header, once it has been read.
    public private(set) var header: TMXHeader?
    /// What was odd, each with its line.
    public private(set) var warnings: [FileError] = []

    private let path: String
    private let events: Events

    /// Makes a reader of a file.
    public init(path: String) {
        self.path = path
        events = Events()
    }

    /// Reads the file and gives each unit to `body`.
    ///
    /// - Throws: ``FileError`` with line and column where the XML ends to make sense; units before it have been given.
    public func read(_ body: (TranslationUnit) throws -> Void) throws {
        guard FileManager.default.fileExists(atPath: path), let file = FileHandle(forReadingAtPath: path) else {
            throw FileError(.unreadable, path: path, cause: "there is no such file")
        }
        defer { try? file.close() }
        let reader = XMLEventReader(handler: events)
        events.reader = reader
        do {
            var isEmpty = true
            while let chunk = try file.read(upToCount: 1 << 18), !chunk.isEmpty {
                isEmpty = false
                try chunk.withUnsafeBytes { try reader.read($0.assumingMemoryBound(to: UInt8.self)) }
                header = events.header
                try give(to: body)
            }
            guard !isEmpty else { throw FileError(.empty, path: path, cause: "the file is empty") }
            try reader.read(UnsafeBufferPointer(start: nil, count: 0))
            try give(to: body)
        } catch let error as XMLError {
            try give(to: body)
            throw FileError(
                .malformed, path: path, line: error.line, column: error.column > 0 ? error.column : nil,
                cause: error.cause)
        }
    }

    /// All units of a file.
    public static func units(of path: String) throws -> [TranslationUnit] {
        var units: [TranslationUnit] = []
        try TMXReader(path: path).read { units.append($0) }
        return units
    }

    private func give(to body: (TranslationUnit) throws -> Void) throws {
        for unit in events.units { try body(unit) }
        events.units.removeAll(keepingCapacity: true)
        warnings += events.warnings.map {
            FileError(.malformed, path: path, line: $0.line, column: nil, cause: $0.cause)
        }
        events.warnings.removeAll()
    }

    /// Builds units out of XML events.
    private final class Events: XMLEventHandler {
        var header: TMXHeader?
        var units: [TranslationUnit] = []
        var warnings: [XMLError] = []
        weak var reader: XMLEventReader?

        private var unit: TranslationUnit?
        private var variant: TranslationUnit.Variant?
        private var inline = InlineBuilder()
        private var isInSegment = false
        private var isInHeader = false
        private var sawRoot = false
        private var captured: [UInt8]?
        private var propertyName = ""

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            if isInSegment { return inline.start(name, attributes) }
            if !sawRoot {
                sawRoot = true
                if !(name == "tmx") { reader?.stop("this is no TMX file: its root element is <\(name.string)>") }
            } else if name == "tu" {
                unit = TranslationUnit(id: attributes["tuid"], attributes: properties(attributes, except: ["tuid"]))
            } else if name == "tuv" {
                let language = attributes["xml:lang"] ?? attributes["lang"]
                if language == nil { warn("a <tuv> without xml:lang") }
                variant = TranslationUnit.Variant(
                    LanguageTag(language ?? "und"), InlineContent(),
                    attributes: properties(attributes, except: ["xml:lang", "lang"]))
            } else if name == "seg" {
                isInSegment = true
                inline = InlineBuilder()
            } else if name == "prop" || name == "note" {
                propertyName = attributes["type"] ?? ""
                captured = []
            } else if name == "header" {
                isInHeader = true
                header = Self.header(attributes)
            }
        }

        func end(_ name: XMLName) {
            if isInSegment {
                guard name == "seg" else { return inline.end() }
                isInSegment = false
                variant?.content = inline.finish()
            } else if name == "tuv" {
                if let variant { unit?.variants.append(variant) }
                variant = nil
            } else if name == "tu" {
                if let unit { units.append(unit) }
                unit = nil
            } else if name == "header" {
                isInHeader = false
            } else if name == "prop" {
                let property = TranslationUnit.Property(propertyName, takeCaptured())
                if variant != nil {
                    variant?.properties.append(property)
                } else if unit != nil {
                    unit?.properties.append(property)
                } else if isInHeader {
                    header?.properties.append(property)
                }
            } else if name == "note" {
                let note = takeCaptured()
                if variant != nil {
                    variant?.notes.append(note)
                } else if unit != nil {
                    unit?.notes.append(note)
                } else if isInHeader {
                    header?.notes.append(note)
                }
            }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            if isInSegment { inline.text(bytes) } else { captured?.append(contentsOf: bytes) }
        }

        private func takeCaptured() -> String {
            defer { captured = nil }
            return String(decoding: captured ?? [], as: UTF8.self)
        }

        private func warn(_ cause: String) {
            warnings.append(XMLError(line: reader?.line ?? 0, column: 0, cause: cause))
        }

        private func properties(_ attributes: XMLAttributes, except: Set<String>) -> [TranslationUnit.Property] {
            attributes.all.filter { !except.contains($0.name) }.map { .init($0.name, $0.value) }
        }

        private static func header(_ attributes: XMLAttributes) -> TMXHeader {
            var header = TMXHeader()
            header.creationTool = attributes["creationtool"] ?? ""
            header.creationToolVersion = attributes["creationtoolversion"] ?? ""
            header.segmentType = attributes["segtype"] ?? ""
            header.originalFormat = attributes["o-tmf"] ?? ""
            header.adminLanguage = LanguageTag(attributes["adminlang"] ?? "en")
            header.dataType = attributes["datatype"] ?? ""
            header.creationDate = attributes["creationdate"]
            let source = attributes["srclang"] ?? ""
            header.sourceLanguage = source == "*all*" || source.isEmpty ? nil : LanguageTag(source)
            return header
        }
    }
}
