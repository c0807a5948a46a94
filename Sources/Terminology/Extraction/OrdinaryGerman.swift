/// Words of German that are no terms, in folded letters: adjectives of every text, function words, endings of nouns.
enum OrdinaryGerman {
    /// Whether an adjective stands in every text.
    static func isOrdinaryAdjective(_ letters: ArraySlice<UInt8>) -> Bool {
        guard let stem = GermanWord.attributeStem(letters) else { return true }
        let word = String(decoding: stem, as: UTF8.self)
        return adjectives.contains(word) || word.hasSuffix("st") && adjectives.contains(String(word.dropLast(2)))
            || word.hasSuffix("er") && adjectives.contains(String(word.dropLast(2)))
    }

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

    /// Whether a capitalised first word of a sentence may be a verb: Ermittelt hat, Sagte Müller.
    static func isVerbLike(_ letters: ArraySlice<UInt8>) -> Bool {
        ["te", "ten", "tet"].contains { GermanWord.ends(letters, $0) } || GermanWord.ends(letters, "ert")
    }

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
        neue neuen neuer neues grosse grossen grosser viel wenig mal bitte danke herr herrn frau dr prof nr abs art st ca bzw
        usw etc inkl zzgl hallo sehr
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
