public import Files
import GRDB

extension Memory {
    /// Adds a unit.
    ///
    /// - Returns: its number.
    @discardableResult
    public func add(_ unit: MemoryUnit) throws(FileError) -> Int64 {
        var unit = unit
        let now = Self.now()
        unit.created = unit.created ?? now
        unit.author = unit.author ?? author
        let values = UnitRecord.values(unit)
        let id = try write { db in
            let id = try insert(values, db)
            try log(db, "add", unit: id, after: values)
            return id
        }
        try flushWhereDue()
        return id
    }

    /// Replaces a unit; its number stays.
    ///
    /// - Throws: ``FileError`` where there is no unit of that number.
    public func update(_ unit: MemoryUnit) throws(FileError) {
        var unit = unit
        unit.changed = Self.now()
        let values = UnitRecord.values(unit)
        try write { db in
            let before = try row(unit.id, db)
            try replace(unit.id, values, db)
            try log(db, "update", unit: unit.id, before: before, after: values)
        }
        try flushWhereDue()
    }

    /// Removes units; the log keeps them.
    public func remove(_ ids: [Int64]) throws(FileError) {
        try write { db in
            for id in ids {
                let before = try row(id, db)
                try db.execute(literal: "DELETE FROM unit WHERE id = \(id)")
                try log(db, "remove", unit: id, before: before)
            }
        }
    }

    /// Takes the last change back that has not been taken back yet; an import counts as one change.
    ///
    /// - Returns: what was taken back, such as "update of unit 7", or nil where there is nothing.
    public func undo() throws(FileError) -> String? {
        try write { db in
            let change = try Row.fetchOne(
                db,
                sql: """
                    SELECT * FROM change WHERE undoes IS NULL
                    AND id NOT IN (SELECT undoes FROM change WHERE undoes IS NOT NULL) ORDER BY id DESC LIMIT 1
                    """)
            guard let change else { return nil }
            let (id, action): (Int64, String) = (change["id"], change["action"])
            let unit: Int64 = change["unit"] ?? 0
            let before: String? = change["before"]
            switch action {
            case "add": try db.execute(literal: "DELETE FROM unit WHERE id = \(unit)")
            case "import":
                let last: Int64 = change["lastUnit"]
                try db.execute(literal: "DELETE FROM unit WHERE id BETWEEN \(unit) AND \(last)")
            case "remove": if let before { try restore(unit, UnitRecord.values(json: before), db) }
            default: if let before { try replace(unit, UnitRecord.values(json: before), db) }
            }
            try db.execute(
                literal: """
                    INSERT INTO change (at, who, action, unit, undoes)
                    VALUES (\(Self.now()), \(author), 'undo', \(unit), \(id))
                    """)
            return "\(action) of unit \(unit)"
        }
    }

    /// Withdraws or marks all units of one source file, such as an article that was corrected.
    ///
    /// - Returns: how many changed.
    public func mark(origin: String, as status: MemoryUnit.Status) throws(FileError) -> Int {
        try write { db in
            let rows = try Row.fetchAll(
                db, sql: "\(UnitRecord.select) WHERE origin = ? AND status <> ?", arguments: [origin, status.rawValue])
            for row in rows {
                var unit = UnitRecord.unit(row)
                let before = UnitRecord.values(unit)
                unit.status = status
                let after = UnitRecord.values(unit)
                try replace(unit.id, after, db)
                try log(db, "mark", unit: unit.id, before: before, after: after)
            }
            return rows.count
        }
    }

    func insert(_ values: [DatabaseValue], _ db: Database) throws -> Int64 {
        try db.cachedStatement(sql: UnitRecord.insert).execute(arguments: StatementArguments(values))
        return db.lastInsertedRowID
    }

    private func restore(_ id: Int64, _ values: [DatabaseValue], _ db: Database) throws {
        let sql =
            "INSERT INTO unit (id, \(UnitRecord.columns)) VALUES (?"
            + String(repeating: ", ?", count: values.count) + ")"
        try db.execute(sql: sql, arguments: StatementArguments([id.databaseValue] + values))
        try markPending(id, db)
    }

    func replace(_ id: Int64, _ values: [DatabaseValue], _ db: Database) throws {
        let marks = UnitRecord.columns.split(separator: ",").map { "\($0) = ?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "UPDATE unit SET \(marks) WHERE id = ?")
            .execute(arguments: StatementArguments(values + [id.databaseValue]))
        try markPending(id, db)
    }

    /// A unit that a segment may know under another text is indexed again.
    private func markPending(_ id: Int64, _ db: Database) throws {
        try db.execute(literal: "INSERT OR IGNORE INTO pending VALUES (\(id))")
        try countGeneration(db)
    }

    func row(_ id: Int64, _ db: Database) throws -> [DatabaseValue] {
        guard let row = try Row.fetchOne(db, sql: "\(UnitRecord.select) WHERE id = ?", arguments: [id]) else {
            throw FileError(.malformed, path: path, cause: "the memory holds no unit \(id)")
        }
        return UnitRecord.values(UnitRecord.unit(row))
    }

    func log(
        _ db: Database, _ action: String, unit: Int64, last: Int64? = nil, before: [DatabaseValue]? = nil,
        after: [DatabaseValue]? = nil, note: String? = nil
    ) throws {
        try db.cachedStatement(
            sql: "INSERT INTO change (at, who, action, unit, lastUnit, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            Self.now(), author, action, unit, last, before.map(UnitRecord.json), after.map(UnitRecord.json) ?? note,
        ])
    }

    private func flushWhereDue() throws(FileError) {
        let isDue = try read { db in
            let counts = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT (SELECT max(id) FROM unit) - (SELECT value FROM setting WHERE name = 'indexed'),
                        (SELECT count(*) FROM pending)
                        """))
            return (counts?[0] ?? 0) + (counts?[1] ?? 0) >= Self.openLimit
        }
        if isDue { try flush() }
    }
}
