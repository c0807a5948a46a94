import Files
import GRDB
import Synchronization

extension Memory {
    /// Units that are kept out of segments before a new one is written.
    static let openLimit = 4096
    /// Texts that a segment holds at most, so that making one needs bounded memory.
    static let segmentLimit = 1 << 20
    /// So many segments of about one size are made into one.
    static let mergeWidth = 8

    /// Brings the index up to what a state of the store says, whoever changed it.
    func refresh(_ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT (SELECT value FROM setting WHERE name = 'generation'),
                           (SELECT value FROM setting WHERE name = 'indexed'), (SELECT max(id) FROM unit)
                    """))
        guard let row else { return }
        let (generation, settled): (Int64, Int64) = (row[0], row[1])
        let last: Int64 = row[2] ?? 0
        try indexed.withLock { state in
            // Another thread may have looked at a later state.
            if state.generation < generation {
                index.replace(segments: try segments(db))
                state.generation = generation
                state.lastUnit = settled
                try addPending(db)
            }
            if last > state.lastUnit {
                let rows = try Row.fetchCursor(
                    db.cachedStatement(sql: "SELECT key, source FROM unit WHERE id > ?"), arguments: [state.lastUnit])
                while let row = try rows.next() { add(row) }
                state.lastUnit = last
            }
        }
    }

    private func addPending(_ db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT key, source FROM unit WHERE id IN (SELECT unit FROM pending)")
        while let row = try rows.next() { add(row) }
    }

    private func add(_ row: Row) {
        index.add(TextKey.normalised(row[1]), key: UInt64(bitPattern: row[0]))
    }

    /// The segments that the store lists.
    func segments(_ db: Database) throws -> [Segment] {
        try String.fetchAll(db, sql: "SELECT file FROM segment ORDER BY file").map { try Segment(path: files.path($0)) }
    }

    /// Writes a segment and lists it; counts as done only when the transaction does. The open segment is used up.
    func writeSegment(_ open: OpenSegment, _ db: Database) throws {
        let texts = open.count
        guard texts > 0 else { return }
        let name = try files.write(open)
        try db.execute(literal: "INSERT INTO segment VALUES (\(name), \(texts))")
    }

    /// Says that all units are in segments now.
    func settle(_ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE setting SET value = (SELECT coalesce(max(id), 0) FROM unit) WHERE name = 'indexed';
                UPDATE setting SET value = value + 1 WHERE name = 'generation';
                DELETE FROM pending;
                """)
    }

    /// Says that the index must be read again.
    func countGeneration(_ db: Database) throws {
        try db.execute(sql: "UPDATE setting SET value = value + 1 WHERE name = 'generation'")
    }

    /// Units that are in no segment, as an open segment.
    func unsettled(_ db: Database) throws -> OpenSegment {
        let open = OpenSegment()
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT key, source FROM unit WHERE id > (SELECT value FROM setting WHERE name = 'indexed')
                UNION ALL SELECT key, source FROM unit WHERE id IN (SELECT unit FROM pending)
                """)
        while let row = try rows.next() { open.add(row) }
        return open
    }

    /// Joins segments of about the same size where there are many, so that their number grows with the logarithm.
    func mergeSegments(_ db: Database) throws {
        while let names = try joinable(db) {
            let merged = OpenSegment()
            for name in names {
                merged.add(try Segment(path: files.path(name)))
                try db.execute(literal: "DELETE FROM segment WHERE file = \(name)")
            }
            try writeSegment(merged, db)
            try countGeneration(db)
        }
    }

    /// Segments of about one size, where there are so many that they should be one.
    func joinable(_ db: Database) throws -> [String]? {
        let rows = try Row.fetchAll(db, sql: "SELECT file, texts FROM segment ORDER BY file")
        let tiers = Dictionary(grouping: rows) { row -> Int in
            let texts: Int = row[1]
            return (Int.bitWidth - (texts / Self.openLimit).leadingZeroBitCount) / 3
        }
        let full = tiers.values.first { tier in
            tier.count >= Self.mergeWidth && tier.reduce(0) { $0 + ($1[1] as Int) } <= Self.segmentLimit
        }
        return full?.map { $0[0] }
    }

    /// Deletes segment files that no committed state lists, unless another process is about to list one.
    func collectFiles() throws(FileError) {
        try withExtendedLifetime(files.lock()) { (lock) throws(FileError) in
            guard lock != nil else { return }
            try write { db in files.keepOnly(Set(try String.fetchAll(db, sql: Schema.listedFiles))) }
        }
    }

    /// Makes the whole index again from the store.
    func rebuildIndex(_ db: Database, progress: (Int) -> Void = { _ in }) throws {
        try db.execute(sql: "DELETE FROM segment; DELETE FROM word; DELETE FROM reworded")
        var open = OpenSegment()
        var done = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT key, source FROM unit ORDER BY id")
        while let row = try rows.next() {
            open.add(row)
            done += 1
            if done % 10_000 == 0 { progress(done) }
            if open.count >= Self.segmentLimit {
                try writeSegment(open, db)
                open = OpenSegment()
            }
        }
        try writeSegment(open, db)
        try settle(db)
    }
}

extension OpenSegment {
    /// Adds the key and source of a unit.
    func add(_ row: Row) {
        var text = TextKey.normalised(row[1])
        text.withUTF8 { add($0, key: UInt64(bitPattern: row[0])) }
    }

    /// Adds all texts of a segment.
    func add(_ segment: Segment) {
        for text in 0..<segment.textCount {
            add(key: segment.key(text)) { append in
                let tokens = segment.tokens(text)
                guard var place = tokens.baseAddress else { return }
                let end = place + tokens.count
                while place < end {
                    let token = VariableInteger.read(&place)
                    let word = segment.word(Int(token >> 1))
                    append(word, Tokeniser.kind(of: word), token & 1 == 1)
                }
            }
        }
    }
}
