/// Serbian names that German has transcribed from Cyrillic, as older texts do: Wutschitsch, Schiwkowitsch.
///
/// The source is the Duden's table for Serbian, read backwards; English writes the Latin letters of Serbian, mostly
/// without accents.
enum SerbianReadings {
    /// Whether a word in small letters has letters that Latin Serbian has not.
    static func isTranscribed(_ word: String) -> Bool { word.contains("w") || word.contains("sch") }

    /// The Latin spellings of a transcribed word in small letters, with accents and without, with their weights.
    static func spellings(_ word: String) -> [(accented: String, plain: String, weight: Double)] {
        var beam: [(accented: String, plain: String, weight: Double)] = [("", "", 1)]
        var rest = word[...]
        while let first = rest.first {
            let rule = rules.first { rest.hasPrefix($0.german) }
            let (german, options) = rule ?? (String(first), [(String(first), 1)])
            rest = rest.dropFirst(german.count)
            beam = beam.flatMap { front in
                options.map { latin, weight in
                    // At the end of a name it is nearly always ć: -ić.
                    let letter = latin == "č" && rest.isEmpty ? "ć" : latin
                    return (front.accented + letter, front.plain + bare(letter), front.weight * weight)
                }
            }
        }
        return beam
    }

    private static func bare(_ letter: String) -> String { plainLetters[letter] ?? letter }

    private static let plainLetters = ["č": "c", "ć": "c", "š": "s", "ž": "z", "dž": "dz", "đ": "dj"]

    private static let rules: [(german: String, options: [(String, Double)])] = [
        ("tsch", [("č", 1)]), ("dsch", [("dž", 0.8), ("đ", 0.2)]), ("sch", [("š", 0.6), ("ž", 0.4)]),
        ("dj", [("đ", 1)]), ("ch", [("h", 1)]), ("ss", [("s", 1)]), ("w", [("v", 1)]), ("z", [("c", 1)]),
        ("s", [("s", 0.8), ("z", 0.2)]),
    ]
}
