extension TermExtractor {
    /// The candidates of aligned texts, each with its likely English.
    ///
    /// The English is the run of up to three words that stands most often in the translations of the sentences with the
    /// candidate and least often elsewhere (Dice's coefficient); for a transcribed name, its spelling where that occurs.
    public func candidates(in pairs: [(source: String, target: String)], limit: Int = 50) -> [TermCandidate] {
        let text = pairs.map(\.source).joined(separator: "\n\n")
        let english = EnglishRuns(pairs.map(\.target))
        let sources = pairs.map { FoldedText.read($0.source) }
        return candidates(in: text, limit: limit).map { candidate in
            guard candidate.knownTarget == nil else { return candidate }
            let forms = candidate.forms.map { FoldedText.read($0).bytes }
            let places = sources.indices.filter { index in forms.contains { sources[index].contains($0) } }
            let spelled = candidate.suggestions.filter { english.contains($0) }
            // A name that English keeps, a transcribed one, a word of the lexicon, else what goes with its sentences.
            let kept = english.contains(candidate.term) ? [candidate.term] : []
            let sure = kept + spelled + ordinary(candidate, in: places.map { pairs[$0].target })
            let likely = sure.isEmpty ? english.likely(in: places) : Array(sure.prefix(2))
            return TermCandidate(
                term: candidate.term, forms: candidate.forms, count: candidate.count, score: candidate.score,
                kind: candidate.kind, knownTarget: nil, suggestions: likely.isEmpty ? candidate.suggestions : likely,
                family: candidate.family, contexts: candidate.contexts)
        }
    }
}

extension TermExtractor {
    /// The lexicon's translations of a noun that stand in the English of its sentences.
    private func ordinary(_ candidate: TermCandidate, in targets: [String]) -> [String] {
        guard let form = candidate.forms.first, case let words = FoldedText.read(form).words, words.count == 1 else {
            return []
        }
        let translations = KnownNouns.readings(of: words[0].hash).flatMap { $0.english.split(separator: "|") }
        return translations.map(String.init).filter { translation in
            let own = EnglishWords(FoldedText.read(translation), skipsArticle: true).words.map(\.stem)
            return targets.contains { target in
                let stems = EnglishWords(FoldedText.read(target), skipsArticle: false).words.map(\.stem)
                return stems.indices.contains { stems[$0...].starts(with: own) }
            }
        }
    }
}

extension FoldedText {
    /// Whether words of the text in a row have these folded letters.
    fileprivate func contains(_ letters: [UInt8]) -> Bool {
        words.indices.contains { first in
            let from = Int(words[first].from)
            return from + letters.count <= bytes.count && bytes[from..<(from + letters.count)].elementsEqual(letters)
        }
    }
}

/// The runs of one to three words of English sentences.
private struct EnglishRuns {
    private var places: [String: Set<Int>] = [:]
    private let texts: [String]

    init(_ texts: [String]) {
        self.texts = texts
        for (number, text) in texts.enumerated() {
            let scalars = Array(text.unicodeScalars)
            let words = EnglishWords(FoldedText.read(text), skipsArticle: false).words
            for first in words.indices where !Self.isStopWord(words[first]) {
                for last in first..<min(words.count, first + 3) {
                    if last > first, !words[last].joinsPrevious { break }
                    guard !Self.isStopWord(words[last]) else { continue }
                    var run = String.UnicodeScalarView()
                    run.append(contentsOf: scalars[words[first].start..<words[last].end])
                    places[String(run), default: []].insert(number)
                }
            }
        }
    }

    func contains(_ run: String) -> Bool { texts.contains { $0.contains(run) } }

    /// Up to two runs that go with the sentences named.
    func likely(in sentences: [Int]) -> [String] {
        let wanted = Set(sentences)
        guard wanted.count > 1 else { return [] }
        let scored = places.compactMap { run, found -> (String, Double)? in
            let both = found.intersection(wanted).count
            guard both > 1 else { return nil }
            return (run, 2 * Double(both) / Double(found.count + wanted.count))
        }
        return scored.filter { $0.1 > 0.5 }
            .sorted { ($1.1, $1.0.count, $0.0) < ($0.1, $0.0.count, $1.0) }.prefix(2).map(\.0)
    }

    private static func isStopWord(_ word: EnglishWords.Word) -> Bool {
        stopWords.contains(String(decoding: word.letters, as: UTF8.self)) || word.letters.count < 2
    }

    private static let stopWords = Set(
        """
        the a an of in on at to for from with by and or but as is are was were be been has have had will would can could it
        its he she his her they their we our you your i my me this that these those not no into over after before about
        than then so if when while who which what said says also more most some any all one two out up down off there here
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
