/// How rare German nouns are: the background against which the words of a text are judged.
///
/// The table is our own, in rank classes rather than counts. The first three classes are written by hand from what every
/// reader of German news knows to be in nearly every text, in most, or in most about politics; the fourth is what the core
/// lexicon has besides; the rest is rare. The classes stand roughly for 1 in 1,000, 1 in 5,000, 1 in 20,000 and 1 in
/// 100,000 words of news, in folded letters.
enum GermanFrequency {
    /// How telling a word is, from 0 (in every text) to 1 (in hardly any): the negative logarithm of its class's
    /// frequency, scaled.
    ///
    /// - Parameters:
    ///   - letters: the folded letters of the word, or of all words of a phrase.
    ///   - isName: whether it is a name of several words, which no class has.
    static func rarity(of letters: [UInt8], isName: Bool = false) -> Double {
        if isName { return 1 }
        if let listed = listedRarity(of: String(decoding: letters, as: UTF8.self)) { return listed }
        return KnownNouns.isNoun(letters[...]) ? (letters.count > 10 ? 0.75 : 0.6) : 1
    }

    /// Whether a folded word is a common noun of German.
    static func isCommonNoun(_ letters: ArraySlice<UInt8>) -> Bool {
        listedRarity(of: String(decoding: letters, as: UTF8.self)) != nil || KnownNouns.isNoun(letters)
    }

    private static func listedRarity(of noun: String) -> Double? {
        if let rarity = classes[noun] { return rarity }
        for ending in ["en", "es", "er", "ern", "n", "s", "e"] where noun.hasSuffix(ending) {
            if let rarity = classes[String(noun.dropLast(ending.count))] { return rarity }
            // Wochen of Woche, Männern of Mann.
            if let rarity = classes[String(noun.dropLast(ending.count)) + "e"] { return rarity }
        }
        return nil
    }

    private static let classes: [String: Double] = {
        var classes: [String: Double] = [:]
        for (rarity, words) in [(0.05, everyday), (0.2, common), (0.4, political)] {
            for word in words.split(whereSeparator: \.isWhitespace) { classes[String(word)] = rarity }
        }
        return classes
    }()

    /// Time, measure, and words that carry the sentence rather than its subject.
    private static let everyday = """
        jahr tag woche monat stunde minute sekunde uhr zeit mal montag dienstag mittwoch donnerstag freitag samstag
        sonnabend sonntag januar februar maerz april mai juni juli august september oktober november dezember morgen
        mittag abend nacht nachmittag vormittag wochenende anfang ende mitte beginn start teil seite stelle art weise
        grund fall beispiel frage antwort problem sache ding punkt zahl prozent million milliarde billion tausend
        hundert dutzend euro dollar cent meter kilometer grad mensch mann frau kind leute person herr dame name wort
        satz thema angaben angabe moeglichkeit meinung ansicht sicht blick rolle bereich rahmen lage situation
        entwicklung ergebnis folge ursache wirkung ziel zweck plan idee gedanke vorschlag schritt weg richtung form
        zusammenhang unterschied verhaeltnis beziehung linie hand kopf auge gesicht herz leben welt land stadt ort
        platz haus strasse raum zimmer tuer anzahl menge reihe gruppe mehrheit haelfte drittel viertel rest summe
        hoehe groesse laenge zeitpunkt zeitraum mitglied vertreter sprecher experte kollege freund familie vater
        mutter sohn tochter bruder schwester eltern foto bild video archivfoto text artikel bericht interview quelle
        autor autorin redaktion vergangenheit gegenwart zukunft geschichte heute gestern jahrzehnt jahrhundert
        quartal fruehjahr sommer herbst winter kritik sorge angst hoffnung erwartung druck kraft macht hilfe
        unterstuetzung einsatz arbeit aufgabe umstand tatsache hinblick zuge laufe verlauf dank bezug hinweis
        anspruch vorfeld vordergrund gegenteil
        """

    /// Things, people and notions of daily life.
    private static let common = """
        schule kirche universitaet hochschule klasse lehrer schueler student buch zeitung fernsehen sendung radio
        musik film theater kunst sport spiel spieler verein mannschaft trainer firma unternehmen betrieb chef
        mitarbeiter kunde markt preis geld kosten steuer bank konto auto wagen bahn zug bus flugzeug schiff fahrrad
        verkehr fahrt reise urlaub hotel wasser luft feuer erde wald berg fluss meer see strand tier hund katze baum
        pflanze essen brot fleisch wetter regen arzt krankenhaus patient krankheit gesundheit koerper polizei unfall
        feuerwehr taeter opfer zeuge nachbar bewohner wohnung miete gebaeude zentrum gemeinde dorf region gebiet
        grenze norden sueden osten westen gesellschaft bevoelkerung oeffentlichkeit buerger jugend alter generation
        system struktur prozess verfahren methode technik technologie internet computer handy daten information
        nachricht netz programm projekt produkt angebot nachfrage investition interesse wunsch wille entscheidung
        wahl chance risiko gefahr schaden verlust gewinn erfolg niederlage sieg kampf streit konflikt loesung
        erklaerung aussage behauptung vorwurf warnung forderung zusage veroeffentlichung reaktion kontakt gegensatz
        kommunikation ueberlegung fehler hindernis wahrheit fortschritt absicht verletzte veranstaltung treffen
        besuch besucher feier fest gast tisch abschnitt absage achtung adresse aktion alltag anblick anfrage anlage
        anlass annahme anruf anteil anzeige aufnahme auftrag auftritt aufwand ausgabe ausgang auskunft ausland
        auswahl ausweg bau bedarf bedeutung bedingung begriff beitrag bemerkung beobachter beruf besitz bestandteil
        betrag betroffener bett beweis bewegung boden branche brief charakter dach dauer debatte detail dienst
        diskussion durchschnitt ebene effekt ehe ehefrau ehemann eindruck einfluss einfuehrung eingang einheit
        einrichtung eigenschaft element empfang energie entfernung entschluss ereignis erfahrung erinnerung
        erkenntnis etage fach faehigkeit faktor farbe fenster figur finger fisch flaeche flucht fluegel forscher
        forschung freiheit freude fuehrung funktion fuss garten geburt geburtstag gefuehl gegend gegner gehalt geist
        gelegenheit geraet geschaeft geschenk geschwindigkeit gewicht glas glaube glueck gott grundlage halle haltung
        handlung haut heimat himmel hintergrund hof holz inhalt innere jagd junge kaffee kamera kanal kapitel karte
        kasse kauf keller kenntnis kern kette klage klima koenig kontrolle konzept konzert kreis kueche kultur kurs
        laden lager laune leiter leitung leser licht liebe lied liste literatur lohn lust maedchen maler mangel masse
        massnahme material maus medium mehrzahl merkmal milch mittel modell moment motor mund mut nachfolger naehe
        nase natur neuigkeit niveau note notwendigkeit nummer objekt ohr option ordnung paar papier park partner
        pause pferd pflege pflicht phase position post praxis presse probe profi pruefung publikum qualitaet rad rand
        rat rede regel reihenfolge rezept ruecken rueckkehr ruf ruhe runde saal saison salz sammlung schatten schein
        schicht schicksal schlaf schlag schluss schluessel schmerz schnee schrift schuh schuld schutz schwierigkeit
        seele selbst serie service sinn sitz sonne spass spitze sprache spur stand standort star statistik stein
        stern stil stimme stimmung stock stoff strecke stueck stuhl suche szene tasche tat taetigkeit team teilnehmer
        telefon temperatur termin test tod tor tour tradition traum treppe trend typ uebung umfang umfeld umfrage
        umgang umgebung umwelt unglueck unterricht unterschrift untersuchung variante veraenderung verbindung
        verbrauch verbraucher vergleich verhalten verkauf verlag verletzung version versuch verteidiger vertrauen
        vorbereitung vorbild vorgang vorgehen vorschrift vorstellung vorteil vortrag wand ware wechsel werk werkzeug
        wert wettbewerb wiese wind wirklichkeit wissen wissenschaft wissenschaftler wunder wut zeichen zeile
        zeitschrift zettel zufall zugang zusammenarbeit zustand zuschauer zweifel verfuegung sorgen umsetzung folgen
        hoffnungen gelder eigentuemer kunden geraete rechnung unterlagen vorschlaege nachrichten mittelpunkt hallo
        problemen fragen antworten
        """

    /// The words of politics, law and business that any issue of a newspaper has.
    private static let political = """
        politik politiker regierung staat partei minister gesetz recht gericht richter anwalt urteil verhandlung
        gespraech verhandlungen abkommen vertrag wirtschaft industrie handel export import krise reform haushalt
        schulden ministerium behoerde amt verwaltung ausschuss sitzung abstimmung opposition demonstration protest
        gewalt krieg frieden armee soldat waffe angriff sicherheit terror verteidigung absprache abgeordneter
        aktivist aktivistin allianz amtszeit anfuehrer anhaenger anhoerung anklage anschlag ansiedlung antrag
        arbeitsplatz arbeitnehmer arbeitgeber arbeitslosigkeit armut aufklaerung aufschwung aufstand aufruf
        ausbildung ausbau ausstieg aussenpolitik austausch beamter bedrohung befehl befugnis behinderung beratung
        beschluss besatzung bestand bilanz bildung boerse botschaft botschafter buendnis bund bundesland
        bundesregierung bundestag bundeswehr buergermeister delegation demokratie dialog diplomat diplomatie einigung
        einkommen einwohner einsaetze eingriff entlassung entwurf ermittler ermittlung eskalation fachkraft festnahme
        fluechtling flughafen fluechtlinge foerderung fraktion fraktionschef freilassung front gefaengnis gefangener
        gefecht geheimdienst geisel gemeinschaft genehmigung general gesandter gesetzentwurf gespraeche
        gesundheitswesen gewerkschaft gipfel gremium grenzen grenzschutz haft haftbefehl handelspolitik hauptstadt
        hinrichtung humanitaet inflation infrastruktur initiative innenpolitik institution institut integration
        intervention journalist justiz kabinett kampagne kandidat kandidatin kanzler kanzlerin kapital katastrophe
        klimaschutz klimawandel koalition kommission kommissar kommune kompromiss konferenz konflikte kongress
        konsequenz konzern kooperation korruption kraftwerk kriminalitaet krisen kuerzung kundgebung labor landwirt
        landwirtschaft lobby luftwaffe machthaber manager mandat menschenrecht militaer ministerin ministerpraesident
        mission mittelstand monarchie nachbarland nation nationalitaet neutralitaet notstand offensive offizier
        oeffnung opferzahl organisation paket pandemie parlament parteichef partnerschaft politikerin polizist
        praesident praesidentin praesidentschaft premier prognose propaganda provinz raketen rakete reformen
        regierungschef regime regierungssprecher rente rentner republik resolution ressort revolution rohstoff
        rueckgang rueckschlag ruecktritt ruestung sanktion sanktionen senat sender senator sicherheitslage siedler
        siedlung soldaten spannung spannungen spende spion sprecherin staatschef staatsanwalt staatsanwaltschaft
        staatsbuerger standpunkt steuern strafe strategie streik streitkraefte strom studie stuetzpunkt subvention
        supermarkt tagung terrorismus terrorist tourismus truppe truppen umsturz umweltschutz unabhaengigkeit
        ungleichheit union unruhe unterhaendler unterstuetzer urteile verbot verband verbrechen verbuendeter verdacht
        verdaechtiger vereinbarung verfassung verfolgung verhaftung vermittler vermittlung verordnung versammlung
        verstoss verteidigungsminister vizepraesident volk vorsitz vorsitzender vorstand waehler waehrung waffen
        waffenruhe wachstum wahlen wahlkampf weltkrieg wiederaufbau wirtschaftspolitik zeugin zoll zentralbank
        zivilist zusammenbruch zuschuss zuwanderung
        """
}
