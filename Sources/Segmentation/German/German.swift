extension LanguageData {
    /// German.
    static let german = LanguageData(
        code: "de",
        classes: [
            (.neverFinal, GermanAbbreviations.neverFinal),
            ([.numberFollows, .mayBeFinal], GermanAbbreviations.numberFollows),
            (.numberFollows, GermanAbbreviations.numberFollowsOrWord),
            (.mayBeFinal, GermanAbbreviations.mayBeFinal + " " + GermanAbbreviations.shortCalendar),
            (.oftenFinal, GermanAbbreviations.oftenFinal),
            (.calendar, GermanAbbreviations.calendar),
            (.plain, GermanAbbreviations.plain),
            (.starter, GermanWords.starters),
            (.lowerStarter, GermanWords.lowerStarters),
            (.ordinalNoun, GermanWords.ordinalNouns),
            (.determiner, GermanWords.determiners),
            (.counted, GermanWords.counted),
            (.saying, GermanWords.sayings),
            (.markedName, MarkedNames.list),
        ],
        endings: GermanAbbreviations.endings,
        hasOrdinals: true,
        hasCapitalNouns: true)
}
