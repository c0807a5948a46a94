import Files

/// The words of one side of a run of units, and the units that hold each: a mapped file as ``WordGatherer`` wrote it.
///
/// Words are folded (``TermKey/folded(_:)``), so that a query finds any case of a word. They lie in one run of bytes,
/// between line feeds, so that compounds are found by a search for their parts.
struct WordList: Sendable {
    /// The number of the first unit.
    let first: Int64
    /// How many numbers of units it reaches over.
    let reach: Int

    private let file: MappedFile
    private let count: Int
    private let offsets: [Int]

    static let magic: UInt64 = 0x3157_4D54_5A41_5053  // "SPAZTMW1"
    static let headerSize = 64
    /// What separates words.
    static let separator = UInt8(ascii: "\n")

    /// Opens a file.
    ///
    /// - Throws: ``FileError`` where it is no list of words or is cut short.
    init(path: String) throws(FileError) {
        file = try MappedFile(path: path)
        let bytes = file.bytes
        func field(_ index: Int) -> Int {
            Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        guard bytes.count >= Self.headerSize, UInt64(field(0)) == Self.magic, field(7) == bytes.count,
            field(3) >= 0, field(3) < bytes.count / 8
        else {
            throw FileError(
                .malformed, path: path, cause: "this is no list of words, or it is cut short",
                advice: "Run 'satzpaar tm doctor --repair'.")
        }
        first = Int64(field(1))
        reach = field(2)
        count = field(3)
        let starts = Self.headerSize
        offsets = [starts, starts + 4 * (count + 1), field(4), field(5)]
        guard offsets[1] + 4 * (count + 1) <= offsets[2], offsets[2] <= offsets[3], offsets[3] <= bytes.count else {
            throw FileError(.malformed, path: path, cause: "the list of words is damaged")
        }
    }

    /// Whether the bytes are those that were written; reads the whole file.
    var isSound: Bool {
        let body = UnsafeRawBufferPointer(rebasing: file.bytes[Self.headerSize...])
        let sum = body.withMemoryRebound(to: UInt8.self) { StableHash.hash($0) }
        return file.bytes.loadUnaligned(fromByteOffset: 48, as: UInt64.self) == sum
    }

    /// Bytes on disk.
    var size: Int { file.bytes.count }

    private func number(_ section: Int, _ index: Int) -> Int {
        Int(file.bytes.loadUnaligned(fromByteOffset: offsets[section] + 4 * index, as: UInt32.self))
    }

    /// A word with a separator on both sides.
    private func setWord(_ index: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            rebasing: file.bytes[offsets[2] + number(0, index) - 1...offsets[2] + number(0, index + 1) - 1])
    }

    /// The words that hold some bytes, which may begin or end with a separator, and satisfy a condition.
    func words(holding part: [UInt8], where condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> [Int] {
        let all = UnsafeRawBufferPointer(rebasing: file.bytes[offsets[2]..<offsets[3]])
        var found: [Int] = []
        var place = 0
        while place < all.count, let hit = ByteSearch.first(part, in: all, from: place) {
            let word = index(of: hit)
            guard word < count else { break }
            let bytes = setWord(word)
            bytes.withMemoryRebound(to: UInt8.self) { bytes in
                if condition(UnsafeBufferPointer(rebasing: bytes[1..<bytes.count - 1])) { found.append(word) }
            }
            // The separator behind the word stands before the next one.
            place = number(0, word + 1) - 1
        }
        return found
    }

    /// The word in which a byte of the run of words, or in front of which a separator, stands.
    private func index(of place: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if number(0, middle + 1) - 1 <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Sets the units that hold a word; false where it is in so many that no list was kept.
    func mark(_ word: Int, in units: inout UnitSet) -> Bool {
        let start = file.bytes.baseAddress.unsafelyUnwrapped + offsets[3] + number(1, word)
        let postings = Postings(start.assumingMemoryBound(to: UInt8.self))
        guard postings.count > 0 else { return false }
        postings.forEach(in: 0..<reach) { units.insert($0) }
        return true
    }
}

/// Numbers from 0 up to a bound, one bit each.
struct UnitSet {
    private var bits: [UInt64]

    init(reach: Int) { bits = Array(repeating: 0, count: (reach + 63) / 64) }

    mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

    mutating func formIntersection(_ other: UnitSet) {
        for index in bits.indices { bits[index] &= other.bits[index] }
    }

    /// Calls `body` with each, ascending, until it answers false.
    func forEach(_ body: (Int) throws -> Bool) rethrows {
        for (index, bits) in bits.enumerated() {
            var rest = bits
            while rest != 0 {
                guard try body(index * 64 + rest.trailingZeroBitCount) else { return }
                rest &= rest - 1
            }
        }
    }
}
