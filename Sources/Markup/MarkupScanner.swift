/// A piece of a markup file and where it stands, in bytes.
public struct MarkupToken: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        /// Text, with references as they are written.
        case text
        /// A start tag.
        case start
        /// An end tag.
        case end
        /// A tag that opens and closes an element at once, `<w:tab/>`.
        case empty
        /// The inside of a script or style element, which is no markup.
        case raw
        /// A comment, declaration, processing instruction or CDATA section.
        case other
    }

    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var range: Range<Int>
    /// The name of a tag; in small letters in HTML.
    public var name: String
}

/// Takes HTML or XML apart without losing a byte: the tokens stand side by side and cover the file.
///
/// It is for files that are to be written again with some of their text replaced. It does not check; XML that is not
/// well formed has to be refused before.
public struct MarkupScanner: Sendable {
    /// The bytes of the file, in UTF-8.
    public let bytes: [UInt8]
    /// Its tokens, in order.
    public let tokens: [MarkupToken]
    private let isHTML: Bool

    /// Takes a file apart.
    public init(_ bytes: [UInt8], isHTML: Bool) {
        self.bytes = bytes
        self.isHTML = isHTML
        var scan = Scan(bytes: bytes, isHTML: isHTML)
        scan.run()
        tokens = scan.tokens
    }

    /// A stretch of the file as text.
    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// An attribute of a tag.
    public struct Attribute: Sendable, Hashable {
        /// The name; in small letters in HTML.
        public var name: String
        /// The value with references resolved.
        public var value: String
        /// Where the value stands, without quotation marks.
        public var range: Range<Int>
        /// Whether quotation marks stand around it.
        public var isQuoted: Bool
    }

    /// The attributes of a start or empty tag.
    public func attributes(of token: MarkupToken) -> [Attribute] {
        var list: [Attribute] = []
        var position = token.range.lowerBound + 1 + token.name.utf8.count
        let end = token.range.upperBound - 1
        while position < end {
            guard !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: "/") else {
                position += 1
                continue
            }
            let start = position
            while position < end, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: "="),
                bytes[position] != UInt8(ascii: "/")
            {
                position += 1
            }
            let name = string(start..<position)
            var after = position
            while after < end, Self.isSpace(bytes[after]) { after += 1 }
            guard after < end, bytes[after] == UInt8(ascii: "=") else {
                position = max(position, start + 1)
                list.append(Attribute(name: folded(name), value: "", range: position..<position, isQuoted: false))
                continue
            }
            after += 1
            while after < end, Self.isSpace(bytes[after]) { after += 1 }
            let (range, isQuoted, next) = value(from: after, to: end)
            list.append(
                Attribute(
                    name: folded(name), value: MarkupText.resolved(bytes[range], isHTML: isHTML), range: range,
                    isQuoted: isQuoted))
            position = next
        }
        return list
    }

    private func value(from start: Int, to end: Int) -> (range: Range<Int>, isQuoted: Bool, next: Int) {
        guard start < end else { return (end..<end, false, end) }
        let quote = bytes[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let close = bytes[(start + 1)..<end].firstIndex(of: quote) ?? end
            return (start + 1..<close, true, min(end, close + 1))
        }
        let close = bytes[start..<end].firstIndex(where: Self.isSpace) ?? end
        return (start..<close, false, close)
    }

    private func folded(_ name: String) -> String { isHTML ? name.lowercased() : name }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private struct Scan {
        let bytes: [UInt8]
        let isHTML: Bool
        var tokens: [MarkupToken] = []
        private var position = 0
        private var textStart = 0

        init(bytes: [UInt8], isHTML: Bool) {
            self.bytes = bytes
            self.isHTML = isHTML
        }

        mutating func run() {
            while position < bytes.count {
                guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else {
                    position += 1
                    continue
                }
                let next = bytes[position + 1]
                if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
                    add(.other, end: declarationEnd(), name: "")
                } else if Self.isLetter(next) {
                    tag(.start, nameStart: position + 1)
                } else if next == UInt8(ascii: "/"), position + 2 < bytes.count, Self.isLetter(bytes[position + 2]) {
                    tag(.end, nameStart: position + 2)
                } else {
                    position += 1
                }
            }
            flushText()
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
        }

        private mutating func flushText() {
            if textStart < position {
                tokens.append(MarkupToken(kind: .text, range: textStart..<position, name: ""))
            }
            textStart = position
        }

        private mutating func add(_ kind: MarkupToken.Kind, end: Int, name: String) {
            flushText()
            tokens.append(MarkupToken(kind: kind, range: position..<end, name: name))
            position = end
            textStart = end
        }

        private func declarationEnd() -> Int {
            let rest = bytes[position...]
            if rest.starts(with: Array("<!--".utf8)) { return after(Array("-->".utf8), from: position + 4) }
            if rest.starts(with: Array("<![CDATA[".utf8)) { return after(Array("]]>".utf8), from: position + 9) }
            if !isHTML, rest.starts(with: Array("<?".utf8)) { return after(Array("?>".utf8), from: position + 2) }
            return after([UInt8(ascii: ">")], from: position + 2)
        }

        private func after(_ mark: [UInt8], from start: Int) -> Int {
            var index = start
            while index + mark.count <= bytes.count {
                guard let found = bytes[index...].firstIndex(of: mark[0]) else { break }
                if bytes[found...].starts(with: mark) { return found + mark.count }
                index = found + 1
            }
            return bytes.count
        }

        private mutating func tag(_ kind: MarkupToken.Kind, nameStart: Int) {
            var nameEnd = nameStart
            while nameEnd < bytes.count, !MarkupScanner.isSpace(bytes[nameEnd]), bytes[nameEnd] != UInt8(ascii: ">"),
                bytes[nameEnd] != UInt8(ascii: "/")
            {
                nameEnd += 1
            }
            let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
            let end = tagEnd(from: nameEnd)
            let isEmpty = !isHTML && kind == .start && end >= 2 && bytes[end - 2] == UInt8(ascii: "/")
            let folded = isHTML ? name.lowercased() : name
            add(isEmpty ? .empty : kind, end: end, name: folded)
            if isHTML, kind == .start, folded == "script" || folded == "style" { rawText(until: folded) }
        }

        private func tagEnd(from start: Int) -> Int {
            var quote: UInt8?
            var wasEquals = false
            for index in start..<bytes.count {
                let byte = bytes[index]
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == UInt8(ascii: ">") {
                    return index + 1
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), wasEquals || !isHTML {
                    quote = byte
                }
                if !MarkupScanner.isSpace(byte) { wasEquals = byte == UInt8(ascii: "=") }
            }
            return bytes.count
        }

        private mutating func rawText(until name: String) {
            let mark = Array("</\(name)".utf8)
            var end = position
            while end < bytes.count {
                let candidate = bytes[end..<min(bytes.count, end + mark.count)]
                if bytes[end] == UInt8(ascii: "<"), candidate.map(Self.lower) == mark { break }
                end += 1
            }
            if end > position { add(.raw, end: end, name: name) }
        }

        private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    }
}
