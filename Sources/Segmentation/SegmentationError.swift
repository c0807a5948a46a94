public import Bitext

/// Why segmentation can't be done.
public enum SegmentationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There are no rules for the language.
    case unknownLanguage(LanguageTag)

    /// The cause as a sentence.
    public var description: String {
        switch self {
        case .unknownLanguage(let tag):
            "There are no segmentation rules for '\(tag)'. Choose de or en, or name a rule file with --srx."
        }
    }
}
