/// A text of the index that is like a query.
struct FuzzyHit {
    /// The exact key of the text.
    var key: UInt64
    /// 1 − word edits / the longer token count.
    var words: Double
    /// The same over stems; at least ``words``.
    var stems: Double
    /// The same over characters, of the text with single spaces.
    var characters: Double
}

/// Looks a query up in one segment.
///
/// A text that is as similar as t by words lacks at most ⌊(1 − t)·n⌋ of the query's n tokens, so that of any K tokens it
/// has all but so many: the K rarest are looked up, K growing as long as a list costs less than the comparisons that it
/// saves (prefix filter and T-occurrence, Li, Lu and Lu 2008). Survivors are compared token by token. Texts that share
/// the weightiest words but fall short by words, and short texts that share trigrams, are compared by characters.
struct SegmentSearch {
    /// Postings that are read for texts which are similar by characters only.
    private static let weightBudget = 12_000
    /// What reading a posting costs, in comparisons of a text.
    private static let postingCost = 0.06
    /// Texts that are compared by characters.
    private static let characterCandidates = 40
    /// How much shorter than the threshold asks a text may be in tokens and be similar by characters.
    private static let slack = 0.85

    private let segment: Segment
    private let scratch: SearchScratch
    private var query: FuzzyQuery
    private var table: ElementTable
    private let terms: [(term: Int, count: Int)]
    private var hits: [FuzzyHit] = []
    private var buffers: (words: [UInt16], stems: [UInt16], text: [UInt8]) = ([], [], [])

    /// The texts of a segment that are like a query, each by words or by characters; in no order.
    static func hits(_ query: FuzzyQuery, in segment: Segment, scratch: SearchScratch) -> [FuzzyHit] {
        var search = SegmentSearch(query, segment, scratch)
        return search.run()
    }

    private init(_ query: FuzzyQuery, _ segment: Segment, _ scratch: SearchScratch) {
        self.segment = segment
        self.scratch = scratch
        self.query = query
        var terms: [(term: Int, count: Int)] = []
        var entries: [(word: Int, element: Int, stem: Int)] = []
        for (number, stem) in query.stems.enumerated() {
            guard let term = segment.term(stem.key) else { continue }
            terms.append((term, stem.count))
            let words = segment.words(ofStem: term)
            // A stem with very many words (the numbers) is known by those of the query alone.
            if words.count <= 4096 { entries += words.map { ($0, 0, number + 1) } }
        }
        query.bytes.withUnsafeBufferPointer { bytes in
            for (number, word) in query.words.enumerated() {
                guard let term = segment.term(query.stems[word.stem].key),
                    let found = segment.word(
                        UnsafeBufferPointer(rebasing: bytes[word.range]), among: segment.words(ofStem: term))
                else { continue }
                entries.append((found, number + 1, word.stem + 1))
            }
        }
        table = ElementTable(capacity: entries.count)
        for entry in entries { table.set(UInt32(entry.word), word: entry.element, stem: entry.stem) }
        self.terms = terms
    }

    private mutating func run() -> [FuzzyHit] {
        let threshold = query.threshold
        let window = segment.texts(lengths: query.lengths(threshold))
        let wide = segment.texts(lengths: query.lengths(threshold * Self.slack))
        scratch.prepare(segment.textCount)
        let lists = terms.map { term -> (list: Postings, count: Int, size: Int) in
            let list = segment.postings(term.term)
            return (list, term.count, list.estimate(in: wide))
        }.sorted { $0.size < $1.size }
        let need = gather(lists, in: wide)
        var byCharacters: [(weight: UInt32, text: Int)] = []
        for text in scratch.touched {
            let cell = scratch.cells[Int(text)]
            let isNear =
                window.contains(Int(text)) && Int(cell & SearchScratch.tokenMask) >= need && compareWords(Int(text))
            if !isNear { byCharacters.append((cell >> SearchScratch.tokenBits, Int(text))) }
        }
        scratch.reset()
        for candidate in byCharacters.largest(Self.characterCandidates, by: { $0.weight }) {
            compareCharacters(candidate.text)
        }
        if query.tokens.count <= SegmentLayout.shortText + 2 { compareShortTexts() }
        return hits
    }

    /// Reads posting lists into the scratch; returns how many of the tokens looked up a text must have.
    private func gather(_ lists: [(list: Postings, count: Int, size: Int)], in texts: Range<Int>) -> Int {
        let missing = Int(Double(query.tokens.count) * (1 - query.threshold) + 1e-9)
        // Tokens that no text has are looked up for nothing.
        var looked = query.tokens.count - terms.reduce(0) { $0 + $1.count }
        var read = 0
        for (list, count, size) in lists {
            let isNeeded = looked <= missing
            let saves = Double(scratch.touched.count) > Double(size) * Self.postingCost * 4
            guard looked + count <= Int(SearchScratch.tokenMask), isNeeded || saves || read + size < Self.weightBudget
            else { break }
            // Rarer words weigh more: a logarithm with four binary places.
            let weight = UInt32(max(1, 16 * (24 - logarithm(list.count))))
            let cell = weight << SearchScratch.tokenBits | UInt32(count)
            list.forEach(in: texts) { scratch.add($0, cell) }
            looked += count
            read += size
        }
        return max(1, looked - missing)
    }

    private func logarithm(_ value: Int) -> Int { Int.bitWidth - (value + 1).leadingZeroBitCount }

    /// Compares by words; takes the text where it reaches the threshold by stems.
    private mutating func compareWords(_ text: Int) -> Bool {
        let found = table.decode(segment.tokens(text), words: &buffers.words, stems: &buffers.stems)
        let longer = max(query.tokens.count, buffers.words.count)
        let limit = Int(Double(longer) * (1 - query.threshold) + 1e-9)
        guard found >= longer - limit else { return false }
        let stems = buffers.stems.withUnsafeBufferPointer { query.stemDistance.distance(to: $0, limit: limit) }
        guard stems <= limit else { return false }
        let words = buffers.words.withUnsafeBufferPointer { query.wordDistance.distance(to: $0, limit: longer) }
        hits.append(
            FuzzyHit(
                key: segment.key(text), words: 1 - Double(words) / Double(longer),
                stems: 1 - Double(stems) / Double(longer), characters: characters(text, minimum: 0)))
        return true
    }

    private mutating func compareCharacters(_ text: Int) {
        let similarity = characters(text, minimum: query.threshold)
        guard similarity > 0 else { return }
        _ = table.decode(segment.tokens(text), words: &buffers.words, stems: &buffers.stems)
        let longer = max(query.tokens.count, buffers.words.count, 1)
        let words = buffers.words.withUnsafeBufferPointer { query.wordDistance.distance(to: $0, limit: longer) }
        let stems = buffers.stems.withUnsafeBufferPointer { query.stemDistance.distance(to: $0, limit: longer) }
        hits.append(
            FuzzyHit(
                key: segment.key(text), words: 1 - Double(words) / Double(longer),
                stems: 1 - Double(stems) / Double(longer), characters: similarity))
    }

    private mutating func characters(_ text: Int, minimum: Double) -> Double {
        segment.restore(text, into: &buffers.text)
        return buffers.text.withUnsafeBufferPointer { query.characters.similarity(to: $0, minimum: minimum) }
    }

    /// Short texts by the trigrams that they share, the most first.
    private mutating func compareShortTexts() {
        var keys: Set<UInt64> = []
        query.bytes.withUnsafeBufferPointer { bytes in TermKey.trigrams(bytes) { keys.insert($0) } }
        for key in keys {
            guard let term = segment.term(key) else { continue }
            segment.postings(term).forEach(in: 0..<segment.shortTexts) { scratch.add($0, 1) }
        }
        // At the threshold t, (1 − t) of the characters may change, and each change costs at most three trigrams.
        let least = UInt32(
            max(1, Double(keys.count) - 3 * (1 - query.threshold) * Double(keys.count) / query.threshold))
        let candidates = scratch.touched.map { (weight: scratch.cells[Int($0)], text: Int($0)) }
            .filter { $0.weight >= least }
        scratch.reset()
        let known = Set(hits.map(\.key))
        for candidate in candidates.largest(Self.characterCandidates * 3, by: { $0.weight })
        where !known.contains(segment.key(candidate.text)) {
            compareCharacters(candidate.text)
        }
    }
}

/// Counters for each text of a segment, and which of them are not zero.
///
/// ``FuzzyIndex`` lends each to one search at a time.
final class SearchScratch: @unchecked Sendable {
    /// Weight in the upper 22 bits, tokens in the lower 10.
    private(set) var cells: [UInt32] = []
    static let tokenBits: UInt32 = 10
    static let tokenMask: UInt32 = 1023
    private(set) var touched: [UInt32] = []

    func prepare(_ texts: Int) {
        if cells.count < texts { cells = Array(repeating: 0, count: texts) }
    }

    @inline(__always)
    func add(_ text: Int, _ value: UInt32) {
        if cells[text] == 0 { touched.append(UInt32(truncatingIfNeeded: text)) }
        cells[text] &+= value
    }

    func reset() {
        for text in touched { cells[Int(text)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}

extension Array {
    /// The elements with the greatest weights, in no order.
    func largest(_ count: Int, by weight: (Element) -> UInt32) -> ArraySlice<Element> {
        guard self.count > count else { return self[...] }
        // The weight that `count` elements reach is found by bisection over its range; a sort would cost more.
        var (low, high): (UInt32, UInt32) = (0, .max)
        while low < high {
            let middle = low + (high - low) / 2 + 1
            if self.count(where: { weight($0) >= middle }) >= count { low = middle } else { high = middle - 1 }
        }
        return filter { weight($0) > low }[...] + filter { weight($0) == low }.prefix(count)
    }
}
