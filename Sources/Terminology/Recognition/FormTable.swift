/// From the hash of a form to the words that have it: open addressing, the postings of one form chained.
struct FormTable {
    /// A word that has the form.
    struct Posting {
        let lemma: UInt32
        /// The next posting of the form, plus 1; 0 ends the chain.
        let next: UInt32
        let rule: FormRule
        var roles: FormRoles
    }

    private(set) var postings: [Posting] = []
    private var keys: [UInt64]
    private var heads: [UInt32]
    private var count = 0
    private var mask: Int

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        heads = [UInt32](repeating: 0, count: size)
        mask = size - 1
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while heads[index] != 0, keys[index] != key { index = (index &+ 1) & mask }
        return index
    }

    /// The first posting of a form, plus 1; 0 where there is none.
    @inline(__always)
    func first(_ key: UInt64) -> UInt32 { heads[slot(key)] }

    /// The postings of a form.
    @inline(__always)
    func forEach(_ key: UInt64, _ body: (Posting) -> Void) {
        var next = heads[slot(key)]
        while next != 0 {
            let posting = postings[Int(next) - 1]
            body(posting)
            next = posting.next
        }
    }

    /// Adds a form of a word; the first rule that made it is kept.
    mutating func add(_ key: UInt64, lemma: UInt32, rule: FormRule, roles: FormRoles) {
        let index = slot(key)
        var next = heads[index]
        while next != 0 {
            let position = Int(next) - 1
            if postings[position].lemma == lemma {
                postings[position].roles.formUnion(roles)
                return
            }
            next = postings[position].next
        }
        if heads[index] == 0 { count += 1 }
        postings.append(Posting(lemma: lemma, next: heads[index], rule: rule, roles: roles))
        keys[index] = key
        heads[index] = UInt32(postings.count)
        if count * 5 > heads.count * 3 { grow() }
    }

    private mutating func grow() {
        let (oldKeys, oldHeads) = (keys, heads)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        heads = [UInt32](repeating: 0, count: oldHeads.count * 2)
        mask = keys.count - 1
        for (key, head) in zip(oldKeys, oldHeads) where head != 0 {
            let index = slot(key)
            keys[index] = key
            heads[index] = head
        }
    }
}
