import Bitext

/// Where on a page the article stands: its headline, and the element that holds it.
struct PageRegion: Sendable {
    /// The number of the block that is the headline.
    private(set) var headline: Int?
    /// What told so.
    private(set) var evidence: String?
    /// The element that holds the article.
    private(set) var root = 0
    /// The element that the page itself says to be the article; the whole page where it doesn't.
    private(set) var scope = 0
    /// The last block of the smallest element that holds the running text.
    private(set) var end = 0
    private var core = 0
    /// The elements around the headline.
    private(set) var aboveHeadline: Set<Int> = []
    /// Scalars of running text in each element.
    private(set) var mass: [Int]
    /// Scalars of running text of the page.
    private(set) var total = 0

    /// A shorter block is running text only where it looks like it, or where the page has no longer ones.
    private static let shortestParagraph = 60
    /// A page with less running text is read for lines too.
    private static let leastRunningText = 300

    init(_ flow: PageFlow, metadata: PageMetadata) {
        mass = Array(repeating: 0, count: flow.nodes.count)
        weigh(flow) { $0.length >= Self.shortestParagraph || Self.isSentence($0.text) }
        if total < Self.leastRunningText { weigh(flow) { Self.isLine($0, flow) } }
        findHeadline(flow, metadata)
        if let found = headline, evidence?.hasSuffix("heading") == true, sharesHeading(found, found + 1, flow) {
            headline = found + 1
        }
        if let headline { aboveHeadline = Set(flow.ancestors(of: flow.blocks[headline])) }
        scope = aboveHeadline.sorted().last { mass[$0] * 2 >= total && isArticle(flow.nodes[$0]) } ?? 0
        root = self.root(in: flow)
        core = flow.nodes.indices.last { mass[$0] > 0 && mass[$0] * 10 >= mass[root] * 9 } ?? root
        end = flow.blocks.lastIndex { flow.ancestors(of: $0).contains(core) } ?? flow.blocks.count
    }

    /// Whether most of the running text stands in an element, or the headline does.
    func protects(_ node: Int) -> Bool { aboveHeadline.contains(node) || mass[node] * 2 >= max(total, 1) }

    /// Whether a short block is a sentence, as in interviews and tickers.
    private static func isSentence(_ text: String) -> Bool {
        guard text.utf8.contains(0x20), let last = text.last(where: { !"”“\"»«’‘)".contains($0) }) else { return false }
        return ".!?…".contains(last)
    }

    /// Whether a block stands where text does, as a line of a poem or an item of a list.
    private static func isLine(_ block: PageBlock, _ flow: PageFlow) -> Bool {
        block.length < shortestParagraph && !isSentence(block.text)
            && ["p", "li", "dd", "td", "blockquote", "pre"].contains(flow.nodes[block.node].name)
    }

    /// Adds the lengths of the blocks that are running text.
    private mutating func weigh(_ flow: PageFlow, where isText: (PageBlock) -> Bool) {
        for block in flow.blocks where block.linkShare < 0.4 && isText(block) {
            let ancestors = flow.ancestors(of: block)
            let isForeign = ancestors.contains {
                let node = flow.nodes[$0]
                return node.isHidden || PageVocabulary.chrome.contains(node.name)
                    || !["html", "body"].contains(node.name)
                        && (node.names.holds(PageVocabulary.foreign) || node.names.holds(PageVocabulary.footer))
            }
            guard !isForeign else { continue }
            total += block.length
            for node in ancestors { mass[node] += block.length }
        }
    }

    private mutating func findHeadline(_ flow: PageFlow, _ metadata: PageMetadata) {
        let candidates = flow.blocks.indices.filter { isCandidate(flow.blocks[$0], flow) }
        for title in metadata.titles {
            let wanted = Self.words(title.text)
            guard !wanted.isEmpty else { continue }
            let rated = candidates.map { ($0, Self.likeness(Self.words(flow.blocks[$0].text), wanted, flow, $0)) }
            if let best = rated.max(by: { $0.1 < $1.1 || $0.1 == $1.1 && $0.0 > $1.0 }), best.1 >= 0.6 {
                (headline, evidence) = (best.0, title.evidence)
                return
            }
        }
        let byMarkup: [(String, (Int) -> Bool)] = [
            (
                "microdata",
                { index in
                    flow.ancestors(of: flow.blocks[index]).contains {
                        flow.nodes[$0].attributes["itemprop"] == "headline"
                    }
                }
            ),
            (
                "heading in the article",
                { index in
                    Self.level(flow.blocks[index], flow) == 1
                        && flow.ancestors(of: flow.blocks[index]).contains {
                            ["article", "main"].contains(flow.nodes[$0].name)
                        }
                }
            ),
            ("first heading", { Self.level(flow.blocks[$0], flow) == 1 }),
            ("first heading", { flow.blocks[$0].linkShare < 0.5 }),
        ]
        for (name, isIt) in byMarkup {
            if let found = candidates.first(where: isIt) {
                (headline, evidence) = (found, name)
                return
            }
        }
    }

    private func sharesHeading(_ first: Int, _ second: Int, _ flow: PageFlow) -> Bool {
        guard flow.blocks.indices.contains(second) else { return false }
        let around = Set(flow.ancestors(of: flow.blocks[first]))
        return flow.ancestors(of: flow.blocks[second]).contains {
            around.contains($0) && Self.headingLevel(flow.nodes[$0]) != nil
        }
    }

    private func isCandidate(_ block: PageBlock, _ flow: PageFlow) -> Bool {
        let ancestors = flow.ancestors(of: block)
        guard ancestors.contains(where: { Self.headingLevel(flow.nodes[$0]) != nil }) else { return false }
        return !ancestors.contains {
            let node = flow.nodes[$0]
            return node.isHidden || ["nav", "footer", "aside"].contains(node.name)
                || node.names.holds(Names.kickers) && !node.names.holds(PageVocabulary.headline)
        }
    }

    private enum Names {
        static let kickers = PageVocabulary.roles.first { $0.role == .kicker }?.names ?? PageVocabulary.Names()
    }

    static func headingLevel(_ node: PageNode) -> Int? {
        if node.name.count == 2, node.name.hasPrefix("h"), let level = node.name.last?.wholeNumberValue { return level }
        return node.attributes["itemprop"] == "headline" ? 1 : nil
    }

    static func level(_ block: PageBlock, _ flow: PageFlow) -> Int? {
        flow.ancestors(of: block).lazy.compactMap { headingLevel(flow.nodes[$0]) }.first
    }

    /// How much of two titles is the same, from 0 to 1; links and deeper headings count less.
    private static func likeness(_ a: Set<Substring>, _ b: Set<Substring>, _ flow: PageFlow, _ index: Int) -> Double {
        let common = Double(a.intersection(b).count)
        guard common >= 1, !a.isEmpty else { return 0 }
        // Metadata often holds kicker and site besides the title.
        let share = 0.7 * common / Double(a.count) + 0.3 * common / Double(b.count)
        let penalty =
            (flow.blocks[index].linkShare > 0.5 ? 0.25 : 0) + 0.02 * Double((level(flow.blocks[index], flow) ?? 1) - 1)
        return a.count == 1 && b.count > 2 ? 0.5 : share - penalty
    }

    private static func words(_ text: String) -> Set<Substring> {
        Set(text.lowercased().replacing("\u{AD}", with: "").split { !$0.isLetter && !$0.isNumber })
    }

    /// The deepest element around the headline that holds nine tenths of the running text of the article's element.
    private func root(in flow: PageFlow) -> Int {
        let inside = aboveHeadline.isEmpty ? Array(flow.nodes.indices) : aboveHeadline.sorted()
        return inside.last { $0 >= scope && mass[$0] * 10 >= mass[scope] * 9 } ?? scope
    }

    private func isArticle(_ node: PageNode) -> Bool {
        node.name == "article" || node.name == "main" || node.attributes["role"] == "main"
            || node.attributes["itemtype"]?.hasSuffix("Article") == true
    }
}
