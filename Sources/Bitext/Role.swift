/// What a stretch of an article is.
public enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    /// The short line above a headline.
    case kicker
    /// The title.
    case headline
    /// The paragraph after the title that sums the article up.
    case lead
    /// The place at the start of a report, such as "Brüssel –".
    case dateline
    /// Who wrote it.
    case byline
    /// Running text.
    case body
    /// A quotation set apart.
    case quote
    /// A heading between paragraphs.
    case subhead
    /// An item of a list.
    case listItem = "list"
    /// The words under a picture.
    case caption
    /// Who took a picture, or owns it.
    case credit
    /// A post or video that is shown inside the article.
    case embed
    /// A note that something was corrected.
    case correction
    /// The agency or author mark at the end, such as "(dpa)".
    case agencyMark = "agency"
    /// What does not belong to the article.
    case boilerplate
}
