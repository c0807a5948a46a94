/// What was left out when an article was taken from a page, and why.
public struct ExtractionReport: Sendable, Hashable {
    /// A stretch that was left out.
    public struct Dropped: Sendable, Hashable {
        /// The text.
        public var text: String
        /// The element that decided, such as `div.share-bar`.
        public var place: String
        /// Why.
        public var reason: Reason
    }

    /// Why a stretch was left out.
    public enum Reason: String, Sendable, Hashable, CaseIterable, Codable {
        /// It is not shown to readers.
        case hidden
        /// Its element is for navigation, or is the header or footer of the page.
        case structure
        /// The class or id of an element around it says what it is.
        case name
        /// It asks to share, subscribe, read on or agree.
        case phrase
        /// It stands outside the element that holds the article.
        case outside
        /// It stands before the headline.
        case beforeHeadline = "before headline"
        /// It is a teaser of another article.
        case teaser
        /// It is nothing but links.
        case links
        /// It is the heading of a part that was left out.
        case emptySection = "empty section"
        /// It says when the page was published.
        case date
        /// It is a number and nothing else, such as that of comments.
        case counter
        /// It tells who the author is.
        case portrait
        /// It was said before.
        case repeated

        /// The reason as a clause.
        public var explanation: String {
            switch self {
            case .hidden: "not shown to readers"
            case .structure: "navigation, header or footer of the page"
            case .name: "named as something other than the article"
            case .phrase: "asks to share, subscribe, read on or agree"
            case .outside: "outside the element that holds the article"
            case .beforeHeadline: "before the headline"
            case .teaser: "teaser of another article"
            case .links: "nothing but links"
            case .emptySection: "heading of a part that was left out"
            case .date: "date of publication"
            case .counter: "a number and nothing else"
            case .portrait: "about the author"
            case .repeated: "said before"
            }
        }
    }

    /// What was left out, in the order of the page.
    public var dropped: [Dropped] = []
    /// What told which block is the headline, such as `JSON-LD`; nil where there is none.
    public var headlineEvidence: String?

    /// Makes an empty report.
    public init() {}
}
