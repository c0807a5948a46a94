import Alignment
import Bitext
import Testing

@Suite struct AlignerTests {
    /// A few words of the texts below, so that the tests hold whatever the core lexicon knows.
    private static let words = [
        ("der", "the"), ("die", "the"), ("den", "the"), ("das", "the"), ("im", "in"), ("bei", "is"), ("wird", "will"),
        ("Hafen", "port"), ("Kosten", "cost"), ("Lärm", "noise"), ("Plan", "plan"), ("Fehler", "mistake"),
        ("nannte", "called"), ("entscheidet", "decide"), ("Anwohner", "residents"), ("fürchten", "fear"),
    ]
    private static let aligner = Aligner(
        lexicon: Lexicon(dictionary: false, pairs: words.map { (german: $0.0, english: $0.1) }))

    private static let german = [
        "Der Hafen von Rostock wird bis 2027 erweitert.", "Das kündigte Ministerin Petersen am Montag an.",
        "Die Kosten liegen bei 2,5 Milliarden Euro.", "Anwohner fürchten mehr Lärm.",
        "Die Opposition nannte den Plan einen Fehler.", "Im Mai entscheidet das Parlament.",
    ]
    private static let english = [
        "The port of Rostock will be extended by 2027, minister Petersen announced on Monday.",
        "The cost is 2.5 billion euros.", "Residents fear more noise.", "The opposition called the plan a mistake.",
        "Parliament will decide in May.",
    ]

    private func shapes(_ alignment: Alignment) -> [String] {
        alignment.beads.map { "\($0.source)-\($0.target)" }
    }

    @Test func `two German sentences that became one English sentence are one bead`() {
        let alignment = Self.aligner.align(TextPair(source: Self.german, target: Self.english))
        #expect(shapes(alignment) == ["[0, 1]-[0]", "[2]-[1]", "[3]-[2]", "[4]-[3]", "[5]-[4]"])
    }

    @Test func `English may be the source`() {
        let pair = TextPair(source: Self.english, target: Self.german, isSourceGerman: false)
        #expect(shapes(Self.aligner.align(pair)) == ["[0]-[0, 1]", "[1]-[2]", "[2]-[3]", "[3]-[4]", "[4]-[5]"])
    }

    @Test func `a sentence without counterpart is an omission`() {
        var english = Self.english
        english.insert("Photo: the old lighthouse, seen from a ferry in winter.", at: 2)
        let alignment = Self.aligner.align(TextPair(source: Self.german, target: english))
        #expect(shapes(alignment).contains("[]-[2]"))
        #expect(shapes(alignment).contains("[3]-[3]"))
    }

    @Test func `a paragraph that stands elsewhere is found and marked as moved`() {
        let english = Array(Self.english[3...]) + Array(Self.english[..<3])
        let alignment = Self.aligner.align(TextPair(source: Self.german, target: english))
        #expect(shapes(alignment) == ["[0, 1]-[2]", "[2]-[3]", "[3]-[4]", "[4]-[0]", "[5]-[1]"])
        #expect(alignment.beads.map(\.isMoved) == [false, false, false, true, true])
    }

    @Test func `a pinned pair stays and the rest is aligned around it`() {
        var pair = TextPair(source: Self.german, target: Self.english)
        pair.pins = [.init(source: 2..<4, target: 1..<2)]
        let alignment = Self.aligner.align(pair)
        #expect(shapes(alignment).contains("[2, 3]-[1]"))
        #expect(shapes(alignment).contains("[4]-[3]"))
        #expect(alignment.beads.first { $0.source == [2, 3] }?.confidence == 1)
    }

    @Test func `no bead reaches over a delimiter`() {
        var pair = TextPair(source: Self.german, target: Self.english)
        pair.delimiters = [.init(source: 1, target: 1)]
        let alignment = Self.aligner.align(pair)
        #expect(alignment.beads.allSatisfy { !($0.source.contains(0) && $0.source.contains(1)) })
        #expect(shapes(alignment).contains("[0]-[0]"))
    }

    @Test func `a headline never shares a bead with running text`() {
        var pair = TextPair(
            source: ["Rostock baut Hafen aus", "Der Hafen von Rostock wird bis 2027 erweitert."],
            target: ["Rostock's port is to be extended by 2027."])
        pair.sourceRoles = [.headline, .body]
        pair.targetRoles = [.body]
        #expect(Self.aligner.align(pair).beads.allSatisfy { $0.source.count < 2 })
    }

    @Test func `the user's own terms count`() {
        let source = ["Der Zwirbel ist kaputt.", "Der Gnarz ist kaputt."]
        let target = ["The flimmer is broken."]
        let aligner = Aligner(lexicon: Lexicon(core: false, dictionary: false, pairs: [("Gnarz", "flimmer")]))
        let beads = aligner.align(TextPair(source: source, target: target)).beads
        #expect(beads.contains { $0.source == [1] && $0.target == [0] })
    }

    @Test func `an explanation names the words and numbers that spoke for a bead`() throws {
        let pair = TextPair(source: Self.german, target: Self.english)
        let bead = Bead(source: [2], target: [1])
        let explanation = try #require(Self.aligner.explain(bead, of: pair))
        #expect(explanation.links.contains { $0.source == "2500000000" && $0.kind == .number })
        #expect(explanation.score > explanation.omission)
        #expect(explanation.alternatives.allSatisfy { $0.score < explanation.score })
        #expect(Self.aligner.explain(Bead(source: [0, 2], target: [1]), of: pair) == nil)
    }
}
