public import Files
import Foundation
import GRDB
import Synchronization

/// A translation memory: units in one SQLite file, and beside it a folder with the index for fuzzy look-ups.
///
/// The file is the truth; the index follows it and can always be made again. Several processes may use one memory.
///
///     let memory = try Memory.open("news.tm")
///     try memory.add(MemoryUnit(source: "Guten Tag.", target: "Good day."))
///     let matches = try memory.lookup("Guten Tag!")
public final class Memory: Sendable {
    /// The file.
    public let path: String
    /// Who makes changes, for the log.
    public let author: String

    let pool: DatabasePool
    let index = FuzzyIndex()
    let files: SegmentFiles
    let keeper = IndexKeeper()
    /// What of the store the index in memory has.
    let indexed = Mutex(IndexState())

    struct IndexState {
        /// Counts changes of the list of segments; -1 before the first look.
        var generation: Int64 = -1
        /// The last unit in the index.
        var lastUnit: Int64 = 0
    }

    /// Opens a memory, or makes one.
    ///
    /// - Parameters:
    ///   - path: the SQLite file.
    ///   - create: whether to make it where it isn't there.
    ///   - author: who makes changes, for the log; the user's name by default.
    /// - Throws: ``FileError`` where it is missing, is no memory, or was made by a newer version.
    public static func open(
        _ path: String, create: Bool = true, author: String? = nil
    ) throws(FileError) -> Memory {
        guard create || FileManager.default.fileExists(atPath: path) else {
            throw FileError(
                .unreadable, path: path, cause: "there is no such memory",
                advice: "Make one with 'satzpaar tm import'.")
        }
        return try Memory(path: path, author: author ?? NSUserName())
    }

    private init(path: String, author: String) throws(FileError) {
        self.path = path
        self.author = author
        files = SegmentFiles(memory: path)
        pool = try Self.access(path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(600)
            configuration.prepareDatabase { db in
                // Checkpoints wait for the disk, so that they are kept out of transactions: see `tend`.
                try db.execute(
                    sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 0")
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            if try pool.read({ try !Schema.migrator.hasCompletedMigrations($0) }) { try Schema.migrator.migrate(pool) }
            return pool
        }
    }

    /// The number of units.
    public func count() throws(FileError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM unit") ?? 0 }
    }

    /// Closes the memory, so that no side files stay unless another process has it open.
    public func close() {
        keeper.finish()
        // The pool's readers can't write the journal back, and one of them may be the last to close.
        try? pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try? pool.close()
        // Nor do they delete its files; the last to close must be one that may.
        if FileManager.default.fileExists(atPath: path + "-wal") {
            let last = try? DatabaseQueue(path: path)
            _ = try? last?.inDatabase { try Int.fetchOne($0, sql: "SELECT value FROM setting LIMIT 1") }
            try? last?.close()
        }
    }

    /// Reads in one state of the store.
    func read<Value>(_ body: (Database) throws -> Value) throws(FileError) -> Value {
        try Self.access(path) { try pool.read(body) }
    }

    /// Changes the store wholly or not at all.
    func write<Value>(_ body: (Database) throws -> Value) throws(FileError) -> Value {
        try Self.access(path) {
            try pool.writeWithoutTransaction { db in
                var result: Value?
                try db.inTransaction(.immediate) {
                    result = try body(db)
                    return .commit
                }
                guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                return result
            }
        }
    }

    /// Has the store to itself for changes, but in no transaction.
    func outsideTransaction<Value>(_ body: (Database) throws -> Value) throws(FileError) -> Value {
        try Self.access(path) { try pool.writeWithoutTransaction(body) }
    }

    /// Changes the store in transactions that `body` ends and begins; where it throws, the last one is undone.
    func writeInSteps<Value>(_ body: (Database) throws -> Value) throws(FileError) -> Value {
        try Self.access(path) {
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 1000")
                defer { try? db.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
                try db.beginTransaction(.immediate)
                do {
                    let value = try body(db)
                    try db.commit()
                    return value
                } catch {
                    try? db.rollback()
                    throw error
                }
            }
        }
    }

    private static func access<Value>(_ path: String, _ body: () throws -> Value) throws(FileError) -> Value {
        do {
            return try body()
        } catch let error as FileError {
            throw error
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw FileError(.malformed, path: path, cause: "this is no translation memory of Satzpaar")
        } catch {
            throw FileError(.unreadable, path: path, cause: "the memory can't be used (\(error))")
        }
    }

    /// Now, as TMX writes it.
    static func now() -> String {
        var (seconds, parts) = (time(nil), tm())
        gmtime_r(&seconds, &parts)
        func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)\(padded(parts.tm_mon + 1))\(padded(parts.tm_mday))T"
            + "\(padded(parts.tm_hour))\(padded(parts.tm_min))\(padded(parts.tm_sec))Z"
    }
}
