/// Where the tags of an XML file stand, in bytes.
///
/// The file must be well formed and in UTF-8; what is not is found by ``XMLEventReader``. Elements are numbered in the
/// order of their start tags, as ``XMLElement/number`` counts them.
public struct XMLPlaces: Sendable {
    /// The tags of one element.
    public struct Element: Sendable, Hashable {
        /// The start tag, from `<` to behind `>`.
        public var start: Range<Int>
        /// The end tag; nil where the start tag ends the element too.
        public var end: Range<Int>?

        /// The whole element.
        public var all: Range<Int> { start.lowerBound..<(end ?? start).upperBound }
        /// What stands between the tags.
        public var content: Range<Int> { start.upperBound..<(end?.lowerBound ?? start.upperBound) }
    }

    /// The elements in the order of their start tags.
    public private(set) var elements: [Element] = []
    private var lineStarts = [0]
    private let bytes: [UInt8]

    /// Finds the tags.
    public init(scanning bytes: [UInt8]) {
        self.bytes = bytes
        for (index, byte) in bytes.enumerated() where byte == 0x0A { lineStarts.append(index + 1) }
        var open: [Int] = []
        var position = 0
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = end(of: start)
            if starts(with: "</", at: start) {
                if let number = open.popLast() { elements[number].end = start..<position }
            } else if start + 1 < bytes.count, ![UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[start + 1]) {
                let isEmpty = position >= 2 && bytes[position - 2] == UInt8(ascii: "/")
                if !isEmpty { open.append(elements.count) }
                elements.append(Element(start: start..<position, end: nil))
            }
        }
    }

    /// The line and column, from 1, of a byte; columns count Unicode scalars.
    public func lineAndColumn(of offset: Int) -> (line: Int, column: Int) {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let before = bytes[lineStarts[low]..<min(offset, bytes.count)]
        return (low + 1, before.count { $0 & 0xC0 != 0x80 } + 1)
    }

    /// The attributes of a start tag: their names, and where their values stand without quotation marks.
    public func attributes(of tag: Range<Int>) -> [(name: String, value: Range<Int>)] {
        var list: [(String, Range<Int>)] = []
        var position = tag.lowerBound
        while let equal = bytes[position..<tag.upperBound].firstIndex(of: UInt8(ascii: "=")) {
            let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
            let before = bytes[position..<equal]
            guard let nameEnd = before.lastIndex(where: { !isSpace($0) }),
                let quoteStart = bytes[(equal + 1)..<tag.upperBound].firstIndex(where: { !isSpace($0) }),
                let quoteEnd = bytes[(quoteStart + 1)..<tag.upperBound].firstIndex(of: bytes[quoteStart])
            else { break }
            let nameStart = before[...nameEnd].lastIndex(where: isSpace).map { $0 + 1 } ?? position
            list.append((String(decoding: bytes[nameStart...nameEnd], as: UTF8.self), quoteStart + 1..<quoteEnd))
            position = quoteEnd + 1
        }
        return list
    }

    /// Where the markup that begins at `start` is over.
    private func end(of start: Int) -> Int {
        if starts(with: "<!--", at: start) { return behind("-->", from: start + 4) }
        if starts(with: "<![CDATA[", at: start) { return behind("]]>", from: start + 9) }
        if starts(with: "<?", at: start) { return behind("?>", from: start + 2) }
        var quote: UInt8 = 0
        var depth = 0
        for index in start + 1..<max(start + 1, bytes.count) {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                depth += 1
            } else if byte == UInt8(ascii: "]") {
                depth -= 1
            } else if byte == UInt8(ascii: ">"), depth <= 0 {
                return index + 1
            }
        }
        return bytes.count
    }

    private func behind(_ text: StaticString, from start: Int) -> Int {
        for index in start..<max(start, bytes.count) where starts(with: text, at: index) {
            return index + text.utf8CodeUnitCount
        }
        return bytes.count
    }

    private func starts(with text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
