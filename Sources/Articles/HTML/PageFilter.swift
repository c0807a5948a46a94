import Bitext

/// Tells what on a page is not the article, and why.
struct PageFilter {
    let flow: PageFlow
    let metadata: PageMetadata
    let region: PageRegion
    let expressions: PageExpressions
    /// Scalars in links, all scalars and linked headings of each element.
    private var linked: [Int]
    private var length: [Int]
    private var linkedHeadings: [Int]
    /// Elements that begin with the label of a part that is not the article.
    private var labelled: Set<Int> = []

    /// From this share of links on, running text is no running text.
    private static let linkLimit = 0.6
    /// The shortest block that the article's text in the metadata can confirm.
    private static let shortestConfirmed = 40

    init(flow: PageFlow, metadata: PageMetadata, region: PageRegion, expressions: PageExpressions) {
        self.flow = flow
        self.metadata = metadata
        self.region = region
        self.expressions = expressions
        linked = Array(repeating: 0, count: flow.nodes.count)
        length = linked
        linkedHeadings = linked
        for block in flow.blocks {
            let isLinkedHeading = block.linkShare > 0.5 && PageRegion.level(block, flow) != nil
            for node in flow.ancestors(of: block) {
                linked[node] += block.linked
                length[node] += block.length
                if isLinkedHeading { linkedHeadings[node] += 1 }
            }
        }
        findLabelled()
    }

    /// Whether a block asks readers for something or says who owns the page.
    func isRequest(_ block: PageBlock) -> Bool { expressions.isRequest(block.text) }

    /// Finds the boxes whose first block says that others follow: "Most read", "Mehr zum Thema".
    private mutating func findLabelled() {
        var seen: Set<Int> = []
        for (index, block) in flow.blocks.enumerated() {
            let ancestors = flow.ancestors(of: block)
            let isLabel = index != region.headline && expressions.isSectionLabel(block.text)
            for node in ancestors where seen.insert(node).inserted && isLabel {
                guard !region.protects(node), !["html", "body", "main", "article"].contains(flow.nodes[node].name)
                else {
                    continue
                }
                labelled.insert(node)
            }
        }
    }

    /// Why a block is left out, and the element that decided; nil where it is kept.
    func verdict(_ index: Int, role: Role?) -> ExtractionReport.Dropped? {
        guard index != region.headline else { return nil }
        let block = flow.blocks[index]
        let ancestors = flow.ancestors(of: block)
        let isPicture = role == .caption || role == .credit
        let isConfirmed =
            !metadata.body.isEmpty && block.length >= Self.shortestConfirmed
            && metadata.body.contains(PageMetadata.folded(block.text))
        func drop(_ reason: ExtractionReport.Reason, _ node: Int) -> ExtractionReport.Dropped {
            ExtractionReport.Dropped(text: block.text, place: flow.nodes[node].selector, reason: reason)
        }
        if !isPicture {
            if expressions.isRequest(block.text), block.length <= 400 { return drop(.phrase, block.node) }
            if block.linkShare > 0.3, block.length <= 400, expressions.isLinkLabel(block.text) {
                return drop(.phrase, block.node)
            }
            if role != .subhead, expressions.isPublication(block.text) { return drop(.date, block.node) }
            if role == nil, !Self.cells.contains(flow.nodes[block.node].name), PageDates.isCounter(block.text) {
                return drop(.counter, block.node)
            }
        }
        if !isConfirmed {
            var isInFigure = isPicture
            for node in ancestors {
                if let reason = reason(node, role: role, isInFigure: isInFigure) { return drop(reason, node) }
                if flow.nodes[node].name == "figure"
                    || flow.nodes[node].name != "figcaption" && length[node] > block.length * 3
                {
                    isInFigure = false
                }
            }
            if index > region.end, role.map(Self.closing.contains) != true { return drop(.outside, block.node) }
            let home = role.map(Self.framing.contains) == true ? region.scope : region.root
            if !ancestors.contains(home) { return drop(.outside, ancestors.last ?? 0) }
        }
        if let headline = region.headline, index < headline, role.map(Self.framing.contains) != true {
            return drop(.beforeHeadline, block.node)
        }
        let canBeLinks = role == nil || role == .listItem || role == .subhead || role == .lead
        if canBeLinks, block.linkShare > Self.linkLimit, block.length < 200 || block.linkShare > 0.8 {
            return drop(.links, block.node)
        }
        return nil
    }

    /// Elements in which a number is text.
    private static let cells: Set<String> = ["td", "th", "li", "dd", "dt", "p"]

    /// What may stand around the headline, before it or beside the running text.
    private static let framing: Set<Role> = [.kicker, .byline, .caption, .credit, .lead, .correction]

    /// What may stand after the running text.
    private static let closing: Set<Role> = [.byline, .credit, .correction, .agencyMark]

    /// Why nothing in an element is the article.
    private func reason(_ number: Int, role: Role?, isInFigure: Bool) -> ExtractionReport.Reason? {
        let node = flow.nodes[number]
        guard !["html", "body"].contains(node.name), !region.aboveHeadline.contains(number) else { return nil }
        if node.isHidden { return .hidden }
        if node.names.holds(PageVocabulary.foreign) { return .name }
        guard !region.protects(number) else { return nil }
        if labelled.contains(number), length[number] > 0 { return .teaser }
        if node.name == "footer" || node.names.holds(PageVocabulary.footer) {
            return role.map(Self.closing.contains) == true ? nil : .structure
        }
        if PageVocabulary.chrome.contains(node.name) { return .structure }
        if let aria = node.attributes["role"], PageVocabulary.chromeRoles.contains(aria) { return .structure }
        if isInFigure { return nil }
        if node.name == "aside" {
            let belongs =
                role == .quote || role == .caption || role == .credit || node.names.holds(PageVocabulary.factBox)
            return belongs && !isTeaser(number) ? nil : .structure
        }
        if node.name == "article" || node.names.holds(PageVocabulary.teaser) {
            if isTeaser(number) { return .teaser }
        }
        if node.name == "li", linkedHeadings[number] > 0 { return .teaser }
        if role != .kicker, role != .embed, !["tr", "td", "th"].contains(node.name),
            node.names.holds(PageVocabulary.boilerplate)
        {
            return .name
        }
        return nil
    }

    /// Whether an element leads elsewhere: by a linked heading, or by mostly links.
    private func isTeaser(_ node: Int) -> Bool {
        linkedHeadings[node] > 0 || Double(linked[node]) > 0.5 * Double(max(length[node], 1))
    }
}
