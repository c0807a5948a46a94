public import Articles
public import Bitext
import Exchange
public import Files

/// Makes articles ready for translation, with glossaries and memories that are loaded once.
public struct PreparationDesk: Sendable {
    /// What a user should know about the glossaries and memories.
    public let warnings: [String]

    private let segmenter: ArticleSegmenter
    private let terms: TermList
    private let leverage: Leverage
    private let source: LanguageTag
    private let target: LanguageTag

    /// Loads what preparing needs.
    ///
    /// - Parameters:
    ///   - glossaries: TSV files that go before the shipped glossaries.
    ///   - memories: TMX files.
    ///   - source: the language of the articles.
    ///   - target: the language they are translated into.
    /// - Throws: ``FileError`` where a glossary or memory can't be read.
    public init(glossaries: [String], memories: [String], source: LanguageTag, target: LanguageTag) throws {
        self.source = source
        self.target = target
        segmenter = try ArticleSegmenter()
        terms = try TermList(glossaries: glossaries)
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

    /// Prepares an article so that its translation can be written back.
    ///
    /// - Parameters:
    ///   - threshold: the least likeness of a match, 0...1.
    ///   - withFields: whether titles for search engines and alternative texts are units too.
    public func prepare(_ document: SourceDocument, threshold: Double, withFields: Bool = true) -> Preparation {
        let handOver = segmenter.handOver(document, language: source, withFields: withFields)
        var job = prepare(
            handOver.segments, name: PreparationName.name(of: document.path), threshold: threshold)
        job.handOver = handOver
        return job
    }

    /// Prepares a new version of an article that was translated before.
    ///
    /// - Parameter previous: the folder of the old version.
    public func prepare(
        _ document: SourceDocument, threshold: Double, withFields: Bool = true, previous: String
    ) throws -> (job: Preparation, update: VersionUpdate) {
        var job = prepare(document, threshold: threshold, withFields: withFields)
        let old = try PreviousVersion(
            path: previous, name: job.name, segmenter: segmenter, language: source)
        let update = VersionUpdate(
            old: old, new: job.handOver ?? segmenter.handOver(document, language: source))
        job.carryOver(update)
        return (job, update)
    }

    /// Prepares an article.
    ///
    /// - Parameter threshold: the least likeness of a match, 0...1.
    public func prepare(_ file: TextFile, threshold: Double) -> Preparation {
        prepare(
            segmenter.side(file, language: source).segments, name: PreparationName.name(of: file.path),
            threshold: threshold)
    }

    private func prepare(_ segments: [Segment], name: String, threshold: Double) -> Preparation {
        let texts = segments.map(\.text)
        return Preparation(
            name: name, segments: segments, terms: terms.occurring(in: texts),
            matches: leverage.matches(for: texts, threshold: threshold), sourceLanguage: source,
            targetLanguage: target)
    }
}
