/// Given names and the titles that stand before names, in folded letters: what tells Marlene Kühnert from Kevin Kühnert,
/// and King Charles from a man called King.
enum GivenNames {
    /// Whether a word is a given name that German news text uses.
    static func contains(_ letters: ArraySlice<UInt8>) -> Bool { names.contains(FoldedHash(letters).value) }

    /// Whether a word before a name is a title, a rank, an office or a form of address.
    static func isTitle(_ letters: ArraySlice<UInt8>) -> Bool {
        titles.contains(FoldedHash(letters).value) || officeEndings.contains { GermanWord.ends(letters, $0) }
    }

    /// Whether two given names may be the same person's: Wolodimir and Wolodymyr, Sergei and Sergej, Alex and Alexander.
    static func mayAgree(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        if one.elementsEqual(other) { return true }
        guard one.first == other.first, let last = one.last, let otherLast = other.last else { return false }
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        if short.count > 2, long.starts(with: short) { return (last == 0x61) == (otherLast == 0x61) }
        guard (last == 0x61) == (otherLast == 0x61) else { return false }
        return short.count > 3 && distance(Array(one), Array(other)) <= (short.count > 5 ? 2 : 1)
    }

    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (i, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, against) in other.enumerated() {
                let cost = letter == against ? diagonal : diagonal + 1
                diagonal = row[j + 1]
                row[j + 1] = min(cost, diagonal + 1, row[j] + 1)
            }
        }
        return row[other.count]
    }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { FoldedHash($0.utf8).value })
    }

    private static let officeEndings: [StaticString] = [
        "minister", "ministerin", "praesident", "praesidentin", "kanzler", "kanzlerin", "meister", "meisterin", "chef",
        "chefin", "sprecher", "sprecherin", "kandidat", "kandidatin", "fuehrer", "fuehrerin", "general", "sekretaer",
        "sekretaerin", "direktor", "direktorin", "bischof", "koenig", "koenigin", "kaiser", "prinz", "prinzessin",
        "richter", "richterin", "anwalt", "anwaeltin", "politiker", "politikerin", "beauftragter", "beauftragte",
        "vorsitzender", "vorsitzende", "abgeordneter", "abgeordnete", "kommissar", "kommissarin", "gouverneur",
        "gouverneurin", "botschafter", "botschafterin", "experte", "expertin", "forscher", "forscherin", "traeger",
        "traegerin", "trainer", "trainerin", "unternehmer", "unternehmerin", "senator", "senatorin", "offizier",
    ]

    private static let titles = hashes(
        """
        herr herrn frau fraeulein dr doktor prof professor professorin sir lord lady dame madame mister mr mrs don dona
        koenig koenigin koenigs kaiser kaiserin zar zarin prinz prinzen prinzessin kronprinz kronprinzessin fuerst fuersten
        fuerstin herzog herzogin graf grafen graefin baron baronin freiherr erzherzog grossherzog sultan emir scheich kalif
        schah wesir padischah maharadscha khan mullah mulla mawlawi maulana maulawi imam ajatollah grossajatollah hodscha
        mufti grossmufti papst paepstin kardinal erzbischof bischof bischoefin patriarch metropolit abt aebtissin pater
        bruder schwester pfarrer pfarrerin priester pastor pastorin prediger rabbi rabbiner oberrabbiner dalai lama guru
        heiliger sankt santa san saint mutter vater onkel tante oma opa genosse genossin kamerad
        general generaloberst generalmajor generalleutnant feldmarschall marschall admiral vizeadmiral konteradmiral
        oberst oberstleutnant major hauptmann leutnant oberleutnant kapitaen kommandant kommandeur feldwebel unteroffizier
        brigadegeneral kommissar kommissarin inspektor sheriff richter richterin anwalt anwaeltin staatsanwalt praesident
        praesidentin vizepraesident exkanzler kanzler kanzlerin premier ministerpraesident minister ministerin senator
        senatorin gouverneur gouverneurin buergermeister buergermeisterin landrat landraetin stadtrat botschafter botschafterin
        konsul konsulin kongressabgeordneter diktator fuehrer revolutionsfuehrer sprecher sprecherin chef chefin boss trainer
        autor autorin schriftsteller regisseur schauspieler schauspielerin saenger saengerin politiker politikerin oligarch
        milliardaer unternehmer journalist journalistin aktivist aktivistin
        """)

    /// Common given names in the languages that German news writes about; our own list.
    private static let names = hashes(
        """
        adam adele adelheid adolf adrian agathe agnes alain alan albert albrecht alex alexander alexandra alexandre alexej
        alexis alfons alfred ali alice alina alison alois alwin amalia amanda amelie amina amira ana anastasia anatoli anders
        andre andrea andreas andrej andres andrew andrij andrzej andy angela angelika angelina anita anja anke ann anna
        annabel anne annegret annelie anneliese annemarie annette anselm anthony antje anton antonia antonio antony
        archibald ariane armin arne arno arnold arthur artur asif astrid audrey august axel barbara barry bart bastian
        beate beatrice beatrix ben benedikt benjamin benno bernadette bernard bernd bernhard bert bertha berthold bettina
        bianca bill billy birgit birgitta birte bjarne bjoern bob bodo boris brad brent brian brigitte britta bruce bruno
        burkhard camilla carl carla carlo carlos carmen carol carola carolin caroline carsten caspar catherine cecilia
        celine chantal charlene charles charlie charlotte chiara chloe chris christa christel christian christiane
        christina christine christof christoph christopher clara claude claudia clemens clive conrad constanze cora
        corinna cornelia cornelius craig cynthia dagmar damian dan daniel daniela danilo david dean debbie deborah denis
        denise dennis derek detlef dean diana diane diego dieter dietmar dietrich dimitri dirk dmitri dmitrij dmytro dominic
        dominik dominique don donald dora doris dorothea dorothee douglas duncan dustin eckart eckhard eddie edgar edith
        edmund eduard eduardo edward eileen ekkehard elena eleonore elfriede elias elisa elisabeth elizabeth elke ella
        ellen elmar elon else elvira emil emilia emily emine emma emmanuel enrico enrique eric erich erik erika erin ernst
        erwin esther eugen eva eveline evelyn ewald fabian fatima fatma felicitas felix ferdinand fernando fiona florian
        frances francesca francesco francis francisco franco francois frank franz franziska fred frederic frederick
        frederik frieda friederike friedhelm friedrich fritz gabriel gabriela gabriele gary gavin geert geoffrey georg
        george gerald gerard gerd gerda gerhard gerlinde gernot gert gertrud gianni gilbert giovanni gisela giulia
        giuseppe glenn gloria goetz gordon grace graham greg gregor gregory greta grete grigori grit gudrun guenter
        guenther guido guillermo guiseppe gunnar gunter gunther gustav hagen hakan hanna hannah hannelore hannes hans
        harald harold harriet harry hartmut hasan hassan hedwig heide heidemarie heidi heike heiko heiner heinrich heinz
        helen helena helene helga helmut hendrik henning henri henrik henrike henry herbert heribert hermann hilde
        hildegard holger horst howard hubert hubertus hugh hugo humphrey ian ibrahim ida igor ilona ilse ina ines inga
        inge ingeborg ingo ingrid irene irina iris irmgard isaac isabel isabella isabelle ivan ivana ivo iwan jack jackson
        jacob jacqueline jacques jaime jakob james jamie jan jana jane janet janina janine jannik janosch jasmin jason
        javier jean jeanette jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry jesko jesse jessica jesus jewgeni
        jewgenij jill jim jimmy joachim joan joanna jochen joe joel joerg johan johann johanna johannes john johnny jonas
        jonathan jonny jordi jorge jose josef josefine joseph josephine joshua jost juan judith juergen julia julian
        juliane julie juliette julius jupp juri jurij justin justus jutta kai kaja karen karim karin karina karl karla
        karoline karsten kaspar katarina katharina kathrin katja katrin kay kemal ken kenneth kerstin kevin kim kirill
        kirsten klara klaus konrad konstantin konstantinos korbinian kordula kristin kristina kristine kurt lara larry
        lars laura laurent laurenz lea leah lee lena lennart leo leon leonard leonhard leonid leonie leopold leroy leslie
        lew lewis liam lieselotte lilli lilly linda lionel lisa liv livia lorenz lothar lotte louis louisa louise luc luca
        lucas lucia lucie ludger ludwig luis luisa luise lukas lutz lydia maarten madeleine magda magdalena magnus maik
        maike maja malte manfred manuel manuela mara marc marcel marcin marco marcus maren margaret margareta margarete
        margit margot margret maria marian marianne marie marieke marietta marija marina mario marion marius marjorie mark
        marko markus marlene marlies marta martha martin martina mary mascha mateusz mathias mathilde matteo matthew
        matthias matti maurice mauricio max maxim maximilian maya mechthild mehmet meike melanie melissa merle merve meryem
        michael michaela michail michal michel michele michelle miguel mike mikhail milan milena mina mira mirco miriam
        mirjam mirko mohamed mohammad mohammed mona monica monika morgan moritz muhammad murat mustafa mychajlo mykola
        nadia nadine nadja nancy naomi natalia natalie natalija natascha nathalie nathan neil nele nicholas nick nico
        nicola nicolas nicole niels nigel nikita niklas niko nikola nikolai nikolaj nikolaus nils nina noah nora norbert
        norma norman olaf oleg oleh oleksandr oleksij olena olga olha oliver olivia omar oskar osman oswald otmar ottmar
        otto pablo pamela paola paolo pascal patricia patrick patrizia patryk paul paula paulina pauline pavel pawel
        pawlo pedro peer peggy penelope per percy peter petra petro philip philipp philippe phil pia pierre piotr pjotr
        rachel rafael rahel raimund rainer ralf ralph ramona ramsan raphael raul raymond rebecca regina regine reiner
        reinhard reinhold renate rene ricarda riccardo richard rick rita rob robert roberto robin rodrigo roger roland rolf
        roman romy ron ronald rosa rosalie rosemarie ross roswitha roy ruben rudi rudolf rupert ruprecht russell ruth
        sabina sabine sabrina said sally sam samantha samira samuel sandra santiago sara sarah sascha saskia scott sean
        sebastian selma serap sergej sergei sergio serhij severin sharon sheila sibylle siegfried siegmar siegmund sigmar
        sigmund sigrid silke silvana silvia silvio simon simone sinan sofia sofija soledad sonja sophia sophie soeren
        soren stan stanislaw stefan stefanie steffen steffi stella stephan stephanie stephen steve steven stewart stuart
        susan susanna susanne susi suzanne sven svenja svetlana swetlana sybille sylvester sylvia tabea tamara tanja tara
        taras tariq tatjana ted terence teresa terry tessa thea theo theodor theresa therese thilo thomas thorben thorsten
        tibor tijana till tilman tim timo timothy tina tino titus tobias toby tom tomas tomasz tommy toni tony torben
        torsten tracy traute trevor tristan udo ugur ulf ulla ulrich ulrike uli umberto urs ursula urszula ute uwe
        valentin valentina valerie vanessa vera verena veronika victor victoria viktor viktoria vincent vinzenz viola
        virginia vitali vivian vladimir volker volkmar wadim walentin waleri walerij walter waltraud wanda warren wasyl
        wayne wendy wenke werner wiebke wieland wilfried wilhelm willi william willy winfried wiktor witali witalij wladimir
        wolf wolfgang wolfram wolodymyr xaver yannick yasmin yusuf yvette yvonne zacharias zeynep zoe zoran
        """)
}
