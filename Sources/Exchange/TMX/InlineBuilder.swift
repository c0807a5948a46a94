import Bitext
import Markup

/// Builds the content of a TMX segment from the events inside `<seg>`.
struct InlineBuilder {
    private enum Frame {
        case segment
        case code(InlineContent.Code)
        case highlight(type: String?, id: String?)
        case subflow(type: String?)
        /// An element that TMX does not know: its text counts as the segment's.
        case foreign
    }

    private var frames: [(frame: Frame, content: InlineContent)] = [(.segment, InlineContent())]
    private var pending: [UInt8] = []

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        flush()
        frames.append((Self.frame(name, attributes), InlineContent()))
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending.append(contentsOf: bytes) }

    mutating func end() {
        flush()
        guard frames.count > 1, let (frame, content) = frames.popLast() else { return }
        switch frame {
        case .code(var code):
            code.data = content
            append(.code(code))
        case .highlight(let type, let id): append(.highlight(type: type, id: id, content))
        case .subflow(let type): append(.subflow(type: type, content))
        case .foreign, .segment:
            for piece in content.pieces { append(piece) }
        }
    }

    mutating func finish() -> InlineContent {
        while frames.count > 1 { end() }
        flush()
        return frames[0].content
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        append(.text(String(decoding: pending, as: UTF8.self)))
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ piece: InlineContent.Piece) {
        let last = frames.count - 1
        if case .text(let more) = piece, case .text(let before)? = frames[last].content.pieces.last {
            frames[last].content.pieces[frames[last].content.pieces.count - 1] = .text(before + more)
        } else {
            frames[last].content.pieces.append(piece)
        }
    }

    private static func frame(_ name: XMLName, _ attributes: XMLAttributes) -> Frame {
        let (match, type) = (attributes["x"], attributes["type"])
        if name == "bpt" { return .code(.init(.begin, pair: attributes["i"], match: match, type: type)) }
        if name == "ept" { return .code(.init(.end, pair: attributes["i"])) }
        if name == "ph" {
            return .code(.init(.placeholder, match: match, type: type, association: attributes["assoc"]))
        }
        if name == "it" {
            let kind: InlineContent.Code.Kind = attributes["pos"] == "end" ? .isolatedEnd : .isolatedBegin
            return .code(.init(kind, match: match, type: type))
        }
        if name == "ut" { return .code(.init(.unknown, match: match)) }
        if name == "hi" { return .highlight(type: type, id: match) }
        if name == "sub" { return .subflow(type: type) }
        return .foreign
    }
}
