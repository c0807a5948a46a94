/// The language that a name comes from.
public enum NameLanguage: String, Sendable, CaseIterable {
    case russian = "ru"
    case ukrainian = "uk"
    case bulgarian = "bg"
    case serbian = "sr"

    /// Judges by letters that only one transcription has.
    static func guess(_ words: [String]) -> NameLanguage {
        let name = words.joined(separator: " ").lowercased()
        if isInLatinLetters(name) { return .serbian }
        var scores: [NameLanguage: Double] = [.russian: 1, .ukrainian: 0, .bulgarian: 0]
        for (mark, language, weight) in marks where name.contains(mark) { scores[language, default: 0] += weight }
        for word in words.map({ $0.lowercased() }) {
            for (ending, language, weight) in endings where word.hasSuffix(ending) {
                scores[language, default: 0] += weight
            }
            for (first, language) in firstNames where word == first { scores[language, default: 0] += 3 }
            scores[.ukrainian, default: 0] += evidenceFromG(word)
        }
        return scores.max { ($0.value, $0.key == .russian ? 1 : 0) < ($1.value, $1.key == .russian ? 1 : 0) }?.key
            ?? .russian
    }

    /// Names of languages that use Latin letters keep them in German: čćšžđ, v, or c that is not part of ch, sch or ck.
    private static func isInLatinLetters(_ name: String) -> Bool {
        var previous: Character = " "
        for (letter, next) in zip(name, name.dropFirst() + " ") {
            if "čćšžđv".contains(letter) { return true }
            if letter == "c", next != "h", next != "k", previous != "c" { return true }
            previous = letter
        }
        return name.split(separator: " ").contains { word in ["lje", "nje", "jica"].contains { word.hasSuffix($0) } }
    }

    /// г is h in Ukrainian and g in Russian and Bulgarian.
    private static func evidenceFromG(_ word: String) -> Double {
        var previous: Character = " "
        var evidence = 0.0
        for letter in word {
            if letter == "h", previous != "c", previous != "s", previous != "k", previous != "t" { evidence += 1.5 }
            if letter == "g", previous != "n" { evidence -= 1.5 }
            previous = letter
        }
        return evidence
    }

    private static let marks: [(String, NameLanguage, Double)] = [
        ("yj", .ukrainian, 2), ("kyj", .ukrainian, 1), ("scht", .bulgarian, 1), ("schtsch", .bulgarian, -1),
        ("ji", .ukrainian, 1.5), ("oleks", .ukrainian, 3), ("ija", .ukrainian, 0.6), ("ysch", .ukrainian, 0.4),
        ("iwn", .ukrainian, 1), ("iwk", .ukrainian, 1.5), ("iwsk", .ukrainian, 2), ("hrad", .ukrainian, 2),
        ("hor", .ukrainian, 1),
        ("hil", .ukrainian, 0.4), ("wolod", .ukrainian, 2), ("wytsch", .ukrainian, 2), ("yts", .ukrainian, 1),
        ("ynsk", .ukrainian, 0.6), ("lj", .ukrainian, 0.2), ("ohr", .ukrainian, 1.5), ("aha", .ukrainian, 1),
        ("ihi", .ukrainian, 1), ("uha", .ukrainian, 1), ("luh", .ukrainian, 1.5),
    ]
    private static let endings: [(String, NameLanguage, Double)] = [
        ("iw", .ukrainian, 2), ("enko", .ukrainian, 1.5), ("tschuk", .ukrainian, 1.5), ("yn", .ukrainian, 1),
        ("ijiw", .ukrainian, 1), ("iwka", .ukrainian, 2), ("jansk", .ukrainian, 0.3), ("yzja", .ukrainian, 2),
        ("nyky", .ukrainian, 2), ("ytschi", .ukrainian, 2), ("yschtsche", .ukrainian, 2), ("ynzi", .ukrainian, 2),
        ("uk", .ukrainian, 0.8), ("ko", .ukrainian, 0.6), ("ka", .ukrainian, 0.3),
        ("yk", .ukrainian, 1), ("ytsch", .ukrainian, 1.5), ("hin", .ukrainian, 1), ("ija", .ukrainian, 0.3),
        ("schitsch", .serbian, 1.3),
        ("skij", .russian, 2), ("owitsch", .russian, 1), ("insk", .russian, 1.5), ("gorod", .russian, 2),
        ("grad", .bulgarian, 0.8), ("owo", .bulgarian, 0.5), ("ewo", .bulgarian, 0.5), ("iza", .bulgarian, 0.7),
        ("an", .bulgarian, 0.2), ("ska", .bulgarian, 0.3),
    ]
    private static let firstNames: [(String, NameLanguage)] = [
        ("boiko", .bulgarian), ("bojko", .bulgarian), ("rumen", .bulgarian), ("plamen", .bulgarian),
        ("stefan", .bulgarian),
        ("kiril", .bulgarian), ("kornelia", .bulgarian), ("georgi", .bulgarian), ("dimitar", .bulgarian),
        ("iwajlo", .bulgarian),
        ("iwan", .russian), ("sergej", .russian), ("sergei", .russian), ("nikolaj", .russian), ("dmitri", .russian),
        ("dmitrij", .russian), ("alexej", .russian), ("alexei", .russian), ("andrej", .russian), ("michail", .russian),
        ("wladimir", .russian), ("jewgeni", .russian), ("jewgenij", .russian), ("oleg", .russian), ("igor", .russian),
        ("serhij", .ukrainian), ("mykola", .ukrainian), ("dmytro", .ukrainian), ("andrij", .ukrainian),
        ("iwanna", .ukrainian),
        ("mychajlo", .ukrainian), ("jewhen", .ukrainian), ("oleh", .ukrainian), ("ihor", .ukrainian),
        ("taras", .ukrainian),
        ("petro", .ukrainian), ("pawlo", .ukrainian), ("wasyl", .ukrainian), ("tymofij", .ukrainian),
        ("wiktor", .russian),
        ("zwetan", .bulgarian), ("zweta", .bulgarian), ("krassimir", .bulgarian), ("assen", .bulgarian),
        ("bojan", .bulgarian),
        ("hristo", .bulgarian), ("christo", .bulgarian), ("welislaw", .bulgarian), ("atanas", .bulgarian),
        ("petar", .bulgarian), ("todor", .bulgarian), ("wassil", .bulgarian), ("rossen", .bulgarian),
        ("krum", .bulgarian), ("nikolaj", .bulgarian), ("stojan", .bulgarian), ("georgi", .bulgarian),
        ("wesselin", .bulgarian), ("wesselina", .bulgarian), ("iwajla", .bulgarian), ("rumjana", .bulgarian),
        ("zwetelina", .bulgarian), ("jordan", .bulgarian), ("jordanka", .bulgarian), ("angel", .bulgarian),
        ("slawi", .bulgarian), ("deljan", .bulgarian), ("emil", .bulgarian), ("borislaw", .bulgarian),
        ("penka", .bulgarian), ("stanka", .bulgarian), ("spas", .bulgarian), ("wolen", .bulgarian),
        ("asen", .bulgarian), ("bogomil", .bulgarian), ("kaloyan", .bulgarian), ("kalojan", .bulgarian),
        ("ognjan", .bulgarian), ("ljuben", .bulgarian), ("schelju", .bulgarian), ("iwelin", .bulgarian),
        ("denys", .ukrainian), ("oleksij", .ukrainian), ("oleksandr", .ukrainian), ("olha", .ukrainian),
        ("iryna", .ukrainian), ("olena", .ukrainian), ("switlana", .ukrainian), ("halyna", .ukrainian),
        ("bohdan", .ukrainian), ("hryhorij", .ukrainian), ("wolodymyr", .ukrainian), ("kyrylo", .ukrainian),
        ("maksym", .ukrainian), ("pawlo", .ukrainian), ("danylo", .ukrainian), ("artem", .ukrainian),
        ("jaroslawa", .ukrainian), ("illja", .ukrainian), ("natalija", .ukrainian), ("julija", .ukrainian),
        ("wadym", .ukrainian), ("wassyl", .ukrainian), ("borys", .ukrainian), ("wiktorija", .ukrainian),
        ("ilja", .russian), ("jekaterina", .russian), ("irina", .russian), ("dmitrij", .russian), ("anatoli", .russian),
        ("gennadi", .russian), ("juri", .russian), ("wassili", .russian), ("witali", .russian), ("jelena", .russian),
        ("alexander", .russian), ("alexandr", .russian), ("maxim", .russian), ("pawel", .russian), ("pjotr", .russian),
        ("konstantin", .russian), ("anton", .russian), ("denis", .russian), ("maria", .russian), ("olga", .russian),
    ]
}
