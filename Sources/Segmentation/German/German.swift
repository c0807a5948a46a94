extension LanguageData {
    /// German.
    static let german = LanguageData(
        code: "de",
        classes: [
            (.neverFinal, GermanAbbreviations.neverFinal),
            ([.neverFinal, .alwaysSmall], GermanAbbreviations.neverFinalSmall),
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
        abbreviatedEndings: GermanAbbreviations.endings,
        ordinalEndings: GermanWords.ordinalEndings,
        hasOrdinals: true,
        hasCapitalNouns: true)
}
