/// Gathers word pairs from entries of a dictionary, a glossary or a memory and makes a ``LexiconLayer`` of them.
///
/// Every word of a phrase votes for every word of its translation, the votes of an entry together counting one for
/// each word; how often two words meet against how often either meets anything gives the strength of the pair
/// (DESIGN, section 5).
struct LexiconBuilder {
    private var german = Interner(capacity: 1 << 12)
    private var english = Interner(capacity: 1 << 12)
    /// The pairs, German number << 32 | English number, and their votes.
    private var pairs = PairInterner(capacity: 1 << 12)
    private var votes: [Float] = []

    /// Words that stand in dictionary phrases without belonging to what is translated.
    private static let fillers: Set<[UInt8]> = Set(
        """
        to of the a an sb sth s.b s.th somebody something someone one oneself one's be in on at for with by
        etw etwas jd jdm jdn jds jmd jmdm jmdn sich der die das den dem des ein eine einen einem einer eines zu von mit
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// Adds an entry: phrases of any number of words.
    mutating func add(_ source: String, _ target: String, weight: Float = 1) {
        let german = Self.words(source, .german)
        let english = Self.words(target, .english)
        add(german: german, english: english, weight: weight)
    }

    /// The folded words of a phrase.
    static func words(_ phrase: String, _ tongue: Tongue) -> [[UInt8]] {
        var phrase = phrase
        var words: [[UInt8]] = []
        var tokenizer = Tokenizer(tongue)
        phrase.withUTF8 { text in
            tokenizer.tokens(of: text) { word, token in
                if token.kind == .word || token.kind == .name { words.append(copy word) }
            }
        }
        return words
    }

    /// Adds an entry whose words are folded already.
    mutating func add(german source: [[UInt8]], english target: [[UInt8]], weight: Float = 1) {
        let source = Self.withoutFillers(source)
        let target = Self.withoutFillers(target)
        guard !source.isEmpty, !target.isEmpty, source.count * target.count <= 64 else { return }
        let share = weight / Float(max(source.count, target.count))
        let targets = target.map { UInt64(english.intern(EnglishStem.stem($0))) }
        for word in source {
            let form = UInt64(german.intern(word)) << 32
            let stem = UInt64(german.intern(Self.stemKey(word))) << 32
            for target in targets {
                vote(form | target, share)
                vote(stem | target, share)
            }
        }
    }

    private mutating func vote(_ pair: UInt64, _ share: Float) {
        let number = Int(pairs.intern(pair))
        if number == votes.count { votes.append(0) }
        votes[number] += share
    }

    /// How the stem of a German form is written among the forms.
    static func stemKey(_ form: [UInt8]) -> [UInt8] { [0x7E] + GermanStem.stem(form) }

    private static func withoutFillers(_ words: [[UInt8]]) -> [[UInt8]] {
        guard words.count > 1 else { return words }
        let rest = words.filter { !fillers.contains($0) }
        return rest.isEmpty ? words : rest
    }

    /// Makes the layer: for each German form or stem its strongest translations.
    func layer(name: String, keeping limit: Int = 48) -> LexiconLayer {
        var germanMax = [Float](repeating: 0, count: german.count)
        var englishMax = [Float](repeating: 0, count: english.count)
        for (pair, vote) in zip(pairs.keys, votes) {
            let (row, column) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            germanMax[row] = max(germanMax[row], vote)
            englishMax[column] = max(englishMax[column], vote)
        }
        var rows: [[(column: Int32, forward: Float, backward: Float)]] = Array(repeating: [], count: german.count)
        for (pair, vote) in zip(pairs.keys, votes) {
            let (row, column) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            let forward = Self.strength(vote / germanMax[row])
            let backward = Self.strength(vote / englishMax[column])
            if forward > 0.1 || backward > 0.1 { rows[row].append((Int32(column), forward, backward)) }
        }
        for row in rows.indices {
            rows[row].sort { ($0.forward + $0.backward, $1.column) > ($1.forward + $1.backward, $0.column) }
            if rows[row].count > limit { rows[row].removeLast(rows[row].count - limit) }
        }
        return LexiconLayer(name: name, german: german, english: english, rows: rows)
    }

    private static func strength(_ share: Float) -> Float { share.squareRoot() }
}
