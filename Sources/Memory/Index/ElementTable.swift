/// Finds what a word of a segment is to the query: the element of the same word and of the same stem.
///
/// Open-addressed and small, so that it stays in the nearest cache; nearly all look-ups end at an empty slot.
struct ElementTable {
    private var keys: [UInt32]
    private var values: [UInt32]
    private let shift: UInt32

    /// Room for some words.
    init(capacity: Int) {
        var bits: UInt32 = 6
        while 1 << Int(bits) < capacity * 4 { bits += 1 }
        shift = 32 - bits
        keys = Array(repeating: .max, count: 1 << Int(bits))
        values = Array(repeating: 0, count: 1 << Int(bits))
    }

    mutating func set(_ word: UInt32, word element: Int, stem: Int) {
        var slot = Int((word &* 0x9E37_79B1) >> shift)
        while keys[slot] != .max, keys[slot] != word { slot = (slot &+ 1) & (keys.count &- 1) }
        keys[slot] = word
        values[slot] = UInt32(element) << 16 | UInt32(stem)
    }

    /// Takes a text's tokens apart into elements; returns how many have the stem of some word of the query.
    func decode(
        _ tokens: UnsafeBufferPointer<UInt8>, words: inout [UInt16], stems: inout [UInt16]
    ) -> Int {
        words.removeAll(keepingCapacity: true)
        stems.removeAll(keepingCapacity: true)
        guard var place = tokens.baseAddress else { return 0 }
        let end = place + tokens.count
        var hits = 0
        keys.withUnsafeBufferPointer { keys in
            values.withUnsafeBufferPointer { values in
                let mask = keys.count &- 1
                while place < end {
                    let word = VariableInteger.read(&place) >> 1
                    var slot = Int((word &* 0x9E37_79B1) &>> shift)
                    while keys[slot] != .max, keys[slot] != word { slot = (slot &+ 1) & mask }
                    let value = keys[slot] == word ? values[slot] : 0
                    words.append(UInt16(truncatingIfNeeded: value >> 16))
                    stems.append(UInt16(truncatingIfNeeded: value))
                    if value & 0xFFFF != 0 { hits &+= 1 }
                }
            }
        }
        return hits
    }
}
