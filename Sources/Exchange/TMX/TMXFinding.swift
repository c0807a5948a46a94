public import Bitext

/// Something that is odd or wrong in a TMX file: where, what, and what follows from it.
public struct TMXFinding: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        /// Worth knowing; every tool reads it.
        case note
        /// Read wholly, but some tools will stumble.
        case warning
        /// Something can't be read, the rest can.
        case loss
        /// Nothing can be read.
        case error

        /// Orders by badness.
        public static func < (a: Severity, b: Severity) -> Bool {
            (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
        }
    }

    /// What is odd; the raw value is the name in machine-readable output.
    public enum Kind: String, Sendable, CaseIterable {
        /// The XML is broken.
        case broken
        /// The root element is not `tmx`.
        case foreign = "not-tmx"
        /// The file ends in the middle.
        case cutOff = "cut-off"
        /// A broken unit was mended.
        case mended
        /// A broken unit could not be read.
        case dropped
        /// Declared and real encoding differ, or a mark is missing.
        case encoding
        /// There is no `header`.
        case noHeader = "no-header"
        /// The header lacks a required attribute.
        case headerAttribute = "header-attribute"
        /// The version is not 1.1 to 1.4.
        case version
        /// `lang` where 1.3 and later want `xml:lang`, or a mixture of both.
        case languageAttribute = "language-attribute"
        /// A tag that is not of BCP 47.
        case languageTag = "language-tag"
        /// A variant without a language.
        case noLanguage = "no-language"
        /// A variant without a segment.
        case noSegment = "no-segment"
        /// A segment without text or codes.
        case emptySegment = "empty-segment"
        /// A unit without a text in the source language.
        case noSource = "no-source"
        /// A unit without a text in the target language.
        case noTarget = "no-target"
        /// A unit with a single variant that is not in the source language.
        case orphan
        /// Two variants in one language of the pair.
        case sameLanguage = "same-language"
        /// The same identifier again.
        case repeatedID = "repeated-id"
        /// A `bpt` without its `ept`, or the other way round, or an `i` used twice.
        case unpaired
        /// A `bpt` or `ept` without `i`.
        case noPair = "no-pair"
        /// An `it` without `pos`.
        case noPosition = "no-position"
        /// An element that TMX does not know.
        case foreignElement = "foreign-element"
        /// A date that is not written `YYYYMMDDThhmmssZ`.
        case date
    }

    /// What is odd.
    public let kind: Kind
    /// The line, from 1; of a finding on a unit, where the unit begins.
    public let line: Int
    /// The column, from 1, where it is known.
    public let column: Int?
    /// The number of the unit, from 1.
    public let unit: Int?
    /// The language of the variant.
    public let language: LanguageTag?
    /// What is odd, as a clause without a full stop.
    public let message: String

    init(
        _ kind: Kind, line: Int, column: Int? = nil, unit: Int? = nil, language: LanguageTag? = nil,
        _ message: String
    ) {
        self.kind = kind
        self.line = line
        self.column = column
        self.unit = unit
        self.language = language
        self.message = message
    }

    /// How bad it is.
    public var severity: Severity {
        switch kind {
        case .broken, .foreign: .error
        case .cutOff, .dropped, .noLanguage, .noSegment, .emptySegment, .noSource, .noTarget: .loss
        default: .warning
        }
    }
}

/// Findings with their counts; only the first of each kind are kept, so that memory does not grow with the file.
public struct TMXFindings: Sendable {
    /// How many findings of one kind are kept.
    public static let limit = 100
    /// The first findings of each kind, in file order.
    public private(set) var list: [TMXFinding] = []
    /// How many there are of each kind, kept or not.
    public private(set) var counts: [TMXFinding.Kind: Int] = [:]

    init() {}

    mutating func add(_ finding: TMXFinding) {
        counts[finding.kind, default: 0] += 1
        if counts[finding.kind, default: 0] <= Self.limit { list.append(finding) }
    }

    mutating func add(_ more: TMXFindings) {
        for finding in more.list { add(finding) }
        for (kind, count) in more.counts { counts[kind, default: 0] += max(0, count - Self.limit) }
    }

    mutating func removeAll() {
        list.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
    }

    /// The badness of the worst.
    public var worst: TMXFinding.Severity? { list.map(\.severity).max() }
}
