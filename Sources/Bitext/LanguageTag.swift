/// A language tag in the canonical form of BCP 47: `de`, `de-DE`, `zh-Hant-TW`.
///
/// Reads what tools write: `DE`, `de_DE`, `EN-us`, `zh_Hant`. Two tags *match* where one is a prefix of the other, so
/// that `de` finds `de-DE` (RFC 4647, section 3.3.1).
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The tag with its subtags in their usual case.
    public let description: String

    /// Reads a tag, in any case and with hyphens or underscores.
    public init(_ tag: some StringProtocol) {
        let subtags = tag.split { $0 == "-" || $0 == "_" }
        description = subtags.enumerated().map { index, subtag in
            let lower = subtag.lowercased()
            if index == 0 { return lower }
            return switch subtag.count {
            case 2: subtag.uppercased()
            case 4 where subtag.allSatisfy(\.isLetter): lower.prefix(1).uppercased() + lower.dropFirst()
            default: lower
            }
        }.joined(separator: "-")
    }

    /// A tag that stands in the source code.
    public init(stringLiteral value: String) { self.init(value) }

    /// The primary language, such as `de`.
    public var language: Substring {
        let utf8 = description.utf8
        return description[..<(utf8.firstIndex(of: UInt8(ascii: "-")) ?? utf8.endIndex)]
    }

    /// Whether one tag is equal to the other or a prefix of it.
    public func matches(_ other: LanguageTag) -> Bool {
        let (a, b) = (description, other.description)
        return a == b || a.hasPrefix(b + "-") || b.hasPrefix(a + "-")
    }

    /// A language that is not known (`und`).
    public static let undetermined: LanguageTag = "und"
    /// German.
    public static let german: LanguageTag = "de"
    /// English.
    public static let english: LanguageTag = "en"
}
