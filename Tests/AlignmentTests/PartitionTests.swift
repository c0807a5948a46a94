import Alignment
import Bitext
import Testing

/// Whatever comes in, every segment is in exactly one bead, and the same input gives the same output.
@Suite struct PartitionTests {
    private static let aligner = Aligner(lexicon: Lexicon(dictionary: false))

    private func expectPartition(_ pair: TextPair, by aligner: Aligner = aligner, _ comment: Comment? = nil) {
        let beads = aligner.align(pair).beads
        #expect(beads.flatMap(\.source).sorted() == Array(pair.source.indices), comment)
        #expect(beads.flatMap(\.target).sorted() == Array(pair.target.indices), comment)
        #expect(beads.allSatisfy { (0...1).contains($0.confidence) }, comment)
        #expect(beads == aligner.align(pair).beads, comment)
    }

    @Test(arguments: 0..<40) func `random texts`(seed: Int) {
        var generator = Generator(state: UInt64(seed) &* 77 &+ 5)
        var pair = TextPair(source: generator.text(), target: generator.text(), isSourceGerman: seed % 2 == 0)
        if seed % 3 == 0 { pair.sourceParagraphs = pair.source.indices.map { $0 / 3 } }
        if seed % 3 == 0 { pair.targetParagraphs = pair.target.indices.map { $0 / 4 } }
        if seed % 5 == 0 {
            pair.sourceRoles = pair.source.map { _ in Role.allCases.randomElement(using: &generator) ?? .body }
            pair.targetRoles = pair.target.map { _ in Role.allCases.randomElement(using: &generator) ?? .body }
        }
        if seed % 4 == 0 {
            pair.pins = [.init(source: 3..<5, target: 2..<3), .init(source: 1..<99, target: 0..<1)]
            pair.delimiters = [.init(source: 7, target: 2), .init(source: 2, target: 9), .init(source: -1, target: 0)]
        }
        expectPartition(pair)
    }

    @Test func `empty sides and empty segments`() {
        expectPartition(TextPair(source: [], target: []))
        expectPartition(TextPair(source: ["Ja."], target: []))
        expectPartition(TextPair(source: [], target: ["Yes.", "No."]))
        expectPartition(TextPair(source: ["", " ", ""], target: ["", "\u{FEFF}"]))
        expectPartition(TextPair(source: ["Ja."], target: ["", "Yes.", ""]))
    }

    @Test func `identical, shuffled and foreign texts`() {
        var generator = Generator(state: 9)
        let text = generator.text(30)
        expectPartition(TextPair(source: text, target: text))
        expectPartition(TextPair(source: text, target: text.shuffled(using: &generator)))
        expectPartition(TextPair(source: text, target: Array(repeating: "Это совсем другой язык 你好 🙂", count: 20)))
        expectPartition(
            TextPair(source: Array(repeating: "Ja.", count: 60), target: Array(repeating: "Yes.", count: 7)))
    }

    @Test func `one segment as long as a book`() {
        let long = Array(repeating: "Der Minister sprach von 1.234 Fällen.", count: 3_000).joined(separator: " ")
        expectPartition(TextPair(source: [long, "Ende."], target: ["The minister spoke of 1,234 cases.", "End."]))
    }

    @Test func `what was aligned before and what is aligned at the same time changes nothing`() async {
        var generator = Generator(state: 21)
        let pairs = (0..<24).map { _ in TextPair(source: generator.text(), target: generator.text()) }
        let alone = pairs.map { Aligner(lexicon: Lexicon(dictionary: false)).align($0).beads }
        let together = await withTaskGroup(of: (Int, [Bead]).self) { group in
            for (number, pair) in pairs.enumerated() {
                group.addTask { (number, Self.aligner.align(pair).beads) }
            }
            return await group.reduce(into: [Int: [Bead]]()) { $0[$1.0] = $1.1 }
        }
        for number in pairs.indices { #expect(together[number] == alone[number]) }
    }

    @Test func `a long text with hundreds of omissions and moved lines`() {
        var generator = Generator(state: 33)
        let source = generator.text(1_300)
        var target = source.enumerated().filter { $0.offset % 9 != 4 }.map(\.element)
        let moved = target[200..<230]
        target.removeSubrange(200..<230)
        target.insert(contentsOf: moved, at: 700)
        expectPartition(TextPair(source: source, target: target))
    }

    @Test func `a text that is too long for the whole plane`() {
        var generator = Generator(state: 4)
        let source = generator.text(1_100)
        let aligner = Aligner(
            lexicon: Lexicon(dictionary: false), options: AlignmentOptions(findsMoved: false, learns: false))
        let replaced = source.enumerated().map { $0.offset % 7 == 0 ? generator.text(1)[0] : $0.element }
        expectPartition(TextPair(source: source, target: replaced), by: aligner, "anchors")
        expectPartition(TextPair(source: source, target: Array(source[120...])), by: aligner, "a chapter is missing")
        expectPartition(
            TextPair(source: Array(repeating: "Ja.", count: 1_200), target: ["Yes."]), by: aligner, "one-sided")
    }
}

/// SplitMix64, so that a failing case can be seen again.
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static let words =
        "Haus house der the Minister 12 3,5 2.500 % ? Krieg war und and Charkiw Kharkiv don't „ja“ é ß — 🙂 USA ,"
        .split(separator: " ").map(String.init)

    mutating func text(_ count: Int? = nil) -> [String] {
        let count = count ?? Int.random(in: 0...40, using: &self)
        return (0..<count).map { _ in
            let length = Int.random(in: 0...12, using: &self)
            return (0..<length).map { _ in Self.words.randomElement(using: &self) ?? "" }.joined(separator: " ")
        }
    }
}
