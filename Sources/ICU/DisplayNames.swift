import CICU

/// The names of countries, languages and cities in a language, from CLDR through ICU.
public enum DisplayNames {
    /// The codes of all territories that ICU knows, such as `UA`.
    public static let regions = list(cicu_region_code)

    /// The codes of all languages that ICU knows, such as `uk`.
    public static let languages = list(cicu_language_code)

    /// The time zones that are called after a city, such as `Europe/Kiev`.
    public static let cityZones = list(cicu_city_zone)

    /// The name of a territory, or nil where ICU has none.
    public static func region(_ code: String, in locale: String) -> String? {
        name(of: code) { cicu_region_name($0, $1, code, locale, &$2) }
    }

    /// The name of a language, or nil where ICU has none.
    public static func language(_ code: String, in locale: String) -> String? {
        name(of: code) { cicu_language_name($0, $1, code, locale, &$2) }
    }

    /// The name of the city that stands for a time zone, or nil where ICU has none.
    public static func city(zone: String, in locale: String) -> String? {
        name(of: zone) { cicu_city_name($0, $1, zone, locale, &$2) }
    }

    private static func list(_ code: (Int32) -> UnsafePointer<CChar>?) -> [String] {
        var codes: [String] = []
        while let next = code(Int32(codes.count)) { codes.append(String(cString: next)) }
        return codes
    }

    private static func name(
        of code: String, _ fill: (UnsafeMutablePointer<UInt16>, Int32, inout Int32) -> Int32
    ) -> String? {
        guard let units = try? filled(estimate: 96, code, fill), !units.isEmpty else { return nil }
        let name = String(utf16Units: units)
        return name == code ? nil : name
    }
}
