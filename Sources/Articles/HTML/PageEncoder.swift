import Files
import ICU

/// The way back from UTF-8 to the bytes of a page, so that what is not translated stays byte for byte.
struct PageEncoder: Sendable {
    /// The mark at the start of the file.
    private(set) var mark: [UInt8] = []
    /// The byte of each character in a single-byte set; nil where the page is in UTF-8.
    private var single: [Unicode.Scalar: UInt8]?

    /// Makes an encoder to UTF-8.
    init() {}

    /// Makes an encoder to the character set of a file.
    ///
    /// A page in a set of several bytes a character, other than UTF-8, is written in UTF-8.
    init(file: [UInt8], encoding: String) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) { mark = [0xEF, 0xBB, 0xBF] }
        let name = encoding.lowercased()
        guard name.hasPrefix("windows-125") || name.hasPrefix("iso-8859") else { return }
        var table: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8.min...UInt8.max {
            if let text = try? CharacterSet.decode([byte], as: encoding), let scalar = text.unicodeScalars.first {
                table[scalar] = byte
            }
        }
        single = table
    }

    /// Bytes of the page as they were before it was decoded.
    func original(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard let single else { return Array(bytes) }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap { scalar -> [UInt8] in
            single[scalar].map { [$0] } ?? Array("&#\(scalar.value);".utf8)
        }
    }

    /// New text; what the character set lacks becomes a reference.
    func encoded(_ text: String) -> [UInt8] {
        single == nil ? Array(text.utf8) : original(Array(text.utf8)[...])
    }
}
