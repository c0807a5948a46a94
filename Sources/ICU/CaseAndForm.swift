import CICU

extension String {
    /// The string in Unicode's composed form (NFC).
    public var nfc: String {
        let units = Array(utf16)
        let composed = try? filled(estimate: units.count + 8, "NFC") {
            cicu_nfc($0, $1, units, Int32(units.count), &$2)
        }
        return composed.map { String(utf16Units: $0) } ?? self
    }

    /// The string with full case folding: ß becomes ss.
    public var caseFolded: String {
        let units = Array(utf16)
        let folded = try? filled(estimate: units.count + 8, "case folding") {
            cicu_fold_case($0, $1, units, Int32(units.count), &$2)
        }
        return folded.map { String(utf16Units: $0) } ?? self
    }
}

/// The general category of a scalar, as far as segmentation and tokenising ask for it.
public enum CharacterClass: UInt8, Sendable {
    case uppercase, lowercase, otherLetter, mark, number, punctuation, symbol, space, control, other

    /// The class of a scalar.
    public init(_ scalar: Unicode.Scalar) {
        switch cicu_char_type(scalar.value) {
        case 1, 3: self = .uppercase
        case 2: self = .lowercase
        case 4, 5: self = .otherLetter
        case 6, 7, 8: self = .mark
        case 9, 10, 11: self = .number
        case 12, 13, 14: self = .space
        case 15, 16: self = .control
        case 19, 20, 21, 22, 23, 28, 29: self = .punctuation
        case 24, 25, 26, 27: self = .symbol
        default: self = .other
        }
    }
}
