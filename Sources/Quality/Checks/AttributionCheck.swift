/// Reported speech and sources that the English doesn't name.
///
/// German shows by the Konjunktiv that someone else says it, which English must say: a note. Where the German names its
/// source (laut, zufolge, nach Angaben) or a rumour (soll … haben) and the English nobody: a warning.
struct AttributionCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let german = pair.source.words
        guard !pair.target.words.contains(where: { Self.reports($0.lower) }) else { return [] }
        if let phrase = source(german), !pair.target.words.contains(where: { Self.sources.contains($0.lower) }) {
            return [
                pair.finding(
                    .attribution, .warning,
                    "“\(phrase)” says where this comes from; the English doesn't (said, according to, allegedly).",
                    evidence: phrase)
            ]
        }
        guard let verb = konjunktiv(german.map(\.lower)),
            !pair.target.tokens.contains(where: { "“\"".contains($0.text) })
        else { return [] }
        return [
            pair.finding(
                .attribution, .note,
                "“\(verb)” reports what someone says; the English doesn't say who does (said, according to).",
                evidence: verb)
        ]
    }

    /// The words that name a source, or call something a rumour.
    private func source(_ words: [Token]) -> String? {
        let lower = words.map(\.lower)
        for (index, word) in lower.enumerated() {
            let next = index + 1 < lower.count ? lower[index + 1] : ""
            if word == "zufolge" { return index > 0 ? "\(words[index - 1].text) zufolge" : word }
            if word == "laut", index + 1 < words.count, words[index + 1].isCapitalised || Self.articles.contains(next) {
                return "\(words[index].text) \(words[index + 1].text)"
            }
            if word == "nach" {
                let places = (index + 1)..<min(index + 4, words.count)
                if let place = places.first(where: { Self.saying.contains(lower[$0]) && words[$0].isCapitalised }) {
                    return words[index...place].map(\.text).joined(separator: " ")
                }
            }
            if word == "wie",
                lower.last.map({ Self.told.contains($0) }) == true || lower[index...].contains("mitteilte"),
                let verb = lower[index...].first(where: { Self.told.contains($0) })
            {
                return "wie … \(verb)"
            }
        }
        return rumour(lower)
    }

    /// soll … haben, sollen … sein at the end of the sentence, after a participle.
    private func rumour(_ words: [String]) -> String? {
        guard let index = words.firstIndex(where: { $0 == "soll" || $0 == "sollen" }), words.count - index > 3,
            let last = words.last, last == "haben" || last == "sein"
        else { return nil }
        let participle = words[words.count - 2]
        let isParticiple =
            participle.hasPrefix("ge") && (participle.hasSuffix("t") || participle.hasSuffix("en"))
            || participle.contains("ge") && participle.hasSuffix("en") && participle.count > 7
            || ["worden", "verletzt", "verloren", "verraten", "erhalten", "bezahlt", "betrogen"].contains(participle)
        return isParticiple && last == "haben" || participle == "worden" ? "\(words[index]) … \(last)" : nil
    }

    private func konjunktiv(_ words: [String]) -> String? {
        guard !words.contains("denn") || !words.contains("sei"), !words.contains("ob"), !words.contains("als") else {
            return nil
        }
        let first: Set<String> = ["ich", "mir", "mich"]
        for word in words where Self.forms.contains(word) {
            if word == "habe" || word == "werde", !first.isDisjoint(with: words) { continue }
            return word
        }
        return nil
    }

    private static let forms: Set<String> = [
        "sei", "seien", "habe", "werde", "solle", "müsse", "könne", "wolle", "dürfe", "gebe", "gehe", "komme", "stehe",
        "bleibe", "wisse", "lasse", "halte", "brauche", "liege", "handele", "handle",
    ]
    private static let articles: Set<String> = ["dem", "der", "den", "einem", "einer", "eigenen", "eigener"]
    private static let saying: Set<String> = [
        "angaben", "ansicht", "meinung", "auffassung", "einschätzung", "darstellung", "worten", "aussage", "aussagen",
        "informationen", "überzeugung", "schätzungen", "schätzung", "erkenntnissen", "berichten",
    ]
    private static let told: Set<String> = [
        "mitteilte", "mitteilten", "sagte", "sagten", "berichtete", "berichteten", "meldete", "meldeten", "erklärte",
        "betonte", "hieß",
    ]

    private static func reports(_ word: String) -> Bool {
        verbs.contains(word)
            || ["according", "allegedly", "reportedly", "apparently", "supposedly", "purportedly"].contains(word)
    }

    /// What else English says of a source or a rumour.
    private static let sources: Set<String> = [
        "per", "by", "alleged", "reported", "report", "reports", "data", "figures", "estimates", "estimated",
        "estimate", "statement", "sources", "officials", "poll", "study", "shows", "showed", "show", "found",
        "suspected", "suggest", "suggests", "indicates", "indicate", "revealed", "reveals", "survey", "see", "sees",
        "opinion", "views", "basis", "put", "puts", "know", "knows", "published", "account",
        "accounts", "considers", "consider", "considered", "information", "information's", "telling", "tell",
        "as", "based", "seems", "seem", "seemingly", "held", "assumed", "speaking",
        "thinking", "stating", "reporting", "explaining", "calculated", "given", "regarded", "deemed", "deems",
    ]

    private static let verbs: Set<String> = [
        "said", "says", "say", "saying", "told", "tells", "added", "adds", "stressed", "explained", "explains",
        "argued",
        "argues", "arguing", "claimed", "claims", "claim", "reported", "reports", "stated", "states", "announced",
        "declared", "insisted", "insists", "warned", "warns", "noted", "notes", "asked", "asks", "demanded", "demands",
        "believes", "believe", "believed", "thinks", "thought", "emphasised", "emphasized", "confirmed", "denied",
        "conceded", "admitted", "replied", "answered", "criticised", "criticized", "complained", "countered",
        "promised",
        "alleged", "maintained", "suggested", "wrote", "writes", "quoted", "cited", "citing", "view", "opinion",
        "accused", "accuses", "pointed", "described", "informed", "heard", "supposed", "rumoured", "words", "recalled",
        "underlined", "reiterated", "assured", "predicted", "expects", "feels", "felt", "finds", "concluded", "agreed",
    ]
}
