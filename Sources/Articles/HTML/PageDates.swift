/// Tells lines that say when a page was published, and counters, from text.
///
/// A line is such a date where every word of it is a part of dates, whichever way round they stand: the forms of sites
/// are too many for patterns.
enum PageDates {
    /// Months, days and hours in German and English.
    private static let names: Set<Substring> = [
        "januar", "jänner", "februar", "feber", "märz", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "dezember", "january", "february", "march", "may", "june", "july", "october",
        "december", "jan", "feb", "mär", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov",
        "dez", "dec", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
        "mo", "di", "mi", "do", "fr", "sa", "so", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "heute", "gestern",
        "today", "yesterday",
    ]
    /// What tells that a line is about the time of publication.
    private static let labels: Set<Substring> = [
        "stand", "aktualisiert", "veröffentlicht", "publiziert", "erstellt", "erschienen", "geändert", "zuletzt",
        "updated", "published", "posted", "modified", "update", "datum", "date", "vor", "ago", "uhr",
    ]
    /// What stands between them.
    private static let fillers: Set<Substring> = [
        "am", "um", "vom", "pm", "a", "p", "m", "h", "on", "at", "the", "of", "last", "first", "letzte",
        "aktualisierung",
        "cet", "cest", "mez", "mesz", "gmt", "utc", "est", "edt", "et", "pt", "pst", "pdt", "bst", "ist", "st", "nd",
        "rd", "th", "tag", "tagen", "stunde", "stunden", "std", "minute", "minuten", "min", "woche", "wochen", "day",
        "days", "hour", "hours", "minutes", "mins", "week", "weeks", "i",
    ]

    /// Whether a line says when something was published, or at what hour, and nothing else.
    static func isDate(_ text: String) -> Bool {
        guard text.utf8.count <= 120 else { return false }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        var (numbers, marks) = (0, 0)
        for word in words {
            if word.allSatisfy(\.isNumber) {
                numbers += 1
            } else if names.contains(word) || labels.contains(word) {
                marks += 1
            } else if !fillers.contains(word), !isJoined(word) {
                return false
            }
        }
        let isNumeric = numbers >= 3 && text.contains { ".:/-".contains($0) } || isClock(text)
        let isLabelled = words.contains { labels.contains($0) }
        // A month and a year may be text.
        return isNumeric || marks >= 1 && (numbers >= 2 || numbers == 1 && isLabelled)
    }

    /// Whether a line is a number and nothing else, as counters of comments and pictures are.
    static func isCounter(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return text.utf8.count <= 20 && words.contains { $0.allSatisfy(\.isNumber) }
            && words.allSatisfy {
                $0.allSatisfy(\.isNumber) || ["of", "von", "k"].contains($0)
                    || $0.dropLast().allSatisfy(\.isNumber) && $0.hasSuffix("k")
            }
    }

    /// A number with letters at its end, such as `18th`, `6pm` or `20h`.
    private static func isJoined(_ word: Substring) -> Bool {
        let rest = word.drop { $0.isNumber }
        return rest.count < word.count && fillers.contains(rest) || rest == "pm"
    }

    /// `21:40`, `14.05 Uhr`.
    private static func isClock(_ text: String) -> Bool {
        let parts = text.split { $0 == ":" || $0 == "." || $0 == " " }
        return text.utf8.count <= 9 && text.contains(":") && parts.count == 2
            && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
    }
}
