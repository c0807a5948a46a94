/// The citation form of a noun that no glossary has, as far as the core lexicon knows the noun or the last part of it.
enum CitationForm {
    /// The citation form of a word as a text has it: Messwerkzeug of Messwerkzeuge; nil where the lexicon does not tell.
    static func guess(_ surface: String) -> String? {
        let text = FoldedText.read(surface)
        guard text.words.count == 1, text.words[0].isCapitalised, !text.words[0].isAllCapitals else { return nil }
        var folded = 0
        for (offset, scalar) in surface.unicodeScalars.enumerated() {
            let tail = text.bytes[folded...]
            // A last part needs some length, and a front before it.
            if offset == 0 || offset > 2 && tail.count > 4, let noun = citation(of: tail) {
                return offset == 0 ? noun : String(surface.unicodeScalars.prefix(offset)) + noun.lowercased()
            }
            folded += FoldedText.read(String(scalar)).bytes.count
            if folded + 4 > text.bytes.count { break }
        }
        return nil
    }

    private static func citation(of letters: ArraySlice<UInt8>) -> String? {
        let readings = KnownNouns.readings(of: FoldedHash(letters).value)
        return readings.min { ($0.rule.doubt, -$0.letterCount) < ($1.rule.doubt, -$1.letterCount) }?.source
    }
}
