/// Who did what when: `origination 2020-01-01 Jane`.
struct TBXTransaction {
    let type: String
    let date: String?
    let responsible: String?

    /// The parts of a line; nil where it has no date, or none as XML Schema wants it.
    init?(_ line: String) {
        var words = line.split(separator: " ", omittingEmptySubsequences: false)[...]
        guard let type = words.popFirst(), type == "origination" || type == "modification" else { return nil }
        self.type = String(type)
        if let first = words.first, Self.isDate(first) {
            date = String(words.removeFirst())
        } else {
            date = nil
        }
        responsible = words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// `2020-01-31`, or that with a time.
    private static func isDate(_ text: Substring) -> Bool {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let date = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard date.count == 3, date[0].utf8.count == 4, date.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
            date[1].utf8.count == 2, date[2].utf8.count == 2, let month = Int(date[1]), let day = Int(date[2]),
            (1...12).contains(month), (1...28).contains(day) || day <= Self.days(month, Int(date[0]) ?? 0)
        else { return false }
        guard parts.count == 2 else { return true }
        let time = parts[1].prefix(8).split(separator: ":", omittingEmptySubsequences: false)
        let zone = parts[1].dropFirst(8)
        return time.count == 3 && time.allSatisfy { $0.utf8.count == 2 && $0.allSatisfy(\.isASCIIDigit) }
            && zip(time, [24, 60, 60]).allSatisfy { (Int($0) ?? 60) < $1 } && (zone.isEmpty || zone == "Z")
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
