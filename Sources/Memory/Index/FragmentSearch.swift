/// A run of words that a query and a text of the index share.
struct FragmentHit {
    /// The exact key of the text.
    var key: UInt64
    /// The tokens of the query.
    var query: Range<Int>
    /// The tokens of the text.
    var text: Range<Int>
}

extension SegmentSearch {
    /// Postings that are read, the rarest words' first.
    private static let fragmentBudget = 30_000
    /// Texts that are compared.
    private static let fragmentCandidates = 60

    /// The longest run of words that each of some texts shares with the query, of at least so many tokens.
    ///
    /// The texts are those that share the weightiest words.
    static func fragments(
        _ query: FuzzyQuery, in segment: Segment, scratch: SearchScratch, minimum: Int
    ) -> [FragmentHit] {
        var search = SegmentSearch(query, segment, scratch)
        return search.fragments(minimum)
    }

    private mutating func fragments(_ minimum: Int) -> [FragmentHit] {
        scratch.prepare(segment.textCount)
        var counters = scratch.counters
        let lists = terms.map { segment.postings($0.term) }.sorted { $0.count < $1.count }
        var read = 0
        for list in lists where read == 0 || read + list.count < Self.fragmentBudget {
            let weight = UInt32(max(1, 16 * (24 - logarithm(list.count))))
            list.forEach(in: 0..<segment.textCount) { counters.add($0, weight << SearchCounters.tokenBits | 1) }
            read += list.count
        }
        var best = BestTexts(limit: Self.fragmentCandidates)
        for index in 0..<counters.touchedCount {
            let text = Int(counters.touched[index])
            best.offer(text, weight: counters.cells[text] >> SearchCounters.tokenBits)
            counters.cells[text] = 0
        }
        return best.texts.compactMap { text in
            _ = table.decode(segment.tokens(text), words: &buffers.words, stems: &buffers.stems)
            return Self.longestRun(query.pattern, buffers.words, minimum).map {
                FragmentHit(key: segment.key(text), query: $0.query, text: $0.text)
            }
        }
    }

    /// The longest common run of known elements (longest common substring by dynamic programming).
    static func longestRun(
        _ pattern: [UInt16], _ words: [UInt16], _ minimum: Int
    ) -> (query: Range<Int>, text: Range<Int>)? {
        var lengths = [Int](repeating: 0, count: words.count + 1)
        var best = (length: 0, query: 0, text: 0)
        for (i, element) in pattern.enumerated() {
            var diagonal = 0
            for j in words.indices {
                let above = lengths[j + 1]
                lengths[j + 1] = words[j] == element ? diagonal + 1 : 0
                diagonal = above
                if lengths[j + 1] > best.length { best = (lengths[j + 1], i + 1, j + 1) }
            }
        }
        guard best.length >= minimum else { return nil }
        return (best.query - best.length..<best.query, best.text - best.length..<best.text)
    }
}
