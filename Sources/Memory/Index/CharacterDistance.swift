/// Edit distance in Unicode scalars from one text to others in UTF-8.
struct CharacterDistance {
    /// Scalars of the pattern.
    let length: Int
    private var core: BitParallelDistance
    /// The element of each scalar below `direct.count`.
    private var direct: [UInt16]
    private var others: [UInt32: UInt16] = [:]
    private var sequence: [UInt16] = []

    private static let directScalars = 0x250

    /// Makes a matcher of a text.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        direct = Array(repeating: 0, count: Self.directScalars)
        var pattern: [UInt16] = []
        var alphabet: UInt16 = 0
        var (direct, others) = (direct, others)
        Self.forEachScalar(text) { scalar in
            let known = scalar < Self.directScalars ? direct[Int(scalar)] : others[scalar, default: 0]
            if known > 0 { return pattern.append(known) }
            alphabet += 1
            if scalar < Self.directScalars { direct[Int(scalar)] = alphabet } else { others[scalar] = alphabet }
            pattern.append(alphabet)
        }
        (self.direct, self.others) = (direct, others)
        length = pattern.count
        core = BitParallelDistance(pattern: pattern, alphabet: Int(alphabet))
    }

    /// 1 − edits / the longer count of scalars; 0 where it is below `minimum`.
    mutating func similarity(to text: UnsafeBufferPointer<UInt8>, minimum: Double = 0) -> Double {
        sequence.removeAll(keepingCapacity: true)
        Self.forEachScalar(text) { scalar in
            sequence.append(scalar < Self.directScalars ? direct[Int(scalar)] : others[scalar, default: 0])
        }
        let longer = max(length, sequence.count)
        guard longer > 0 else { return 1 }
        let limit = Int(Double(longer) * (1 - minimum) + 1e-9)
        guard abs(length - sequence.count) <= limit else { return 0 }
        let edits = sequence.withUnsafeBufferPointer { core.distance(to: $0, limit: limit) }
        return edits > limit ? 0 : 1 - Double(edits) / Double(longer)
    }

    @inline(__always)
    private static func forEachScalar(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            index &+= 1
            guard byte >= 0xC0 else {
                body(UInt32(byte))
                continue
            }
            let more = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
            var value = UInt32(byte & (0x3F >> UInt8(more)))
            for _ in 0..<more where index < text.count {
                value = value << 6 | UInt32(text[index] & 0x3F)
                index &+= 1
            }
            body(value)
        }
    }
}
