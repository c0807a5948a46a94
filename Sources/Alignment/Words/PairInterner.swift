/// Numbers 64-bit keys from 0 in the order of their first appearance.
struct PairInterner {
    private(set) var keys: [UInt64] = []
    private var table: [Int32]

    init(capacity: Int) {
        var size = 64
        while size < 2 * capacity { size *= 2 }
        table = Array(repeating: -1, count: size)
    }

    mutating func intern(_ key: UInt64) -> Int32 {
        var slot = slot(key)
        while table[slot] >= 0 {
            if keys[Int(table[slot])] == key { return table[slot] }
            slot = (slot &+ 1) & (table.count - 1)
        }
        let number = Int32(keys.count)
        table[slot] = number
        keys.append(key)
        if 2 * keys.count > table.count { grow() }
        return number
    }

    private mutating func grow() {
        table = Array(repeating: -1, count: 2 * table.count)
        for (number, key) in keys.enumerated() {
            var slot = slot(key)
            while table[slot] >= 0 { slot = (slot &+ 1) & (table.count - 1) }
            table[slot] = Int32(number)
        }
    }

    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (table.count - 1)
    }
}
