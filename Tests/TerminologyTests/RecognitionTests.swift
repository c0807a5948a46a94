import Terminology
import Testing

/// What a glossary finds in a text, as "form=term".
func found(_ text: String, _ entries: [GlossaryEntry], nested: Bool = true) -> [String] {
    TermRecognizer(glossary: Glossary(entries)).matches(in: text).filter { nested || !$0.isNested }
        .map { "\($0.form)=\($0.entry.source)" }
}

func term(_ source: String, _ variants: String...) -> GlossaryEntry {
    GlossaryEntry(source: source, target: "x", variants: variants)
}

@Suite struct RecognitionTests {
    @Test(
        arguments: [
            ("Ausgleich", "des Ausgleichs"), ("Kammer", "beide Kammern"), ("Anhörung", "zwei Anhörungen"),
            ("Hafen", "in den Häfen"), ("Vorstand", "alle Vorstände"), ("Visum", "ohne Visa"),
            ("Verzeichnis", "mit Verzeichnissen"), ("Kommissar", "dem Kommissar"), ("Zeuge", "den Zeugen"),
            ("Konto", "drei Konten"), ("Datum", "alle Daten"), ("Zyklus", "neue Zyklen"), ("Praxis", "viele Praxen"),
            ("Militär", "die Militärs"), ("Nachbar", "mit Nachbarn"), ("Angestellter", "den Angestellten"),
            ("Reisender", "der Reisende"), ("Anwalt", "eine Anwältin"), ("Kunde", "die Kundinnen"),
            ("Kaufmann", "die Kauffrau"), ("rumänisch", "mit rumänischem Pass"), ("hoch", "die hohen Preise"),
            ("dunkel", "ein dunkler Wagen"), ("Norwegen", "Norwegens Küste"),
            ("Ziel", "mehrere Ziele"), ("Hotel", "in den Hotels"),
        ])
    func `an inflected form is found`(source: String, text: String) {
        #expect(found(text, [term(source)]).count == 1, "\(source) in \(text)")
    }

    @Test(
        arguments: [
            ("Haft", "die Partnerschaft"), ("Rom", "ein Kilo Aromen"), ("Macht", "das macht nichts"),
            ("Mali", "ein Maliziöser"), ("Iran", "eine Tirana-Reise"), ("Stand", "der Vorstand tagt"),
            ("Ordnung", "die Verordnung"), ("Land", "das Inland"), ("Stern", "viele Geschwister"),
            ("Grüner Punkt", "ein grüner Punkt"), ("Korea", "Die Koreanistik"),
        ])
    func `a look-alike is not found`(source: String, text: String) {
        #expect(found(text, [term(source)]).isEmpty, "\(source) in \(text)")
    }

    @Test func `a surname alone has its own English where the entry accepts it`() {
        let entry = GlossaryEntry(
            source: "Wassyl Horodenko", target: "Vasyl Horodenko", category: .person, variants: ["Horodenko"],
            accepted: ["Horodenko"])
        let matches = TermRecognizer(glossary: Glossary([entry])).matches(
            in: "Wassyl Horodenko kam. Horodenkos Rede war kurz.")
        #expect(matches.map(\.target) == ["Vasyl Horodenko", "Horodenko"])
    }

    @Test func `every word of a term declines`() {
        let entries = [term("Grünes Gewölbe"), term("Rat der Weisen"), term("gemischte Kommission")]
        #expect(found("im Grünen Gewölbe", entries) == ["Grünen Gewölbe=Grünes Gewölbe"])
        #expect(found("des Rates der Weisen", entries) == ["Rates der Weisen=Rat der Weisen"])
        #expect(found("Gemischte Kommissionen", entries) == ["Gemischte Kommissionen=gemischte Kommission"])
    }

    @Test(
        arguments: [
            ("Oldenburg", "die Oldenburger Ratsherren", "Oldenburger"), ("Bremen", "der Bremer Senat", "Bremer"),
            ("Dresden", "im Dresdner Rathaus", "Dresdner"), ("Basel", "die Basler Messe", "Basler"),
            ("Hannover", "der Hannoveraner Zoo", "Hannoveraner"),
            ("Mailand", "die Mailänder und Turiner Werke", "Mailänder"),
        ])
    func `the adjective of a town stands for it before a noun`(town: String, text: String, form: String) {
        let entry = GlossaryEntry(source: town, target: "x", category: .place)
        #expect(found(text, [entry]) == ["\(form)=\(town)"])
    }

    @Test func `an adjective of a town that no noun follows stands for its people`() {
        let town = GlossaryEntry(source: "Bremen", target: "x", category: .place)
        #expect(found("Bremer sagen nichts.", [town]).isEmpty)
    }

    @Test func `a town has no adjective that is the word for a thing`() {
        let entry = GlossaryEntry(source: "Lage", target: "Lage", category: .place)
        #expect(found("Das Lager Hafen ist leer.", [entry]).isEmpty)
    }

    @Test func `a genitive within a term has either ending`() {
        #expect(found("Leiterin des Hafenamts", [term("Leiterin des Hafenamtes")]).count == 1)
        #expect(found("Leiterin des Hafenamtes", [term("Leiterin des Hafenamts")]).count == 1)
    }

    @Test func `the adjective of a term may have a capital, a word by itself may not`() {
        #expect(found("Beim Runden Tisch saßen alle.", [term("runder Tisch")]) == ["Runden Tisch=runder Tisch"])
        #expect(found("Beim Runden bleibt nichts.", [term("rund")]).isEmpty)
    }

    @Test func `full stops in an abbreviation make no difference`() {
        #expect(found("Die C.D.U. tagt.", [term("CDU")]) == ["C.D.U.=CDU"])
    }

    @Test func `a hyphen between capitals must be there`() {
        #expect(found("Die NVA zog ab.", [term("N-VA")]).isEmpty)
        #expect(found("Die N‑VA zog ab.", [term("N-VA"), term("NVA")]) == ["N‑VA=N-VA"])
        #expect(found("Die G-20 tagen.", [term("G20")]) == ["G-20=G20"])
    }

    @Test func `a feminine has the umlaut of its stem`() {
        let farmer = GlossaryEntry(source: "Bauer", target: "farmer", category: .title)
        #expect(found("alle Bäuerinnen", [farmer]) == ["Bäuerinnen=Bauer"])
    }

    @Test func `parts of hyphen compounds are found and marked`() {
        let matches = TermRecognizer(glossary: Glossary([term("Norwegen"), term("Gipfel"), term("Norwegen-Gipfel")]))
            .matches(in: "Der Norwegen-Gipfel begann.")
        #expect(matches.map(\.form) == ["Norwegen-Gipfel", "Norwegen", "Gipfel"])
        #expect(matches.map(\.isNested) == [false, true, true])
        #expect(matches[1].reason.setting == .hyphenPart)
    }

    @Test func `hyphen and solid spelling are the same`() {
        #expect(found("Der Norwegengipfel", [term("Norwegen-Gipfel")]) == ["Norwegengipfel=Norwegen-Gipfel"])
        #expect(found("Die Hafen-Gebühr", [term("Hafengebühr")]) == ["Hafen-Gebühr=Hafengebühr"])
    }

    @Test func `components of solid compounds are found with their place`() {
        let matches = TermRecognizer(glossary: Glossary([term("Anhörung"), term("Kommission")]))
            .matches(in: "Die Anhörungskommission tagt.")
        #expect(matches.map(\.range) == [4..<13, 13..<23])
        #expect(matches.allSatisfy { $0.reason.setting == .solidPart })
    }

    @Test func `what is half left out is completed`() {
        let entries = [term("Hafenamt"), term("Zollamt"), term("Weinexport"), term("Weinimport")]
        #expect(found("Hafen- und Zollamt", entries) == ["Hafen-=Hafenamt", "Zollamt=Zollamt"])
        #expect(found("Weinexporte und -importe", entries) == ["Weinexporte=Weinexport", "-importe=Weinimport"])
    }

    @Test(arguments: [
        "Fischer*innen", "Fischer:innen", "Fischer_innen", "FischerInnen", "Fischer/-innen", "Fischer(innen)",
    ])
    func `gendered spellings are forms of the masculine`(text: String) {
        #expect(found("Alle \(text) streiken.", [term("Fischer")]) == ["\(text)=Fischer"])
    }

    @Test func `spelling without umlauts, decomposed letters and soft hyphens make no difference`() {
        let entries = [term("Kühlhaus")]
        #expect(found("im Kuehlhaus", entries).count == 1)
        #expect(found("im Ku\u{308}hlhaus", entries).count == 1)
        #expect(found("im Kühl\u{AD}haus", entries) == ["Kühl\u{AD}haus=Kühlhaus"])
    }

    @Test func `offsets count scalars of the text as given`() {
        let text = "😀 Ku\u{308}hlhaus Straße Kontor"
        let matches = TermRecognizer(glossary: Glossary([term("Kontor")])).matches(in: text)
        let scalars = Array(text.unicodeScalars)
        #expect(matches.map { String(String.UnicodeScalarView(scalars[$0.range])) } == ["Kontor"])
    }

    @Test func `capitals tell a noun from a verb, and a text in capitals has none to tell`() {
        #expect(found("Sie streiken", [term("Streik")]).isEmpty)
        #expect(found("STREIK IM HAFEN", [term("Streik"), term("Hafen")]).count == 2)
    }

    @Test func `an exact entry has no other form`() {
        let entry = GlossaryEntry(source: "Welle", target: "x", constraints: .exact)
        #expect(found("Die Welle und die Wellen", [entry]) == ["Welle=Welle"])
    }

    @Test func `a homograph counts only beside its context`() {
        let entry = GlossaryEntry(source: "Kurier", target: "x", context: ["Zeitung"])
        #expect(found("Die Zeitung Kurier schreibt. Der Kurier kam spät.", [entry]).count == 1)
    }

    @Test func `a surname after another first name is another person`() {
        let entries = ["Anna Feldkamp", "Jonas Brandt"].map {
            GlossaryEntry(source: $0, target: $0, category: .person, variants: [String($0.split(separator: " ")[1])])
        }
        #expect(found("Anna Brandt sprach, Brandt schwieg.", entries) == ["Brandt=Jonas Brandt"])
    }

    @Test func `a genitive apostrophe belongs to the name, a quotation mark does not`() {
        #expect(found("Marx’ Werk", [term("Marx")]) == ["Marx’=Marx"])
        #expect(found("‚Das Werk von Marx‘", [term("Marx")]) == ["Marx=Marx"])
    }

    @Test func `the user's glossary wins over a shipped one`() {
        var shipped = GlossaryEntry(source: "Hafenamt", target: "shipped", origin: TermOrigin(layer: .shipped))
        shipped.variants = ["Amt für Häfen"]
        let user = GlossaryEntry(source: "Hafenamt", target: "mine")
        let matches = TermRecognizer(glossary: Glossary([shipped, user])).matches(in: "Das Hafenamt")
        #expect(matches.map(\.entry.target) == ["mine"])
    }

    @Test func `whatever the text, matches lie in it in order and say what stands there`() {
        let pieces = [
            "Hafenamt", "-", " ", "des ", "Häfen", "und ", "*innen", "\u{AD}", "😀", "'", "\n", "Zoll", "ä", "\u{308}",
            "/",
        ]
        let recognizer = TermRecognizer(
            glossary: Glossary([term("Hafenamt"), term("Hafen"), term("Zoll"), term("Zoll und Hafen")]))
        var generator = Xorshift(state: 88_172_645_463_325_252)
        for _ in 0..<300 {
            let text = (0..<12).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
            let scalars = Array(text.unicodeScalars)
            var last = 0
            for match in recognizer.matches(in: text) {
                #expect(
                    match.range.lowerBound >= last && match.range.upperBound <= scalars.count && !match.range.isEmpty)
                #expect(match.form == String(String.UnicodeScalarView(scalars[match.range])))
                last = match.range.lowerBound
            }
        }
    }
}

/// A small generator with a fixed start, so that a failure repeats.
private struct Xorshift {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
