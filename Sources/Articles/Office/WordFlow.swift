import Bitext

/// The runs of a Word paragraph, gathered until its usual format is known.
struct WordFlow {
    private enum Item {
        case text(String, format: String)
        case code(String, InlineContent, format: String)
        case lineBreak(String, InlineContent, format: String)
        case begin(String, type: String, open: String)
        case end(String, close: String)
    }

    private var items: [Item] = []
    /// The runs that begin a field, until the text that it shows begins.
    private var field: InlineContent?
    private var openFields = 0
    /// Whether there is nothing yet.
    var isEmpty: Bool { items.isEmpty && field == nil }

    mutating func text(_ text: String, _ format: String) {
        if field == nil { items.append(.text(text, format: format)) }
    }

    mutating func code(_ type: String, _ data: InlineContent, _ format: String = "") {
        items.append(.code(type, data, format: format))
    }

    mutating func lineBreak(_ type: String, _ data: InlineContent, _ format: String) {
        items.append(.lineBreak(type, data, format: format))
    }

    mutating func begin(_ name: String, type: String, open: String) {
        items.append(.begin(name, type: type, open: open))
    }

    mutating func end(_ name: String, close: String) { items.append(.end(name, close: close)) }

    mutating func instruction(_ data: InlineContent) { field?.pieces += data.pieces }

    /// A mark that begins a field, parts its instruction from what it shows, or ends it.
    mutating func field(_ type: String, _ data: InlineContent) {
        switch type {
        case "begin": field = InlineContent((field?.pieces ?? []) + data.pieces)
        case "separate":
            let open = InlineContent((field?.pieces ?? []) + data.pieces).plainText
            items.append(.begin("field", type: open.contains("HYPERLINK") ? "a" : "f", open: open))
            field = nil
            openFields += 1
        default:
            if let begun = field {
                items.append(.code("x", InlineContent(begun.pieces + data.pieces).joined, format: ""))
                field = nil
            } else if openFields > 0 {
                openFields -= 1
                items.append(.end("field", close: data.plainText))
            } else {
                items.append(.code("x", data, format: ""))
            }
        }
    }

    /// The content, and the format of most of its text.
    func finished() -> (InlineContent, format: String) {
        var builder = ContentBuilder()
        let usual = Self.usual(items[...])
        var bases = [usual]
        var current: String?
        func leave() {
            if current != nil { builder.end("format", data: InlineContent()) }
            current = nil
        }
        for (index, item) in items.enumerated() {
            switch item {
            case .text(let text, let format):
                let isBlank = text.allSatisfy { $0 == " " }
                let wanted = format == bases.last ? nil : format
                if wanted != current, !isBlank {
                    leave()
                    if let wanted {
                        let data = InlineContent([.text(""), .text(wanted)])
                        builder.begin("format", type: Self.type(of: wanted, beside: bases.last ?? ""), data: data)
                    }
                    current = wanted
                }
                for scalar in text.unicodeScalars { builder.add(scalar) }
            case .code(let type, let data, let format):
                if format != current, !continues(current, after: index) { leave() }
                builder.placeholder(type: type, data: data)
            case .lineBreak(let type, let data, let format):
                if format != current, !continues(current, after: index) { leave() }
                builder.lineBreak(type: type, data: data, as: type == "tab" ? "\t" : "\n")
            case .begin(let name, let type, let open):
                leave()
                let base = Self.usual(inside(name, after: index))
                bases.append(base)
                builder.begin(name, type: type, data: InlineContent([.text(open), .text(base)]))
            case .end(let name, let close):
                leave()
                if builder.end(name, data: InlineContent([.text(close)])), bases.count > 1 { bases.removeLast() }
            }
        }
        leave()
        return (builder.finished(), usual)
    }

    /// Whether the next text is of a format again.
    private func continues(_ format: String?, after index: Int) -> Bool {
        for item in items[(index + 1)...] {
            switch item {
            case .text(_, let next): return next == format
            case .code, .lineBreak: continue
            case .begin, .end: return false
            }
        }
        return false
    }

    private func inside(_ name: String, after index: Int) -> ArraySlice<Item> {
        let rest = items[(index + 1)...]
        let end = rest.firstIndex { if case .end(name, _) = $0 { true } else { false } } ?? items.endIndex
        return items[(index + 1)..<end]
    }

    /// The format of the most characters, outside links; of equals the first.
    private static func usual(_ items: ArraySlice<Item>) -> String {
        var counts: [(format: String, count: Int)] = []
        var depth = 0
        for item in items {
            switch item {
            case .begin: depth += 1
            case .end: depth -= 1
            case .text(let text, let format) where depth == 0 && !text.allSatisfy({ $0 == " " }):
                let count = text.unicodeScalars.count
                if let index = counts.firstIndex(where: { $0.format == format }) {
                    counts[index].count += count
                } else {
                    counts.append((format, count))
                }
            default: continue
            }
        }
        return counts.max { $0.count < $1.count }?.format ?? ""
    }

    private static func type(of format: String, beside base: String) -> String {
        func has(_ name: String) -> Bool {
            [format.contains("<w:\(name)/>"), format.contains("<w:\(name) ")].contains(true)
                && !base.contains("<w:\(name)/>") && !base.contains("<w:\(name) ")
        }
        if has("b") { return "b" }
        if has("i") { return "i" }
        if has("u") { return "u" }
        return "g"
    }
}
