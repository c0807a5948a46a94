import Bitext

/// What each block of a page is, from what the elements around it are and are called.
struct PageRoles {
    let flow: PageFlow
    let metadata: PageMetadata
    let region: PageRegion
    let patterns: ArticlePatterns
    /// How many blocks each element holds.
    private let sizes: [Int]

    init(flow: PageFlow, metadata: PageMetadata, region: PageRegion, patterns: ArticlePatterns) {
        self.flow = flow
        self.metadata = metadata
        self.region = region
        self.patterns = patterns
        var sizes = Array(repeating: 0, count: flow.nodes.count)
        for block in flow.blocks {
            for node in flow.ancestors(of: block) { sizes[node] += 1 }
        }
        self.sizes = sizes
    }

    /// The role that markup and names tell; nil is running text.
    func markedRole(of index: Int) -> Role? {
        if index == region.headline { return .headline }
        let block = flow.blocks[index]
        if sharesHeading(index) { return .kicker }
        var weak: Role?
        for number in flow.ancestors(of: block) {
            let node = flow.nodes[number]
            if ["article", "main", "body", "html"].contains(node.name) || node.attributes["itemprop"] == "articleBody" {
                break
            }
            if let role = namedRole(number, of: index), weak == nil || role != .lead { return role }
            switch elementRole(node) {
            case .listItem?: weak = weak ?? .listItem
            case .subhead?: weak = weak ?? .subhead
            case let role?: return role
            case nil: break
            }
        }
        return weak
    }

    /// Whether a block stands in the heading that holds the headline, before it.
    private func sharesHeading(_ index: Int) -> Bool {
        guard let headline = region.headline, index < headline, index >= headline - 2 else { return false }
        return flow.ancestors(of: flow.blocks[index]).contains {
            region.aboveHeadline.contains($0) && PageRegion.headingLevel(flow.nodes[$0]) != nil
        }
    }

    /// The role that an element has by itself.
    private func elementRole(_ node: PageNode) -> Role? {
        switch node.name {
        case "figcaption", "figure", "caption": .caption
        case "blockquote": .quote
        case "address": .byline
        case "li", "dt", "dd": .listItem
        case "h1", "h2", "h3", "h4", "h5", "h6": .subhead
        default: nil
        }
    }

    /// The role that the names of an element tell.
    private func namedRole(_ number: Int, of index: Int) -> Role? {
        let node = flow.nodes[number]
        guard !region.aboveHeadline.contains(number), sizes[number] <= 4 || !region.protects(number) else {
            return shared(number) && isBeforeHeadline(index) && isNamed(node, .kicker) ? .kicker : nil
        }
        switch node.attributes["itemprop"] {
        case "caption": return .caption
        case "creditText", "copyrightHolder": return .credit
        case "author", "creator": if patternWords(index) <= 14 { return .byline }
        case "description", "alternativeHeadline", "abstract": if isOpening(index) { return .lead }
        default: break
        }
        if node.attributes["rel"] == "author", patternWords(index) <= 14 { return .byline }
        if node.names.holds(PageVocabulary.source),
            flow.ancestors(of: flow.blocks[index]).contains(where: { flow.nodes[$0].name == "figure" })
        {
            return .credit
        }
        return PageVocabulary.roles.first { role, names in
            node.names.holds(names) && isPossible(role, at: index)
        }?.role
    }

    private func shared(_ number: Int) -> Bool { sizes[number] <= 4 }

    /// Whether a block is the only one in its element.
    func isAlone(_ index: Int) -> Bool { sizes[flow.blocks[index].node] == 1 && flow.blocks[index].length >= 10 }

    /// Whether a block shares an element with a picture and with one other block at most.
    func standsWithPicture(_ index: Int) -> Bool {
        let node = flow.blocks[index].node
        guard let box = flow.nodes[node].parent, sizes[box] <= 2, flow.nodes[box].holdsPicture else { return false }
        return ["p", "div", "span"].contains(flow.nodes[node].name)
            && ["div", "span", "a"].contains(flow.nodes[box].name)
            && flow.nodes[box].names.holds(PageVocabulary.picture)
    }

    private func isNamed(_ node: PageNode, _ role: Role) -> Bool {
        PageVocabulary.roles.contains { $0.role == role && node.names.holds($0.names) }
    }

    private func isPossible(_ role: Role, at index: Int) -> Bool {
        let block = flow.blocks[index]
        switch role {
        case .kicker: return isBeforeHeadline(index) || index == (region.headline ?? -2) + 1 && patternWords(index) <= 6
        case .byline: return patternWords(index) <= 30
        case .lead: return isOpening(index) && block.length >= 20
        case .credit: return block.length <= 200
        case .subhead: return block.length <= 200
        default: return true
        }
    }

    private func isBeforeHeadline(_ index: Int) -> Bool { region.headline.map { index < $0 } ?? false }

    /// Whether no running text stands between the headline and a block.
    private func isOpening(_ index: Int) -> Bool {
        let start = region.headline.map { $0 + 1 } ?? 0
        guard start <= index else { return false }
        return index - start <= 24
    }

    func patternWords(_ index: Int) -> Int { flow.blocks[index].text.split(whereSeparator: \.isWhitespace).count }

    /// Whether a block names an author and little else.
    func isByline(_ index: Int) -> Bool {
        let text = flow.blocks[index].text
        if patterns.isByline(text) || ["Von", "By"].contains(text) { return true }
        guard patternWords(index) <= 8, !text.hasSuffix("."), flow.blocks[index].length <= 100 else { return false }
        let folded = PageMetadata.folded(text)
        return metadata.authors.contains { author in
            let name = PageMetadata.folded(author)
            return name.count >= 5 && folded.contains(name)
        }
    }
}
