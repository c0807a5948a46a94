/// The German terms of a glossary, ready to be met in a text: forms by hash, terms of several words in a trie over
/// words.
struct TermIndex: Sendable {
    /// A word of a term.
    struct Lemma: Sendable {
        let kind: GermanWord.Kind
        let casing: Casing
        /// The capitals of the citation form, for acronyms and exact terms.
        let capitals: UInt32
        let letters: UInt8
        /// Whether it is met with its hyphen only.
        let isHyphenated: Bool
        /// What it may be in a solid compound.
        var part: Part = .none
        /// The node of the trie that it leads to from the root; 0 where no term begins with it.
        var root: UInt32 = 0
    }

    /// How a term's word is written.
    enum Casing: UInt8 { case lower, capital, acronym, exact }

    /// Whether a word counts inside solid compounds, and after which heads.
    enum Part: UInt8 { case none, noun, place, adjective }

    /// A term that ends at a node.
    struct Terminal: Sendable {
        let entry: UInt32
        let next: UInt32
        /// The full stop, bracket or plus sign that ends the term, or none.
        let closing: FoldedText.Mark
    }

    let entries: [GlossaryEntry]
    var lemmas: [Lemma] = []
    private(set) var forms = FormTable(words: [])
    var terminals: [Terminal] = [Terminal(entry: 0, next: 0, closing: .none)]
    /// Per node: its first terminal, and whether it has children. Node 0 is the root.
    var nodes: [(terminal: UInt32, hasChildren: Bool)] = [(0, false)]
    /// The first words of the persons' full names, by hash.
    var firstNames: Set<UInt64> = []
    private var edges: [UInt64: UInt32] = [:]
    private var lemmaNumbers: [UInt64: UInt32] = [:]
    /// The words of the lemmas, until their forms are made.
    private var words: [GermanWord] = []

    init(_ entries: [GlossaryEntry]) {
        self.entries = entries
        lemmaNumbers.reserveCapacity(entries.count * 2)
        let (chunk, batch) = (1 << 10, 1 << 15)
        for start in stride(from: 0, to: entries.count, by: batch) {
            let end = min(entries.count, start + batch)
            let read = Parallel.map((end - start + chunk - 1) / chunk) { part in
                ReadTerm.terms(of: entries, (start + part * chunk)..<min(end, start + (part + 1) * chunk))
            }
            for terms in read { for term in terms { add(term) } }
        }
        forms = FormTable(words: words)
        (lemmaNumbers, words) = ([:], [])
    }

    /// A term taken apart, before its words are numbered.
    private struct ReadTerm: Sendable {
        let words: [TermWord]
        let entry: UInt32
        let isPerson: Bool
        let closing: FoldedText.Mark

        static func terms(of entries: [GlossaryEntry], _ range: Range<Int>) -> [ReadTerm] {
            var terms: [ReadTerm] = []
            terms.reserveCapacity(range.count + range.count / 2)
            for number in range {
                terms.append(ReadTerm(entries[number].source, entries[number], number))
                for variant in entries[number].variants { terms.append(ReadTerm(variant, entries[number], number)) }
            }
            return terms
        }

        private init(_ term: String, _ entry: GlossaryEntry, _ number: Int) {
            words = TermWord.words(of: term, entry)
            self.entry = UInt32(number)
            isPerson = entry.category == .person
            closing =
                switch term.utf8.last {
                case 0x2E: .dot
                case 0x29: .closer
                case 0x2B: .plus
                default: .none
                }
        }
    }

    /// The node that a word leads to, or 0.
    @inline(__always)
    func child(of node: UInt32, _ lemma: UInt32, _ gap: FoldedText.Gap) -> UInt32 {
        edges[Self.edge(node, lemma, gap)] ?? 0
    }

    private static func edge(_ node: UInt32, _ lemma: UInt32, _ gap: FoldedText.Gap) -> UInt64 {
        UInt64(node) << 32 ^ UInt64(lemma) << 4 ^ UInt64(joint(gap).rawValue)
    }

    /// Spaces and hyphens between the words of a term are the same.
    private static func joint(_ gap: FoldedText.Gap) -> FoldedText.Gap { gap == .hyphen ? .space : gap }

    private mutating func add(_ term: ReadTerm) {
        let words = term.words
        guard let first = words.first else { return }
        if term.isPerson, words.count > 1, !GivenNames.isTitle(first.german.letters[...]) {
            firstNames.insert(FoldedHash(first.german.letters).value)
        }
        var node = root(of: lemma(for: first))
        for word in words.dropFirst() { node = step(from: node, lemma(for: word), word.gap) }
        var terminal = nodes[Int(node)].terminal
        while terminal != 0 {
            if terminals[Int(terminal)].entry == term.entry { return }
            terminal = terminals[Int(terminal)].next
        }
        terminals.append(Terminal(entry: term.entry, next: nodes[Int(node)].terminal, closing: term.closing))
        nodes[Int(node)].terminal = UInt32(terminals.count - 1)
    }

    private mutating func root(of lemma: UInt32) -> UInt32 {
        if lemmas[Int(lemma)].root == 0 {
            nodes.append((0, false))
            lemmas[Int(lemma)].root = UInt32(nodes.count - 1)
        }
        return lemmas[Int(lemma)].root
    }

    private mutating func step(from node: UInt32, _ lemma: UInt32, _ gap: FoldedText.Gap) -> UInt32 {
        let edge = Self.edge(node, lemma, gap)
        if let child = edges[edge] { return child }
        nodes.append((0, false))
        nodes[Int(node)].hasChildren = true
        edges[edge] = UInt32(nodes.count - 1)
        return UInt32(nodes.count - 1)
    }

    /// The number of a word, made with its forms where it is new.
    private mutating func lemma(for word: TermWord) -> UInt32 {
        let part = word.part
        if let known = lemmaNumbers[word.key] {
            if part != .none { lemmas[Int(known)].part = part }
            return known
        }
        let number = UInt32(lemmas.count)
        lemmas.append(
            Lemma(
                kind: word.german.kind, casing: word.casing, capitals: word.capitals, letters: word.letterCount,
                isHyphenated: word.isHyphenated, part: part))
        lemmaNumbers[word.key] = number
        words.append(word.german)
        return number
    }
}
