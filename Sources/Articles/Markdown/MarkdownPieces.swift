import Bitext

/// The text of a block of Markdown and its marks, as they are read.
struct MarkdownPieces {
    private var pieces: [InlineContent.Piece] = []
    private var run = String.UnicodeScalarView()
    private var open: [(name: String, index: Int)] = []

    mutating func add(_ scalar: Unicode.Scalar) { run.append(scalar) }

    mutating func placeholder(type: String, _ data: String) {
        append(.init(.placeholder, type: type, data: InlineContent(data)))
    }

    mutating func begin(_ name: String, type: String, _ data: String) {
        append(.init(.isolatedBegin, type: type, data: InlineContent(data)))
        open.append((name, pieces.count - 1))
    }

    mutating func end(_ name: String, _ data: String) {
        guard let index = open.lastIndex(where: { $0.name == name }) else {
            return append(.init(.isolatedEnd, type: "g", data: InlineContent(data)))
        }
        let begin = open.remove(at: index).index
        // What opened inside and never closed is closed by nothing.
        open.removeAll { $0.index > begin }
        append(.init(.end, pair: "\(begin)", data: InlineContent(data)))
        if case .code(var code) = pieces[begin] {
            code.kind = .begin
            code.pair = "\(begin)"
            pieces[begin] = .code(code)
        }
    }

    /// A run of emphasis marks: it closes the last run of the same marks, or opens one.
    mutating func mark(_ text: String) {
        if open.contains(where: { $0.name == text }) {
            end(text, text)
        } else {
            begin(text, type: text.hasPrefix("`") ? "c" : text.count > 1 ? "b" : "i", text)
        }
    }

    /// Adds the inside of a link.
    mutating func add(_ inner: MarkdownPieces) {
        var inner = inner
        inner.flush()
        flush()
        let offset = pieces.count
        pieces += inner.pieces.map { piece in
            guard case .code(var code) = piece, let pair = code.pair.flatMap({ Int($0) }) else { return piece }
            code.pair = "\(pair + offset)"
            return .code(code)
        }
    }

    /// The content; white space stays as it is.
    func finishedAsWritten() -> InlineContent {
        var whole = self
        whole.flush()
        return InlineContent(whole.pieces)
    }

    private mutating func append(_ code: InlineContent.Code) {
        flush()
        pieces.append(.code(code))
    }

    private mutating func flush() {
        guard !run.isEmpty else { return }
        pieces.append(.text(String(run)))
        run = String.UnicodeScalarView()
    }
}
