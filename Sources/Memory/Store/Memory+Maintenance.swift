import Bitext
public import Files
import GRDB

/// What two memories share and don't.
public struct MemoryDifference: Sendable {
    /// Units that only the first holds.
    public var onlyFirst: [MemoryUnit] = []
    /// Units that only the second holds.
    public var onlySecond: [MemoryUnit] = []
    /// Units of both with the same texts.
    public var same = 0
    /// Sources that both hold, with different translations.
    public var changed: [(first: MemoryUnit, second: MemoryUnit)] = []
}

extension Memory {
    /// Removes units of the same source, translation and languages but the best; with a policy also other translations.
    ///
    /// - Returns: how many were removed; the log keeps them.
    public func dedupe(_ policy: DuplicatePolicy = .keepBoth, dryRun: Bool = false) throws(FileError) -> Int {
        try write { db in
            try removeDuplicates(policy, step: nextStep(db), isDryRun: dryRun, db)
        }
    }

    /// Removes duplicates; units that nobody has seen yet are not logged and have no step.
    func removeDuplicates(
        _ policy: DuplicatePolicy, step: Int64?, isDryRun: Bool = false, _ db: Database
    ) throws -> Int {
        let columns = policy == .keepBoth ? "key, targetKey" : "key"
        let groups = try String.fetchAll(
            db,
            sql: """
                SELECT group_concat(id) FROM unit GROUP BY \(columns), sourceLanguage, targetLanguage
                HAVING count(*) > 1
                """)
        let select = try db.makeStatement(sql: "\(UnitRecord.select) WHERE id = ?")
        var removed = 0
        for group in groups {
            let ids = group.split(separator: ",").compactMap { Int64($0) }.sorted()
            let units = try ids.compactMap { try Row.fetchOne(select, arguments: [$0]).map(UnitRecord.unit) }
            for loser in Self.losers(units, policy) {
                removed += 1
                guard !isDryRun else { continue }
                if let step { try log(db, "remove", step: step, unit: loser.id, before: UnitRecord.values(loser)) }
                try db.execute(literal: "DELETE FROM unit WHERE id = \(loser.id)")
            }
        }
        return removed
    }

    private static func losers(_ units: [MemoryUnit], _ policy: DuplicatePolicy) -> [MemoryUnit] {
        func rank(_ unit: MemoryUnit) -> (Int, String, Int64) {
            (unit.status == .withdrawn ? -1 : unit.status.rawValue, unit.changed ?? unit.created ?? "", unit.id)
        }
        switch policy {
        case .keepBoth: return Array(units.sorted { rank($1) < rank($0) }.dropFirst())
        case .latest:
            return Array(
                units.sorted { ($1.changed ?? $1.created ?? "", $1.id) < ($0.changed ?? $0.created ?? "", $0.id) }
                    .dropFirst())
        case .reviewed:
            guard units.contains(where: { $0.status == .reviewed }) else { return [] }
            return units.filter { $0.status != .reviewed }
        }
    }

    /// Compares with another memory, by the texts of both sides.
    public func difference(to other: Memory) throws(FileError) -> MemoryDifference {
        var difference = MemoryDifference()
        var mine: [String: [MemoryUnit]] = [:]
        try forEachUnit { mine[$0.source.plainText, default: []].append($0) }
        try other.forEachUnit { unit in
            let source = unit.source.plainText
            guard var candidates = mine[source], !candidates.isEmpty else {
                difference.onlySecond.append(unit)
                return
            }
            let target = unit.target.plainText
            if let same = candidates.firstIndex(where: { $0.target.plainText == target }) {
                difference.same += 1
                candidates.remove(at: same)
            } else {
                difference.changed.append((candidates.removeFirst(), unit))
            }
            mine[source] = candidates
        }
        difference.onlyFirst = mine.values.joined().sorted { $0.id < $1.id }
        return difference
    }

    /// Takes the units of another memory in.
    public func merge(
        _ other: Memory, policy: DuplicatePolicy = .keepBoth, filter: UnitFilter = UnitFilter()
    ) throws(FileError) -> ImportReport {
        try importUnits(origin: other.path, policy: policy, filter: filter) { body in try other.forEachUnit(body: body)
        }
    }
}

extension Memory {
    fileprivate func forEachUnit(body: (MemoryUnit) throws -> Void) throws(FileError) {
        try forEachUnit(UnitFilter(), body)
    }
}
