import CZlib
import Foundation

/// FreeDict's German–English dictionary in the form of the dictd server (Debian's `dict-freedict-deu-eng`, GPL-3+): read
/// where it is installed, never shipped.
///
/// An index line holds a headword and the place and length of its entry in base 64; the entry is a line with the
/// headword, lines with translations, and indented lines with notes (RFC 2229 describes the protocol, dictfmt(1) the
/// files).
enum FreeDictPackage {
    /// The compressed entries.
    static let entries = "/usr/share/dictd/freedict-deu-eng.dict.dz"
    /// Where each entry stands in them.
    static let index = "/usr/share/dictd/freedict-deu-eng.index"

    private static let digits: [UInt8] = {
        var digits = [UInt8](repeating: 0xFF, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, sign) in alphabet.utf8.enumerated() { digits[Int(sign)] = UInt8(value) }
        return digits
    }()

    /// Reads both files; what is damaged is left out.
    static func read(into builder: inout LexiconBuilder) {
        guard let index = Storage(mapping: index) else { return }
        let text = decompressed(entries)
        guard !text.isEmpty else { return }
        var last = -1
        for line in index.bytes.split(separator: 0x0A) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count >= 3, let start = number(fields[1]), let length = number(fields[2]), start != last,
                start + length <= text.count, !fields[0].starts(with: "00-database".utf8),
                !fields[0].starts(with: "00database".utf8)
            else { continue }
            // Synonyms of one entry stand side by side in the index.
            last = start
            read(text[start..<(start + length)], into: &builder)
        }
    }

    private static func read(_ entry: ArraySlice<UInt8>, into builder: inout LexiconBuilder) {
        let lines = entry.split(separator: 0x0A)
        guard let head = lines.first, head.first != 0x20 else { return }
        let source = DictionaryPackage.words(withoutPronunciation(head), .german)
        guard !source.isEmpty else { return }
        for line in lines.dropFirst() {
            // Notes, examples, synonyms and references are indented further than a mark of the field.
            let indent = line.prefix { $0 == 0x20 }.count
            guard indent == 0 || indent == 1 && line.dropFirst().first == 0x5B else { continue }
            for translation in line.split(separator: 0x2C) {
                let target = DictionaryPackage.words(translation, .english)
                if !target.isEmpty { builder.add(german: source, english: target) }
            }
        }
    }

    /// The headword without the pronunciation between slashes.
    private static func withoutPronunciation(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let slash = head.indices.dropFirst().first(where: { head[$0] == 0x2F && head[$0 - 1] == 0x20 }) else {
            return head
        }
        return head[..<slash]
    }

    private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
        guard !digits.isEmpty, digits.count <= 8 else { return nil }
        var value = 0
        for digit in digits {
            let digit = Self.digits[Int(digit)]
            guard digit != 0xFF else { return nil }
            value = value << 6 | Int(digit)
        }
        return value
    }

    /// The text of a file that dictzip made, which gzip reads too; empty where it is damaged.
    private static func decompressed(_ path: String) -> [UInt8] {
        guard let file = gzopen(path, "rb") else { return [] }
        defer { gzclose(file) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = gzread(file, &buffer, UInt32(buffer.count))
            guard count >= 0 else { return [] }
            if count == 0 { return text }
            text += buffer[..<Int(count)]
        }
    }
}
