import Bitext

/// Says what each paragraph of an office document is: by its style, else as in plain text.
struct OfficeRoles {
    private(set) var roles: [Role]
    /// What told which paragraph is the headline.
    private(set) var headlineEvidence: String?

    init(_ paragraphs: [OfficeParagraph], styles: OfficeStyles) {
        roles = Self.plainRoles(paragraphs)
        var styled: [Role?] = Array(repeating: nil, count: paragraphs.count)
        var headline: Int?
        var headings: [(index: Int, level: Int)] = []
        for (index, paragraph) in paragraphs.enumerated() {
            guard paragraph.kind != .margin else {
                styled[index] = .boilerplate
                continue
            }
            let meaning = styles.meaning(of: paragraph.style)
            switch meaning {
            case .role(.headline):
                styled[index] = headline == nil ? .headline : .subhead
                headline = headline ?? index
            case .role(let role): styled[index] = role
            case .heading(let level): headings.append((index, level))
            case .frame, nil:
                if let level = paragraph.level { headings.append((index, level)) }
                if paragraph.kind == .note || paragraph.isInTable { styled[index] = .body }
                if paragraph.isListItem, styled[index] == nil { styled[index] = .listItem }
            }
        }
        headlineEvidence = headline == nil ? nil : "style of a title"
        if headline == nil, let first = headings.first {
            headline = first.index
            headlineEvidence = "first heading"
            styled[first.index] = .headline
        }
        for heading in headings where styled[heading.index] == nil { styled[heading.index] = .subhead }
        for index in roles.indices {
            if let role = styled[index] {
                roles[index] = role
            } else if let headline {
                roles[index] = Self.unstyled(
                    roles[index], paragraphs[index].content.plainText, isBefore: index < headline,
                    hasHeadings: headings.contains { $0.index != headline })
            }
        }
        if headlineEvidence == nil, roles.contains(.headline) { headlineEvidence = "first line" }
        settleLead(paragraphs)
    }

    /// A style tells the headline: what plain text takes for one is something else.
    private static func unstyled(_ role: Role, _ text: String, isBefore: Bool, hasHeadings: Bool) -> Role {
        switch role {
        case .headline, .kicker: isBefore ? .kicker : .body
        case .subhead where isByline(text): .byline
        case .subhead where hasHeadings: .body
        default: role
        }
    }

    private static func isByline(_ text: String) -> Bool { ArticlePatterns().isByline(text) }

    /// A paragraph before the text that is bold as a whole is the lead.
    private mutating func settleLead(_ paragraphs: [OfficeParagraph]) {
        guard let headline = roles.firstIndex(of: .headline), !roles.contains(.lead),
            let first = roles[headline...].firstIndex(where: { $0 == .body || $0 == .subhead }),
            first + 1 < paragraphs.count, paragraphs[first].format.contains("<w:b/>"),
            !paragraphs[first + 1].format.contains("<w:b/>"), paragraphs[first].content.plainText.count > 60
        else { return }
        roles[first] = .lead
    }

    private static func plainRoles(_ paragraphs: [OfficeParagraph]) -> [Role] {
        let lines = paragraphs.map { String($0.content.plainText.map { $0.isNewline ? " " : $0 }) }
        let blocks = Article(plainText: lines.joined(separator: "\n"), layout: .lines).blocks
        return blocks.count == lines.count ? blocks.map(\.role) : lines.map { _ in .body }
    }
}
