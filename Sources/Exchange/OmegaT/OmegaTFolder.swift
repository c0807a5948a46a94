public import Bitext
public import Files
public import Foundation
import Markup

/// What stands in an OmegaT project folder (OmegaT 4 to 6): settings, translations, glossaries, memories.
///
/// The translations are those of `project_save.tmx`: default ones, and alternative ones that are bound to a place by
/// the properties `file`, `id`, `prev` and `next`.
public struct OmegaTFolder: Sendable {
    /// A translation and the place that it is for.
    public struct Translation: Sendable, Hashable {
        /// The source segment.
        public var source: String
        /// The translation; nil where the segment is marked as to be left empty.
        public var target: String?
        /// The unit as it stands in the file, with author, dates, notes and properties.
        public var unit: TranslationUnit
        /// Whether it is for one place only.
        public var isAlternative: Bool { unit.property("file") != nil || unit.property("id") != nil }
        /// The note of the translator.
        public var note: String? { unit.notes.first }
    }

    /// The source language.
    public private(set) var sourceLanguage: LanguageTag = .german
    /// The target language.
    public private(set) var targetLanguage: LanguageTag = .english
    /// The source files, relative to `source/`, sorted.
    public private(set) var sourceFiles: [String] = []
    /// The translations of the project.
    public private(set) var translations: [Translation] = []
    /// The lines of the glossaries.
    public private(set) var terms: [OmegaTProject.Term] = []
    /// The memories, relative to `tm/`, sorted.
    public private(set) var memories: [String] = []
    /// What was odd.
    public private(set) var warnings: [FileError] = []

    private let folder: URL
    private var directories: [String: URL] = [:]

    /// Reads a project folder; nothing in it is changed.
    ///
    /// - Throws: ``FileError`` where `omegat.project` is missing or can't be read.
    public init(reading folder: URL) throws {
        self.folder = folder
        let root = try XMLFile.root(of: folder.appendingPathComponent("omegat.project").path)
        guard let project = root.first("project") else {
            throw FileError(
                .malformed, path: folder.appendingPathComponent("omegat.project").path, line: root.line,
                cause: "this is no project of OmegaT")
        }
        project.first("source_lang").map { sourceLanguage = TMXLanguage.read($0.text).tag }
        project.first("target_lang").map { targetLanguage = TMXLanguage.read($0.text).tag }
        for name in ["source", "target", "tm", "glossary"] {
            directories[name] = directory(project.first("\(name)_dir")?.text, standard: name)
        }
        sourceFiles = files(in: "source")
        memories = files(in: "tm").filter { $0.lowercased().hasSuffix(".tmx") }
        try readTranslations()
        try readGlossaries()
    }

    /// The units of a memory.
    public func units(ofMemory name: String) throws -> [TranslationUnit] {
        try TMXReader.units(of: url("tm").appendingPathComponent(name).path)
    }

    private func url(_ name: String) -> URL { directories[name] ?? folder.appendingPathComponent(name) }

    private func directory(_ path: String?, standard: String) -> URL {
        guard let path, !path.isEmpty, path != "__DEFAULT__" else { return folder.appendingPathComponent(standard) }
        return path.hasPrefix("/") ? URL(fileURLWithPath: path) : folder.appendingPathComponent(path)
    }

    private func files(in name: String) -> [String] {
        let base = url(name)
        let found = (try? FileManager.default.subpathsOfDirectory(atPath: base.path)) ?? []
        return found.filter { path in
            var isFolder: ObjCBool = false
            let full = base.appendingPathComponent(path).path
            return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) && !isFolder.boolValue
                && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }

    private mutating func readTranslations() throws {
        let path = folder.appendingPathComponent("omegat/project_save.tmx").path
        guard FileManager.default.fileExists(atPath: path) else { return }
        let reader = TMXReader(path: path)
        var found: [Translation] = []
        let (source, target) = (sourceLanguage, targetLanguage)
        try reader.read { unit in
            guard let first = unit.variant(source) ?? unit.variants.first else { return }
            let second = unit.variants.first { $0.language.language == target.language && $0 != first }
            found.append(
                Translation(source: first.content.plainText, target: second?.content.plainText, unit: unit))
        }
        translations = found
        warnings += reader.warnings
    }

    /// Three columns, divided by tabs; a line that begins with `#` is a comment.
    private mutating func readGlossaries() throws {
        for name in files(in: "glossary") {
            let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            let path = url("glossary").appendingPathComponent(name).path
            if ["txt", "utf8", "tab", "tsv"].contains(ending) {
                guard let file = try? TextFile.read(path) else { continue }
                for concept in OmegaTGlossary.read(file, source: sourceLanguage, target: targetLanguage).concepts {
                    for term in concept.terms.dropFirst() {
                        terms.append(
                            .init(
                                source: concept.terms[0].text, target: term.text,
                                comment: concept.notes.joined(separator: "; ")))
                    }
                }
            } else if ending == "tbx" {
                let read = try TBXReader.read(path)
                warnings += read.warnings
                for concept in read.concepts {
                    for first in concept.terms(sourceLanguage) {
                        for second in concept.terms(targetLanguage) {
                            terms.append(
                                .init(
                                    source: first.text, target: second.text,
                                    comment: concept.definitions.first?.text ?? ""))
                        }
                    }
                }
            }
        }
    }
}
