import Bitext
import GRDB

extension Memory {
    /// Sentence ends inside a segment that are tried.
    private static let mostEnds = 4

    /// A match made of units that follow each other in the segment, where it holds several sentences that the memory
    /// has one by one: 99 where they are neighbours in the memory too, else 97.
    func joinedMatch(_ text: String, _ options: LookupOptions, _ db: Database) throws -> TMMatch? {
        let line = TokenLine(TextKey.normalised(text))
        let ends = Self.sentenceEnds(line)
        guard !ends.isEmpty, ends.count <= Self.mostEnds else { return nil }
        // All sentences apart first; then each of the cuts alone.
        for cuts in [ends] + (ends.count > 1 ? ends.map { [$0] } : []) {
            let bounds = [0] + cuts + [line.tokens.count]
            let parts = zip(bounds, bounds.dropFirst()).map { line.string($0..<$1) }
            if let match = try joined(parts, options, db) { return match }
        }
        return nil
    }

    /// Numbers of tokens that follow a sentence's end and its closing marks.
    private static func sentenceEnds(_ line: TokenLine) -> [Int] {
        let closing: Set<String> = ["“", "”", "\"", "»", "«", "’", "‘", ")", "]"]
        var ends: [Int] = []
        for number in line.tokens.indices.dropLast()
        where [".", "!", "?", "…", ":"].contains(line.string(number..<number + 1)) {
            var next = number + 1
            while next < line.tokens.count, line.tokens[next].isGlued, closing.contains(line.string(next..<next + 1)) {
                next += 1
            }
            if next < line.tokens.count, !line.tokens[next].isGlued { ends.append(next) }
        }
        return ends
    }

    private func joined(_ parts: [String], _ options: LookupOptions, _ db: Database) throws -> TMMatch? {
        var chain: [MemoryUnit] = []
        var areNeighbours = true
        for part in parts {
            let key = TextKey.key(part)
            let candidates = try units(key, options, db).filter { TextKey.normalised($0.source.plainText) == part }
            let before = chain.last.map { TextKey.key($0.source.plainText) }
            let neighbour = candidates.first { before != nil && ($0.previous == before || chain.last?.next == key) }
            guard let unit = neighbour ?? candidates.first else { return nil }
            if before != nil, neighbour == nil { areNeighbours = false }
            chain.append(unit)
        }
        var unit = chain[0]
        for next in chain.dropFirst() {
            unit.source.pieces += [.text(" ")] + next.source.pieces
            unit.target.pieces += [.text(" ")] + next.target.pieces
            unit.status = min(unit.status, next.status)
            if let confidence = next.confidence { unit.confidence = min(unit.confidence ?? 1, confidence) }
        }
        return TMMatch(
            unit: unit, kind: .joined, baseScore: areNeighbours ? 99 : 97, characterScore: 99,
            penalties: Self.penalties(unit, options), adaptedTarget: nil, differences: [], memory: path)
    }
}

extension MemoryUnit.Status: Comparable {
    /// A draft is least; a withdrawn unit is never offered and stands last.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
