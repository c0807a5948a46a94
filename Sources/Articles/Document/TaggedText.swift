public import Bitext

/// The text of a unit with its codes as short tags: `Das <a1>Gesetz</a1> gilt.<br2/>`
///
/// It is the form in which units travel through tools that know nothing but text. A label is the `match` of a code.
public enum TaggedText {
    /// The text with tags; line breaks are spaces.
    public static func string(_ content: InlineContent) -> String {
        content.pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let part): text += part.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
            case .code(let code): text += tag(code)
            case .highlight(_, _, let inner): text += string(inner)
            case .subflow: break
            }
        }
    }

    /// The tag of a code.
    public static func tag(_ code: InlineContent.Code) -> String {
        let label = code.match ?? "x"
        return switch code.kind {
        case .begin, .isolatedBegin: "<\(label)>"
        case .end, .isolatedEnd: "</\(label)>"
        case .placeholder, .unknown: "<\(label)/>"
        }
    }

    /// A translation with the codes of its source in the place of their tags.
    ///
    /// Capitals and white space in a tag don't matter. What looks like a tag, but is none of the source, is left out,
    /// unless the source has it as text.
    ///
    /// - Parameters:
    ///   - text: the translation with tags.
    ///   - source: the unit that was translated.
    /// - Returns: the content, and the tags that the translation lacks or has too often.
    public static func content(
        _ text: String, source: InlineContent
    ) -> (content: InlineContent, missing: [String], surplus: [String]) {
        guard text.contains("<") || !source.codes.isEmpty else { return (InlineContent(text), [], []) }
        var waiting = source.codes
        let plain = source.plainText
        var surplus: [String] = []
        var pieces: [InlineContent.Piece] = []
        var rest = Substring(text)
        func flush(_ part: Substring) { if !part.isEmpty { pieces.append(.text(String(part))) } }
        while let match = rest.firstMatch(of: tagPattern) {
            let tag = match.output.lowercased().filter { !$0.isWhitespace }
            if let index = waiting.firstIndex(where: { Self.tag($0) == tag }) {
                flush(rest[..<match.range.lowerBound])
                pieces.append(.code(waiting.remove(at: index)))
            } else if plain.contains(match.output) {
                flush(rest[..<match.range.upperBound])
            } else {
                flush(rest[..<match.range.lowerBound])
                surplus.append(String(match.output))
            }
            rest = rest[match.range.upperBound...]
        }
        flush(rest)
        return (InlineContent(pieces).joined, waiting.map(tag), surplus)
    }

    /// What looks like a tag: letters, then a number.
    private nonisolated(unsafe) static let tagPattern = /<\s*\/?\s*[A-Za-z]{1,4}[0-9]{1,3}\s*\/?\s*>/
}

extension InlineContent {
    /// The content with neighbouring texts as one.
    var joined: InlineContent {
        var joined: [Piece] = []
        for piece in pieces {
            if case .text(let more) = piece, case .text(let before)? = joined.last {
                joined[joined.count - 1] = .text(before + more)
            } else {
                joined.append(piece)
            }
        }
        return InlineContent(joined)
    }
}

extension TaggedText {
    /// A text without its short tags; what looks like one goes too.
    public static func withoutTags(_ text: String) -> String {
        text.contains("<") ? text.replacing(tagPattern, with: "") : text
    }

    /// The text of a unit that came back through another format, with the data of its codes as they stand.
    ///
    /// Files that this program wrote have the short tag as the data of each code.
    public static func native(_ content: InlineContent) -> String {
        content.pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let part): text += part.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
            case .code(let code): text += native(code.data)
            case .highlight(_, _, let inner), .subflow(_, let inner): text += native(inner)
            }
        }
    }

    /// A unit whose codes have their short tag as data, so that they come back through any format.
    public static func portable(_ content: InlineContent) -> InlineContent {
        InlineContent(
            content.pieces.map { piece in
                switch piece {
                case .code(var code):
                    code.data = InlineContent(tag(code))
                    code.pair = code.kind == .begin || code.kind == .end ? code.match : nil
                    return .code(code)
                case .text(let text):
                    return .text(text.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined())
                case .highlight, .subflow: return piece
                }
            })
    }
}
