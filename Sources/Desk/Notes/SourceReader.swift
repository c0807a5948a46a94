import Bitext
import Quality
import Terminology

/// Studies sources: with a glossary that is loaded once.
struct SourceReader: Sendable {
    /// How many term candidates are worth a translator's time.
    private static let candidateLimit = 25
    /// How many spellings of a name are offered.
    private static let spellingLimit = 3

    private let recognizer: TermRecognizer
    private let extractor: TermExtractor
    private let suggester: NameSuggester
    private let glossaryNames: [String]
    private let target: LanguageTag

    /// - Parameters:
    ///   - recognizer: knows the terms of the glossary.
    ///   - names: the glossary's German names, for slips.
    ///   - style: how Slavic names are spelled.
    ///   - target: the language that is translated into.
    init(recognizer: TermRecognizer, names: [String], style: NameSuggester.Style, target: LanguageTag) {
        self.recognizer = recognizer
        glossaryNames = names
        self.target = target
        suggester = NameSuggester(style: style)
        extractor = TermExtractor(recognizer: recognizer, suggester: suggester)
    }

    func study(_ segments: [Segment]) -> SourceStudy {
        let words = segments.map { SourceWords($0.text) }
        var study = SourceStudy()
        study.notes = notes(segments, words)
        let found = extractor.candidates(in: segments.map(\.text).joined(separator: "\n"), limit: .max)
            .filter { $0.knownTarget == nil }
        study.names = names(found, segments)
        let named = Set(study.names.map(\.name))
        study.candidates = found.filter { !named.contains($0.term) && Self.isWorthSettling($0) }
            .prefix(Self.candidateLimit).map {
                SourceStudy.Candidate(
                    term: $0.term, kind: $0.kind, count: $0.count, segments: Self.places(of: $0, segments))
            }
        return study
    }

    /// Everyday words that occur once, and names that need no translation, are no terms to settle.
    private static func isWorthSettling(_ candidate: TermCandidate) -> Bool {
        guard candidate.term.count > 3 else { return false }
        return candidate.count > 2 || (candidate.kind != .name && !GermanWords.isEveryday(candidate.term))
    }

    /// Transcribed names with their spellings.
    private func names(_ candidates: [TermCandidate], _ segments: [Segment]) -> [SourceStudy.UnknownName] {
        let unknown = candidates.filter { Self.isTranscribed($0.term) }
        return unknown.filter { one in
            // A surname that stands in a full name already is no second name.
            !unknown.contains { $0.term.hasSuffix(" " + one.term) }
        }.map { name in
            SourceStudy.UnknownName(
                name: name.term, count: name.count, segments: Self.places(of: name, segments),
                candidates: suggester.candidates(for: name.term, limit: Self.spellingLimit))
        }
    }

    private func notes(_ segments: [Segment], _ words: [SourceWords]) -> [TranslatorNote] {
        let figures = FigureNotes(target: target)
        let idioms = IdiomNotes()
        var notes = AttributionNotes().notes(in: words)
        for (number, segment) in words.enumerated() {
            notes += figures.notes(in: segment, number: number) + idioms.notes(in: segment, number: number)
        }
        var session = TermRecognizer.Session(recognizer)
        let known = segments.map { session.matches(in: $0.text).map(\.range) }
        notes += SpellingNotes(names: glossaryNames).notes(in: words) { number, range in
            known[number].contains { $0.overlaps(range) && $0.count * 2 > range.count }
        }
        return notes.enumerated().sorted {
            ($0.element.segment, $0.element.range.lowerBound, $0.offset)
                < ($1.element.segment, $1.element.range.lowerBound, $1.offset)
        }.map(\.element)
    }

    /// Endings of German nouns that no name has.
    private static let abstract = ["keit", "heit", "schaft", "igung", "ierung", "tschung", "utschland"]

    private static func isTranscribed(_ name: String) -> Bool {
        name.split(separator: " ").contains { word in
            (NameSuggester.looksTranscribed(String(word)) || word.count > 4 && word.hasSuffix("ij"))
                && !abstract.contains { word.hasSuffix($0) }
        }
    }

    private static func places(of candidate: TermCandidate, _ segments: [Segment]) -> [Int] {
        segments.indices.filter { number in candidate.forms.contains { segments[number].text.contains($0) } }
    }
}
