import Bitext

/// Tells the marks inside a line of Markdown from its text (CommonMark 0.31, section 6).
enum MarkdownInline {
    /// The text that readers see; a picture leaves its alternative text.
    static func plain(_ text: String) -> String { content(text).plainText }

    /// The text with its marks as codes.
    static func content(_ text: String) -> InlineContent {
        var scanner = Scanner(Array(text.unicodeScalars))
        scanner.scan()
        return scanner.content.finishedAsWritten()
    }

    /// Text as Markdown, with a backslash before what would be a mark.
    static func escaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            let isFree = before.properties.isWhitespace && after.properties.isWhitespace
            let isInWord = before.properties.isAlphabetic && after.properties.isAlphabetic
            switch scalar {
            case "\\", "`", "[", "]": result += "\\"
            case "*" where !isFree && !isInWord, "_" where !isFree && !isInWord: result += "\\"
            case "<" where after == "/" || after == "!" || after.properties.isAlphabetic: result += "\\"
            case "~" where after == "~" || before == "~": result += "\\"
            default: break
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// Whether all of a text is emphasised.
    static func isEmphasised(_ text: String) -> Bool {
        ["**", "__", "*", "_"].contains { mark in
            text.count > 2 * mark.count && text.hasPrefix(mark) && text.hasSuffix(mark)
                && !text.dropFirst(mark.count).dropLast(mark.count).contains(mark)
        }
    }

    /// Whether a text begins with strong emphasis, which captions don't.
    static func isStrong(_ text: String) -> Bool { text.hasPrefix("**") || text.hasPrefix("__") }

    private struct Scanner {
        let scalars: [Unicode.Scalar]
        var index = 0
        var content = MarkdownPieces()

        init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

        mutating func scan() {
            while index < scalars.count { step() }
        }

        private mutating func step() {
            switch scalars[index] {
            case "\\" where index + 1 < scalars.count && scalars[index + 1].properties.generalCategory.isMark:
                content.add(scalars[index + 1])
                index += 2
            case "!" where at(index + 1) == "[" && linkEnd(index + 1) != nil:
                link(start: index + 1)
            case "[":
                link(start: index)
            case "*", "_", "`", "~":
                marks()
            case "<" where isTag():
                let start = index
                while index < scalars.count, scalars[index] != ">" { index += 1 }
                index = min(index + 1, scalars.count)
                content.placeholder(type: "x", text(start..<index))
            default:
                content.add(scalars[index])
                index += 1
            }
        }

        private func at(_ place: Int) -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

        private func text(_ range: Range<Int>) -> String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            return String(text)
        }

        /// Where the text of a link ends, and the link.
        private func linkEnd(_ start: Int) -> (close: Int, end: Int)? {
            guard let close = closing(of: "[", with: "]", from: start), let next = at(close + 1),
                next == "(" || next == "[",
                let end = closing(of: next, with: next == "(" ? ")" : "]", from: close + 1)
            else { return nil }
            return (close, end)
        }

        /// `[text](target)` and `[text][label]` leave the text; so does a picture.
        private mutating func link(start: Int) {
            guard let (close, end) = linkEnd(start) else {
                content.add(scalars[index])
                index += 1
                return
            }
            content.begin("link", type: start > index ? "img" : "a", text(index..<start + 1))
            var inner = Scanner(Array(scalars[(start + 1)..<close]))
            inner.scan()
            content.add(inner.content)
            content.end("link", text(close..<end + 1))
            index = end + 1
        }

        private func closing(of open: Unicode.Scalar, with close: Unicode.Scalar, from start: Int) -> Int? {
            var depth = 0
            for place in start..<scalars.count {
                if scalars[place] == open { depth += 1 }
                if scalars[place] == close { depth -= 1 }
                if depth == 0 { return place }
            }
            return nil
        }

        /// A run of emphasis marks goes unless it stands free, or an underscore inside a word, as in `Autor_innen`;
        /// so does the gender star.
        private mutating func marks() {
            let mark = scalars[index]
            var end = index
            while at(end) == mark { end += 1 }
            let before = index > 0 ? scalars[index - 1] : " "
            let after = at(end) ?? " "
            let isFree = before.properties.isWhitespace && after.properties.isWhitespace
            let isInWord =
                mark != "`" && end - index == 1 && before.properties.isAlphabetic && after.properties.isAlphabetic
            if isFree || isInWord || mark == "~" && end - index < 2 {
                for scalar in scalars[index..<end] { content.add(scalar) }
            } else {
                content.mark(text(index..<end))
            }
            index = end
        }

        private func isTag() -> Bool {
            guard let next = at(index + 1), next == "/" || next == "!" || next.properties.isAlphabetic else {
                return false
            }
            return scalars[index...].contains(">")
        }
    }
}

extension Unicode.GeneralCategory {
    /// Whether it is punctuation or a symbol, which a backslash can shield.
    fileprivate var isMark: Bool {
        switch self {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}
