/// A number, time, month or weekday in a text, with all that it may mean.
struct Quantity: Sendable {
    enum Value: Hashable, Sendable {
        case number(ExactNumber)
        /// A time of day in minutes.
        case minutes(Int)
        /// 1...12.
        case month(Int)
        /// 1 is Monday.
        case weekday(Int)
        /// Digits and points that are no number of the language, such as a version; they stay as they are.
        case literal(String)

        static func integer(_ value: Int) -> Value { .number(ExactNumber(value)) }
    }

    /// How much its loss weighs.
    enum Strength: Int, Sendable, Comparable {
        /// Means a number only perhaps, such as "a", "half" or "March".
        case soft
        /// A number in words.
        case word
        /// A number in figures.
        case figure

        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    var values: Set<Value>
    var strength: Strength
    /// Where it stands with its scale word, in tokens.
    var tokens: Range<Int>
    var unit: Unit?
    /// A roman numeral after a name.
    var isRoman = false
    /// Digits with an ordinal point or ending.
    var isOrdinal = false
    /// An ordinal or fraction in words: third, quarter.
    var isRank = false
    /// Other readings as several quantities: a score for a time.
    var parts: [Int] = []
    /// The power of ten of its scale word.
    var scale = 0

    var isTime: Bool { values.contains { if case .minutes = $0 { true } else { false } } }
    var isMonth: Bool { values.contains { if case .month = $0 { true } else { false } } }
    var isWeekday: Bool { values.contains { if case .weekday = $0 { true } else { false } } }

    var numbers: [ExactNumber] { values.compactMap { if case .number(let number) = $0 { number } else { nil } } }

    func agrees(with other: Quantity) -> Bool { !values.isDisjoint(with: other.values) }
}
