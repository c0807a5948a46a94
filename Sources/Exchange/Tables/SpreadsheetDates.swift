import Markup

/// The dates of a workbook: numbers of days whose style says that they are dates (ISO/IEC 29500-1, 18.8.30 and
/// 18.17.4).
struct SpreadsheetDates {
    /// The numbers of the cell styles that show dates.
    private var styles: Set<Int> = []
    /// The day before the first, in days from 1970-01-01.
    private let epoch: Int

    /// Takes the styles of a workbook and whether its days begin in 1904.
    init(styles root: XMLElement?, begins1904: Bool) {
        // Excel's 1900 had a 29 February, so that its day 0 is 30 December 1899 for all later days.
        epoch = begins1904 ? -24_107 : -25_569
        guard let root else { return }
        let own = (root.first("numFmts")?.elements("numFmt") ?? []).compactMap { format in
            format["numFmtId"].flatMap(Int.init).map { ($0, Self.isDate(format["formatCode"] ?? "")) }
        }
        let custom = Dictionary(own) { first, _ in first }
        for (index, style) in (root.first("cellXfs")?.elements("xf") ?? []).enumerated() {
            guard let format = style["numFmtId"].flatMap(Int.init) else { continue }
            let isBuiltIn = (14...22).contains(format) || (45...47).contains(format)
            if custom[format] ?? isBuiltIn { styles.insert(index) }
        }
    }

    /// The date of a cell in ISO 8601; nil where its style shows none.
    func date(_ value: String, style: String?) -> String? {
        guard let style = style.flatMap(Int.init), styles.contains(style), let number = Double(value),
            number >= 1, number < 3_000_000
        else { return nil }
        let seconds = Int((number * 86_400).rounded())
        let day = Self.day(seconds / 86_400 + epoch)
        let rest = seconds % 86_400
        guard rest > 0 else { return day }
        return "\(day)T\(Self.two(rest / 3600)):\(Self.two(rest / 60 % 60)):\(Self.two(rest % 60))"
    }

    /// Whether a format has a year, month or day outside quotation and brackets.
    private static func isDate(_ code: String) -> Bool {
        var (isQuoted, isBracketed) = (false, false)
        for character in code.lowercased() {
            switch character {
            case "\"": isQuoted.toggle()
            case "[": isBracketed = true
            case "]": isBracketed = false
            case "y", "d": if !isQuoted, !isBracketed { return true }
            default: break
            }
        }
        return false
    }

    /// The civil date of a day counted from 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func day(_ number: Int) -> String {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let civilMonth = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (civilMonth < 3 ? 1 : 0)
        let text = String(year)
        return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text + "-" + two(civilMonth) + "-"
            + two(dayOfYear - (153 * month + 2) / 5 + 1)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
