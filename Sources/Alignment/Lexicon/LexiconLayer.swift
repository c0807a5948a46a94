import Foundation

/// A word table German–English that is searched where it lies, in memory or in a mapped file.
///
/// The image is a row of 32-bit words: a header, two hash tables with the spellings, and for each German form or stem
/// its English stems with the strength of the pair both ways in 1/255.
final class LexiconLayer: @unchecked Sendable {
    // Immutable after init; the pointers lie inside `storage`.
    let name: String
    private let storage: Storage
    private let german: WordTable
    private let english: WordTable
    private let rowStarts: UnsafePointer<Int32>
    private let columns: UnsafePointer<Int32>
    private let strengths: UnsafePointer<UInt16>

    static let magic: Int32 = 0x5350_4C31
    private static let headerCount = 8

    /// Whether it is an installed dictionary, with much that is rare.
    var isDictionary: Bool { LexiconCache.dictionaryNames.contains(name) }

    /// How many English stems it knows.
    var englishCount: Int { english.count }
    /// How many German forms and stems it knows.
    var germanCount: Int { german.count }

    /// The number of a German form or stem, or -1.
    func germanNumber(_ bytes: some Collection<UInt8>) -> Int { german.find(bytes) }

    /// The number of an English stem, or -1.
    func englishNumber(_ bytes: some Collection<UInt8>) -> Int { english.find(bytes) }

    /// Calls back for each translation of a German form or stem; strengths are the square roots of shares of votes, in
    /// 1/255.
    @inline(__always)
    func forEachTranslation(of number: Int, _ body: (_ english: Int, _ forward: UInt8, _ backward: UInt8) -> Void) {
        for index in Int(rowStarts[number])..<Int(rowStarts[number + 1]) {
            let strength = strengths[index]
            body(
                Int(columns[index]), UInt8(truncatingIfNeeded: strength), UInt8(truncatingIfNeeded: strength >> 8))
        }
    }

    /// Hands out the image, to be written to a file.
    func withImage<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(storage) { try body(storage.bytes) }
    }

    /// Makes a layer in memory.
    convenience init(
        name: String, german: Interner, english: Interner,
        rows: [[(column: Int32, forward: Float, backward: Float)]]
    ) {
        var words: [Int32] = [Self.magic, Int32(german.count), Int32(english.count), 0, 0, 0, 0, 0]
        let pairCount = rows.reduce(0) { $0 + $1.count }
        words[3] = Int32(pairCount)
        words[4] = Int32(german.table.count)
        words[5] = Int32(english.table.count)
        words[6] = Int32(german.arena.count)
        words[7] = Int32(english.arena.count)
        for table in [german, english] {
            words += table.table
            words += table.ends
        }
        var start: Int32 = 0
        for row in rows {
            words.append(start)
            start += Int32(row.count)
        }
        words.append(start)
        for row in rows { words += row.map(\.column) }
        var tail: [UInt8] = []
        for row in rows {
            for pair in row {
                tail.append(UInt8(max(0, min(255, pair.forward * 255))))
                tail.append(UInt8(max(0, min(255, pair.backward * 255))))
            }
        }
        tail += german.arena
        tail += english.arena
        let storage = Storage(words: words, tail: tail)
        // The image was written above with these very counts.
        self.init(name: name, storage: storage, header: words)
    }

    /// Reads an image that lies in memory or in a mapped file; nil where its sizes don't agree.
    convenience init?(name: String, storage: Storage) {
        guard storage.bytes.count >= 4 * Self.headerCount else { return nil }
        let header = (0..<Self.headerCount).map { storage.bytes.load(fromByteOffset: 4 * $0, as: Int32.self) }
        guard header[0] == Self.magic, header.allSatisfy({ $0 >= 0 }) else { return nil }
        let size = Self.size(header)
        guard size == storage.bytes.count else { return nil }
        self.init(name: name, storage: storage, header: header)
    }

    private static func size(_ header: [Int32]) -> Int {
        let words = headerCount + Int(header[4]) + Int(header[1]) + Int(header[5]) + Int(header[2]) + Int(header[1]) + 1
        return 4 * (words + Int(header[3])) + 2 * Int(header[3]) + Int(header[6]) + Int(header[7])
    }

    private init(name: String, storage: Storage, header: [Int32]) {
        self.name = name
        self.storage = storage
        let words = storage.base.assumingMemoryBound(to: Int32.self)
        let counts = header.map(Int.init)
        let germanTable = words + Self.headerCount
        let germanEnds = germanTable + counts[4]
        let englishTable = germanEnds + counts[1]
        let englishEnds = englishTable + counts[5]
        rowStarts = englishEnds + counts[2]
        columns = rowStarts + counts[1] + 1
        let tail = UnsafeRawPointer(columns + counts[3])
        strengths = tail.assumingMemoryBound(to: UInt16.self)
        let germanArena = (tail + 2 * counts[3]).assumingMemoryBound(to: UInt8.self)
        german = WordTable(
            table: UnsafeBufferPointer(start: germanTable, count: counts[4]), ends: germanEnds, arena: germanArena,
            count: counts[1])
        english = WordTable(
            table: UnsafeBufferPointer(start: englishTable, count: counts[5]), ends: englishEnds,
            arena: germanArena + counts[6], count: counts[2])
    }
}

/// The spellings inside an image; the layout of ``Interner``.
private struct WordTable {
    let table: UnsafeBufferPointer<Int32>
    let ends: UnsafePointer<Int32>
    let arena: UnsafePointer<UInt8>
    let count: Int

    func find(_ bytes: some Collection<UInt8>) -> Int {
        guard !table.isEmpty else { return -1 }
        var slot = Int(truncatingIfNeeded: hash(of: bytes)) & (table.count - 1)
        while table[slot] >= 0 {
            let number = Int(table[slot])
            let start = number == 0 ? 0 : Int(ends[number - 1])
            let word = UnsafeBufferPointer(start: arena + start, count: Int(ends[number]) - start)
            if word.count == bytes.count, word.elementsEqual(bytes) { return number }
            slot = (slot &+ 1) & (table.count - 1)
        }
        return -1
    }
}

/// Bytes that stay where they are as long as someone holds them: allocated or mapped.
final class Storage: @unchecked Sendable {
    // Never written to after init.
    let bytes: UnsafeRawBufferPointer
    let base: UnsafeRawPointer
    private let isMapped: Bool

    /// Takes words and the bytes after them.
    init(words: [Int32], tail: [UInt8]) {
        let size = 4 * words.count + tail.count
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, 4), alignment: 16)
        words.withUnsafeBytes { memory.copyMemory(from: $0) }
        tail.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(rebasing: memory[(4 * words.count)...]).copyMemory(from: $0)
        }
        bytes = UnsafeRawBufferPointer(memory)
        base = UnsafeRawPointer(memory.baseAddress.unsafelyUnwrapped)
        isMapped = false
    }

    /// Maps a file; nil where that can't be done.
    init?(mapping path: String) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
        guard let memory = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0), memory != MAP_FAILED else {
            return nil
        }
        bytes = UnsafeRawBufferPointer(start: memory, count: Int(status.st_size))
        base = UnsafeRawPointer(memory)
        isMapped = true
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
        } else {
            UnsafeMutableRawPointer(mutating: base).deallocate()
        }
    }
}
