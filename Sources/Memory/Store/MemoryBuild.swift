public import Files
import Foundation
import GRDB

extension Memory {
    /// Takes a file into a memory, which is made where it isn't there.
    ///
    /// A new memory is built beside its place, in `NAME.part`, and takes its name when the import is complete. Where
    /// that is killed, the next import of the same file goes on from there. Where it fails, nothing stays.
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
        if !FileManager.default.fileExists(atPath: path) {
            let build = MemoryBuild(path, task: "\(input.fingerprint) \(policy.rawValue) \(filter)")
            let report = try build.run(author, origin: input.name, policy, filter, progress, input.read)
            if let report { return report }
        }
        let memory = try open(path, create: true, author: author)
        defer { memory.close() }
        return try memory.importUnits(
            origin: input.name, policy: policy, filter: filter, progress: progress, from: input.read)
    }
}

/// A memory that is made beside its place.
private struct MemoryBuild {
    private let path: String
    private let part: String
    /// What is built of what: a part that was left by another import is of no use.
    private let task: String

    /// Units between commits.
    private static let chunk = 200_000

    init(_ path: String, task: String) {
        self.path = path
        self.task = task
        part = path + ".part"
    }

    /// Builds it; nil where another process has made the memory meanwhile.
    func run(
        _ author: String?, origin: String, _ policy: DuplicatePolicy, _ filter: UnitFilter,
        _ progress: @escaping (Int) -> Void, _ source: Memory.UnitSource
    ) throws(FileError) -> ImportReport? {
        guard let lock = FileLock(path: part + ".lock", waits: true) else {
            throw FileError(
                .unwritable, path: path, cause: "it can't be made (\(String(cString: strerror(errno))))")
        }
        defer {
            withExtendedLifetime(lock) { _ = unlink(part + ".lock") }
        }
        if FileManager.default.fileExists(atPath: path) {
            discard()
            return nil
        }
        let report: ImportReport
        do {
            let memory = try Memory.open(part, author: author)
            defer { memory.close() }
            if try isComplete(memory) {
                memory.close()
                try putInPlace()
                return nil
            }
            report = try fill(memory, origin, policy, filter, progress, source)
        } catch {
            discard()
            throw error
        }
        guard try putInPlace() else { return try merge(origin, policy, progress) }
        return report
    }

    private func isComplete(_ memory: Memory) throws(FileError) -> Bool {
        try memory.write { db in
            let isNew =
                try !db.tableExists("building")
                && (Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM unit)") ?? true)
            if isNew {
                try db.execute(
                    sql: "CREATE TABLE building (task TEXT NOT NULL, read INTEGER NOT NULL, previous INTEGER)")
                try db.execute(literal: "INSERT INTO building VALUES (\(task), 0, NULL)")
                return false
            }
            guard try db.tableExists("building") else { return true }
            guard try String.fetchOne(db, sql: "SELECT task FROM building") != task else { return false }
            try db.execute(
                literal: """
                    DELETE FROM unit; DELETE FROM segment; DELETE FROM sqlite_sequence;
                    UPDATE setting SET value = 0; UPDATE building SET task = \(task), read = 0, previous = NULL
                    """)
            return false
        }
    }

    /// Fills the memory, with a commit now and then.
    private func fill(
        _ memory: Memory, _ origin: String, _ policy: DuplicatePolicy, _ filter: UnitFilter,
        _ progress: @escaping (Int) -> Void, _ source: Memory.UnitSource
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
            try db.execute(sql: "DROP TABLE building")
            return report
        }
    }

    /// Gives the memory its name; false where another one has it.
    @discardableResult
    private func putInPlace() throws(FileError) -> Bool {
        let files = FileManager.default
        if files.fileExists(atPath: part + ".index"), !files.fileExists(atPath: path) {
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

    private func merge(
        _ origin: String, _ policy: DuplicatePolicy, _ progress: @escaping (Int) -> Void
    ) throws(FileError) -> ImportReport {
        let (built, memory) = (try Memory.open(part), try Memory.open(path))
        defer {
            built.close()
            memory.close()
            discard()
        }
        return try memory.importUnits(origin: origin, policy: policy, progress: progress) { body in
            try built.forEachUnit(UnitFilter(), body)
        }
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
