/// Names whose English follows custom or the bearer's wish rather than a table, in small letters; first names in the
/// spelling that agencies use.
enum KnownNames {
    /// Whether the rules' readings are offered after the listed one too.
    static func isOpen(_ key: String) -> Bool { firstNames[key] != nil }

    /// The English spellings of a German one, best first.
    static let spellings: [String: [String]] = names.merging(firstNames) { listed, _ in listed }

    private static let names: [String: [String]] = [
        "kiew": ["Kyiv"], "kyjiw": ["Kyiv"], "odessa": ["Odesa", "Odessa"], "charkow": ["Kharkiv"], "lemberg": ["Lviv"],
        "saporoschje": ["Zaporizhzhia"], "saporischja": ["Zaporizhzhia"], "saporischschja": ["Zaporizhzhia"],
        "dnjepr": ["Dnipro", "Dnieper"], "dnipro": ["Dnipro"], "moskau": ["Moscow"], "krim": ["Crimea"],
        "donezk": ["Donetsk"], "selenskyj": ["Zelenskyy", "Zelensky", "Zelenskiy"],
        "selenski": ["Zelenskyy", "Zelensky"],
        "klitschko": ["Klitschko"], "tschaikowski": ["Tchaikovsky"], "tschaikowsky": ["Tchaikovsky"],
        "gorbatschow": ["Gorbachev"], "chruschtschow": ["Khrushchev"], "jelzin": ["Yeltsin"], "trotzki": ["Trotsky"],
        "dostojewski": ["Dostoevsky", "Dostoyevsky"], "tolstoi": ["Tolstoy"], "prokofjew": ["Prokofiev"],
        "rachmaninow": ["Rachmaninoff", "Rachmaninov"], "schostakowitsch": ["Shostakovich"],
        "strawinski": ["Stravinsky"],
        "solschenizyn": ["Solzhenitsyn"], "tschechow": ["Chekhov"], "gogol": ["Gogol"], "kandinsky": ["Kandinsky"],
        "medwedew": ["Medvedev"], "medwedjew": ["Medvedev"], "lawrow": ["Lavrov"], "sobjanin": ["Sobyanin"],
        "prigoschin": ["Prigozhin"], "kadyrow": ["Kadyrov"], "nawalny": ["Navalny"], "nawalnaja": ["Navalnaya"],
        "timoschenko": ["Tymoshenko"], "tymoschenko": ["Tymoshenko"], "janukowitsch": ["Yanukovych"],
        "janukowytsch": ["Yanukovych"], "krawtschuk": ["Kravchuk"], "kutschma": ["Kuchma"],
        "juschtschenko": ["Yushchenko"], "jazenjuk": ["Yatsenyuk"], "saluschnyj": ["Zaluzhnyi", "Zaluzhny"],
        "lukaschenko": ["Lukashenko"], "tichanowskaja": ["Tsikhanouskaya", "Tikhanovskaya"],
        "borissow": ["Borisov", "Borissov"],
        "radew": ["Radev"], "sofia": ["Sofia"], "dschugaschwili": ["Dzhugashvili"],
    ]

    private static let firstNames: [String: [String]] = [
        "alexander": ["Alexander"], "alexandr": ["Alexander"], "aleksandr": ["Aleksandr"], "alexej": ["Alexei"],
        "alexei": ["Alexei"], "anatoli": ["Anatoly"], "anatolij": ["Anatoliy"], "andrej": ["Andrei"],
        "andrei": ["Andrei"],
        "andrij": ["Andriy"], "arkadi": ["Arkady"], "arkadij": ["Arkady"], "artjom": ["Artyom"], "dmitri": ["Dmitry"],
        "dmitrij": ["Dmitry"], "fjodor": ["Fyodor"], "gennadi": ["Gennady"], "gennadij": ["Gennady"],
        "grigori": ["Grigory"], "grigorij": ["Grigory"], "georgi": ["Georgi"], "georgij": ["Georgy"], "igor": ["Igor"],
        "ilja": ["Ilya"], "illja": ["Illia"], "jekaterina": ["Ekaterina"], "jelena": ["Elena"],
        "jewgeni": ["Yevgeny"], "jewgenij": ["Yevgeny"], "jewgenija": ["Yevgenia"], "jewhen": ["Yevhen"],
        "juri": ["Yuri"], "jurij": ["Yuriy"], "julia": ["Yulia"], "julija": ["Yulia"], "konstantin": ["Konstantin"],
        "ljudmila": ["Lyudmila"], "maria": ["Maria"], "marija": ["Maria"], "maxim": ["Maxim"], "michail": ["Mikhail"],
        "mychajlo": ["Mykhailo"], "mykola": ["Mykola"], "nadeschda": ["Nadezhda"], "natalja": ["Natalia"],
        "natalija": ["Nataliia"],
        "nikolai": ["Nikolai"], "nikolaj": ["Nikolai"], "oksana": ["Oksana"], "oleg": ["Oleg"], "oleh": ["Oleh"],
        "oleksandr": ["Oleksandr"], "olexandr": ["Oleksandr"], "oleksij": ["Oleksii"], "olexij": ["Oleksii"],
        "pawel": ["Pavel"], "pjotr": ["Pyotr"], "peter": ["Peter"], "roman": ["Roman"], "semjon": ["Semyon"],
        "sergej": ["Sergei"], "sergei": ["Sergei"], "serhij": ["Serhiy"], "sinaida": ["Zinaida"],
        "swetlana": ["Svetlana"],
        "tatjana": ["Tatiana"], "tetjana": ["Tetiana"], "timofej": ["Timofei"], "wadim": ["Vadim"],
        "waleri": ["Valery"],
        "walerij": ["Valeriy"], "walentina": ["Valentina"], "wassili": ["Vasily"], "wassilij": ["Vasily"],
        "wiktor": ["Viktor"], "wiktorija": ["Viktoriia"], "witali": ["Vitaly"], "witalij": ["Vitaliy"],
        "wjatscheslaw": ["Vyacheslav"], "wladimir": ["Vladimir"], "wladislaw": ["Vladislav"],
        "wolodymyr": ["Volodymyr"],
        "xenia": ["Ksenia"], "ksenija": ["Ksenia"], "sachar": ["Zakhar"], "soja": ["Zoya"], "sascha": ["Sasha"],
        "sofja": ["Sofia"],
        "elisaweta": ["Elizaveta"], "jelisaweta": ["Yelizaveta"], "stanislaw": ["Stanislav"],
        "rostislaw": ["Rostislav"],
        "jaroslaw": ["Yaroslav"], "jegor": ["Yegor"], "jefim": ["Yefim"], "jakow": ["Yakov"], "jana": ["Yana"],
    ]
}
