import Foundation

/// Turns the bytes of an XML file into UTF-8, whatever they are written in (XML 1.0, appendix F).
///
/// The bytes are believed more than the declaration: a file that says UTF-16 and is plainly made of single bytes is
/// read as UTF-8, and UTF-16 needs no mark; both are named in ``remark``.
public struct XMLDecoder: ~Copyable {
    /// The encoding that was found; empty before the first bytes.
    public private(set) var encoding = ""
    /// What was odd about the encoding, as a clause.
    public private(set) var remark: String?

    /// How many bytes are looked at to find the declaration.
    static let lookahead = 1024

    private var converter: iconv_t?
    private var waiting: [UInt8] = []
    private var hasBegun = false
    private let isLenient: Bool

    /// Makes a decoder.
    ///
    /// - Parameter isLenient: whether bytes that do not fit the encoding become U+FFFD, instead of ending the reading.
    public init(isLenient: Bool = false) { self.isLenient = isLenient }

    deinit {
        if let converter { iconv_close(converter) }
    }

    /// Decodes the next bytes and gives them to `body` as UTF-8.
    ///
    /// - Throws: a clause that says what is wrong with the encoding.
    public mutating func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        if !hasBegun {
            waiting.append(contentsOf: bytes)
            guard isLast || waiting.count >= Self.lookahead else { return }
            hasBegun = true
            let markLength = try begin(waiting)
            let start = Array(waiting[markLength...])
            waiting = []
            return try start.withUnsafeBufferPointer { try convert($0, isLast: isLast, body) }
        }
        try convert(bytes, isLast: isLast, body)
    }

    /// Finds the encoding and answers how many bytes its mark takes.
    private mutating func begin(_ bytes: [UInt8]) throws(Trouble) -> Int {
        let marks: [([UInt8], String)] = [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
            ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
        ]
        for (mark, name) in marks where bytes.starts(with: mark) {
            try open(name)
            if name == "UTF-8", let declared = Self.declared(in: bytes), !Self.isUTF8(declared) {
                remark = "the file is declared \(declared) but has the mark of UTF-8: read as UTF-8"
            }
            return mark.count
        }
        if bytes.count >= 4, bytes[0] == 0x3C || bytes[0] == 0, bytes[0] != bytes[1], bytes[0] == 0 || bytes[1] == 0 {
            let name = bytes[0] == 0 ? "UTF-16BE" : "UTF-16LE"
            remark = "the file is \(name) without a byte order mark"
            try open(name)
            return 0
        }
        guard let declared = Self.declared(in: bytes) else {
            try open("UTF-8")
            return 0
        }
        let name = declared.uppercased()
        if ["UTF-16", "UTF-16LE", "UTF-16BE", "UCS-2", "ISO-10646-UCS-2", "UTF-32", "UCS-4"].contains(name) {
            remark = "the file is declared \(declared) but is written in single bytes: read as UTF-8"
            try open("UTF-8")
        } else {
            try open(declared)
        }
        return 0
    }

    private mutating func open(_ name: String) throws(Trouble) {
        encoding = name
        if Self.isUTF8(name) || ["ASCII", "US-ASCII"].contains(name.uppercased()) { return }
        let opened = iconv_open("UTF-8", name)
        guard let opened, opened != UnsafeMutableRawPointer(bitPattern: -1) else {
            throw Trouble("the encoding \(name.prefix(40)) is not known")
        }
        converter = opened
    }

    private mutating func convert(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        guard let converter else { return try body(bytes) }
        var input = waiting + bytes
        waiting = []
        var output = [UInt8](repeating: 0, count: 1 << 16)
        var used = 0
        while used < input.count {
            let (status, trouble, taken, made) = Self.step(converter, &input, from: used, into: &output)
            used += taken
            if made > 0 { try output[..<made].withUnsafeBufferPointer { try body($0) } }
            guard status == -1 else { break }
            if trouble == E2BIG { continue }
            // What is left is the first part of a character; the rest of it comes with the next bytes.
            if trouble == EINVAL, !isLast { break }
            if isLenient {
                used += encoding.hasPrefix("UTF-16") ? min(2, input.count - used) : 1
                try Self.replacement.withUnsafeBufferPointer { try body($0) }
                continue
            }
            throw Trouble("there are bytes that are not \(encoding)")
        }
        waiting = Array(input[used...])
    }

    private static func step(
        _ converter: iconv_t, _ input: inout [UInt8], from used: Int, into output: inout [UInt8]
    ) -> (status: Int, trouble: Int32, taken: Int, made: Int) {
        input.withUnsafeMutableBytes { input in
            output.withUnsafeMutableBytes { output in
                guard let start = input.baseAddress, let end = output.baseAddress else { return (-1, EINVAL, 0, 0) }
                var from: UnsafeMutablePointer<CChar>? = (start + used).assumingMemoryBound(to: CChar.self)
                var to: UnsafeMutablePointer<CChar>? = end.assumingMemoryBound(to: CChar.self)
                var (left, room) = (input.count - used, output.count)
                let status = iconv(converter, &from, &left, &to, &room)
                let trouble = errno
                return (Int(status), trouble, input.count - used - left, output.count - room)
            }
        }
    }

    private static let replacement = Array("\u{FFFD}".utf8)

    private static func isUTF8(_ name: String) -> Bool { ["UTF-8", "UTF8"].contains(name.uppercased()) }

    /// The encoding that an XML declaration in single bytes names.
    private static func declared(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes.prefix(lookahead), as: UTF8.self)
        guard let start = text.range(of: "<?xml"),
            let end = text.range(of: "?>", range: start.upperBound..<text.endIndex),
            let name = text.range(of: "encoding", range: start.upperBound..<end.lowerBound)
        else { return nil }
        let rest = text[name.upperBound..<end.lowerBound].drop { $0 == "=" || $0.isWhitespace }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let value = rest.dropFirst().prefix { $0 != quote }
        return value.isEmpty || !value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-:".contains($0)) }
            ? nil : String(value)
    }

    /// What is wrong with the encoding.
    public struct Trouble: Error {
        /// A clause without a full stop.
        public let cause: String

        init(_ cause: String) { self.cause = cause }
    }
}
