/// Roman numerals as they stand after the names of monarchs and popes, up to 39.
enum RomanNumeral {
    static func value(of text: String) -> Int? {
        guard (1...6).contains(text.count), text.allSatisfy({ "IVX".contains($0) }) else { return nil }
        let digits = text.map { $0 == "I" ? 1 : $0 == "V" ? 5 : 10 }
        var value = 0
        for (index, digit) in digits.enumerated() {
            value += index + 1 < digits.count && digits[index + 1] > digit ? -digit : digit
        }
        return written(value) == text ? value : nil
    }

    /// The numeral of 1...39.
    static func written(_ value: Int) -> String {
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return value > 0 && value < 40 ? String(repeating: "X", count: value / 10) + ones[value % 10] : ""
    }
}
