/// Tells German from English by their commonest words: enough to find a text that is in the wrong language, or a unit
/// whose sides are swapped or not translated.
public enum LanguageGuess {
    /// The language that a segment is plainly in, or nil where there are too few words to tell.
    public static func guess(_ text: String) -> LanguageTag? {
        let counts = counts(of: text)
        guard counts.words >= 5 else { return nil }
        if counts.german >= 2, counts.german > 3 * counts.english { return .german }
        if counts.english >= 2, counts.english > 3 * counts.german { return .english }
        return nil
    }

    /// The language that most of a text is in, or nil where it holds too few such words, or those of both.
    public static func language(of texts: some Sequence<String>) -> LanguageTag? {
        var (german, english) = (0, 0)
        for text in texts {
            let counts = counts(of: text)
            german += counts.german
            english += counts.english
            if german + english > enough { break }
        }
        if german >= 3, german > 2 * english { return .german }
        if english >= 3, english > 2 * german { return .english }
        return nil
    }

    /// The words after which no more of a text is read.
    private static let enough = 4000

    private static func counts(of text: String) -> (german: Int, english: Int, words: Int) {
        var (german, english, words) = (0, 0, 0)
        forEachWord(of: text) { word in
            words += 1
            if germanWords.contains(word) { german += 1 }
            if englishWords.contains(word) { english += 1 }
        }
        return (german, english, words)
    }

    /// Calls back with each word in small letters, packed into a number; 0 for one of more than eight bytes, which is
    /// longer than any word that is looked for.
    private static func forEachWord(of text: String, _ body: (UInt64) -> Void) {
        var (word, length, lead): (UInt64, Int, UInt8) = (0, 0, 0)
        func end() {
            if length > 0 { body(length <= 8 ? word : 0) }
            (word, length) = (0, 0)
        }
        for byte in text.utf8 {
            // Quotation marks, dashes and other signs of U+2000...U+2FFF end a word.
            let isSign = byte == 0xE2 || byte >= 0x80 && byte < 0xC0 && lead == 0xE2
            if byte >= 0xC0 { lead = byte } else if byte < 0x80 { lead = 0 }
            var letter = byte
            switch byte {
            case 0x41...0x5A: letter += 0x20
            case 0x80...0x9E where lead == 0xC3: letter += 0x20
            case 0x61...0x7A, 0x27: break
            case 0x80... where !isSign: break
            default:
                end()
                continue
            }
            word = word << 8 | UInt64(letter)
            length += 1
        }
        end()
    }

    private static func packed(_ words: String) -> Set<UInt64> {
        var packed: Set<UInt64> = []
        forEachWord(of: words) { packed.insert($0) }
        return packed
    }

    private static let germanWords = packed(
        """
        der die das und ist nicht ein eine einen einem einer den dem des mit von zu zum zur auf für im sich auch werden \
        wird sind sie er es ich wir haben hat aus bei nach über wie nur aber oder wenn dass kann noch als vom durch war \
        wurde sein ihre ihr diese dieser dieses an sei wurden worden beim seit zwischen gegen
        """)
    private static let englishWords = packed(
        """
        the and is not a an of to with from on for that this these are it he she we you they have has be by at as or but \
        if can which who his her its their there been would will were into than when what had said more about after
        """)
}
