/// Whether two English words belong to one family: election, elect, electoral; proof, prove.
///
/// Suffixes are taken off twice, as in Porter's steps 2 to 4 (An algorithm for suffix stripping, 1980) but without his
/// conditions, since the question is only whether a free translation may stand for a term.
enum EnglishFamily {
    /// Whether a folded word of a text is of the family of a term's stem.
    static func areRelated(_ word: [UInt8], _ stem: [UInt8]) -> Bool {
        let (one, other) = (String(decoding: word, as: UTF8.self), String(decoding: stem, as: UTF8.self))
        if one == other { return true }
        if other.count > 4, one.hasPrefix(other) { return true }
        let (roots, otherRoots) = (Self.roots(of: one), Self.roots(of: other))
        if !roots.isDisjoint(with: otherRoots) { return true }
        return !groups(of: roots.union([one])).isDisjoint(with: groups(of: otherRoots.union([other])))
    }

    private static func roots(of word: String) -> Set<String> {
        var roots: Set<String> = [bare(word[...])]
        for _ in 0..<2 {
            for root in roots {
                for (suffix, shortest) in suffixes where root.hasSuffix(suffix) {
                    let stem = root.dropLast(suffix.count)
                    if stem.count >= shortest { roots.insert(bare(stem)) }
                }
            }
        }
        return roots
    }

    /// Without a silent e and a doubled consonant, y as i.
    private static func bare(_ stem: Substring) -> String {
        var stem = stem
        if stem.count > 3, stem.last == "e" { stem.removeLast() }
        if stem.count > 3, let last = stem.last, stem.dropLast().last == last, !"aeiouls".contains(last) {
            stem.removeLast()
        }
        return stem.last == "y" ? stem.dropLast() + "i" : String(stem)
    }

    /// Suffixes with the fewest letters that must be left before them.
    private static let suffixes: [(String, Int)] = [
        ("s", 3), ("es", 3), ("ed", 3), ("d", 4), ("ing", 3), ("ings", 3), ("er", 3), ("ers", 3), ("or", 4), ("ors", 4),
        ("n", 4), ("en", 4), ("ion", 4), ("ions", 4), ("ation", 3), ("ations", 3), ("ition", 4), ("al", 4), ("ial", 4),
        ("ical", 4), ("ic", 4), ("ally", 4), ("ly", 3), ("ary", 5), ("ance", 3), ("ances", 3), ("ence", 3), ("ent", 4),
        ("ant", 4), ("ment", 3), ("ments", 3), ("ive", 4), ("ative", 4), ("able", 3), ("ible", 4), ("iti", 3),
        ("ity", 3), ("ness", 3), ("ous", 4), ("ful", 3), ("less", 3), ("i", 4), ("ist", 4), ("ism", 4), ("iz", 4),
        ("ify", 4), ("ure", 4), ("ship", 3), ("hood", 3), ("age", 4), ("ate", 4), ("at", 4), ("ator", 4), ("th", 4),
        ("man", 3), ("men", 3), ("woman", 3), ("maker", 4), ("makers", 4), ("making", 4), ("wide", 4), ("time", 3),
    ]

    private static func groups(of words: Set<String>) -> Set<Int> { Set(words.flatMap { irregular[$0] ?? [] }) }

    private static let irregular: [String: [Int]] = {
        var groups: [String: [Int]] = [:]
        for (number, line) in families.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") { groups[bare(word), default: []].append(number) }
        }
        return groups
    }()

    /// Families whose members differ in their stem.
    private static let families = """
        choice choose chose chosen
        decision decide decided decisive
        proof prove proven
        belief believe
        sale sell sold
        growth grow grew grown
        death die died dead deadly
        life live alive lives
        loss lose lost
        speech speak spoke spoken
        flight flee fled fly flew flown
        strength strong stronger
        length long
        anger angry angered
        hunger hungry
        theft steal stole stolen thief
        suspicion suspect suspicious
        success succeed successful
        destruction destroy
        reduction reduce
        production produce
        introduction introduce
        expulsion expel expelled
        invasion invade
        conclusion conclude
        explosion explode
        exclusion exclude
        inclusion include
        permission permit
        admission admit
        submission submit
        expansion expand
        extension extend
        suspension suspend
        tension tense
        response respond
        defense defend defence defender
        offense offend offence offensive
        advice advise
        complaint complain
        constraint constrain
        restraint restrain
        pursuit pursue
        trial try tried
        withdrawal withdraw withdrew withdrawn
        behavior behave behaviour
        entry enter
        victory victorious
        threat threaten
        knowledge know knew known
        thought think
        meeting meet met
        gift give gave given
        hope hoped hopeful
        hatred hate
        weight weigh
        height high
        poverty poor
        famine starve starvation
        war wartime warring warfare warlike
        crime criminal
        peace peaceful peacetime
        vote voter voting ballot
        breach break broke broken
        fight fought fighting
        attack assault
        withdrawn withdrawal
        payment pay paid
        leadership lead led leader leading
        cut cutting
        rise rose risen raise
        fall fell fallen
        beginning begin began begun
        building build built
        feeling feel felt
        teaching teach taught
        evidence evident prove
        freedom free
        truth true
        youth young
        heat hot
        prison imprison imprisoned jail
        conviction convict convicted
        solution solve
        resolution resolve
        revolution revolt
        absence absent
        presence present
        presidency president presidential
        safety safe safely
        security secure
        responsibility responsible
        possibility possible
        ability able enable
        stability stable stabilise
        hospital hospitalise hospitalize
        winner win won winning
        buyer buy bought purchase
        """
}
