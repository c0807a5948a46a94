import Files

/// A part of the index that doesn't change: a mapped file as ``SegmentWriter`` wrote it.
struct Segment: Sendable {
    let textCount: Int
    let wordCount: Int
    let shortTexts: Int

    private let file: MappedFile
    private let stems: Int
    private let slotMask: Int
    private let offsets: [Int]

    /// Opens a segment file.
    ///
    /// - Throws: ``FileError`` where it is no segment or is cut short.
    init(path: String) throws(FileError) {
        file = try MappedFile(path: path)
        let bytes = file.bytes
        let size = SegmentLayout.headerSize
        func field(_ index: Int) -> Int {
            Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        guard bytes.count >= size, UInt64(field(0)) == SegmentLayout.magic, UInt64(field(1)) == SegmentLayout.version,
            field(SegmentLayout.Field.end.rawValue) == bytes.count
        else {
            throw FileError(
                .malformed, path: path, cause: "this is no index segment, or it is cut short",
                advice: "Run 'satzpaar tm doctor --repair'.")
        }
        textCount = field(SegmentLayout.Field.texts.rawValue)
        wordCount = field(SegmentLayout.Field.words.rawValue)
        shortTexts = field(SegmentLayout.Field.shortTexts.rawValue)
        stems = field(SegmentLayout.Field.stems.rawValue)
        slotMask = field(SegmentLayout.Field.slots.rawValue) - 1
        let first = SegmentLayout.Field.allCases.count
        offsets = SegmentLayout.Section.allCases.map { field(first + $0.rawValue) }
        guard offsets.allSatisfy({ $0 >= size && $0 <= bytes.count && $0 % 8 == 0 }) else {
            throw FileError(.malformed, path: path, cause: "the index segment's header is damaged")
        }
    }

    /// Whether the bytes are those that were written; reads the whole file.
    var isSound: Bool {
        let body = UnsafeRawBufferPointer(rebasing: file.bytes[SegmentLayout.headerSize...])
        let sum = body.withMemoryRebound(to: UInt8.self) { StableHash.hash($0) }
        let index = SegmentLayout.Field.checksum.rawValue
        return file.bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self) == sum
    }

    /// Bytes on disk.
    var size: Int { file.bytes.count }

    @inline(__always)
    private func pointer<Element>(_ section: SegmentLayout.Section, as: Element.Type) -> UnsafePointer<Element> {
        // The initialiser checked that the section lies in the file and is aligned.
        rawPointer(section).assumingMemoryBound(to: Element.self)
    }

    @inline(__always)
    private func rawPointer(_ section: SegmentLayout.Section) -> UnsafeRawPointer {
        UnsafeRawPointer(file.bytes.baseAddress.unsafelyUnwrapped) + offsets[section.rawValue]
    }

    /// The exact key of a text.
    func key(_ text: Int) -> UInt64 { pointer(.keys, as: UInt64.self)[text] }

    /// The keys of all texts.
    var keys: UnsafeBufferPointer<UInt64> {
        UnsafeBufferPointer(start: pointer(.keys, as: UInt64.self), count: textCount)
    }

    /// The texts whose token count lies in a range.
    func texts(lengths: ClosedRange<Int>) -> Range<Int> {
        let starts = pointer(.lengthStarts, as: UInt32.self)
        let longest = SegmentLayout.longest
        return Int(starts[min(lengths.lowerBound, longest)])..<Int(starts[min(lengths.upperBound, longest) + 1])
    }

    /// The tokens of a text, as in ``OpenSegment/forward``.
    @inline(__always)
    func tokens(_ text: Int) -> UnsafeBufferPointer<UInt8> {
        let starts = pointer(.forwardStarts, as: UInt32.self)
        let start = Int(starts[text])
        return UnsafeBufferPointer(
            start: pointer(.forward, as: UInt8.self) + start, count: Int(starts[text &+ 1]) &- start)
    }

    /// The bytes of a word.
    @inline(__always)
    func word(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        let starts = pointer(.wordStarts, as: UInt32.self)
        let start = Int(starts[number])
        return UnsafeBufferPointer(
            start: pointer(.wordBytes, as: UInt8.self) + start, count: Int(starts[number &+ 1]) &- start)
    }

    /// The number of the term with a key; terms below the count of stems are stems.
    func term(_ key: UInt64) -> Int? {
        let slots = pointer(.termSlots, as: UInt64.self)
        var slot = Int(truncatingIfNeeded: key) & slotMask
        while slots[slot] != .max {
            if slots[slot] >> 32 == key >> 32 { return Int(slots[slot] & 0xFFFF_FFFF) }
            slot = (slot &+ 1) & slotMask
        }
        return nil
    }

    /// The words of a stem.
    func words(ofStem term: Int) -> Range<Int> {
        guard term < stems else { return 0..<0 }
        let first = pointer(.firstWords, as: UInt32.self)
        return Int(first[term])..<Int(first[term + 1])
    }

    /// The number of a word among those of its stem.
    func word(_ bytes: UnsafeBufferPointer<UInt8>, among words: Range<Int>) -> Int? {
        var (low, high) = (words.lowerBound, words.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if word(middle).lexicographicallyPrecedes(bytes) { low = middle + 1 } else { high = middle }
        }
        return low < words.upperBound && word(low).elementsEqual(bytes) ? low : nil
    }

    /// The posting list of a term.
    func postings(_ term: Int) -> Postings {
        let starts = pointer(.postingStarts, as: UInt32.self)
        return Postings(pointer(.postings, as: UInt8.self) + Int(starts[term]))
    }

    /// Puts the text of a number together, with single spaces.
    func restore(_ text: Int, into bytes: inout [UInt8]) {
        let tokens = tokens(text)
        bytes.removeAll(keepingCapacity: true)
        guard var place = tokens.baseAddress else { return }
        let end = place + tokens.count
        while place < end {
            let token = VariableInteger.read(&place)
            if token & 1 == 0, !bytes.isEmpty { bytes.append(0x20) }
            bytes.append(contentsOf: word(Int(token >> 1)))
        }
    }
}

/// A posting list: ascending numbers of texts.
struct Postings {
    /// How many there are.
    let count: Int
    private let table: UnsafeRawPointer
    private let bytes: UnsafePointer<UInt8>
    private let blocks: Int

    init(_ start: UnsafePointer<UInt8>) {
        var place = start
        count = Int(VariableInteger.read(&place))
        blocks =
            count > SegmentLayout.blockLength
            ? (count + SegmentLayout.blockLength - 1) / SegmentLayout.blockLength : 0
        table = UnsafeRawPointer(place)
        bytes = place + blocks * 8
    }

    @inline(__always)
    private func firstText(_ block: Int) -> UInt32 { table.loadUnaligned(fromByteOffset: block * 8, as: UInt32.self) }

    /// The last block that starts at or before a text, or 0.
    private func block(of text: Int) -> Int {
        var (low, high) = (0, blocks)
        while low < high {
            let middle = (low + high) / 2
            if firstText(middle) <= text { low = middle + 1 } else { high = middle }
        }
        return max(low - 1, 0)
    }

    /// About how many lie in a range: whole blocks are counted.
    func estimate(in texts: Range<Int>) -> Int {
        guard blocks > 0 else { return count }
        return min((block(of: texts.upperBound) - block(of: texts.lowerBound) + 1) * SegmentLayout.blockLength, count)
    }

    /// Calls `body` with each that lies in a range.
    @inline(__always)
    func forEach(in texts: Range<Int>, _ body: (Int) -> Void) {
        var place = bytes
        var index = 0
        if blocks > 0 {
            let block = block(of: texts.lowerBound)
            index = block * SegmentLayout.blockLength
            place += Int(table.loadUnaligned(fromByteOffset: block * 8 + 4, as: UInt32.self))
        }
        var text = 0
        while index < count {
            let blockEnd = min(index &+ SegmentLayout.blockLength, count)
            text = 0
            while index < blockEnd {
                text &+= Int(VariableInteger.read(&place))
                if text >= texts.upperBound { return }
                if text >= texts.lowerBound { body(text) }
                index &+= 1
            }
        }
    }
}
