/// The background against which a text's words are judged: words that every German text has, by our own judgement in
/// three bands, in folded letters.
enum OrdinaryGerman {
    /// How telling a noun is, from 0 (in every text) to 1; nil where the lists do not have it.
    static func weight(of noun: String) -> Double? {
        if let weight = nouns[noun] { return weight }
        for ending in ["en", "es", "er", "ern", "n", "s", "e"] where noun.hasSuffix(ending) {
            if let weight = nouns[String(noun.dropLast(ending.count))] { return weight }
            // Wochen of Woche, Männern of Mann.
            if let weight = nouns[String(noun.dropLast(ending.count)) + "e"] { return weight }
        }
        return nil
    }

    /// Whether an adjective stands in every text.
    static func isOrdinaryAdjective(_ letters: ArraySlice<UInt8>) -> Bool {
        guard let stem = GermanWord.attributeStem(letters) else { return true }
        let word = String(decoding: stem, as: UTF8.self)
        return adjectives.contains(word) || word.hasSuffix("st") && adjectives.contains(String(word.dropLast(2)))
            || word.hasSuffix("er") && adjectives.contains(String(word.dropLast(2)))
    }

    private static let nouns: [String: Double] = {
        var bands: [String: Double] = [:]
        for (weight, words) in [(0.05, everyday), (0.2, common), (0.4, frequent)] {
            for word in words.split(whereSeparator: \.isWhitespace) { bands[String(word)] = weight }
        }
        return bands
    }()

    /// Time, measure, and words that carry the sentence rather than its subject.
    private static let everyday = """
        jahr tag woche monat stunde minute sekunde uhr zeit mal montag dienstag mittwoch donnerstag freitag samstag sonnabend
        sonntag januar februar maerz april mai juni juli august september oktober november dezember morgen mittag abend
        nacht nachmittag vormittag wochenende anfang ende mitte beginn start teil seite stelle art weise grund fall beispiel
        frage antwort problem sache ding punkt zahl prozent million milliarde billion tausend hundert dutzend euro dollar cent
        meter kilometer grad mensch mann frau kind leute person herr dame name wort satz thema angaben angabe
        moeglichkeit meinung ansicht sicht blick rolle bereich rahmen lage situation entwicklung ergebnis folge ursache
        wirkung ziel zweck plan idee gedanke vorschlag schritt weg richtung form zusammenhang unterschied verhaeltnis
        beziehung linie hand kopf auge gesicht herz leben welt land stadt ort platz haus strasse raum zimmer tuer
        anzahl menge reihe gruppe mehrheit haelfte drittel viertel rest summe hoehe groesse laenge zeitpunkt zeitraum
        mitglied vertreter sprecher experte kollege freund familie vater mutter sohn tochter bruder schwester eltern
        foto bild video archivfoto text artikel bericht interview video quelle autor autorin redaktion
        vergangenheit gegenwart zukunft geschichte heute gestern jahrzehnt jahrhundert quartal fruehjahr sommer herbst winter
        kritik sorge angst hoffnung erwartung druck kraft macht hilfe unterstuetzung einsatz arbeit aufgabe
        umstand tatsache hinblick zuge laufe verlauf dank bezug hinweis anspruch vorfeld vordergrund gegenteil
        """

    private static let common = """
        schule kirche universitaet hochschule klasse lehrer schueler student buch zeitung fernsehen sendung radio musik film
        theater kunst sport spiel spieler verein mannschaft trainer firma unternehmen betrieb chef mitarbeiter kunde markt
        preis geld kosten steuer bank konto auto wagen bahn zug bus flugzeug schiff fahrrad verkehr fahrt reise urlaub hotel
        wasser luft feuer erde wald berg fluss meer see strand tier hund katze baum pflanze essen brot fleisch wetter regen
        arzt krankenhaus patient krankheit gesundheit koerper polizei unfall feuerwehr taeter opfer zeuge nachbar bewohner
        wohnung miete gebaeude zentrum viertel gemeinde dorf region gebiet grenze norden sueden osten westen
        gesellschaft bevoelkerung oeffentlichkeit buerger jugend alter generation system struktur prozess verfahren methode
        technik technologie internet computer handy daten information nachricht netz programm projekt produkt angebot
        nachfrage investition interesse wunsch wille entscheidung wahl chance risiko gefahr schaden verlust gewinn erfolg
        niederlage sieg kampf streit konflikt loesung erklaerung aussage behauptung vorwurf warnung forderung zusage
        veroeffentlichung reaktion kontakt gegensatz kommunikation ueberlegung fehler hindernis wahrheit
        fortschritt absicht verletzte veranstaltung treffen besuch besucher feier fest gast tisch
        """

    private static let frequent = """
        politik politiker regierung staat partei minister gesetz recht gericht richter anwalt urteil verhandlung
        gespraech verhandlungen abkommen vertrag wirtschaft industrie handel export import krise reform
        haushalt schulden ministerium behoerde amt verwaltung rat ausschuss sitzung abstimmung mehrheit opposition
        demonstration protest gewalt krieg frieden armee soldat waffe angriff sicherheit terror verteidigung
        """

    private static let adjectives = Set(
        """
        gross klein neu alt jung gut schlecht lang kurz hoch tief breit schwer leicht stark schwach frueh spaet schnell langsam
        ganz halb voll leer viel wenig einig mehrer ander weiter naechst letzt erst zweit dritt viert fuenft vergangen
        kommend eigen gleich verschieden bestimmt gewiss sicher klar deutlich wichtig moeglich noetig notwendig richtig
        falsch wahr echt einfach schwierig frei offen geschlossen gesamt einzeln einzig besonder allgemein ueblich normal
        aktuell heutig gestrig derzeitig bisherig damalig zukuenftig kuenftig jetzig vorig folgend entsprechend jeweilig
        beid all jed solch welch dies jen kein unser euer ihr sein mein dein rund knapp etlich zahlreich zahllos
        gering geringfuegig erheblich betraechtlich weitgehend umfangreich direkt regelmaessig mehrfach gewiss gegenwaertig
        schoen lieb nett toll super boes freundlich spaet tatsaechlich angeblich mutmasslich vermeintlich
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Endings of common nouns, so that two nouns in a row are not taken for a name.
    static let nounEndings: [StaticString] = [
        "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "taet", "taeten", "ion", "ionen",
        "minister",
        "praesident", "ismus", "nis", "tum", "chef", "chefin", "sprecher", "sprecherin", "ministerin", "praesidentin",
        "amt",
        "kanzler", "kanzlerin", "politik", "partei", "fraktion", "beamter", "beamte", "beamten", "experte", "expertin",
        "zeitung", "krieg", "gesetz", "recht", "gericht", "zeit", "tag", "jahr", "leiter", "leiterin", "rat",
    ]

    /// Words that begin sentences with a capital and are no nouns.
    static let functionWords = Set(
        """
        der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch jedoch sowie als wie wenn
        weil da dass daß ob obwohl waehrend bevor nachdem seit bis indem damit sodass falls sofern soweit in im ins an am ans
        auf aufs aus bei beim mit nach von vom zu zum zur fuer durch gegen ohne um unter ueber vor hinter neben zwischen
        trotz wegen statt laut gemaess entlang innerhalb ausserhalb zufolge ich du er sie es wir ihr man mich dich sich uns
        euch ihn ihm ihnen mir dir mein dein sein unser euer meine deine seine ihre unsere eure seinen seiner seinem ihren
        ihrer ihrem dieser diese dieses diesen diesem jener jene jenes jeder jede jedes alle allen aller alles einige
        einigen mehrere viele vielen wenige manche solche beide beiden andere anderen kein keine keinen keiner keinem nichts
        etwas jemand niemand wer was wo wann warum wieso wohin woher welche welcher welches hier dort da dann nun jetzt heute
        gestern morgen schon noch nur auch sehr ganz so zu mehr weniger immer nie oft manchmal wieder bereits erst zuletzt
        zuvor danach davor dabei dazu dafuer dagegen daran darauf daraus darin darueber darum davon deshalb deswegen
        daher also allerdings dennoch trotzdem zudem ausserdem ferner schliesslich letztlich zunaechst bisher bislang seitdem
        nach ist sind war waren wird werden wurde wurden hat haben hatte hatten kann koennen konnte muss muessen soll sollen
        sollte will wollen wollte darf duerfen mag moegen sei seien habe haetten haette waere waeren wuerde wuerden ja nein
        nicht doch eben gerade etwa rund fast knapp kaum eher vielleicht wohl wahrscheinlich natuerlich tatsaechlich
        klar ausschliesslich insbesondere vor allem besonders gleichzeitig inzwischen mittlerweile derzeit damals spaeter
        frueher kuenftig letztere ersterer erstere letzterer obgleich waehrenddessen indes unterdessen hingegen
        zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf hundert tausend erste zweite dritte weitere weiter
        neue neuen neuer neues grosse grossen grosser viel wenig mal bitte danke herr herrn frau dr prof
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
