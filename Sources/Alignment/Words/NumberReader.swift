import Foundation

/// Reads numbers as the two languages write them: 2.500,5 and 2,500.5; 1,2 Milliarden and 1.2 billion.
struct NumberReader {
    let tongue: Tongue

    init(_ tongue: Tongue) { self.tongue = tongue }

    /// The value of a figure, or its parts where it is no single number (times, versions, dates such as 24.12.2020).
    func values(_ digits: UnsafeBufferPointer<UInt8>) -> [Double] {
        let groups = digits.split(whereSeparator: { !(0x30...0x39).contains($0) })
        guard groups.count > 1 else { return [Self.value(digits[...])] }
        let separators = digits.filter { !(0x30...0x39).contains($0) }
        let (thousands, decimal): (UInt8, UInt8) = tongue == .german ? (0x2E, 0x2C) : (0x2C, 0x2E)
        let whole = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.first?.count ?? 4) <= 3
        if whole, separators.allSatisfy({ $0 == thousands || $0 == 0x27 }) {
            return [groups.reduce(0) { $0 * 1000 + Self.value($1) }]
        }
        if separators.last == decimal, separators.dropLast().allSatisfy({ $0 == thousands }) {
            let integer = groups.dropLast().reduce(0) { $0 * 1000 + Self.value($1) }
            let fraction = groups.last.map { Self.value($0) / pow(10, Double($0.count)) } ?? 0
            return [integer + fraction]
        }
        // A figure in the other language's style, as careless texts have it.
        if groups.count == 2, separators[0] == thousands, groups[1].count < 3 {
            return [Self.value(groups[0]) + Self.value(groups[1]) / pow(10, Double(groups[1].count))]
        }
        return groups.map { Self.value($0) }
    }

    /// What the word after a figure multiplies it by.
    func multiplier(after end: Int, in text: UnsafeBufferPointer<UInt8>) -> Double {
        var index = end
        while index < text.count,
            text[index] == 0x20 || text[index] == 0xC2 || text[index] == 0xA0 || text[index] == 0x2D
        {
            index += 1
        }
        guard index < text.count, index - end <= 2 else { return 1 }
        var word: [UInt8] = []
        while index < text.count, word.count < 12, (text[index] | 0x20) >= 0x61, (text[index] | 0x20) <= 0x7A {
            word.append(text[index] | 0x20)
            index += 1
        }
        guard word.count > 1 else { return 1 }
        let table = tongue == .german ? Self.german : Self.english
        return table[word] ?? 1
    }

    /// The same bytes for the same value.
    static func key(_ value: Double) -> [UInt8] {
        if value == value.rounded(), value.magnitude < 1e15 { return Array(String(Int64(value)).utf8) }
        return Array(String((value * 10_000).rounded() / 10_000).utf8)
    }

    private static func value(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Double {
        digits.reduce(0) { $0 * 10 + Double($1 & 15) }
    }

    private static func table(_ words: KeyValuePairs<String, Double>) -> [[UInt8]: Double] {
        Dictionary(words.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private static let german = table([
        "tausend": 1e3, "tsd": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9,
        "mrd": 1e9, "mia": 1e9, "billion": 1e12, "billionen": 1e12,
    ])
    private static let english = table([
        "thousand": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
        "tn": 1e12,
    ])
}
