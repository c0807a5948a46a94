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
    private let language: NameLanguage?

    /// Makes a suggester for a house style.
    ///
    /// - Parameter language: the language that the names come from; guessed from each name's letters where it is nil.
    public init(style: Style = .ap, language: NameLanguage? = nil) {
        self.style = style
        self.language = language
    }

    /// The candidates for a name of one or several words.
    ///
    /// - Parameter limit: how many at most.
    public func candidates(for name: String, limit: Int = 8) -> [Candidate] {
        let words = name.split(separator: " ").map(String.init)
        var language = language ?? NameLanguage.guess(words)
        // The state's table is for Ukrainian, and a single word seldom tells it from Russian.
        if style == .ukrainian2010, self.language == nil, language == .russian { language = .ukrainian }
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
        // First names as agencies spell them; a table has its own spelling of them.
        let hasCustom = language != .serbian && language != .bulgarian && style != .bgn && style != .ukrainian2010
        let isListed = hasCustom || !KnownNames.isOpen(key)
        if isListed, let known = KnownNames.spellings[key] {
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
