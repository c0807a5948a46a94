/// A hash of bytes that is the same on every machine and in every run, for keys that are written to disk.
///
/// FNV-1a over eight bytes at a time with a final mix (the finaliser of MurmurHash3).
enum StableHash {
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
        var state = basis ^ (seed &* 0x9E37_79B9_7F4A_7C15)
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index &+ 8 <= raw.count {
            state = (state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* prime
            state ^= state >> 29
            index &+= 8
        }
        while index < raw.count {
            state = (state ^ UInt64(raw[index])) &* prime
            index &+= 1
        }
        return mix(state ^ UInt64(bytes.count))
    }

    static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
        var text = text
        return text.withUTF8 { hash($0, seed: seed) }
    }

    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var x = value
        x ^= x >> 33
        x &*= 0xFF51_AFD7_ED55_8CCD
        x ^= x >> 33
        x &*= 0xC4CE_B9FE_1A85_EC53
        x ^= x >> 33
        return x
    }

    /// The hash of bytes that come in pieces, each a multiple of eight long.
    struct Stream {
        private var state = StableHash.basis
        private var count: UInt64 = 0

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            for index in stride(from: 0, to: bytes.count &- 7, by: 8) {
                state = (state ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* StableHash.prime
                state ^= state >> 29
            }
            count &+= UInt64(bytes.count)
        }

        var value: UInt64 { StableHash.mix(state ^ count) }
    }
}
