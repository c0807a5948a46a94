/// Case, plural, feminine and linking forms of nouns.
extension GermanWord {
    func nounForms(_ emit: Sink) {
        let base = FoldedHash(letters)
        if wordClass != .plural, isFeminineByEnding {
            emit(base.value, .citation, takesLinkingS ? .inflected : .all)
            emit(base.appending("en"), .ending, .all)
            if takesLinkingS { emit(base.appending("s"), .linking, .link) }
            if hasFeminine { feminineForms(base, emit) }
            return
        }
        emit(base.value, .citation, .all)
        if wordClass == .plural {
            pluralForms(base, emit)
        } else if ends("e") {
            formsAfterE(base, emit)
        } else if (ends("er") && !ends("aer")) || ends("el") || ends("en") || ends("lein") {
            formsAfterUnstressed(base, emit)
        } else {
            generalForms(base, emit)
        }
        foreignForms(emit)
        if hasFeminine { feminineForms(base, emit) }
    }

    /// -ung, -heit, -keit, -schaft, -ion, -tät, -ik, -enz, -anz, -ur: plural in -en, no ending in the singular.
    private var isFeminineByEnding: Bool {
        if wordClass == .masculine || wordClass == .neuter { return false }
        let isOpen = wordClass == nil
        if ends("ung") { return !ends("sprung") && !ends("schwung") && hasVowel(before: 3) }
        if ends("heit") || ends("keit") || ends("schaft") || ends("taet") { return true }
        if ends("ion") || ends("ik") || ends("enz") || ends("anz") || ends("ur") {
            return !isOpen || hasVowel(before: 3)
        }
        return false
    }

    private var takesLinkingS: Bool {
        ends("ung") || ends("heit") || ends("keit") || ends("schaft") || ends("taet") || ends("ion")
    }

    private func pluralForms(_ base: FoldedHash, _ emit: Sink) {
        guard !ends("n"), !ends("s") else { return }
        emit(base.appending("n"), .ending, .all)
    }

    private func formsAfterE(_ base: FoldedHash, _ emit: Sink) {
        emit(base.appending("n"), .ending, .all)
        emit(base.appending("ns"), .genitive, .all)
        if wordClass != .feminine, wordClass != .masculine { emit(base.appending("s"), .genitive, .inflected) }
        // Schule, Schulpolitik; Hilfe, Hilfsgüter.
        let stem = stem(dropping: 1)
        if letters.count > 4, !ends("ie"), !ends("ee") {
            emit(stem.value, .linking, .link)
            emit(stem.appending("s"), .linking, .link)
        }
        if Self.weakAdjectiveEndings.contains(where: ends) {
            // Nominalised adjectives given in the weak form: Dritte, Grüne.
            emit(base.appending("r"), .nominalisedAdjective, .free)
        }
        if ends("ee") || ends("ie") { emit(base.appending("s"), .ending, .all) }
    }

    private static let weakAdjectiveEndings: [StaticString] = [
        "te", "nde", "ige", "iche", "ische", "ene", "uene", "nke",
    ]

    private func formsAfterUnstressed(_ base: FoldedHash, _ emit: Sink) {
        if wordClass != .feminine { emit(base.appending("s"), .genitive, .all) }
        if !ends("en") && !ends("ein") { emit(base.appending("n"), .ending, .all) }
        if ends("ein") || ends("men") || ends("fen") || ends("ten"), wordClass != nil { generalForms(base, emit) }
        if let umlaut = umlauted(letters.dropLast(2)) {
            var plural = FoldedHash(umlaut)
            plural.append(letters.suffix(2))
            emit(plural.value, .umlautPlural, .all)
            if !ends("en") { emit(plural.appending("n"), .umlautPlural, .all) }
        }
        if ends("er"), mayBeNominalisedAdjective { nominalisedForms(emit) }
        if Self.stressedEndings.contains(where: ends) { generalForms(base, emit) }
    }

    /// Endings that look unstressed and aren't: Offizier, Heer, Stör, Ziel, Hotel.
    private static let stressedEndings: [StaticString] = ["ier", "eer", "oer", "err", "iel", "otel"]

    private func generalForms(_ base: FoldedHash, _ emit: Sink) {
        let isFeminine = wordClass == .feminine
        if !endsInSibilant { emit(base.appending("s"), isFeminine ? .ending : .genitive, .all) }
        if !isFeminine { emit(base.appending("es"), .genitive, .all) }
        if ends("nis") || ends("us") || ends("as") || ends("is") {
            emit(base.appending("se"), .ending, .inflected)
            emit(base.appending("ses"), .genitive, .inflected)
            emit(base.appending("sen"), .ending, .inflected)
        }
        if ends("in") { emit(base.appending("nen"), .ending, .all) }
        // Herr, Nachbar, Ungar.
        if ends("r") { emit(base.appending("n"), .ending, .all) }
        emit(base.appending("e"), .ending, .inflected)
        emit(base.appending("en"), .ending, .all)
        let hasPluralInR = takesPluralInR
        if hasPluralInR {
            emit(base.appending("er"), .ending, .all)
            emit(base.appending("ern"), .ending, .inflected)
        }
        if !isFeminine { emit(base.appending("ens"), .genitive, .all) }
        guard let umlaut = umlauted(letters[...]) else { return }
        let changed = FoldedHash(umlaut)
        emit(changed.appending("e"), .umlautPlural, .all)
        emit(changed.appending("en"), .umlautPlural, .inflected)
        if hasPluralInR {
            emit(changed.appending("er"), .umlautPlural, .all)
            emit(changed.appending("ern"), .umlautPlural, .inflected)
        }
    }

    /// Neuters have plurals in -er, and of the masculines a few: Männer, Wälder, Irrtümer. Besucher and Eigentümer are
    /// other words.
    private var takesPluralInR: Bool {
        switch wordClass {
        case .feminine: false
        case .masculine: ["mann", "wald", "rand", "gott", "geist", "tum", "leib", "mund"].contains(where: endsIn)
        default: !ends("eigentum")
        }
    }

    private func endsIn(_ suffix: StaticString) -> Bool { ends(suffix) }

    /// Plurals of Latin, Greek and Italian words.
    private func foreignForms(_ emit: Sink) {
        guard letters.count > 3 else { return }
        func replace(_ count: Int, _ endings: StaticString...) {
            let stem = stem(dropping: count)
            for ending in endings { emit(stem.appending(ending), .foreignPlural, .inflected) }
        }
        if ends("um") {
            replace(2, "en", "a")
        } else if ends("us"), !ends("aus"), letters.count > 4 {
            replace(2, "en", "i", "era", "ora")
        } else if ends("is") {
            replace(2, "en", "es")
        } else if ends("ma") {
            replace(1, "en", "ata")
        } else if ends("a") {
            replace(1, "en")
        } else if ends("on") {
            replace(2, "a", "en")
        } else if ends("os") {
            replace(2, "en")
        } else if ends("o") {
            replace(1, "en", "i")
        } else if ends("ex") || ends("ix") {
            replace(2, "izes", "ices", "izien")
        } else if ends("al") || ends("il") || ends("ip") {
            replace(0, "ien")
        } else if ends("y") {
            replace(1, "ies")
        }
    }

    /// Whether a noun in -er may be a nominalised adjective or participle (Beamter, Vorsitzender) rather than an agent
    /// (Minister, Vertreter).
    private var mayBeNominalisedAdjective: Bool {
        guard wordClass != .feminine, wordClass != .neuter, letters.count > 4 else { return false }
        for agent in Self.agentEndings where ends(agent) { return false }
        for adjective in Self.adjectivalEndings where ends(adjective) { return true }
        return false
    }

    private static let agentEndings: [StaticString] = [
        "treter", "rater", "raeter", "leiter", "walter", "halter", "stalter", "beiter", "meister", "minister",
        "richter", "waechter", "reiter", "steiger", "traeger", "buerger", "sieger", "krieger", "jaeger", "pfleger",
        "schlaeger", "fischer", "kaempfer", "helfer", "dichter", "vater", "mutter", "tochter", "kater", "wetter",
        "kinder", "laender", "hinder", "zylinder", "kalender", "filter", "winter", "fenster",
        "zeiger", "klaeger", "anhaenger", "gaenger", "dolmetscher", "herrscher", "forscher", "deuter", "bieter",
        "vermieter", "mieter", "arbeiter", "gruender", "pfaender", "monster", "muster", "register", "orchester",
        "center", "newsletter", "liter", "meter", "alter", "banner",
    ]

    private static let adjectivalEndings: [StaticString] = [
        "enter", "ierter", "ter", "nder", "iger", "icher", "ischer", "tscher", "ener", "ner", "eller", "aler", "ler",
        "loser",
        "remer", "kaler", "uner", "inker", "anker", "oter", "euer", "arzer", "eisser", "bster", "aerer", "iver",
        "amter",
    ]

    private func nominalisedForms(_ emit: Sink) {
        let stem = stem(dropping: 2)
        for ending in ["e", "en", "em"] as [StaticString] {
            emit(stem.appending(ending), .nominalisedAdjective, .inflected)
        }
        emit(stem.appending("en"), .linking, .link)
        if hasFeminine {
            emit(stem.appending("in"), .feminine, .inflected)
            emit(stem.appending("innen"), .feminine, .inflected)
        }
    }

    private func feminineForms(_ base: FoldedHash, _ emit: Sink) {
        let stem = ends("e") ? letters.dropLast() : letters[...]
        guard stem.count > 2 else { return }
        func add(_ stem: FoldedHash) {
            emit(stem.appending("in"), .feminine, .inflected)
            emit(stem.appending("innen"), .feminine, .all)
        }
        add(FoldedHash(stem))
        if let umlaut = umlauted(stem) { add(FoldedHash(umlaut)) }
        // Bauer, Bäuerin.
        if ends("er"), var changed = umlauted(letters.dropLast(2)) {
            changed += letters.suffix(2)
            add(FoldedHash(changed))
        }
        // Zauberer, Zauberin.
        if ends("erer") { add(self.stem(dropping: 2)) }
        // Kaufmann, Kauffrau; Fachleute.
        guard ends("mann") else { return }
        let front = self.stem(dropping: 4)
        emit(front.appending("frau"), .feminine, .inflected)
        emit(front.appending("frauen"), .feminine, .inflected)
        emit(front.appending("leute"), .ending, .inflected)
        emit(front.appending("leuten"), .ending, .inflected)
    }
}
