public import Files
import Foundation
import GRDB

/// What a memory holds.
public struct MemoryStatistics: Sendable, Hashable {
    /// Units.
    public var units = 0
    /// Source texts that differ.
    public var sources = 0
    /// Units by languages, the greatest first.
    public var languages: [Count] = []
    /// Units by status.
    public var statuses: [Count] = []
    /// Units by subject field.
    public var domains: [Count] = []
    /// Units by the file they came from.
    public var origins: [Count] = []
    /// Entries of the log of changes.
    public var changes = 0
    /// Bytes of the store.
    public var storeSize = 0
    /// Bytes of the index.
    public var indexSize = 0
    /// Bytes of the lists of words that searches use.
    public var wordListSize = 0
    /// Files of the index.
    public var segments = 0

    /// A value and how many units have it.
    public struct Count: Sendable, Hashable {
        /// The value; empty where a unit has none.
        public var name: String
        /// Units that have it.
        public var units: Int
    }
}

/// What `doctor` found.
public struct MemoryCheck: Sendable, Hashable {
    /// What is wrong, each a sentence; empty where nothing is.
    public var findings: [String] = []
    /// Whether the index was made again.
    public var repaired = false
}

extension Memory {
    /// Counts.
    public func statistics() throws(FileError) -> MemoryStatistics {
        try withIndex { db in
            var statistics = MemoryStatistics()
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            func counts(_ column: String) throws -> [MemoryStatistics.Count] {
                let sql = "SELECT CAST(\(column) AS TEXT), count(*) FROM unit GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20"
                return try Row.fetchAll(db, sql: sql).map { .init(name: $0[0] ?? "", units: $0[1]) }
            }
            statistics.units = try count("SELECT count(*) FROM unit")
            statistics.sources = try count("SELECT count(DISTINCT key) FROM unit")
            statistics.changes = try count("SELECT count(*) FROM change")
            statistics.languages = try counts("sourceLanguage || ' → ' || targetLanguage")
            statistics.statuses = try counts("status").map {
                let status = Int($0.name).flatMap(MemoryUnit.Status.init)
                return .init(name: status?.name ?? $0.name, units: $0.units)
            }
            statistics.domains = try counts("domain")
            statistics.origins = try counts("origin")
            statistics.segments = try count("SELECT count(*) FROM segment")
            statistics.storeSize = try count("PRAGMA page_count") * count("PRAGMA page_size")
            statistics.indexSize = index.size
            statistics.wordListSize = try String.fetchAll(db, sql: "SELECT file FROM word").reduce(0) {
                $0 + ((try? WordList(path: files.path($1)))?.size ?? 0)
            }
            return statistics
        }
    }

    /// Checks the store, and the index against it.
    ///
    /// - Parameters:
    ///   - repair: whether to make the index again where it isn't right.
    ///   - progress: called now and then with the units read so far.
    public func check(repair: Bool, progress: @escaping (Int) -> Void = { _ in }) throws(FileError) -> MemoryCheck {
        var check = MemoryCheck()
        try read { db in
            for line in try String.fetchAll(db, sql: "PRAGMA quick_check(20)") where line != "ok" {
                check.findings.append("The store is damaged: \(line).")
            }
            check.findings += try indexFindings(db)
            try checkKeys(db, &check)
        }
        if repair, !check.findings.isEmpty {
            try write { db in
                try db.execute(sql: "REINDEX")
                try repairKeys(db)
                try rebuildIndex(db, progress: progress)
            }
            try collectFiles()
            check.repaired = true
        }
        return check
    }

    /// Each source must be in a segment or among the units read when the memory is opened.
    private func indexFindings(_ db: Database) throws -> [String] {
        var findings: [String] = []
        var known = KeyTable()
        for name in try String.fetchAll(db, sql: "SELECT file FROM segment") {
            do {
                let segment = try Segment(path: files.path(name))
                guard segment.isSound else {
                    findings.append("The index file \(name) is damaged.")
                    continue
                }
                for key in segment.keys { _ = known.number(of: key) }
            } catch { findings.append("The index file \(name) can't be used: \(error)") }
        }
        for name in try String.fetchAll(db, sql: "SELECT file FROM word") {
            let list = try? WordList(path: files.path(name))
            if list?.isSound != true { findings.append("The list of words \(name) is missing or damaged.") }
        }
        for key in try unsettled(db).keys { _ = known.number(of: key) }
        let before = known.count
        let keys = try Int64.fetchCursor(db, sql: "SELECT key FROM unit")
        while let key = try keys.next() { _ = known.number(of: UInt64(bitPattern: key)) }
        if known.count > before { findings.append("\(known.count - before) sources are not in the index.") }
        return findings
    }

    private func checkKeys(_ db: Database, _ check: inout MemoryCheck) throws {
        var wrong = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT key, source FROM unit")
        while let row = try rows.next() {
            if TextKey.key(row[1]) != row[0] { wrong += 1 }
        }
        if wrong > 0 { check.findings.append("\(wrong) units have a key that is not their source's.") }
    }

    private func repairKeys(_ db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT id, key, source FROM unit")
        var repairs: [(id: Int64, key: Int64)] = []
        while let row = try rows.next() {
            let key = TextKey.key(row[2])
            if key != row[1] { repairs.append((row[0], key)) }
        }
        for repair in repairs { try db.execute(literal: "UPDATE unit SET key = \(repair.key) WHERE id = \(repair.id)") }
    }

    /// All units that a filter takes, in the order in which they were added.
    public func forEachUnit(_ filter: UnitFilter = UnitFilter(), _ body: (MemoryUnit) throws -> Void) throws(FileError)
    {
        try read { db in
            let rows = try Row.fetchCursor(db, sql: "\(UnitRecord.select) ORDER BY id")
            while let row = try rows.next() {
                let unit = UnitRecord.unit(row)
                if filter.takes(unit) { try body(unit) }
            }
        }
    }
}
