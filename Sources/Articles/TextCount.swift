import ICU

/// The size of a text by every definition that a client may mean.
public struct TextCount: Sendable, Hashable {
    /// Words as memoQ counts them by default: what stands between spaces, so that a hyphen joins.
    public var spacedWords = 0
    /// Words as GMX-V 2.0 and Okapi count them: by the word boundaries of UAX #29, so that a hyphen parts.
    public var boundaryWords = 0
    /// Words as OmegaT counts them: by Java's word boundaries, where a hyphen between letters joins and a slash, a colon or
    /// a star parts. Measured on OmegaT's own statistics (3.6).
    public var javaWords = 0
    /// Words as Trados counts them: between spaces, dashes and slashes; a hyphen joins.
    public var dashedWords = 0
    /// Words without a letter: numbers, dates, times.
    public var numbers = 0
    /// Characters (Unicode scalars without combining marks) with spaces; line breaks don't count.
    public var characters = 0
    /// Characters without white space.
    public var charactersWithoutSpaces = 0

    /// Keystrokes of a Normzeile, the standard line that German clients pay by.
    public static let standardLine = 55
    /// Standard lines of a Normseite, the standard page.
    public static let standardPage = 30

    /// Standard lines of 55 keystrokes, spaces included.
    public var standardLines: Double { Double(characters) / Double(Self.standardLine) }
    /// Standard pages of 30 standard lines.
    public var standardPages: Double { standardLines / Double(Self.standardPage) }

    /// Counts nothing.
    public init() {}

    /// Counts a text.
    ///
    /// - Parameter locale: the ICU locale for word boundaries.
    public init(_ text: String, locale: String = "de") {
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !Self.isLineEnd(scalar) { characters += 1 }
            } else if CharacterClass(scalar) != .mark, CharacterClass(scalar) != .control {
                characters += 1
                charactersWithoutSpaces += 1
            }
        }
        let spaced = text.split(whereSeparator: \.isWhitespace)
        spacedWords = spaced.count(where: Self.isCountable)
        numbers = spaced.count { Self.isCountable($0) && !$0.contains(where: \.isLetter) }
        dashedWords = spaced.reduce(0) { count, token in
            count + token.split(whereSeparator: { "–—/".contains($0) }).count(where: Self.isCountable)
        }
        javaWords = JavaWords.count(in: text)
        let units = Array(text.utf16)
        boundaryWords = (try? BreakIterator(.word, locale: locale).pieces(of: units).count { $0.isWord }) ?? spacedWords
    }

    /// The sum of two counts.
    public static func + (a: TextCount, b: TextCount) -> TextCount {
        var sum = a
        sum.spacedWords += b.spacedWords
        sum.boundaryWords += b.boundaryWords
        sum.javaWords += b.javaWords
        sum.dashedWords += b.dashedWords
        sum.numbers += b.numbers
        sum.characters += b.characters
        sum.charactersWithoutSpaces += b.charactersWithoutSpaces
        return sum
    }

    private static func isCountable(_ token: Substring) -> Bool { token.contains { $0.isLetter || $0.isNumber } }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        (0x0A...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
    }
}
