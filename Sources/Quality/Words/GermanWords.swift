/// Everyday German, as far as the core lexicon knows it.
public enum GermanWords {
    /// Whether a word in any case is a form of an everyday word.
    public static func isEveryday(_ word: String) -> Bool { WordLists.shared.isGerman(word.lowercased()) }

    /// Whether a word in any case is a form of an everyday word, or made of two.
    public static func isKnown(_ word: String) -> Bool { WordLists.shared.isGermanOrCompound(word.lowercased()) }

    /// Whether a word in any case is in the core lexicon as it stands, or a noun there with the ending of a case.
    public static func isListed(_ word: String) -> Bool {
        let lists = WordLists.shared
        let lower = word.lowercased()
        if lists.isGermanHeadword(lower) { return true }
        guard word.first?.isUppercase == true else { return false }
        return ["n", "s", "en", "es", "e"].contains { ending in
            lower.hasSuffix(ending) && lists.isGermanHeadword(String(lower.dropLast(ending.count)))
        }
    }
}
