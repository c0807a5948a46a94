import Foundation

/// The kinds of values that attributes of XLIFF 2 have.
enum XLIFFValue: Equatable {
    case any
    case token
    case tokens
    case yesNo
    case reorder
    case direction
    case language
    case user
    case mark
    case space
    case preserve
    case positive
    case priority
    case integer
    case percent
    case confidence
    case hex
    case oneOf([String])

    /// The kind by its name in the table; a list with commas is a list of values.
    init(_ name: String) {
        let kinds: [String: XLIFFValue] = [
            "any": .any, "token": .token, "tokens": .tokens, "yesNo": .yesNo, "reorder": .reorder, "dir": .direction,
            "lang": .language, "user": .user, "mark": .mark, "space": .space, "preserve": .preserve,
            "positive": .positive, "priority": .priority, "integer": .integer, "percent": .percent,
            "confidence": .confidence, "hex": .hex,
        ]
        self = kinds[name] ?? .oneOf(name.split(separator: ",").map(String.init))
    }

    /// What is wrong with a value, as a clause; nil where nothing is.
    func trouble(with value: String) -> String? {
        switch self {
        case .any: nil
        case .token: Self.isToken(value) ? nil : "is no name token"
        case .tokens:
            value.split(whereSeparator: \.isWhitespace).allSatisfy { Self.isToken(String($0)) } && !value.isEmpty
                ? nil : "is no list of name tokens"
        case .yesNo: Self.oneOf(["yes", "no"], value)
        case .reorder: Self.oneOf(["yes", "firstNo", "no"], value)
        case .direction: Self.oneOf(["ltr", "rtl", "auto"], value)
        case .space: Self.oneOf(["default", "preserve"], value)
        case .preserve: Self.oneOf(["preserve"], value)
        case .language: Self.isLanguage(value) ? nil : "is no language tag"
        case .user: Self.isUserDefined(value) ? nil : "must have a prefix, as in ‘my:value’"
        case .mark:
            ["generic", "comment", "term"].contains(value) || Self.isUserDefined(value)
                ? nil : "is neither generic, comment nor term, nor does it have a prefix"
        case .positive: Int(value.trimmed).map { $0 > 0 } ?? false ? nil : "is no whole number above 0"
        case .priority: Int(value.trimmed).map { (1...10).contains($0) } ?? false ? nil : "is not from 1 to 10"
        case .integer: Int(value.trimmed) != nil ? nil : "is no whole number"
        case .percent: Self.isNumber(value, in: 0...100) ? nil : "is not from 0 to 100"
        case .confidence: Self.isNumber(value, in: 0...1) ? nil : "is not from 0 to 1"
        case .hex: Self.isForbiddenCharacter(value) ? nil : "is not the code of a character that XML forbids"
        case .oneOf(let list): Self.oneOf(list, value)
        }
    }

    private static func oneOf(_ list: [String], _ value: String) -> String? {
        if list.contains(value) { return nil }
        return list.count > 8
            ? "is not one of those that the module names" : "is not one of \(list.joined(separator: ", "))"
    }

    private static func isNumber(_ value: String, in range: ClosedRange<Double>) -> Bool {
        Double(value.trimmed).map(range.contains) ?? false
    }

    /// NMTOKEN (XML 1.0, production 7).
    static func isToken(_ value: String) -> Bool {
        !value.isEmpty
            && value.unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0xB7, 0xC0...0xD6, 0xD8...0xF6,
                    0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x203F...0x2040, 0x2070...0x218F, 0x2C00...0x2FEF,
                    0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
                    true
                default: false
                }
            }
    }

    /// A well-formed language tag in the form that BCP 47 gives to tags: a language or `x`/`i`, then subtags.
    static func isLanguage(_ value: String) -> Bool {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (1...8).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return false }
        guard first.count > 1 || (["x", "i"].contains(first.lowercased()) && parts.count > 1) else { return false }
        return parts.dropFirst().allSatisfy {
            (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }

    private static func isUserDefined(_ value: String) -> Bool {
        let parts = value.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
    }

    /// Four hexadecimal digits or more of a character outside XML's range (4.2.3.1).
    private static func isForbiddenCharacter(_ value: String) -> Bool {
        guard value.count >= 4, value.count <= 6, value.allSatisfy(\.isHexDigit), let code = UInt32(value, radix: 16)
        else { return false }
        switch code {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return false
        default: return code <= 0x10FFFF
        }
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
