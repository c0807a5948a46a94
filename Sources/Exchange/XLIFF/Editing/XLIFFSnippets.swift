import Bitext
import Markup

/// The codes of a source as the file writes them, for use in a translation.
struct XLIFFSnippets {
    private struct Snippet {
        let kind: InlineContent.Code.Kind?
        /// The type of a highlight.
        let type: String?
        let match: String?
        let native: String
        let bytes: [UInt8]
        /// The end tag of an element that has content, such as `pc`, `g` or `mrk`.
        var closing: [UInt8]?
        /// What joins the halves of a pair that are elements of their own.
        var pair: String?
        var isTaken = false
    }

    private var snippets: [Snippet] = []
    private var sourceCount = 0

    /// The codes of a source or target.
    ///
    /// - Parameter data: the native codes of the unit, in XLIFF 2.
    init(of element: XMLElement, isSecond: Bool, data: [String: String], places: XMLPlaces, in text: [UInt8]) {
        let inline = XLIFFInline(data: data)
        func collect(_ element: XMLElement) {
            for child in element.elements {
                let place = places.elements[child.number]
                let hasContent = ["pc", "g", "mrk"].contains(child.name)
                // The reader knows which kind an element is of; it is asked for that one alone.
                let alone = XMLElement(alone: child)
                let content = isSecond ? inline.second(alone) : inline.first(alone)
                guard let piece = content.pieces.first else { continue }
                let range = hasContent ? place.start : place.all
                var snippet: Snippet
                switch piece {
                case .code(let code):
                    snippet = Snippet(
                        kind: code.kind, type: nil, match: code.match, native: code.data.nativeText,
                        bytes: Array(text[range]))
                    snippet.pair = code.pair
                case .highlight(let type, let id, _):
                    snippet = Snippet(kind: nil, type: type, match: id, native: "", bytes: Array(text[range]))
                case .text, .subflow: continue
                }
                if hasContent {
                    // An element without content has one tag for start and end.
                    snippet.closing = place.end.map { Array(text[$0]) } ?? []
                }
                snippets.append(snippet)
                if hasContent { collect(child) }
            }
        }
        collect(element)
        sourceCount = snippets.count
    }

    /// Adds codes that only the old translation has.
    mutating func add(_ others: XLIFFSnippets) {
        for other in others.snippets where !snippets.contains(where: { $0.bytes == other.bytes }) {
            snippets.append(other)
        }
    }

    /// Content as markup, and what of it had to be left out or was forgotten.
    mutating func markup(_ content: InlineContent) -> (bytes: [UInt8], trouble: [String]) {
        var (bytes, trouble): ([UInt8], [String]) = ([], [])
        var open: [(pair: String?, closing: [UInt8], pairOfSnippet: String?, isElement: Bool)] = []
        func write(_ content: InlineContent, _ snippets: inout [Snippet]) {
            for piece in content.pieces {
                switch piece {
                case .text(let text): bytes += XLIFFPatch.escaped(text)
                case .subflow(_, let inner): bytes += XLIFFPatch.escaped(inner.plainText)
                case .highlight(let type, let id, let inner):
                    let index =
                        Self.find(in: snippets) { $0.kind == nil && $0.type == type && $0.match == id }
                        ?? Self.find(in: snippets) { $0.kind == nil && $0.type == type }
                    guard let index, let closing = snippets[index].closing, !closing.isEmpty else {
                        trouble.append("an annotation is not in the source and was left out")
                        write(inner, &snippets)
                        continue
                    }
                    snippets[index].isTaken = true
                    bytes += snippets[index].bytes
                    write(inner, &snippets)
                    bytes += closing
                case .code(let code) where code.kind == .end:
                    guard let index = open.lastIndex(where: { $0.pair == code.pair }) else {
                        trouble.append("a closing code has no partner and was left out")
                        continue
                    }
                    if open[index].isElement, open[(index + 1)...].contains(where: \.isElement) {
                        trouble.append("codes overlap, which the file can't hold; one was closed early")
                        while open.count > index + 1 {
                            bytes += open[open.count - 1].isElement ? open[open.count - 1].closing : []
                            open.removeLast()
                        }
                    }
                    bytes += open[index].closing
                    open.remove(at: index)
                case .code(let code): begin(code, &snippets)
                }
            }
        }
        func begin(_ code: InlineContent.Code, _ snippets: inout [Snippet]) {
            let native = code.data.nativeText
            let index =
                Self.find(in: snippets) { $0.kind == code.kind && code.match != nil && $0.match == code.match }
                ?? Self.find(in: snippets) { $0.kind == code.kind && !native.isEmpty && $0.native == native }
                ?? Self.find(in: snippets) { $0.kind == code.kind }
            guard let index else {
                trouble.append("a code is not in the source and was left out")
                if code.kind == .begin { open.append((code.pair, [], nil, false)) }
                return
            }
            snippets[index].isTaken = true
            let found = snippets[index]
            bytes += found.bytes
            guard code.kind == .begin else { return }
            if let closing = found.closing {
                open.append((code.pair, closing, nil, true))
            } else {
                let end = Self.find(in: snippets) { $0.kind == .end && $0.pair == found.pair }
                if let end { snippets[end].isTaken = true }
                open.append((code.pair, end.map { snippets[$0].bytes } ?? [], found.pair, false))
            }
        }
        var pool = snippets
        write(InlinePairing.mended(content), &pool)
        for rest in open.reversed() {
            bytes += rest.closing
            trouble.append("a code was never closed; it is closed at the end")
        }
        let forgotten = pool[..<sourceCount].count { !$0.isTaken && $0.kind != nil && $0.kind != .end }
        if forgotten > 0 { trouble.append("\(forgotten) of the codes of the source are not in the translation") }
        return (bytes, trouble)
    }

    private static func find(in snippets: [Snippet], _ isWanted: (Snippet) -> Bool) -> Int? {
        snippets.firstIndex { !$0.isTaken && isWanted($0) }
    }
}

extension XMLElement {
    /// An element that holds only another one, and of that nothing but text.
    fileprivate init(alone child: XMLElement) {
        self = child
        var child = child
        if ["pc", "g", "mrk"].contains(child.name) { child.children = [.text(".")] }
        children = [.element(child)]
    }
}
