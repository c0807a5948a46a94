import Bitext
public import Files
import GRDB

/// A step in the history of a memory: changes that were made, and are taken back, together.
public struct MemoryStep: Sendable, Hashable {
    /// Its number.
    public var number: Int64
    /// When, as TMX writes it.
    public var date: String
    /// Who made it.
    public var author: String
    /// What was done: `add`, `update`, `remove`, `mark`, `import` or `undo`.
    public var action: String
    /// How many units it concerns.
    public var units: Int
    /// The first of them.
    public var firstUnit: Int64
    /// The file of an import, or the step that was taken back.
    public var note: String?
    /// Whether it has been taken back.
    public var isUndone: Bool
}

/// What happened to one unit in a step.
public struct UnitChange: Sendable, Hashable {
    /// The step.
    public var step: Int64
    /// The unit's number.
    public var id: Int64
    /// What was done.
    public var action: String
    /// The unit before; nil where it was not there.
    public var before: MemoryUnit?
    /// The unit after; nil where it is no longer there.
    public var after: MemoryUnit?
}

extension Memory {
    /// The last steps, the newest first.
    ///
    /// - Parameter unit: only those that concern a unit.
    public func history(limit: Int = 20, unit: Int64? = nil) throws(FileError) -> [MemoryStep] {
        try read { db in
            let condition =
                unit.map {
                    "WHERE step IN (SELECT step FROM change WHERE unit <= \($0) AND coalesce(lastUnit, unit) >= \($0))"
                } ?? ""
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT step, min(at), min(who), group_concat(DISTINCT action), sum(coalesce(lastUnit, unit) - unit + 1),
                        min(unit), max(CASE WHEN action = 'import' THEN after END), max(undoes),
                        step IN (SELECT undoes FROM change WHERE undoes IS NOT NULL)
                    FROM change \(condition) GROUP BY step ORDER BY step DESC LIMIT ?
                    """, arguments: [limit])
            return rows.map { row in
                let undone: Int64? = row[7]
                return MemoryStep(
                    number: row[0], date: row[1], author: row[2], action: row[3], units: row[4] ?? 0,
                    firstUnit: row[5] ?? 0, note: row[6] ?? undone.map { "step \($0)" }, isUndone: row[8])
            }
        }
    }

    /// What a step did to each unit; an import tells only the range.
    public func changes(ofStep step: Int64) throws(FileError) -> [UnitChange] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT unit, action, before, after FROM change WHERE step = ? AND undoes IS NULL ORDER BY id",
                arguments: [step])
            return rows.map { row in
                let (id, action): (Int64, String) = (row[0] ?? 0, row[1])
                func unit(_ json: String?) -> MemoryUnit? {
                    guard action != "import", let json else { return nil }
                    return UnitRecord.unit(id, UnitRecord.values(json: json))
                }
                return UnitChange(step: step, id: id, action: action, before: unit(row[2]), after: unit(row[3]))
            }
        }
    }

    /// Takes a step back.
    ///
    /// - Parameter step: its number, or nil for the last that hasn't been taken back yet.
    /// - Returns: what was taken back, such as "update of unit 7", or nil where there is nothing.
    /// - Throws: ``FileError`` where a later step that stands has changed the same units.
    public func undo(step: Int64? = nil) throws(FileError) -> String? {
        var count = 0
        defer { keeper.note(count, in: self) }
        return try write { db in
            let number = try Int64.fetchOne(
                db,
                sql: """
                    SELECT step FROM change WHERE \(Self.standing) AND (?1 IS NULL OR step = ?1)
                    ORDER BY id DESC LIMIT 1
                    """, arguments: [step])
            guard let number else { return nil }
            let later = try Int64.fetchOne(db, sql: Self.laterStep, arguments: ["step": number])
            if let later {
                throw FileError(
                    .malformed, path: path, cause: "step \(later) has changed units of step \(number)",
                    advice: "Take step \(later) back first.")
            }
            let changes = try Row.fetchAll(
                db, sql: "SELECT * FROM change WHERE step = ? ORDER BY id DESC", arguments: [number])
            count = changes.count
            for change in changes { try takeBack(change, db) }
            let (first, action): (Int64, String) = (changes.last?["unit"] ?? 0, changes.last?["action"] ?? "")
            try db.execute(
                literal: """
                    INSERT INTO change (at, who, action, unit, undoes, step)
                    VALUES (\(Self.now()), \(author), 'undo', \(first), \(number), \(try nextStep(db)))
                    """)
            return changes.count == 1 ? "\(action) of unit \(first)" : "\(action) of \(changes.count) units"
        }
    }

    /// Says of a change that it has not been taken back.
    private static let standing = "undoes IS NULL AND step NOT IN (SELECT undoes FROM change WHERE undoes IS NOT NULL)"

    /// A step after another one that has changed the same units and stands.
    private static let laterStep = """
        SELECT step FROM change AS later WHERE step > :step AND \(standing) AND (
            EXISTS (
                SELECT 1 FROM change WHERE unit BETWEEN later.unit AND coalesce(later.lastUnit, later.unit)
                AND step = :step)
            OR EXISTS (
                SELECT 1 FROM change WHERE step = :step AND lastUnit IS NOT NULL
                AND unit <= coalesce(later.lastUnit, later.unit) AND lastUnit >= later.unit))
        LIMIT 1
        """

    private func takeBack(_ change: Row, _ db: Database) throws {
        let unit: Int64 = change["unit"] ?? 0
        let before: String? = change["before"]
        switch change["action"] as String {
        case "add": try db.execute(literal: "DELETE FROM unit WHERE id = \(unit)")
        case "import":
            let last: Int64 = change["lastUnit"] ?? unit
            try db.execute(literal: "DELETE FROM unit WHERE id BETWEEN \(unit) AND \(last)")
        case "remove": if let before { try restore(unit, UnitRecord.values(json: before), db) }
        default: if let before { try replace(unit, UnitRecord.values(json: before), db) }
        }
    }

    /// The number that the next step has: that of its first change.
    func nextStep(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM change") ?? 1
    }

    func log(
        _ db: Database, _ action: String, step: Int64, unit: Int64, last: Int64? = nil,
        before: [DatabaseValue]? = nil, after: [DatabaseValue]? = nil, note: String? = nil
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO change (at, who, action, unit, lastUnit, before, after, step)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            Self.now(), author, action, unit, last, before.map(UnitRecord.json), after.map(UnitRecord.json) ?? note,
            step,
        ])
    }
}
