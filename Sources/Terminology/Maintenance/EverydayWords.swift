internal import CData

/// Words that stand in every text, against which names are checked.
enum EverydayWords {
    /// What a term means as an everyday word, where that is something else than the entry says; nil otherwise.
    ///
    /// Names of one word are looked up among the function words and the nouns of the core lexicon; what the lexicon
    /// translates with a word of the entry's English is the same thing.
    static func meaning(of term: String, in entry: GlossaryEntry) -> String? {
        guard !term.contains(where: { $0 == " " || $0 == "-" }) else { return nil }
        let folded = String(decoding: FoldedText.read(term).bytes, as: UTF8.self)
        if OrdinaryGerman.functionWords.contains(folded), !term.allSatisfy(\.isUppercase) { return "function word" }
        guard isName(entry), let english = nouns[term] else { return nil }
        let words = Set(entry.rightTargets.flatMap(Self.words))
        let isSame = english.contains { $0.first?.isUppercase == true || !words.isDisjoint(with: Self.words($0)) }
        return isSame ? nil : english.first
    }

    /// Whether the preferred English is a name.
    private static func isName(_ entry: GlossaryEntry) -> Bool {
        entry.target.first?.isUppercase == true && entry.category != nil
    }

    private static func words(_ english: String) -> [String] {
        english.lowercased().split { !$0.isLetter }.map(String.init)
    }

    private static let nouns: [String: [String]] = {
        var nouns: [String: [String]] = [:]
        var number = 0
        while case let file = cdata_lexicon(number), let bytes = file.bytes, let name = file.name {
            number += 1
            guard String(cString: name) == "nouns.tsv" else { continue }
            let text = String(decoding: UnsafeBufferPointer(start: bytes, count: file.length), as: UTF8.self)
            for line in text.split(separator: "\n") where line.first != "#" {
                let cells = line.split(separator: "\t")
                guard cells.count > 1 else { continue }
                nouns[String(cells[0])] = cells[1].split(separator: "|").map(String.init)
            }
        }
        return nouns
    }()
}
