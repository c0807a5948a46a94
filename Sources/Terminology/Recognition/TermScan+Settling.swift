/// Which of overlapping matches stand.
extension TermScan {
    /// Longest first; a match within another is kept and marked, one that crosses another goes.
    mutating func settle() {
        hits = hits.sorted {
            ($0.start, -$0.end, doubt($0), $0.entry) < ($1.start, -$1.end, doubt($1), $1.entry)
        }
        keepBestOfSameSpan()
        dropSameEntryInside()
        dropCrossing()
    }

    private func doubt(_ hit: Hit) -> Int { hit.rule.doubt }

    private func layer(_ hit: Hit) -> TermOrigin.Layer { index.entries[Int(hit.entry)].origin.layer }

    /// Of several entries with the same span the highest layer stands, and in it the least doubtful forms.
    private mutating func keepBestOfSameSpan() {
        var kept: [Hit] = []
        kept.reserveCapacity(hits.count)
        var first = 0
        while first < hits.count {
            var end = first + 1
            while end < hits.count, hits[end].start == hits[first].start, hits[end].end == hits[first].end { end += 1 }
            if end == first + 1 {
                kept.append(hits[first])
                first = end
                continue
            }
            let group = hits[first..<end]
            let top = group.map(layer).max() ?? .names
            let candidates = group.filter { layer($0) == top }
            let least = candidates.map(doubt).min() ?? 0
            let best = candidates.filter { doubt($0) == least }
            // Of two citation forms with the same ending rule the longer one has less added to it.
            let longest = best.map(\.letters).max() ?? 0
            var entries: Set<UInt32> = []
            for hit in best where hit.letters == longest && entries.insert(hit.entry).inserted { kept.append(hit) }
            first = end
        }
        hits = kept
    }

    /// A variant within a longer term of the same entry says nothing new: Scholz in Olaf Scholz.
    private mutating func dropSameEntryInside() {
        var open: [Hit] = []
        hits = hits.filter { hit in
            open.removeAll { $0.end <= hit.start }
            let isInside = open.contains { $0.entry == hit.entry && $0.end >= hit.end }
            if !isInside { open.append(hit) }
            return !isInside
        }
    }

    private mutating func dropCrossing() {
        var kept: [Hit] = []
        kept.reserveCapacity(hits.count)
        var reach: Hit?
        for var hit in hits {
            guard let outer = reach, hit.start < outer.end else {
                kept.append(hit)
                reach = hit
                continue
            }
            if hit.end <= outer.end {
                hit.isNested = hit.end - hit.start < outer.end - outer.start
                // A homograph within a longer name is a word of that name: Times in Moscow Times.
                // So is the town of an adjective: Berliner Mauer.
                if hit.isNested, hit.rule == .placeAdjective { continue }
                if hit.isNested, !index.entries[Int(hit.entry)].context.isEmpty { continue }
                kept.append(hit)
            } else if hit.end - hit.start > outer.end - outer.start {
                // The longer of two crossing matches stands; what lies within the shorter one stays.
                kept.removeAll { $0.end == outer.end && $0.start == outer.start }
                kept.append(hit)
                reach = hit
            }
        }
        hits = kept
    }
}
