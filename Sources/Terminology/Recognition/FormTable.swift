/// From the hash of a form to the words that have it: open addressing, the postings of one form chained.
///
/// The table is built once. Its slots lie in shards that fit the processor's cache, so that they are filled shard by shard
/// and by several threads (radix partitioning, as in Manegold, Boncz and Kersten, Optimizing main-memory join on modern
/// hardware, 2002).
struct FormTable: Sendable {
    /// A word that has the form.
    struct Posting: Sendable {
        let lemma: UInt32
        /// The next posting of the form, plus 1; 0 ends the chain.
        let next: UInt32
        let rule: FormRule
        let roles: FormRoles
    }

    let postings: [Posting]
    private let keys: [UInt64]
    private let heads: [UInt32]
    /// Where each shard's slots begin; all shards have as many.
    private let shardBits: UInt64
    private let slotBits: UInt64

    /// How many forms there are.
    let count: Int

    /// Makes the forms of words; the number of a word is its place.
    init(words: [GermanWord]) {
        let items = FormItems(words)
        shardBits = items.shardBits
        let largest = items.shards.map(\.count).max() ?? 0
        var bits: UInt64 = 3
        while largest * 5 > (1 << Int(bits)) * 3 { bits += 1 }
        slotBits = bits
        let slots = items.shards.count << Int(bits)
        var keys = [UInt64](repeating: 0, count: slots)
        var heads = [UInt32](repeating: 0, count: slots)
        let blank = Posting(lemma: 0, next: 0, rule: .citation, roles: [])
        var postings = [Posting](repeating: blank, count: items.sorted.count)
        var counts = [Int](repeating: 0, count: items.shards.count)
        keys.withUnsafeMutableBufferPointer { keys in
            heads.withUnsafeMutableBufferPointer { heads in
                postings.withUnsafeMutableBufferPointer { postings in
                    counts.withUnsafeMutableBufferPointer { counts in
                        let filler = ShardFiller(keys: keys, heads: heads, postings: postings, slotBits: bits)
                        // Each shard writes its own element only.
                        nonisolated(unsafe) let result = counts
                        Parallel.perform(items.shards.count, grain: 16) { shard in
                            result[shard] = filler.fill(shard, items.sorted, items.shards[shard])
                        }
                    }
                }
            }
        }
        count = counts.reduce(0, +)
        (self.keys, self.heads, self.postings) = (keys, heads, postings)
    }

    /// The first posting of a form, plus 1; 0 where there is none.
    @inline(__always)
    func first(_ key: UInt64) -> UInt32 {
        let mixed = FormItems.mixed(key)
        let base = Int(truncatingIfNeeded: (mixed >> (64 &- shardBits)) << slotBits)
        let mask = 1 << Int(truncatingIfNeeded: slotBits) &- 1
        var slot = Int(truncatingIfNeeded: mixed) & mask
        while heads[base &+ slot] != 0, keys[base &+ slot] != key { slot = (slot &+ 1) & mask }
        return heads[base &+ slot]
    }

    /// The postings of a form.
    @inline(__always)
    func forEach(_ key: UInt64, _ body: (Posting) -> Void) {
        var next = first(key)
        while next != 0 {
            let posting = postings[Int(next) - 1]
            body(posting)
            next = posting.next
        }
    }
}

/// Fills the slots of one shard.
private struct ShardFiller: @unchecked Sendable {
    let keys: UnsafeMutableBufferPointer<UInt64>
    let heads: UnsafeMutableBufferPointer<UInt32>
    let postings: UnsafeMutableBufferPointer<FormTable.Posting>
    let slotBits: UInt64

    /// Adds the forms of a shard; the first rule that made a form of a word is kept. Gives their number.
    func fill(_ shard: Int, _ items: [FormItems.Item], _ range: Range<Int>) -> Int {
        let base = shard << Int(slotBits)
        let mask = 1 << Int(slotBits) &- 1
        var end = range.lowerBound
        for item in items[range] {
            var slot = Int(truncatingIfNeeded: FormItems.mixed(item.key)) & mask
            while heads[base &+ slot] != 0, keys[base &+ slot] != item.key { slot = (slot &+ 1) & mask }
            let head = heads[base &+ slot]
            // The forms of a word come together, so that only the last posting may be its own.
            if head != 0, postings[Int(head) &- 1].lemma == item.lemma {
                let known = postings[Int(head) &- 1]
                postings[Int(head) &- 1] = FormTable.Posting(
                    lemma: known.lemma, next: known.next, rule: known.rule, roles: known.roles.union(item.roles))
                continue
            }
            postings[end] = FormTable.Posting(lemma: item.lemma, next: head, rule: item.rule, roles: item.roles)
            end &+= 1
            keys[base &+ slot] = item.key
            heads[base &+ slot] = UInt32(end)
        }
        return end - range.lowerBound
    }
}

/// The forms of words, those of one shard together.
private struct FormItems {
    struct Item {
        let key: UInt64
        let lemma: UInt32
        let rule: FormRule
        let roles: FormRoles
    }

    private(set) var sorted: [Item] = []
    private(set) var shards: [Range<Int>] = []
    let shardBits: UInt64

    /// Spreads a hash, since its upper bits choose the shard and its lower ones the slot.
    @inline(__always)
    static func mixed(_ key: UInt64) -> UInt64 {
        let mixed = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }

    init(_ words: [GermanWord]) {
        var bits: UInt64 = 1
        while bits < 12, words.count * 12 > 4096 << Int(bits) { bits += 1 }
        shardBits = bits
        let chunks = Self.emit(words)
        var places = [Int](repeating: 0, count: 1 << Int(bits))
        for chunk in chunks { for item in chunk { places[Self.shard(item.key, bits)] += 1 } }
        var start = 0
        for shard in places.indices {
            shards.append(start..<(start + places[shard]))
            (places[shard], start) = (start, start + places[shard])
        }
        sorted = [Item](unsafeUninitializedCapacity: start) { buffer, count in
            for chunk in chunks {
                for item in chunk {
                    let shard = Self.shard(item.key, bits)
                    buffer.initializeElement(at: places[shard], to: item)
                    places[shard] += 1
                }
            }
            count = start
        }
    }

    @inline(__always)
    private static func shard(_ key: UInt64, _ bits: UInt64) -> Int {
        Int(truncatingIfNeeded: mixed(key) >> (64 - bits))
    }

    private static func emit(_ words: [GermanWord]) -> [[Item]] {
        let size = 4096
        return Parallel.map((words.count + size - 1) / size) { chunk in
            var items: [Item] = []
            items.reserveCapacity(size * 12)
            for number in (chunk * size)..<min(words.count, (chunk + 1) * size) {
                words[number].forms { items.append(Item(key: $0, lemma: UInt32(number), rule: $1, roles: $2)) }
            }
            return items
        }
    }
}
