public import Bitext

/// What a format has to do so that an article read from it can be written into it again.
protocol DocumentBody: Sendable {
    /// The content of each block with its codes; its text is the text of the block.
    var contents: [InlineContent] { get }
    /// What could not be kept, such as a block whose place is not known.
    var problems: [String] { get }
    /// Texts for readers that stand outside the article and say something else than it.
    var fields: [DocumentField] { get }

    /// The file with other content in some of its blocks, all else as it was.
    ///
    /// - Parameters:
    ///   - blocks: the new content by the number of the block.
    ///   - mirror: translates what a file says again elsewhere, such as a headline in its metadata.
    ///   - language: the language of the new content.
    func bytes(
        replacing blocks: [Int: InlineContent], mirror: TextMirror, language: LanguageTag
    ) throws -> [UInt8]
}

extension DocumentBody {
    var fields: [DocumentField] { [] }
}

/// A text that belongs to an article but stands outside it: a title for search engines, the alternative text of a
/// picture.
public struct DocumentField: Sendable, Hashable {
    /// The text.
    public var text: String
    /// What it is most like: a headline, lead or caption.
    public var role: Role
}

/// Says a text of the article in the language of its translation, wherever a file repeats it.
public struct TextMirror: Sendable {
    private var texts: [String: String] = [:]
    private var order: [(source: String, target: String)] = []
    /// The language of the source.
    public let source: LanguageTag

    /// Makes a mirror.
    ///
    /// - Parameter pairs: texts of the article with their translations.
    public init(_ pairs: [(source: String, target: String)], source: LanguageTag) {
        self.source = source
        for (source, target) in pairs where source != target {
            let key = Self.folded(source)
            guard !key.isEmpty, texts[key] == nil else { continue }
            texts[key] = target
            if source.unicodeScalars.count >= 12 { order.append((Self.spaced(source), target)) }
        }
        order.sort { $0.source.utf8.count > $1.source.utf8.count }
    }

    /// The translation of a text that is a text of the article or holds some; nil where it holds none.
    public func translation(of text: String) -> String? {
        if let whole = texts[Self.folded(text)] { return whole }
        var result = Self.spaced(text)
        var isChanged = false
        for (source, target) in order where result.utf8.count >= source.utf8.count && result.contains(source) {
            result = result.replacing(source, with: target)
            isChanged = true
        }
        return isChanged ? result : nil
    }

    /// Letters and digits in small letters.
    private static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            folded.append(scalar)
        }
        return String(folded)
    }

    private static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
