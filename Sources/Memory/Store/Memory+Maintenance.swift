import Bitext
public import Files
import GRDB

extension Memory {
    /// Removes units of the same source, translation and languages but the best; with a policy also other translations.
    ///
    /// - Returns: how many were removed; the log keeps them.
    public func dedupe(_ policy: DuplicatePolicy = .keepBoth, dryRun: Bool = false) throws(FileError) -> Int {
        try write { db in
            try removeDuplicates(policy, step: nextStep(db), isDryRun: dryRun, db)
        }
    }

    /// Removes duplicates; units that nobody has seen yet are not logged and have no step.
    func removeDuplicates(
        _ policy: DuplicatePolicy, step: Int64?, isDryRun: Bool = false, _ db: Database
    ) throws -> Int {
        let columns = policy == .keepBoth ? ["key", "targetKey"] : ["key"]
        return try removeLosers(of: columns, step: step, isDryRun: isDryRun, db) { Self.losers($0, policy) }
    }

    /// Removes all but the first of units with the same texts and languages, without a word in the log.
    func removeRepeatedPairs(_ db: Database) throws -> Int {
        try removeLosers(of: ["key", "targetKey"], step: nil, isDryRun: false, db) { Array($0.dropFirst()) }
    }

    /// Removes those units that lose against others with the same keys and languages.
    ///
    /// - Parameters:
    ///   - columns: the first columns of the index of keys, along which the table is walked.
    ///   - losers: of units in the order in which they were added, those that go.
    private func removeLosers(
        of columns: [String], step: Int64?, isDryRun: Bool, _ db: Database, losers: ([MemoryUnit]) -> [MemoryUnit]
    ) throws -> Int {
        // What goes is written down first: a table that is walked must not change.
        try db.execute(
            sql: "CREATE TEMP TABLE IF NOT EXISTS loser (id INTEGER PRIMARY KEY); DELETE FROM temp.loser")
        let names = columns.joined(separator: ", ")
        let groups = try Row.fetchCursor(
            db, sql: "SELECT \(names) FROM unit GROUP BY \(names) HAVING count(*) > 1")
        let same = columns.map { "\($0) = ?" }.joined(separator: " AND ")
        let select = try db.makeStatement(sql: "\(UnitRecord.select) WHERE \(same) ORDER BY id")
        let note = try db.makeStatement(sql: "INSERT INTO temp.loser VALUES (?)")
        while let group = try groups.next() {
            let units = try Row.fetchAll(select, arguments: StatementArguments(Array(group.databaseValues)))
            let languages = Dictionary(grouping: units.map(UnitRecord.unit)) { [$0.sourceLanguage, $0.targetLanguage] }
            for loser in languages.values.flatMap(losers) { try note.execute(arguments: [loser.id]) }
        }
        if !isDryRun {
            if let step {
                let rows = try Row.fetchCursor(
                    db, sql: "\(UnitRecord.select) WHERE id IN (SELECT id FROM temp.loser) ORDER BY id")
                while let row = try rows.next() {
                    let unit = UnitRecord.unit(row)
                    try log(db, "remove", step: step, unit: unit.id, before: UnitRecord.values(unit))
                }
            }
            try db.execute(sql: "DELETE FROM unit WHERE id IN (SELECT id FROM temp.loser)")
        }
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM temp.loser") ?? 0
    }

    private static func losers(_ units: [MemoryUnit], _ policy: DuplicatePolicy) -> [MemoryUnit] {
        func rank(_ unit: MemoryUnit) -> (Int, String, Int64) {
            (unit.status == .withdrawn ? -1 : unit.status.rawValue, unit.changed ?? unit.created ?? "", unit.id)
        }
        switch policy {
        case .keepBoth: return Array(units.sorted { rank($1) < rank($0) }.dropFirst())
        case .latest:
            return Array(
                units.sorted { ($1.changed ?? $1.created ?? "", $1.id) < ($0.changed ?? $0.created ?? "", $0.id) }
                    .dropFirst())
        case .reviewed:
            guard units.contains(where: { $0.status == .reviewed }) else { return [] }
            return units.filter { $0.status != .reviewed }
        }
    }

    /// Takes the units of another memory in.
    public func merge(
        _ other: Memory, policy: DuplicatePolicy = .keepBoth, filter: UnitFilter = UnitFilter()
    ) throws(FileError) -> ImportReport {
        try importUnits(origin: other.path, policy: policy, filter: filter) { body in
            try other.forEachUnit(UnitFilter(), body)
        }
    }
}
