import Bitext

/// Gives the codes of a unit the identifiers that they get in a file; the same code has the same one on both sides.
///
/// A code keeps the identifier that it came with (``InlineContent/Code/match``, else the pair), where that is a name
/// token and free.
struct XLIFFCodes {
    /// A piece whose code has its identifier.
    indirect enum Piece {
        case text(String)
        case code(InlineContent.Code, id: String, data: String?)
        /// A pair that encloses its content and crosses no other.
        case span(InlineContent.Code, id: String, start: String?, end: InlineContent.Code, data: String?, [Piece])
        case highlight(id: String, type: String?, [Piece])
    }

    /// The type of annotations that only set text off.
    static let highlightType = "satzpaar:highlight"

    /// The native codes, each once; the first has the identifier `d1`.
    private(set) var data: [String] = []
    private var sources: [(key: String, match: String?, id: String, isTaken: Bool)] = []
    private var used: Set<String>
    private var targetUsed: Set<String> = []
    private var count = 0

    /// Begins a unit.
    ///
    /// - Parameter reserved: identifiers that are taken, such as those of segments.
    init(reserved: Set<String>) { used = reserved }

    /// The pieces of one side of a segment. All sources of a unit come before its targets.
    mutating func numbered(_ content: InlineContent, isTarget: Bool) -> [Piece] {
        var open: [String: String] = [:]
        return Self.nested(pieces(InlinePairing.mended(content), isTarget: isTarget, open: &open))
    }

    private mutating func pieces(
        _ content: InlineContent, isTarget: Bool, open: inout [String: String]
    ) -> [Piece] {
        var list: [Piece] = []
        for piece in content.pieces {
            switch piece {
            case .text(let text): list.append(.text(text))
            case .subflow(_, let content): list.append(.text(content.plainText))
            case .highlight(let type, let wanted, let inner):
                let id = self.id("highlight \(type ?? "")", wanted: wanted, prefix: "m", isTarget: isTarget)
                list.append(.highlight(id: id, type: type, pieces(inner, isTarget: isTarget, open: &open)))
            case .code(let code):
                let reference = reference(code.data.nativeText)
                if code.kind == .end, let pair = code.pair, let id = open[pair] {
                    list.append(.code(code, id: id, data: reference))
                    continue
                }
                let key = "\(code.kind) \(code.data.nativeText)"
                let id = self.id(key, wanted: code.match ?? code.pair, prefix: "", isTarget: isTarget)
                if code.kind == .begin, let pair = code.pair { open[pair] = id }
                list.append(.code(code, id: id, data: reference))
            }
        }
        return list
    }

    private mutating func id(_ key: String, wanted: String?, prefix: String, isTarget: Bool) -> String {
        if isTarget {
            let index =
                sources.firstIndex { !$0.isTaken && $0.key == key && $0.match == wanted }
                ?? sources.firstIndex { !$0.isTaken && $0.key == key }
            if let index {
                sources[index].isTaken = true
                return sources[index].id
            }
        }
        var id = wanted.flatMap { XLIFFValue.isToken($0) && !used.contains($0) ? $0 : nil }
        while id == nil {
            count += 1
            if !used.contains("\(prefix)\(count)") { id = "\(prefix)\(count)" }
        }
        let found = id ?? ""
        used.insert(found)
        if !isTarget { sources.append((key, wanted, found, false)) }
        return found
    }

    private mutating func reference(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        if let index = data.firstIndex(of: text) { return "d\(index + 1)" }
        data.append(text)
        return "d\(data.count)"
    }

    /// Makes spans of the pairs that cross no other.
    private static func nested(_ list: [Piece]) -> [Piece] {
        var ends: [Int: Int] = [:]
        var open: [(index: Int, id: String)] = []
        for (index, piece) in list.enumerated() {
            guard case .code(let code, let id, _) = piece else { continue }
            if code.kind == .begin { open.append((index, id)) }
            guard code.kind == .end, let position = open.lastIndex(where: { $0.id == id }) else { continue }
            if position == open.count - 1 { ends[open[position].index] = index }
            open.removeSubrange(position...)
        }
        return nested(list[...], ends)
    }

    private static func nested(_ list: ArraySlice<Piece>, _ ends: [Int: Int]) -> [Piece] {
        var result: [Piece] = []
        var index = list.startIndex
        while index < list.endIndex {
            switch list[index] {
            case .code(let code, let id, let start):
                if let end = ends[index], end < list.endIndex, case .code(let closing, _, let data) = list[end],
                    (start == nil) == (data == nil)
                {
                    let inner = nested(list[index + 1..<end], ends)
                    result.append(.span(code, id: id, start: start, end: closing, data: data, inner))
                    index = end
                } else {
                    result.append(list[index])
                }
            case .highlight(let id, let type, let inner): result.append(.highlight(id: id, type: type, nested(inner)))
            default: result.append(list[index])
            }
            index += 1
        }
        return result
    }

    // The types of TMX and XLIFF 1.2 beside type and subType of XLIFF 2.
    private static let types: [(name: String, type: String, subtype: String?)] = [
        ("bold", "fmt", "xlf:b"), ("italic", "fmt", "xlf:i"), ("underlined", "fmt", "xlf:u"), ("lb", "fmt", "xlf:lb"),
        ("pb", "fmt", "xlf:pb"), ("x-variable", "ui", "xlf:var"), ("link", "link", nil), ("image", "image", nil),
        ("fmt", "fmt", nil), ("ui", "ui", nil), ("quote", "quote", nil), ("other", "other", nil),
    ]

    /// The type of a code by type and subType of XLIFF 2.
    static func type(_ type: String?, _ subtype: String?) -> String? {
        guard let type else { return nil }
        return types.first { $0.type == type && $0.subtype == subtype }?.name ?? type
    }

    /// Type and subType in XLIFF 2 of a code's type.
    static func second(_ name: String?) -> (type: String?, subtype: String?) {
        guard let name else { return (nil, nil) }
        return types.first { $0.name == name }.map { ($0.type, $0.subtype) } ?? ("other", nil)
    }

    /// The `ctype` in XLIFF 1.2 of a code's type (XLIFF 1.2, section 2.3, "ctype").
    static func first(_ name: String?) -> String? {
        guard let name else { return nil }
        return ["bold", "italic", "underlined", "lb", "pb", "link", "image"].contains(name) || name.hasPrefix("x-")
            ? name : "x-\(name)"
    }
}

extension InlineContent {
    /// The data of a code as text, with that of its subflows.
    var nativeText: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .code(let code): code.data.nativeText
            case .highlight(_, _, let content), .subflow(_, let content): content.nativeText
            }
        }.joined()
    }

    /// The identifiers of its codes and highlights.
    var identifiers: [String] {
        pieces.flatMap { piece -> [String] in
            switch piece {
            case .text, .subflow: []
            case .code(let code): [code.match, code.pair].compactMap(\.self)
            case .highlight(_, let id, let content): [id].compactMap(\.self) + content.identifiers
            }
        }
    }

    /// The content with a run of its text set off; nil where the run is not within one piece of text.
    func highlighting(_ range: Range<Int>, type: String, id: String) -> InlineContent? {
        var start = 0
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .code, .subflow: continue
            case .highlight(let ownType, let ownID, let inner):
                let length = inner.plainText.unicodeScalars.count
                defer { start += length }
                guard range.lowerBound >= start, range.upperBound <= start + length else { continue }
                let shifted = range.lowerBound - start..<range.upperBound - start
                guard let found = inner.highlighting(shifted, type: type, id: id) else { return nil }
                var copy = self
                copy.pieces[index] = .highlight(type: ownType, id: ownID, found)
                return copy
            case .text(let text):
                let scalars = Array(text.unicodeScalars)
                defer { start += scalars.count }
                guard range.lowerBound >= start, range.upperBound <= start + scalars.count else { continue }
                func part(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
                let shifted = range.lowerBound - start..<range.upperBound - start
                var copy = self
                copy.pieces.replaceSubrange(
                    index...index,
                    with: [
                        .text(part(0..<shifted.lowerBound)),
                        .highlight(type: type, id: id, InlineContent(part(shifted))),
                        .text(part(shifted.upperBound..<scalars.count)),
                    ].filter { $0 != .text("") })
                return copy
            }
        }
        return nil
    }
}
