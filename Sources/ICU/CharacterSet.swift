import CICU

/// Detection and decoding of character sets.
public enum CharacterSet {
    /// The most likely character set of some bytes and ICU's confidence, 0...1.
    public static func detect(_ bytes: [UInt8]) -> (name: String, confidence: Double)? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var status: Int32 = 0
            var confidence: Int32 = 0
            return base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                guard let name = cicu_detect_charset($0, Int32(buffer.count), &confidence, &status), status <= 0 else {
                    return nil
                }
                return (String(cString: name), Double(confidence) / 100)
            }
        }
    }

    /// The text that the bytes hold in a character set, which is named as ICU or IANA name it.
    public static func decode(_ bytes: [UInt8], as charset: String) throws(ICUError) -> String {
        let units = try filled(estimate: bytes.count + 8, "decoding \(charset)") { to, capacity, status in
            bytes.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return 0 }
                return base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                    cicu_decode(to, capacity, $0, Int32(buffer.count), charset, &status)
                }
            }
        }
        return String(utf16Units: units)
    }
}
