public import Files
import GRDB

/// A unit, or two, in which two memories differ.
public enum MemoryDifference: Sendable, Hashable {
    /// Only the first holds it.
    case onlyFirst(MemoryUnit)
    /// Only the second holds it.
    case onlySecond(MemoryUnit)
    /// Both hold its source, with another translation.
    case changed(first: MemoryUnit, second: MemoryUnit)
}

/// How many units two memories share and don't.
public struct DifferenceCounts: Sendable, Hashable {
    /// Units of the second that the first holds with the same texts.
    public var same = 0
    /// Units that only the first holds.
    public var onlyFirst = 0
    /// Units that only the second holds.
    public var onlySecond = 0
    /// Sources that both hold, with different translations.
    public var changed = 0

    /// Whether the memories hold the same texts.
    public var areSame: Bool { onlyFirst + onlySecond + changed == 0 }
}

extension Memory {
    /// Compares with another memory, by the texts of both sides without regard to white space.
    ///
    /// Memory does not grow with the memories: each unit is looked for in the other one by its keys.
    ///
    /// - Parameter body: is given the differences: first those that concern units of this memory, then what only the
    ///   other one holds, each in the order in which they were added.
    public func difference(
        to other: Memory, _ body: (MemoryDifference) throws -> Void
    ) throws(FileError) -> DifferenceCounts {
        try read { first in
            try other.read { second in
                let (mine, theirs) = (try UnitPairs(first), try UnitPairs(second))
                var counts = DifferenceCounts()
                try mine.forEachMissing(in: theirs) { unit, partner in
                    if let partner {
                        counts.changed += 1
                        try body(.changed(first: unit, second: partner))
                    } else {
                        counts.onlyFirst += 1
                        try body(.onlyFirst(unit))
                    }
                }
                var missing = 0
                try theirs.forEachMissing(in: mine) { unit, partner in
                    missing += 1
                    guard partner == nil else { return }
                    counts.onlySecond += 1
                    try body(.onlySecond(unit))
                }
                counts.same = (try Int.fetchOne(second, sql: "SELECT count(*) FROM unit") ?? 0) - missing
                return counts
            }
        }
    }
}

/// The units of a store by their keys.
private struct UnitPairs {
    private let db: Database
    private let pair: Statement
    private let source: Statement

    init(_ db: Database) throws {
        self.db = db
        pair = try db.makeStatement(sql: "SELECT 1 FROM unit WHERE key = ? AND targetKey = ?")
        source = try db.makeStatement(sql: "SELECT id, targetKey FROM unit WHERE key = ? ORDER BY id")
    }

    /// Calls `body` with each unit whose texts the other store doesn't hold, and with the unit of the same source that
    /// stands against it there: the first with the first, the second with the second.
    func forEachMissing(in other: UnitPairs, _ body: (MemoryUnit, MemoryUnit?) throws -> Void) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT id, key, targetKey FROM unit ORDER BY id")
        while let row = try rows.next() {
            let (id, key, target): (Int64, Int64, Int64) = (row[0], row[1], row[2])
            guard try !other.holds(key, target), let unit = try unit(id) else { continue }
            let rank = try unmatched(key, in: other).firstIndex(of: id) ?? 0
            let partners = try other.unmatched(key, in: self)
            try body(unit, partners.indices.contains(rank) ? other.unit(partners[rank]) : nil)
        }
    }

    private func holds(_ key: Int64, _ target: Int64) throws -> Bool {
        try Int.fetchOne(pair, arguments: [key, target]) != nil
    }

    /// The units of a source whose translations the other store doesn't hold.
    private func unmatched(_ key: Int64, in other: UnitPairs) throws -> [Int64] {
        try Row.fetchAll(source, arguments: [key]).filter { try !other.holds(key, $0[1]) }.map { $0[0] }
    }

    private func unit(_ id: Int64) throws -> MemoryUnit? {
        try Row.fetchOne(db.cachedStatement(sql: "\(UnitRecord.select) WHERE id = ?"), arguments: [id])
            .map(UnitRecord.unit)
    }
}
