import Files

/// Turns an ``OpenSegment`` into a segment file.
struct SegmentWriter {
    private let open: OpenSegment
    /// Texts by token count.
    private var order: [UInt32] = []
    private var lengthStarts: [UInt32] = []
    /// Word numbers as they will be.
    private var wordNumbers: [UInt32] = []
    private var wordOrder: [UInt32] = []
    private var stemOfWord: [UInt32] = []
    private var firstWords: [UInt32] = []
    private var termKeys: [UInt64] = []
    private var stemCount = 0
    private var forward: [UInt8] = []
    private var forwardStarts: [UInt32] = [0]
    private var lists: PostingLists
    private var trigrams = KeyTable()
    private var shortTexts = 0

    /// Writes the segment to a file; the open segment can't be used afterwards.
    static func write(_ open: OpenSegment, to output: OutputFile) throws(FileError) {
        open.seal()
        var writer = SegmentWriter(open)
        writer.numberTexts()
        writer.numberWords()
        writer.measure()
        open.releaseTokens()
        writer.fill()
        try writer.assemble(output)
    }

    private init(_ open: OpenSegment) {
        self.open = open
        lists = PostingLists()
    }

    private mutating func numberTexts() {
        let longest = SegmentLayout.longest
        var counts = [UInt32](repeating: 0, count: longest + 2)
        for length in open.lengths { counts[min(Int(length), longest) + 1] += 1 }
        for index in 1..<counts.count { counts[index] += counts[index - 1] }
        lengthStarts = counts
        shortTexts = Int(counts[SegmentLayout.shortText + 1])
        order = Array(repeating: 0, count: open.count)
        for (text, length) in open.lengths.enumerated() {
            let bucket = min(Int(length), longest)
            order[Int(counts[bucket])] = UInt32(text)
            counts[bucket] += 1
        }
    }

    /// Frequent stems get low numbers, so that their words are written in few bytes.
    private mutating func numberWords() {
        let vocabulary = open.vocabulary
        stemCount = vocabulary.stemKeys.count
        var frequency = [UInt32](repeating: 0, count: stemCount)
        open.forward.withUnsafeBufferPointer { bytes in
            guard var place = bytes.baseAddress else { return }
            let end = place + bytes.count
            while place < end {
                frequency[Int(vocabulary.stems[Int(VariableInteger.read(&place) >> 1)])] &+= 1
            }
        }
        let ranked = (0..<stemCount).sorted { (frequency[$1], $0) < (frequency[$0], $1) }
        var rank = [UInt32](repeating: 0, count: stemCount)
        for (position, stem) in ranked.enumerated() { rank[stem] = UInt32(position) }
        termKeys = ranked.map { vocabulary.stemKeys[$0] }
        wordOrder = (0..<UInt32(vocabulary.count)).sorted { a, b in
            let (ra, rb) = (rank[Int(vocabulary.stems[Int(a)])], rank[Int(vocabulary.stems[Int(b)])])
            return ra != rb ? ra < rb : vocabulary.word(Int(a)).lexicographicallyPrecedes(vocabulary.word(Int(b)))
        }
        wordNumbers = Array(repeating: 0, count: vocabulary.count)
        firstWords = Array(repeating: 0, count: stemCount + 1)
        stemOfWord = Array(repeating: 0, count: vocabulary.count)
        for (number, word) in wordOrder.enumerated() {
            wordNumbers[Int(word)] = UInt32(number)
            let stem = rank[Int(vocabulary.stems[Int(word)])]
            stemOfWord[number] = stem
            firstWords[Int(stem) + 1] = UInt32(number + 1)
        }
    }

    /// First pass: the tokens under their new numbers, and the size of each posting list.
    private mutating func measure() {
        forward.reserveCapacity(open.forward.count)
        forwardStarts.reserveCapacity(open.count + 1)
        lists.grow(to: stemCount)
        var text: [UInt8] = []
        open.forward.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            for (number, source) in order.enumerated() {
                var place = base + Int(open.starts[Int(source)])
                let end = base + Int(open.starts[Int(source) + 1])
                while place < end {
                    let token = VariableInteger.read(&place)
                    let word = wordNumbers[Int(token >> 1)]
                    VariableInteger.append(word << 1 | token & 1, to: &forward)
                    lists.measure(Int(stemOfWord[Int(word)]), UInt32(number))
                }
                forwardStarts.append(UInt32(forward.count))
                guard number < shortTexts else { continue }
                restore(number, into: &text)
                text.withUnsafeBufferPointer { text in
                    TermKey.trigrams(text) { key in
                        let term = stemCount + Int(trigrams.number(of: key))
                        if term == termKeys.count {
                            termKeys.append(key)
                            lists.grow(to: term + 1)
                        }
                        lists.measure(term, UInt32(number))
                    }
                }
            }
        }
        lists.allocate()
    }

    /// Second pass: the posting lists.
    private mutating func fill() {
        var text: [UInt8] = []
        for number in 0..<order.count {
            var index = Int(forwardStarts[number])
            let end = Int(forwardStarts[number + 1])
            forward.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                var place = base + index
                while place < base + end {
                    let word = Int(VariableInteger.read(&place) >> 1)
                    lists.put(Int(stemOfWord[word]), UInt32(number))
                }
            }
            index = end
            guard number < shortTexts else { continue }
            restore(number, into: &text)
            text.withUnsafeBufferPointer { text in
                TermKey.trigrams(text) { lists.put(stemCount + Int(trigrams.number(of: $0)), UInt32(number)) }
            }
        }
    }

    /// The text with single spaces.
    private func restore(_ number: Int, into text: inout [UInt8]) {
        text.removeAll(keepingCapacity: true)
        forward.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var place = base + Int(forwardStarts[number])
            let end = base + Int(forwardStarts[number + 1])
            while place < end {
                let token = VariableInteger.read(&place)
                if token & 1 == 0, !text.isEmpty { text.append(0x20) }
                text.append(contentsOf: open.vocabulary.word(Int(wordOrder[Int(token >> 1)])))
            }
        }
    }

    private func assemble(_ output: OutputFile) throws(FileError) {
        let vocabulary = open.vocabulary
        let slots = slots()
        var wordStarts: [UInt32] = [0]
        var wordBytes: [UInt8] = []
        wordStarts.reserveCapacity(wordOrder.count + 1)
        wordBytes.reserveCapacity(vocabulary.bytes.count)
        for word in wordOrder {
            wordBytes.append(contentsOf: vocabulary.word(Int(word)))
            wordStarts.append(UInt32(wordBytes.count))
        }
        var file = SegmentFileBuilder()
        file[.magic] = SegmentLayout.magic
        file[.version] = SegmentLayout.version
        file[.texts] = UInt64(open.count)
        file[.words] = UInt64(vocabulary.count)
        file[.stems] = UInt64(stemCount)
        file[.terms] = UInt64(termKeys.count)
        file[.slots] = UInt64(slots.count)
        file[.shortTexts] = UInt64(shortTexts)
        let keys = order.map { open.keys[Int($0)] }
        // Twice over the sections: the header stands first and holds their places and the sum of their bytes.
        for output in [nil, output] {
            if let output { try file.begin(output) }
            try file.add(.keys, keys, output)
            try file.add(.forwardStarts, forwardStarts, output)
            try file.add(.lengthStarts, lengthStarts, output)
            try file.add(.forward, forward, output)
            try file.add(.termSlots, slots, output)
            try file.add(.firstWords, firstWords, output)
            try file.add(.postingStarts, lists.starts, output)
            try file.add(.postings, lists.bytes, output)
            try file.add(.wordStarts, wordStarts, output)
            try file.add(.wordBytes, wordBytes, output)
        }
    }

    private func slots() -> [UInt64] {
        var size = 16
        while size * 2 < termKeys.count * 3 { size *= 2 }
        var slots = [UInt64](repeating: .max, count: size)
        for (term, key) in termKeys.enumerated() {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while slots[slot] != .max { slot = (slot + 1) & (size - 1) }
            slots[slot] = (key & 0xFFFF_FFFF_0000_0000) | UInt64(term)
        }
        return slots
    }
}

/// A segment file as it is written: sections are measured first and written then.
private struct SegmentFileBuilder {
    private var header = [UInt64](repeating: 0, count: SegmentLayout.headerSize / 8)
    private var place = SegmentLayout.headerSize
    private var sum = StableHash.Stream()

    subscript(field: SegmentLayout.Field) -> UInt64 {
        get { header[field.rawValue] }
        set { header[field.rawValue] = newValue }
    }

    /// Measures a section, or writes it where there is an output.
    mutating func add<Element: BitwiseCopyable>(
        _ section: SegmentLayout.Section, _ elements: [Element], _ output: OutputFile?
    ) throws(FileError) {
        let size = elements.count * MemoryLayout<Element>.stride
        let padding = [UInt8](repeating: 0, count: (8 - size % 8) % 8)
        if let output {
            try output.write(elements)
            try output.write(padding)
            return
        }
        header[SegmentLayout.Field.allCases.count + section.rawValue] = UInt64(place)
        elements.withUnsafeBytes { bytes in
            let whole = size - size % 8
            sum.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
            if size > whole { (Array(bytes[whole...]) + padding).withUnsafeBytes { sum.add($0) } }
        }
        place += size + padding.count
    }

    /// Writes the header, once all sections are measured.
    mutating func begin(_ output: OutputFile) throws(FileError) {
        self[.end] = UInt64(place)
        self[.checksum] = sum.value
        try output.write(header)
    }
}
