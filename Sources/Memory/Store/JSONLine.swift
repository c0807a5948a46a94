/// Writes JSON of arrays and strings; the rows of an import are too many for an encoder that inspects types.
struct JSONLine {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// An array whose elements `body` writes, each after a call of ``next()``.
    mutating func array(_ body: (inout JSONLine) -> Void) {
        bytes.append(UInt8(ascii: "["))
        body(&self)
        bytes.append(UInt8(ascii: "]"))
    }

    /// Parts elements.
    mutating func next() {
        if let last = bytes.last, last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
    }

    mutating func array<Element>(of elements: [Element], _ body: (inout JSONLine, Element) -> Void) {
        array { json in
            for element in elements {
                json.next()
                body(&json, element)
            }
        }
    }

    mutating func array(_ strings: [String?]) { array(of: strings) { $0.string($1) } }

    mutating func string(_ text: String?) {
        guard var text else { return bytes.append(contentsOf: "null".utf8) }
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            for byte in text {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case ..<0x20:
                    bytes.append(contentsOf: "\\u00".utf8)
                    bytes.append(Self.digits[Int(byte >> 4)])
                    bytes.append(Self.digits[Int(byte & 15)])
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
