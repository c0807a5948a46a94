import Bitext
import Markup

/// Builds the content of a TMX segment from the events inside `<seg>`.
struct InlineBuilder {
    /// What is odd about an element; the caller knows where.
    typealias Trouble = (kind: TMXFinding.Kind, message: String)

    private enum Frame {
        case code(InlineContent.Code)
        case highlight(type: String?, id: String?)
        case subflow(type: String?)
        /// An element that TMX does not know, with its start tag and name.
        case foreign(tag: String, name: String)
    }

    /// How many inline elements stand in the text, as the file has them; those inside codes and subflows don't count.
    private(set) var codeCount = 0

    private var frames: [(frame: Frame, content: InlineContent)] = []
    private var base = InlineContent()
    private var pending: [UInt8] = []
    private var hidden = 0
    private var foreignCount = 0

    /// Begins an element; answers what is odd about it.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) -> Trouble? {
        flush()
        let (frame, trouble) = Self.frame(name, attributes)
        let isSubflow = if case .subflow = frame { true } else { false }
        if hidden == 0, !isSubflow { codeCount &+= 1 }
        if isSubflow { hidden &+= 1 } else if case .code = frame { hidden &+= 1 }
        frames.append((frame, InlineContent()))
        return trouble
    }

    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending.append(contentsOf: bytes) }

    mutating func end() {
        flush()
        guard let (frame, content) = frames.popLast() else { return }
        switch frame {
        case .code(var code):
            hidden &-= 1
            code.data = content
            append(.code(code))
        case .highlight(let type, let id): append(.highlight(type: type, id: id, content))
        case .subflow(let type):
            hidden &-= 1
            append(.subflow(type: type, content))
        case .foreign(let tag, let name): appendForeign(tag, name, content)
        }
    }

    /// The content of the segment; the builder begins anew.
    mutating func finish() -> InlineContent {
        while !frames.isEmpty { end() }
        flush()
        defer {
            base = InlineContent()
            hidden = 0
            foreignCount = 0
        }
        return base
    }

    mutating func resetCount() { codeCount = 0 }

    /// An element of XLIFF or HTML becomes a code, or two with its text between them.
    private mutating func appendForeign(_ tag: String, _ name: String, _ content: InlineContent) {
        guard !content.pieces.isEmpty else {
            append(.code(.init(.placeholder, type: "x-\(name)", data: InlineContent("<\(tag)/>"))))
            return
        }
        foreignCount += 1
        let pair = "\(1000 + foreignCount)"
        append(.code(.init(.begin, pair: pair, type: "x-\(name)", data: InlineContent("<\(tag)>"))))
        for piece in content.pieces { append(piece) }
        append(.code(.init(.end, pair: pair, data: InlineContent("</\(name)>"))))
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        append(.text(String(decoding: pending, as: UTF8.self)))
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ piece: InlineContent.Piece) {
        if frames.isEmpty {
            Self.append(piece, to: &base)
        } else {
            Self.append(piece, to: &frames[frames.count - 1].content)
        }
    }

    private static func append(_ piece: InlineContent.Piece, to content: inout InlineContent) {
        if case .text(let more) = piece, case .text(let before)? = content.pieces.last {
            content.pieces[content.pieces.count - 1] = .text(before + more)
        } else {
            content.pieces.append(piece)
        }
    }

    private static func frame(_ name: XMLName, _ attributes: XMLAttributes) -> (Frame, Trouble?) {
        let (match, type) = (attributes["x"], attributes["type"])
        if name == "bpt" || name == "ept" {
            let pair = attributes["i"]
            let code = InlineContent.Code(name == "bpt" ? .begin : .end, pair: pair, match: match, type: type)
            return (.code(code), pair == nil ? (.noPair, "a <\(name.string)> without i") : nil)
        }
        if name == "ph" {
            let code = InlineContent.Code(.placeholder, match: match, type: type, association: attributes["assoc"])
            return (.code(code), nil)
        }
        if name == "it" {
            let position = attributes["pos"]
            let kind: InlineContent.Code.Kind = position == "end" ? .isolatedEnd : .isolatedBegin
            let isOdd = position != "begin" && position != "end"
            return (.code(.init(kind, match: match, type: type)), isOdd ? (.noPosition, "an <it> without pos") : nil)
        }
        if name == "ut" { return (.code(.init(.unknown, match: match)), nil) }
        if name == "hi" { return (.highlight(type: type, id: match), nil) }
        if name == "sub" { return (.subflow(type: type), nil) }
        var tag = XMLWriter()
        for (name, value) in attributes.all { tag.attribute(name, value) }
        let own = name.qualified
        return (
            .foreign(tag: own + String(decoding: tag.bytes, as: UTF8.self), name: own),
            (.foreignElement, "<\(own)> in a segment, which TMX does not know")
        )
    }
}
