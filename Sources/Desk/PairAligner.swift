public import Alignment
public import Bitext
public import Files

/// Aligns a text file with its translation.
public struct PairAligner: Sendable {
    /// What a user decides about a pair.
    public struct Options: Sendable {
        /// The language of the first file, where the user says so.
        public var sourceLanguage: LanguageTag?
        /// The language of the second file.
        public var targetLanguage: LanguageTag?
        /// Whether each line is a segment already.
        public var isSegmented = false
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
    }

    private let aligner: Aligner
    private let segmenter: ArticleSegmenter

    /// Makes an aligner of files.
    public init(aligner: Aligner) throws {
        self.aligner = aligner
        segmenter = try ArticleSegmenter()
    }

    /// Aligns two files.
    public func align(_ source: TextFile, _ target: TextFile, options: Options = Options()) throws -> Result {
        var warnings = [source.warning, target.warning].compactMap(\.self)
        let (sourceLanguage, targetLanguage) = languages(source, target, options, &warnings)
        let side = { (file: TextFile, language: LanguageTag) in
            options.isSegmented
                ? ArticleSegmenter.lines(file, language: language) : segmenter.side(file, language: language)
        }
        let first = side(source, sourceLanguage)
        let second = side(target, targetLanguage)
        var pair = TextPair(
            source: first.segments.map(\.text), target: second.segments.map(\.text),
            isSourceGerman: sourceLanguage.language != "en")
        if !options.isSegmented {
            pair.sourceRoles = first.segments.map(\.role)
            pair.targetRoles = second.segments.map(\.role)
        }
        let beads = aligner.align(pair).beads
        let text = BilingualText(source: first, target: second, beads: beads)
        warnings += doubts(about: text)
        let explanations = options.isExplained ? beads.map { aligner.explain($0, of: pair) } : []
        return Result(text: text, warnings: warnings, explanations: explanations)
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
