public import Bitext

/// Puts the codes of a source into a translation that lacks them.
///
/// A pair goes round the same words where the translation has them, as names and figures; else it goes where it stands
/// in the source, in proportion, at the edges of words. A code that stands alone goes to the edge of a word.
public enum CodeTransfer {
    /// How sure the places are.
    public struct Result: Sendable {
        /// The translation with codes.
        public var content: InlineContent
        /// Whether every pair stands round the same words as in the source.
        public var isCertain: Bool
    }

    /// The translation with the codes of `source`.
    public static func transfer(_ source: InlineContent, to translation: String) -> Result {
        let labels = Set(source.codes.map { $0.match ?? "" })
        return transfer(source, to: InlineContent(translation), labels: labels)
    }

    /// The translation with some codes of `source` put in anew; others stay where the translator put them.
    ///
    /// - Parameter labels: the labels of the codes that are missing, wholly or in part.
    public static func transfer(
        _ source: InlineContent, to translation: InlineContent, labels: Set<String>
    ) -> Result {
        let text = ScalarText(translation.plainText)
        let length = source.plainText.unicodeScalars.count
        var marks: [Mark] = []
        var isCertain = true
        var place = 0
        for piece in translation.pieces {
            if case .text(let part) = piece { place += part.unicodeScalars.count }
            if case .code(let code) = piece, !labels.contains(code.match ?? "") {
                marks.append(Mark(position: place, isEnd: false, order: -1, code: code))
            }
        }
        var taken: [(source: Range<Int>, target: Range<Int>)] = []
        for (order, span) in spans(of: source).enumerated() where labels.contains(span.begin.match ?? "") {
            guard let end = span.end else {
                isCertain = false
                let position = edge(span.range.lowerBound, of: length, in: text)
                marks.append(Mark(position: position, isEnd: false, order: order, code: span.begin))
                continue
            }
            var range = occurrence(of: span, in: text, beside: taken)
            if range == nil {
                isCertain = false
                let start = edge(span.range.lowerBound, of: length, in: text)
                range = start..<max(edge(span.range.upperBound, of: length, in: text, isEnd: true), start)
            }
            guard let range else { continue }
            taken.append((span.range, range))
            marks.append(Mark(position: range.lowerBound, isEnd: false, order: order, code: span.begin))
            marks.append(Mark(position: range.upperBound, isEnd: !range.isEmpty, order: order, code: end))
        }
        // At one place ends come first, the inner before the outer; then what begins, the outer before the inner.
        let ordered = marks.enumerated().sorted { one, other in
            let (a, b) = (one.element, other.element)
            if a.position != b.position { return a.position < b.position }
            if a.isEnd != b.isEnd { return a.isEnd }
            if a.order != b.order { return a.isEnd ? a.order > b.order : a.order < b.order }
            return one.offset < other.offset
        }.map(\.element)
        var pieces: [InlineContent.Piece] = []
        var position = 0
        for mark in ordered {
            if mark.position > position { pieces.append(.text(text[position..<mark.position])) }
            position = max(position, mark.position)
            pieces.append(.code(mark.code))
        }
        if position < text.scalars.count { pieces.append(.text(text[position..<text.scalars.count])) }
        return Result(content: InlineContent(pieces), isCertain: isCertain)
    }

    private struct Mark {
        var position: Int
        var isEnd: Bool
        /// The number of its pair in the source; -1 where the translator has put it.
        var order: Int
        var code: InlineContent.Code
    }

    private struct Span {
        var begin: InlineContent.Code
        var end: InlineContent.Code?
        var range: Range<Int>
        var text: String
    }

    private static func spans(of source: InlineContent) -> [Span] {
        let plain = ScalarText(source.plainText)
        var spans: [Span] = []
        var position = 0
        for piece in source.pieces {
            switch piece {
            case .text(let text): position += text.unicodeScalars.count
            case .code(let code):
                let begin = spans.lastIndex { $0.begin.kind == .begin && $0.end == nil && $0.begin.pair == code.pair }
                if code.kind == .end, code.pair != nil, let begin {
                    spans[begin].end = code
                    spans[begin].range = spans[begin].range.lowerBound..<position
                    spans[begin].text = plain[spans[begin].range]
                } else {
                    spans.append(Span(begin: code, end: nil, range: position..<position, text: ""))
                }
            default: continue
            }
        }
        return spans
    }

    /// Where the words of a pair stand in the translation, inside those of a pair around it and beside all others.
    private static func occurrence(
        of span: Span, in text: ScalarText, beside taken: [(source: Range<Int>, target: Range<Int>)]
    ) -> Range<Int>? {
        let wanted = Array(span.text.unicodeScalars)
        guard wanted.count >= 2, wanted.count <= text.scalars.count else { return nil }
        return (0...(text.scalars.count - wanted.count)).lazy.map { $0..<$0 + wanted.count }.first { range in
            text.scalars[range].elementsEqual(wanted) && isEdge(range.lowerBound, in: text)
                && isEdge(range.upperBound, in: text)
                && taken.allSatisfy { other in
                    other.source.contains(span.range)
                        ? other.target.contains(range) : !other.target.overlaps(range)
                }
        }
    }

    private static func isEdge(_ position: Int, in text: ScalarText) -> Bool {
        guard position > 0, position < text.scalars.count else { return true }
        return !(text.scalars[position - 1].properties.isAlphabetic && text.scalars[position].properties.isAlphabetic)
    }

    /// The start, or the end, of a word that is nearest to a place of the source in proportion.
    private static func edge(_ position: Int, of length: Int, in text: ScalarText, isEnd: Bool = false) -> Int {
        guard length > 0, position > 0 else { return 0 }
        guard position < length else { return text.scalars.count }
        let wanted = position * text.scalars.count / length
        let edges = (0...text.scalars.count).filter { place in
            guard place > 0, place < text.scalars.count else { return true }
            return isEnd ? text.scalars[place] == " " : text.scalars[place - 1] == " "
        }
        return edges.min { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) } ?? wanted
    }
}
