import Bitext
import ICU

/// Finds the places of a query in texts.
struct ConcordanceMatcher: ~Copyable {
    private let query: ConcordanceQuery
    private let expression: RegularExpression?
    private var tokens: [Token] = []

    init(_ query: ConcordanceQuery) throws(ICUError) {
        self.query = query
        // A user's pattern must not run for ever: about ten million steps.
        expression = if let pattern = query.pattern { try RegularExpression(pattern, stepLimit: 10_000) } else { nil }
    }

    /// The places, in Unicode scalars, ascending; empty where the text doesn't satisfy the whole query.
    mutating func places(in text: String) -> [Range<Int>] {
        if query.pattern != nil { return expressionPlaces(text) }
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { Tokeniser.tokens(of: $0, into: &tokens) }
        var places: [Range<Int>] = []
        for phrase in query.phrases {
            let found = starts(of: phrase, in: bytes)
            guard !found.isEmpty else { return [] }
            places += found.map { tokens[$0].range.lowerBound..<tokens[$0 + phrase.count - 1].range.upperBound }
        }
        return Self.scalars(places.sorted { $0.lowerBound < $1.lowerBound }, bytes)
    }

    private func starts(of phrase: [ConcordanceQuery.Word], in bytes: [UInt8]) -> [Int] {
        guard tokens.count >= phrase.count else { return [] }
        return (0...(tokens.count - phrase.count)).filter { start in
            phrase.indices.allSatisfy { matches(phrase[$0], tokens[start + $0], bytes) }
        }
    }

    private func matches(_ word: ConcordanceQuery.Word, _ token: Token, _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            let piece = UnsafeBufferPointer(rebasing: bytes[token.range])
            switch word {
            case .exact(let exact): return piece.elementsEqual(exact)
            case .forms where token.kind != .word: return false
            case .forms, .wildcard: return TermKey.withFolded(piece) { word.takes(folded: $0) }
            }
        }
    }

    private func expressionPlaces(_ text: String) -> [Range<Int>] {
        guard let ranges = expression?.ranges(in: Array(text.utf16)) else { return [] }
        let utf16 = text.utf16
        return ranges.filter { !$0.isEmpty }.map { range in
            func scalars(_ offset: Int) -> Int {
                text.unicodeScalars.distance(
                    from: text.startIndex, to: utf16.index(utf16.startIndex, offsetBy: offset))
            }
            return scalars(range.lowerBound)..<scalars(range.upperBound)
        }
    }

    private static func scalars(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
        ranges.map { range in
            func count(_ end: Int) -> Int { bytes[..<end].count { $0 & 0xC0 != 0x80 } }
            return count(range.lowerBound)..<count(range.upperBound)
        }
    }
}
