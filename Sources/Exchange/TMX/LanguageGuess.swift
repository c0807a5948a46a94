public import Bitext

/// Tells German from English by their commonest words; enough to find a unit whose sides are swapped or not translated.
public enum LanguageGuess {
    /// The language that the text is plainly in, or nil where there are too few words to tell.
    public static func guess(_ text: String) -> LanguageTag? {
        var (german, english, words) = (0, 0, 0)
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }) {
            words += 1
            if germanWords.contains(word) { german += 1 }
            if englishWords.contains(word) { english += 1 }
        }
        guard words >= 5 else { return nil }
        if german >= 2, german > 3 * english { return .german }
        if english >= 2, english > 3 * german { return .english }
        return nil
    }

    private static let germanWords: Set<Substring> = [
        "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "einen", "einem", "einer", "den", "dem", "des",
        "mit",
        "von", "zu", "zum", "zur", "auf", "für", "im", "sich", "auch", "werden", "wird", "sind", "sie", "er", "es",
        "ich", "wir", "haben", "hat", "aus", "bei", "nach", "über", "wie", "nur", "aber", "oder", "wenn", "dass",
        "kann", "noch", "als", "vom", "durch", "war", "wurde", "sein", "ihre", "ihr", "diese", "dieser", "dieses",
    ]
    private static let englishWords: Set<Substring> = [
        "the", "and", "is", "not", "a", "an", "of", "to", "with", "from", "on", "for", "that", "this", "these", "are",
        "it", "he", "she", "we", "you", "they", "have", "has", "be", "by", "at", "as", "or", "but", "if", "can",
        "which",
        "who", "his", "her", "its", "their", "there", "been", "would", "will", "were", "into", "than", "when", "what",
    ]
}
