/// Everyday German, as far as the core lexicon knows it.
public enum GermanWords {
    /// Whether a word in any case is a form of an everyday word.
    public static func isEveryday(_ word: String) -> Bool { WordLists.shared.isGerman(word.lowercased()) }

    /// Whether a word in any case is a form of an everyday word, or made of two.
    public static func isKnown(_ word: String) -> Bool { WordLists.shared.isGermanOrCompound(word.lowercased()) }
}
