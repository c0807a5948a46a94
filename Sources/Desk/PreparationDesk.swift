public import Articles
public import Bitext
import Exchange
public import Files
import Foundation
import Memory
public import Terminology

/// Makes articles ready for translation, with glossaries and memories that are loaded once.
public struct PreparationDesk: Sendable {
    /// What a user should know about the glossaries and memories.
    public let warnings: [String]

    private let segmenter: ArticleSegmenter
    private let terms: TermList
    private let leverage: Leverage
    /// Memories that are looked up where they lie.
    private let stores: MemorySet
    private let reader: SourceReader
    private let source: LanguageTag
    private let target: LanguageTag

    /// Loads what preparing needs.
    ///
    /// - Parameters:
    ///   - glossaries: TSV files that go before the shipped glossaries.
    ///   - memories: TMX files, and memories as `FILE.tm` or `FILE.tm:PENALTY`.
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
        let isStore = { (name: String) in
            URL(fileURLWithPath: MemorySet.parse(name).path).pathExtension.lowercased() == "tm"
        }
        stores = try MemorySet(memories.filter(isStore))
        for memory in memories where !isStore(memory) {
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
    /// - Throws: ``FileError`` where a memory can't be read.
    public func prepare(
        _ document: SourceDocument, threshold: Double, withFields: Bool = true
    ) throws(FileError) -> Preparation {
        let handOver = segmenter.handOver(document, language: source, withFields: withFields)
        var job = try prepare(
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
        var job = try prepare(document, threshold: threshold, withFields: withFields)
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
    /// - Throws: ``FileError`` where a memory can't be read.
    public func prepare(_ file: TextFile, threshold: Double) throws(FileError) -> Preparation {
        try prepare(
            segmenter.side(file, language: source).segments, name: PreparationName.name(of: file.path),
            threshold: threshold)
    }

    private func prepare(_ segments: [Segment], name: String, threshold: Double) throws(FileError) -> Preparation {
        let texts = segments.map(\.text)
        let stored = try Leverage.Match.best(of: stores, for: texts, threshold: threshold)
        let matches = Dictionary(
            (stored + leverage.matches(for: texts, threshold: threshold)).map { ($0.segment, $0) }
        ) { $0.score >= $1.score ? $0 : $1 }.values.sorted { $0.segment < $1.segment }
        var job = Preparation(
            name: name, segments: segments, terms: terms.occurring(in: texts), matches: matches, sourceLanguage: source,
            targetLanguage: target)
        job.study = reader.study(segments)
        return job
    }
}
