import CZlib
import Files

/// Reads and writes ZIP files (PKWARE's APPNOTE 6.3), as far as office documents need: stored or deflated entries, no
/// encryption, no ZIP64.
struct ZipArchive {
    /// The largest entry that is read, in bytes: a small file can't fill the memory.
    static let entryLimit = 1 << 28

    /// What is wrong, as a clause.
    struct Trouble: Error {
        let cause: String
    }

    private struct Entry {
        let method: Int
        let packed: Int
        let size: Int
        let offset: Int
    }

    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]

    /// Opens an archive.
    init(_ bytes: [UInt8]) throws(Trouble) {
        self.bytes = bytes
        let signature: [UInt8] = [0x50, 0x4B, 5, 6]
        var end = bytes.count - 22
        while end >= 0, !bytes[end...].starts(with: signature) { end -= 1 }
        guard end >= 0 else { throw Trouble(cause: "this is no ZIP archive") }
        var position = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            guard position + 46 <= bytes.count, number(position, 4) == 0x0201_4B50 else {
                throw Trouble(cause: "the directory of the archive is damaged")
            }
            let (nameLength, extra, comment) = (
                number(position + 28, 2), number(position + 30, 2), number(position + 32, 2)
            )
            guard position + 46 + nameLength <= bytes.count else {
                throw Trouble(cause: "the directory of the archive is damaged")
            }
            let name = String(decoding: bytes[position + 46..<position + 46 + nameLength], as: UTF8.self)
            entries[name] = Entry(
                method: number(position + 10, 2), packed: number(position + 20, 4), size: number(position + 24, 4),
                offset: number(position + 42, 4))
            position += 46 + nameLength + extra + comment
        }
    }

    private func number(_ offset: Int, _ count: Int) -> Int {
        guard offset >= 0, offset + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    /// The bytes of an entry; nil where there is none of that name.
    func content(_ name: String) throws(Trouble) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
        guard start <= bytes.count, entry.packed <= bytes.count - start, entry.size <= Self.entryLimit else {
            throw Trouble(cause: "the entry \(name) of the archive is damaged or too large")
        }
        let packed = Array(bytes[start..<start + entry.packed])
        switch entry.method {
        case 0: return packed
        case 8: return try Self.inflated(packed, size: entry.size)
        default: throw Trouble(cause: "the entry \(name) is packed in a way that is not known")
        }
    }

    private static func inflated(_ packed: [UInt8], size: Int) throws(Trouble) -> [UInt8] {
        var packed = packed
        var output = [UInt8](repeating: 0, count: size)
        let status = packed.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int32 in
                var stream = z_stream()
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
                    return Z_MEM_ERROR
                }
                defer { inflateEnd(&stream) }
                let status = inflate(&stream, Z_FINISH)
                return stream.total_out == UInt(target.count) ? status : Z_DATA_ERROR
            }
        }
        guard status == Z_STREAM_END else { throw Trouble(cause: "an entry of the archive is damaged") }
        return output
    }

    /// An archive of stored entries, the same bytes for the same content.
    static func bytes(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
        var (body, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, content) in files {
            let check = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
            // Version 2.0, UTF-8 names, stored, 1 January 1980, so that the same content gives the same bytes.
            let shared =
                little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
                + little(Int(check), 4)
                + little(content.count, 4) + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 2) + little(0, 2) + little(0, 2)
            directory += little(0, 4) + little(body.count, 4) + Array(name.utf8)
            body += little(0x0403_4B50, 4) + shared + Array(name.utf8) + content
        }
        let end =
            little(0x0605_4B50, 4) + little(0, 2) + little(0, 2) + little(files.count, 2) + little(files.count, 2)
            + little(directory.count, 4) + little(body.count, 4) + little(0, 2)
        return body + directory + end
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
