public import Bitext
import Exchange
public import Files
public import Terminology

/// Makes articles ready for translation, with glossaries and memories that are loaded once.
public struct PreparationDesk: Sendable {
    /// What a user should know about the glossaries and memories.
    public let warnings: [String]

    private let segmenter: ArticleSegmenter
    private let terms: TermList
    private let leverage: Leverage
    private let reader: SourceReader
    private let source: LanguageTag
    private let target: LanguageTag

    /// Loads what preparing needs.
    ///
    /// - Parameters:
    ///   - glossaries: TSV files that go before the shipped glossaries.
    ///   - memories: TMX files.
    ///   - source: the language of the articles.
    ///   - target: the language they are translated into.
    ///   - names: how Slavic names are spelled.
    /// - Throws: ``FileError`` where a glossary or memory can't be read.
    public init(
        glossaries: [String], memories: [String], source: LanguageTag, target: LanguageTag,
        names: NameSuggester.Style = .ap
    ) throws {
        self.source = source
        self.target = target
        segmenter = try ArticleSegmenter()
        terms = try TermList(glossaries: glossaries)
        reader = SourceReader(recognizer: terms.recognizer, names: terms.names, style: names, target: target)
        var units: [TranslationUnit] = []
        var warnings = terms.problems.map { "\($0) The line was left out." }
        for memory in memories {
            let reader = TMXReader(path: memory)
            let before = units.count
            try reader.read { units.append($0) }
            warnings += reader.warnings.map(\.description)
            let usable = units[before...].count { $0.variant(source) != nil && $0.variant(target) != nil }
            if usable == 0 { warnings.append("\(memory): holds no unit from \(source) to \(target)") }
        }
        leverage = Leverage(units, source: source, target: target)
        self.warnings = warnings
    }

    /// Prepares an article.
    ///
    /// - Parameter threshold: the least likeness of a match, 0...1.
    public func prepare(_ file: TextFile, threshold: Double) -> Preparation {
        let segments = segmenter.side(file, language: source).segments
        let texts = segments.map(\.text)
        var job = Preparation(
            name: PreparationName.name(of: file.path), segments: segments, terms: terms.occurring(in: texts),
            matches: leverage.matches(for: texts, threshold: threshold), sourceLanguage: source,
            targetLanguage: target)
        job.study = reader.study(segments)
        return job
    }
}
