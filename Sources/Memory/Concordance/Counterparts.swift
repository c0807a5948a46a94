/// Words that some texts share and others don't: what likely answers to a term on the other side of its hits.
struct Counterparts {
    private let keys: Set<UInt64>

    /// A counterpart stands in at least this share of the hits, and so many times as often as elsewhere.
    private static let leastShare = 0.25
    private static let leastRatio = 4.0
    /// Words marked at most.
    private static let most = 4

    init(among hits: [String], background: [String]) {
        let (here, there) = (Self.frequencies(hits), Self.frequencies(background))
        let scored = here.compactMap { key, count -> (key: UInt64, score: Double)? in
            let share = Double(count) / Double(hits.count)
            let usual = (Double(there[key] ?? 0) + 0.5) / Double(background.count + 1)
            guard share >= Self.leastShare, share >= usual * Self.leastRatio else { return nil }
            return (key, share * share / usual)
        }
        keys = Set(scored.sorted { ($1.score, $0.key) < ($0.score, $1.key) }.prefix(Self.most).map(\.key))
    }

    /// Where they stand, in Unicode scalars.
    func places(in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        return Self.tokens(bytes).filter { keys.contains($0.key) }.map { token in
            func count(_ end: Int) -> Int { bytes[..<end].count { $0 & 0xC0 != 0x80 } }
            return count(token.range.lowerBound)..<count(token.range.upperBound)
        }
    }

    private static func tokens(_ bytes: [UInt8]) -> [(range: Range<Int>, key: UInt64)] {
        bytes.withUnsafeBufferPointer { bytes in
            var tokens: [Token] = []
            Tokeniser.tokens(of: bytes, into: &tokens)
            return tokens.filter { $0.kind == .word }.map {
                ($0.range, TermKey.stem(UnsafeBufferPointer(rebasing: bytes[$0.range]), .word))
            }
        }
    }

    private static func frequencies(_ texts: [String]) -> [UInt64: Int] {
        texts.reduce(into: [:]) { counts, text in
            for key in Set(tokens(Array(text.utf8)).map(\.key)) { counts[key, default: 0] += 1 }
        }
    }
}
