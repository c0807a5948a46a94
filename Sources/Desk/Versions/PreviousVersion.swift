import Articles
public import Bitext
import Files
import Foundation

/// An article as it was before, with its translation where there is one.
public struct PreviousVersion: Sendable {
    /// A unit of the old version.
    public struct Unit: Sendable, Hashable {
        /// The text without codes.
        public var text: String
        /// The text with its codes as short tags.
        public var source: String
        /// The translation with short tags; nil where there is none.
        public var target: String?
    }

    /// The units, in order.
    public let units: [Unit]
    /// What it was read from.
    public let path: String

    /// Reads an old version: a folder that `prep` made, with its translation; or an article alone.
    ///
    /// - Parameters:
    ///   - name: the name of the article, for a folder that holds several.
    ///   - file: the translation, where it did not come back in the folder.
    public init(
        path: String, name: String, file: String? = nil, segmenter: ArticleSegmenter, language: LanguageTag
    ) throws {
        self.path = path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            let handOver = segmenter.handOver(try SourceDocument(reading: path), language: language)
            units = handOver.units.map {
                Unit(text: $0.text, source: TaggedText.string($0.content), target: nil)
            }
            return
        }
        let desk = try ReturnDesk(folder: URL(fileURLWithPath: path), file: file)
        let chosen = desk.names.count == 1 ? desk.names.first : desk.names.first { $0 == name }
        guard let chosen, let article = try desk.article(chosen) else {
            throw FileError(
                .unreadable, path: path, cause: "the folder holds no article called \(name)",
                advice: "It holds \(desk.names.prefix(5).joined(separator: ", ")).")
        }
        units = article.units.map { unit in
            Unit(
                text: unit.unit.text, source: TaggedText.string(unit.unit.content),
                target: unit.target.map(TaggedText.string))
        }
    }
}

/// An article against its old version: what can be kept of the translation.
public struct VersionUpdate: Sendable {
    /// The old version.
    public let old: PreviousVersion
    /// The units of the new version.
    public let new: [PreviousVersion.Unit]
    /// What became of each unit.
    public let comparison: VersionComparison

    /// Compares an article with its old version.
    public init(old: PreviousVersion, new handOver: HandOver) {
        self.old = old
        new = handOver.units.map { .init(text: $0.text, source: TaggedText.string($0.content), target: nil) }
        comparison = VersionComparison(old: old.units.map(\.text), new: new.map(\.text))
    }

    /// What the old translation offers for the units of the new version.
    func matches(source: LanguageTag, target: LanguageTag) -> [Leverage.Match] {
        comparison.entries.compactMap { entry in
            guard let number = entry.new, let previous = entry.old, let translation = old.units[previous].target else {
                return nil
            }
            let unit = TranslationUnit(
                variants: [
                    .init(source, InlineContent(old.units[previous].source)), .init(target, InlineContent(translation)),
                ], properties: [.init("x-source-file", "previous version")])
            return Leverage.Match(
                segment: number, unit: unit, score: entry.change == .changed ? min(entry.similarity, 0.99) : 1)
        }
    }
}

extension Preparation {
    /// Takes over what an old version of the article offers, where the memory has nothing better.
    public mutating func carryOver(_ update: VersionUpdate) {
        var best = Dictionary(matches.map { ($0.segment, $0) }, uniquingKeysWith: { first, _ in first })
        for match in update.matches(source: sourceLanguage, target: targetLanguage)
        where match.score >= (best[match.segment]?.score ?? 0) {
            best[match.segment] = match
        }
        matches = best.values.sorted { $0.segment < $1.segment }
    }
}
