/// Reported speech that German shows by the Konjunktiv and English only by saying who says it: a note.
struct AttributionCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let german = pair.source.words.map(\.lower)
        guard let verb = konjunktiv(german), !pair.target.words.contains(where: { Self.reports($0.lower) }),
            !pair.target.tokens.contains(where: { "“\"".contains($0.text) })
        else { return [] }
        return [
            pair.finding(
                .attribution, .note,
                "“\(verb)” reports what someone says; the English doesn't say who does (said, according to).",
                evidence: verb)
        ]
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

    private static func reports(_ word: String) -> Bool {
        verbs.contains(word)
            || ["according", "allegedly", "reportedly", "apparently", "supposedly", "purportedly"].contains(word)
    }

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
