internal import ICU

extension Glossary {
    /// Names of countries, languages and cities from ICU, in the house's English; the lowest layer.
    ///
    /// ICU's own English follows CLDR ("Myanmar (Burma)", "Bosnia & Herzegovina"); the desk's differs.
    public static func names() -> Glossary {
        var glossary = Glossary(regions() + cities() + languages())
        var seen: Set<String> = []
        glossary.entries.removeAll { !seen.insert($0.source).inserted }
        return glossary
    }

    private static func regions() -> [GlossaryEntry] {
        DisplayNames.regions.compactMap { code in
            // Groupings such as the world or "Outlying Oceania" are no countries.
            if ["001", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AQ", "BV", "CP", "DG"].contains(code) { return nil }
            guard let german = DisplayNames.region(code, in: "de"), let english = DisplayNames.region(code, in: "en")
            else {
                return nil
            }
            let isCountry = code.allSatisfy { !$0.isNumber }
            return entry(
                germanHouseStyle[german] ?? german, houseStyle[code] ?? plain(english), isCountry ? .country : .place)
        }
    }

    /// Only cities whose English differs: the others tell a translator nothing.
    private static func cities() -> [GlossaryEntry] {
        DisplayNames.cityZones.compactMap { zone in
            guard let german = DisplayNames.city(zone: zone, in: "de"),
                let english = DisplayNames.city(zone: zone, in: "en"),
                german != english, german.utf8.count > 3
            else { return nil }
            return entry(german, houseStyle[zone] ?? plain(english), .place)
        }
    }

    private static func languages() -> [GlossaryEntry] {
        DisplayNames.languages.compactMap { code in
            guard code.utf8.count < 4, let german = DisplayNames.language(code, in: "de"), german.hasSuffix("isch"),
                let english = DisplayNames.language(code, in: "en")
            else { return nil }
            var language = entry(german, plain(english), nil)
            language.constraints = [.exact, .whole, .advisory]
            return language
        }
    }

    private static func entry(_ german: String, _ english: String, _ category: TermCategory?) -> GlossaryEntry {
        GlossaryEntry(
            source: plain(german).replacing(" and ", with: " und "), target: english, category: category,
            constraints: .whole, origin: TermOrigin(layer: .names))
    }

    /// Without brackets and with "and" written out.
    private static func plain(_ name: String) -> String {
        let bare = name.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
        return bare.replacing(" & ", with: " and ").replacing("St. ", with: "St ")
    }

    private static let germanHouseStyle = ["Myanmar": "Myanmar", "Kongo-Kinshasa": "Demokratische Republik Kongo"]

    /// What Reuters, AP and the Guardian write where CLDR has something else.
    private static let houseStyle: [String: String] = [
        "MM": "Myanmar", "BA": "Bosnia-Herzegovina", "CZ": "Czech Republic", "CI": "Ivory Coast", "TR": "Turkey",
        "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "HK": "Hong Kong", "MO": "Macau",
        "PS": "Palestinian territories", "TL": "East Timor", "VA": "Vatican", "MK": "North Macedonia",
        "CV": "Cape Verde", "ST": "São Tomé and Príncipe", "FK": "Falkland Islands", "AC": "Ascension Island",
        "GB": "Britain", "US": "United States", "Europe/Kiev": "Kyiv", "Europe/Kyiv": "Kyiv",
        "Europe/Zaporozhye": "Zaporizhzhia", "Europe/Uzhgorod": "Uzhhorod", "Asia/Calcutta": "Kolkata",
        "Asia/Saigon": "Ho Chi Minh City", "Asia/Rangoon": "Yangon", "Asia/Katmandu": "Kathmandu",
    ]
}
