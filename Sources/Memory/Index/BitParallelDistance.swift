/// Edit distance of a fixed pattern to sequences, a whole column of the matrix at a time in 64-bit words.
///
/// Myers (1999) in the form of Hyyrö (2003), for global distance: the first row counts up. Elements are small numbers
/// given by the caller; 0 is an element that the pattern doesn't hold.
struct BitParallelDistance {
    /// Length of the pattern.
    let length: Int
    private let blocks: Int
    /// For each element, the places of the pattern that hold it, `blocks` words each.
    private var masks: [UInt64]
    private var positive: [UInt64]
    private var negative: [UInt64]

    /// Makes a matcher of a pattern of elements in `1...alphabet`.
    init(pattern: [UInt16], alphabet: Int) {
        length = pattern.count
        blocks = max(1, (pattern.count + 63) / 64)
        masks = Array(repeating: 0, count: (alphabet + 1) * blocks)
        for (place, element) in pattern.enumerated() where element > 0 {
            masks[Int(element) * blocks + place / 64] |= 1 << UInt64(place % 64)
        }
        positive = Array(repeating: 0, count: blocks)
        negative = positive
    }

    /// The distance to a sequence, or one more than `limit` where it is above that.
    mutating func distance(to text: UnsafeBufferPointer<UInt16>, limit: Int) -> Int {
        guard length > 0 else { return min(text.count, limit &+ 1) }
        return blocks == 1 ? single(text, limit) : multiple(text, limit)
    }

    private func single(_ text: UnsafeBufferPointer<UInt16>, _ limit: Int) -> Int {
        masks.withUnsafeBufferPointer { masks in
            var (positive, negative): (UInt64, UInt64) = (.max, 0)
            let top: UInt64 = 1 << UInt64(length &- 1)
            var score = length
            var left = text.count
            for element in text {
                let equal = masks[Int(element)]
                let vertical = equal | negative
                let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
                var up = negative | ~(horizontal | positive)
                var down = positive & horizontal
                if up & top != 0 { score &+= 1 } else if down & top != 0 { score &-= 1 }
                left &-= 1
                if score &- left > limit { return limit &+ 1 }
                up = up &<< 1 | 1
                down = down &<< 1
                positive = down | ~(vertical | up)
                negative = up & vertical
            }
            return score
        }
    }

    private mutating func multiple(_ text: UnsafeBufferPointer<UInt16>, _ limit: Int) -> Int {
        let blocks = blocks
        let top: UInt64 = 1 << UInt64((length &- 1) % 64)
        var score = length
        var left = text.count
        return masks.withUnsafeBufferPointer { masks in
            positive.withUnsafeMutableBufferPointer { positive in
                negative.withUnsafeMutableBufferPointer { negative in
                    for block in 0..<blocks { (positive[block], negative[block]) = (.max, 0) }
                    for element in text {
                        var carryUp: UInt64 = 1
                        var carryDown: UInt64 = 0
                        let row = Int(element) &* blocks
                        for block in 0..<blocks {
                            var equal = masks[row &+ block]
                            let (before, beforeNegative) = (positive[block], negative[block])
                            let vertical = equal | beforeNegative
                            equal |= carryDown
                            let horizontal = (((equal & before) &+ before) ^ before) | equal
                            var up = beforeNegative | ~(horizontal | before)
                            var down = before & horizontal
                            if block == blocks &- 1 {
                                if up & top != 0 { score &+= 1 } else if down & top != 0 { score &-= 1 }
                            }
                            let (nextUp, nextDown) = (up >> 63, down >> 63)
                            up = up &<< 1 | carryUp
                            down = down &<< 1 | carryDown
                            positive[block] = down | ~(vertical | up)
                            negative[block] = up & vertical
                            (carryUp, carryDown) = (nextUp, nextDown)
                        }
                        left &-= 1
                        if score &- left > limit { return limit &+ 1 }
                    }
                    return score
                }
            }
        }
    }
}
