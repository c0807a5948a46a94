import GRDB

/// The units that may hold what a query asks for: by the lists of words, or else by SQL's LIKE, which reads all texts.
struct Candidates {
    private let query: ConcordanceQuery
    private let side: ConcordanceHit.Side
    private let db: Database
    private let files: SegmentFiles

    /// Units between two calls of progress.
    private static let progressInterval = 10_000

    init(_ query: ConcordanceQuery, _ side: ConcordanceHit.Side, _ db: Database, _ files: SegmentFiles) {
        self.query = query
        self.side = side
        self.db = db
        self.files = files
    }

    /// Calls `body` with the row of each, ascending, until it answers false.
    func forEach(_ progress: (Int) -> Void, _ body: (Row) throws -> Bool) throws {
        var next: Int64 = 0
        if !query.words.isEmpty {
            let lists = try Row.fetchAll(
                db, sql: "SELECT file, first, last FROM word WHERE side = ? ORDER BY first", arguments: [side.rawValue])
            for row in lists {
                let span = (row[1] as Int64)...(row[2] as Int64)
                let goesOn: Bool
                if let list = try? WordList(path: files.path(row[0])), let units = try units(list, span) {
                    goesOn = try read(units, from: span.lowerBound, body)
                } else {
                    goesOn = try scan(span, progress, body)
                }
                guard goesOn else { return }
                next = span.upperBound + 1
            }
        }
        _ = try scan(next...Int64.max, progress, body)
    }

    /// The units of a list that hold all words; nil where each word is nearly everywhere.
    private func units(_ list: WordList, _ span: ClosedRange<Int64>) throws -> UnitSet? {
        let reach = Int(span.upperBound - span.lowerBound) + 1
        var units: UnitSet?
        for word in query.words {
            var holders = UnitSet(reach: reach)
            let hits = list.words(holding: word.part) { word.takes(folded: $0) }
            guard hits.allSatisfy({ list.mark($0, in: &holders) }) else { continue }
            units?.formIntersection(holders)
            units = units ?? holders
        }
        guard units != nil else { return nil }
        let reworded = try Int64.fetchAll(
            db, sql: "SELECT unit FROM reworded WHERE unit BETWEEN ? AND ?",
            arguments: [span.lowerBound, span.upperBound])
        for unit in reworded { units?.insert(Int(unit - span.lowerBound)) }
        return units
    }

    private func read(_ units: UnitSet, from first: Int64, _ body: (Row) throws -> Bool) throws -> Bool {
        let select = try db.cachedStatement(sql: "\(UnitRecord.select) WHERE id = ? AND status <> 3")
        var goesOn = true
        try units.forEach { number in
            if let row = try Row.fetchOne(select, arguments: [first + Int64(number)]) { goesOn = try body(row) }
            return goesOn
        }
        return goesOn
    }

    private func scan(
        _ span: ClosedRange<Int64>, _ progress: (Int) -> Void, _ body: (Row) throws -> Bool
    ) throws -> Bool {
        let patterns = query.sqlPatterns
        let conditions = patterns.map { _ in " AND \(side.rawValue) LIKE ?" }.joined()
        let rows = try Row.fetchCursor(
            db, sql: "\(UnitRecord.select) WHERE id BETWEEN ? AND ? AND status <> 3\(conditions) ORDER BY id",
            arguments: [span.lowerBound, span.upperBound] + StatementArguments(patterns))
        var count = 0
        while let row = try rows.next() {
            count += 1
            if count % Self.progressInterval == 0 { progress(count) }
            guard try body(row) else { return false }
        }
        return true
    }
}
