import Files
import Foundation
import Markup

/// Other bytes in the place of some.
struct XLIFFPatch {
    var range: Range<Int>
    var bytes: [UInt8]

    /// The bytes with all patches; those at the same place come in the order given.
    static func applied(_ patches: [XLIFFPatch], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + patches.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        let ordered = patches.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, patch) in ordered where patch.range.lowerBound >= position {
            result += bytes[position..<patch.range.lowerBound]
            result += patch.bytes
            position = patch.range.upperBound
        }
        return result + bytes[position...]
    }

    /// Text as XML.
    static func escaped(_ text: String, inAttribute: Bool = false) -> [UInt8] {
        var xml = XMLWriter()
        guard inAttribute else {
            xml.text(text)
            return xml.bytes
        }
        xml.attribute("x", text)
        return Array(xml.bytes.dropFirst(4).dropLast())
    }
}

extension XLIFFSource {
    /// Text in UTF-8 in the encoding of the file, with its mark; characters that it can't hold become references.
    func encoded(_ changed: [UInt8], path: String) throws(FileError) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if text == bytes { return changed }
        if bytes.starts(with: mark), text == Array(bytes.dropFirst(3)) { return mark + changed }
        guard let same = converted(text), same == bytes, let result = converted(changed) else {
            throw FileError(
                .unwritable, path: path, cause: "its encoding, \(encoding), can't be written as it was",
                advice: "Save the file in UTF-8.")
        }
        return result
    }

    private func converted(_ utf8: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open(encoding, "UTF-8"), converter != UnsafeMutableRawPointer(bitPattern: -1) else {
            return nil
        }
        defer { iconv_close(converter) }
        var result: [UInt8] = []
        if bytes.starts(with: [0xFF, 0xFE]) { result = [0xFF, 0xFE] }
        if bytes.starts(with: [0xFE, 0xFF]) { result = [0xFE, 0xFF] }
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            if scalar.isASCII, !encoding.hasPrefix("UTF-16"), !encoding.hasPrefix("UTF-32") {
                result.append(UInt8(scalar.value))
            } else if let one = Self.step(converter, Array(String(scalar).utf8)) {
                result += one
            } else {
                result += "&#\(scalar.value);".utf8.flatMap { Self.step(converter, [$0]) ?? [] }
            }
        }
        return result
    }

    private static func step(_ converter: iconv_t, _ bytes: [UInt8]) -> [UInt8]? {
        var (input, output) = (bytes.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: 16))
        let made = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (left, room) = (input.count, output.count)
                let status = iconv(converter, &from, &left, &to, &room)
                return Int(status) == -1 || left > 0 ? nil : output.count - room
            }
        }
        return made.map { output[..<$0].map { UInt8(bitPattern: $0) } }
    }
}
