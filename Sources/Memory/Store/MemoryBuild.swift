public import Files
import Foundation
import GRDB

extension Memory {
    /// Takes a file into a memory, which is made where it isn't there.
    ///
    /// A new memory is built beside its place, in `NAME.part`, and takes its name when the import is complete. What a
    /// great file adds to a memory that is there is built in the same way and then moved in at once, which holds others
    /// off only shortly. Where an import is killed, the next one of the same file goes on from there; until it is
    /// complete the memory is as it was. Where it fails, nothing stays.
    ///
    /// - Parameters:
    ///   - path: the memory.
    ///   - author: who makes changes, for the log; the user's name by default.
    ///   - policy: what to do about other translations of the same source.
    ///   - filter: which units to take.
    ///   - progress: called now and then with the units read so far.
    public static func take(
        _ input: MemoryInput, into path: String, author: String? = nil, policy: DuplicatePolicy = .keepBoth,
        filter: UnitFilter = UnitFilter(), progress: @escaping (Int) -> Void = { _ in }
    ) throws(FileError) -> ImportReport {
        let isGreat = input.size >= greatFile
        if isGreat || !FileManager.default.fileExists(atPath: path) {
            let task = "\(input.fingerprint) \(policy.rawValue) \(filter)"
            let build = MemoryBuild(path, task: task, origin: input.name, policy: policy, isGreat: isGreat)
            if let report = try build.run(author, filter, progress, input.read) { return report }
        }
        let memory = try open(path, create: true, author: author)
        defer { memory.close() }
        return try memory.importUnits(
            origin: input.name, policy: policy, filter: filter, progress: progress, from: input.read)
    }

    /// Bytes of a file from which on it is worth the trouble to take it up again: some seconds of work.
    static let greatFile = 64 << 20
}

/// A memory that is made beside its place, to stand there or to be moved into the one that does.
struct MemoryBuild {
    private let path: String
    private let part: String
    /// What is built of what: a part that was left by another import is of no use.
    private let task: String
    private let origin: String
    private let policy: DuplicatePolicy
    private let isGreat: Bool

    /// Units between commits.
    private static let chunk = 200_000

    /// - Parameter isGreat: whether to build it also where it will be moved into a memory.
    init(_ path: String, task: String, origin: String, policy: DuplicatePolicy, isGreat: Bool) {
        self.path = path
        self.task = task
        self.origin = origin
        self.policy = policy
        self.isGreat = isGreat
        part = path + ".part"
    }

    private var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// Builds and places it; nil where the file had better be imported into what is there.
    func run(
        _ author: String?, _ filter: UnitFilter, _ progress: @escaping (Int) -> Void, _ source: Memory.UnitSource
    ) throws(FileError) -> ImportReport? {
        guard let lock = FileLock(path: part + ".lock", waits: true) else { throw failure }
        defer {
            withExtendedLifetime(lock) { _ = unlink(part + ".lock") }
        }
        guard isGreat || !isThere else {
            discard()
            return nil
        }
        let report: ImportReport
        do throws(FileError) {
            let memory = try Memory.open(part, author: author)
            defer { memory.close() }
            switch try begin(memory) {
            case .fresh: report = try fill(memory, filter, progress, source)
            case .complete:
                report = try ImportReport(read: memory.count(), added: memory.count())
            case .ofAnother:
                memory.close()
                try putInPlace()
                return nil
            }
            if !isThere { try memory.write { try $0.execute(sql: "DROP TABLE building") } }
        } catch {
            discard()
            throw error
        }
        if !isThere, try putInPlace() { return report }
        return try moveIn(report, author, progress)
    }

    private enum Stage { case fresh, complete, ofAnother }

    /// Looks at what an import that was killed has left.
    private func begin(_ memory: Memory) throws(FileError) -> Stage {
        let isThere = isThere
        return try memory.write { db in
            let isBegun = try db.tableExists("building")
            if !isBegun, !isThere, try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM unit)") ?? false {
                return .ofAnother
            }
            let state = isBegun ? try Row.fetchOne(db, sql: "SELECT * FROM building") : nil
            // An older version did not say whether it was complete; what it left is begun anew.
            if let state, state["task"] == task, let isComplete: Bool = state["isComplete"] {
                return isComplete ? .complete : .fresh
            }
            try db.execute(
                sql: """
                    DROP TABLE IF EXISTS building;
                    DELETE FROM unit; DELETE FROM segment; DELETE FROM change; DELETE FROM sqlite_sequence;
                    UPDATE setting SET value = 0;
                    CREATE TABLE building
                        (task TEXT NOT NULL, read INTEGER NOT NULL, previous INTEGER, isComplete INTEGER NOT NULL);
                    """)
            try db.execute(literal: "INSERT INTO building VALUES (\(task), 0, NULL, 0)")
            return .fresh
        }
    }

    /// Fills the memory, with a commit now and then.
    private func fill(
        _ memory: Memory, _ filter: UnitFilter, _ progress: @escaping (Int) -> Void, _ source: Memory.UnitSource
    ) throws(FileError) -> ImportReport {
        try memory.writeInSteps { db in
            let start = try Row.fetchOne(db, sql: "SELECT read, previous FROM building")
            let job = try ImportJob(
                memory, db, origin: origin, policy: policy, start: (start?[0] ?? 0, start?[1]))
            let skipped = job.position.read
            var saved = skipped
            let filtered = try Memory.arrivals(source, filter: filter, skipping: skipped) { arrival in
                try job.add(arrival)
                if arrival.read % 10_000 == 0 { progress(arrival.read) }
                guard job.position.read - saved >= Self.chunk else { return }
                saved = job.position.read
                try db.execute(literal: "UPDATE building SET read = \(saved), previous = \(job.position.previous)")
                try db.commit()
                try db.beginTransaction(.immediate)
            }
            var report = try job.finish()
            report.filtered = filtered
            try db.execute(sql: "UPDATE building SET isComplete = 1")
            return report
        }
    }

    /// Gives the memory its name; false where another one has it.
    @discardableResult
    private func putInPlace() throws(FileError) -> Bool {
        let files = FileManager.default
        if files.fileExists(atPath: part + ".index"), !isThere {
            try? files.removeItem(atPath: path + ".index")
            guard rename(part + ".index", path + ".index") == 0 else { throw failure }
        }
        // A link, unlike a new name, never takes the place of a file that is there.
        guard link(part, path) == 0 else {
            if errno == EEXIST { return false }
            throw failure
        }
        discard()
        return true
    }

    /// Moves the units into the memory that is there.
    private func moveIn(
        _ report: ImportReport, _ author: String?, _ progress: @escaping (Int) -> Void
    ) throws(FileError) -> ImportReport {
        let memory = try Memory.open(path, author: author)
        defer { memory.close() }
        let moved: ImportReport
        if policy == .keepBoth {
            moved = try memory.adopt(part, origin: origin, progress: progress)
        } else {
            let built = try Memory.open(part)
            defer { built.close() }
            moved = try memory.importUnits(origin: origin, policy: policy, progress: progress) { body in
                try built.forEachUnit(UnitFilter(), body)
            }
        }
        discard()
        var sum = report
        sum.added = moved.added
        sum.duplicates += moved.duplicates
        sum.replaced += moved.replaced
        return sum
    }

    private var failure: FileError {
        FileError(.unwritable, path: path, cause: "it can't be made (\(String(cString: strerror(errno))))")
    }

    private func discard() {
        for name in [part, part + "-wal", part + "-shm", part + "-journal", part + ".index"] {
            try? FileManager.default.removeItem(atPath: name)
        }
    }
}
