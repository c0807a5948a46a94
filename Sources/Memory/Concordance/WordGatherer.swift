import Files

/// Gathers the words of one side of units whose numbers ascend, and writes them as a ``WordList``.
struct WordGatherer {
    private let first: Int64
    private var vocabulary = Vocabulary()
    private var lists = PostingLists()
    /// For each unit its number and where its words end in ``words``.
    private var units: [(number: UInt32, end: Int)] = []
    private var words: [UInt8] = []
    private var tokens: [Token] = []

    /// A word that stands in more than this share of the units gets no list: nearly every unit would have to be read.
    private static let greatestShare = 8

    /// - Parameter first: the number of the first unit.
    init(first: Int64) { self.first = first }

    /// How many numbers of units it reaches over.
    var reach: Int { units.last.map { Int($0.number) + 1 } ?? 0 }

    /// Takes the text of a unit in.
    mutating func add(_ text: String, unit: Int64) {
        let number = UInt32(unit - first)
        var text = text
        text.withUTF8 { bytes in
            Tokeniser.tokens(of: bytes, into: &tokens)
            for token in tokens where token.kind != .mark {
                let word = TermKey.withFolded(UnsafeBufferPointer(rebasing: bytes[token.range])) {
                    vocabulary.number(of: $0, token.kind)
                }
                lists.grow(to: vocabulary.count)
                lists.measure(Int(word), number)
                VariableInteger.append(word, to: &words)
            }
        }
        units.append((number, words.count))
    }

    /// Writes the file; the gatherer can't be used afterwards.
    mutating func write(to output: OutputFile) throws(FileError) {
        lists.allocate(longest: UInt32(max(units.count / Self.greatestShare, SegmentLayout.blockLength)))
        fillLists()
        var starts: [UInt32] = []
        var letters: [UInt8] = [WordList.separator]
        for word in 0..<vocabulary.count {
            starts.append(UInt32(letters.count))
            letters += vocabulary.word(word)
            letters.append(WordList.separator)
        }
        starts.append(UInt32(letters.count))
        let sections = WordList.headerSize + 4 * (starts.count + lists.starts.count)
        let body = Self.bytes(starts) + Self.bytes(lists.starts) + letters + lists.bytes
        let sum = body.withUnsafeBufferPointer { StableHash.hash($0) }
        let header: [UInt64] = [
            WordList.magic, UInt64(first), UInt64(reach), UInt64(vocabulary.count), UInt64(sections),
            UInt64(sections + letters.count), sum, UInt64(WordList.headerSize + body.count),
        ]
        try output.write(header)
        try output.write(body)
    }

    private mutating func fillLists() {
        words.withUnsafeBufferPointer { bytes in
            guard var place = bytes.baseAddress else { return }
            let start = place
            for unit in units {
                while place < start + unit.end { lists.put(Int(VariableInteger.read(&place)), unit.number) }
            }
        }
    }

    private static func bytes(_ numbers: [UInt32]) -> [UInt8] { numbers.withUnsafeBytes { Array($0) } }
}
