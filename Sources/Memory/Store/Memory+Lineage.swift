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
                unit.meet(fate)
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
    private static let fateProperty = "x-story"
    /// The status before its article met its fate.
    private static let formerStatus = "x-story-former-status"

    fileprivate mutating func meet(_ fate: StoryFate) {
        let former = details.properties.first { $0.name == Self.formerStatus }?.value ?? status.name
        details.properties.removeAll { [Self.fateProperty, Self.formerStatus].contains($0.name) }
        switch fate {
        case .withdrawn: status = .withdrawn
        case .corrected: status = .draft
        case .restored:
            status = Status.allCases.first { $0.name == former && $0 != .withdrawn } ?? .translated
            return
        }
        details.properties += [.init(Self.fateProperty, fate.rawValue), .init(Self.formerStatus, former)]
    }

    /// Whether the article that it came from has been corrected since.
    public var isOfCorrectedStory: Bool {
        details.properties.contains { $0.name == Self.fateProperty && $0.value == StoryFate.corrected.rawValue }
    }
}
