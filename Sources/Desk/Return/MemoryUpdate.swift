import Articles
import Bitext
public import Files
import Foundation
public import Memory

extension ReturnedArticle {
    /// The units of the article as a memory keeps them, in order.
    ///
    /// - Parameters:
    ///   - isApproved: whether someone has read and approved the translation.
    ///   - excluded: numbers of units to leave out.
    public func memoryUnits(isApproved: Bool, without excluded: Set<String> = []) -> [MemoryUnit] {
        units.compactMap { unit in
            guard let target = unit.target, !unit.isSourceChanged, !excluded.contains(unit.unit.id) else { return nil }
            var entry = MemoryUnit(
                source: TaggedText.portable(unit.unit.content), target: TaggedText.portable(target),
                sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
                status: isApproved ? .reviewed : .translated)
            entry.origin = file
            entry.author = unit.author
            entry.created = unit.changed ?? Self.now
            entry.changed = unit.changed ?? Self.now
            entry.details.properties = [.init("x-role", unit.unit.role.rawValue)]
            if let note = unit.note { entry.details.notes = [note] }
            return entry
        }
    }

    private static var now: String {
        Date().ISO8601Format(
            .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false).timeSeparator(
                .omitted
            ).timeZone(separator: .omitted))
    }
}

extension Memory {
    /// Takes an article that came back into the memory; a new translation of a source takes the place of the old one.
    public func take(
        _ article: ReturnedArticle, isApproved: Bool, without excluded: Set<String> = []
    ) throws(FileError) -> ImportReport {
        let units = article.memoryUnits(isApproved: isApproved, without: excluded)
        return try importUnits(origin: article.file, policy: .latest) { take in
            for unit in units { try take(unit) }
        }
    }
}
