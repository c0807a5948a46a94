import Articles
import Bitext
public import Files
public import Foundation

/// Reads the translation of a hand-over folder back.
///
///     let desk = try ReturnDesk(folder: URL(fileURLWithPath: "job"))
///     for name in desk.names { let article = try desk.article(name); try article.bytes() … }
public struct ReturnDesk: Sendable {
    /// What `prep` wrote of the folder.
    public let manifest: Manifest
    /// What a user should know about the files that came back.
    public let warnings: [String]

    private let folder: URL
    private let answers: Answers

    /// Opens a folder with what came back in it.
    ///
    /// - Parameter file: an XLIFF or TMX file with the translation; nil for the OmegaT project in the folder, or its
    ///   XLIFF files where nothing was translated in OmegaT.
    /// - Throws: ``FileError`` where the folder was not made by `prep`, or a file can't be read.
    public init(folder: URL, file: String? = nil) throws {
        self.folder = folder
        let manifest = try Manifest(folder: folder)
        self.manifest = manifest
        if let file {
            answers = try Answers.file(file, manifest)
        } else {
            answers = try Answers.folder(folder, manifest)
        }
        warnings = answers.warnings
    }

    /// The folder that a file which came back lies in, however deep; nil where none was made by `prep`.
    public static func folder(around file: String) -> URL? {
        var folder = URL(fileURLWithPath: file).standardizedFileURL
        for _ in 0..<5 {
            folder = folder.deletingLastPathComponent()
            let manifest = folder.appendingPathComponent(Manifest.fileName).path
            if FileManager.default.fileExists(atPath: manifest) { return folder }
        }
        return nil
    }

    /// The names of the articles.
    public var names: [String] { manifest.articles.map(\.name) }

    /// Whether nothing came back.
    public var isEmpty: Bool { answers.isEmpty }

    /// An article with its translation.
    ///
    /// - Throws: ``FileError`` where the article as it was given is missing, or is not what was handed over.
    public func article(_ name: String) throws(FileError) -> ReturnedArticle? {
        guard let entry = manifest.articles.first(where: { $0.name == name }) else { return nil }
        let path = folder.appendingPathComponent(entry.original).path
        let document = try SourceDocument(reading: path)
        let units = document.units(
            at: entry.units.map { ($0.block, $0.start..<max($0.start, $0.end), Role(rawValue: $0.role) ?? .body) })
        guard units.count == entry.units.count,
            zip(units, entry.units).allSatisfy({ TaggedText.string($0.content) == $1.text })
        else {
            throw FileError(
                .malformed, path: path, cause: "this is not the article that was handed over",
                advice: "Put the article as it was back in its place, or prepare the new one.")
        }
        let returned = units.indices.map { number in
            Self.returned(
                units[number], entry.units[number],
                answers.answer(to: entry.units[number], at: number, of: entry))
        }
        return ReturnedArticle(
            name: entry.name, file: entry.file, document: document, units: returned, origin: answers.origin,
            sourceLanguage: LanguageTag(manifest.sourceLanguage), targetLanguage: LanguageTag(manifest.targetLanguage))
    }

    private static func returned(
        _ unit: DocumentUnit, _ entry: Manifest.Unit, _ answer: Answers.Answer?
    ) -> ReturnedUnit {
        var returned = ReturnedUnit(unit: unit)
        guard let answer else {
            returned.remarks = [.untranslated]
            return returned
        }
        (returned.author, returned.changed, returned.note) = (answer.author, answer.changed, answer.note)
        if let source = answer.source, source != entry.text { returned.remarks.append(.sourceChanged(source)) }
        if !answer.isConfirmed { returned.remarks.append(.unconfirmed) }
        if let offered = entry.offered, offered != answer.target { returned.remarks.append(.edited(offered: offered)) }
        let read = TaggedText.content(answer.target.trimmed, source: unit.content)
        returned.target = read.content
        if !read.surplus.isEmpty { returned.remarks.append(.tagsDropped(read.surplus)) }
        if !read.missing.isEmpty {
            returned.remarks.append(.tagsPlaced(read.missing))
            let labels = read.missing.map { String($0.filter { !"</>".contains($0) }) }
            returned.target = CodeTransfer.transfer(unit.content, to: read.content, labels: Set(labels)).content
        }
        return returned
    }
}

extension String {
    /// The text without white space around it.
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
