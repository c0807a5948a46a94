import Bitext
import GRDB
import GRDBSQLite

/// Inserts units by SQLite's own interface; binding the columns of a row through GRDB costs as much as inserting it.
struct RowWriter {
    private let statement: Statement
    private let raw: OpaquePointer?

    init(_ db: Database) throws {
        statement = try db.makeStatement(sql: UnitRecord.insert)
        raw = statement.sqliteStatement
    }

    /// Inserts a unit; the texts are SQLite's until the row is written.
    func insert(_ row: PreparedUnit) throws {
        let unit = row.unit
        var column: Int32 = 0
        func bind(_ value: Int64?) {
            column += 1
            if let value { sqlite3_bind_int64(raw, column, value) } else { sqlite3_bind_null(raw, column) }
        }
        func bind(_ value: String?) {
            column += 1
            guard var value else {
                sqlite3_bind_null(raw, column)
                return
            }
            // An empty buffer may have no address, which would be taken for null.
            guard !value.isEmpty else {
                sqlite3_bind_text(raw, column, "", 0, Self.transient)
                return
            }
            value.withUTF8 { bytes in
                _ = bytes.withMemoryRebound(to: CChar.self) { bytes in
                    sqlite3_bind_text(raw, column, bytes.baseAddress, Int32(bytes.count), Self.transient)
                }
            }
        }
        bind(row.key)
        bind(row.targetKey)
        bind(unit.previous)
        bind(unit.next)
        bind(unit.sourceLanguage.description)
        bind(unit.targetLanguage.description)
        bind(row.source)
        bind(row.target)
        bind(row.codes)
        for text in [unit.tuid, unit.domain, unit.project, unit.author, unit.created, unit.changed] { bind(text) }
        bind(Int64(unit.status.rawValue))
        bind(Int64(unit.usage))
        column += 1
        if let confidence = unit.confidence {
            sqlite3_bind_double(raw, column, confidence)
        } else {
            sqlite3_bind_null(raw, column)
        }
        bind(unit.origin)
        bind(row.details)
        let result = sqlite3_step(raw)
        sqlite3_reset(raw)
        guard result == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: result),
                message: String(cString: sqlite3_errstr(result)), sql: UnitRecord.insert)
        }
    }

    /// Tells SQLite to copy what it is given.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
