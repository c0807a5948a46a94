import Bitext
import Markup

/// Takes the article out of a page: JSON-LD, OpenGraph and microdata first, then semantic markup, class names and text
/// density.
struct PageReader {
    private let flow: PageFlow
    private let region: PageRegion
    private let roles: PageRoles
    private let filter: PageFilter
    private let metadata: PageMetadata
    private let patterns: ArticlePatterns

    init(_ root: HTMLElement, patterns: ArticlePatterns) {
        metadata = PageMetadata(root)
        flow = PageFlow(root)
        region = PageRegion(flow, metadata: metadata)
        roles = PageRoles(flow: flow, metadata: metadata, region: region, patterns: patterns)
        filter = PageFilter(flow: flow, metadata: metadata, region: region, expressions: PageExpressions())
        self.patterns = patterns
    }

    /// A block that is kept so far.
    private struct Kept {
        var index: Int
        var role: Role?
    }

    /// The blocks of the article, and what was left out.
    func read() -> (pieces: [ArticleBuilder.Piece], report: ExtractionReport) {
        var report = ExtractionReport()
        report.headlineEvidence = region.evidence
        var kept: [Kept] = []
        var dropped: [Int: ExtractionReport.Dropped] = [:]
        for index in flow.blocks.indices {
            var role = roles.markedRole(of: index)
            if role == nil, isPlainKicker(index) { role = .kicker }
            if role == nil || role == .listItem, roles.isByline(index) { role = .byline }
            if role == nil || role == .caption, let picture = pictureRole(index, after: kept.last) { role = picture }
            if let verdict = filter.verdict(index, role: role) {
                dropped[index] = verdict
            } else {
                kept.append(Kept(index: index, role: role))
            }
        }
        settleOpening(&kept)
        settleEnd(&kept)
        settleSubheads(&kept)
        dropPortraits(&kept, into: &dropped)
        dropRepeated(&kept, into: &dropped)
        dropEmptySections(&kept, into: &dropped)
        report.dropped = dropped.sorted { $0.key < $1.key }.map(\.value)
        return (kept.map(piece), report)
    }

    private func piece(_ kept: Kept) -> ArticleBuilder.Piece {
        let block = flow.blocks[kept.index]
        return ArticleBuilder.Piece(
            text: block.text, role: kept.role ?? .body,
            origin: .nodes(path: flow.nodes[block.node].path, children: block.children), datelineEnd: block.datelineEnd)
    }

    /// The role of a text that belongs to a picture though no name says so.
    private func pictureRole(_ index: Int, after last: Kept?) -> Role? {
        let block = flow.blocks[index]
        guard block.length <= 400, block.linkShare < 0.5 else { return nil }
        if patterns.credit(in: block.text)?.lowerBound == 0, !block.text.hasPrefix("Quelle"), !filter.isRequest(block) {
            return .credit
        }
        let node = flow.nodes[block.node]
        if last?.index == index - 1, last?.role == .caption {
            if node.names.holds(PageVocabulary.source) { return .credit }
            if ["span", "small", "cite"].contains(node.name), ArticlePatterns.isSource(block.text) { return .credit }
        }
        return roles.isAlone(index) && node.holdsPicture || roles.standsWithPicture(index) ? .caption : nil
    }

    /// A short line right above the headline, in the same element.
    private func isPlainKicker(_ index: Int) -> Bool {
        guard let headline = region.headline, index == headline - 1, roles.patternWords(index) <= 6,
            flow.blocks[index].linkShare < 0.5
        else { return false }
        let above = flow.nodes[flow.blocks[index].node]
        let title = flow.ancestors(of: flow.blocks[headline]).prefix(3)
        return flow.ancestors(of: flow.blocks[index]).prefix(2).contains { title.contains($0) } && above.name != "li"
    }

    /// Lead and corrections: what stands between the headline and the running text.
    private func settleOpening(_ kept: inout [Kept]) {
        for position in kept.indices where kept[position].role == nil {
            if patterns.isCorrection(flow.blocks[kept[position].index].text) { kept[position].role = .correction }
        }
        let start = kept.firstIndex { $0.role == .headline }.map { $0 + 1 } ?? 0
        let body = kept[start...].firstIndex { $0.role == nil && !isPlace($0.index) } ?? kept.endIndex
        for position in kept.indices.dropFirst(body) where kept[position].role == .lead {
            // A summary box far down is text like any other.
            if position > body + 1 { kept[position].role = nil }
        }
        guard !kept[start...].contains(where: { $0.role == .lead }) else { return }
        if let deck = kept[start..<body].firstIndex(where: { $0.role == .subhead }), deck == start,
            isSentence(flow.blocks[kept[deck].index].text) || flow.blocks[kept[deck].index].length >= 60
        {
            kept[deck].role = .lead
        } else if body < kept.endIndex, isLead(body, of: kept) {
            kept[body].role = .lead
        }
    }

    /// Whether the first running text sums the article up.
    private func isLead(_ position: Int, of kept: [Kept]) -> Bool {
        let block = flow.blocks[kept[position].index]
        guard block.length >= 40, patterns.dateline(in: block.text) == nil, block.datelineEnd == nil else {
            return false
        }
        let rest = kept[(position + 1)...].filter { $0.role == nil }
        guard let next = rest.first.map({ flow.blocks[$0.index] }) else { return false }
        if block.isBold, !next.isBold { return true }
        if next.datelineEnd != nil || patterns.dateline(in: next.text) != nil { return true }
        let ownNames = flow.nodes[block.node].attributes["class"]
        let isSetApart =
            flow.nodes[block.node].parent != flow.nodes[next.node].parent
            || ownNames != flow.nodes[next.node].attributes["class"]
        let folded = PageMetadata.folded(block.text)
        if isSetApart, metadata.descriptions.contains(where: { PageMetadata.folded($0) == folded }) { return true }
        let isInHeader = flow.ancestors(of: block).contains {
            flow.nodes[$0].name == "header" && region.aboveHeadline.contains($0)
        }
        return isInHeader && !flow.ancestors(of: next).contains { flow.nodes[$0].name == "header" }
    }

    private func isPlace(_ index: Int) -> Bool {
        flow.blocks[index].length < 40 && flow.blocks[index].datelineEnd != nil
    }

    private func isSentence(_ text: String) -> Bool {
        text.hasSuffix(".") || text.hasSuffix("!") || text.hasSuffix("?")
    }

    /// The agency at the end, where its element is named so.
    private func settleEnd(_ kept: inout [Kept]) {
        for position in kept.indices.suffix(3) where kept[position].role == nil || kept[position].role == .byline {
            let index = kept[position].index
            let isSource = flow.ancestors(of: flow.blocks[index]).prefix(2).contains {
                flow.nodes[$0].names.holds(PageVocabulary.source)
            }
            let text = flow.blocks[index].text
            // Initials before the agencies, as in "ab/cd (dpa)".
            let isMark = patterns.agencyMark(in: text).map { $0.lowerBound <= 12 && !text.contains(". ") } == true
            if isSource && roles.patternWords(index) <= 8 || isMark { kept[position].role = .agencyMark }
        }
    }

    /// Short bold lines between paragraphs.
    ///
    /// The questions of an interview are such lines too, but its text.
    private func settleSubheads(_ kept: inout [Kept]) {
        let body = kept.indices.filter { kept[$0].role == nil }
        let bold = body.filter { flow.blocks[kept[$0].index].isBold }
        let questions = bold.filter { flow.blocks[kept[$0].index].text.hasSuffix("?") }
        guard questions.count < 2 || questions.count * 2 < bold.count else { return }
        for position in body.dropFirst().dropLast() {
            let block = flow.blocks[kept[position].index]
            if block.isBold, patterns.isHeading(block.text) { kept[position].role = .subhead }
        }
    }

    /// Portraits of authors after the text.
    private func dropPortraits(_ kept: inout [Kept], into dropped: inout [Int: ExtractionReport.Dropped]) {
        guard let body = kept.first(where: { $0.role == nil })?.index else { return }
        drop(from: &kept, into: &dropped) { item in
            guard item.index > body else { return nil }
            let place = flow.ancestors(of: flow.blocks[item.index]).first {
                flow.nodes[$0].names.holds(PageVocabulary.portrait) && !region.protects($0)
            }
            if let place { return (place, .name) }
            return item.role == nil && isPortrait(item.index, body: body)
                ? (flow.blocks[item.index].node, .portrait) : nil
        }
    }

    /// Whether a block after the running text, in another element than it, tells who an author is.
    private func isPortrait(_ index: Int, body: Int) -> Bool {
        let block = flow.blocks[index]
        guard block.node != flow.blocks[body].node,
            flow.nodes[block.node].parent != flow.nodes[flow.blocks[body].node].parent
        else { return false }
        let folded = PageMetadata.folded(block.text)
        return metadata.authors.contains { author in
            let name = PageMetadata.folded(author)
            return name.count >= 5 && folded.hasPrefix(name) && index * 4 > flow.blocks.count
                && Self.portraits.contains { block.text.dropFirst(author.count).hasPrefix($0) }
        }
    }

    /// What follows a name in a portrait.
    private static let portraits = [
        " ist ", " schreibt ", " arbeitet ", " lebt ", " berichtet ", ", geboren", ", Jahrgang ", " is a", " is the ",
        " is an ", " writes ", " covers ", " reports ", " works ",
    ]

    private func dropRepeated(_ kept: inout [Kept], into dropped: inout [Int: ExtractionReport.Dropped]) {
        var said: Set<String> = []
        drop(from: &kept, into: &dropped) { item in
            guard [.headline, .lead, .byline, .kicker, .subhead].contains(item.role) else { return nil }
            let text = PageMetadata.folded(flow.blocks[item.index].text)
            // Headings of the same words may head several parts.
            let isNew = item.role == .subhead ? !said.contains(text) : said.insert(text).inserted
            return isNew || item.role == .headline ? nil : (flow.blocks[item.index].node, .repeated)
        }
    }

    /// Headings after which nothing is left of what they head.
    private func dropEmptySections(_ kept: inout [Kept], into dropped: inout [Int: ExtractionReport.Dropped]) {
        let last = kept.last { $0.role != .subhead }?.index ?? -1
        let filled = Set(
            kept.filter { $0.role != .subhead }.flatMap { flow.ancestors(of: flow.blocks[$0.index]) })
        let left = Set(dropped.keys)
        drop(from: &kept, into: &dropped) { item in
            guard item.role == .subhead else { return nil }
            let block = flow.blocks[item.index]
            let isNextDropped = left.contains(item.index + 1)
            let box = flow.ancestors(of: block).first {
                PageRegion.headingLevel(flow.nodes[$0]) == nil
                    && !["header", "span", "b", "strong", "a"].contains(flow.nodes[$0].name)
            }
            let isAlone = isNextDropped && box.map { !filled.contains($0) } == true
            return item.index > last || isAlone ? (block.node, .emptySection) : nil
        }
    }

    private func drop(
        from kept: inout [Kept], into dropped: inout [Int: ExtractionReport.Dropped],
        where reason: (Kept) -> (node: Int, reason: ExtractionReport.Reason)?
    ) {
        kept.removeAll { item in
            guard let (node, reason) = reason(item) else { return false }
            dropped[item.index] = ExtractionReport.Dropped(
                text: flow.blocks[item.index].text, place: flow.nodes[node].selector, reason: reason)
            return true
        }
    }
}
