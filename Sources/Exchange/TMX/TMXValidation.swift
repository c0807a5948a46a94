public import Bitext
import Files
import Foundation

/// What an importer should do with a TMX file, and why: the doctor's report.
///
/// The verdict is that of a strict reader: XML that is broken in the middle is refused, even where ``recoverableCount``
/// says how many units could be saved.
public struct TMXValidation: Sendable {
    /// What to do with the file.
    public enum Verdict: String, Sendable {
        /// Read all, without complaint.
        case accept
        /// Read all, and say what is odd.
        case warn
        /// Read what can be read, and name the rest.
        case partial
        /// Read nothing.
        case reject
    }

    /// The source and target language that the file is read for, where they are known.
    public struct Pair: Sendable, Hashable {
        /// The source language; nil takes the one that the file names.
        public var source: LanguageTag?
        /// The target language; nil takes any other.
        public var target: LanguageTag?

        /// Makes a pair.
        public init(source: LanguageTag? = nil, target: LanguageTag? = nil) {
            self.source = source
            self.target = target
        }
    }

    /// The verdict.
    public private(set) var verdict = Verdict.accept
    /// What is odd or wrong.
    public private(set) var findings = TMXFindings()
    /// The header, where there is one.
    public private(set) var header: TMXHeader?
    /// The version of TMX that the file names.
    public private(set) var version: String?
    /// The encoding of the file.
    public private(set) var encoding = ""
    /// How many units were read.
    public private(set) var unitCount = 0
    /// How many of them hold a text in both languages.
    public private(set) var pairCount = 0
    /// How many inline elements stand in their segments.
    public private(set) var codeCount = 0
    /// The language tags as the file has them, sorted.
    public private(set) var languages: [String] = []
    /// Of a file that is refused: how many of its units can be read one by one.
    public private(set) var recoverableCount: Int?

    /// Looks a file over.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - pair: the languages that it is wanted for.
    ///   - visit: is given each unit that is read.
    /// - Throws: ``FileError`` where the file can't be opened; what is wrong inside it is in ``findings``.
    public init(of path: String, for pair: Pair = Pair(), visit: ((TMXRecord) throws -> Void)? = nil) throws {
        let reader = TMXReader(path: path)
        var units = UnitChecks(pair: pair)
        do {
            try reader.readRecords { record in
                if record.number == 1 { units.headerSource = reader.header?.sourceLanguage }
                units.check(record)
                try visit?(record)
            }
        } catch let error as FileError where error.reason == .malformed || error.reason == .empty {
            if error.reason == .empty { units.findings.add(TMXFinding(.broken, line: 1, error.cause)) }
        }
        header = reader.header
        version = reader.version
        encoding = reader.encoding
        unitCount = reader.unitCount
        codeCount = reader.codeCount
        languages = reader.languages.keys.sorted()
        pairCount = units.pairCount
        findings = reader.findings
        findings.add(units.result(languageCount: Set(reader.languages.values).count))
        verdict =
            switch findings.worst {
            case nil, .note: .accept
            case .warning: .warn
            case .loss: .partial
            case .error: .reject
            }
        if verdict == .reject, findings.counts[.foreign] == nil, unitCount > 0 || path != "-" {
            recoverableCount = Self.countRecoverable(path)
        }
    }

    private static func countRecoverable(_ path: String) -> Int? {
        let reader = TMXReader(path: path, recovers: true)
        do {
            try reader.read { _ in }
            return reader.unitCount
        } catch {
            return nil
        }
    }
}

/// Checks unit by unit.
private struct UnitChecks {
    /// The source language that the header names.
    var headerSource: LanguageTag?
    var findings = TMXFindings()
    private(set) var pairCount = 0

    private let pair: TMXValidation.Pair
    private var identifiers: Set<UInt64> = []
    private var repeated: [TMXFinding] = []

    init(pair: TMXValidation.Pair) { self.pair = pair }

    /// The findings; a language twice is odd only in a file of one pair, or in the languages asked for.
    func result(languageCount: Int) -> TMXFindings {
        var all = findings
        if languageCount <= 2 || pair.target != nil { for finding in repeated { all.add(finding) } }
        return all
    }

    mutating func check(_ record: TMXRecord) {
        checkIdentifier(record)
        checkDates(record)
        checkLanguages(record)
        for variant in record.unit.variants { checkCodes(of: variant, record) }
    }

    private mutating func add(
        _ kind: TMXFinding.Kind, _ record: TMXRecord, _ message: String, language: LanguageTag? = nil
    ) {
        findings.add(TMXFinding(kind, line: record.line, unit: record.number, language: language, message))
    }

    private mutating func checkIdentifier(_ record: TMXRecord) {
        guard let id = record.unit.id else { return }
        // A set of strings would hold ten times as much.
        if !identifiers.insert(ContentHash(id).value).inserted { add(.repeatedID, record, "the tuid ‘\(id)’ again") }
    }

    private mutating func checkDates(_ record: TMXRecord) {
        checkDates(record.unit.attributes, record)
        for variant in record.unit.variants where !variant.attributes.isEmpty { checkDates(variant.attributes, record) }
    }

    private mutating func checkDates(_ attributes: [TranslationUnit.Property], _ record: TMXRecord) {
        for attribute in attributes
        where ["creationdate", "changedate", "lastusagedate"].contains(attribute.name) && !Self.isDate(attribute.value)
        {
            add(.date, record, "\(attribute.name) ‘\(attribute.value)’ is not written YYYYMMDDThhmmssZ")
        }
    }

    private static func isDate(_ text: String) -> Bool {
        guard text.utf8.count == 16 else { return false }
        for (index, byte) in text.utf8.enumerated() {
            let isRight =
                switch index {
                case 8: byte == UInt8(ascii: "T")
                case 15: byte == UInt8(ascii: "Z")
                default: (0x30...0x39).contains(byte)
                }
            if !isRight { return false }
        }
        return true
    }

    private mutating func checkLanguages(_ record: TMXRecord) {
        var variants = record.unit.variants
        if variants.contains(where: { $0.language == .undetermined }) {
            variants.removeAll { $0.language == .undetermined }
        }
        var full = variants
        if variants.contains(where: \.content.isBlank) {
            full.removeAll(where: \.content.isBlank)
            for variant in variants where variant.content.isBlank {
                add(.emptySegment, record, "an empty segment", language: variant.language)
            }
        }
        checkSources(record, variants: variants, full: full)
        for (index, variant) in variants.enumerated() {
            let isAgain = variants[..<index].contains { $0.language == variant.language }
            guard isAgain, pair.target.map({ $0.language == variant.language.language }) ?? true,
                repeated.count < TMXFindings.limit
            else { continue }
            repeated.append(
                TMXFinding(
                    .sameLanguage, line: record.line, unit: record.number, language: variant.language,
                    "another variant in the same language"))
        }
    }

    private mutating func checkSources(
        _ record: TMXRecord, variants: [TranslationUnit.Variant], full: [TranslationUnit.Variant]
    ) {
        let own = record.unit.attributes.first { $0.name == "srclang" }?.value
        let declared = own.map { $0.lowercased() == "*all*" ? nil : TMXLanguage.read($0).tag } ?? headerSource
        let source = pair.source ?? declared
        let isSource = { (variant: TranslationUnit.Variant) in
            source.map { $0 == variant.language || $0.language == variant.language.language } ?? false
        }
        let isTarget = { (variant: TranslationUnit.Variant) in
            pair.target.map { $0 == variant.language || $0.language == variant.language.language }
                ?? !isSource(variant)
        }
        guard let source else {
            if full.count >= 2 {
                pairCount += 1
            } else if variants.count < 2 {
                add(.noTarget, record, "only one variant")
            }
            return
        }
        let hasSource = variants.contains(where: isSource)
        // Without a target language, two variants of the source's own language, such as en-US and en-GB, are a pair.
        let hasTarget = variants.contains(where: isTarget) || (pair.target == nil && variants.count > 1)
        if !hasSource, variants.count == 1, pair.source == nil {
            add(.orphan, record, "a single variant, not in the source language \(source)")
        } else if !hasSource {
            add(.noSource, record, "no variant in the source language \(source)")
        } else if !hasTarget {
            add(.noTarget, record, "no variant in \(pair.target?.description ?? "another language"), so no translation")
        } else if full.contains(where: isSource), full.count > 1 {
            pairCount += 1
        }
    }

    private mutating func checkCodes(of variant: TranslationUnit.Variant, _ record: TMXRecord) {
        let codes = variant.content.codes
        guard !codes.isEmpty else { return }
        var counts: [String: (begin: Int, end: Int)] = [:]
        for code in codes {
            guard let pair = code.pair else { continue }
            if code.kind == .begin { counts[pair, default: (0, 0)].begin += 1 }
            if code.kind == .end { counts[pair, default: (0, 0)].end += 1 }
        }
        for (pair, count) in counts.sorted(by: { $0.key < $1.key }) where count != (1, 1) {
            add(
                .unpaired, record, "the codes of pair \(pair) do not pair: \(count.begin) begin, \(count.end) end",
                language: variant.language)
        }
    }
}

extension InlineContent {
    /// Whether there is nothing but white space.
    var isBlank: Bool {
        pieces.allSatisfy { piece in
            guard case .text(let text) = piece else { return false }
            return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        }
    }
}
