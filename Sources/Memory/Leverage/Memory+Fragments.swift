import Bitext
public import Files
import GRDB

/// A part of a segment that a memory knows.
public struct FragmentMatch: Sendable, Hashable {
    /// The unit.
    public var unit: MemoryUnit
    /// Where the part is in the segment, in Unicode scalars.
    public var segment: Range<Int>
    /// Where it is in the unit's source, in Unicode scalars of its plain text.
    public var source: Range<Int>
    /// Whether it is the unit's whole source, so that its translation is the part's.
    public var isWhole: Bool
    /// The file of the memory.
    public var memory: String
}

extension Memory {
    /// Tokens of the longest unit that is looked for inside a segment, and of the shortest run of a unit's words.
    private static let longestSpan = 16
    private static let shortestRun = 4

    /// Parts of a segment that are units of their own, and the longest runs of words that it shares with units.
    ///
    /// The longest come first; a part inside another one is left out.
    public func fragments(of text: String, options: LookupOptions = LookupOptions()) throws(FileError)
        -> [FragmentMatch]
    {
        let segment = NormalisedText(text)
        let line = TokenLine(segment.text)
        return try withIndex { db in
            var matches = try wholeUnits(line, options, db)
            let covered = matches.map(\.segment)
            for hit in index.fragments(line.text, minimum: Self.shortestRun, limit: options.limit) {
                let place = line.scalars(hit.query)
                guard hit.query.count < line.tokens.count,
                    !covered.contains(where: { $0.lowerBound <= place.lowerBound && $0.upperBound >= place.upperBound })
                else { continue }
                guard let unit = try units(Int64(bitPattern: hit.key), options, db).first else { continue }
                let known = NormalisedText(unit.source.plainText)
                let source = TokenLine(known.text)
                guard hit.text.upperBound <= source.tokens.count else { continue }
                matches.append(
                    FragmentMatch(
                        unit: unit, segment: place, source: known.raw(source.scalars(hit.text)), isWhole: false,
                        memory: path))
            }
            return matches.prefix(options.limit).map { match in
                var match = match
                match.segment = segment.raw(match.segment)
                return match
            }
        }
    }

    private func wholeUnits(_ line: TokenLine, _ options: LookupOptions, _ db: Database) throws -> [FragmentMatch] {
        var found: [(tokens: Range<Int>, match: FragmentMatch)] = []
        let count = line.tokens.count
        for length in stride(from: min(Self.longestSpan, count - 1), through: 2, by: -1) {
            for start in 0...(count - length) {
                let span = start..<start + length
                guard
                    !found.contains(where: { $0.tokens.lowerBound <= start && $0.tokens.upperBound >= span.upperBound })
                else { continue }
                let part = line.string(span)
                guard let unit = try units(TextKey.key(part), options, db).first,
                    TextKey.normalised(unit.source.plainText) == part
                else { continue }
                let source = 0..<unit.source.plainText.unicodeScalars.count
                found.append(
                    (
                        span,
                        FragmentMatch(
                            unit: unit, segment: line.scalars(span), source: source, isWhole: true, memory: path)
                    ))
            }
        }
        return found.map(\.match)
    }
}

/// A text with its tokens.
struct TokenLine {
    let text: String
    let tokens: [Token]
    private let bytes: [UInt8]

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
        var tokens: [Token] = []
        bytes.withUnsafeBufferPointer { Tokeniser.tokens(of: $0, into: &tokens) }
        self.tokens = tokens
    }

    /// The tokens as texts.
    var pieces: [(text: String, kind: Token.Kind)] {
        tokens.map { (String(decoding: bytes[$0.range], as: UTF8.self), $0.kind) }
    }

    /// The text of some tokens and what stands between them.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[place(range)], as: UTF8.self) }

    /// Where some tokens stand, in Unicode scalars.
    func scalars(_ range: Range<Int>) -> Range<Int> {
        let place = place(range)
        func count(_ end: Int) -> Int { bytes[..<end].count { $0 & 0xC0 != 0x80 } }
        return count(place.lowerBound)..<count(place.upperBound)
    }

    private func place(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }
}
