import Bitext

/// A block of Markdown with its marks.
struct MarkdownBlock {
    /// What its marks say that it is.
    enum Kind: Hashable {
        case heading(level: Int), paragraph, quote, listItem, picture, front, code
    }

    var kind: Kind
    /// Where it stands, in Unicode scalars of the input.
    var range: Range<Int>
    /// The content without the marks at the start of its lines; lines are joined by spaces, hard breaks kept.
    var content: String

    /// Takes Markdown apart into blocks (CommonMark 0.31, sections 4 and 5, without nesting).
    static func blocks(of text: ScalarText) -> [MarkdownBlock] {
        var reader = Reader(text)
        return reader.read()
    }

    private struct Reader {
        let text: ScalarText
        var blocks: [MarkdownBlock] = []
        var isOpen = false
        var fence: String?

        init(_ text: ScalarText) { self.text = text }

        mutating func read() -> [MarkdownBlock] {
            var lines = Self.lines(of: text)
            if let end = frontMatterEnd(lines) {
                blocks.append(
                    MarkdownBlock(
                        kind: .front, range: lines[0].lowerBound..<lines[end].upperBound,
                        content: text[lines[0].upperBound..<lines[end].lowerBound]))
                lines.removeFirst(end + 1)
            }
            for line in lines { read(line) }
            return blocks
        }

        /// YAML between two lines of `---`, as site generators put it before a text.
        private func frontMatterEnd(_ lines: [Range<Int>]) -> Int? {
            guard let first = lines.first, text[text.trimmed(first)] == "---" else { return nil }
            return lines.dropFirst().firstIndex { text[text.trimmed($0)] == "---" }
        }

        private static func lines(of text: ScalarText) -> [Range<Int>] {
            var lines: [Range<Int>] = []
            var start = 0
            for (index, scalar) in text.scalars.enumerated() where scalar == "\n" {
                lines.append(start..<index)
                start = index + 1
            }
            lines.append(start..<text.scalars.count)
            return lines
        }

        private mutating func read(_ line: Range<Int>) {
            let range = text.trimmed(line)
            let content = text[range]
            if let open = fence {
                if content.hasPrefix(open) { fence = nil }
                blocks[blocks.count - 1].range = blocks[blocks.count - 1].range.lowerBound..<range.upperBound
                return
            }
            guard !content.isEmpty else { return isOpen = false }
            if content.hasPrefix("```") || content.hasPrefix("~~~") {
                fence = String(content.prefix(3))
                return add(.code, range, "")
            }
            if isOpen, underline(content, range) { return }
            if isRule(content) { return isOpen = false }
            let hashes = content.prefix { $0 == "#" }.count
            if (1...6).contains(hashes), content.dropFirst(hashes).first == " " {
                var title = content.dropFirst(hashes).trimmed
                while title.last == "#" { title.removeLast() }
                add(.heading(level: hashes), range, title.trimmed)
                isOpen = false
            } else if content.hasPrefix(">") {
                let inner = String(content.dropFirst()).trimmed
                if inner.isEmpty { isOpen = false } else { addOrJoin(.quote, range, inner) }
            } else if let item = Self.listItem(content) {
                add(.listItem, range, item)
            } else if content.hasPrefix("!["), content.hasSuffix(")") {
                add(.picture, range, content)
                isOpen = false
            } else {
                addOrJoin(nil, range, content)
            }
        }

        /// A line of `=` or `-` under a paragraph makes it a heading.
        private mutating func underline(_ content: String, _ range: Range<Int>) -> Bool {
            guard let last = blocks.last, last.kind == .paragraph, content.count >= 2,
                content.allSatisfy({ $0 == "=" }) || content.allSatisfy({ $0 == "-" })
            else { return false }
            blocks[blocks.count - 1].kind = .heading(level: content.first == "=" ? 1 : 2)
            blocks[blocks.count - 1].range = last.range.lowerBound..<range.upperBound
            isOpen = false
            return true
        }

        private func isRule(_ content: String) -> Bool {
            let marks = content.filter { $0 != " " }
            return marks.count >= 3 && ["-", "*", "_"].contains { mark in marks.allSatisfy { String($0) == mark } }
        }

        private static func listItem(_ content: String) -> String? {
            for mark in ["- ", "* ", "+ ", "• "] where content.hasPrefix(mark) {
                return String(content.dropFirst(2)).trimmed
            }
            let digits = content.prefix { $0.isASCII && $0.isNumber }
            guard (1...3).contains(digits.count) else { return nil }
            let rest = content.dropFirst(digits.count)
            return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? String(rest.dropFirst(2)).trimmed : nil
        }

        private mutating func add(_ kind: Kind, _ range: Range<Int>, _ content: String) {
            blocks.append(MarkdownBlock(kind: kind, range: range, content: content))
            isOpen = true
        }

        /// Goes on with the open block, or begins one; nil is a paragraph, which goes on with a block of any kind.
        private mutating func addOrJoin(_ kind: Kind?, _ range: Range<Int>, _ content: String) {
            guard isOpen, let last = blocks.last, kind == nil || last.kind == kind, last.kind != .code else {
                return add(kind ?? .paragraph, range, content)
            }
            let isHardBreak =
                text[last.range.upperBound..<range.lowerBound].hasPrefix("  ") || last.content.hasSuffix("\\")
            let start = last.content.hasSuffix("\\") ? String(last.content.dropLast()) : last.content
            blocks[blocks.count - 1].content = start + (isHardBreak ? "\n" : " ") + content
            blocks[blocks.count - 1].range = last.range.lowerBound..<range.upperBound
        }
    }
}

extension StringProtocol {
    /// The text without white space around it.
    fileprivate var trimmed: String {
        var view = Substring(self)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
