/// A word, a figure or a mark of a text.
struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case word, figure, mark }

    let kind: Kind
    let text: String
    /// The text in small letters.
    let lower: String
    /// Where it stands, in Unicode scalars.
    let range: Range<Int>
    /// Whether white space, or nothing at all, stands before it.
    let isDetached: Bool

    var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
}

/// Takes a text apart into words, figures and marks.
///
/// A figure is digits with the separators between them, read by no language yet: `1.200,5`, `18:30`, `10 000`. Letters
/// that touch digits are words of their own: `MP` `3`.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar.properties.isWhitespace {
                position += 1
                continue
            }
            let start = position
            let kind: Token.Kind
            if Self.isDigit(scalar) {
                skipFigure()
                kind = .figure
            } else if Self.isLetter(scalar) {
                skipWord()
                kind = .word
            } else {
                position += 1
                kind = .mark
            }
            tokens.append(token(kind, start))
        }
        return tokens
    }

    private func token(_ kind: Token.Kind, _ start: Int) -> Token {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<position].lazy.filter { $0 != "\u{AD}" })
        let text = String(view)
        return Token(
            kind: kind, text: text, lower: kind == .word ? text.lowercased() : text, range: start..<position,
            isDetached: start == 0 || scalars[start - 1].properties.isWhitespace)
    }

    private mutating func skipFigure() {
        skipDigits()
        while position + 1 < scalars.count {
            if ".,:'’".unicodeScalars.contains(scalars[position]), Self.isDigit(scalars[position + 1]) {
                position += 1
                skipDigits()
            } else if isThousandsGroup {
                position += scalars[position + 1] == "." ? 2 : 1
                skipDigits()
            } else {
                return
            }
        }
    }

    /// A space between figures that groups thousands: one to three digits before it, three after it. A space that
    /// slipped in before the point, as in "25 .000", changes nothing.
    private var isThousandsGroup: Bool {
        guard " \u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalars[position]), position + 4 < scalars.count else {
            return false
        }
        let first = scalars[position + 1] == "." ? position + 2 : position + 1
        guard first + 2 < scalars.count, scalars[first...(first + 2)].allSatisfy(Self.isDigit),
            first + 3 >= scalars.count || !Self.isDigit(scalars[first + 3])
        else { return false }
        var start = position
        while start > 0, Self.isDigit(scalars[start - 1]) { start -= 1 }
        return position - start <= 3 && (start == 0 || !".,:".unicodeScalars.contains(scalars[start - 1]))
    }

    private mutating func skipDigits() {
        while position < scalars.count, Self.isDigit(scalars[position]) { position += 1 }
    }

    private mutating func skipWord() {
        while position < scalars.count {
            let scalar = scalars[position]
            let isInner =
                "'’".unicodeScalars.contains(scalar) && position + 1 < scalars.count
                && Self.isLetter(scalars[position + 1])
            guard Self.isLetter(scalar) || scalar == "\u{AD}" || isInner else { return }
            position += 1
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic
            || [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
    }
}
