/// Whether an English word is the adjective or people of a country, or the other way round: Ukraine, Ukrainian.
enum CountryWords {
    /// Whether two folded English words name the same country. Where the second is a country's own word, the first must
    /// be made of it: Mr Scott is not Scottish.
    static func areRelated(_ one: String, _ other: String, isName: Bool = false) -> Bool {
        if one == other { return true }
        if irregular[one]?.contains(other) == true || irregular[other]?.contains(one) == true { return true }
        return isDerived(one, from: other) || !isName && isDerived(other, from: one)
    }

    /// Other names of the same state or union, its adjective and its people, as words in small letters.
    static func otherNames(of name: String) -> [[String]] { sameStates[name] ?? [] }

    private static let sameStates: [String: [[String]]] = {
        var names: [String: [[String]]] = [:]
        for line in [
            "us|u s|usa|u s a|united states|america|american|americans",
            "uk|u k|united kingdom|britain|great britain|british|briton|britons", "eu|e u|european union|european",
            "un|u n|united nations", "uae|united arab emirates|emirati|emiratis",
            "netherlands|holland|dutch", "czech republic|czechia|czech|czechs", "ivory coast|ivorian|cote divoire",
            "saudi arabia|saudi|saudis", "gdr|east germany|east german|east germans|german democratic republic",
            "vatican|vatican city|holy see", "burma|myanmar|burmese", "bosnia herzegovina|bosnia|bosnian|bosnians",
        ] {
            let group = line.split(separator: "|").map(String.init)
            for name in group {
                names[name] = group.filter { $0 != name }.map { $0.split(separator: " ").map(String.init) }
            }
        }
        return names
    }()

    /// Spelled by hand because a misspelt name must not pass: Kharkov is no form of Kharkiv.
    private static func isDerived(_ adjective: String, from name: String) -> Bool {
        for ending in ["", "a", "e", "y", "ia", "ey", "land", "any", "stan", "istan", "o", "us", "s"]
        where name.hasSuffix(ending) && name.count - ending.count > 2 {
            let stem = name.dropLast(ending.count)
            guard adjective.hasPrefix(stem) else { continue }
            let rest = adjective.dropFirst(stem.count)
            let isAllowed = ending.isEmpty ? fullEndings.contains(String(rest)) : cutEndings.contains(String(rest))
            if isAllowed { return true }
        }
        return false
    }

    private static let fullEndings: Set<String> = [
        "n", "ns", "an", "ans", "ian", "ians", "ean", "eans", "ese", "i", "is", "ish", "ic", "er", "ers", "ite",
        "ites", "r", "rs", "ois", "s",
    ]
    private static let cutEndings: Set<String> = [
        "an", "ans", "ian", "ians", "ean", "eans", "ese", "i", "is", "ish", "ic", "er", "ers", "n", "ns", "ine", "ines",
        "on", "k", "ks", "iot", "iots", "vian", "vians", "r", "rs", "ch", "avian", "",
    ]

    private static let irregular: [String: Set<String>] = [
        "france": ["french", "frenchman", "frenchwoman"], "spain": ["spanish", "spaniard", "spaniards"],
        "netherlands": ["dutch"], "holland": ["dutch"], "greece": ["greek", "greeks"], "switzerland": ["swiss"],
        "denmark": ["danish", "dane", "danes"], "sweden": ["swedish", "swede", "swedes"],
        "britain": ["british", "briton", "britons", "uk"], "wales": ["welsh"], "ireland": ["irish"],
        "scotland": ["scottish", "scot", "scots"], "england": ["english"], "portugal": ["portuguese"],
        "norway": ["norwegian", "norwegians"], "philippines": ["philippine", "filipino", "filipinos"],
        "poland": ["polish", "pole", "poles"], "finland": ["finnish", "finn", "finns"], "peru": ["peruvian"],
        "turkey": ["turkish", "turk", "turks"], "lebanon": ["lebanese"], "cyprus": ["cypriot", "cypriots"],
        "china": ["chinese"], "moscow": ["muscovite", "muscovites"], "america": ["american", "americans", "us"],
        "us": ["american", "americans", "america"], "uk": ["british", "britain", "briton", "britons"],
        "eu": ["european"],
        "vienna": ["viennese"], "paris": ["parisian", "parisians"], "myanmar": ["burmese"],
        "serbia": ["serb", "serbs"],
        "croatia": ["croat", "croats"], "slovakia": ["slovak", "slovaks"], "slovenia": ["slovene", "slovenes"],
        "kosovo": ["kosovar", "kosovars"], "czechia": ["czech", "czechs"], "thailand": ["thai", "thais"],
        "europe": ["european", "europeans"], "hungary": ["hungarian", "hungarians"],
    ]
}
