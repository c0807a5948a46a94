/// Turns the German spelling of a Slavic name into English candidates, best first.
///
/// The Duden's transcription is inverted, longest letters first; where German writes several Cyrillic letters alike
/// (sch for ш and ж, s for с and з) each reading is a candidate, weighted by its neighbours. Names that English spells by
/// custom come from a list.
///
///     NameSuggester().candidates(for: "Schytomyr").first?.name  // "Zhytomyr"
public struct NameSuggester: Sendable {
    /// An English spelling.
    public struct Candidate: Sendable, Equatable {
        /// The name.
        public let name: String
        /// How likely it is among the candidates, from 0 to 1.
        public let weight: Double
        /// Why: the letters that were read, or the list that has the name.
        public let reason: String
    }

    /// A house's way of writing the endings that English usage divides over.
    public enum Style: String, Sendable, CaseIterable {
        /// AP and Reuters: Zaluzhny, Syrskyi, Yuri.
        case ap
        /// BBC.
        case bbc
        /// The Guardian.
        case guardian
        /// The tables of the US and UK boards on geographic names: -iy, -yy, ye.
        case bgn
        /// The Ukrainian state's table of 2010: -yi, -ii, ia, iu, ie.
        case ukrainian2010
    }

    private let style: Style

    /// Makes a suggester for a house style.
    public init(style: Style = .ap) { self.style = style }

    /// The candidates for a name of one or several words.
    ///
    /// - Parameter limit: how many at most.
    public func candidates(for name: String, limit: Int = 8) -> [Candidate] {
        let words = name.split(separator: " ").map(String.init)
        let language = NameLanguage.guess(words)
        var beam = [Candidate(name: "", weight: 1, reason: "")]
        for word in words {
            let readings = readings(of: word, language)
            beam = beam.flatMap { front in
                readings.map { reading in
                    Candidate(
                        name: front.name.isEmpty ? reading.name : "\(front.name) \(reading.name)",
                        weight: front.weight * reading.weight,
                        reason: [front.reason, reading.reason].filter { !$0.isEmpty }.joined(separator: "; "))
                }
            }
            beam = Array(beam.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }.prefix(40))
        }
        return Self.ranked(beam, limit)
    }

    /// Whether a word has the marks of a transcribed Slavic name.
    public static func looksTranscribed(_ word: String) -> Bool {
        let letters = word.lowercased()
        let marks = [
            "tsch", "dsch", "schtsch", "yj", "skij", "skyj", "jew", "jow", "ow", "ew", "iw", "enko", "owa", "ewa",
        ]
        if letters.contains("tsch") || letters.contains("dsch") || letters.contains("kyj") { return true }
        return marks.contains { letters.hasSuffix($0) } && letters.count > 4
            || letters.hasSuffix("owitsch") || letters.hasSuffix("ski") && letters.contains("w")
    }

    private func readings(of word: String, _ language: NameLanguage) -> [Candidate] {
        if word.contains("-") { return hyphenated(word, language) }
        let key = word.lowercased()
        var listed: [Candidate] = []
        if let known = KnownNames.spellings[key] {
            listed = known.enumerated().map { rank, spelling in
                Candidate(
                    name: spelling, weight: rank == 0 ? 1 : 0.3 / Double(rank), reason: "custom: \(word) is \(spelling)"
                )
            }
            if known.count > 1 || !KnownNames.isOpen(key) { return listed }
        }
        let spelled = Transcription(word, language: language, style: style).readings()
        // Where custom has a spelling, the table's readings come after it.
        let share = listed.isEmpty ? 1 : 0.4
        return listed + spelled.map { Candidate(name: $0.name, weight: $0.weight * share, reason: $0.reason) }
    }

    private func hyphenated(_ word: String, _ language: NameLanguage) -> [Candidate] {
        var beam = [Candidate(name: "", weight: 1, reason: "")]
        for (index, part) in word.split(separator: "-").enumerated() {
            let readings = readings(of: String(part), language).prefix(6)
            beam = beam.flatMap { front in
                readings.map {
                    Candidate(
                        name: index == 0 ? $0.name : "\(front.name)-\($0.name)", weight: front.weight * $0.weight,
                        reason: front.reason + $0.reason)
                }
            }
        }
        return beam
    }

    private static func ranked(_ beam: [Candidate], _ limit: Int) -> [Candidate] {
        var merged: [String: Candidate] = [:]
        for candidate in beam {
            if let known = merged[candidate.name] {
                merged[candidate.name] = Candidate(
                    name: known.name, weight: known.weight + candidate.weight, reason: known.reason)
            } else {
                merged[candidate.name] = candidate
            }
        }
        let total = merged.values.reduce(0) { $0 + $1.weight }
        return merged.values.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }.prefix(limit).map {
            Candidate(name: $0.name, weight: total > 0 ? $0.weight / total : 0, reason: $0.reason)
        }
    }
}

/// The language that a name most likely comes from.
enum NameLanguage: Sendable {
    case russian, ukrainian, bulgarian, serbian

    /// Judges by letters that only one transcription has.
    static func guess(_ words: [String]) -> NameLanguage {
        let name = words.joined(separator: " ").lowercased()
        if name.unicodeScalars.contains(where: { "čćšžđ".unicodeScalars.contains($0) }) { return .serbian }
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
        ("petar", .bulgarian),
    ]
}
