import Foundation

/// Looks for bytes in bytes.
enum ByteSearch {
    /// Letters of German and English text, the most frequent first.
    private static let frequent = Array("\nenirstadhulcgmobfwkzpvyj".utf8)

    /// Where a part stands first, at or behind a place.
    ///
    /// Looks for the part's rarest byte and compares the rest where it stands.
    static func first(_ part: [UInt8], in bytes: UnsafeRawBufferPointer, from place: Int) -> Int? {
        guard let base = bytes.baseAddress, place + part.count <= bytes.count else { return nil }
        func rank(_ byte: UInt8) -> Int { frequent.firstIndex(of: byte) ?? frequent.count }
        guard let pivot = part.indices.max(by: { rank(part[$0]) < rank(part[$1]) }) else { return place }
        return part.withUnsafeBytes { part in
            var next = place + pivot
            let end = bytes.count - part.count + pivot + 1
            while next < end, let found = memchr(base + next, Int32(part[pivot]), end - next) {
                let hit = UnsafeRawPointer(found) - base
                if let start = part.baseAddress, memcmp(base + hit - pivot, start, part.count) == 0 {
                    return hit - pivot
                }
                next = hit + 1
            }
            return nil
        }
    }
}
