import Bitext

/// Finds reported speech that names no speaker in its own segment.
///
/// German marks it by the Konjunktiv I alone (Duden, Die Grammatik: indirekte Rede); English needs "said" or "according
/// to", at least once a paragraph.
struct AttributionNotes {
    /// How many segments back a speaker may have been named.
    private static let reach = 4

    func notes(in segments: [SourceWords]) -> [TranslatorNote] {
        var notes: [TranslatorNote] = []
        for (number, segment) in segments.enumerated() {
            guard let verb = Self.konjunktiv(segment), Self.speaker(in: segment) == nil,
                !Self.mentionsSource(segment)
            else { continue }
            let place = Self.phrase(around: verb, segment)
            let speaker = (max(0, number - Self.reach)..<number).reversed().lazy.compactMap { earlier in
                Self.namedSpeaker(in: segments[earlier]).map { (name: $0, segment: earlier) }
            }.first
            let said = speaker.map { " The speaker was last named in segment \($0.segment + 1): \($0.name)." } ?? ""
            notes.append(
                TranslatorNote(
                    .attribution, segment: number, range: place.range, words: place.text,
                    message:
                        "“\(segment.words[verb].text)” (Konjunktiv) says that this is someone's claim; "
                        + "English has to say whose.\(said)"))
        }
        return notes
    }

    /// The verb with a word on either side, so that the place is found again.
    private static func phrase(around verb: Int, _ segment: SourceWords) -> (range: Range<Int>, text: String) {
        let hasNext = verb + 1 < segment.words.count && segment.words[verb + 1].gap == " "
        return segment.phrase(max(0, verb - (hasNext ? 1 : 2))...(hasNext ? verb + 1 : verb))
    }

    /// The number of the first verb in the Konjunktiv I of the third person, or of the auxiliaries in either Konjunktiv
    /// where one in the Konjunktiv I stands beside it.
    static func konjunktiv(_ segment: SourceWords) -> Int? {
        let words = segment.words.map(\.lower)
        guard firstPerson.isDisjoint(with: words), !words.contains("denn") || !words.contains("sei") else { return nil }
        return words.indices.first { index in
            guard auxiliaries.contains(words[index]) || verbs.contains(words[index]) else { return false }
            let before = index > 0 ? words[index - 1] : ""
            let after = index + 1 < words.count ? words[index + 1] : ""
            // als ob es sei, wie dem auch sei, sei es im Osten oder im Westen, Gott sei Dank
            return before != "auch" && before != "ob" && !(words[index] == "sei" && (after == "es" || after == "dank"))
        }
    }

    /// Whether the segment says where it has it from: laut, nach Angaben, zufolge, quotation marks around all.
    private static func mentionsSource(_ segment: SourceWords) -> Bool {
        let words = segment.words.map(\.lower)
        if words.contains(where: { sources.contains($0) }) { return true }
        return zip(words, words.dropFirst()).contains { first, second in
            ["nach", "laut", "so", "gemäß"].contains(first) && accounts.contains { second.hasPrefix($0) }
        }
    }

    /// Who speaks in a segment, as it stands there; an empty name where only a pronoun does.
    static func speaker(in segment: SourceWords) -> String? {
        let words = segment.words
        guard let verb = words.indices.first(where: { reporting.contains(words[$0].lower) }) else {
            return soSpeaker(in: segment)
        }
        return namedSpeaker(in: segment) ?? words[verb].text
    }

    /// Who speaks in a segment, where it is more than a pronoun.
    private static func namedSpeaker(in segment: SourceWords) -> String? {
        let words = segment.words
        guard let verb = words.indices.first(where: { reporting.contains(words[$0].lower) }) else {
            return soSpeaker(in: segment)
        }
        // Behind a comma begins what is said.
        let follows = verb + 1 < words.count && words[verb + 1].gap == " "
        let after = follows ? name(from: verb + 1, segment) : ""
        let before = nameBefore(verb, segment)
        let isSubject = !before.isEmpty && !openers.contains(before.prefix { $0 != " " }.lowercased())
        if isSubject, transitive.contains(words[verb].lower) { return before }
        return !after.isEmpty ? after : before.isEmpty ? nil : before
    }

    /// "…", so der Minister.
    private static func soSpeaker(in segment: SourceWords) -> String? {
        segment.words.indices.dropLast().lazy.filter {
            segment.words[$0].lower == "so" && segment.words[$0].gap.contains { ",“”»".contains($0) }
                && ["der", "die", "das", "ein", "eine"].contains(segment.words[$0 + 1].lower)
        }.map { name(from: $0 + 1, segment) }.first { !$0.isEmpty }
    }

    /// Article, adjectives and capitalised words after a verb: "die bulgarische Außenministerin Radka Dimowa".
    private static func name(from start: Int, _ segment: SourceWords) -> String {
        let words = segment.words
        var end = start
        var hasName = false
        while end < words.count, end == start || words[end].gap.allSatisfy({ $0 == " " || $0 == "." }) {
            let word = words[end]
            if word.isCapitalised, !word.isNumber {
                hasName = true
            } else if hasName || !isBefore(word.lower) {
                break
            }
            end += 1
        }
        return hasName ? segment.phrase(start...end - 1).text : ""
    }

    private static func nameBefore(_ verb: Int, _ segment: SourceWords) -> String {
        var start = verb
        while start > 0, segment.words[start].gap == " ",
            segment.words[start - 1].isCapitalised || isBefore(segment.words[start - 1].lower)
        { start -= 1 }
        guard start < verb, segment.words[start..<verb].contains(where: \.isCapitalised) else { return "" }
        return segment.phrase(start...verb - 1).text
    }

    private static func isBefore(_ word: String) -> Bool {
        articles.contains(word) || ["e", "er", "en"].contains { word.hasSuffix($0) && word.count > 5 }
    }

    private static let articles: Set<String> = ["der", "die", "das", "ein", "eine", "ihr", "sein", "seine", "ihre"]
    /// Verbs that have an object behind them more often than their subject.
    private static let transitive: Set<String> = [
        "verteidigte", "verteidigten", "begrüßte", "begrüßten", "rechtfertigte", "rechtfertigten", "verurteilte",
        "verurteilten", "bezeichnete", "bezeichneten", "kritisierte", "kritisierten", "wies", "lobte", "forderte",
        "forderten", "verlangte", "verlangten", "beklagte", "beklagten", "dementierte", "bestätigte", "bestätigten",
        "nannte", "begründete", "kündigte", "kündigten", "räumte",
    ]
    /// What may stand before the verb without being its subject.
    private static let openers: Set<String> = [
        "das", "dies", "dieses", "am", "im", "zuvor", "zudem", "auch", "doch", "nach", "zuletzt", "bereits", "später",
        "gleichzeitig", "außerdem", "so", "dabei", "dagegen", "in", "bei", "mit", "auf", "vor", "zum", "zur", "dazu",
    ]
    private static let firstPerson: Set<String> = ["ich", "mir", "mich"]
    private static let sources: Set<String> = [
        "laut", "zufolge", "angeblich", "demnach", "wonach", "danach", "gemäß", "offenbar",
    ]
    private static let accounts = [
        "angabe", "bericht", "ansicht", "auffassung", "meinung", "darstellung", "aussage", "information",
        "einschätzung",
    ]
    private static let auxiliaries: Set<String> = [
        "sei", "seien", "habe", "werde", "solle", "müsse", "könne", "wolle", "dürfe", "möge",
    ]
    /// Verbs whose form in -e is hardly ever anything but the Konjunktiv.
    private static let verbs: Set<String> = [
        "gebe", "gehe", "komme", "stehe", "bleibe", "wisse", "lasse", "halte", "brauche", "liege", "handele", "handle",
        "zeige", "teste", "fehle", "nehme", "mache", "führe", "laufe", "bringe", "drohe", "plane", "arbeite", "leide",
        "gelte", "bestehe", "sehe", "finde", "erwarte", "fordere", "bedeute", "betreffe", "gehöre", "glaube", "hoffe",
        "leiste", "verfüge", "versuche", "verstoße", "warte", "ziehe", "trage", "treffe", "unterstütze", "verhandle",
        "verliere", "wachse", "wirke", "zahle", "beginne", "biete", "diene", "entspreche", "erhalte", "ergebe",
        "existiere", "funktioniere", "heiße", "kenne", "koste", "sichere", "steige", "sinke", "prüfe", "reiche",
    ]
    static let reporting: Set<String> = [
        "sagte", "sagten", "sagt", "sagen", "erklärte", "erklärten", "erklärt", "betonte", "betonten", "betont",
        "teilte", "teilten", "meldete", "meldeten", "berichtete", "berichteten", "berichtet", "fügte", "ergänzte",
        "kritisierte", "kritisierten", "forderte", "forderten", "warnte", "warnten", "bestätigte", "bestätigten",
        "behauptete", "behaupteten", "erläuterte", "argumentierte", "versicherte", "räumte", "kündigte", "kündigten",
        "schrieb", "schrieben", "schreibt", "meinte", "meint", "wies", "widersprach", "dementierte", "gab", "gaben",
        "zitierte", "zitiert", "hieß", "heißt", "nannte", "äußerte", "äußerten", "verwies", "hob", "stellte", "sprach",
        "sprachen", "verlangte", "verlangten", "begründete", "mahnte", "beklagte", "beklagten", "klagte", "lobte",
        "versprach", "erwiderte", "antwortete", "konterte", "befürchtet", "befürchten", "hofft", "glaubt",
        "verteidigte", "verteidigten", "begrüßte", "begrüßten", "rechtfertigte", "rechtfertigten", "verurteilte",
        "verurteilten", "bezeichnete", "bezeichneten", "rechnete", "zeigte",
    ]
}
