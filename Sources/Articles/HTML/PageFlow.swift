import Bitext
import Foundation
import Markup

/// An element of a page that holds blocks, with its way up.
struct PageNode: Sendable {
    var name: String
    var attributes: [String: String]
    var names: PageNames
    /// The number of the element around it.
    var parent: Int?
    /// The way from the root through child nodes.
    var path: [Int]
    /// Whether a picture stands right in it, or in nothing but elements around it.
    var holdsPicture = false

    /// The element as a selector, such as `div.share-bar`.
    var selector: String {
        if let style = attributes["class"]?.split(whereSeparator: \.isWhitespace).first { return "\(name).\(style)" }
        return attributes["id"].map { "\(name)#\($0)" } ?? name
    }

    /// Whether it is not shown.
    var isHidden: Bool {
        attributes["hidden"] != nil || attributes["aria-hidden"] == "true"
            || attributes["style"]?.replacing(" ", with: "").lowercased().contains("display:none") == true
            || names.holds(PageVocabulary.hidden)
    }
}

/// A stretch of a page between two breaks.
struct PageBlock: Sendable {
    /// The text, with white space collapsed.
    var text: String
    /// The number of the element that holds it.
    var node: Int
    /// Which child nodes of that element it is.
    var children: Range<Int>
    /// How many of its scalars are in links.
    var linked: Int
    /// Whether all of it is bold.
    var isBold: Bool
    /// Where a dateline at its start ends, in scalars.
    var datelineEnd: Int?
    /// The number of its scalars.
    var length: Int

    /// The share of its text that is in links, from 0 to 1.
    var linkShare: Double { length == 0 ? 0 : Double(linked) / Double(length) }
}

/// A page as a flow of blocks, each of which knows the elements around it.
struct PageFlow: Sendable {
    private(set) var nodes: [PageNode] = []
    private(set) var blocks: [PageBlock] = []

    init(_ root: HTMLElement) { walk(root, parent: nil, path: [], inLink: false, isBold: false) }

    /// The elements around a block, from the one that holds it to the root.
    func ancestors(of block: PageBlock) -> [Int] {
        Array(sequence(first: block.node) { nodes[$0].parent })
    }

    private mutating func walk(_ element: HTMLElement, parent: Int?, path: [Int], inLink: Bool, isBold: Bool) {
        let number = nodes.count
        let names = PageNames(element.attributes, of: element.name)
        nodes.append(
            PageNode(name: element.name, attributes: element.attributes, names: names, parent: parent, path: path))
        let inLink = inLink || element.name == "a"
        let isBold = isBold || ["b", "strong"].contains(element.name)
        let isTwoPartHeading = isTwoPartHeading(element)
        var isAfterElement = false
        var run = InlineRun(start: 0)
        for (position, child) in element.children.enumerated() {
            switch child {
            case .text(let text):
                run.add(text, inLink: inLink, isBold: isBold)
                isAfterElement = false
            case .element(let child) where PageVocabulary.silent.contains(child.name): continue
            case .element(let child) where child.name == "br":
                if run.breaks(mayEndHeading: element.name == "p" || element.name == "div") {
                    finish(&run, node: number, end: position)
                }
            case .element(let child):
                if Self.pictures.contains(child.name) || child.elements.contains(where: { $0.name == "img" }) {
                    markPicture(number)
                }
                if isInline(child), !isTwoPartHeading, !standsAlone(child, in: nodes[number]),
                    run.length == 0 || !isClosingSource(child, at: position, in: element)
                {
                    if isAfterElement, partsAreApart(in: element), run.length > 1, !run.endsInSpace,
                        child.text.first?.isWhitespace == false
                    {
                        finish(&run, node: number, end: position)
                    }
                    isAfterElement = true
                    run.add(child, inLink: inLink, isBold: isBold)
                } else {
                    finish(&run, node: number, end: position)
                    walk(child, parent: number, path: path + [position], inLink: inLink, isBold: isBold)
                    run.start = position + 1
                    isAfterElement = false
                }
            }
        }
        finish(&run, node: number, end: element.children.count)
    }

    private static let pictures: Set<String> = ["img", "picture", "amp-img"]

    /// Notes a picture in an element and in the one around it.
    private mutating func markPicture(_ node: Int) {
        nodes[node].holdsPicture = true
        if let parent = nodes[node].parent, nodes[parent].name != "body" { nodes[parent].holdsPicture = true }
    }

    private mutating func finish(_ run: inout InlineRun, node: Int, end: Int) {
        if let block = run.block(node: node, end: end) { blocks.append(block) }
        run = InlineRun(start: end)
    }

    private func isInline(_ element: HTMLElement) -> Bool {
        PageVocabulary.inline.contains(element.name)
            && element.elements.allSatisfy {
                isInline($0) || $0.name == "br" || PageVocabulary.silent.contains($0.name)
            }
    }

    /// Whether a heading is nothing but two differently styled parts: kicker and title.
    private func isTwoPartHeading(_ element: HTMLElement) -> Bool {
        guard element.name.count == 2, element.name.hasPrefix("h"), element.elements.count == 2 else { return false }
        let hasOwnText = element.children.contains { child in
            if case .text(let text) = child { text.contains { $0.isLetter } } else { false }
        }
        return !hasOwnText && element.elements.allSatisfy { $0.name == "span" && $0.text.contains(where: \.isLetter) }
            && element.elements[0].attributes["class"] != element.elements[1].attributes["class"]
    }

    /// Whether inline elements that touch each other are set apart by the style sheet, as they are outside text.
    private func partsAreApart(in element: HTMLElement) -> Bool {
        ["div", "header", "section", "figcaption", "figure", "a", "ul", "footer", "aside", "article"].contains(
            element.name)
    }

    /// Whether an element at the end of a caption names who took the picture.
    private func isClosingSource(_ child: HTMLElement, at position: Int, in element: HTMLElement) -> Bool {
        element.name == "figcaption" && ["span", "small", "cite"].contains(child.name)
            && ArticlePatterns.isSource(child.text.trimmingCharacters(in: .whitespacesAndNewlines))
            && element.children[(position + 1)...].allSatisfy { node in
                if case .text(let text) = node { text.allSatisfy(\.isWhitespace) } else { false }
            }
    }

    private static let captions =
        PageVocabulary.roles.first { $0.role == .caption }?.names ?? PageVocabulary.Names()

    /// Whether an inline element is a block of its own: kicker and title in a heading, the credit in a caption.
    private func standsAlone(_ element: HTMLElement, in parent: PageNode) -> Bool {
        guard ["span", "cite", "small", "strong", "em", "i", "a", "label", "time"].contains(element.name) else {
            return false
        }
        if element.name == "time" { return ["div", "header", "section", "span", "a", "footer"].contains(parent.name) }
        let names = PageNames(element.attributes, of: element.name)
        let isBox = ["div", "header", "section", "span", "footer", "figure"].contains(parent.name)
        if isBox, ["datePublished", "dateModified"].contains(element.attributes["itemprop"]) { return true }
        if isBox, names.holds(Self.captions) { return true }
        let isHeading = parent.name.count == 2 && parent.name.hasPrefix("h")
        let wanted: [Role] =
            isHeading || parent.name == "header" || parent.name == "a" || parent.name == "span"
                || parent.name == "hgroup"
            ? [.kicker, .credit] : [.credit]
        if isHeading, names.holds(PageVocabulary.headline) { return true }
        if parent.name == "figcaption", names.holds(PageVocabulary.source) { return true }
        if ["creditText", "copyrightHolder"].contains(element.attributes["itemprop"]) { return true }
        return PageVocabulary.roles.contains { wanted.contains($0.role) && names.holds($0.names) }
    }
}

/// The text that gathers until something breaks the line.
private struct InlineRun {
    var start: Int
    private var text = ""
    private(set) var length = 0
    private var linked = 0
    private var bold = 0
    private var written = 0
    private var pendingSpace = false
    /// Whether white space came last.
    var endsInSpace: Bool { pendingSpace || pendingBreak }
    private var pendingBreak = false
    private var datelineEnd: Int?

    init(start: Int) { self.start = start }

    mutating func add(_ element: HTMLElement, inLink: Bool, isBold: Bool) {
        guard !PageVocabulary.silent.contains(element.name) else { return }
        if element.name == "br" { return _ = breaks(mayEndHeading: false) }
        let names = PageNames(element.attributes, of: element.name)
        let node = PageNode(name: element.name, attributes: element.attributes, names: names, parent: nil, path: [])
        guard !node.isHidden else { return }
        let isFirst = written == 0
        for child in element.children {
            switch child {
            case .text(let text):
                add(
                    text, inLink: inLink || element.name == "a",
                    isBold: isBold || ["b", "strong"].contains(element.name))
            case .element(let child):
                add(
                    child, inLink: inLink || element.name == "a",
                    isBold: isBold || ["b", "strong"].contains(element.name))
            }
        }
        if isFirst, written > 0, length <= 60, names.holds(PageVocabulary.dateline) { datelineEnd = length }
    }

    mutating func add(_ piece: String, inLink: Bool, isBold: Bool) {
        for scalar in piece.unicodeScalars {
            guard scalar != " ", scalar != "\n", scalar != "\t", scalar != "\r", scalar != "\u{0C}" else {
                pendingSpace = true
                continue
            }
            if length > 0, pendingBreak || pendingSpace {
                text.unicodeScalars.append(pendingBreak ? "\n" : " ")
                length += 1
            }
            (pendingBreak, pendingSpace) = (false, false)
            text.unicodeScalars.append(scalar)
            length += 1
            written += 1
            if inLink { linked += 1 }
            if isBold { bold += 1 }
        }
    }

    /// Notes a line break and answers whether it ends the block: the second in a row does, and one after a bold line.
    mutating func breaks(mayEndHeading: Bool) -> Bool {
        let ends = pendingBreak || (mayEndHeading && written > 0 && bold == written && length <= 120)
        pendingBreak = true
        return ends
    }

    func block(node: Int, end: Int) -> PageBlock? {
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return nil }
        return PageBlock(
            text: text, node: node, children: start..<end, linked: written == 0 ? 0 : linked * length / written,
            isBold: bold == written, datelineEnd: datelineEnd, length: length)
    }
}
