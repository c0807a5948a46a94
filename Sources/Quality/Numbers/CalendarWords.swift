/// The names of months and weekdays in both languages.
enum CalendarWords {
    static func month(_ word: String, _ language: QuantityReader.Language) -> Int? {
        (language == .german ? germanMonths : englishMonths)[word]
    }

    static func weekday(_ word: String, _ language: QuantityReader.Language) -> Int? {
        (language == .german ? germanDays : englishDays)[word]
    }

    private static func numbered(_ rows: [String]) -> [String: Int] {
        var table: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            for word in row.split(separator: " ") { table[String(word)] = index + 1 }
        }
        return table
    }

    private static let germanMonths = numbered([
        "januar januars jänner jan", "februar februars feber feb", "märz", "april aprils", "mai", "juni junis",
        "juli julis", "august augusts", "september septembers sept", "oktober oktobers okt", "november novembers nov",
        "dezember dezembers dez",
    ])
    private static let englishMonths = numbered([
        "january january's jan", "february february's feb", "march", "april april's apr", "may", "june june's jun",
        "july july's jul", "august august's aug", "september september's sept sep", "october october's oct",
        "november november's nov", "december december's dec",
    ])
    private static let germanDays = numbered([
        "montag montags montagabend montagmorgen montagnacht montagnachmittag montagvormittag montagmittag",
        "dienstag dienstags dienstagabend dienstagmorgen dienstagnacht dienstagnachmittag dienstagvormittag dienstagmittag",
        "mittwoch mittwochs mittwochabend mittwochmorgen mittwochnacht mittwochnachmittag mittwochvormittag mittwochmittag",
        "donnerstag donnerstags donnerstagabend donnerstagmorgen donnerstagnacht donnerstagnachmittag donnerstagvormittag",
        "freitag freitags freitagabend freitagmorgen freitagnacht freitagnachmittag freitagvormittag freitagmittag",
        "samstag samstags sonnabend samstagabend samstagmorgen samstagnacht samstagnachmittag samstagvormittag",
        "sonntag sonntags sonntagabend sonntagmorgen sonntagnacht sonntagnachmittag sonntagvormittag",
    ])
    private static let englishDays = numbered([
        "monday mondays monday's", "tuesday tuesdays tuesday's", "wednesday wednesdays wednesday's",
        "thursday thursdays thursday's", "friday fridays friday's", "saturday saturdays saturday's",
        "sunday sundays sunday's",
    ])
}
