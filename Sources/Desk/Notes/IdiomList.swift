/// German idioms of the news, with what they mean and English that may do.
///
/// A line is words | meaning | English. Words stand as in the text, in any case; a/b is a choice, a word with * any that
/// begins so, +a/b a part of a word of which one must stand somewhere in the segment.
enum IdiomList {
    static let text = """
        Öl ins Feuer | making a conflict worse | add fuel to the fire
        auf die lange Bank | putting off | put on the back burner, shelve
        unter Dach und Fach | settled, signed | signed and sealed, wrapped up
        das Handtuch +werf/wirf/warf/worf/schmei/schmi | giving up | throw in the towel
        ins Wasser +fall/fäll/fiel | not taking place | fall through, be called off
        den Bogen überspann* | going too far | overstep the mark
        in trockenen Tüchern | settled | done and dusted, settled
        auf der Kippe | undecided, at risk | hang in the balance
        auf Messers Schneide | undecided between good and bad | on a knife edge
        grünes Licht | permission | the green light, the go-ahead
        die Reißleine +zog/zieh/zog/zöge | stopping before it is too late | pull the plug
        die Notbremse +zog/zieh/zöge | stopping something at once | pull the emergency brake, slam on the brakes
        den Rotstift | cutting costs | the axe, spending cuts
        mit offenen Karten | being frank | put one's cards on the table
        aus allen Wolken | being wholly surprised | be taken aback, be stunned
        im Sande +verl | coming to nothing | peter out, come to nothing
        auf Eis +leg/lag/lieg | suspending | put on hold
        im Regen +steh/stand/lass/ließ | left without help | leave in the lurch
        unter den Teppich +kehr | hiding a fault | sweep under the carpet
        unter den Tisch +fall/fäll/fiel/kehr | being left out | be dropped, go unmentioned
        vom Tisch | settled or given up | off the table, dealt with
        reinen Tisch | a fresh start | a clean slate, make a clean break
        am runden Tisch | talks as equals | round-table talks
        auf den Tisch +leg/haue/hieb/schlug/schläg/gehör/komm/kam | putting forward, or being firm | put on the table; bang one's fist on the table
        das Zünglein an der Waage | deciding the outcome | kingmaker, tip the scales
        den Schwarzen Peter | the blame | pass the buck
        den schwarzen Peter | the blame | pass the buck
        auf dem Zahnfleisch | exhausted | be on one's last legs
        Tacheles | speaking plainly | talk straight
        Klartext | plain words | plain speaking
        kein Blatt vor den Mund | speaking frankly | not mince one's words
        ins Fettnäpfchen | a social blunder | put one's foot in it
        ein Dorn im Auge | something that annoys | a thorn in the side
        Tomaten auf den Augen | not seeing the obvious | be blind
        ein Auge zu* +drück | being lenient | turn a blind eye
        beide Augen zu* | being very lenient | turn a blind eye
        unter vier Augen | in private | in private, one to one
        auf Augenhöhe | as equals | as equals, on equal terms
        ein Schuss vor den Bug | a warning | a shot across the bows
        Schuss in den Ofen | a failure | a damp squib, a flop
        nach hinten +los | having the opposite effect | backfire
        ein Schlag ins Gesicht | an insult | a slap in the face
        Schlag ins Kontor | an unpleasant surprise | a nasty blow
        ein Schlag ins Wasser | a failure | a flop, a washout
        wie ein Lauffeuer | very fast | like wildfire
        auf Sand gebaut | without foundation | built on sand
        in den Sand +setz | failing at | mess up
        den Kopf in den Sand | ignoring a danger | bury one's head in the sand
        den Kopf hinhalten | taking the blame | carry the can
        den Kopf aus der Schlinge | escaping trouble | get off the hook
        Kopf und Kragen | everything | risk life and limb
        vor den Kopf +stieß/stoß/stöß/gestoß | offending | alienate, snub
        auf den Kopf +stell | reversing | turn upside down
        die Katze aus dem Sack | telling a secret | let the cat out of the bag
        die Katze im Sack | buying unseen | a pig in a poke
        für die Katz | in vain | all for nothing
        vor die Hunde | ruin | go to the dogs
        da liegt der Hund begraben | the cause | that's the crux of the matter
        ein dicker Hund | an outrage | a bit much
        schlafende Hunde | an avoidable trouble | let sleeping dogs lie
        die Kuh vom Eis | out of a difficulty | save the day, out of the woods
        den Stier bei den Hörnern | facing a difficulty | take the bull by the horns
        aus einer Mücke einen Elefanten | exaggerating | make a mountain out of a molehill
        der Elefant im Raum | what nobody mentions | the elephant in the room
        Elefantenrunde | talks of party leaders on election night | televised party leaders' debate
        zwei Fliegen mit einer Klappe | two aims at once | kill two birds with one stone
        Eulen nach Athen | doing what is not needed | carry coals to Newcastle
        Krokodilstränen | false tears | crocodile tears
        mein Name ist Hase | knowing nothing | I know nothing about it
        wo der Hase | how things stand | which way the wind blows
        Hase im Pfeffer | the difficulty | there's the rub
        das fünfte Rad am Wagen | someone not needed | a fifth wheel
        die Räder +still | everything stops | grind to a halt
        unter die Räder +komm/kam | being ruined | be crushed, go under
        das Rad zurück* | undoing | turn back the clock
        das Ruder +herum/reiß/riss | changing course | turn things round
        aus dem Ruder +lauf/läuf/lief/gelauf | out of control | get out of hand
        am Ruder | in power | at the helm
        im selben Boot | having the same trouble | in the same boat
        im gleichen Boot | having the same trouble | in the same boat
        ins Boot +hol | winning over | bring on board
        über Bord +werf/warf/worf | giving up | throw overboard, jettison
        Schiffbruch +erl/erlitt | failing | founder, fail
        klar Schiff | putting in order | clear the decks
        vor Anker | moored; settled | at anchor
        Wind aus den Segeln | taking away a cause | take the wind out of the sails
        in den Wind +schlag/schlug/schläg/schreib/schrieb | ignoring, or giving up as lost | ignore; write off
        Wind von etwas | hearing of | get wind of
        viel Wind um | much fuss | a lot of fuss about
        frischer Wind | new energy | a breath of fresh air
        Gegenwind | resistance | headwinds, opposition
        Rückenwind | help | tailwind, a boost
        gegen Windmühlen | fighting in vain | tilt at windmills
        aus dem Nähkästchen | telling inside stories | tell tales out of school
        mit heißer Nadel | made in haste | cobbled together in haste
        der rote Faden | a recurring theme | the common thread
        den Faden verlor* | no longer knowing what one was about | lose the thread, lose one's way
        Rücken zur Wand | having no way out | with one's back to the wall
        Rücken an der Wand | having no way out | with one's back to the wall
        Schildbürgerstreich | a foolish measure | a folly, a botched job
        am seidenen Faden | in great danger | hang by a thread
        die Fäden +zieh/zog/hand/lauf/lief | secretly controlling | pull the strings
        an einem Strang | working together | pull together
        über die Stränge | misbehaving | kick over the traces
        über einen Kamm | treating alike | lump together
        auf den Zahn | testing someone | sound out, probe
        Haare auf den Zähnen | being tough | be a tough customer
        Zähne +ausbeiß/ausgebiss | failing at something hard | find a tough nut to crack
        ein Haar in der Suppe | finding fault | find fault
        an den Haaren herbei* | far-fetched | far-fetched
        in die Haare +gerat/krieg/geriet | quarrelling | fall out
        um Haaresbreite | very nearly | by a hair's breadth
        unter den Nägeln | urgent | a burning issue
        den Nagel auf den Kopf | exactly right | hit the nail on the head
        an den Nagel +häng/hing | giving up a profession | hang up one's boots
        Nägel mit Köpfen | doing a thing properly | do the job properly
        auf die Finger +schau/klopf/seh/sah | watching or rebuking | keep an eye on; rap on the knuckles
        durch die Finger +schau/seh/sah | getting nothing | be left empty-handed
        in den Fingern | eager | itch to
        die Daumen +drück/halt | wishing luck | keep one's fingers crossed
        Hand in Hand | together | hand in hand
        von der Hand in den Mund | with no reserves | hand to mouth
        auf der Hand +lieg/lag/läge | obvious | be obvious
        alle Hände voll | very busy | have one's hands full
        aus der Hand +geb/gab/gib | giving up control | relinquish
        Hand und Fuß | well thought out | make good sense
        kalte Füße | losing courage | cold feet
        auf freiem Fuß | not in custody | at large, free
        auf eigenen Füßen | independent | on one's own feet
        auf großem Fuß | in luxury | live in style
        mit Füßen +tret/tritt/trat | disrespecting | trample on
        Fuß +fass | settling, getting established | gain a foothold
        auf wackligen Füßen | uncertain | on shaky ground
        auf tönernen Füßen | uncertain | have feet of clay
        ein Klotz am Bein | a burden | a millstone round the neck
        auf die Beine +stell/komm/kam | organising; recovering | set up; get back on one's feet
        Knüppel zwischen die Beine | hindering | put a spoke in the wheel
        Steine in den Weg | hindering | put obstacles in the way
        ein Stein vom Herzen | a relief | a weight off one's mind
        den Stein ins Rollen | starting | set the ball rolling
        kein Stein auf dem anderen | wholly destroyed or changed | nothing is left standing
        Tropfen auf den heißen Stein | far too little | a drop in the ocean
        der Tropfen, der das Fass | the last of many wrongs | the last straw
        das Fass zum Überlaufen | the last of many wrongs | the last straw
        ein Fass ohne Boden | an endless cost | a bottomless pit
        ein Fass auf* +mach | starting a new dispute | open a can of worms
        ins kalte Wasser | a start without preparation | thrown in at the deep end
        das Wasser bis zum Hals | in great trouble | be up to one's neck in it
        kein Wässerchen | looking harmless | butter wouldn't melt in her mouth
        stille Wasser | quiet people with depth | still waters run deep
        reinen Wein | the truth | come clean
        mit Wasser +kochen/kocht | no better than others | put their trousers on one leg at a time
        heiße Luft | empty words | hot air
        in der Luft +häng/hing/lieg/lag | undecided; about to happen | up in the air; in the air
        aus der Luft gegriffen | made up | pulled out of thin air
        im Keim +erstick | stopping at the start | nip in the bud
        auf fruchtbaren Boden | a good reception | fall on fertile ground
        wie Pilze aus dem Boden | in large numbers, fast | mushroom, spring up everywhere
        Boden gut* | catching up | make up ground
        den Boden unter den Füßen | losing one's footing | the ground from under one's feet
        durch die Blume | indirectly | in a roundabout way
        das Gras wachsen | seeing too much in small signs | read too much into things
        Gras über die Sache | a matter forgotten | let the dust settle
        ins Gras +beiß/biss | dying | bite the dust
        auf den Busch | sounding out | sound out
        hinterm Berg | hiding one's opinion | not hold back
        über den Berg | past the worst | out of the woods
        goldene Brücke | a way out with dignity | an easy way out
        alle Brücken +ab | cutting ties | burn one's bridges
        auf verlorenem Posten | without a chance | fight a losing battle
        die weiße Fahne | giving up | the white flag
        mit fliegenden Fahnen | with enthusiasm | with flags flying
        die Flinte ins Korn | giving up too soon | throw in the towel
        schweres Geschütz | strong words | big guns
        mit Kanonen auf Spatzen | excessive means | a sledgehammer to crack a nut
        wie aus der Pistole geschossen | at once | like a shot
        eine Lanze +brech/brach/bricht | defending | go to bat for
        im Schilde | a hidden plan | be up to something
        den Löffel abgeb* | dying | kick the bucket
        die Suppe +auslöffel/eingebrock | facing what one caused | face the music
        in Teufels Küche | deep trouble | get into hot water
        den Teufel an die Wand | expecting the worst | paint a black picture
        der Teufel steckt im Detail | small things are hard | the devil is in the detail
        um den heißen Brei | avoiding the point | beat about the bush
        das Gelbe vom Ei | less than ideal | not exactly brilliant
        Butter bei die Fische | getting to the point | put one's cards on the table
        alles in Butter | all well | everything's fine
        seinen Senf | an unwanted opinion | have one's say
        kleine Brötchen | being modest | eat humble pie
        unter Dampf | under pressure, at work | under steam
        Dampf ablassen | voicing anger | let off steam
        auf dem Schlauch | not understanding | be at a loss
        auf der Strecke +bleib/blieb | failing on the way | fall by the wayside
        zur Strecke +bring/brach/gebrach | catching, defeating | bring down
        auf dem Abstellgleis | no longer used | be sidelined
        die Weichen +stell/gestellt | setting a course | set the course
        auf dem Holzweg | mistaken | barking up the wrong tree
        auf keinen grünen Zweig | no success | get nowhere
        den Ast +sitz/säg | harming oneself | saw off the branch one is sitting on
        an den Pranger | public blame | pillory
        in die Pfanne +hau | running down | tear to pieces
        über den Tisch +zog/zieh/gezogen | cheating | rip off, pull a fast one on
        übers Ohr | cheating | pull a fast one on
        hinters Licht | deceiving | hoodwink
        in den Startlöchern | ready | waiting in the wings
        den Ball flach | being cautious | keep a low profile
        am Ball bleib* | keeping at it | stay on the ball
        ein Eigentor | harming oneself | an own goal
        die rote Karte | dismissal | show the red card
        auf der Zielgeraden | near the end | on the home straight
        die Messlatte | the standard | the bar
        in die Karten +schau/spiel/seh | revealing; serving someone's ends | show one's hand; play into someone's hands
        alles auf eine Karte | risking all | put all one's eggs in one basket
        va banque | risking all | go for broke
        gute Miene zum bösen Spiel | hiding displeasure | grin and bear it
        die zweite Geige | a lesser role | play second fiddle
        die erste Geige | the leading role | call the tune
        auf die Pauke | celebrating; complaining loudly | make a splash
        den Marsch +blas/blies/geblas | rebuking | give a dressing-down
        ein Armutszeugnis | a proof of failure | a sorry indictment
        Sommerloch | a time without news | silly season
        Gretchenfrage | the decisive question | the crucial question
        Zankapfel | cause of dispute | bone of contention
        Bauernopfer | someone sacrificed | scapegoat, sacrificial pawn
        Nacht-und-Nebel-Aktion | a secret, sudden act | cloak-and-dagger operation
        Salamitaktik | bit by bit | salami tactics
        Quantensprung | great progress | a quantum leap
        Steilvorlage | an opening for someone | a gift, an opening
        Retourkutsche | a tit-for-tat answer | tit for tat
        Milchmädchenrechnung | a naive reckoning | naive calculation
        """
}
