import Bitext
import Markup

/// Reads the inline elements of XLIFF 1.2 and 2.x. The identifier of a code becomes its ``InlineContent/Code/match``.
struct XLIFFInline {
    /// The native codes of a unit by their identifier (XLIFF 2).
    let data: [String: String]

    /// The text of an element without its codes; `cp` is its character.
    static func text(_ element: XMLElement) -> String {
        XLIFFInline(data: [:]).second(element).plainText
    }

    /// The content of a `source` or `target` of XLIFF 2.
    func second(_ element: XMLElement) -> InlineContent {
        var pieces: [InlineContent.Piece] = []
        var marks: [(id: String?, type: String?, start: Int)] = []
        for node in element.children {
            switch node {
            case .text(let text): append(.text(text), to: &pieces)
            case .comment, .instruction: break
            case .element(let child):
                let id = child["id"]
                let isIsolated = child["isolated"] == "yes"
                switch child.name {
                case "cp":
                    let value = UInt32(child["hex"] ?? "", radix: 16).flatMap { Unicode.Scalar($0) }
                    append(.text(value.map { String($0) } ?? ""), to: &pieces)
                case "ph": pieces.append(code(.placeholder, child, child["dataRef"]))
                case "sc": pieces.append(code(isIsolated ? .isolatedBegin : .begin, child, child["dataRef"]))
                case "ec": pieces.append(code(isIsolated ? .isolatedEnd : .end, child, child["dataRef"]))
                case "pc":
                    pieces.append(code(.begin, child, child["dataRefStart"]))
                    for piece in second(child).pieces { append(piece, to: &pieces) }
                    pieces.append(code(.end, child, child["dataRefEnd"]))
                case "mrk": pieces.append(.highlight(type: Self.markType(child), id: id, second(child)))
                case "sm": marks.append((id, Self.markType(child), pieces.count))
                case "em":
                    guard let index = marks.lastIndex(where: { $0.id == child["startRef"] }) else { break }
                    let mark = marks.remove(at: index)
                    let inner = InlineContent(Array(pieces[mark.start...]))
                    pieces.removeSubrange(mark.start...)
                    pieces.append(.highlight(type: mark.type, id: mark.id, inner))
                default: break
                }
            }
        }
        return InlineContent(pieces)
    }

    private static func markType(_ element: XMLElement) -> String? {
        element["type"] == XLIFFCodes.highlightType ? element["value"] : element["type"]
    }

    private func code(
        _ kind: InlineContent.Code.Kind, _ element: XMLElement, _ reference: String?
    ) -> InlineContent.Piece {
        let id = element["startRef"] ?? element["id"]
        let isPaired = kind == .begin || kind == .end
        return .code(
            .init(
                kind, pair: isPaired ? id : nil, match: kind == .end ? nil : id,
                type: kind == .end ? nil : XLIFFCodes.type(element["type"], element["subType"]),
                data: InlineContent(reference.flatMap { data[$0] } ?? "")))
    }

    /// The content of a `source`, `target` or segment mark of XLIFF 1.2.
    func first(_ element: XMLElement) -> InlineContent {
        var pieces: [InlineContent.Piece] = []
        for node in element.children {
            switch node {
            case .text(let text): append(.text(text), to: &pieces)
            case .comment, .instruction: break
            case .element(let child):
                let (id, type) = (child["id"], child["ctype"])
                let pair = child["rid"] ?? id
                let native = InlineContent(child.text)
                switch child.name {
                case "g":
                    pieces.append(.code(.init(.begin, pair: pair, match: id, type: type)))
                    for piece in first(child).pieces { append(piece, to: &pieces) }
                    pieces.append(.code(.init(.end, pair: pair)))
                case "x", "ph": pieces.append(.code(.init(.placeholder, match: id, type: type, data: native)))
                case "bx", "bpt": pieces.append(.code(.init(.begin, pair: pair, match: id, type: type, data: native)))
                case "ex", "ept": pieces.append(.code(.init(.end, pair: pair, data: native)))
                case "it":
                    let kind: InlineContent.Code.Kind = child["pos"] == "close" ? .isolatedEnd : .isolatedBegin
                    pieces.append(.code(.init(kind, match: id, type: type, data: native)))
                case "mrk" where child["mtype"] == "seg":
                    for piece in first(child).pieces { append(piece, to: &pieces) }
                case "mrk":
                    let type = child["mtype"].map { $0.hasPrefix("x-") ? String($0.dropFirst(2)) : $0 }
                    pieces.append(.highlight(type: type, id: child["mid"], first(child)))
                default: pieces.append(.code(.init(.unknown, data: native)))
                }
            }
        }
        return InlineContent(pieces)
    }

    private func append(_ piece: InlineContent.Piece, to pieces: inout [InlineContent.Piece]) {
        guard case .text(let more) = piece else { return pieces.append(piece) }
        guard !more.isEmpty else { return }
        if case .text(let before)? = pieces.last {
            pieces[pieces.count - 1] = .text(before + more)
        } else {
            pieces.append(piece)
        }
    }
}
