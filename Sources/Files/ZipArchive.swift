import CZlib

/// Reads and writes ZIP files (PKWARE's APPNOTE 6.3), as far as office documents need: stored or deflated entries, no
/// encryption, no ZIP64.
///
/// Nothing is ever unpacked to disk. An archive is refused whose names climb out of their folder or stand twice, or
/// whose entries would fill the memory.
public struct ZipArchive: Sendable {
    /// The largest entry that is read, in bytes: a small file can't fill the memory.
    public static let entryLimit = 1 << 28
    /// How many bytes all entries may have together.
    public static let totalLimit = 1 << 30
    /// How many bytes may come out of one, in entries of more than a mebibyte: texts give 10 to 50, a bomb 1,000.
    public static let ratioLimit = 300

    /// What is wrong, as a clause.
    public struct Trouble: Error, Sendable {
        /// The clause, without a full stop.
        public let cause: String

        /// Makes an error.
        public init(cause: String) { self.cause = cause }
    }

    private struct Entry {
        let name: String
        let flags: Int
        let method: Int
        let time: Int
        let check: Int
        let packed: Int
        let size: Int
        let attributes: Int
        let offset: Int
    }

    private let bytes: [UInt8]
    private var entries: [Entry] = []
    private var numbers: [String: Int] = [:]

    /// The names of the entries, in order.
    public var names: [String] { entries.map(\.name) }

    /// Opens an archive.
    public init(_ bytes: [UInt8]) throws(Trouble) {
        self.bytes = bytes
        let end = try endRecord()
        var position = number(end + 16, 4)
        var total = 0
        for _ in 0..<number(end + 10, 2) {
            let (entry, next) = try entry(at: position)
            guard numbers[entry.name] == nil else {
                throw Trouble(cause: "the archive holds the entry \(entry.name) twice")
            }
            total += entry.size
            guard total <= Self.totalLimit else { throw Trouble(cause: "the archive unpacks to more than 1 GiB") }
            numbers[entry.name] = entries.count
            entries.append(entry)
            position = next
        }
    }

    private func endRecord() throws(Trouble) -> Int {
        let signature: [UInt8] = [0x50, 0x4B, 5, 6]
        var end = bytes.count - 22
        let first = max(0, bytes.count - 22 - 0xFFFF)
        while end >= first, !bytes[end...].starts(with: signature) { end -= 1 }
        guard end >= first else { throw Trouble(cause: "this is no ZIP archive, or it is cut off") }
        return end
    }

    private func entry(at position: Int) throws(Trouble) -> (Entry, next: Int) {
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
        let entry = Entry(
            name: name, flags: number(position + 8, 2), method: number(position + 10, 2),
            time: number(position + 12, 4), check: number(position + 16, 4), packed: number(position + 20, 4),
            size: number(position + 24, 4), attributes: number(position + 38, 4), offset: number(position + 42, 4))
        try Self.check(entry)
        return (entry, position + 46 + nameLength + extra + comment)
    }

    private static func check(_ entry: Entry) throws(Trouble) {
        let name = entry.name
        let climbs = name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
        guard !name.isEmpty, !name.hasPrefix("/"), !climbs, !name.contains("\\"), !name.contains("\0") else {
            throw Trouble(cause: "the archive holds an entry whose name leads out of it: \(name.prefix(80))")
        }
        guard entry.flags & 1 == 0 else { throw Trouble(cause: "the archive is encrypted") }
        guard entry.size <= entryLimit else {
            throw Trouble(cause: "the entry \(name) of the archive is larger than \(entryLimit >> 20) MiB")
        }
        guard entry.size <= 1 << 20 || entry.size / max(1, entry.packed) <= ratioLimit else {
            throw Trouble(
                cause: "the entry \(name) unpacks to \(entry.size / max(1, entry.packed)) times its size, as bombs do")
        }
    }

    private func number(_ offset: Int, _ count: Int) -> Int {
        guard offset >= 0, offset + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    /// The bytes of an entry as they are packed.
    private func packed(_ entry: Entry) throws(Trouble) -> ArraySlice<UInt8> {
        let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
        guard start <= bytes.count, entry.packed <= bytes.count - start, entry.size <= Self.entryLimit,
            number(entry.offset, 4) == 0x0403_4B50
        else { throw Trouble(cause: "the entry \(entry.name) of the archive is damaged or too large") }
        return bytes[start..<start + entry.packed]
    }

    /// The bytes of an entry; nil where there is none of that name.
    public func content(_ name: String) throws(Trouble) -> [UInt8]? {
        guard let entry = numbers[name].map({ entries[$0] }) else { return nil }
        let packed = try packed(entry)
        switch entry.method {
        case 0: return Array(packed)
        case 8: return try Self.inflated(Array(packed), size: entry.size)
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
    public static func bytes(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
        var writer = Writer()
        for (name, content) in files { writer.add(name, stored: content) }
        return writer.finished()
    }

    /// The archive with other content for some of its entries; all others are copied as they are packed.
    public func replacing(_ contents: [String: [UInt8]]) throws(Trouble) -> [UInt8] {
        var writer = Writer()
        for entry in entries {
            guard let content = contents[entry.name] else {
                try writer.add(
                    entry.name, packed: packed(entry), method: entry.method, size: entry.size, check: entry.check,
                    time: entry.time, attributes: entry.attributes)
                continue
            }
            let check = Writer.check(content)
            let packed = entry.method == 0 ? content : Self.deflated(content)
            writer.add(
                entry.name, packed: packed[...], method: entry.method == 0 ? 0 : 8, size: content.count, check: check,
                time: entry.time, attributes: entry.attributes)
        }
        return writer.finished()
    }

    private static func deflated(_ content: [UInt8]) -> [UInt8] {
        var content = content
        var output = [UInt8](repeating: 0, count: content.count + content.count / 1000 + 64)
        let count = content.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int in
                var stream = z_stream()
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                let size = Int32(MemoryLayout<z_stream>.size)
                guard deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
                else { return 0 }
                defer { deflateEnd(&stream) }
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return Array(output[..<count])
    }

    private struct Writer {
        var (body, directory): ([UInt8], [UInt8]) = ([], [])
        var count = 0

        static func check(_ content: [UInt8]) -> Int {
            Int(content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
        }

        mutating func add(_ name: String, stored content: [UInt8]) {
            // 1 January 1980, so that the same content gives the same bytes.
            add(
                name, packed: content[...], method: 0, size: content.count, check: Self.check(content),
                time: 0x21 << 16, attributes: 0)
        }

        mutating func add(
            _ name: String, packed: ArraySlice<UInt8>, method: Int, size: Int, check: Int, time: Int, attributes: Int
        ) {
            // Version 2.0, UTF-8 names.
            let shared =
                little(20, 2) + little(0x0800, 2) + little(method, 2) + little(time, 4) + little(check, 4)
                + little(packed.count, 4) + little(size, 4) + little(name.utf8.count, 2) + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 2) + little(0, 2) + little(0, 2)
            directory += little(attributes, 4) + little(body.count, 4) + Array(name.utf8)
            body += little(0x0403_4B50, 4) + shared + Array(name.utf8) + packed
            count += 1
        }

        func finished() -> [UInt8] {
            let end =
                little(0x0605_4B50, 4) + little(0, 2) + little(0, 2) + little(count, 2) + little(count, 2)
                + little(directory.count, 4) + little(body.count, 4) + little(0, 2)
            return body + directory + end
        }

        private func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
    }
}
