import Bitext

/// Reads the language tags that tools write into TMX, and says what is wrong with them.
enum TMXLanguage {
    /// A tag as the file has it, its meaning, and a clause on what is wrong with it.
    struct Reading {
        let tag: LanguageTag
        let remark: String?
    }

    static func read(_ raw: String) -> Reading {
        let trimmed = raw.filter { !$0.isWhitespace }
        let subtags = trimmed.split { $0 == "-" || $0 == "_" }
        guard let primary = subtags.first?.lowercased(), primary.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            let tag = trimmed.isEmpty ? .undetermined : LanguageTag(trimmed)
            return Reading(tag: tag, remark: "‘\(raw)’ is no language tag")
        }
        if primary.count == 3, let short = twoLetters[primary] {
            let tag = LanguageTag(([short] + subtags.dropFirst().map(String.init)).joined(separator: "-"))
            return Reading(tag: tag, remark: "‘\(raw)’ is a three-letter code; BCP 47 wants ‘\(tag)’")
        }
        let tag = LanguageTag(trimmed)
        if trimmed.contains("_") {
            return Reading(tag: tag, remark: "‘\(raw)’ is written with an underscore; BCP 47 wants ‘\(tag)’")
        }
        if !(2...3).contains(primary.count), primary != "x", primary != "i" {
            return Reading(tag: tag, remark: "‘\(raw)’ is no language tag of BCP 47")
        }
        if primary != "x", let odd = subtags.dropFirst().first(where: { $0.count == 2 && !$0.allSatisfy(\.isLetter) }) {
            return Reading(tag: tag, remark: "‘\(odd)’ in ‘\(raw)’ is no region; only the language counts")
        }
        return Reading(tag: tag, remark: nil)
    }

    /// ISO 639-2 codes, terminological and bibliographic, that have a two-letter code in ISO 639-1.
    private static let twoLetters: [String: String] = [
        "deu": "de", "ger": "de", "eng": "en", "fra": "fr", "fre": "fr", "ita": "it", "spa": "es", "por": "pt",
        "nld": "nl", "dut": "nl", "dan": "da", "swe": "sv", "nor": "no", "nob": "nb", "nno": "nn", "fin": "fi",
        "isl": "is", "ice": "is", "pol": "pl", "ces": "cs", "cze": "cs", "slk": "sk", "slo": "sk", "slv": "sl",
        "hrv": "hr", "srp": "sr", "bos": "bs", "mkd": "mk", "mac": "mk", "sqi": "sq", "alb": "sq", "bul": "bg",
        "ron": "ro", "rum": "ro", "hun": "hu", "ell": "el", "gre": "el", "tur": "tr", "rus": "ru", "ukr": "uk",
        "bel": "be", "lit": "lt", "lav": "lv", "est": "et", "cat": "ca", "eus": "eu", "baq": "eu", "glg": "gl",
        "gle": "ga", "cym": "cy", "wel": "cy", "mlt": "mt", "ltz": "lb", "ara": "ar", "heb": "he", "fas": "fa",
        "per": "fa", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "hin": "hi", "vie": "vi", "tha": "th",
        "ind": "id", "kat": "ka", "geo": "ka", "hye": "hy", "arm": "hy", "aze": "az", "kaz": "kk",
    ]
}
