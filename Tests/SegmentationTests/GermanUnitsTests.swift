import Bitext
import Testing

@testable import Segmentation

/// Each case is a text whose units are marked by `|`; the bars are taken out before the text is divided.
@Suite struct GermanUnitsTests {
    @Test(
        "A date, an ordinal and a number at the end of a sentence are told apart",
        arguments: [
            "Der Markt ist am 4. April geöffnet.|Am 7. schließt er.",
            "Es gilt bis 30. 11. 2031.|Dann endet es.",
            "Sie wurde als 2. Frau in die 4. Kammer gewählt.|Er blieb auf Rang 8.|Eine Feier gab es nicht.",
            "Das steht auf Seite 45.|Auf Seite 46 steht nichts.",
            "Friedrich III. regierte kurz.|Das Bild zeigt Philipp II.|Er hält einen Hut.",
            "Der Kurs fiel auf 3,7.|Analysten hatten mehr erwartet.",
            "Die Reihenfolge: 1. Norwegen, 2. Finnland, 3. Island.",
        ])
    func numbers(_ marked: String) throws { try check(marked) }

    @Test(
        "An abbreviation is judged by its class and by the next word",
        arguments: [
            "Obst, z. B. Äpfel, u. a. auch Birnen, hält sich.|Gemüse nicht.",
            "Obst, z.B. Äpfel, hält sich d. h. Wochen.",
            "Es kamen Nachbarn, Freunde usw.|Niemand blieb lange.",
            "Der Umsatz stieg auf 7 Mrd.|Ein Rekord ist das nicht.",
            "Der Umsatz stieg auf 7 Mrd. Euro.|Das ist ein Rekord.",
            "Der Fluss bei Tulln a. d. D. tritt über.",
            "Laut Dr. h. c. Lenz und Prof. Dr. Kohl gilt Art. 7 Abs. 2 S. 1.|§ 8 gilt nicht.",
            "Er wohnt in der Lindenstr. 4 im 2. Stock.",
            "Vgl. Rn. 31 ff. und Bd. 2, S. 9 f. des Berichts.",
            "Der Verein heißt Obstfreunde e. V.|Mitglied wird man leicht.",
            "Die Art. Sie gefiel ihm.".replacing("Art. ", with: "Art.|"),
        ])
    func abbreviations(_ marked: String) throws { try check(marked) }

    @Test(
        "An initial ends a sentence only before a word that is small inside one",
        arguments: [
            "Zeugin ist Marta K.|Sie wohnt nebenan.",
            "Der Roman von E. T. A. Hoffmann erschien neu.",
            "Gesucht wird John F. Keller.",
        ])
    func initials(_ marked: String) throws { try check(marked) }

    @Test(
        "Quotations of every convention stay with their verb of saying",
        arguments: [
            "„Wir bleiben“, sagte sie.|„Sicher?“, fragte er.|„Sicher.“|Dann ging sie.",
            "»Wir bleiben«, sagte sie.|»Sicher!« rief er.|Dann ging sie.",
            "«Wir bleiben», sagte sie.|«Sicher.»|Dann ging sie.",
            "\"Wir bleiben\", sagte sie.|\"Sicher.\"|Dann ging sie.",
            "“Wir bleiben”, sagte sie.|“Sicher.”|Dann ging sie.",
            "„Es regnet.|Wir warten noch“, erklärte der Wirt.",
            "Im Film „Wohin? Ein Abschied“ spielt sie mit.",
            "Er rief: ‚Nein!‘|Danach schwieg er.",
        ])
    func quotations(_ marked: String) throws { try check(marked) }

    @Test(
        "Brackets, notes and credits belong to the unit before, or stand alone",
        arguments: [
            "Der Verband (gegr. 1951; Sitz: Ulm. Vorsitz: Lenz) tagt.",
            "Das ist ein (!) Witz, und (wer lacht da?) keiner lacht.",
            "Die Zahl stimmt nicht.|(Sie wurde berichtigt.)|Trotzdem steht sie da.",
            "Die Gespräche ruhen.|(dpa)",
            "Ulm. (dpa) Der Verband tagt.|Es wird spät.",
            "Das Tor fiel früh.[2]|Danach geschah nichts.³|Nur Regen.[4][5]|Ende.",
        ])
    func brackets(_ marked: String) throws { try check(marked) }

    @Test(
        "Addresses, file names and names with marks are no places",
        arguments: [
            "Näheres steht auf https://beispiel.example/a.b?c=2.|Fragen an post@beispiel.example bitte.",
            "Die Datei bericht.final.pdf liegt auf node.example.|Sie ist groß.",
            "Yahoo! Japan wächst.",
        ])
    func addresses(_ marked: String) throws { try check(marked) }

    @Test(
        "Sentences start small with names such as iPad, and emoji end them",
        arguments: [
            "Der Markt wächst.|iPad-Käufer merken das.",
            "Schön war es 🙂|Bis morgen!|Super! 🎉|Danke.",
            "Das klappt ;-)|Ich probiere es.",
        ])
    func starts(_ marked: String) throws { try check(marked) }

    @Test func `a missing space is made good where a sentence starts`() throws {
        let units = try Segmenter(language: .german).units(of: "Das Essen war gut.Der Service auch. Siehe www.Gut.Das")
        #expect(units == ["Das Essen war gut.", "Der Service auch.", "Siehe www.Gut.Das"])
    }

    @Test func `every line is a unit unless lines are wrapped`() throws {
        let text = "Eine Zeile\nnoch eine Zeile. Und\nSchluss.\n\nNeuer Absatz"
        let lines = try Segmenter(language: .german, layout: .lines).units(of: text)
        #expect(lines == ["Eine Zeile", "noch eine Zeile.", "Und", "Schluss.", "Neuer Absatz"])
        let wrapped = try Segmenter(language: .german, layout: .wrapped).units(of: text)
        #expect(wrapped == ["Eine Zeile\nnoch eine Zeile.", "Und\nSchluss.", "Neuer Absatz"])
    }

    @Test func `a language without rules is refused`() {
        #expect(throws: SegmentationError.unknownLanguage("fr")) { try Segmenter(language: "fr") }
    }

    private func check(_ marked: String) throws {
        let expected = marked.split(separator: "|").map(String.init)
        #expect(try Segmenter(language: .german).units(of: expected.joined(separator: " ")) == expected)
    }
}
