import Files
import Synchronization

/// Finds the texts of a memory that are like a text, by words and by characters.
///
/// Mapped segments hold nearly all texts; what was added since lies in an ``OpenSegment``, which is searched whole. The
/// index knows texts by the exact keys of the store, and says nothing of units.
final class FuzzyIndex: Sendable {
    private struct State: ~Copyable {
        var segments: [Segment] = []
        var open = OpenSegment()
    }

    private let state = Mutex(State())
    private let scratches = Mutex<[SearchScratch]>([])

    /// Takes segments in place of those that it had, and forgets the open texts.
    func replace(segments: [Segment]) {
        state.withLock { state in
            state.segments = segments
            state.open = OpenSegment()
        }
    }

    /// Adds a text to the open segment.
    func add(_ text: String, key: UInt64) {
        var text = text
        state.withLock { state in text.withUTF8 { state.open.add($0, key: key) } }
    }

    /// Texts in the open segment.
    var openCount: Int { state.withLock { $0.open.count } }

    /// All texts, those that stand in several segments counted more than once.
    var textCount: Int { state.withLock { state in state.segments.reduce(state.open.count) { $0 + $1.textCount } } }

    /// Bytes of the segments on disk.
    var size: Int { state.withLock { $0.segments.reduce(0) { $0 + $1.size } } }

    /// Texts that are like a text.
    ///
    /// - Parameters:
    ///   - threshold: the least similarity, 0...1; a text needs to reach it by words, by stems or by characters.
    ///   - limit: about how many; the best by words, by stems and by characters are among them.
    /// - Complexity: depends on the rarity of the words; see ``SegmentSearch``.
    func hits(_ text: String, threshold: Double, limit: Int) -> [FuzzyHit] {
        let query = FuzzyQuery(text, threshold: threshold)
        guard !query.tokens.isEmpty else { return [] }
        let scratch = scratches.withLock { $0.popLast() } ?? SearchScratch()
        defer { scratches.withLock { $0.append(scratch) } }
        let segments = state.withLock { $0.segments }
        var hits = segments.flatMap { SegmentSearch.hits(query, in: $0, scratch: scratch) }
        hits += state.withLock { OpenSearch.hits(query, in: $0.open) }
        return Self.best(hits, limit)
    }

    /// Keys of texts that hold a word, in no order.
    func keys(of word: String, limit: Int) -> [UInt64] {
        let bytes = Array(word.utf8)
        var keys: [UInt64] = []
        for segment in state.withLock({ $0.segments }) where keys.count < limit {
            keys += segment.keys(of: bytes, limit: limit - keys.count)
        }
        return state.withLock { keys + $0.open.keys(of: bytes, limit: max(0, limit - keys.count)) }
    }

    /// Runs of words that texts share with a text, the longest first, none inside another of the same texts.
    func fragments(_ text: String, minimum: Int, limit: Int) -> [FragmentHit] {
        let query = FuzzyQuery(text, threshold: 1)
        guard query.tokens.count >= minimum else { return [] }
        let scratch = scratches.withLock { $0.popLast() } ?? SearchScratch()
        defer { scratches.withLock { $0.append(scratch) } }
        let segments = state.withLock { $0.segments }
        var hits = segments.flatMap {
            SegmentSearch.fragments(query, in: $0, scratch: scratch, minimum: minimum)
        }
        hits += state.withLock { OpenSearch.fragments(query, in: $0.open, minimum: minimum) }
        hits.sort { ($1.query.count, $0.query.lowerBound, $0.key) < ($0.query.count, $1.query.lowerBound, $1.key) }
        var taken: [FragmentHit] = []
        for hit in hits where taken.count < limit {
            let isInside = taken.contains {
                $0.query.lowerBound <= hit.query.lowerBound && $0.query.upperBound >= hit.query.upperBound
                    && $0.query != hit.query
            }
            let copies = taken.count { $0.query == hit.query }
            if !isInside, copies < 2 { taken.append(hit) }
        }
        return taken
    }

    /// The best by words, and the best by characters.
    private static func best(_ hits: [FuzzyHit], _ limit: Int) -> [FuzzyHit] {
        var seen: Set<UInt64> = []
        var hits = hits.filter { seen.insert($0.key).inserted }
        guard hits.count > limit else { return hits }
        hits.sort { ($1.words, $1.characters, $0.key) < ($0.words, $0.characters, $1.key) }
        var best = Array(hits.prefix((limit + 1) / 2))
        let rest = hits.dropFirst(best.count).sorted { ($1.characters, $0.key) < ($0.characters, $1.key) }
        best += rest.prefix(limit - best.count)
        return best
    }
}
