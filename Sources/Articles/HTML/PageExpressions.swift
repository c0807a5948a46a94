import ICU

/// The phrases of ``PageVocabulary``, compiled; an instance belongs to one task.
final class PageExpressions {
    private let requests = Expression(PageVocabulary.requests)
    private let linkLabels = Expression(PageVocabulary.linkLabels)
    private let sections = Expression(PageVocabulary.sections)
    private let publications = Expression(PageVocabulary.publication)

    /// Whether a block asks readers to share, subscribe, read on or agree.
    func isRequest(_ text: String) -> Bool { requests.matches(text) }
    /// Whether a block introduces a link to another article.
    func isLinkLabel(_ text: String) -> Bool { linkLabels.matches(text) }
    /// Whether a block is the label of a part with other articles, or of one that asks for something.
    func isSectionLabel(_ text: String) -> Bool { text.utf8.count <= 60 && sections.matches(text) }
    /// Whether a block is the date of publication.
    func isPublication(_ text: String) -> Bool {
        text.utf8.count < 200 && (PageDates.isDate(text) || publications.matches(text))
    }

    private struct Expression: ~Copyable {
        let compiled: RegularExpression?

        init(_ pattern: String) { compiled = try? RegularExpression(pattern) }

        func matches(_ text: String) -> Bool { compiled?.withText(Array(text.utf16)) { $0.first(from: 0) } != nil }
    }
}
