import Articles
public import Bitext
import Exchange
public import Files
import Foundation

/// A German article made ready for its translator: an OmegaT project with the terms that occur and what the memory
/// offers, a term list, and a page that sums it up.
public struct Preparation: Sendable {
    /// The name of the source file without its endings.
    public var name: String
    /// The article's segments.
    public var segments: [Segment]
    /// The terms that occur, in the order of their first occurrence.
    public var terms: [PreparedTerm]
    /// What the memory offers.
    public var matches: [Leverage.Match]
    /// Notes, names to be spelled and terms to be settled.
    public var study = SourceStudy()
    /// The size of the article.
    public var card: CountCard
    /// The language of the article.
    public var sourceLanguage: LanguageTag
    /// The language it is to be translated into.
    public var targetLanguage: LanguageTag
    /// The file that the article came in and its units there; nil where nothing is to be written back.
    public var handOver: HandOver?

    /// Prepares segments.
    public init(
        name: String, segments: [Segment], terms: [PreparedTerm], matches: [Leverage.Match],
        sourceLanguage: LanguageTag = "de-DE", targetLanguage: LanguageTag = "en-GB"
    ) {
        self.name = name
        self.segments = segments
        self.terms = terms
        self.matches = matches
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        card = CountCard(segments: segments.map(\.text), locale: String(sourceLanguage.language))
    }

    /// Writes the folder; it appears only when it is complete.
    ///
    /// - Throws: ``FileError`` where the folder exists and must not be replaced, or something can't be written.
    public func write(to path: String, overwrite: Bool) throws(FileError) {
        let folder = try OutputFolder(path: path, overwrite: overwrite)
        try project.write(into: folder.url)
        try writePages(into: folder.url)
        try PreparationNotes.writeProject([self], into: folder.url)
        try writeHandOver(into: folder.url)
        if let article = manifestArticle {
            let manifest = Manifest(
                sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, articles: [article])
            let place = folder.url.appendingPathComponent(Manifest.fileName)
            try OutputFile.write(manifest.json, to: place.path, overwrite: true)
        }
        try folder.commit()
    }

    /// Writes what people read: the terms, notes and names, and the page that sums the article up.
    func writePages(into folder: URL) throws(FileError) {
        try OutputFile.write(termTable, to: folder.appendingPathComponent("terms.tsv").path, overwrite: true)
        try OutputFile.write(
            PreparationPage.html(self), to: folder.appendingPathComponent("report.html").path, overwrite: true)
        try PreparationNotes(self).writeTables(into: folder)
    }

    private var project: OmegaTProject {
        let matches = omegaTMatches
        return OmegaTProject(
            sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, name: name, segments: lines,
            terms: omegaTTerms, exactMatches: matches.exact, fuzzyMatches: matches.fuzzy)
    }

    /// The terms for OmegaT's glossary.
    var omegaTTerms: [OmegaTProject.Term] {
        terms.map { term in
            let comment = [term.alternatives.joined(separator: ", "), term.note].filter { !$0.isEmpty }
            return .init(source: term.source, target: term.target, comment: comment.joined(separator: " · "))
        }
    }

    private var termTable: String {
        let head = ["source", "target", "category", "accept", "occurrences", "forms", "segments", "note"]
        let rows = terms.map { term in
            [
                term.source, term.target, term.category, term.alternatives.joined(separator: "|"), "\(term.count)",
                term.surfaces.joined(separator: "|"), term.segments.map { "\($0 + 1)" }.joined(separator: ","),
                term.note,
            ]
        }
        return ([head] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
    }
}
