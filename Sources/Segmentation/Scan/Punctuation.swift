/// The marks that segmentation knows, by scalar value.
enum Punctuation {
    /// Quotation marks that may close.
    @inline(__always) static func mayCloseQuote(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x2039, 0x203A, 0xB4, 0x60, 0x2032, 0x2033: true
        default: false
        }
    }

    /// Quotation marks that may open.
    @inline(__always) static func mayOpenQuote(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x201A, 0x201B, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A, 0x60: true
        default: false
        }
    }

    /// Quotation marks of the second level.
    @inline(__always) static func isInner(_ value: UInt32) -> Bool {
        value == 0x27 || (0x2018...0x201B).contains(value) || value == 0x2039 || value == 0x203A
    }

    @inline(__always) static func isCloseBracket(_ value: UInt32) -> Bool {
        value == 0x29 || value == 0x5D || value == 0x7D
    }

    @inline(__always) static func isOpenBracket(_ value: UInt32) -> Bool {
        value == 0x28 || value == 0x5B || value == 0x7B
    }

    @inline(__always) static func isDash(_ value: UInt32) -> Bool {
        value == 0x2D || (0x2010...0x2015).contains(value) || value == 0x2212
    }

    @inline(__always) static func isSuperscript(_ value: UInt32) -> Bool {
        value == 0xB9 || value == 0xB2 || value == 0xB3 || (0x2070...0x2079).contains(value)
    }

    /// Pictures: emoji and the symbols that are used like them.
    @inline(__always) static func isEmoji(_ value: UInt32) -> Bool {
        (0x1F000...0x1FAFF).contains(value) || (0x2600...0x27BF).contains(value) || value == 0x2B50 || value == 0x2B55
    }

    /// What may stand between and after emoji: joiners, variation selectors, tags.
    @inline(__always) static func joinsEmoji(_ value: UInt32) -> Bool {
        value == 0x200D || value == 0xFE0F || value == 0xFE0E || value == 0x20E3 || (0xE0020...0xE007F).contains(value)
    }

    /// Emoji with a face, which close a sentence rather than stand for a word.
    @inline(__always) static func isFace(_ value: UInt32) -> Bool {
        (0x1F600...0x1F64F).contains(value) || (0x1F910...0x1F92F).contains(value)
            || (0x1F970...0x1F97A).contains(value)
            || value == 0x263A || value == 0x2639 || (0x1F440...0x1F450).contains(value)
    }

    /// Symbols with which a unit may start.
    @inline(__always) static func startsUnit(_ value: UInt32) -> Bool {
        switch value {
        case 0x23, 0x24, 0x2A, 0x3C, 0x40, 0xA1, 0xA3, 0xA7, 0xA9, 0xBF, 0x20AC: true
        case 0x2022, 0x2023, 0x2043, 0x25A0...0x25FF, 0x2190...0x21FF, 0x27F0...0x27FF, 0x2B05...0x2B0D, 0xB7: true
        default: isEmoji(value)
        }
    }
}
