/// The words of a growing index, each with a number, and their stems.
///
/// Words lie in one run of bytes; an open-addressed table finds them.
struct Vocabulary {
    /// Where each word starts in ``bytes``; one more than words.
    private(set) var starts: [UInt32] = [0]
    private(set) var bytes: [UInt8] = []
    /// The number of each word's stem.
    private(set) var stems: [UInt32] = []
    private(set) var kinds: [Token.Kind] = []
    /// The key of each stem.
    private(set) var stemKeys: [UInt64] = []

    private var slots: [UInt32] = Array(repeating: .max, count: 1 << 10)
    private var stemNumbers = KeyTable()

    var count: Int { stems.count }

    func word(_ number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

    /// The number of a word, which is added where it is new.
    mutating func number(of word: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind) -> UInt32 {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: StableHash.hash(word)) & mask
        while slots[slot] != .max {
            if matches(word, slots[slot]) { return slots[slot] }
            slot = (slot &+ 1) & mask
        }
        let number = UInt32(count)
        slots[slot] = number
        bytes.append(contentsOf: word)
        starts.append(UInt32(bytes.count))
        let key = TermKey.stem(word, kind)
        let stem = stemNumbers.number(of: key)
        if Int(stem) == stemKeys.count { stemKeys.append(key) }
        stems.append(stem)
        kinds.append(kind)
        if count * 2 > slots.count { grow() }
        return number
    }

    private func matches(_ word: UnsafeBufferPointer<UInt8>, _ number: UInt32) -> Bool {
        let start = Int(starts[Int(number)])
        guard Int(starts[Int(number) &+ 1]) &- start == word.count else { return false }
        for index in 0..<word.count where bytes[start &+ index] != word[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: .max, count: slots.count * 2)
        let mask = slots.count - 1
        bytes.withUnsafeBufferPointer { all in
            for number in 0..<count {
                let word = UnsafeBufferPointer(rebasing: all[Int(starts[number])..<Int(starts[number + 1])])
                var slot = Int(truncatingIfNeeded: StableHash.hash(word)) & mask
                while slots[slot] != .max { slot = (slot &+ 1) & mask }
                slots[slot] = UInt32(number)
            }
        }
    }
}

/// Numbers 64-bit keys from 0 in the order they come.
struct KeyTable {
    private var keys: [UInt64] = Array(repeating: 0, count: 1 << 10)
    private var numbers: [UInt32] = Array(repeating: .max, count: 1 << 10)
    private(set) var count = 0

    /// The number of a key, which is added where it is new; it is new where the number was ``count`` before.
    mutating func number(of key: UInt64) -> UInt32 {
        let mask = keys.count &- 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while numbers[slot] != .max {
            if keys[slot] == key { return numbers[slot] }
            slot = (slot &+ 1) & mask
        }
        keys[slot] = key
        numbers[slot] = UInt32(count)
        count &+= 1
        if count &* 2 > keys.count { grow() }
        return UInt32(count &- 1)
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        numbers = Array(repeating: .max, count: keys.count)
        let mask = keys.count - 1
        for (key, number) in zip(oldKeys, oldNumbers) where number != .max {
            var slot = Int(truncatingIfNeeded: key) & mask
            while numbers[slot] != .max { slot = (slot &+ 1) & mask }
            keys[slot] = key
            numbers[slot] = number
        }
    }
}
