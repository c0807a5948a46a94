import Bitext
public import Files
import GRDB

/// What an import did.
public struct ImportReport: Sendable, Hashable {
    /// Units that came in.
    public var read = 0
    /// Units that were added.
    public var added = 0
    /// Units that were there already, word for word, and were left out.
    public var duplicates = 0
    /// Units that took the place of one with the same source.
    public var replaced = 0
    /// Units that the filter left out.
    public var filtered = 0
}

/// What to do where the memory has the source of a unit already, with another translation.
public enum DuplicatePolicy: String, Sendable, CaseIterable {
    /// Keep both translations.
    case keepBoth = "keep-both"
    /// Keep the one that was changed last.
    case latest
    /// Keep the reviewed one; where neither or both are, keep both.
    case reviewed
}

extension Memory {
    /// Adds many units in one transaction: all of them, or none where reading them fails.
    ///
    /// Units are taken to stand in the order of their text, so that each is the context of the next.
    ///
    /// - Parameters:
    ///   - origin: the file that they come from.
    ///   - policy: what to do about other translations of the same source.
    ///   - filter: which units to take.
    ///   - progress: called now and then with the units read so far.
    ///   - source: calls its argument with each unit.
    /// - Throws: ``FileError``, also where `source` throws one.
    public func importUnits(
        origin: String, policy: DuplicatePolicy = .keepBoth, filter: UnitFilter = UnitFilter(),
        progress: @escaping (Int) -> Void = { _ in }, from source: ((MemoryUnit) throws -> Void) throws -> Void
    ) throws(FileError) -> ImportReport {
        let report = try write { db in
            let job = try ImportJob(self, db, origin: origin, policy: policy)
            try source { unit in
                guard filter.takes(unit) else {
                    job.report.filtered += 1
                    return
                }
                try job.add(unit)
                if job.report.read % 10_000 == 0 { progress(job.report.read) }
            }
            return try job.finish()
        }
        try collectFiles()
        return report
    }
}

/// One import while it runs.
private final class ImportJob {
    var report = ImportReport()

    private let memory: Memory
    private let db: Database
    private let origin: String
    private let policy: DuplicatePolicy
    private let statement: Statement
    private let wasEmpty: Bool
    private let first: Int64
    /// Hashes of source, target and languages of all units.
    private var pairs = KeyTable()
    private var open: OpenSegment
    private var wroteSegment = false
    /// A unit waits for its successor, whose source is its context.
    private var waiting: (unit: MemoryUnit, key: Int64)?
    private var previousKey: Int64?

    init(_ memory: Memory, _ db: Database, origin: String, policy: DuplicatePolicy) throws {
        self.memory = memory
        self.db = db
        self.origin = origin
        self.policy = policy
        statement = try db.makeStatement(sql: UnitRecord.insert)
        first = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'unit'") ?? 0
        wasEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM unit)") ?? false
        // Sorting the keys once is cheaper than putting each in its place.
        if wasEmpty { try db.execute(sql: "DROP INDEX IF EXISTS unit_key") }
        open = try memory.unsettled(db)
        let rows = try Row.fetchCursor(db, sql: "SELECT key, targetKey, sourceLanguage, targetLanguage FROM unit")
        while let row = try rows.next() { _ = pairs.number(of: Self.pair(row[0], row[1], row[2], row[3])) }
    }

    func add(_ unit: MemoryUnit) throws {
        report.read += 1
        let key = TextKey.key(unit.source.plainText)
        if let waiting { try store(waiting.unit, waiting.key, next: key) }
        waiting = (unit, key)
    }

    func finish() throws -> ImportReport {
        if let waiting { try store(waiting.unit, waiting.key, next: nil) }
        if wasEmpty { try db.execute(sql: Schema.keyIndex) }
        if wroteSegment || open.count >= Memory.openLimit {
            try memory.writeSegment(open, db)
            try memory.settle(db)
            try memory.mergeSegments(db)
        }
        let last = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM unit") ?? 0
        if last > first { try memory.log(db, "import", unit: first + 1, last: last, note: origin) }
        return report
    }

    private func store(_ unit: MemoryUnit, _ key: Int64, next: Int64?) throws {
        var unit = unit
        (unit.previous, unit.next) = (unit.previous ?? previousKey, unit.next ?? next)
        previousKey = key
        if unit.origin == nil { unit.origin = origin }
        let values = UnitRecord.values(unit)
        let before = pairs.count
        let pair = Self.pair(
            key, Int64.fromDatabaseValue(values[1]) ?? 0, unit.sourceLanguage.description,
            unit.targetLanguage.description)
        guard pairs.number(of: pair) == before, pairs.count > before else {
            report.duplicates += 1
            return
        }
        if policy != .keepBoth, try !settleRivals(of: unit, key) { return }
        try statement.execute(arguments: StatementArguments(values))
        report.added += 1
        var text = TextKey.normalised(unit.source.plainText)
        text.withUTF8 { open.add($0, key: UInt64(bitPattern: key)) }
        if open.count >= Memory.segmentLimit {
            try memory.writeSegment(open, db)
            open = OpenSegment()
            wroteSegment = true
        }
    }

    /// Removes the units that a new one replaces; false where one of them is better.
    private func settleRivals(of unit: MemoryUnit, _ key: Int64) throws -> Bool {
        if wasEmpty { try db.execute(sql: Schema.keyIndex) }
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "\(UnitRecord.select) WHERE key = ? AND targetLanguage = ?"),
            arguments: [key, unit.targetLanguage.description])
        for rival in rows.map(UnitRecord.unit) {
            switch policy.judge(unit, against: rival) {
            case .both: continue
            case .old: return false
            case .new:
                try memory.log(db, "remove", unit: rival.id, before: UnitRecord.values(rival))
                try db.execute(literal: "DELETE FROM unit WHERE id = \(rival.id)")
                report.replaced += 1
            }
        }
        return true
    }

    private static func pair(_ source: Int64, _ target: Int64, _ from: String, _ to: String) -> UInt64 {
        let languages = StableHash.hash(from) &* 31 &+ StableHash.hash(to)
        return StableHash.mix(UInt64(bitPattern: source) ^ StableHash.mix(UInt64(bitPattern: target) &+ languages))
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
