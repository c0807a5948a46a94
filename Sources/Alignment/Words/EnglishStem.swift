/// Cuts an English word down to a stem that its inflected forms share, with the irregular verbs and plurals by list.
enum EnglishStem {
    /// The stem of a folded word.
    static func stem(_ word: [UInt8]) -> [UInt8] {
        let word = word.withoutUmlauts
        if let lemma = irregular[word] { return lemma }
        guard word.count > 3 else { return word }
        return regular(word)
    }

    private static func regular(_ word: [UInt8]) -> [UInt8] {
        var stem = word
        if stem.ends(in: "ies") || stem.ends(in: "ied") {
            stem.removeLast(3)
            stem.append(0x69)
            return stem
        }
        if stem.ends(in: "sses") || stem.ends(in: "shes") || stem.ends(in: "ches") || stem.ends(in: "xes") {
            stem.removeLast(2)
        } else if stem.ends(in: "s"), !stem.ends(in: "ss"), !stem.ends(in: "us"), !stem.ends(in: "is") {
            stem.removeLast()
        }
        if stem.count > 5, stem.ends(in: "ing") {
            stem.removeLast(3)
            undouble(&stem)
        } else if stem.count > 4, stem.ends(in: "ed"), !stem.ends(in: "eed") {
            stem.removeLast(2)
            undouble(&stem)
        } else if stem.count > 5, stem.ends(in: "ly") {
            stem.removeLast(2)
        }
        if stem.count > 3, stem.last == 0x65 { stem.removeLast() }
        if stem.count > 2, stem.last == 0x79 { stem[stem.count - 1] = 0x69 }
        return stem
    }

    /// *stopped* is *stop*, but *called* is *call*: l, s and z stay double in the base form often enough.
    private static func undouble(_ stem: inout [UInt8]) {
        guard stem.count > 3, let last = stem.last, stem[stem.count - 2] == last else { return }
        if ![0x6C, 0x73, 0x7A, 0x65, 0x6F].contains(last) { stem.removeLast() }
    }

    /// Forms that no rule finds; the first of a group is what the others become.
    private static let groups = """
        be am is are was were been being|have has had having|do does did done|go goes went gone|say said|get got gotten
        make made|know knew known|take took taken|see saw seen|come came|give gave given|find found|tell told|think thought
        become became|leave left|feel felt|put|bring brought|begin began begun|keep kept|hold held|write wrote written
        stand stood|hear heard|let|mean meant|set|meet met|run ran|pay paid|sit sat|speak spoke spoken|lead led
        read|grow grew grown|lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn
        break broke broken|spend spent|cut|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen
        seek sought|throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|lay laid|sell sold
        fight fought|teach taught|eat ate eaten|sing sang sung|strike struck|hang hung|shake shook shaken
        ride rode ridden|feed fed|shoot shot|drink drank drunk|hit|arise arose arisen|fly flew flown|spread|sleep slept
        cost|beat beaten|light lit|hide hid hidden|swim swam swum|wake woke woken|bear bore borne born|bind bound
        bite bit bitten|blow blew blown|breed bred|burn burnt|burst|cast|cling clung|creep crept|dig dug|dream dreamt
        flee fled|forbid forbade forbidden|forgive forgave forgiven|freeze froze frozen|grind ground|kneel knelt
        lean leant|leap leapt|learn learnt|lend lent|prove proven|quit|ring rang rung|shine shone|shrink shrank shrunk
        shut|sink sank sunk|slide slid|spin spun|split|spring sprang sprung|steal stole stolen|stick stuck|sting stung
        swear swore sworn|sweep swept|swing swung|tear tore torn|withdraw withdrew withdrawn|overcome overcame
        undertake undertook undertaken|undergo underwent undergone|weep wept|wind wound|lie lay lain lying|die dying dies died
        tie tying|will would|can could|may might|shall should
        man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|goose geese
        life lives|wife wives|leaf leaves|half halves|knife knives|wolf wolves|thief thieves|shelf shelves
        good better best|bad worse worst|far further farther|this these|that those|i me my mine|we us our ours
        he him his|she her hers|they them their theirs|you your yours|it its|who whom whose|a an|not no
        """

    private static let irregular: [[UInt8]: [UInt8]] = {
        var forms: [[UInt8]: [UInt8]] = [:]
        for group in groups.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let words = group.split(separator: " ").map { Array($0.utf8) }
            guard let first = words.first else { continue }
            let lemma = first.count > 3 ? regular(first) : first
            for word in words where forms[word] == nil { forms[word] = lemma }
        }
        return forms
    }()
}
