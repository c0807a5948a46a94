import ICU

/// A set of UTF-16 units, exact for those that text of Latin script is made of and coarse for the rest: all others are
/// in or out together.
struct UnitSet: Hashable, Sendable {
    private static let low = 0x300
    private static let punctuation = 0x2000..<0x2070
    /// How many units are told apart, with one for all others.
    static let count = low + punctuation.count + 1

    private var words = [UInt64](repeating: 0, count: (count + 63) / 64)

    /// The number under which a unit is kept.
    @inline(__always) static func index(_ unit: UInt16) -> Int {
        let unit = Int(unit)
        if unit < low { return unit }
        return punctuation.contains(unit) ? low + unit - punctuation.lowerBound : count - 1
    }

    func contains(index: Int) -> Bool { words[index >> 6] & (1 << UInt64(index & 63)) != 0 }

    mutating func insert(index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

    mutating func formUnion(_ other: UnitSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    static let any: UnitSet = {
        var set = UnitSet()
        for index in 0..<count { set.insert(index: index) }
        return set
    }()

    /// The set of one unit.
    init(_ unit: UInt16) { insert(index: Self.index(unit)) }

    init() {}

    /// What a piece of a pattern that stands for one character matches, asked of ICU itself.
    init?(matching atom: String, caseInsensitive: Bool) {
        guard let pattern = try? RegularExpression(atom, caseInsensitive: caseInsensitive) else { return nil }
        for range in pattern.ranges(in: Self.sample) {
            for place in range { insert(index: Self.index(Self.sample[place])) }
        }
        insert(index: Self.count - 1)
    }

    private static let sample: [UInt16] = (0..<low).map(UInt16.init) + punctuation.map(UInt16.init)
}
