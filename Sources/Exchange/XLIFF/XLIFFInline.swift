import Bitext
import Markup

/// Reads the inline elements of XLIFF 1.2 and 2.x.
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
        for node in element.children {
            switch node {
            case .text(let text): append(.text(text), to: &pieces)
            case .comment, .instruction: break
            case .element(let child):
                let id = child["id"]
                switch child.name {
                case "cp":
                    let value = UInt32(child["hex"] ?? "", radix: 16).flatMap { Unicode.Scalar($0) }
                    append(.text(value.map { String($0) } ?? ""), to: &pieces)
                case "ph": pieces.append(code(.placeholder, nil, child, child["dataRef"]))
                case "sc":
                    pieces.append(
                        code(child["isolated"] == "yes" ? .isolatedBegin : .begin, id, child, child["dataRef"]))
                case "ec":
                    let kind: InlineContent.Code.Kind = child["isolated"] == "yes" ? .isolatedEnd : .end
                    pieces.append(code(kind, child["startRef"] ?? id, child, child["dataRef"]))
                case "pc":
                    pieces.append(code(.begin, id, child, child["dataRefStart"]))
                    for piece in second(child).pieces { append(piece, to: &pieces) }
                    pieces.append(code(.end, id, child, child["dataRefEnd"]))
                case "mrk": pieces.append(.highlight(type: child["value"] ?? child["type"], id: id, second(child)))
                default: break
                }
            }
        }
        return InlineContent(pieces)
    }

    private func code(
        _ kind: InlineContent.Code.Kind, _ pair: String?, _ element: XMLElement, _ reference: String?
    ) -> InlineContent.Piece {
        let text = reference.flatMap { data[$0] } ?? ""
        let isPaired = kind == .begin || kind == .end
        return .code(.init(kind, pair: isPaired ? pair : nil, type: element["type"], data: InlineContent(text)))
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
                    pieces.append(.code(.init(.begin, pair: pair, type: type)))
                    for piece in first(child).pieces { append(piece, to: &pieces) }
                    pieces.append(.code(.init(.end, pair: pair)))
                case "x", "ph": pieces.append(.code(.init(.placeholder, type: type, data: native)))
                case "bx", "bpt": pieces.append(.code(.init(.begin, pair: pair, type: type, data: native)))
                case "ex", "ept": pieces.append(.code(.init(.end, pair: pair, data: native)))
                case "it":
                    let isEnd = child["pos"] == "close"
                    pieces.append(.code(.init(isEnd ? .isolatedEnd : .isolatedBegin, type: type, data: native)))
                case "mrk" where child["mtype"] == "seg":
                    for piece in first(child).pieces { append(piece, to: &pieces) }
                case "mrk":
                    let type = child["mtype"].map { $0.hasPrefix("x-") ? String($0.dropFirst(2)) : $0 }
                    pieces.append(.highlight(type: type, id: nil, first(child)))
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
