/// What German letters of a transcribed name may stand for in English, by their neighbours.
///
/// The source is the Duden's table for Russian, Ukrainian and Bulgarian, read backwards; the weights are estimates from
/// how often the letters occur in names (з and с, ш and ж), rounded.
enum TranscriptionRules {
    /// Where letters stand.
    struct Context {
        let before: String
        let after: String
        let language: NameLanguage
        let style: NameSuggester.Style

        var isInitial: Bool { before.isEmpty }
        var isFinal: Bool { after.isEmpty }
        var previous: Character? { before.last }
        var next: Character? { after.first }
        var followsVowel: Bool { previous.map(isVowel) ?? false }
        var precedesVowel: Bool { next.map(isVowel) ?? false }
        var isUkrainian: Bool { language == .ukrainian }
        var isState: Bool { style == .ukrainian2010 }
    }

    /// Letters and their readings.
    struct Rule {
        let letters: [Character]
        var isInitial = false
        var isFinal = false
        let options: @Sendable (Context) -> [(String, Double)]

        init(
            _ letters: String, isInitial: Bool = false, isFinal: Bool = false,
            _ options: @escaping @Sendable (Context) -> [(String, Double)]
        ) {
            self.letters = Array(letters)
            self.isInitial = isInitial
            self.isFinal = isFinal
            self.options = options
        }
    }

    static func isVowel(_ letter: Character) -> Bool { "aeiouyäöü".contains(letter) }

    /// The rules; the first that fits is taken, so longer letters stand first.
    static let all: [Rule] = endings + clusters + iotated + single

    private static let endings: [Rule] = [
        Rule("schtschow", isFinal: true) { _ in [("shchev", 0.6), ("shchov", 0.4)] },
        Rule("tschow", isFinal: true) {
            $0.isUkrainian ? [("chov", 0.7), ("chev", 0.3)] : [("chev", 0.7), ("chov", 0.3)]
        },
        Rule("skyj", isFinal: true) { adjective("sk", $0) },
        Rule("zkyj", isFinal: true) { adjective("tsk", $0) },
        Rule("skij", isFinal: true) { _ in [("sky", 0.75), ("skiy", 0.15), ("skii", 0.1)] },
        Rule("zkij", isFinal: true) { _ in [("tsky", 0.75), ("tskiy", 0.15), ("tskii", 0.1)] },
        Rule("ski", isFinal: true) { context in
            context.language == .bulgarian ? [("ski", 0.75), ("sky", 0.25)] : [("sky", 0.7), ("ski", 0.3)]
        },
        Rule("i", isFinal: true) { context in
            // Gennadi, Waleri; Georgi and plurals keep their i.
            guard "dlnrt".contains(context.previous ?? "a"), context.language == .russian else { return [("i", 1)] }
            return [("i", 0.5), ("y", 0.5)]
        },
        Rule("skyi", isFinal: true) { _ in [("skyi", 0.6), ("sky", 0.4)] },
        Rule("zki", isFinal: true) { _ in [("tsky", 0.6), ("tski", 0.4)] },
        Rule("yj", isFinal: true) { context in
            switch context.style {
            case .ukrainian2010: [("yi", 0.8), ("y", 0.15), ("yy", 0.05)]
            case .bgn: [("yy", 0.7), ("yi", 0.15), ("y", 0.15)]
            default: [("yi", 0.45), ("y", 0.42), ("yy", 0.13)]
            }
        },
        Rule("ij", isFinal: true) { context in
            guard context.isUkrainian else { return [("y", 0.55), ("iy", 0.2), ("i", 0.15), ("ii", 0.1)] }
            switch context.style {
            case .ukrainian2010: return [("ii", 0.8), ("iy", 0.2)]
            case .bgn: return [("iy", 0.8), ("ii", 0.2)]
            default: return [("ii", 0.5), ("iy", 0.4), ("i", 0.1)]
            }
        },
        Rule("ija", isFinal: true) {
            $0.language == .bulgarian ? [("iya", 0.5), ("ia", 0.5)] : [("ia", 0.7), ("iya", 0.3)]
        },
        Rule("aja", isFinal: true) { _ in [("aya", 0.85), ("aia", 0.15)] },
        Rule("oje", isFinal: true) {
            $0.isUkrainian ? [("oie", 0.5), ("oye", 0.5)] : [("oye", 0.7), ("oe", 0.2), ("oie", 0.1)]
        },
    ]

    private static func adjective(_ stem: String, _ context: Context) -> [(String, Double)] {
        switch context.style {
        case .ukrainian2010: [(stem + "yi", 0.8), (stem + "y", 0.15), (stem + "yy", 0.05)]
        case .bgn: [(stem + "yy", 0.7), (stem + "yi", 0.15), (stem + "y", 0.15)]
        default: [(stem + "yi", 0.5), (stem + "y", 0.38), (stem + "yy", 0.12)]
        }
    }

    private static let clusters: [Rule] = [
        Rule("schtsch") { _ in [("shch", 1)] },
        Rule("schsch") { _ in [("zhzh", 0.7), ("shsh", 0.3)] },
        Rule("scht") { $0.language == .bulgarian ? [("sht", 1)] : [("sht", 0.7), ("zht", 0.15), ("shcht", 0.15)] },
        Rule("dsch") { $0.isInitial ? [("dzh", 0.7), ("j", 0.3)] : [("dzh", 0.85), ("j", 0.15)] },
        Rule("tsch") { _ in [("ch", 1)] },
        Rule("sch", isInitial: true) { context in
            switch context.next {
            case "d", "b", "g", "y": [("zh", 0.8), ("sh", 0.2)]
            case "i": [("zh", 0.55), ("sh", 0.45)]
            case "o", "a", "u", "e": [("sh", 0.68), ("zh", 0.32)]
            case "m", "w", "l", "n": [("sh", 0.75), ("zh", 0.25)]
            default: [("sh", 0.9), ("zh", 0.1)]
            }
        },
        Rule("sch") { context in
            if context.isFinal {
                if context.isUkrainian || context.previous == "r" { return [("sh", 0.7), ("zh", 0.3)] }
                return "eo".contains(context.previous ?? "a")
                    ? [("zh", 0.55), ("sh", 0.45)] : [("sh", 0.65), ("zh", 0.35)]
            }
            switch context.next {
            case "k", "t", "p", "z", "c": return [("sh", 0.85), ("zh", 0.15)]
            case "h":
                return context.before.hasSuffix("wy") ? [("sh", 0.85), ("zh", 0.15)] : [("zh", 0.75), ("sh", 0.25)]
            case "d", "b", "g": return [("zh", 0.85), ("sh", 0.15)]
            case "n": return [("zh", 0.55), ("sh", 0.45)]
            case "y": return context.isUkrainian ? [("zh", 0.5), ("sh", 0.5)] : [("sh", 0.5), ("zh", 0.5)]
            default:
                return context.before.hasSuffix("r") || context.before.hasSuffix("n")
                    ? [("zh", 0.5), ("sh", 0.5)] : [("sh", 0.58), ("zh", 0.42)]
            }
        },
        Rule("shch") { _ in [("shch", 1)] },
        Rule("sh") { context in
            // German also writes sh for ж; Ukrainian has зг before vowels.
            context.isInitial ? [("zh", 0.6), ("sh", 0.4)] : [("zh", 0.5), ("sh", 0.35), ("zh", 0.1)]
        },
        Rule("ch") { context in
            if context.language == .bulgarian { return [("h", 0.75), ("kh", 0.25)] }
            return [("kh", 0.93), ("h", 0.07)]
        },
        Rule("ds", isInitial: true) { _ in [("dz", 0.85), ("ds", 0.15)] },
        // Rossija, and the towns named after it.
        Rule("rossij") { context in
            context.isFinal
                ? [("rossiy", 1)] : context.precedesVowel ? [("rossi", 1)] : [("rossiy", 0.9), ("rossii", 0.1)]
        },
        Rule("ss") { context in
            context.followsVowel && context.precedesVowel ? [("s", 0.9), ("ss", 0.1)] : [("s", 0.6), ("ss", 0.4)]
        },
        Rule("tz") { _ in [("ts", 0.8), ("tz", 0.2)] },
        Rule("zz") { _ in [("ts", 0.6), ("zz", 0.4)] },
        Rule("ks") { $0.isUkrainian ? [("ks", 0.85), ("x", 0.15)] : [("ks", 0.7), ("x", 0.3)] },
        Rule("x") { context in
            context.isUkrainian
                ? [("ks", 0.8), ("x", 0.2)] : context.isFinal ? [("x", 0.5), ("ks", 0.5)] : [("ks", 0.6), ("x", 0.4)]
        },
        Rule("ck") { _ in [("tsk", 0.3), ("ck", 0.7)] },
        Rule("ie") { context in
            context.followsVowel ? [("ie", 0.6), ("iye", 0.4)] : [("ie", 0.7), ("iye", 0.3)]
        },
    ]

    private static let single: [Rule] = [
        Rule("z") { _ in [("ts", 0.95), ("z", 0.05)] },
        Rule("w") { _ in [("v", 1)] },
        Rule("ß") { _ in [("s", 1)] },
        Rule("s") { context in sibilant(context) },
        Rule("y") { _ in [("y", 1)] },
    ]

    /// с or з. Between vowels German writes ss for с, so a single s is з.
    private static func sibilant(_ context: Context) -> [(String, Double)] {
        if context.isInitial { return initialSibilant(context) }
        if context.isFinal { return [("s", 0.65), ("z", 0.35)] }
        let next = context.next ?? "a"
        if context.before.hasSuffix("nowo") || context.before.hasSuffix("staro") { return [("s", 0.8), ("z", 0.2)] }
        if context.followsVowel, context.precedesVowel || next == "j" { return [("z", 0.9), ("s", 0.1)] }
        if context.precedesVowel {
            return "rlnm".contains(context.previous ?? "k") ? [("s", 0.58), ("z", 0.42)] : [("s", 0.8), ("z", 0.2)]
        }
        // The prefixes ras-, is-, bes- and wos- have z before voiced letters, and koza (goat) its own.
        let isPrefix = ["ra", "i", "be", "wo", "ni"].contains(context.before)
        if isPrefix, "bdghlmnrwj".contains(next) { return [("z", 0.8), ("s", 0.2)] }
        if context.before == "ko", next == "l" { return [("z", 0.8), ("s", 0.2)] }
        switch next {
        case "k", "t", "p", "f", "z", "c": return [("s", 0.97), ("z", 0.03)]
        case "b", "d", "g": return [("z", 0.85), ("s", 0.15)]
        case "h": return [("z", 0.7), ("s", 0.3)]
        case "n" where context.before.hasSuffix("kra") || context.after.hasPrefix("nik"):
            return [("s", 0.9), ("z", 0.1)]
        case "n", "m", "r": return [("z", 0.55), ("s", 0.45)]
        case "l": return context.isInitial ? [("s", 0.9), ("z", 0.1)] : [("s", 0.75), ("z", 0.25)]
        case "w": return context.followsVowel ? [("z", 0.5), ("s", 0.5)] : [("s", 0.7), ("z", 0.3)]
        default: return [("s", 0.7), ("z", 0.3)]
        }
    }

    private static func initialSibilant(_ context: Context) -> [(String, Double)] {
        let next = context.next ?? "a"
        switch next {
        case "a":
            return [
                "ch", "po", "pr", "ba", "ru", "gor", "ja", "wod", "lis", "bol", "wal", "lus", "lush", "char", "tok",
                "kar",
                "step", "br", "gr", "dn", "dor", "dun", "kr", "im", "mjat", "itz", "izew", "retsch", "woj", "wja",
            ]
            .contains(where: context.after.dropFirst().hasPrefix)
                ? [("z", 0.7), ("s", 0.3)] : [("s", 0.65), ("z", 0.35)]
        case "e":
            return context.after.hasPrefix("erg") || context.after.hasPrefix("erh") || context.after.hasPrefix("ew")
                || context.after.hasPrefix("em")
                ? [("s", 0.9), ("z", 0.1)]
                : context.after.hasPrefix("el") ? [("z", 0.7), ("s", 0.3)] : [("s", 0.65), ("z", 0.35)]
        case "o", "i", "y", "u": return [("s", 0.78), ("z", 0.22)]
        case "b", "d", "g", "h": return [("z", 0.7), ("s", 0.3)]
        case "n", "m", "r": return [("s", 0.6), ("z", 0.4)]
        case "w": return [("s", 0.6), ("z", 0.4)]
        case "j":
            return context.after.hasPrefix("ju") || context.after.hasPrefix("ja")
                ? [("z", 0.6), ("s", 0.4)] : [("s", 0.7), ("z", 0.3)]
        case "l" where context.after.hasPrefix("lat") || context.after.hasPrefix("lob"):
            return [("z", 0.8), ("s", 0.2)]
        default: return [("s", 0.95), ("z", 0.05)]
        }
    }
}
