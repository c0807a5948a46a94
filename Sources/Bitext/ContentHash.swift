/// A short hash of texts that is the same on every machine and in every run: FNV-1a, 64 bits (Fowler, Noll and Vo).
public struct ContentHash: Hashable, Sendable {
    /// The hash of what was added so far.
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of nothing.
    public init() {}

    /// The hash of a text in UTF-8.
    public init(_ text: String) { add(text.utf8) }

    /// The hash of several texts; where one ends and the next begins counts.
    public init(_ texts: [String]) {
        for text in texts {
            add(text.utf8)
            add(CollectionOfOne(0xFF))
        }
    }

    /// Goes on with more bytes.
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}
