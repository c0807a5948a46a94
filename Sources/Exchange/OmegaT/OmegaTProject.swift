public import Bitext
public import Files
public import Foundation
import Markup

/// An OmegaT project as a folder, in the layout that OmegaT 4 to 6 open.
///
/// OmegaT's plain-text filter ends a segment at an empty line, so that the source holds one segment a paragraph and
/// sentence segmentation is off: the units are ours. Exact matches in `tm/auto` are inserted by OmegaT; those in `tm`
/// are shown.
public struct OmegaTProject: Sendable {
    /// A line of the glossary.
    public struct Term: Sendable, Hashable {
        /// The term in the source language.
        public var source: String
        /// Its translation.
        public var target: String
        /// A comment.
        public var comment: String

        /// Makes a term.
        public init(source: String, target: String, comment: String = "") {
            self.source = source
            self.target = target
            self.comment = comment
        }
    }

    /// One more source file.
    public struct Source: Sendable, Hashable {
        /// The name without its ending.
        public var name: String
        /// The segments, in order.
        public var segments: [String]

        /// Makes a source file.
        public init(name: String, segments: [String]) {
            self.name = name
            self.segments = segments
        }
    }

    /// The source language.
    public var sourceLanguage: LanguageTag
    /// The target language.
    public var targetLanguage: LanguageTag
    /// The name of the source file without its ending.
    public var name: String
    /// The segments, in order.
    public var segments: [String]
    /// The terms for `glossary/`.
    public var terms: [Term]
    /// Units whose source is a segment of the text: for `tm/auto`.
    public var exactMatches: [TranslationUnit]
    /// Units whose source is like a segment of the text: for `tm`.
    public var fuzzyMatches: [TranslationUnit]
    /// Source files beside the first.
    public var others: [Source] = []

    /// Makes a project.
    public init(
        sourceLanguage: LanguageTag = "de-DE", targetLanguage: LanguageTag = "en-GB", name: String, segments: [String],
        terms: [Term] = [], exactMatches: [TranslationUnit] = [], fuzzyMatches: [TranslationUnit] = []
    ) {
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        self.name = name
        self.segments = segments
        self.terms = terms
        self.exactMatches = exactMatches
        self.fuzzyMatches = fuzzyMatches
    }

    /// Writes the project into a folder that exists.
    public func write(into folder: URL) throws(FileError) {
        for name in ["source", "target", "tm/auto", "glossary", "dictionary", "omegat"] {
            let path = folder.appendingPathComponent(name)
            do {
                try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
            } catch {
                throw FileError(.unwritable, path: path.path, cause: "the folder can't be made")
            }
        }
        try write(settings, "omegat.project", in: folder)
        for source in [Source(name: name, segments: segments)] + others {
            let text = source.segments.map(Self.line).joined(separator: "\n\n")
            try write(text + "\n", "source/\(source.name).txt", in: folder)
        }
        // OmegaT reads .txt as UTF-8, .tab and .tsv in the encoding of the system.
        try write(
            terms.map { [$0.source, $0.target, $0.comment].map(Self.line).joined(separator: "\t") + "\n" }.joined(),
            "glossary/glossary.txt", in: folder)
        try write(exactMatches, "tm/auto/\(name).tmx", in: folder)
        try write(fuzzyMatches, "tm/\(name).tmx", in: folder)
    }

    private func write(_ text: String, _ name: String, in folder: URL) throws(FileError) {
        try OutputFile.write(text, to: folder.appendingPathComponent(name).path, overwrite: true)
    }

    private func write(_ units: [TranslationUnit], _ name: String, in folder: URL) throws(FileError) {
        guard !units.isEmpty else { return }
        let output = try OutputFile(path: folder.appendingPathComponent(name).path, overwrite: true)
        var writer = try TMXWriter(to: output, header: TMXHeader(sourceLanguage: sourceLanguage))
        for unit in units { try writer.write(unit) }
        try writer.finish()
    }

    private var settings: String {
        var xml = XMLWriter()
        xml.raw(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<omegat>\n  <project version=\"1.0\">\n")
        for folder in [
            "source_dir", "target_dir", "tm_dir", "glossary_dir", "glossary_file", "dictionary_dir",
        ] as [StaticString] {
            setting(folder, "__DEFAULT__", to: &xml)
        }
        // OmegaT 6 asks for these two (its project_properties.xsd); earlier versions pass them over.
        setting("export_tm_dir", "__DEFAULT__", to: &xml)
        setting("export_tm_levels", "omegat level1 level2", to: &xml)
        setting("source_lang", sourceLanguage.description.uppercased(), to: &xml)
        setting("target_lang", targetLanguage.description.uppercased(), to: &xml)
        setting("source_tok", "org.omegat.tokenizer.LuceneGermanTokenizer", to: &xml)
        setting("target_tok", "org.omegat.tokenizer.LuceneEnglishTokenizer", to: &xml)
        setting("sentence_seg", "false", to: &xml)
        setting("support_default_translations", "true", to: &xml)
        setting("remove_tags", "false", to: &xml)
        xml.raw("  </project>\n</omegat>\n")
        return String(decoding: xml.bytes, as: UTF8.self)
    }

    private func setting(_ name: StaticString, _ value: String, to xml: inout XMLWriter) {
        xml.raw("    ")
        xml.element(name, text: value)
        xml.raw("\n")
    }

    /// A segment as it stands in the source file: on one line.
    public static func line(_ text: String) -> String {
        text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
    }
}
