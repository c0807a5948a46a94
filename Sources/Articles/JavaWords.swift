/// Counts words as Java's word iterator finds them, which OmegaT counts by.
enum JavaWords {
    private enum Kind { case letter, digit, joiner, other }

    /// How many words with a letter or digit a text has.
    static func count(in text: String) -> Int {
        let scalars = Array(text.unicodeScalars)
        let kinds = scalars.map(kind)
        var count = 0
        var position = 0
        while position < scalars.count {
            guard kinds[position] == .letter || kinds[position] == .digit else {
                position += 1
                continue
            }
            count += 1
            position = end(of: position, scalars, kinds)
        }
        return count
    }

    /// Letters and digits in a row; a joiner goes on between two letters, a point or comma between two digits.
    private static func end(of start: Int, _ scalars: [Unicode.Scalar], _ kinds: [Kind]) -> Int {
        var position = start
        while position < scalars.count {
            if kinds[position] == .letter || kinds[position] == .digit {
                position += 1
                continue
            }
            guard position + 1 < scalars.count else { break }
            let (before, after) = (kinds[position - 1], kinds[position + 1])
            let joinsLetters = kinds[position] == .joiner && before == .letter && after == .letter
            let joinsDigits = ".,".unicodeScalars.contains(scalars[position]) && before == .digit && after == .digit
            guard joinsLetters || joinsDigits else { break }
            position += 1
        }
        return position
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        let properties = scalar.properties
        if properties.isAlphabetic || [.nonspacingMark, .spacingMark].contains(properties.generalCategory) {
            return .letter
        }
        if properties.generalCategory == .decimalNumber { return .digit }
        if properties.generalCategory == .dashPunctuation || ".'\u{AD}\u{2027}".unicodeScalars.contains(scalar) {
            return .joiner
        }
        return .other
    }
}
