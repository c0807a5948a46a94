import Dispatch
import Files
import Foundation
import GRDB
import Synchronization

/// Keeps the index in shape while units are added one by one: writes new units into segments, joins segments, and
/// brings the journal into the store, all beside those who add, whose pauses are no longer than a short transaction.
final class IndexKeeper: Sendable {
    private let queue = DispatchQueue(label: "satzpaar.memory.index", qos: .utility)
    private let added = Atomic<Int>(0)

    /// Changes between two looks at the state of the index.
    private static let interval = 512

    /// Notes that units have changed.
    func note(_ count: Int, in memory: Memory) {
        let before = added.wrappingAdd(count, ordering: .relaxed).oldValue
        guard before / Self.interval < (before + count) / Self.interval else { return }
        queue.async { [weak memory] in
            guard let memory else { return }
            // What fails here is done at the next occasion; the store is the truth.
            try? memory.tend()
        }
    }

    /// Waits for work that has begun.
    func finish() { queue.sync {} }
}

extension Memory {
    /// Bytes of the journal from which on it is made to start again.
    private static let longestJournal = 512 << 20

    /// Settles new units and joins segments, where there are enough of them and no other process is at it.
    func tend() throws(FileError) {
        try withExtendedLifetime(files.lock()) { (lock) throws(FileError) in
            guard lock != nil else { return }
            if try settleInPieces() { while try joinOnce() {} }
            try write { db in
                files.keepOnly(Set(try String.fetchAll(db, sql: Schema.listedFiles)))
            }
        }
        checkpoint()
    }

    /// Brings the journal into the store, as far as readers allow; writers go on meanwhile.
    func checkpoint() {
        guard let queue = try? DatabaseQueue(path: path) else { return }
        try? queue.inDatabase { db in
            try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
            // Who adds without a break never lets the journal start again; that it does is worth a pause.
            let size = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
            if size ?? 0 > Self.longestJournal { try db.execute(sql: "PRAGMA wal_checkpoint(RESTART)") }
        }
    }

    /// Writes the open units of one state into a segment, and lists it where that state still holds.
    private func settleInPieces() throws(FileError) -> Bool {
        let state = try read { db -> (open: OpenSegment, settled: Int64, last: Int64, generation: Int64)? in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT (SELECT value FROM setting WHERE name = 'indexed'),
                           (SELECT value FROM setting WHERE name = 'generation'),
                           (SELECT coalesce(max(id), 0) FROM unit), (SELECT count(*) FROM pending)
                    """)
            guard let row, (row[2] as Int64) - (row[0] as Int64) + (row[3] as Int64) >= Int64(Self.openLimit) else {
                return nil
            }
            return (try unsettled(db), row[0], row[2], row[1])
        }
        guard let state else { return false }
        let texts = state.open.count
        let name = try files.write(state.open)
        return try write { db in
            let settled = try Int64.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'indexed'")
            guard settled == state.settled else { return false }
            try db.execute(literal: "INSERT INTO segment VALUES (\(name), \(texts))")
            try db.execute(literal: "UPDATE setting SET value = \(state.last) WHERE name = 'indexed'")
            try db.execute(literal: "DELETE FROM pending WHERE stamp <= \(state.generation)")
            try countGeneration(db)
            return true
        }
    }

    /// Joins some segments of one size; false where there are none to join.
    private func joinOnce() throws(FileError) -> Bool {
        guard let names = try read({ db in try joinable(db) }) else { return false }
        let merged = OpenSegment()
        for name in names { merged.add(try Segment(path: files.path(name))) }
        let texts = merged.count
        let name = try files.write(merged)
        return try write { db in
            let listed = Set(try String.fetchAll(db, sql: "SELECT file FROM segment"))
            guard listed.isSuperset(of: names) else { return false }
            for name in names { try db.execute(literal: "DELETE FROM segment WHERE file = \(name)") }
            try db.execute(literal: "INSERT INTO segment VALUES (\(name), \(texts))")
            try countGeneration(db)
            return true
        }
    }
}
