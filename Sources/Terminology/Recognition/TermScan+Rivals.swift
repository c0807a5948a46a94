/// Forms that are more likely another word's: Raten is Rate's, not Rat's; Leider is no suffering.
extension TermScan {
    /// Whether the word of a hit is rather a form of a word that the entry does not mean.
    func isAnotherWord(_ hit: Hit) -> Bool {
        guard hit.words.count == 1, hit.setting == .word, hit.rule != .citation else { return false }
        let position = Int(hit.words.lowerBound)
        let word = text.words[position]
        guard word.isCapitalised, !word.isAllCapitals else { return false }
        let isNounForm = [.ending, .genitive, .foreignPlural, .umlautPlural].contains(hit.rule)
        if isNounForm, FunctionWords.contains(word.hash), word.traits.contains(.opens) || hit.rule == .foreignPlural {
            return true
        }
        let readings = KnownNouns.readings(of: word.hash)
        guard !readings.isEmpty else { return false }
        let entry = index.entries[Int(hit.entry)]
        let own = Self.citations(of: entry)
        return readings.contains { reading in
            guard !own.contains(reading.citation), isLikelier(reading, than: hit) else { return false }
            return !sharesEnglish(reading, entry)
        }
    }

    /// Less is added to the rival's citation form, or by a surer rule. Genitives are left alone: Reiches is Reich's, the
    /// rich have none.
    private func isLikelier(_ reading: KnownNouns.Reading, than hit: Hit) -> Bool {
        guard hit.rule == .ending else { return false }
        return reading.rule.doubt < hit.rule.doubt
            || reading.rule.doubt == hit.rule.doubt && reading.letterCount > Int(hit.letters)
    }

    /// Whether the lexicon's English is the entry's: Bemühungen and Bemühung are one word.
    private func sharesEnglish(_ reading: KnownNouns.Reading, _ entry: GlossaryEntry) -> Bool {
        let known = Set(Self.stems(reading.english))
        return entry.rightTargets.contains { target in Self.stems(target).contains(where: known.contains) }
    }

    private static func stems(_ english: String) -> [[UInt8]] {
        EnglishWords(FoldedText.read(english), skipsArticle: false).words.map(\.stem)
    }

    private static func citations(of entry: GlossaryEntry) -> Set<UInt64> {
        Set(entry.germanTerms.compactMap { FoldedText.read($0).words.first?.hash })
    }
}

/// The function words and adverbs of the core lexicon, by hash.
enum FunctionWords {
    static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    private static let hashes: Set<UInt64> = {
        var hashes: Set<UInt64> = []
        LexiconFile.lines(of: "function-words.tsv") { line in
            let text = FoldedText.read(String(decoding: line.prefix { $0 != 0x09 }, as: UTF8.self))
            if text.words.count == 1, !text.words[0].isCapitalised { hashes.insert(text.words[0].hash) }
        }
        return hashes
    }()
}
