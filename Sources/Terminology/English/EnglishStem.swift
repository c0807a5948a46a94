/// English words as they are compared: singular, without possessive, British and American spelling the same.
enum EnglishStem {
    /// The stem of a folded word.
    static func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
        spelling(singular(word))
    }

    /// Whether a word of a text is a verb or agent made from a stem: protest, protested, protesting, protester.
    static func isDerived(_ word: ArraySlice<UInt8>, from stem: [UInt8]) -> Bool {
        guard stem.count > 2, word.count > stem.count else { return false }
        let bare = stem.last == 0x65 || stem.last == 0x79 ? Array(stem.dropLast()) : stem
        for base in [bare, bare + [bare[bare.count - 1]]] where word.starts(with: base) {
            if derivations.contains(String(decoding: word.dropFirst(base.count), as: UTF8.self)) { return true }
        }
        return false
    }

    private static let derivations: Set<String> = [
        "ed", "ing", "er", "ers", "ings", "or", "ors", "ied", "ier", "ying", "iers",
    ]

    private static let irregular: [String: String] = [
        "men": "man", "women": "woman", "people": "person", "peoples": "person", "children": "child", "wives": "wife",
        "lives": "life", "leaves": "leave", "knives": "knife", "thieves": "thief", "halves": "half", "media": "medium",
        "criteria": "criterion", "referenda": "referendum", "crises": "crisis", "bases": "base", "theses": "thesis",
        "analyses": "analysis", "troops": "troop", "forces": "force", "news": "news", "politics": "politics",
        "economics": "economics", "series": "series", "states": "state", "was": "was", "has": "has", "is": "is",
    ]

    private static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard word.count > 2, let last = word.last else { return word }
        if last != 0x73 {
            guard last == 0x6E || last == 0x61 || last == 0x65 else { return word }
            if let known = irregular[String(decoding: word, as: UTF8.self)] { return Array(known.utf8)[...] }
            // Policemen, spokeswomen.
            if word.count > 5, GermanWord.ends(word, "men") { return (word.dropLast(2) + [0x61, 0x6E])[...] }
            return word
        }
        if let known = irregular[String(decoding: word, as: UTF8.self)] { return Array(known.utf8)[...] }
        if GermanWord.ends(word, "ss") || GermanWord.ends(word, "us") || GermanWord.ends(word, "is") { return word }
        if word.count > 4, GermanWord.ends(word, "ies") { return word.dropLast(3) + [0x79] }
        for ending in ["sses", "shes", "ches", "xes", "zes"] as [StaticString] where GermanWord.ends(word, ending) {
            return word.dropLast(2)
        }
        return word.count > 3 ? word.dropLast() : word
    }

    /// Pairs of British and American endings.
    private static let spellings: [(StaticString, StaticString)] = [
        ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("yse", "yze"), ("our", "or"),
        ("ence", "ense"), ("tre", "ter"), ("gramme", "gram"), ("ogue", "og"), ("elled", "eled"), ("elling", "eling"),
        ("our", "or"), ("isational", "izational"), ("ourer", "orer"), ("aeo", "eo"),
    ]

    private static func spelling(_ word: ArraySlice<UInt8>) -> [UInt8] {
        guard word.count > 4 else { return Array(word) }
        for (british, american) in spellings where GermanWord.ends(word, british) {
            return word.dropLast(british.utf8CodeUnitCount) + american.withUTF8Buffer { Array($0) }
        }
        return Array(word)
    }
}
