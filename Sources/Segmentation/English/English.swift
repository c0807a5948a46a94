extension LanguageData {
    /// English.
    static let english = LanguageData(
        code: "en",
        classes: [
            (.neverFinal, EnglishAbbreviations.neverFinal),
            (.numberFollows, EnglishAbbreviations.numberFollows),
            (.mayBeFinal, EnglishAbbreviations.mayBeFinal),
            (.oftenFinal, EnglishAbbreviations.oftenFinal),
            (.calendar, EnglishAbbreviations.calendar),
            (.starter, EnglishWords.starters),
            (.lowerStarter, EnglishWords.lowerStarters),
            (.plain, EnglishWords.plain),
            (.saying, EnglishWords.sayings),
            (.markedName, MarkedNames.list),
            (.counted, EnglishWords.counted),
        ],
        abbreviatedEndings: "",
        ordinalEndings: "",
        hasOrdinals: false,
        hasCapitalNouns: false)
}
