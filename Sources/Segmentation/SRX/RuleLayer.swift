/// Applies SRX rules to the paragraphs of a text, alone or over units that were found before.
struct RuleLayer {
    let engine: SRXEngine
    let layout: Layout

    /// The units that the rules alone make.
    func units(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        let text = ByteText(bytes: bytes)
        var units: [Range<Int>] = []
        forEachParagraph(of: text) { range in
            var paragraph = Paragraph(text, range)
            var start = range.lowerBound
            for place in engine.breaks(in: paragraph.units) + [paragraph.units.count] {
                let end = paragraph.byte(at: place)
                append(start..<end, of: text, to: &units)
                start = end
            }
        }
        return units
    }

    /// Units found before, joined and divided where the rules say so.
    func units(in bytes: UnsafeBufferPointer<UInt8>, over found: [Range<Int>]) -> [Range<Int>] {
        let text = ByteText(bytes: bytes)
        var units: [Range<Int>] = []
        var next = 0
        forEachParagraph(of: text) { range in
            var inside: [Range<Int>] = []
            while next < found.count, found[next].lowerBound < range.upperBound {
                inside.append(found[next])
                next += 1
            }
            units += layered(inside, Paragraph(text, range), text)
        }
        return units
    }

    private func layered(_ found: [Range<Int>], _ paragraph: Paragraph, _ text: ByteText) -> [Range<Int>] {
        guard var open = found.first else { return [] }
        var paragraph = paragraph
        var pieces: [Range<Int>] = []
        for unit in found.dropFirst() {
            let gap = paragraph.unit(at: open.upperBound)...paragraph.unit(at: unit.lowerBound)
            if gap.lazy.compactMap({ engine.decision(at: $0, in: paragraph.units) }).first == false {
                open = open.lowerBound..<unit.upperBound
            } else {
                pieces.append(open)
                open = unit
            }
        }
        pieces.append(open)
        paragraph.rewind()
        let cuts = engine.breaks(in: paragraph.units).map { paragraph.byte(at: $0) }
        var units: [Range<Int>] = []
        var cut = 0
        for piece in pieces {
            var start = piece.lowerBound
            while cut < cuts.count, cuts[cut] < piece.upperBound {
                if cuts[cut] > start {
                    append(start..<cuts[cut], of: text, to: &units)
                    start = cuts[cut]
                }
                cut += 1
            }
            append(start..<piece.upperBound, of: text, to: &units)
        }
        return units
    }

    /// What the rules say of the places from one byte offset to another; nil where they say nothing.
    func decision(in bytes: UnsafeBufferPointer<UInt8>, from close: Int, to next: Int) -> Bool? {
        let text = ByteText(bytes: bytes)
        // A few words on either side are all that a rule can ask for.
        var start = max(0, close - 400)
        while start < close, bytes[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(bytes.count, next + 400)
        while end > next, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var paragraph = Paragraph(text, start..<end)
        let places = paragraph.unit(at: close)...paragraph.unit(at: next)
        return places.lazy.compactMap { engine.decision(at: $0, in: paragraph.units) }.first
    }

    private func append(_ range: Range<Int>, of text: ByteText, to units: inout [Range<Int>]) {
        let start = text.skipSpace(from: range.lowerBound, end: range.upperBound)
        let end = text.skipSpaceBack(from: range.upperBound, start: start)
        if start < end { units.append(start..<end) }
    }

    private func forEachParagraph(of text: ByteText, _ body: (Range<Int>) -> Void) {
        var at = 0
        while at < text.bytes.count {
            let end = layout == .wrapped ? text.blockEnd(from: at) : text.lineEnd(from: at)
            body(at..<end)
            at = end
        }
    }
}

/// A paragraph in UTF-16, with offsets that are mapped as they ascend.
private struct Paragraph {
    let units: [UInt16]
    private let text: ByteText
    private let range: Range<Int>
    private var byte: Int
    private var unit = 0

    init(_ text: ByteText, _ range: Range<Int>) {
        self.text = text
        self.range = range
        byte = range.lowerBound
        var units: [UInt16] = []
        units.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            let (value, length) = text.scalar(at: at, end: range.upperBound)
            if value > 0xFFFF {
                units.append(UInt16(0xD7C0 + (value >> 10)))
                units.append(UInt16(0xDC00 + (value & 0x3FF)))
            } else {
                units.append(UInt16(value))
            }
            at += length
        }
        self.units = units
    }

    /// Starts mapping from the front again.
    mutating func rewind() {
        byte = range.lowerBound
        unit = 0
    }

    /// The byte offset of a UTF-16 offset, not before that of the last call.
    mutating func byte(at target: Int) -> Int {
        while unit < target, byte < range.upperBound { step() }
        return byte
    }

    /// The UTF-16 offset of a byte offset, not before that of the last call.
    mutating func unit(at target: Int) -> Int {
        while byte < min(target, range.upperBound) { step() }
        return unit
    }

    private mutating func step() {
        let (value, length) = text.scalar(at: byte, end: range.upperBound)
        byte += length
        unit += value > 0xFFFF ? 2 : 1
    }
}
