/// Looks a query up in an open segment, text by text.
enum OpenSearch {
    static func hits(_ query: FuzzyQuery, in open: OpenSegment) -> [FuzzyHit] {
        guard open.count > 0 else { return [] }
        var query = query
        let table = table(query, open.vocabulary)
        var hits: [FuzzyHit] = []
        var (words, stems, text): ([UInt16], [UInt16], [UInt8]) = ([], [], [])
        let lengths = query.lengths(query.threshold * 0.7)
        let isShort = query.tokens.count <= SegmentLayout.shortText + 2
        for number in 0..<open.count where lengths.contains(Int(open.lengths[number])) || isShort {
            open.forward.withUnsafeBufferPointer { forward in
                let tokens = forward[Int(open.starts[number])..<Int(open.starts[number + 1])]
                let found = table.decode(UnsafeBufferPointer(rebasing: tokens), words: &words, stems: &stems)
                guard found * 3 >= query.tokens.count || isShort else { return }
                let longer = max(query.tokens.count, words.count)
                let byWords = words.withUnsafeBufferPointer { query.wordDistance.distance(to: $0, limit: longer) }
                let byStems = stems.withUnsafeBufferPointer { query.stemDistance.distance(to: $0, limit: longer) }
                restore(tokens, open.vocabulary, into: &text)
                let characters = text.withUnsafeBufferPointer { query.characters.similarity(to: $0) }
                let hit = FuzzyHit(
                    key: open.keys[number], words: 1 - Double(byWords) / Double(longer),
                    stems: 1 - Double(byStems) / Double(longer), characters: characters)
                if max(hit.stems, hit.characters) >= query.threshold - 1e-9 { hits.append(hit) }
            }
        }
        return hits
    }

    /// As ``SegmentSearch/fragments(_:in:scratch:minimum:)``.
    static func fragments(_ query: FuzzyQuery, in open: OpenSegment, minimum: Int) -> [FragmentHit] {
        let table = table(query, open.vocabulary)
        var (words, stems): ([UInt16], [UInt16]) = ([], [])
        return (0..<open.count).compactMap { number in
            open.forward.withUnsafeBufferPointer { forward in
                let tokens = forward[Int(open.starts[number])..<Int(open.starts[number + 1])]
                let found = table.decode(UnsafeBufferPointer(rebasing: tokens), words: &words, stems: &stems)
                guard found >= minimum else { return nil }
                return SegmentSearch.longestRun(query.pattern, words, minimum).map {
                    FragmentHit(key: open.keys[number], query: $0.query, text: $0.text)
                }
            }
        }
    }

    private static func table(_ query: FuzzyQuery, _ vocabulary: Vocabulary) -> ElementTable {
        let stems = Dictionary(uniqueKeysWithValues: query.stems.enumerated().map { ($1.key, $0 + 1) })
        let words = Dictionary(
            uniqueKeysWithValues: query.words.enumerated().map { (query.bytes[$1.range], $0 + 1) })
        let elements = vocabulary.stemKeys.map { stems[$0] ?? 0 }
        var entries: [(word: Int, element: Int, stem: Int)] = []
        for word in 0..<vocabulary.count {
            let stem = elements[Int(vocabulary.stems[word])]
            if stem > 0 { entries.append((word, words[vocabulary.word(word)] ?? 0, stem)) }
        }
        var table = ElementTable(capacity: entries.count)
        for entry in entries { table.set(UInt32(entry.word), word: entry.element, stem: entry.stem) }
        return table
    }

    private static func restore(
        _ tokens: Slice<UnsafeBufferPointer<UInt8>>, _ vocabulary: Vocabulary, into text: inout [UInt8]
    ) {
        text.removeAll(keepingCapacity: true)
        guard var place = UnsafeBufferPointer(rebasing: tokens).baseAddress else { return }
        let end = place + tokens.count
        while place < end {
            let token = VariableInteger.read(&place)
            if token & 1 == 0, !text.isEmpty { text.append(0x20) }
            text.append(contentsOf: vocabulary.word(Int(token >> 1)))
        }
    }
}
