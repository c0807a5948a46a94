import Files
import Foundation
import GRDB

extension Memory {
    /// Units that are copied at once, between two calls of progress.
    private static let adoptionChunk: Int64 = 50_000

    /// Moves the units of a memory that nobody else uses into this one, in one transaction, and its index with them.
    ///
    /// Pairs that are there already are left out. The other memory stays as it is.
    ///
    /// - Parameters:
    ///   - part: its path.
    ///   - origin: the file that its units come from.
    ///   - progress: called now and then with the units moved so far.
    func adopt(_ part: String, origin: String, progress: (Int) -> Void) throws(FileError) -> ImportReport {
        let report = try attaching(part) { db in
            let first = try Int64.fetchOne(db, sql: "SELECT max(seq) FROM sqlite_sequence WHERE name = 'unit'") ?? 0
            var report = ImportReport()
            let open = try unsettled(db)
            try takeIndex(part, open, db)
            let last = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM part.unit") ?? 0
            for start in stride(from: 1, through: last, by: Int(Self.adoptionChunk)) {
                try db.execute(sql: Self.copy, arguments: [start, start + Self.adoptionChunk - 1])
                report.added += db.changesCount
                progress(Int(start + Self.adoptionChunk - 1))
            }
            report.read = try Int.fetchOne(db, sql: "SELECT count(*) FROM part.unit") ?? 0
            report.duplicates = report.read - report.added
            try writeSegment(open, db)
            try settle(db)
            try mergeSegments(db)
            let end = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM unit") ?? 0
            if end > first { try log(db, "import", step: nextStep(db), unit: first + 1, last: end, note: origin) }
            return report
        }
        try collectFiles()
        checkpoint()
        return report
    }

    private static let copy = """
        INSERT INTO main.unit (\(UnitRecord.columns)) SELECT \(UnitRecord.columns) FROM part.unit AS new
        WHERE id BETWEEN ? AND ? AND NOT EXISTS (
            SELECT 1 FROM main.unit AS old WHERE old.key = new.key AND old.targetKey = new.targetKey
            AND old.sourceLanguage = new.sourceLanguage AND old.targetLanguage = new.targetLanguage)
        ORDER BY id
        """

    /// Runs a transaction with another memory as the schema `part`.
    private func attaching<Value>(_ part: String, _ body: (Database) throws -> Value) throws(FileError) -> Value {
        try outsideTransaction { db in
            try db.execute(sql: "ATTACH ? AS part", arguments: [part])
            defer { try? db.execute(sql: "DETACH part") }
            var value: Value?
            try db.inTransaction(.immediate) {
                value = try body(db)
                return .commit
            }
            guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return value
        }
    }

    /// Takes the files of the index over, and what is in none of them into an open segment.
    private func takeIndex(_ part: String, _ open: OpenSegment, _ db: Database) throws {
        let others = SegmentFiles(memory: part)
        try FileManager.default.createDirectory(atPath: files.folder, withIntermediateDirectories: true)
        for row in try Row.fetchAll(db, sql: "SELECT file, texts FROM part.segment") {
            let (name, texts): (String, Int) = (row[0], row[1])
            // A link, not a move: until the transaction ends, both memories need the file.
            guard link(others.path(name), files.path(name)) == 0 || errno == EEXIST else {
                throw FileError(
                    .unwritable, path: files.path(name), cause: "it can't be made (\(String(cString: strerror(errno))))"
                )
            }
            try db.execute(literal: "INSERT INTO main.segment VALUES (\(name), \(texts))")
        }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT key, source FROM part.unit
                WHERE id > (SELECT value FROM part.setting WHERE name = 'indexed')
                """)
        while let row = try rows.next() { open.add(row) }
    }
}
