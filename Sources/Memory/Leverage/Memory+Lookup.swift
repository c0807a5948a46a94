import Bitext
public import Files
import GRDB

extension Memory {
    /// Units whose source is the text or like it, the best first.
    ///
    /// - Parameters:
    ///   - text: a segment, without codes.
    ///   - context: its neighbours, for matches above 100.
    ///   - threshold: the least similarity, 0...1, by words or by characters.
    public func lookup(
        _ text: String, context: SegmentContext = SegmentContext(), threshold: Double
    ) throws(FileError) -> [TMMatch] {
        var options = LookupOptions()
        options.threshold = threshold
        return try lookup(text, context: context, options: options)
    }

    /// Units whose source is the text or like it, the best first.
    public func lookup(
        _ text: String, context: SegmentContext = SegmentContext(), options: LookupOptions = LookupOptions()
    ) throws(FileError) -> [TMMatch] {
        TMMatch.ranked(try matches(text, context, options), limit: options.limit)
    }

    /// Matches in no order.
    func matches(
        _ text: String, _ context: SegmentContext, _ options: LookupOptions
    ) throws(FileError) -> [TMMatch] {
        try withIndex { db in
            let exact = try exactMatches(text, context, options, db)
            if !exact.isEmpty, !options.alwaysFuzzy { return exact }
            let fuzzy = try fuzzyMatches(text, context, options, db)
            let joined = exact.isEmpty ? try joinedMatch(text, options, db) : nil
            return exact + fuzzy + [joined].compactMap(\.self)
        }
    }

    /// Reads with the index at least as new as the store; another process may take a segment away between the look at
    /// the list and the opening of the file, so that the look is repeated.
    func withIndex<Value>(_ body: (Database) throws -> Value) throws(FileError) -> Value {
        var attempt = 0
        while true {
            do {
                return try read { db in
                    try refresh(db)
                    return try body(db)
                }
            } catch {
                attempt += 1
                if attempt == 5 { throw error }
            }
        }
    }

    private func exactMatches(
        _ text: String, _ context: SegmentContext, _ options: LookupOptions, _ db: Database
    ) throws -> [TMMatch] {
        let (previous, next) = (context.previous.map(TextKey.key), context.next.map(TextKey.key))
        let normalised = TextKey.normalised(text)
        return try units(TextKey.key(text), options, db).compactMap { unit in
            let source = unit.source.plainText
            // Keys are hashes: the text decides.
            guard TextKey.normalised(source) == normalised else { return nil }
            let same = unit.neighbours(previous, next)
            return TMMatch(
                unit: unit, kind: [.exact, .oneNeighbour, .bothNeighbours][same], baseScore: 100 + same,
                characterScore: 100, penalties: Self.penalties(unit, options), adaptedTarget: nil, differences: [],
                memory: path, neighbours: same)
        }
    }

    private func fuzzyMatches(
        _ text: String, _ context: SegmentContext, _ options: LookupOptions, _ db: Database
    ) throws -> [TMMatch] {
        let (previous, next) = (context.previous.map(TextKey.key), context.next.map(TextKey.key))
        let segment = NormalisedText(text)
        let normalised = segment.text
        let hits = index.hits(normalised, threshold: options.threshold, limit: options.limit)
        return try hits.flatMap { hit in
            try units(Int64(bitPattern: hit.key), options, db).compactMap { unit in
                let known = NormalisedText(unit.source.plainText)
                let source = known.text
                guard source != normalised else { return nil }
                let comparison = TextComparison(segment: normalised, source: source)
                var match = Self.match(unit, hit, comparison, options)
                match.differences = comparison.marks.map {
                    DifferenceMark(
                        change: $0.change, segment: segment.raw($0.segment), source: known.raw($0.source))
                }
                if comparison.mayAdapt, let adaptation = Adaptation(segment: normalised, source: source),
                    let target = adaptation.applied(to: unit.target),
                    try adaptation.names.allSatisfy({ try keepsItsForm($0, db) })
                {
                    match.kind = .generalised
                    match.adaptedTarget = target
                }
                match.memory = path
                match.neighbours = unit.neighbours(previous, next)
                return match
            }
        }
    }

    /// Whether the memory's translations have a name as its sources have it, by the first units that hold it.
    private func keepsItsForm(_ name: String, _ db: Database) throws -> Bool {
        let keys = index.keys(of: name, limit: 12)
        let statement = try db.cachedStatement(sql: "SELECT target FROM unit WHERE key = ? LIMIT 1")
        let targets = try keys.compactMap { key in
            try String.fetchOne(statement, arguments: [Int64(bitPattern: key)])
        }
        let kept = targets.count { target in
            target.split { !$0.isLetter }.contains { $0 == name }
        }
        return kept > 0 && kept * 2 > targets.count
    }

    func units(_ key: Int64, _ options: LookupOptions, _ db: Database) throws -> [MemoryUnit] {
        let statement = try db.cachedStatement(sql: "\(UnitRecord.select) WHERE key = ? LIMIT 50")
        return try Row.fetchAll(statement, arguments: [key]).map(UnitRecord.unit).filter {
            $0.status != .withdrawn && options.filter.takes($0)
        }
    }

    private static func match(
        _ unit: MemoryUnit, _ hit: FuzzyHit, _ comparison: TextComparison, _ options: LookupOptions
    ) -> TMMatch {
        // A rounding error must not take a point away.
        var score = min(Int(hit.words * 100 + 1e-9), 99)
        var kind = TMMatch.Kind.fuzzy
        if let light = comparison.lightDifferences {
            kind = .generalised
            score = max(95, 100 - max(light, 1))
        }
        return TMMatch(
            unit: unit, kind: kind, baseScore: score, characterScore: min(Int(hit.characters * 100 + 1e-9), 99),
            penalties: penalties(unit, options),
            adaptedTarget: nil, differences: [])
    }

    /// What a unit loses: by rules, as a draft by its aligner's doubt, and for the memory as a whole.
    static func penalties(_ unit: MemoryUnit, _ options: LookupOptions) -> [TMMatch.Penalty] {
        var penalties: [TMMatch.Penalty] = []
        if unit.status == .draft, let confidence = unit.confidence {
            let points = 1 + Int(((1 - confidence) * 10).rounded())
            penalties.append(.init(reason: "aligned, not reviewed", points: points))
        }
        if unit.isOfCorrectedStory { penalties.append(.init(reason: "its article was corrected", points: 5)) }
        for rule in options.penalties where unit.attribute(rule.attribute) == rule.value {
            penalties.append(.init(reason: "\(rule.attribute) \(rule.value)", points: rule.points))
        }
        if options.memoryPenalty > 0 { penalties.append(.init(reason: "memory", points: options.memoryPenalty)) }
        return penalties
    }
}

extension MemoryUnit {
    /// How many neighbours of a segment are the unit's too.
    func neighbours(_ previous: Int64?, _ next: Int64?) -> Int {
        (previous != nil && self.previous == previous ? 1 : 0) + (next != nil && self.next == next ? 1 : 0)
    }
}

extension TMMatch {
    /// The best first: by score, neighbours, characters, status; then as they come (memories by priority); then the
    /// newest.
    static func ranked(_ matches: [TMMatch], limit: Int) -> [TMMatch] {
        var priorities: [String: Int] = [:]
        for match in matches where priorities[match.memory] == nil { priorities[match.memory] = priorities.count }
        let sorted = matches.sorted { a, b in
            let x = (a.score, a.neighbours, a.characterScore, a.unit.status.rawValue, priorities[b.memory] ?? 0)
            let y = (b.score, b.neighbours, b.characterScore, b.unit.status.rawValue, priorities[a.memory] ?? 0)
            if x != y { return x > y }
            let (dateA, dateB) = (a.unit.changed ?? a.unit.created ?? "", b.unit.changed ?? b.unit.created ?? "")
            return dateA != dateB ? dateA > dateB : a.unit.id < b.unit.id
        }
        return Array(sorted.prefix(limit))
    }
}
