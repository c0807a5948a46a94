/// Reads what digits with separators mean in one language.
struct FigureReader {
    let language: QuantityReader.Language

    /// The readings of a figure that is one number or time; none where the language does not write figures so.
    func values(of text: String) -> Set<Quantity.Value> {
        if text.contains(":") { return time(text.split(separator: ":")).map { [$0] } ?? [] }
        let digits = text.filter { !" \u{A0}\u{202F}\u{2009}'’".contains($0) }
        let (group, decimal): (Character, Character) = language == .german ? (".", ",") : (",", ".")
        let parts = digits.split(separator: decimal, omittingEmptySubsequences: false)
        var values: Set<Quantity.Value> = []
        if parts.count <= 2, let whole = ungrouped(parts[0], group) {
            let fraction = parts.count == 2 ? parts[1] : ""
            if let number = ExactNumber(whole: whole, fraction: fraction), !fraction.contains(group) {
                values.insert(.number(number))
            }
        }
        let points = digits.split(separator: ".", omittingEmptySubsequences: false)
        if points.count == 2, points[1].count < 3, !digits.contains(",") {
            if let number = ExactNumber(whole: points[0], fraction: points[1]) { values.insert(.number(number)) }
            if let time = time(points) { values.insert(time) }
        }
        if language == .english, let time = fourDigitTime(text) { values.insert(time) }
        if text.count > 18 || (text.contains(".") && (language == .english || !isGermanNumber(digits))) {
            values.insert(.literal(text))
        }
        return values
    }

    /// Whether points stand between thousands only.
    private func isGermanNumber(_ digits: String) -> Bool {
        ungrouped(digits.prefix { $0 != "," }, ".") != nil
    }

    /// 0430, as ships and armies write the time.
    private func fourDigitTime(_ text: String) -> Quantity.Value? {
        guard text.count == 4, text.hasPrefix("0"), let digits = Int(text), digits % 100 < 60 else { return nil }
        return .minutes(digits / 100 * 60 + digits % 100)
    }

    /// Digits without the marks between thousands; nil where those stand elsewhere.
    private func ungrouped(_ digits: Substring, _ mark: Character) -> String? {
        let groups = digits.split(separator: mark, omittingEmptySubsequences: false)
        guard groups.count > 1 else { return String(digits) }
        guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return groups.joined()
    }

    private func time(_ parts: [Substring]) -> Quantity.Value? {
        guard parts.count >= 2, parts[1].count == 2, parts[0].count <= 2, let hour = Int(parts[0]), hour <= 24,
            let minute = Int(parts[1]), minute < 60
        else { return nil }
        return .minutes((hour * 60 + minute) % 1440)
    }

    /// Day, month and year of a date in figures, such as 3.10.2023 or 03.10.
    func date(_ text: String, isShort: Bool) -> [Set<Quantity.Value>]? {
        let parts = text.split(separator: ".").compactMap { Int($0) }
        guard parts.count == (isShort ? 2 : 3), text.count(where: { $0 == "." }) == parts.count - 1,
            (1...31).contains(parts[0]),
            (1...12).contains(parts[1])
        else { return nil }
        var date: [Set<Quantity.Value>] = [[.integer(parts[0])], [.integer(parts[1]), .month(parts[1])]]
        if parts.count == 3 {
            date.append([.integer(parts[2]), .integer(parts[2] % 100), .integer(2000 + parts[2] % 100)])
        }
        return date
    }
}
