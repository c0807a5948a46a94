/// A place that could end a unit, what was decided there, and why.
public struct BoundaryDecision: Sendable, Equatable {
    /// Where the unit ends or would end, in Unicode scalars of the text.
    public let offset: Int
    /// Whether a unit ends here.
    public let isBoundary: Bool
    /// The rule that decided.
    public let rule: Rule
    /// The text before, at most some words.
    public let before: String
    /// The text after, at most some words.
    public let after: String
    /// What the rule saw, in words: the word before and the word after with what is known of them.
    public let evidence: String
}

extension Segmenter {
    /// Every boundary and every suppressed one, in order, with the rule and its evidence.
    ///
    /// Our own rules only: with the rules of an SRX file there is nothing to explain.
    public func explain(_ text: String) -> [BoundaryDecision] {
        guard case .ours(let data, let userRules) = source else { return [] }
        var text = text
        return text.withUTF8 { bytes in
            var scanner = UnitScanner(bytes, data, layout, recordsDecisions: true)
            scanner.run()
            var map = ScalarOffsets(bytes)
            let evidence = Evidence(text: ByteText(bytes: bytes), language: data)
            let decisions = scanner.decisions.map {
                evidence.decision($0, offset: map.scalar(at: $0.candidate.close))
            }
            guard let userRules else { return decisions }
            let layer = RuleLayer(engine: userRules, layout: layout)
            return zip(decisions, scanner.decisions).map { decision, source in
                guard let forced = layer.decision(in: bytes, from: source.candidate.close, to: source.candidate.next)
                else { return decision }
                return BoundaryDecision(
                    offset: decision.offset, isBoundary: forced, rule: .userRule, before: decision.before,
                    after: decision.after, evidence: decision.evidence)
            }
        }
    }
}

/// Puts into words what a decision saw.
struct Evidence {
    let text: ByteText
    let language: LanguageData
    /// How much text is shown on either side, in bytes.
    private static let shown = 36

    func decision(_ decision: UnitScanner.Decision, offset: Int) -> BoundaryDecision {
        let place = decision.candidate
        return BoundaryDecision(
            offset: offset, isBoundary: decision.verdict.breaks, rule: decision.verdict.rule,
            before: before(place.close), after: after(place.next), evidence: words(place))
    }

    private func before(_ place: Int) -> String {
        var from = max(0, place - Self.shown)
        while from < place, text[from] & 0xC0 == 0x80 { from += 1 }
        return string(from..<place)
    }

    private func after(_ place: Int) -> String {
        var to = min(text.bytes.count, place + Self.shown)
        while to > place, to < text.bytes.count, text[to] & 0xC0 == 0x80 { to -= 1 }
        return string(place..<to)
    }

    private func string(_ range: Range<Int>) -> String {
        let piece = String(decoding: UnsafeBufferPointer(rebasing: text.bytes[range]), as: UTF8.self)
        return piece.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func words(_ place: Candidate) -> String {
        var judge = Judge(text: text, language: language, isWrapped: false)
        judge.end = text.bytes.count
        let wordStart = text.wordStart(before: place.start, start: 0)
        var parts: [String] = []
        if wordStart < place.start {
            let known = judge.abbreviation(wordStart..<place.start).classes
            parts.append(describe(string(wordStart..<place.end), known, else: "is no known abbreviation"))
        }
        if place.next < text.bytes.count {
            let next = judge.following(place.next)
            if !next.word.isEmpty {
                let kind = next.kind == .upper ? "has a capital" : next.kind == .lower ? "is small" : "follows"
                parts.append(describe(string(next.word), next.classes, else: kind))
            }
        }
        return parts.joined(separator: "; ")
    }

    private func describe(_ word: String, _ classes: WordClass, else fallback: String) -> String {
        let known = Self.meanings.filter { !classes.isDisjoint(with: $0.0) }.map(\.1)
        return "'\(word)' \(known.isEmpty ? fallback : known.joined(separator: " and "))"
    }

    private static let meanings: [(WordClass, String)] = [
        (.neverFinal, "is an abbreviation that something follows"),
        (.numberFollows, "is an abbreviation that a number follows"),
        (.mayBeFinal, "is an abbreviation that may be final"),
        (.oftenFinal, "is an abbreviation that often ends a sentence"),
        (.starter, "is small inside a sentence"),
        (.calendar, "is a month or day"),
        (.ordinalNoun, "is counted by ordinals"),
    ]
}
