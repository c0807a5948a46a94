import Bitext
public import Files
import GRDB

/// What became of an article after its translation.
public enum StoryFate: String, Sendable, CaseIterable {
    /// Its text was corrected: its units are drafts again, and cost points until someone has looked at them.
    case corrected
    /// It was withdrawn: its units are no longer offered.
    case withdrawn
    /// All is well again.
    case restored
}

extension Memory {
    /// Marks the units of an article that was corrected or withdrawn, in one step of the history.
    ///
    /// - Parameter origin: the file that the units came from.
    /// - Returns: how many units changed.
    public func mark(origin: String, as fate: StoryFate) throws(FileError) -> Int {
        try write { db in
            let step = try nextStep(db)
            let rows = try Row.fetchAll(db, sql: "\(UnitRecord.select) WHERE origin = ?", arguments: [origin])
            var count = 0
            for row in rows {
                var unit = UnitRecord.unit(row)
                let before = UnitRecord.values(unit)
                unit.details.properties.removeAll { $0.name == MemoryUnit.fateProperty }
                switch fate {
                case .withdrawn: unit.status = .withdrawn
                case .corrected:
                    unit.status = .draft
                    unit.details.properties.append(.init(MemoryUnit.fateProperty, fate.rawValue))
                case .restored: unit.status = .translated
                }
                let after = UnitRecord.values(unit)
                guard before != after else { continue }
                try replace(unit.id, after, db)
                try log(db, "mark", step: step, unit: unit.id, before: before, after: after)
                count += 1
            }
            return count
        }
    }
}

extension MemoryUnit {
    static let fateProperty = "x-story"

    /// Whether the article that it came from has been corrected since.
    public var isOfCorrectedStory: Bool {
        details.properties.contains { $0.name == Self.fateProperty && $0.value == StoryFate.corrected.rawValue }
    }
}
