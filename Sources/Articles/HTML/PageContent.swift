import Bitext
import Markup

/// The text of a block of a page with its tags as codes, and the bytes that it takes.
struct PageContent {
    /// The content; its text is the block's.
    private(set) var content: InlineContent
    /// The bytes that a translation takes the place of.
    private(set) var range: Range<Int>

    private let scanner: MarkupScanner

    /// Reads a block.
    ///
    /// - Parameter range: from the first to the last character of its text.
    init(_ scanner: MarkupScanner, range: Range<Int>) {
        self.scanner = scanner
        content = InlineContent()
        self.range = range
        self.range = widened(range)
        content = read(self.range)
    }

    /// The index of the token that a byte is in.
    private func token(at byte: Int) -> Int {
        var (low, high) = (0, scanner.tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if scanner.tokens[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isSpace(_ token: MarkupToken, _ part: Range<Int>) -> Bool {
        token.kind == .text && scanner.bytes[part].allSatisfy { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    }

    /// The range with the inline tags before it that close inside, and with the end tags after it that opened there.
    private func widened(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var index = token(at: start)
        guard index < scanner.tokens.count else { return range }
        var part = scanner.tokens[index].range.lowerBound..<start
        while part.isEmpty || isSpace(scanner.tokens[index], part) || isInlineStart(scanner.tokens[index]) {
            if isInlineStart(scanner.tokens[index]) { start = scanner.tokens[index].range.lowerBound }
            guard index > 0 else { break }
            index -= 1
            part = scanner.tokens[index].range
        }
        var depth: [String: Int] = [:]
        var end = range.upperBound
        index = token(at: start)
        while index < scanner.tokens.count {
            let token = scanner.tokens[index]
            let isAfter = token.range.lowerBound >= range.upperBound
            switch token.kind {
            case .start where !isAfter: depth[token.name, default: 0] += 1
            case .end:
                guard depth[token.name, default: 0] > 0 else {
                    if isAfter { return start..<end }
                    break
                }
                depth[token.name, default: 0] -= 1
                if isAfter { end = token.range.upperBound }
            case .text:
                let rest = max(token.range.lowerBound, range.upperBound)..<max(token.range.upperBound, range.upperBound)
                if !isSpace(token, rest) { return start..<end }
            default: if isAfter { return start..<end }
            }
            index += 1
        }
        return start..<end
    }

    private func isInlineStart(_ token: MarkupToken) -> Bool {
        token.kind == .start && PageVocabulary.inline.contains(token.name) && token.name != "img"
    }

    private func read(_ range: Range<Int>) -> InlineContent {
        var builder = ContentBuilder()
        var index = token(at: range.lowerBound)
        while index < scanner.tokens.count, scanner.tokens[index].range.lowerBound < range.upperBound {
            let token = scanner.tokens[index]
            let data = InlineContent(scanner.string(token.range))
            switch token.kind {
            case .text:
                let part = token.range.clamped(to: range)
                for character in MarkupText.characters(scanner.bytes[part], isHTML: true) {
                    builder.add(character.scalar)
                }
            case .start where token.name == "br": builder.lineBreak(type: "br", data: data)
            case .start where Self.void.contains(token.name):
                builder.placeholder(type: token.name == "img" ? "img" : "x", data: data)
            case .start:
                if let end = hiddenEnd(index) {
                    let whole = token.range.lowerBound..<scanner.tokens[end].range.upperBound
                    builder.placeholder(type: "x", data: InlineContent(scanner.string(whole)))
                    index = end
                } else {
                    builder.begin(token.name, type: Self.type(of: token.name), data: data)
                }
            case .end:
                if !builder.end(token.name, data: data) { builder.isolatedEnd(type: "g", data: data) }
            case .empty, .raw, .other: builder.placeholder(type: "x", data: data)
            }
            index += 1
        }
        return builder.finished()
    }

    private static let void: Set<String> = ["img", "wbr", "input", "source", "meta", "link", "embed", "track", "area"]

    private static func type(of name: String) -> String {
        switch name {
        case "a", "b", "i", "q", "u", "s": name
        case "strong": "b"
        case "em", "cite": "i"
        default: "g"
        }
    }

    /// The end tag of an element that readers don't see; nil where they do.
    private func hiddenEnd(_ start: Int) -> Int? {
        let token = scanner.tokens[start]
        let attributes = Dictionary(
            scanner.attributes(of: token).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let node = PageNode(
            name: token.name, attributes: attributes, names: PageNames(attributes, of: token.name), parent: nil,
            path: [])
        guard PageVocabulary.silent.contains(token.name) || node.isHidden else { return nil }
        var depth = 0
        for index in start..<scanner.tokens.count where scanner.tokens[index].name == token.name {
            if scanner.tokens[index].kind == .start { depth += 1 }
            if scanner.tokens[index].kind == .end { depth -= 1 }
            if depth == 0, scanner.tokens[index].kind == .end { return index }
        }
        return nil
    }
}
