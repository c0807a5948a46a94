/// Takes the marks inside a line of Markdown away (CommonMark 0.31, section 6).
enum MarkdownInline {
    /// The text that readers see; a picture leaves its alternative text.
    static func plain(_ text: String) -> String {
        var scanner = Scanner(Array(text.unicodeScalars))
        return String(scanner.scanned())
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
        var output = String.UnicodeScalarView()

        init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

        mutating func scanned() -> String.UnicodeScalarView {
            while index < scalars.count { step() }
            return output
        }

        private mutating func step() {
            switch scalars[index] {
            case "\\" where index + 1 < scalars.count && scalars[index + 1].properties.generalCategory.isMark:
                output.append(scalars[index + 1])
                index += 2
            case "!" where at(index + 1) == "[":
                index += 1
            case "[":
                link()
            case "*", "_", "`", "~":
                marks()
            case "<" where isTag():
                while index < scalars.count, scalars[index] != ">" { index += 1 }
                index += 1
            default:
                output.append(scalars[index])
                index += 1
            }
        }

        private func at(_ place: Int) -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

        /// `[text](target)` and `[text][label]` leave the text.
        private mutating func link() {
            guard let close = closing(of: "[", with: "]", from: index), let next = at(close + 1),
                next == "(" || next == "[",
                let end = closing(of: next, with: next == "(" ? ")" : "]", from: close + 1)
            else {
                output.append(scalars[index])
                index += 1
                return
            }
            var inner = Scanner(Array(scalars[(index + 1)..<close]))
            output.append(contentsOf: inner.scanned())
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
            if isFree || isInWord || mark == "~" && end - index < 2 { output.append(contentsOf: scalars[index..<end]) }
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
