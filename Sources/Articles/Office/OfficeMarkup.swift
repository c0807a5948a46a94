import Bitext
import Markup

/// Writes the content of a paragraph as markup of its document.
///
/// Elements are always nested well, wherever a translator has put their codes: what is still open when something around
/// it closes is closed with it.
struct OfficeMarkup {
    /// Text of a format as markup.
    let text: (String, _ format: String) -> String
    /// The markup of a paragraph inside the data of a code, by its number.
    let flow: (String) -> String
    /// The closing markup of each pair.
    private let closings: [String: String]

    /// Makes a writer for one paragraph.
    ///
    /// - Parameter source: the paragraph as it was read.
    init(
        source: InlineContent, text: @escaping (String, String) -> String, flow: @escaping (String) -> String
    ) {
        self.text = text
        self.flow = flow
        var closings: [String: String] = [:]
        for code in source.codes where code.kind == .end {
            if let pair = code.pair { closings[pair] = code.data.plainText }
        }
        self.closings = closings
    }

    /// The markup of a translation.
    func markup(_ content: InlineContent, format: String) -> String {
        var output = ""
        var open: [(pair: String, format: String)] = []
        var isAfterBreak = false
        for piece in content.pieces {
            switch piece {
            case .text(let part):
                var part = part.filter { $0 != "\n" && $0 != "\t" }
                if isAfterBreak, part.hasPrefix(" ") { part.removeFirst() }
                isAfterBreak = false
                if !part.isEmpty { output += text(part, open.last?.format ?? format) }
            case .code(let code):
                switch code.kind {
                case .begin, .isolatedBegin:
                    let (tag, own) = parts(of: code.data)
                    output += tag
                    open.append((code.pair ?? "", own ?? open.last?.format ?? format))
                case .end, .isolatedEnd:
                    guard let index = open.lastIndex(where: { $0.pair == code.pair }) else { continue }
                    while open.count > index { output += closings[open.removeLast().pair] ?? "" }
                case .placeholder, .unknown:
                    output += native(code.data)
                    isAfterBreak = code.type == "br" || code.type == "tab"
                }
            case .highlight(_, _, let inner): output += text(inner.plainText, open.last?.format ?? format)
            case .subflow: break
            }
        }
        while let last = open.popLast() { output += closings[last.pair] ?? "" }
        return output
    }

    /// The opening markup and, in Word, the format of what is inside.
    private func parts(of data: InlineContent) -> (String, format: String?) {
        let texts = data.pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }
        return (texts.first ?? "", texts.count > 1 ? texts[1] : nil)
    }

    private func native(_ data: InlineContent) -> String {
        data.pieces.reduce(into: "") { markup, piece in
            switch piece {
            case .text(let text): markup += text
            case .subflow(let number, _): markup += flow(number ?? "")
            case .code(let code): markup += native(code.data)
            case .highlight(_, _, let inner): markup += native(inner)
            }
        }
    }
}
