import Bitext

extension Article {
    /// How the lines of a plain text are meant.
    public enum Layout: Sendable {
        /// A line is a paragraph.
        case lines
        /// A paragraph runs over several lines; an empty line ends it.
        case wrapped
    }

    /// Reads an article from plain text, German or English.
    ///
    /// The roles come from the order of the blocks, which news sites and agencies keep (headline, byline, picture,
    /// lead, body with subheads, mark), and from marks such as `©`, `Von:` and `(dpa)`.
    ///
    /// - Parameter layout: how lines are meant; nil finds out.
    public init(plainText: String, layout: Layout? = nil) {
        let text = ScalarText(plainText)
        let layout = layout ?? Self.layout(of: text)
        self.text = text
        report = ExtractionReport()
        blocks = BlockClassifier(text: text, ranges: Self.blockRanges(of: text, layout: layout)).classified()
    }

    /// The layout of a text: wrapped where most lines that another line follows are of nearly the same length and end
    /// in the middle of a sentence.
    static func layout(of text: ScalarText) -> Layout {
        let lines = lineRanges(of: text)
        var followed = 0
        var broken = 0
        let longest = lines.map(\.count).max() ?? 0
        guard longest <= 110 else { return .lines }
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
            followed += 1
            let last = text.scalars[line.upperBound - 1]
            if line.count * 10 > longest * 6, !TextMarks.sentenceEnds.contains(last) { broken += 1 }
        }
        return followed >= 3 && broken * 2 > followed ? .wrapped : .lines
    }

    private static func blockRanges(of text: ScalarText, layout: Layout) -> [Range<Int>] {
        let lines = lineRanges(of: text)
        guard layout == .wrapped else { return lines.filter { !$0.isEmpty } }
        var blocks: [Range<Int>] = []
        var isOpen = false
        for line in lines {
            if line.isEmpty {
                isOpen = false
            } else if isOpen, let last = blocks.popLast() {
                blocks.append(last.lowerBound..<line.upperBound)
            } else {
                blocks.append(line)
                isOpen = true
            }
        }
        return blocks
    }

    /// Lines without the white space around them; an empty range is an empty line.
    private static func lineRanges(of text: ScalarText) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, scalar) in text.scalars.enumerated() where TextMarks.lineEnds.contains(scalar) {
            lines.append(text.trimmed(start..<index))
            start = index + 1
        }
        lines.append(text.trimmed(start..<text.scalars.count))
        return lines
    }
}

/// Characters that reading an article asks for.
enum TextMarks {
    static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]
    static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "…", "“", "”", "«", "»", "\"", ":", ")"]
}
