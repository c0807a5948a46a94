import Files
import GRDB

extension Memory {
    /// Units whose words are read from the store rather than from a list, before a list of them is made.
    static let unlistedLimit = 20_000
    /// How many numbers of units a list reaches over at most, so that making one needs bounded memory.
    static let listReach: Int64 = 1 << 18

    /// Makes lists of words up to the last unit, where so many units have none that searches would take long, unless
    /// another process is at work on the index.
    ///
    /// Lists are made by the first search after many units were added, not by those who add, whom it would cost time.
    /// A list that does not reach far is made again with the units that follow it.
    ///
    /// - Parameters:
    ///   - limit: so many units may go without.
    ///   - progress: called now and then with the units read so far.
    func listWords(
        beyond limit: Int = unlistedLimit, progress: (Int) -> Void = { _ in }
    ) throws(FileError) {
        guard try read({ try unlisted($0) > limit }) else { return }
        try withExtendedLifetime(files.lock()) { (lock) throws(FileError) in
            guard lock != nil else { return }
            var done = 0
            while let span = try nextSpan() {
                done += try makeLists(span, done, progress)
            }
            try write { db in files.keepOnly(Set(try String.fetchAll(db, sql: Schema.listedFiles))) }
        }
    }

    /// How many units no list is right about.
    private func unlisted(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT coalesce((SELECT max(id) FROM unit), 0) - coalesce((SELECT max(last) FROM word), 0)
                    + (SELECT count(*) FROM reworded)
                """) ?? 0
    }

    /// The numbers of units that the next list is made of; nil where there is nothing to do.
    private func nextSpan() throws(FileError) -> ClosedRange<Int64>? {
        try write { db in
            if try (Int.fetchOne(db, sql: "SELECT count(*) FROM reworded") ?? 0) > Self.unlistedLimit {
                try db.execute(sql: "DELETE FROM word; DELETE FROM reworded")
            }
            let listed = try Int64.fetchOne(db, sql: "SELECT max(last) FROM word") ?? 0
            guard let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM unit"), last > listed else { return nil }
            let first =
                try Int64.fetchOne(
                    db, sql: "SELECT first FROM word WHERE last = ? AND last - first + 1 < ?",
                    arguments: [listed, Self.listReach]) ?? listed + 1
            return first...min(last, first + Self.listReach - 1)
        }
    }

    /// Makes a list for each side; returns how many units it read.
    private func makeLists(
        _ span: ClosedRange<Int64>, _ done: Int, _ progress: (Int) -> Void
    ) throws(FileError) -> Int {
        var gathered = [WordGatherer(first: span.lowerBound), WordGatherer(first: span.lowerBound)]
        var count = 0
        try read { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, source, target FROM unit WHERE id BETWEEN ? AND ? ORDER BY id",
                arguments: [span.lowerBound, span.upperBound])
            while let row = try rows.next() {
                gathered[0].add(row[1], unit: row[0])
                gathered[1].add(row[2], unit: row[0])
                count += 1
                if (done + count) % 10_000 == 0 { progress(done + count) }
            }
        }
        var names: [String] = []
        for side in gathered.indices {
            names.append(
                try files.write(ending: "words") { (output) throws(FileError) in try gathered[side].write(to: output) })
        }
        try write { db in
            try db.execute(literal: "DELETE FROM word WHERE first = \(span.lowerBound)")
            for (name, side) in zip(names, [ConcordanceHit.Side.source, .target]) {
                try db.execute(
                    literal: """
                        INSERT INTO word VALUES (\(name), \(side.rawValue), \(span.lowerBound), \(span.upperBound))
                        """)
            }
        }
        return count
    }
}
