/// The letters as terms are compared: lower case, ä as ae, ß as ss, other accents taken off.
///
/// German is written with and without umlauts, in Swiss spelling without ß, and foreign names with and without their
/// accents; folding both the glossary and the text makes all of these the same.
enum LetterFolding {
    /// Up to three bytes that a scalar becomes; 0 fills the rest.
    typealias Folded = (UInt8, UInt8, UInt8)

    /// What a letter is folded to, or nil where it stays as it is (lower-cased).
    @inline(__always)
    static func latin(_ scalar: UInt32) -> Folded? {
        guard scalar >= 0xC0, scalar < 0xC0 + UInt32(table.count) else { return nil }
        let folded = table[Int(scalar) - 0xC0]
        return folded.0 == 0 ? nil : folded
    }

    /// U+00C0 to U+024F.
    private static let table: [Folded] = {
        var table = [Folded](repeating: (0, 0, 0), count: 0x250 - 0xC0)
        for (plain, letters) in groups {
            let bytes = Array(plain.utf8)
            let folded = (bytes[0], bytes.count > 1 ? bytes[1] : 0, UInt8(0))
            for scalar in letters.unicodeScalars { table[Int(scalar.value) - 0xC0] = folded }
        }
        return table
    }()

    private static let groups: [(String, String)] = [
        ("a", "ÀÁÂÃàáâãĀāĂăĄąǍǎ"), ("ae", "ÄäÆæ"), ("aa", "Åå"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ĎďĐđÐð"),
        ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěƏ"), ("g", "ĜĝĞğĠġĢģǦǧ"), ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"),
        ("j", "Ĵĵ"), ("k", "Ķķ"), ("l", "ĹĺĻļĽľŁł"), ("n", "ÑñŃńŅņŇň"), ("o", "ÒÓÔÕòóôõŌōŎŏŐő"),
        ("oe", "ÖöŒœØø"), ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠšȘș"), ("ss", "ß"), ("t", "ŢţŤťŦŧȚț"), ("th", "Þþ"),
        ("u", "ÙÚÛùúûŨũŪūŬŭŮůŰűŲų"), ("ue", "Üü"), ("w", "Ŵŵ"), ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"),
    ]

    /// Whether a letter of the Latin range is a capital.
    @inline(__always)
    static func isCapital(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
        if scalar < 0x100 { return scalar >= 0xC0 && scalar <= 0xDE && scalar != 0xD7 }
        guard let letter = Unicode.Scalar(scalar) else { return false }
        return letter.properties.isUppercase
    }
}

/// An incremental hash of folded bytes (FNV-1a, 64 bits): the hash of a form is the hash of its stem, continued.
struct FoldedHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) { append(bytes) }

    /// Continues a hash that was taken before.
    init(resuming value: UInt64) { self.value = value }

    @inline(__always)
    mutating func append(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    @inline(__always)
    mutating func append(_ bytes: some Sequence<UInt8>) { for byte in bytes { append(byte) } }

    /// The hash with something added to its end.
    @inline(__always)
    func appending(_ suffix: StaticString) -> UInt64 {
        var copy = self
        suffix.withUTF8Buffer { copy.append($0) }
        return copy.value
    }
}
