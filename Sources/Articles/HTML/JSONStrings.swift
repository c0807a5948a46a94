import Foundation

/// The strings of a JSON text and where they stand, so that some can be replaced and the rest stays byte for byte.
struct JSONStrings {
    /// A string that is the value of a key, or an item of a list under it.
    struct Item {
        var key: String
        var value: String
        /// Where it stands, without quotation marks.
        var range: Range<Int>
    }

    private(set) var strings: [Item] = []

    init(_ bytes: ArraySlice<UInt8>) {
        var key = ""
        var position = bytes.startIndex
        while position < bytes.endIndex {
            guard bytes[position] == UInt8(ascii: "\"") else {
                position += 1
                continue
            }
            let start = position + 1
            var end = start
            while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\"") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard end < bytes.endIndex else { return }
            position = end + 1
            let rest = bytes[position...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            let value = Self.value(bytes[start..<end])
            if rest == UInt8(ascii: ":") {
                key = value
            } else {
                strings.append(Item(key: key, value: value, range: start..<end))
            }
        }
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> String {
        let raw = String(decoding: bytes, as: UTF8.self)
        guard raw.contains("\\") else { return raw }
        let quoted = Data("[\"\(raw)\"]".utf8)
        return (try? JSONSerialization.jsonObject(with: quoted) as? [String])?.first ?? raw
    }

    /// The inside of a string; `<` is shielded since it may stand in a script.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "<": result += "\\u003C"
            case _ where scalar.value < 0x20: break
            case _ where (0x100...0xFFFF).contains(scalar.value):
                // A page that is not in UTF-8 can't hold it otherwise.
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
