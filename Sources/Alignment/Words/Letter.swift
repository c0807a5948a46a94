/// Case folding of the letters that German and English texts hold, on UTF-8.
///
/// ä, ö, ü and ß stay, because *schon* is not *schön*; every other Latin letter with a mark loses it, because the other
/// language may have left it out. Letters of other scripts stay as they are, so that they match themselves.
enum Letter {
    /// The base letters of U+00C0...U+017F, lower case; `.` marks what is no letter, `*` what is longer than one.
    private static let bases = Array(
        ("aaaa*a*ceeeeiiii" + "dnoooo*.ouuu*y**" + "aaaa*a*ceeeeiiii" + "dnoooo*.ouuu*y*y"
            + "aaaaaacccccccc" + "dddd" + "eeeeeeeeee" + "gggggggg" + "hhhh" + "iiiiiiiiii" + "**" + "jj" + "kkk"
            + "llllllllll" + "nnnnnnnnn" + "oooooo**" + "rrrrrr" + "ssssssss" + "tttttt" + "uuuuuuuuuuuu" + "ww" + "yyy"
            + "zzzzzzs").utf8)

    /// Whether a scalar is part of a word.
    static func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A }
        if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xBA || scalar == 0xAD }
        if scalar < 0x180 { return scalar != 0xD7 && scalar != 0xF7 }
        return !(0x2000...0x2BFF).contains(scalar) && !(0x3000...0x303F).contains(scalar)
            && !(0xFE00...0xFFFF).contains(scalar) && scalar < 0x1F000
    }

    /// Whether a Latin letter is a capital.
    static func isCapital(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar) && scalar != 0xD7
            || (0x100...0x17F).contains(scalar) && scalar & 1 == 0
    }

    /// Appends a letter, folded.
    static func append(_ scalar: UInt32, to word: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: word.append(UInt8(truncatingIfNeeded: scalar) | 0x20)
        case 0xAD, 0x300...0x36F: break
        case 0xC4, 0xE4: word.append(contentsOf: [0xC3, 0xA4])
        case 0xD6, 0xF6: word.append(contentsOf: [0xC3, 0xB6])
        case 0xDC, 0xFC: word.append(contentsOf: [0xC3, 0xBC])
        case 0xDF, 0x1E9E: word.append(contentsOf: [0xC3, 0x9F])
        case 0xC6, 0xE6: word.append(contentsOf: [0x61, 0x65])
        case 0x132, 0x133: word.append(contentsOf: [0x69, 0x6A])
        case 0x152, 0x153: word.append(contentsOf: [0x6F, 0x65])
        case 0xDE, 0xFE, 0xD0, 0xF0: word.append(contentsOf: [0x74, 0x68])
        case 0xC0...0x17F: word.append(bases[Int(scalar) - 0xC0])
        case 0x410...0x42F: utf8(scalar + 0x20, to: &word)
        case 0x400...0x40F: utf8(scalar + 0x50, to: &word)
        case 0x391...0x3A9: utf8(scalar + 0x20, to: &word)
        default: utf8(scalar, to: &word)
        }
    }

    private static func utf8(_ scalar: UInt32, to word: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        if let bytes = UTF8.encode(scalar) { word.append(contentsOf: bytes) }
    }
}

extension [UInt8] {
    /// The word without umlauts: ä becomes a, ß becomes ss.
    var withoutUmlauts: [UInt8] {
        guard contains(0xC3) else { return self }
        var word: [UInt8] = []
        word.reserveCapacity(count)
        var index = 0
        while index < count {
            if self[index] == 0xC3, index + 1 < count {
                switch self[index + 1] {
                case 0xA4: word.append(0x61)
                case 0xB6: word.append(0x6F)
                case 0xBC: word.append(0x75)
                case 0x9F: word.append(contentsOf: [0x73, 0x73])
                default: word.append(contentsOf: self[index...(index + 1)])
                }
                index += 2
            } else {
                word.append(self[index])
                index += 1
            }
        }
        return word
    }

    /// Whether the word ends in an ASCII ending.
    func ends(in ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard count >= length else { return false }
        for index in 0..<length where self[count - length + index] != ending.utf8Start[index] { return false }
        return true
    }

    /// Whether the word starts with an ASCII beginning.
    func begins(with beginning: StaticString) -> Bool {
        let length = beginning.utf8CodeUnitCount
        guard count >= length else { return false }
        for index in 0..<length where self[index] != beginning.utf8Start[index] { return false }
        return true
    }
}
