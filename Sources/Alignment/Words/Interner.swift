/// Numbers byte strings from 0 in the order of their first appearance.
///
/// An open hash table over one arena of bytes, because a dictionary of `String` costs ten times as much for the same
/// words. Complexity: O(length) a word.
struct Interner: Sendable {
    private(set) var arena: [UInt8] = []
    private(set) var ends: [Int32] = []
    private(set) var table: [Int32]

    /// Makes an empty table with room for a number of words.
    init(capacity: Int = 512) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        table = Array(repeating: -1, count: size)
    }

    /// How many words it holds.
    var count: Int { ends.count }

    /// The place of a word in the arena.
    func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    /// The bytes of a word.
    subscript(number: Int) -> ArraySlice<UInt8> { arena[range(number)] }

    /// The number of a word, or -1.
    func find(_ bytes: some Collection<UInt8>) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash(of: bytes)) & (table.count - 1)
        while table[slot] >= 0 {
            if isEqual(Int(table[slot]), bytes) { return table[slot] }
            slot = (slot &+ 1) & (table.count - 1)
        }
        return -1
    }

    /// The number of a word, which is added where it is new.
    mutating func intern(_ bytes: some Collection<UInt8>) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash(of: bytes)) & (table.count - 1)
        while table[slot] >= 0 {
            if isEqual(Int(table[slot]), bytes) { return table[slot] }
            slot = (slot &+ 1) & (table.count - 1)
        }
        let number = Int32(ends.count)
        arena.append(contentsOf: bytes)
        ends.append(Int32(arena.count))
        table[slot] = number
        if 2 * ends.count > table.count { grow() }
        return number
    }

    private func isEqual(_ number: Int, _ bytes: some Collection<UInt8>) -> Bool {
        let range = range(number)
        return range.count == bytes.count && arena[range].elementsEqual(bytes)
    }

    private mutating func grow() {
        table = Array(repeating: -1, count: 2 * table.count)
        for number in 0..<ends.count {
            var slot = Int(truncatingIfNeeded: hash(of: self[number])) & (table.count - 1)
            while table[slot] >= 0 { slot = (slot &+ 1) & (table.count - 1) }
            table[slot] = Int32(number)
        }
    }
}

/// The hash of a word: FNV-1a with a last mix, the same on every machine, so that it may lie in a file.
@inline(__always)
func hash(of bytes: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
}
