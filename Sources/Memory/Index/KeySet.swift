/// A set of 64-bit keys, each of eight bytes in an open-addressed table; keys are hashes, so that they are their places.
struct KeySet {
    private var slots: [UInt64] = Array(repeating: 0, count: 1 << 10)
    private var hasZero = false
    private(set) var count = 0

    /// Adds a key.
    ///
    /// - Returns: whether it is new.
    mutating func insert(_ key: UInt64) -> Bool {
        guard key != 0 else {
            defer { hasZero = true }
            if !hasZero { count &+= 1 }
            return !hasZero
        }
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 {
            if slots[slot] == key { return false }
            slot = (slot &+ 1) & mask
        }
        slots[slot] = key
        count &+= 1
        if count &* 3 > slots.count &* 2 { grow() }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        for key in old where key != 0 {
            var slot = Int(truncatingIfNeeded: key) & mask
            while slots[slot] != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = key
        }
    }
}
