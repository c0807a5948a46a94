import Articles
public import Bitext
import Exchange
import Files
import Foundation
public import Memory
public import Quality

/// Compares published articles with what was delivered, and teaches a memory.
public struct RetrofitDesk: Sendable {
    private let segmenter: ArticleSegmenter
    private let checker: QualityChecker
    private let source: LanguageTag
    private let target: LanguageTag

    /// Makes a desk.
    public init(checker: QualityChecker, source: LanguageTag, target: LanguageTag) throws {
        segmenter = try ArticleSegmenter()
        self.checker = checker
        self.source = source
        self.target = target
    }

    /// What was delivered.
    ///
    /// - Parameters:
    ///   - path: a folder that `prep` made, with its translation; an XLIFF or TMX file; or the English article alone.
    ///   - memory: tells the German of an English article that is alone.
    public func delivered(_ path: String, memory: Memory?) throws -> [Retrofit.Delivered] {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            let desk = try ReturnDesk(folder: URL(fileURLWithPath: path))
            return try desk.names.flatMap { name in
                try (desk.article(name)?.units ?? []).compactMap { unit in
                    unit.target.map {
                        Retrofit.Delivered(source: unit.unit.content, target: $0, role: unit.unit.role)
                    }
                }
            }
        }
        let name = path.lowercased()
        if name.hasSuffix(".tmx") {
            return try TMXReader.units(of: path).compactMap { unit in
                guard let first = unit.variant(source), let second = unit.variant(target) else { return nil }
                let role = unit.property("x-role").flatMap(Role.init(rawValue:)) ?? .body
                return Retrofit.Delivered(source: first.content, target: second.content, role: role)
            }
        }
        if ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"].contains(where: { name.hasSuffix(".\($0)") }) {
            return try XLIFFReader.documents(of: path).flatMap(\.units).compactMap { unit in
                unit.target.map { Retrofit.Delivered(source: unit.source, target: $0) }
            }
        }
        return try remembered(path, memory)
    }

    /// The units of an English article; those whose sentence the memory doesn't hold have no German.
    private func remembered(_ path: String, _ memory: Memory?) throws -> [Retrofit.Delivered] {
        guard let memory else {
            throw FileError(
                .unreadable, path: path, cause: "an English article alone does not tell what it was translated from",
                advice: "Name the folder that 'prep' made, a TMX or XLIFF file, or the memory with --into.")
        }
        var known: [String: MemoryUnit] = [:]
        try memory.forEachUnit { known[$0.target.plainText] = $0 }
        return sentences(try SourceDocument(reading: path)).map { segment in
            let unit = known[segment.text]
            return Retrofit.Delivered(
                source: unit?.source ?? InlineContent(), target: InlineContent(segment.text), role: segment.role)
        }
    }

    private func sentences(_ document: SourceDocument) -> [Segment] {
        segmenter.handOver(document, language: target, withFields: false).segments
    }

    /// Compares a published article.
    ///
    /// - Parameter least: the least likeness of a change that is proposed, 0...1.
    public func compare(_ delivered: [Retrofit.Delivered], published path: String, least: Double) throws -> Retrofit {
        let published = sentences(try SourceDocument(reading: path)).map(\.text)
        return Retrofit(delivered, published: published, least: least, checker: checker)
    }

    /// What a memory did with a proposal.
    public enum Outcome: String, Sendable {
        /// The unit that was delivered got the published text.
        case updated
        /// The memory did not hold the unit; a new one was added.
        case added
        /// The memory has the published text already.
        case known
    }

    /// Teaches a change to a memory: the unit as delivered gets the published text.
    public func teach(_ change: Retrofit.Change, to memory: Memory, origin: String) throws -> Outcome? {
        guard change.isProposed, !change.source.isEmpty else { return nil }
        let published = published(change)
        var options = LookupOptions()
        options.threshold = 1
        options.limit = 50
        let same = try memory.lookup(change.source, options: options).map(\.unit).filter {
            $0.source.plainText == change.source
        }
        if same.contains(where: { $0.target.plainText == change.published }) { return .known }
        if var unit = same.first(where: { $0.target.plainText == change.target }) {
            unit.target = published
            unit.status = .reviewed
            try memory.update(unit)
            return .updated
        }
        var unit = MemoryUnit(
            source: InlineContent(change.source), target: published, sourceLanguage: source, targetLanguage: target,
            status: .reviewed)
        unit.origin = origin
        unit.details.properties = [.init("x-retrofit", change.edit.rawValue)]
        try memory.add(unit)
        return .added
    }

    /// The published text with the codes that the delivered one had.
    private func published(_ change: Retrofit.Change) -> InlineContent {
        guard change.delivered.count == 1, let unit = change.delivered.first, !unit.target.codes.isEmpty else {
            return InlineContent(change.published)
        }
        return TaggedText.portable(CodeTransfer.transfer(unit.target, to: change.published).content)
    }
}
