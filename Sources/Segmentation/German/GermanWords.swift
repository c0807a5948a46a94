/// German words that tell where a sentence starts, and what a number before a full stop means.
enum GermanWords {
    /// Written small inside a sentence, so that the capital tells of a new one. Nouns' homographs are left out where
    /// they often follow a full stop inside a sentence.
    static let starters = """
        der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines keinerlei dieser
        diese dieses diesen diesem dies jener jene jenes jenen jenem derjenige diejenige dasjenige diejenigen derselbe
        dieselbe dasselbe dieselben derartige derartiges solche solcher solches solchen solch welche welcher welches
        welchen welchem jeder jede jedes jeden jedem jedermann jegliche jeglicher mancher manche manches manchen
        manchmal alle aller alles allen allem einige einiger einiges einigen etliche etwas mehrere mehreren viele vieler
        vieles vielen wenige weniger weniges wenigen beide beiden beides sämtliche sämtlicher andere anderer anderes
        anderen anders ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man jemand niemand wer wen
        wem wessen was mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines sein seine seinen
        seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure euren
        eurem eurer eures ab abseits als also am an anfangs angesichts anhand anlässlich anschließend anstatt anstelle
        auch auf aufgrund aus ausgerechnet ausschließlich außer außerdem außerhalb bald beginnend bei beim beinahe
        beispielsweise bereits besonders bestenfalls bevor bezüglich binnen bis bislang bisher bloß da dabei dadurch
        dafür dagegen daher dahin dahinter damals damit danach daneben dank dann daran darauf daraufhin daraus darf
        darin darüber darum darunter davon davor dazu dazwischen dementsprechend demgegenüber demnach demnächst
        demzufolge denen denn dennoch derartig deren derweil derzeit deshalb desto deswegen dessen doch dort dorthin
        draußen drinnen drüben durch durchaus dürfen eben ebenfalls ebenso ehe eher eigentlich eindeutig einerseits
        einfach einmal einschließlich einst einzig endlich entgegen entlang entsprechend entweder erst erstens erstmals
        erneut etwa etwaige falls fast ferner folglich folgende folgender folgendes freilich früher für ganz ganze gar
        gegen gegenüber gemeinsam gemäß genau genauso geplant gerade gern gerne gleich gleichwohl gleichzeitig
        glücklicherweise größtenteils hab habe haben habt hat hatte hatten hattest heute heutzutage hier
        hierbei hierdurch hierfür hiermit hierzu hingegen hinter hinzu höchstens hoffentlich immer immerhin in indem
        indes infolge infolgedessen innerhalb insbesondere insgesamt insofern inwieweit inzwischen irgendwann irgendwie
        irgendwo ist ja je jedenfalls jedoch jemals jenseits jetzt kann kannst kaum können könnte könnten konnte konnten
        künftig kürzlich längst laut lediglich leider letztendlich letztlich letzte letztes letztere letzterer letzteres letzteren erstere ersterer ersteres links
        mancherorts mangels mehr meist meistens mindestens mit mithilfe mithin mitten mittels mittlerweile
        möglicherweise momentan morgens muss musst müssen musste mussten nach nachdem nachher nahezu namentlich
        natürlich neben nebenbei nein nicht nichts nie niemals nirgends noch nötig normalerweise nun nur ob oben
        oberhalb obgleich obschon obwohl oder offenbar offensichtlich oft oftmals ohne ohnehin parallel pro rund ringsum
        schade schließlich schnell schon seit seitdem seither selbst selbstverständlich selten seltsam sicher
        sicherlich sind sobald sodann sofern sofort sogar sogleich solange soll sollen sollte sollten somit sonst soviel
        soweit sowie sowohl später spätestens statt stattdessen teils teilweise trotz trotzdem über überall überdies
        überhaupt übrigens um und ungeachtet ungefähr unlängst unter unterdessen unterhalb unweit vermutlich vielleicht
        vielmehr vom von vor voraussichtlich vorbei vorher vorerst vorhin während wahrscheinlich wann war waren warum
        weder wegen weil weit weiter weitere weiterer weiteres weiterhin weitgehend wenigstens wenn wenngleich werde
        werden weshalb wie wieder wiederum wieso wieviel wird wo wobei wodurch wofür wogegen woher wohin wohl
        wollen wollte wollten womit womöglich woran worauf woraus worin worüber worum wovon wovor wozu würde würden
        wurde wurden zahlreiche zu zudem zuerst zufolge zugegeben zugleich zuletzt zuliebe zum zumal zumeist zumindest
        zunächst zur zurück zurzeit zusammen zusätzlich zuvor zwar zweitens drittens zwischen zwischenzeitlich bitte
        danke hallo ach oh achtung gibt geht kommt steht sagt sagte hieß heißt bleibt
        scheint
        """

    /// Words that start a sentence in posts that have no capitals.
    static let lowerStarters = """
        ich wir das dies es ja nein ok okay hallo könnte könnten hätte hätten würden wollte wäre wie was wo wer warum wann
        nun jetzt gestern heute morgen mein meine unser ihr du man bin sind wurde nachdem trotzdem deshalb daher aber also dann leider habe hab hatte war ist man wenn nur sehr super tolle danke bitte auch
        kann würde werde da hier immer alles ein eine der die
        """

    /// What ordinals count.
    static let ordinalNouns = """
        Jahrhundert Jahrhunderts Jahrhunderte Jahrhunderten Jahrtausend Jahrtausends Jahrzehnt Jahr Jahres Jahre
        Jahrestag Jahrestages Jahrgang Jahrgangsstufe Weltkrieg Weltkriegs Weltkrieges Weltkriege Golfkrieg Kreuzzug
        Bundesliga Liga Ligen Oberliga Runde Runden Platz Plätze Plätzen Rang Ränge Spieltag Spieltags Minute Minuten
        Halbzeit Stunde Stunden Sekunde Etappe Lauf Auflage Ausgabe Band Kapitel Teil Akt Szene Satz Absatz Klasse
        Klassen Stock Stockwerk Stockwerks Stockwerkes Etage Obergeschoss Obergeschoß Untergeschoss OG UG Stelle
        Geburtstag Geburtstags Geburtstages Geburtstage Hochzeitstag Todestag Todestages Mal Male Tag Tage Tages Woche
        Wochen Monat Monats Quartal Quartals Semester Halbjahr Armee Division Bataillon Kompanie Regiment Korps
        Panzerdivision Flotte Senat Kammer Zivilsenat Strafsenat Legislaturperiode Wahlperiode Amtszeit Amtsperiode
        Kommission Entwurf Fassung Änderung Generation Tagung Konferenz Kongress Parteitag Bundestag Deutsche Deutschen
        Deutscher Internationale Internationalen Internationaler Berliner Hamburger Münchner Kölner Wiener
        Bundesversammlung Bundesstaat Republik Reich Reichs Dynastie Sinfonie Symphonie Klavierkonzert Violinkonzert
        Streichquartett Frau Mann Mannschaft Herren Damen Kind Sohn Tochter Preis Sieg Sieger Saison Saisonsieg
        Saisontor Saisontreffer Saisonspiel Spiel Spiels Tor Treffer Platzierte Person Personen Gruppe Grad Grades
        Schritt Stufe Phase Ebene Linie Reihe Bezirk Bezirks Arrondissement Stadtbezirk Rate Versuch Auflagen
        Bauabschnitt Lebensjahr Lebensjahres Lebensmonat Schuljahr Schulwoche Schwangerschaftswoche Lebenswoche Advent
        Adventssonntag Buch Mose FC SC SV TSV FCN FSV VfL HSV Bundesligaspiel Bundesligaspieltag Bundesligasaison
        Länderspiel Ausbaustufe Weihnachtsfeiertag Feiertag Breitengrad Längengrad Staatspräsident Präsident Präsidenten
        Verwaltungsrat Vorsitzende Vorsitzender Vorsitzenden Bürgermeister Bürgermeisterin Beigeordneter Beigeordnete
        Lesung Lesungen Instanz Ordnung Gebot Sitzung Sitzungstag Verhandlungstag Prozesstag Kreisliga Landesliga
        Regionalliga Verbandsliga Bezirksliga Hälfte Drittel Viertel Durchgang Wahlgang Wahlgangs Staffel Folge Episode
        Fernsehpreis Symposium Festival Sonate Strophe Vers Klässler Klässlerin Klässlerinnen Klässlern Juniwoche
        Märzwoche Maiwoche Verfassungszusatz Zusatzartikel Hauptsatz Versammlung Infanteriedivision Jägerdivision
        Kavallerie Brigade Staffelführer Zug Wache Revier
        """

    /// Before a number they make it an ordinal.
    static let determiners = """
        der die das den dem des am im vom zum zur beim ins ans einen einem einer jeder jeden jedem jedes diesem diesen
        dieser mein meinem meinen meiner meines dein deinem deinen sein seine seinem seinen seiner seines ihr ihre ihrem
        ihren ihrer ihres unser unserem unseren unserer unsere ab seit bis Montag Dienstag Mittwoch Donnerstag Freitag
        Samstag Sonnabend Sonntag Mo Di Mi Do Fr Sa So
        """

    /// Before a number they make it a cardinal.
    static let counted = """
        Platz Plätze Rang Seite Seiten Nummer Kapitel Artikel Paragraf Paragraph Absatz Ziffer Punkt Punkte Punkten
        Version Teil Band Abbildung Tabelle Folge Zimmer Raum Saal Halle Gleis Linie Tor Position Stufe Stelle Klasse
        Gruppe Jahr Jahre Jahren Jahres Note Level Runde Spalte Zeile Größe Typ Modell Block Haus Tel Telefon Fax
        Hausnummer Postleitzahl auf um mit von rund etwa über unter gegen fast knapp circa plus minus mal nur
        insgesamt bereits noch sind waren zählt beträgt betrug kostet Buchstabe Satz Anlage Anhang Lektion Aufgabe Übung
        Frage Baujahr Formel Windows Euro
        """

    /// After "!“" or "?“" with a capital.
    static let sayings = """
        sagte sagt fragte fragt rief ruft meinte meint antwortete erklärte schrieb flüsterte betonte entgegnete
        """

    /// Endings of compounds that ordinals count: "Saisonsieg", "Bundesparteitag".
    static let ordinalEndings = """
        sieg tor treffer tag tages spiel spiels runde liga platz jahr jahres jubiläum kongress tagung gipfel armee division
        kammer senat etage stock klasse geburtstag geburtstags saison etappe titel niederlage erfolg auflage ausgabe folge
        staffel minute stunde woche krieg kriegs preis rennen festival geschoss stufe grad teil band lauf mal
        """
}
