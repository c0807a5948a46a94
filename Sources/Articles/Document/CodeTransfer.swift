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
        var marks: [(position: Int, order: Int, code: InlineContent.Code)] = []
        var isCertain = true
        var order = 0
        var taken: [Range<Int>] = []
        func mark(_ position: Int, _ code: InlineContent.Code) {
            marks.append((position, order, code))
            order += 1
        }
        var place = 0
        for piece in translation.pieces {
            if case .text(let part) = piece { place += part.unicodeScalars.count }
            if case .code(let code) = piece, !labels.contains(code.match ?? "") { mark(place, code) }
        }
        for span in spans(of: source) where labels.contains(span.begin.match ?? "") {
            guard let end = span.end else {
                isCertain = false
                mark(edge(span.range.lowerBound, of: length, in: text), span.begin)
                continue
            }
            if let place = occurrence(of: span.text, in: text, after: taken) {
                taken.append(place)
                mark(place.lowerBound, span.begin)
                mark(place.upperBound, end)
            } else {
                isCertain = false
                let start = edge(span.range.lowerBound, of: length, in: text)
                mark(start, span.begin)
                mark(max(edge(span.range.upperBound, of: length, in: text), start), end)
            }
        }
        marks.sort { ($0.position, $0.order) < ($1.position, $1.order) }
        var pieces: [InlineContent.Piece] = []
        var position = 0
        for mark in marks {
            if mark.position > position { pieces.append(.text(text[position..<mark.position])) }
            position = max(position, mark.position)
            pieces.append(.code(mark.code))
        }
        if position < text.scalars.count { pieces.append(.text(text[position..<text.scalars.count])) }
        return Result(content: InlineContent(pieces), isCertain: isCertain)
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

    private static func occurrence(of words: String, in text: ScalarText, after taken: [Range<Int>]) -> Range<Int>? {
        let wanted = Array(words.unicodeScalars)
        guard wanted.count >= 2, wanted.count <= text.scalars.count else { return nil }
        return (0...(text.scalars.count - wanted.count)).lazy.map { $0..<$0 + wanted.count }.first { range in
            text.scalars[range].elementsEqual(wanted) && !taken.contains { $0.overlaps(range) }
                && isEdge(range.lowerBound, in: text) && isEdge(range.upperBound, in: text)
        }
    }

    private static func isEdge(_ position: Int, in text: ScalarText) -> Bool {
        guard position > 0, position < text.scalars.count else { return true }
        return !(text.scalars[position - 1].properties.isAlphabetic && text.scalars[position].properties.isAlphabetic)
    }

    /// The edge of a word that is nearest to a place of the source in proportion.
    private static func edge(_ position: Int, of length: Int, in text: ScalarText) -> Int {
        guard length > 0, position > 0 else { return 0 }
        guard position < length else { return text.scalars.count }
        let wanted = position * text.scalars.count / length
        let edges = (0...text.scalars.count).filter { place in
            place == 0 || place == text.scalars.count || text.scalars[place - 1] == " " || text.scalars[place] == " "
        }
        return edges.min { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) } ?? wanted
    }
}
