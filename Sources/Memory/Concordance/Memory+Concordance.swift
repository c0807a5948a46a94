import Bitext
public import Files
import GRDB
public import ICU

/// A unit that holds what was looked for.
public struct ConcordanceHit: Sendable, Hashable {
    /// Where it was found.
    public enum Side: String, Sendable, Hashable { case source, target }

    /// The unit.
    public var unit: MemoryUnit
    /// The side with the finds.
    public var side: Side
    /// The finds, in Unicode scalars of that side's plain text.
    public var places: [Range<Int>]
    /// What most likely answers to them on the other side, in Unicode scalars of that side's plain text.
    public var counterparts: [Range<Int>]
}

extension Memory {
    /// Units that hold what a query asks for, in the order in which they were added.
    ///
    /// The first search after many units were added makes lists of their words, which takes a few seconds for a million.
    ///
    /// - Parameters:
    ///   - side: the side to look at, or nil for both.
    ///   - limit: hits at most.
    ///   - progress: called now and then with the units read so far, where many are.
    /// - Complexity: a few milliseconds and some for each unit that holds the words; a regular expression reads all
    ///   texts, about half a second for a million units.
    public func concordance(
        _ query: ConcordanceQuery, side: ConcordanceHit.Side? = nil, filter: UnitFilter = UnitFilter(),
        limit: Int = 100, progress: (Int) -> Void = { _ in }
    ) throws(FileError) -> [ConcordanceHit] {
        guard !query.isEmpty else { return [] }
        // Where lists can't be made, as in a folder that is read-only, texts are read.
        if !query.words.isEmpty { try? listWords(progress: progress) }
        return try read { db in
            var matcher = try ConcordanceMatcher(query)
            var hits: [ConcordanceHit] = []
            for side in side.map({ [$0] }) ?? [.source, .target] where hits.count < limit {
                var found: [ConcordanceHit] = []
                let candidates = Candidates(query, side, db, files)
                try candidates.forEach(progress) { row in
                    // The column holds the plain text, so that most rows are judged without their codes.
                    let places = matcher.places(in: row[side.rawValue])
                    guard !places.isEmpty else { return true }
                    let unit = UnitRecord.unit(row)
                    guard filter.takes(unit) else { return true }
                    found.append(ConcordanceHit(unit: unit, side: side, places: places, counterparts: []))
                    return hits.count + found.count < limit
                }
                hits += try withCounterparts(found, side, db)
            }
            return hits
        }
    }

    /// Marks words that the other sides of the hits share and the rest of the memory doesn't.
    private func withCounterparts(
        _ hits: [ConcordanceHit], _ side: ConcordanceHit.Side, _ db: Database
    ) throws -> [ConcordanceHit] {
        guard hits.count >= 3 else { return hits }
        let other = side == .source ? "target" : "source"
        let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM unit") ?? 0
        let step = max(1, last / 2000)
        let background = try String.fetchAll(
            db, sql: "SELECT u.\(other) FROM unit u WHERE u.id IN (SELECT value * ? FROM json_each(?))",
            arguments: [step, "[" + (1...2000).map(String.init).joined(separator: ",") + "]"])
        func text(_ hit: ConcordanceHit) -> String {
            side == .source ? hit.unit.target.plainText : hit.unit.source.plainText
        }
        let counterparts = Counterparts(among: hits.map(text), background: background)
        return hits.map { hit in
            var hit = hit
            hit.counterparts = counterparts.places(in: text(hit))
            return hit
        }
    }
}

/// Finds a query in texts that aren't translated yet.
public struct TextSearch {
    /// The places in each text, in Unicode scalars.
    public static func places(_ query: ConcordanceQuery, in texts: [String]) throws(ICUError) -> [[Range<Int>]] {
        var matcher = try ConcordanceMatcher(query)
        var places: [[Range<Int>]] = []
        for text in texts { places.append(matcher.places(in: text)) }
        return places
    }
}
