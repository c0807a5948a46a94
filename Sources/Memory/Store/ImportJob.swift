import Bitext
import GRDB

/// A unit on its way into a memory, with how many were read up to it.
struct Arrival: Sendable {
    var unit: PreparedUnit
    var read: Int
}

/// One import while it runs.
///
/// An empty memory is filled in bulk: the table's own index is made at the end, since sorting keys once is cheaper than
/// putting each in its place. The last pairs are kept as hashes, so that a pair is known again; what is further apart
/// than they reach is told by the index when it is there. So memory doesn't grow with the file. Where the memory isn't
/// empty, each pair is looked up.
final class ImportJob {
    private(set) var report = ImportReport()
    /// Units read up to the last that was stored, and its key; where an import that was killed is taken up again.
    private(set) var position: (read: Int, previous: Int64?) = (0, nil)

    private let memory: Memory
    private let db: Database
    private let origin: String
    private let policy: DuplicatePolicy
    private let rows: RowWriter
    private let pairStatement: Statement
    private let isBulk: Bool
    private let first: Int64
    private let step: Int64
    private let pairLimit: Int
    private var pairs = KeySet()
    /// Whether pairs have been stored that ``pairs`` no longer knows.
    private var forgotPairs = false
    private var open: OpenSegment
    private var wroteSegment = false
    /// A unit waits for its successor, whose source is its context.
    private var waiting: Arrival?

    /// Pairs that are kept as hashes: the most for which 16 MB are enough.
    static let usualPairLimit = 1_390_000

    /// - Parameter start: where the units begin of a bulk import that is taken up again.
    init(
        _ memory: Memory, _ db: Database, origin: String, policy: DuplicatePolicy,
        start: (read: Int, previous: Int64?)? = nil, pairLimit: Int = usualPairLimit
    ) throws {
        self.pairLimit = pairLimit
        self.memory = memory
        self.db = db
        self.origin = origin
        self.policy = policy
        rows = try RowWriter(db)
        isBulk = try start != nil || Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM unit)") ?? false
        first =
            try start != nil
            ? 0 : Int64.fetchOne(db, sql: "SELECT max(seq) FROM sqlite_sequence WHERE name = 'unit'") ?? 0
        step = try memory.nextStep(db)
        if isBulk { try db.execute(sql: "DROP INDEX IF EXISTS unit_key") }
        pairStatement = try db.makeStatement(
            sql: "SELECT sourceLanguage, targetLanguage FROM unit WHERE key = ? AND targetKey = ?")
        open = try memory.unsettled(db)
        guard let start else { return }
        position = start
        report.added = try Int.fetchOne(db, sql: "SELECT count(*) FROM unit") ?? 0
        forgotPairs = report.added > 0
    }

    func add(_ arrival: Arrival) throws {
        if let waiting { try store(waiting, next: arrival.unit.key) }
        waiting = arrival
    }

    func finish() throws -> ImportReport {
        if let waiting { try store(waiting, next: nil) }
        waiting = nil
        if isBulk {
            try db.execute(sql: Schema.keyIndex)
            if forgotPairs {
                let again = try memory.removeRepeatedPairs(db)
                report.added -= again
                report.duplicates += again
            }
            if policy != .keepBoth { report.replaced = try memory.removeDuplicates(policy, step: nil, db) }
        }
        if wroteSegment || open.count >= Memory.openLimit {
            // Making the segment takes memory of its own.
            pairs = KeySet()
            try memory.writeSegment(open, db)
            try memory.settle(db)
            try memory.mergeSegments(db)
        }
        let last = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM unit") ?? 0
        if last > first { try memory.log(db, "import", step: step, unit: first + 1, last: last, note: origin) }
        return report
    }

    private func store(_ arrival: Arrival, next: Int64?) throws {
        let row = arrival.unit
        row.unit.previous = row.unit.previous ?? position.previous
        row.unit.next = row.unit.next ?? next
        position = (arrival.read, row.key)
        report.read = arrival.read
        if row.unit.origin == nil { row.unit.origin = origin }
        guard try isNew(row) else {
            report.duplicates += 1
            return
        }
        if policy != .keepBoth, !isBulk, try !settleRivals(of: row.unit, row.key) { return }
        try rows.insert(row)
        report.added += 1
        open.add(row)
        if open.count >= Memory.segmentLimit {
            try memory.writeSegment(open, db)
            try memory.settle(db)
            open = OpenSegment()
            wroteSegment = true
        }
    }

    private func isNew(_ row: PreparedUnit) throws -> Bool {
        if isBulk {
            if pairs.count >= pairLimit {
                pairs = KeySet()
                forgotPairs = true
            }
            return pairs.insert(row.pair)
        }
        let (from, to) = (row.unit.sourceLanguage.description, row.unit.targetLanguage.description)
        let found = try Row.fetchCursor(pairStatement, arguments: [row.key, row.targetKey])
        while let known = try found.next() {
            if known[0] == from, known[1] == to { return false }
        }
        return true
    }

    /// Removes the units that a new one replaces; false where one of them is better.
    private func settleRivals(of unit: MemoryUnit, _ key: Int64) throws -> Bool {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "\(UnitRecord.select) WHERE key = ? AND targetLanguage = ?"),
            arguments: [key, unit.targetLanguage.description])
        for rival in rows.map(UnitRecord.unit) {
            switch policy.judge(unit, against: rival) {
            case .both: continue
            case .old: return false
            case .new:
                try memory.log(db, "remove", step: step, unit: rival.id, before: UnitRecord.values(rival))
                try db.execute(literal: "DELETE FROM unit WHERE id = \(rival.id)")
                report.replaced += 1
            }
        }
        return true
    }
}

extension OpenSegment {
    func add(_ row: PreparedUnit) {
        var text = row.normalised
        text.withUTF8 { add($0, key: UInt64(bitPattern: row.key)) }
    }
}

extension DuplicatePolicy {
    enum Verdict { case both, old, new }

    /// Which of two translations of one source stays.
    func judge(_ new: MemoryUnit, against old: MemoryUnit) -> Verdict {
        switch self {
        case .keepBoth: .both
        case .latest: (new.changed ?? new.created ?? "") >= (old.changed ?? old.created ?? "") ? .new : .old
        case .reviewed:
            if new.status == .reviewed, old.status != .reviewed {
                .new
            } else if old.status == .reviewed, new.status != .reviewed {
                .old
            } else {
                .both
            }
        }
    }
}
