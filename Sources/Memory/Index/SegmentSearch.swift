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
    /// What comparing a text costs, in postings that could be read instead.
    private static let comparisonCost = 12.0
    /// The share of texts that are left when one more token is looked up.
    private static let survivors = 0.3
    /// Texts that are compared by characters.
    private static let characterCandidates = 40
    /// How much shorter than the threshold asks a text may be in tokens and be similar by characters.
    private static let slack = 0.85

    let segment: Segment
    let scratch: SearchScratch
    private(set) var query: FuzzyQuery
    private(set) var table: ElementTable
    let terms: [(term: Int, count: Int)]
    private var hits: [FuzzyHit] = []
    var buffers: (words: [UInt16], stems: [UInt16], text: [UInt8]) = ([], [], [])

    /// The texts of a segment that are like a query, each by words or by characters; in no order.
    static func hits(_ query: FuzzyQuery, in segment: Segment, scratch: SearchScratch) -> [FuzzyHit] {
        var search = SegmentSearch(query, segment, scratch)
        return search.run()
    }

    init(_ query: FuzzyQuery, _ segment: Segment, _ scratch: SearchScratch) {
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
        scratch.prepare(segment.textCount)
        var window = TokenWindow(tokens: query.tokens.count, threshold: query.threshold, segment: segment)
        var counters = scratch.counters
        gather(&counters, &window)
        var byCharacters = BestTexts(limit: Self.characterCandidates)
        for index in 0..<counters.touchedCount {
            let text = Int(counters.touched[index])
            let cell = counters.cells[text]
            counters.cells[text] = 0
            let isNear = Int(cell & SearchCounters.tokenMask) >= window.need(text) && compareWords(text)
            if !isNear { byCharacters.offer(text, weight: cell >> SearchCounters.tokenBits) }
        }
        for text in byCharacters.texts { compareCharacters(text) }
        if query.tokens.count <= SegmentLayout.shortText + 2 { compareShortTexts() }
        return hits
    }

    /// Reads posting lists into the counters, the shortest first.
    private func gather(_ counters: inout SearchCounters, _ window: inout TokenWindow) {
        let wide = segment.texts(lengths: query.lengths(query.threshold * Self.slack))
        let near = segment.texts(lengths: window.lengths)
        let lists = terms.map { term -> (list: Postings, count: Int, size: Int) in
            let list = segment.postings(term.term)
            return (list, term.count, list.estimate(in: near))
        }.sorted { $0.size < $1.size }
        // Tokens that no text has are looked up for nothing.
        let unknown = query.tokens.count - terms.reduce(0) { $0 + $1.count }
        window.look(unknown, in: window.lengths)
        var looked = unknown
        var read = 0
        var expected = 0.0
        for (list, count, size) in lists {
            // Rarer words weigh more: a logarithm with four binary places.
            let weight = UInt32(max(1, 16 * (24 - logarithm(list.count))))
            let cell = weight << SearchCounters.tokenBits | UInt32(min(count, 1023))
            if read + size < Self.weightBudget {
                list.forEach(in: wide) { counters.add($0, cell) }
                window.look(count, in: window.lengths)
                expected = Double(counters.touchedCount)
            } else if let lengths = window.lengths(missing: looked) {
                list.forEach(in: segment.texts(lengths: lengths)) { counters.add($0, cell) }
                window.look(count, in: lengths)
                expected = Double(counters.touchedCount)
            } else if Double(size) < expected * Self.comparisonCost {
                list.forEach(in: near) { counters.raise($0, cell) }
                window.look(count, in: window.lengths)
                expected *= Self.survivors
            } else {
                break
            }
            looked += count
            read += size
        }
    }

    func logarithm(_ value: Int) -> Int { Int.bitWidth - (value + 1).leadingZeroBitCount }

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
        var counters = scratch.counters
        for key in keys {
            guard let term = segment.term(key) else { continue }
            segment.postings(term).forEach(in: 0..<segment.shortTexts) { counters.add($0, 1) }
        }
        // At the threshold t, (1 − t) of the characters may change, and each change costs at most three trigrams.
        let least = UInt32(
            max(1, Double(keys.count) - 3 * (1 - query.threshold) * Double(keys.count) / query.threshold))
        var best = BestTexts(limit: Self.characterCandidates * 3)
        for index in 0..<counters.touchedCount {
            let text = Int(counters.touched[index])
            if counters.cells[text] >= least { best.offer(text, weight: counters.cells[text]) }
            counters.cells[text] = 0
        }
        let known = Set(hits.map(\.key))
        for text in best.texts where !known.contains(segment.key(text)) { compareCharacters(text) }
    }
}
