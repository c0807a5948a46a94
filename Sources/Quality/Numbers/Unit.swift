/// A unit of measure or a currency, recognised by its name or sign in either language.
struct Unit: Sendable, Hashable {
    enum Dimension: Sendable { case percent, currency, length, area, mass, volume, duration, temperature, power, speed }

    let name: String
    let dimension: Dimension
    /// How many of the dimension's base unit it is; 0 where units of the dimension do not convert so.
    let factor: Double

    /// The unit that a word or sign means, in small letters.
    static func named(_ word: String) -> Unit? { table[word] }

    /// The unit that a written sign means where letters are few; case matters.
    static func sign(_ text: String) -> Unit? { signs[text] }

    /// The unit that a word means beside another: pounds are a mass beside kilograms.
    func beside(_ other: Unit) -> Unit {
        other.dimension == .mass && name == "pound sterling" ? Unit.named("lb") ?? self : self
    }

    /// The unit of area that an English word behind "square" means.
    static let squares = [
        "kilometres": "quadratkilometer", "kilometers": "quadratkilometer", "kilometre": "quadratkilometer",
        "kilometer": "quadratkilometer", "metres": "quadratmeter", "meters": "quadratmeter", "metre": "quadratmeter",
        "meter": "quadratmeter", "miles": "quadratmeile", "mile": "quadratmeile", "feet": "quadratfuß",
        "foot": "quadratfuß",
    ]
    /// The unit of speed that a length an hour is, by the name of the length.
    static let speeds = ["kilometre": "kmh", "mile": "mph"]

    private static let table: [String: Unit] = {
        var table: [String: Unit] = [:]
        for (name, dimension, factor, words) in units {
            for word in words.split(separator: " ") {
                table[String(word)] = Unit(name: name, dimension: dimension, factor: factor)
            }
        }
        return table
    }()

    private static let signs: [String: Unit] = {
        var signs: [String: Unit] = [:]
        for (sign, word) in [
            ("%", "percent"), ("€", "euro"), ("$", "dollar"), ("£", "pound"), ("¥", "yen"), ("EUR", "euro"),
            ("USD", "dollar"), ("GBP", "pfund"), ("CHF", "franken"), ("km", "kilometer"), ("cm", "centimeter"),
            ("mm", "millimeter"), ("kg", "kilogram"), ("m", "meter"), ("ha", "hectare"), ("mg", "milligram"),
            ("ml", "milliliter"), ("MW", "megawatt"), ("GW", "gigawatt"), ("kW", "kilowatt"), ("kWh", "kilowattstunde"),
            ("MWh", "megawattstunde"), ("min", "minute"), ("Min", "minute"), ("lb", "lb"), ("lbs", "lb"),
        ] { signs[sign] = table[word] }
        return signs
    }()

    private static let units: [(String, Dimension, Double, String)] = [
        ("percentage point", .percent, 0, "prozentpunkt prozentpunkte prozentpunkten"),
        ("percent", .percent, 0, "prozent percent pc prozentige prozentigen prozentiger prozentiges"),
        ("euro", .currency, 0, "euro euros eur"),
        ("cent", .currency, 0, "cent cents eurocent"),
        ("dollar", .currency, 0, "dollar dollars usd"),
        ("pound sterling", .currency, 0, "pfund gbp pound pounds sterling quid"),
        ("Swiss franc", .currency, 0, "franken chf franc francs"),
        ("yen", .currency, 0, "yen"),
        ("rouble", .currency, 0, "rubel rouble roubles ruble rubles"),
        ("zloty", .currency, 0, "zloty złoty zlotys"),
        ("krona", .currency, 0, "kronen krone krona kronor kroner crowns"),
        ("yuan", .currency, 0, "yuan renminbi"),
        ("hryvnia", .currency, 0, "hrywnja griwna hryvnia hryvnias"),
        ("kilometre", .length, 1000, "kilometer kilometern kilometers kilometre kilometres kms"),
        ("metre", .length, 1, "meter metern meters metre metres"),
        ("centimetre", .length, 0.01, "zentimeter zentimetern centimeter centimeters centimetre centimetres"),
        ("millimetre", .length, 0.001, "millimeter millimetern millimeters millimetre millimetres"),
        ("mile", .length, 1609.34, "meile meilen mile miles"),
        ("nautical mile", .length, 1852, "seemeile seemeilen"),
        ("foot", .length, 0.3048, "fuß foot feet ft"),
        ("inch", .length, 0.0254, "zoll inch inches"),
        ("yard", .length, 0.9144, "yard yards"),
        ("hectare", .area, 10000, "hektar hectare hectares"),
        ("acre", .area, 4046.86, "acre acres"),
        ("kilometre an hour", .speed, 1, "stundenkilometer stundenkilometern kmh kph"),
        ("mile an hour", .speed, 1.60934, "mph"),
        ("square mile", .area, 2_589_988, "quadratmeile quadratmeilen"),
        ("square foot", .area, 0.0929, "quadratfuß"),
        ("square kilometre", .area, 1_000_000, "quadratkilometer quadratkilometern"),
        ("square metre", .area, 1, "quadratmeter quadratmetern"),
        ("tonne", .mass, 1000, "tonne tonnen tonnes ton tons"),
        ("kilogram", .mass, 1, "kilo kilos kilogramm kilogram kilograms"),
        ("gram", .mass, 0.001, "gramm gram grams gramme grammes"),
        ("pound", .mass, 0.453_592, "lb lbs"),
        ("milligram", .mass, 0.000001, "milligramm milligram milligrams"),
        ("litre", .volume, 1, "liter litern liters litre litres"),
        ("millilitre", .volume, 0.001, "milliliter milliliters millilitre millilitres"),
        ("gallon", .volume, 3.785, "gallone gallonen gallon gallons"),
        ("barrel", .volume, 159, "barrel barrels fass"),
        ("second", .duration, 1, "sekunde sekunden second seconds sekündige sekündigen"),
        ("minute", .duration, 60, "minute minuten minutes minütige minütigen minütiger minütiges"),
        ("hour", .duration, 3600, "stunde stunden hour hours std stündige stündigen stündiger stündiges"),
        ("day", .duration, 86400, "tag tage tagen day days tägige tägigen tägiger tägiges"),
        ("week", .duration, 604_800, "woche wochen week weeks wöchige wöchigen wöchiger wöchiges"),
        ("month", .duration, 2_629_800, "monat monate monaten month months monatige monatigen monatiger monatiges"),
        ("year", .duration, 31_557_600, "jahr jahre jahren year years jährige jährigen jähriger jähriges"),
        ("watt", .power, 1, "watt watts"),
        ("kilowatt", .power, 1e3, "kilowatt kilowatts"),
        ("megawatt", .power, 1e6, "megawatt megawatts"),
        ("gigawatt", .power, 1e9, "gigawatt gigawatts"),
        ("kilowatt hour", .power, 3.6e6, "kilowattstunde kilowattstunden"),
        ("megawatt hour", .power, 3.6e9, "megawattstunde megawattstunden"),
    ]
}
