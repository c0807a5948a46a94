public import ICU

/// What to look for in running text.
///
/// - `Regierung`: the word in any form, and inside compounds (*Regierungen*, *Bundesregierung*);
/// - `=Regierung`: exactly this form; `Regier*`, `*minister`, `Min?ster`: wildcards within a word;
/// - several words: all of them, anywhere; `"neue Regierung"`: one after the other, in any form;
/// - `/(\d+) Prozent/`: an ICU regular expression.
public struct ConcordanceQuery: Sendable, Hashable {
    enum Word: Sendable, Hashable {
        /// Any form, by its stem; also within a compound.
        case forms(stem: [UInt8])
        case exact([UInt8])
        case wildcard([UInt8])
    }

    /// Sequences that must all occur; a single word is a sequence of one.
    let phrases: [[Word]]
    /// The regular expression, where it is one.
    let pattern: String?

    /// Reads a query.
    ///
    /// - Throws: ``ICUError`` where the regular expression is wrong.
    public init(_ text: String) throws(ICUError) {
        if text.count > 2, text.hasPrefix("/"), text.hasSuffix("/") {
            let pattern = String(text.dropFirst().dropLast())
            _ = try RegularExpression(pattern)
            self.pattern = pattern
            phrases = []
            return
        }
        pattern = nil
        phrases = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { number, part in
            let words = part.split(whereSeparator: \.isWhitespace).map { Self.words(String($0)) }
            if number % 2 == 1 { return words.isEmpty ? [] : [words.flatMap(\.self)] }
            return words
        }
    }

    /// Whether it asks for anything.
    public var isEmpty: Bool { phrases.isEmpty && pattern == nil }

    /// The tokens of what stands between spaces: *US-Beamter* is three.
    private static func words(_ text: String) -> [Word] {
        let isExact = text.hasPrefix("=") && text.count > 1
        var text = isExact ? String(text.dropFirst()) : text
        // Wildcards belong to words, so that letters which no text has stand for them meanwhile.
        let placeholders: [(Character, Character)] = isExact ? [] : [("*", "\u{1D538}"), ("?", "\u{1D539}")]
        for (wildcard, letter) in placeholders { text = String(text.map { $0 == wildcard ? letter : $0 }) }
        return TokenLine(text).pieces.map { piece, kind in
            var piece = piece
            for (wildcard, letter) in placeholders { piece = String(piece.map { $0 == letter ? wildcard : $0 }) }
            if !isExact, piece.contains("*") || piece.contains("?") { return .wildcard(TermKey.folded(piece)) }
            guard !isExact, kind == .word else { return .exact(Array(piece.utf8)) }
            return .forms(stem: TermKey.foldedStem(piece))
        }
    }

    /// The words that every hit holds, but for marks.
    var words: [Word] {
        phrases.joined().filter { word in
            guard case .exact(let bytes) = word else { return true }
            return bytes.withUnsafeBufferPointer { Tokeniser.kind(of: $0) != .mark }
        }
    }

    /// Patterns of SQL's LIKE, each of which every hit satisfies; they are coarser than the query, but fast.
    var sqlPatterns: [String] {
        phrases.joined().map { word in
            switch word {
            case .forms(let stem): Self.like(stem)
            case .exact(let bytes): "%\(String(decoding: bytes, as: UTF8.self))%"
            case .wildcard(let bytes):
                bytes.split { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }.max { $0.count < $1.count }
                    .map { Self.like(Array($0)) } ?? "%"
            }
        }
    }

    /// Letters whose umlauts were opened, and what is not ASCII, stand for any.
    private static func like(_ folded: [UInt8]) -> String {
        var pattern = "%"
        for byte in folded {
            switch byte {
            case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u"): pattern += "_"
            case UInt8(ascii: "s"), UInt8(ascii: "%"), UInt8(ascii: "_"), 0x80...: pattern += "%"
            default: pattern.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return pattern + "%"
    }
}
