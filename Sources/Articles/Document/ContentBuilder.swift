import Bitext

/// Gathers the text of a block with its codes; white space is collapsed, as a browser does.
struct ContentBuilder {
    private var pieces: [InlineContent.Piece] = []
    private var run = String.UnicodeScalarView()
    private var hasText = false
    private var endsInSpace = false
    private var endsInBreak = false
    private var pairs = 0
    private var open: [(name: String, pair: String)] = []

    /// Whether there is neither text nor a code yet.
    var isEmpty: Bool { pieces.isEmpty && run.isEmpty }

    /// Adds characters.
    mutating func add(_ scalar: Unicode.Scalar) {
        if [" ", "\n", "\t", "\r", "\u{0C}"].contains(scalar) {
            if hasText, !endsInSpace {
                run.append(" ")
                endsInSpace = true
            }
            return
        }
        run.append(scalar)
        hasText = true
        endsInSpace = false
        endsInBreak = false
    }

    /// Adds a code that stands alone.
    mutating func placeholder(type: String, data: InlineContent) {
        flush()
        pieces.append(.code(.init(.placeholder, type: type, data: data)))
    }

    /// Adds a code that breaks the line, which shows as a line feed, or as a tab, in the text.
    mutating func lineBreak(type: String, data: InlineContent, as scalar: Unicode.Scalar = "\n") {
        if endsInSpace, !endsInBreak { dropSpace() }
        placeholder(type: type, data: data)
        guard hasText, !endsInBreak else { return }
        run.append(scalar)
        endsInSpace = true
        endsInBreak = true
    }

    /// Opens a pair of codes.
    ///
    /// - Parameter name: what its end will be known by.
    mutating func begin(_ name: String, type: String, data: InlineContent) {
        flush()
        pairs += 1
        open.append((name, "\(pairs)"))
        pieces.append(.code(.init(.begin, pair: "\(pairs)", type: type, data: data)))
    }

    /// Closes the pair that was opened last under a name; false where none is open.
    @discardableResult
    mutating func end(_ name: String, data: InlineContent) -> Bool {
        guard let index = open.lastIndex(where: { $0.name == name }) else { return false }
        flush()
        pieces.append(.code(.init(.end, pair: open.remove(at: index).pair, data: data)))
        return true
    }

    /// Adds the end of an element that was opened outside the block.
    mutating func isolatedEnd(type: String, data: InlineContent) {
        flush()
        pieces.append(.code(.init(.isolatedEnd, type: type, data: data)))
    }

    /// The content, without white space at its end.
    mutating func finished() -> InlineContent {
        if endsInSpace { dropSpace() }
        flush()
        for (_, pair) in open {
            for index in pieces.indices {
                if case .code(var code) = pieces[index], code.pair == pair {
                    code.kind = .isolatedBegin
                    pieces[index] = .code(code)
                }
            }
        }
        joinHugging()
        return InlineContent(pieces)
    }

    /// Makes one pair of two that open and close together, such as a link in a span, so that there is less to place.
    private mutating func joinHugging() {
        var index = 0
        while index + 1 < pieces.count {
            guard case .code(var outer) = pieces[index], case .code(let inner) = pieces[index + 1],
                outer.kind == .begin, inner.kind == .begin, outer.data.pieces.count == 1, inner.data.pieces.count == 1,
                let end = pieces.firstIndex(where: { Self.isEnd($0, of: inner) }), end + 1 < pieces.count,
                Self.isEnd(pieces[end + 1], of: outer), case .code(let innerEnd) = pieces[end],
                case .code(var outerEnd) = pieces[end + 1]
            else {
                index += 1
                continue
            }
            outer.data = InlineContent(outer.data.plainText + inner.data.plainText)
            if outer.type == "g" { outer.type = inner.type }
            outerEnd.data = InlineContent(innerEnd.data.plainText + outerEnd.data.plainText)
            pieces[index] = .code(outer)
            pieces[end + 1] = .code(outerEnd)
            pieces.remove(at: end)
            pieces.remove(at: index + 1)
        }
    }

    private static func isEnd(_ piece: InlineContent.Piece, of begin: InlineContent.Code) -> Bool {
        if case .code(let code) = piece { code.kind == .end && code.pair == begin.pair } else { false }
    }

    private mutating func flush() {
        guard !run.isEmpty else { return }
        pieces.append(.text(String(run)))
        run = String.UnicodeScalarView()
    }

    /// Takes the white space away that came last, which may stand before codes.
    private mutating func dropSpace() {
        endsInSpace = false
        if !run.isEmpty {
            run.removeLast()
            return
        }
        for index in pieces.indices.reversed() {
            guard case .text(let text) = pieces[index] else { continue }
            var scalars = text.unicodeScalars
            scalars.removeLast()
            if scalars.isEmpty { pieces.remove(at: index) } else { pieces[index] = .text(String(scalars)) }
            return
        }
    }
}
