/// Short lists of German morphemes, in folded letters.
enum GermanMorphemes {
    /// First parts that stand before any noun, where a component may follow.
    static let nounHeads: [StaticString] = [
        "bundes", "landes", "kreis", "stadt", "staats", "welt", "haupt", "gegen", "nach", "zwischen", "neben",
        "sonder", "vize", "hoechst", "gross", "klein", "mini", "mega", "super", "anti", "pro", "neo", "ex", "ost",
        "west", "nord", "sued", "suedost", "suedwest", "nordost", "nordwest", "mittel", "zentral", "ober", "alt", "neu",
        "rest", "gesamt", "kern", "inner", "aussen", "innen", "mehr", "einzel", "volks",
        "massen", "militaer", "euro", "europa", "online", "internet", "cyber", "auto", "bio", "oeko", "sozial",
        "national", "spitzen", "chef", "schein", "drei", "zwei", "vier", "doppel", "zwangs", "lokal", "regional",
        "erz", "halb", "tages", "jahres", "wochen", "sommer", "winter", "fruehjahrs", "herbst", "kampf", "exil",
        "polit", "atom", "kommunal", "zivil", "privat", "original", "erst", "frei", "luft", "see", "tief", "hoch",
    ]

    /// Whether a head may stand before the name of a country or place.
    static func isPlaceHead(_ head: StaticString) -> Bool {
        placeHeads.contains { $0.utf8CodeUnitCount == head.utf8CodeUnitCount && $0.description == head.description }
    }

    /// What stands before names: Ostukraine, Zentralafrika.
    static let placeHeads: [StaticString] = [
        "ost", "west", "nord", "sued", "suedost", "suedwest", "nordost", "nordwest", "mittel", "zentral", "ober",
        "unter", "nieder", "gross", "klein", "alt", "neu", "rest", "gesamt", "kern", "inner", "halb", "exil", "sowjet",
        "hitler", "nazi", "sued-ost",
    ]

    /// What stands before adjectives: prorussisch, innerdeutsch.
    static let adjectiveHeads: [StaticString] = [
        "pro", "anti", "inner", "ausser", "ober", "unter", "nieder", "gesamt", "ost", "west", "nord", "sued", "suedost",
        "suedwest", "nordost", "nordwest", "mittel", "zentral", "neu", "alt", "ur", "trans", "pan", "gross", "nicht",
        "rein", "halb", "exil", "ex", "ultra", "zwischen",
    ]

    /// Adjectives that follow a noun: deutschlandweit, regierungskritisch.
    static let adjectiveTails: [StaticString] = [
        "weit", "nah", "kritisch", "freundlich", "feindlich", "politisch", "treu", "muede", "faehig", "rechtlich",
        "skeptisch", "eigen", "nahe", "relevant", "bereit", "begeistert", "bedingt", "gesteuert", "gefuehrt", "taetig",
        "gestuetzt", "finanziert", "internen", "intern", "uebergreifend", "gegner", "spezifisch", "technisch",
        "strategisch", "wichtig", "widrig", "konform", "tauglich", "feindlich", "geschuetzt", "loyal",
    ]

    /// Nouns that as a first part have another sense or none of their own.
    static let prefixoids: [StaticString] = ["general", "land", "grund", "spitzen", "kern", "haupt", "mittel"]

    /// Particles and prefixes of verbs: what follows them is another word (Ausland, Vorstand, Beschluss).
    static let verbalPrefixes: [StaticString] = [
        "aus", "ab", "an", "auf", "bei", "ein", "mit", "vor", "zu", "um", "un", "er", "ver", "be", "ge", "ent", "zer",
        "miss", "durch", "unter", "ueber", "wider", "nach", "hin", "her", "dar", "wieder", "fort", "weg", "los", "in",
        "im", "am", "ur", "re", "de", "dis", "kon", "kom", "pro", "pre", "prae", "sub", "ob", "ad", "per", "inter",
        "auto",
        "trans", "zurueck", "zusammen", "herab", "heran", "hinter", "gegen", "heraus", "hinaus", "herein", "hinein",
        "hervor", "voran", "voraus", "vorbei", "herum", "ueberein", "beein", "bevor", "voll", "wohl", "fern", "heim",
        "teil",
    ]

    /// Inseparable prefixes at the end of what stands before a component: Wiederver|einigung.
    static let inseparable: [StaticString] = ["ver", "zer", "ent", "miss", "ge", "be"]

    /// Ends of nouns after which a particle belongs to the next word: Darlegungs|an|forderung.
    static let linkedSuffixes: [StaticString] = ["ungs", "heits", "keits", "ions", "schafts", "taets"]

    /// Particles that begin nouns of verbs.
    static let particles: [StaticString] = [
        "an", "auf", "aus", "ein", "ab", "zu", "um", "vor", "mit", "bei", "ueber", "unter", "durch", "nach", "be",
        "ver",
    ]

    /// What stands before -zeug, whose plural looks like Zeuge.
    static let toolHeads: [StaticString] = [
        "fahr", "flug", "werk", "spiel", "feuer", "schlag", "grob", "strick", "bett", "loesch",
    ]

    /// Short first parts that end in a full vowel.
    static let vowelHeads: Set<String> = [
        "auto", "euro", "europa", "foto", "video", "radio", "buero", "info", "bio", "oeko", "klima", "thema", "drama",
        "kino", "disko", "konto", "mini", "anti", "pro", "demo", "mega", "makro", "mikro", "nazi", "taxi", "gala",
        "corona", "mafia", "nano", "psycho", "polio", "ebola", "proto", "turbo", "ego", "neo", "porno", "tempo", "veto",
        "kilo", "risiko", "lotto", "zoo", "sofa", "firma", "aroma", "kamera", "opera", "villa", "agenda", "propaganda",
        "frau", "bau", "tabu", "see", "stau", "schau", "rau", "blau", "grau", "neu", "eu", "sau", "heu",
    ]

    /// Nouns of three letters that end compounds.
    static let shortTails: [StaticString] = [
        "amt", "rat", "weg", "tag", "akt", "ort", "not", "art", "arm", "eid", "ehe", "hof", "mut", "see", "tat", "tod",
        "wut", "zug", "bau", "boot", "uhr", "tor", "los", "abc", "aera", "elf", "gas", "gut", "typ", "job", "bus",
        "arzt",
    ]

    /// Endings that are no words: whole tails.
    static let tailEndings: Set<String> = {
        let stems = [
            "ler", "ner", "tum", "tuem", "ling", "nis", "bar", "sam", "los", "lein", "chen", "haft", "ese", "lese",
            "nese",
            "ling", "heit", "keit", "lich", "dom", "tion", "sion", "zentrum_",
        ]
        let endings = ["", "e", "en", "er", "es", "s", "n", "in", "innen", "ern", "se", "sen", "r", "rin", "rinnen"]
        return Set(stems.flatMap { stem in endings.map { stem + $0 } })
    }()

    /// Endings that begin a tail that is no word: Land|schaftsschutz.
    static let tailBeginnings: [StaticString] = [
        "schaft", "heit", "keit", "lich", "tion", "sche", "nist", "nism", "paei", "paeer", "grafi", "graphi", "krati",
        "nomie",
    ]

    /// How words that begin with a vowel begin, after a component without linking element.
    static let vowelBeginnings: [StaticString] = [
        "ab", "amt", "aemt", "an", "arbeit", "arm", "art", "auf", "aus", "auto", "ein", "eid", "elit", "end",
        "energ", "ent", "erd", "erkl", "erhoeh", "erleicht", "erlass", "erfolg", "ersatz", "eroeff", "ergebn", "erwart",
        "ermitt", "etat", "export", "exper", "extrem",
        "import", "indust",
        "info", "inst", "invest", "insel", "ober", "offen", "offiz", "opfer", "oppos", "ord", "organ", "ort", "ost",
        "um", "unt", "unter", "union", "urteil", "ueber", "oel", "agent", "akt", "alarm", "allian", "appar", "armee",
        "atom",
        "ausschuss", "embargo", "emiss", "eigen", "ereig", "identit", "ideo", "initi", "integr", "interess",
        "interv", "acht", "afer", "affaer", "anal", "angst", "anwalt", "anwael", "arch", "asyl", "attent", "aera",
        "aerzt",
        "ebene", "ecke", "ehe", "ehr", "eltern", "empf", "engp", "erb", "essen", "etap", "event", "exil", "ober",
        "objekt", "ofen", "ohr", "oper", "uhr", "uebung", "ufer", "umfr", "umw", "unfall", "ungl", "irr",
    ]
}
