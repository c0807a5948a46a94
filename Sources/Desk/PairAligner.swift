public import Alignment
public import Bitext
public import Files

/// Aligns a text file with its translation.
public struct PairAligner: Sendable {
    /// What is paired.
    public enum Level: String, Sendable, CaseIterable {
        /// Sentences, headlines, captions.
        case sentence
        /// Whole paragraphs.
        case paragraph
        /// Lines, or records of JSON Lines, that someone has cut before.
        case line
    }

    /// What a user decides about a pair.
    public struct Options: Sendable {
        /// The language of the first file, where the user says so.
        public var sourceLanguage: LanguageTag?
        /// The language of the second file.
        public var targetLanguage: LanguageTag?
        /// What a segment is.
        public var level = Level.sentence
        /// A line that stands at the same places in both texts, such as `***`; no pair reaches over it.
        public var delimiter: String?
        /// Pairs that a person has fixed; the rest is aligned around them.
        public var pins: [TextPair.Pin] = []
        /// The greatest share of wrong pairs that an export may be expected to hold, 0...1; nil for no limit.
        public var maximumErrorShare: Double?
        /// A server whose vectors of meaning are further evidence.
        public var embeddings: EmbeddingServer?
        /// Whether each bead is to be explained.
        public var isExplained = false

        /// The defaults: German to English, or the other way round where the texts say so.
        public init() {}
    }

    /// A pair that was aligned.
    public struct Result: Sendable {
        /// The texts with their beads.
        public var text: BilingualText
        /// What a user should know.
        public var warnings: [String]
        /// Why each bead was made, where that was asked for; nil for omissions.
        public var explanations: [Explanation?]
        /// The least confidence that keeps the share of wrong pairs within what the options allow.
        public var leastConfidence: Double
    }

    /// Changes when the same texts may be aligned in another way: what the aligner is told and what it knows.
    let fingerprint: String
    private let aligner: Aligner
    private let segmenter: ArticleSegmenter

    /// Makes an aligner of files.
    public init(aligner: Aligner) throws {
        self.aligner = aligner
        fingerprint = "\(aligner.options), \(aligner.lexicon.fingerprint)"
        segmenter = try ArticleSegmenter()
    }

    /// Aligns two files.
    public func align(_ source: TextFile, _ target: TextFile, options: Options = Options()) throws -> Result {
        var warnings = [source.warning, target.warning].compactMap(\.self)
        let (sourceLanguage, targetLanguage) = languages(source, target, options, &warnings)
        let first = try side(source, sourceLanguage, options.level)
        let second = try side(target, targetLanguage, options.level)
        var pair = TextPair(
            source: first.segments.map(\.text), target: second.segments.map(\.text),
            isSourceGerman: sourceLanguage.language != "en")
        pair.pins = options.pins + (try delimiters(first, second, options))
        if options.level != .line || first.segments.contains(where: { $0.role != .body }) {
            pair.sourceRoles = first.segments.map(\.role)
            pair.targetRoles = second.segments.map(\.role)
        }
        if let server = options.embeddings { pair.vectors = try vectors(pair, server) }
        let beads = aligner.align(pair).beads
        let text = BilingualText(source: first, target: second, beads: beads)
        warnings += doubts(about: text)
        let explanations = options.isExplained ? aligner.explain(beads, of: pair) : []
        return Result(
            text: text, warnings: warnings, explanations: explanations,
            leastConfidence: options.maximumErrorShare.map { text.minimumConfidence(forErrorShare: $0) } ?? 0)
    }

    private func side(
        _ file: TextFile, _ language: LanguageTag, _ level: Level
    ) throws(FileError) -> BilingualText.Side {
        switch level {
        case .sentence: segmenter.side(file, language: language)
        case .paragraph: ArticleSegmenter.paragraphs(file, language: language)
        case .line: try SegmentedText.side(file, language: language)
        }
    }

    private func vectors(_ pair: TextPair, _ server: EmbeddingServer) throws -> SegmentVectors? {
        let vectors = try server.vectors(of: pair.source + pair.target)
        return SegmentVectors(
            source: Array(vectors.prefix(pair.source.count)), target: Array(vectors.dropFirst(pair.source.count)))
    }

    /// The lines that part both texts at the same places, as pairs that are certain.
    private func delimiters(
        _ source: BilingualText.Side, _ target: BilingualText.Side, _ options: Options
    ) throws(FileError) -> [TextPair.Pin] {
        guard let delimiter = options.delimiter else { return [] }
        let places = [source, target].map { side in
            side.segments.indices.filter { side.segments[$0].text == delimiter }
        }
        guard places[0].count == places[1].count else {
            throw FileError(
                .malformed, path: target.file,
                cause: "\(places[1].count) delimiters '\(delimiter)' against \(places[0].count) in \(source.file)",
                advice: "Both texts must be parted at the same places.")
        }
        return zip(places[0], places[1]).map { TextPair.Pin(source: $0..<($0 + 1), target: $1..<($1 + 1)) }
    }

    /// The languages of a pair: as told, else German to English, turned round where the texts are.
    private func languages(
        _ source: TextFile, _ target: TextFile, _ options: Options, _ warnings: inout [String]
    ) -> (LanguageTag, LanguageTag) {
        if let source = options.sourceLanguage, let target = options.targetLanguage { return (source, target) }
        let found = [source, target].map { LanguageGuess.language(of: [String($0.text.prefix(20_000))]) }
        if found == [.english, .german] {
            warnings.append(
                "\(source.path) is English and \(target.path) German: aligned from English to German; give the German "
                    + "file first for a German–English memory")
            return (options.sourceLanguage ?? .english, options.targetLanguage ?? .german)
        }
        if let both = found[0], found[0] == found[1] {
            let name = both == .german ? "German" : "English"
            warnings.append("both files seem to be \(name): \(source.path), \(target.path)")
        }
        return (options.sourceLanguage ?? .german, options.targetLanguage ?? .english)
    }

    /// Signs that the files are no translations of each other.
    private func doubts(about text: BilingualText) -> [String] {
        let counts = (text.source.segments.count, text.target.segments.count)
        let files = "\(text.source.file) (\(counts.0) segments) and \(text.target.file) (\(counts.1) segments)"
        let omitted = text.beads.reduce(0) { $0 + ($1.isOmission ? $1.source.count + $1.target.count : 0) }
        if omitted * 2 > counts.0 + counts.1 {
            return ["more than half of the segments have no partner: are \(files) a pair?"]
        }
        let paired = text.beads.filter { !$0.isOmission }
        let mean = paired.reduce(0) { $0 + $1.confidence } / Double(max(1, paired.count))
        if paired.count > 3, mean < 0.5 { return ["the pairs are mostly unsure: are \(files) a pair?"] }
        return []
    }
}
