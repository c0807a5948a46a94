public import Bitext

/// Divides a text into units: sentences, headlines, bylines, captions, list items.
///
///     let segmenter = try Segmenter(language: .german)
///     segmenter.ranges(in: "Am 3. Oktober wird gefeiert. Es regnet.")   // [0..<28, 29..<39]
///
/// A unit is an orthographic sentence, headline, byline, caption, list item or table row. Sentences inside a quotation
/// are units of their own; a quotation and its "sagte er" stay together; a colon or semicolon ends nothing; closing
/// quotes, brackets and footnote marks belong to the unit before them. Units hold no white space at their edges; they
/// and the white space between them concatenate to the text.
///
/// The method is a scan for candidates and a decision at each from classes of words on either side, in the spirit of
/// Kiss & Strunk (2006), "Unsupervised multilingual sentence boundary detection", with written lists instead of counts.
public struct Segmenter: Sendable {
    /// The language of the text.
    public let language: LanguageTag
    /// How lines stand to paragraphs.
    public let layout: Layout

    let source: RuleSource

    /// Makes a segmenter with our own rules for a language.
    ///
    /// - Parameter userRules: rules that come before ours; see ``SRXEngine``. A rule of the user's that matches at a
    ///   place decides there, and ours decide elsewhere.
    /// - Throws: ``SegmentationError`` where there are no rules for the language.
    public init(
        language: LanguageTag, layout: Layout = .lines, userRules: SRXEngine? = nil
    ) throws(SegmentationError) {
        guard let data = LanguageData.language(language.language) else {
            throw SegmentationError.unknownLanguage(language)
        }
        self.language = language
        self.layout = layout
        source = .ours(data, userRules)
    }

    /// Makes a segmenter with the rules of an SRX file and none of ours.
    public init(rules: SRXEngine, language: LanguageTag, layout: Layout = .lines) {
        self.language = language
        self.layout = layout
        source = .foreign(rules)
    }

    /// The units of a text, as ranges of Unicode scalars.
    ///
    /// Complexity: linear in the length of the text.
    public func ranges(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            var map = ScalarOffsets(bytes)
            return byteRanges(in: bytes).map { map.scalar(at: $0.lowerBound)..<map.scalar(at: $0.upperBound) }
        }
    }

    /// The units of a text, as strings.
    public func units(of text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            byteRanges(in: bytes).map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
        }
    }

    /// The units of UTF-8 text, as ranges of bytes. Malformed bytes are kept as they are.
    public func byteRanges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        switch source {
        case .ours(let data, let userRules):
            var scanner = UnitScanner(bytes, data, layout)
            scanner.run()
            guard let userRules else { return scanner.units }
            return RuleLayer(engine: userRules, layout: layout).units(in: bytes, over: scanner.units)
        case .foreign(let engine): return RuleLayer(engine: engine, layout: layout).units(in: bytes)
        }
    }
}

/// Whose rules decide.
enum RuleSource: Sendable {
    case ours(LanguageData, SRXEngine?)
    case foreign(SRXEngine)
}

/// Counts scalars up to byte offsets that ascend.
struct ScalarOffsets {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var byte = 0
    private var count = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The scalar offset of a byte offset, which must not lie before that of the last call.
    mutating func scalar(at offset: Int) -> Int {
        while byte < offset {
            if bytes[byte] & 0xC0 != 0x80 { count &+= 1 }
            byte &+= 1
        }
        return count
    }
}
