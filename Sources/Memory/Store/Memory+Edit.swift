public import Files
import GRDB

extension Memory {
    /// Adds a unit.
    ///
    /// Takes no longer than a short transaction: the index is brought up beside it.
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
            try log(db, "add", step: nextStep(db), unit: id, after: values)
            return id
        }
        keeper.note(1, in: self)
        return id
    }

    /// The unit of a number.
    ///
    /// - Throws: ``FileError`` where there is none.
    public func unit(_ id: Int64) throws(FileError) -> MemoryUnit {
        try read { db in
            guard let row = try Row.fetchOne(db, sql: "\(UnitRecord.select) WHERE id = ?", arguments: [id]) else {
                throw missing(id)
            }
            return UnitRecord.unit(row)
        }
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
            try log(db, "update", step: nextStep(db), unit: unit.id, before: before, after: values)
        }
        keeper.note(1, in: self)
    }

    /// Removes units; the log keeps them.
    ///
    /// - Throws: ``FileError`` where there is no unit of one of the numbers; then none is removed.
    public func remove(_ ids: [Int64]) throws(FileError) {
        try write { db in
            let step = try nextStep(db)
            for id in ids {
                let before = try row(id, db)
                try db.execute(literal: "DELETE FROM unit WHERE id = \(id)")
                try log(db, "remove", step: step, unit: id, before: before)
            }
        }
    }

    func insert(_ values: [DatabaseValue], _ db: Database) throws -> Int64 {
        try db.cachedStatement(sql: UnitRecord.insert).execute(arguments: StatementArguments(values))
        return db.lastInsertedRowID
    }

    func restore(_ id: Int64, _ values: [DatabaseValue], _ db: Database) throws {
        let sql =
            "INSERT OR REPLACE INTO unit (id, \(UnitRecord.columns)) VALUES (?"
            + String(repeating: ", ?", count: values.count) + ")"
        try db.execute(sql: sql, arguments: StatementArguments([id.databaseValue] + values))
        try markPending(id, db)
        try db.execute(literal: "INSERT INTO reworded (unit) VALUES (\(id))")
    }

    func replace(_ id: Int64, _ values: [DatabaseValue], _ db: Database) throws {
        let keys = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT key, targetKey FROM unit WHERE id = ?"), arguments: [id])
        let before = keys.map { Array($0.databaseValues) } ?? []
        let marks = UnitRecord.columns.split(separator: ",").map { "\($0) = ?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "UPDATE unit SET \(marks) WHERE id = ?")
            .execute(arguments: StatementArguments(values + [id.databaseValue]))
        if before.first != values.first { try markPending(id, db) }
        // The keys are the first two columns.
        if before != Array(values.prefix(2)) {
            try db.execute(literal: "INSERT INTO reworded (unit) VALUES (\(id))")
        }
    }

    /// A unit that a segment may know under another text is indexed again.
    private func markPending(_ id: Int64, _ db: Database) throws {
        try countGeneration(db)
        try db.execute(
            literal: """
                INSERT OR REPLACE INTO pending VALUES
                (\(id), (SELECT value FROM setting WHERE name = 'generation'))
                """)
    }

    func row(_ id: Int64, _ db: Database) throws -> [DatabaseValue] {
        guard let row = try Row.fetchOne(db, sql: "\(UnitRecord.select) WHERE id = ?", arguments: [id]) else {
            throw missing(id)
        }
        return UnitRecord.values(UnitRecord.unit(row))
    }

    private func missing(_ id: Int64) -> FileError {
        FileError(.malformed, path: path, cause: "the memory holds no unit \(id)")
    }
}
