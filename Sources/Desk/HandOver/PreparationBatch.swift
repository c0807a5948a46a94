public import Bitext
import Exchange
public import Files
import Foundation

/// Several articles made ready for one translator: one OmegaT project with a source file for each.
public struct PreparationBatch: Sendable {
    /// The articles.
    public private(set) var jobs: [Preparation] = []
    private let source: LanguageTag
    private let target: LanguageTag

    /// Makes an empty batch.
    public init(source: LanguageTag, target: LanguageTag) {
        self.source = source
        self.target = target
    }

    /// Adds an article; one whose name is taken gets a number.
    public mutating func add(_ job: Preparation) {
        var job = job
        let names = Set(jobs.map(\.name))
        var number = 1
        let name = job.name
        while names.contains(job.name) {
            number += 1
            job.name = "\(name)-\(number)"
        }
        jobs.append(job)
    }

    /// Writes the folder; it appears only when it is complete.
    public func write(to path: String, overwrite: Bool) throws(FileError) {
        guard let first = jobs.first else { return }
        let folder = try OutputFolder(path: path, overwrite: overwrite)
        var project = OmegaTProject(
            sourceLanguage: source, targetLanguage: target, name: first.name, segments: first.lines)
        var (terms, exact, fuzzy): (Set<OmegaTProject.Term>, Set<TranslationUnit>, Set<TranslationUnit>) = ([], [], [])
        for (number, job) in jobs.enumerated() {
            if number > 0 { project.others.append(.init(name: job.name, segments: job.lines)) }
            for term in job.omegaTTerms where terms.insert(term).inserted { project.terms.append(term) }
            let matches = job.omegaTMatches
            for unit in matches.exact where exact.insert(unit).inserted { project.exactMatches.append(unit) }
            for unit in matches.fuzzy where fuzzy.insert(unit).inserted { project.fuzzyMatches.append(unit) }
        }
        try project.write(into: folder.url)
        try PreparationNotes.writeProject(jobs, into: folder.url)
        for job in jobs {
            let place = folder.url.appendingPathComponent("articles/\(job.name)")
            try Preparation.makeFolder(place)
            try job.writePages(into: place)
            try job.writeHandOver(into: folder.url)
        }
        try OutputFile.write(
            manifest.json, to: folder.url.appendingPathComponent(Manifest.fileName).path, overwrite: true)
        try folder.commit()
    }

    private var manifest: Manifest {
        Manifest(
            sourceLanguage: source, targetLanguage: target, articles: jobs.compactMap(\.manifestArticle))
    }
}
