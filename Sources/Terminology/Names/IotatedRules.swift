/// German j and its vowels: я, ю, є, ё, ї, й and the soft sign.
extension TranscriptionRules {
    static let iotated: [Rule] = [
        Rule("je") { context in
            if context.isInitial {
                return context.isUkrainian ? [("ye", 0.85), ("ie", 0.05), ("e", 0.1)] : [("ye", 0.7), ("e", 0.3)]
            }
            // Alijew, Matwijenko.
            if context.previous == "i" { return weigh(context, [("ye", 0.65), ("ie", 0.2), ("e", 0.15)]) }
            if context.followsVowel {
                return context.isUkrainian ? weigh(context, [("ie", 0.6), ("ye", 0.4)]) : [("ye", 0.65), ("e", 0.35)]
            }
            if context.isUkrainian { return weigh(context, [("ie", 0.5), ("ye", 0.35), ("e", 0.15)]) }
            if "lntrs".contains(context.previous ?? "x"), context.after.hasPrefix("w") {
                return [("ye", 0.55), ("ie", 0.25), ("e", 0.2)]
            }
            return [("e", 0.5), ("ye", 0.4), ("ie", 0.1)]
        },
        Rule("ja") { context in
            if context.isInitial { return [("ya", 0.97), ("ia", 0.03)] }
            if context.previous == "i" {
                return context.isUkrainian ? [("a", 0.7), ("ya", 0.3)] : [("ya", 0.6), ("a", 0.4)]
            }
            return context.isUkrainian ? weigh(context, [("ia", 0.6), ("ya", 0.4)]) : [("ya", 0.9), ("ia", 0.1)]
        },
        Rule("ju") { context in
            if context.isInitial { return [("yu", 0.97), ("iu", 0.03)] }
            return context.isUkrainian ? weigh(context, [("iu", 0.6), ("yu", 0.4)]) : [("yu", 0.9), ("iu", 0.1)]
        },
        Rule("jo") { context in
            if context.isInitial { return [("yo", 0.85), ("io", 0.05), ("e", 0.1)] }
            if context.isUkrainian { return [("io", 0.45), ("yo", 0.4), ("o", 0.15)] }
            return [("yo", 0.65), ("e", 0.25), ("io", 0.1)]
        },
        Rule("ji") { context in
            if context.isInitial { return [("yi", 0.85), ("i", 0.15)] }
            if context.followsVowel {
                return context.isUkrainian ? [("i", 0.7), ("yi", 0.3)] : [("i", 0.5), ("yi", 0.5)]
            }
            return [("yi", 0.6), ("i", 0.4)]
        },
        Rule("jy") { _ in [("y", 0.5), ("iy", 0.5)] },
        Rule("j") { context in
            if context.followsVowel {
                if context.isUkrainian { return weigh(context, [("i", 0.65), ("y", 0.35)]) }
                if context.language == .bulgarian { return [("y", 0.85), ("i", 0.15)] }
                return context.isFinal ? [("i", 0.6), ("y", 0.4)] : [("y", 0.6), ("i", 0.4)]
            }
            // A soft sign before a consonant is not written in English.
            if context.isFinal { return [("", 0.7), ("y", 0.2), ("j", 0.1)] }
            return [("", 0.5), ("y", 0.3), ("i", 0.2)]
        },
    ]

    /// The Ukrainian table writes i inside words, the Anglo-American one y.
    private static func weigh(_ context: Context, _ options: [(String, Double)]) -> [(String, Double)] {
        options.map { text, weight in
            let factor: Double =
                switch context.style {
                case .ukrainian2010: text.hasPrefix("i") ? 3 : 1
                case .bgn: text.hasPrefix("y") ? 3 : 1
                default: 1
                }
            return (text, weight * factor)
        }
    }
}
