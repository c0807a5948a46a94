import ICU

/// The key by which the same text is found: a hash of the text in composed form (NFC) with single spaces.
enum TextKey {
    static func key(_ text: String) -> Int64 { Int64(bitPattern: StableHash.hash(normalised(text))) }

    /// The text as the index and the keys take it.
    static func normalised(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            var before: UInt8 = 0x20
            for byte in bytes {
                // From U+0300 (0xCC) on there are combining marks; controls are white space of some kind.
                if byte >= 0xCC && byte < 0xE2 || byte >= 0xE3 || byte < 0x20 || (byte == 0x20 && before == 0x20) {
                    return false
                }
                before = byte
            }
            return before != 0x20 || bytes.isEmpty
        }
        if isPlain { return text }
        return text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ").nfc
    }
}
