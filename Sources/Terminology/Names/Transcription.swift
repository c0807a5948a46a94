internal import ICU

/// The readings of one word of a transcribed name.
struct Transcription {
    private typealias Reading = (text: String, weight: Double, notes: [String])

    private let word: String
    private let letters: [Character]
    private let language: NameLanguage
    private let style: NameSuggester.Style

    init(_ word: String, language: NameLanguage, style: NameSuggester.Style) {
        self.word = word
        letters = Array(word.lowercased())
        self.language = language
        self.style = style
    }

    /// Spellings with their weights, best first.
    func readings() -> [NameSuggester.Candidate] {
        if language == .serbian {
            return SerbianReadings.isTranscribed(String(letters)) ? transcribedReadings() : latinReadings()
        }
        var beam: [Reading] = [("", 1, [])]
        var position = 0
        while position < letters.count {
            let (length, options) = options(at: position)
            let source = String(letters[position..<(position + length)])
            beam = beam.flatMap { reading in
                options.map { option in
                    let isNew = option.0 != source && options.count > 1
                    return (
                        reading.text + option.0, reading.weight * option.1,
                        isNew ? reading.notes + ["\(source) as \(option.0)"] : reading.notes
                    )
                }
            }
            beam = Array(beam.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(48))
            position += length
        }
        return beam.map {
            NameSuggester.Candidate(
                name: capitalised($0.text), weight: $0.weight, reason: $0.notes.joined(separator: ", "))
        }
    }

    private func transcribedReadings() -> [NameSuggester.Candidate] {
        let accents = style == .guardian ? 0.6 : 0.4
        return SerbianReadings.spellings(String(letters)).flatMap { accented, plain, weight in
            [
                NameSuggester.Candidate(
                    name: capitalised(plain), weight: weight * (1 - accents), reason: "read as Serbian, accents dropped"
                ),
                NameSuggester.Candidate(
                    name: capitalised(accented), weight: weight * accents, reason: "read as Serbian, accents kept"),
            ]
        }
    }

    private func capitalised(_ text: String) -> String {
        word.first?.isUppercase ?? false ? text.prefix(1).uppercased() + text.dropFirst() : text
    }

    /// Names from languages in Latin letters: with and without accents.
    private func latinReadings() -> [NameSuggester.Candidate] {
        var plain = ""
        for scalar in word.unicodeScalars {
            switch scalar {
            case "đ": plain += "dj"
            case "Đ": plain += "Dj"
            default:
                let folded = LetterFolding.latin(scalar.value)
                guard let folded else {
                    plain.unicodeScalars.append(scalar)
                    continue
                }
                let letter = String(UnicodeScalar(folded.0))
                plain += LetterFolding.isCapital(scalar.value) ? letter.uppercased() : letter
            }
        }
        var found = [
            NameSuggester.Candidate(name: plain, weight: style == .guardian ? 0.4 : 0.6, reason: "accents dropped"),
            NameSuggester.Candidate(name: word, weight: style == .guardian ? 0.6 : 0.4, reason: "accents kept"),
        ]
        if plain.contains("dj") || plain.contains("Dj") {
            let other = plain.replacing("dj", with: "d").replacing("Dj", with: "D")
            found.append(NameSuggester.Candidate(name: other, weight: 0.2, reason: "đ as d"))
        }
        return found
    }

    // MARK: Letters

    private func options(at position: Int) -> (Int, [(String, Double)]) {
        for rule in TranscriptionRules.all where matches(rule, at: position) {
            let options = rule.options(context(position, rule.letters.count))
            if !options.isEmpty { return (rule.letters.count, options) }
        }
        return (1, [(String(letters[position]), 1)])
    }

    private func matches(_ rule: TranscriptionRules.Rule, at position: Int) -> Bool {
        guard position + rule.letters.count <= letters.count else { return false }
        if rule.isInitial, position > 0 { return false }
        if rule.isFinal, position + rule.letters.count < letters.count { return false }
        return letters[position..<(position + rule.letters.count)].elementsEqual(rule.letters)
    }

    private func context(_ position: Int, _ length: Int) -> TranscriptionRules.Context {
        TranscriptionRules.Context(
            before: String(letters[..<position]), after: String(letters[(position + length)...]), language: language,
            style: style)
    }
}
