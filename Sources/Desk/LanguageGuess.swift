public import Bitext

/// Tells German from English by the function words of a text.
public enum LanguageGuess {
    private static let german: Set<Substring> = [
        "der", "die", "das", "und", "den", "dem", "des", "ein", "eine", "einen", "einer", "nicht", "mit", "von", "zu",
        "im", "auf", "für", "ist", "sich", "auch", "als", "an", "nach", "wie", "bei", "aus", "dass", "sie", "er",
        "wird", "hat", "haben", "sind", "über", "zum", "zur", "noch", "nur", "sei", "werden", "wurde", "oder", "aber",
    ]
    private static let english: Set<Substring> = [
        "the", "and", "of", "to", "a", "that", "is", "for", "on", "with", "as", "by", "at", "it", "from", "be", "are",
        "this", "has", "have", "not", "but", "its", "which", "they", "his", "their", "said", "or", "would", "were",
        "been", "had", "an", "will", "who", "more", "than", "about", "after",
    ]

    /// The language of a text, or nil where it holds too few function words, or those of both.
    public static func language(of texts: some Sequence<String>) -> LanguageTag? {
        var counts = (german: 0, english: 0)
        for text in texts {
            for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
                if german.contains(word) { counts.german += 1 } else if english.contains(word) { counts.english += 1 }
            }
            if counts.german + counts.english > 4000 { break }
        }
        if counts.german >= 3, counts.german > 2 * counts.english { return .german }
        if counts.english >= 3, counts.english > 2 * counts.german { return .english }
        return nil
    }
}
