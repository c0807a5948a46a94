/// Words that multiply a number: Milliarde is billion, Billion is trillion.
enum ScaleWords {
    /// The power of ten of a word, in the language's own sense.
    static func power(_ token: Token, _ language: QuantityReader.Language) -> Int? {
        language == .german ? german[token.lower] : english[token.lower]
    }

    private static let german: [String: Int] = [
        "tausend": 3, "tsd": 3, "k": 3, "million": 6, "millionen": 6, "mio": 6, "mill": 6, "milliarde": 9,
        "milliarden": 9, "mrd": 9, "billion": 12, "billionen": 12, "bio": 12, "billiarde": 15, "billiarden": 15,
        "trillion": 18, "trillionen": 18, "hundert": 2, "dutzend": 0,
    ].filter { $0.value > 0 }

    private static let english: [String: Int] = [
        "hundred": 2, "thousand": 3, "k": 3, "million": 6, "millions": 6, "m": 6, "mn": 6, "mln": 6, "billion": 9,
        "billions": 9, "bn": 9, "b": 9, "trillion": 12, "trillions": 12, "tn": 12, "trn": 12, "quadrillion": 15,
    ]
}
