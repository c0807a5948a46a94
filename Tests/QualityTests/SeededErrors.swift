import Bitext
import Foundation
import Quality
import Terminology
import TestSupport

/// A good pair that was spoiled in one way, and the checks of which one has to notice.
struct SeededError: Sendable {
    let kind: String
    let pair: TranslationPair
    let expected: Set<Check>
}

/// Spoils good translations; written from what translators get wrong, not from what the checks look for.
enum SeededErrors {
    /// The one-to-one beads of the sample articles.
    static func articlePairs() throws -> [TranslationPair] {
        try ["grenzgipfel", "hafenstreit", "heizungsgesetz"].flatMap { name in
            let german = try Fixtures.text("Articles/\(name).de.units.txt").split(separator: "\n").map(String.init)
            let english = try Fixtures.text("Articles/\(name).en.units.txt").split(separator: "\n").map(String.init)
            return try Fixtures.text("Articles/\(name).beads.tsv").split(separator: "\n").compactMap {
                line -> TranslationPair? in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard cells.count > 1, let i = Int(cells[0]), let j = Int(cells[1]) else { return nil }
                return TranslationPair(id: "\(name):\(i)", source: .init(german[i]), target: .init(english[j]))
            }
        }
    }

    static let ownPairs: [TranslationPair] = [
        (
            "Der Umsatz stieg um 7,4 Prozent auf 3,2 Milliarden Euro.",
            "Revenue rose by 7.4 percent to 3.2 billion euros."
        ),
        ("Die Staatsschuld beträgt 2,4 Billionen Dollar.", "Public debt stands at 2.4 trillion dollars."),
        ("Der Zug fährt um 18.30 Uhr ab und kommt um 21 Uhr an.", "The train leaves at 6.30 pm and arrives at 9 pm."),
        ("Am 17. März 2019 kamen 12.500 Menschen.", "On 17 March 2019, 12,500 people came."),
        ("Papst Johannes XXIII. berief das Konzil ein.", "Pope John XXIII convened the council."),
        ("Ludwig XIV. regierte 72 Jahre lang.", "Louis XIV reigned for 72 years."),
        (
            "Die Brücke ist 340 Meter lang und kostete 85 Millionen Franken.",
            "The bridge is 340 metres long and cost 85 million francs."
        ),
        ("Sieben der zwölf Richter stimmten dagegen.", "Seven of the twelve judges voted against it."),
        ("Das Treffen am Donnerstag dauerte fünf Stunden.", "The meeting on Thursday lasted five hours."),
        (
            "Etwa 25 Prozent der Befragten (312 Personen) sind unentschieden.",
            "About 25 percent of those polled (312 people) are undecided."
        ),
        ("Gibt es im Juni noch eine Abstimmung?", "Will there be another vote in June?"),
        (
            "„Wir haben keine Zeit mehr“, sagte Anneliese Brückmoser am Dienstag.",
            "“We have no time left,” Anneliese Brückmoser said on Tuesday."
        ),
        (
            "Der Strompreis sank im August auf 8,75 Cent je Kilowattstunde.",
            "The price of electricity fell to 8.75 cents per kilowatt hour in August."
        ),
        ("Im 19. Jahrhundert lebten hier 4.300 Weber.", "In the 19th century, 4,300 weavers lived here."),
        (
            "Bei der Wahl am 24.09.2017 erhielt sie 41,8 Prozent der Stimmen.",
            "In the election on 24 September 2017 she won 41.8 percent of the vote."
        ),
        (
            "Die Halle bietet 1.150 Plätze; die Karten kosten 20 bis 35 Euro.",
            "The hall has 1,150 seats; tickets cost 20 to 35 euros."
        ),
        (
            "Nach Angaben von Torben Quistgaard wurden drei Schiffe beschädigt.",
            "According to Torben Quistgaard, three ships were damaged."
        ),
        (
            "Die Regierung will den Mindestlohn auf 15 Euro anheben.",
            "The government wants to raise the minimum wage to 15 euros."
        ),
    ].enumerated().map { TranslationPair(id: "own:\($0)", source: .init($1.0), target: .init($1.1)) }

    static func all() throws -> [SeededError] {
        let pairs = try articlePairs() + ownPairs
        return pairs.flatMap { pair in spoilers.compactMap { $0(pair) } } + special
    }

    private typealias Spoiler = @Sendable (TranslationPair) -> SeededError?

    private static func spoil(
        _ kind: String, _ pair: TranslationPair, _ expected: Set<Check>, _ change: (String) -> String?
    ) -> SeededError? {
        let text = pair.target.plainText
        guard let spoiled = change(text), spoiled != text else { return nil }
        var bad = pair
        bad.target = .init(spoiled)
        return SeededError(kind: kind, pair: bad, expected: expected)
    }

    /// Replaces the first match of a pattern.
    private static func replacing(_ text: String, _ pattern: String, _ template: String) -> String? {
        guard let expression = try? NSRegularExpression(pattern: pattern),
            let match = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
        else { return nil }
        return expression.stringByReplacingMatches(in: text, range: match.range, withTemplate: template)
    }

    private static let numbers: Set<Check> = [.number, .time, .date, .unit, .currency]

    private static let spoilers: [Spoiler] = [
        { spoil("digits swapped", $0, numbers) { replacing($0, #"\b(?!(\d)\1)(\d)(\d)(\d*)\b"#, "$3$2$4") } },
        { spoil("digit added", $0, numbers) { replacing($0, #"\b(\d+)(?= [a-z])"#, "$17") } },
        { spoil("figure lost", $0, numbers) { replacing($0, #"\b\d[\d.,]*\d "#, "") } },
        {
            spoil("decimal comma left", $0, [.number]) {
                replacing($0, #"(\d)\.(\d+)(?= (percent|billion|million|trillion|cents))"#, "$1,$2")
            }
        },
        { spoil("thousands point left", $0, [.number]) { replacing($0, #"(\d),(\d{3})"#, "$1.$2") } },
        { spoil("billion to million", $0, numbers) { replacing($0, #"(\d) billion"#, "$1 million") } },
        { spoil("trillion to billion", $0, numbers) { replacing($0, #"(\d) trillion"#, "$1 billion") } },
        { spoil("pm to am", $0, [.time, .number]) { replacing($0, #"(\d) pm"#, "$1 am") } },
        { spoil("euros to dollars", $0, [.currency, .number]) { replacing($0, #"euros"#, "dollars") } },
        { spoil("percent lost", $0, [.unit, .number]) { replacing($0, #" percent"#, "") } },
        {
            spoil("month changed", $0, [.date]) {
                replacing($0, #"\b(March|June|August|September|October|November|December)\b"#, "January")
            }
        },
        {
            spoil("weekday changed", $0, [.date]) {
                replacing($0, #"\b(Monday|Tuesday|Thursday|Friday|Wednesday)\b"#, "Saturday")
            }
        },
        {
            spoil("number word changed", $0, [.number]) {
                replacing($0, #"\b(three|five|seven|nine|eleven|twelve|twenty)\b"#, "eight")
            }
        },
        { spoil("word doubled", $0, [.repeatedWord]) { replacing($0, #"\b(the|of|to|in|a)\b "#, "$1 $1 ") } },
        { spoil("double space", $0, [.spacing]) { replacing($0, #"([a-z]) ([a-z])"#, "$1  $2") } },
        { spoil("space before comma", $0, [.spacing]) { replacing($0, #"([a-z]),"#, "$1 ,") } },
        {
            spoil("German quotes", $0, [.quotes]) {
                $0.contains("“") && $0.contains("”") ? $0.replacing("“", with: "„").replacing("”", with: "“") : nil
            }
        },
        { spoil("closing quote lost", $0, [.quotes]) { $0.contains("“") ? replacing($0, "”", "") : nil } },
        { spoil("bracket lost", $0, [.brackets]) { replacing($0, #"\)"#, "") } },
        { spoil("final full stop lost", $0, [.finalPunctuation]) { $0.hasSuffix(".") ? String($0.dropLast()) : nil } },
        {
            spoil("question mark to full stop", $0, [.finalPunctuation]) {
                $0.hasSuffix("?") ? $0.dropLast() + "." : nil
            }
        },
        {
            spoil("second half lost", $0, [.length, .number, .quotes, .finalPunctuation]) { text in
                let words = text.split(separator: " ")
                return words.count > 14 && text.hasSuffix(".")
                    ? words.prefix(words.count * 2 / 5).joined(separator: " ") + "." : nil
            }
        },
        { pair in
            spoil("left untranslated", pair, [.untranslated]) { text in
                text.split(separator: " ").count > 4 ? pair.source.plainText : nil
            }
        },
        { pair in
            spoil("second half left in German", pair, [.untranslated, .length]) { text in
                let (german, english) = (pair.source.plainText.split(separator: " "), text.split(separator: " "))
                guard german.count > 9, english.count > 9 else { return nil }
                return (english.prefix(english.count / 2) + german.suffix(german.count / 2)).joined(separator: " ")
            }
        },
        { spoil("empty", $0, [.empty]) { _ in "" } },
        { pair in
            spoil("name misspelled", pair, [.name]) { text in
                for name in names where text.contains(name) {
                    let letters = Array(name)
                    return text.replacing(
                        name, with: String(letters[..<2]) + String([letters[3], letters[2]]) + String(letters[4...]))
                }
                return nil
            }
        },
        { pair in
            spoil("name lost", pair, [.name]) { text in
                for name in fullNames where text.contains(name) { return text.replacing(name, with: "the speaker") }
                return nil
            }
        },
    ]

    private static let names = [
        "Lykkegaard", "Brückmoser", "Quistgaard", "Hadžović", "Radenković", "Harmsen", "Wiegand", "Osterloh", "Fehling",
        "Vossberg", "Tannstedt", "Brezovac", "Dannauer", "Honcharenko", "Yatsenko", "Petkova", "Shcherbakov",
    ]
    private static let fullNames = [
        "Anders Lykkegaard", "Anneliese Brückmoser", "Torben Quistgaard", "Amra Hadžović", "Nikola Radenković",
        "Wiebke Harmsen", "Torsten Wiegand", "Miriam Osterloh", "Henning Vossberg", "Arne Fehling",
        "Vitaliy Honcharenko",
    ]

    private static func made(
        _ kind: String, _ expected: Set<Check>, _ german: String, _ english: String, _ role: Role? = nil
    ) -> SeededError {
        SeededError(
            kind: kind, pair: TranslationPair(id: kind, source: .init(german), target: .init(english), role: role),
            expected: expected)
    }

    private static let special: [SeededError] = [
        made(
            "numeral", [.numeral], "Papst Johannes XXIII. berief das Konzil ein.",
            "Pope John XXII convened the council."),
        made("numeral", [.numeral], "Das Schloss Ludwigs XIV. steht leer.", "The palace of Louis XV stands empty."),
        made("numeral lost", [.numeral], "Unter Karl V. wuchs das Reich.", "Under Charles the empire grew."),
        made("numeral with point", [.numeral], "Karl V. besuchte die Stadt.", "Charles V. visited the city."),
        made("ordinal", [.number], "Das ist das 21. Paket.", "This is the 21. package."),
        made("ordinal", [.number], "Das ist das 21. Paket.", "This is the 20th package."),
        made("headline stop", [.headline], "Minister tritt zurück", "Minister resigns.", .headline),
        made("headline stop", [.headline], "Neue Regeln für Banken", "New rules for banks.", .subhead),
        made(
            "headline long", [.headline], "Minister tritt zurück",
            String(repeating: "Minister steps down ", count: 6) + "now", .headline),
        made("tag lost", [.tags], "Das ist <b>wichtig</b> für alle.", "This is <b>important for everyone."),
        made("tag lost", [.tags], "Klicken Sie auf {1} und {2}.", "Click on {1}."),
        made("tag crossed", [.tags], "Das ist <b>wichtig</b> für alle.", "This is </b>important<b> for everyone."),
        made(
            "address", [.placeholder], "Mehr unter https://beispiel.example/hilfe im Netz.",
            "More at https://beispiel.example/help online."),
        made(
            "address", [.placeholder], "Schreiben Sie an post@beispiel.example, bitte.",
            "Please write to mail@beispiel.example."),
        made(
            "added", [.length], "Die Sitzung dauerte länger als geplant.",
            "The meeting, which many had expected to be over quickly, took far longer than planned because of a long row over the agenda."
        ),
        made(
            "word left", [.untranslated], "Die Regierung prüft den Vorschlag.",
            "The Regierung is examining the proposal."),
        made("word left", [.untranslated], "Das Urteil fällt morgen.", "The Urteil will be handed down tomorrow."),
        made("word left", [.untranslated], "Die Entscheidung ist endgültig.", "The decision is endgültig."),
        made(
            "transcription left", [.name], "Außenminister Sergej Tschernjajew reiste ab.",
            "Foreign Minister Sergei Tschernjajew left."),
        made("term", [.term], "Der Prunkausschuss tagte.", "The splendour board met."),
        made("unit", [.unit], "Die Strecke ist 40 Kilometer lang.", "The route is 40 miles long."),
        made("unit", [.unit], "Der Streik dauerte 48 Stunden.", "The strike lasted 48 days."),
        made("unit", [.unit], "Das sind 3 Prozentpunkte mehr.", "That is 3 percent more."),
    ]

    static let glossary =
        Glossary([GlossaryEntry(source: "Prunkausschuss", target: "pageantry committee")]) + .shipped()
}
