import Testing

@testable import Alignment

@Suite struct WordsTests {
    private func tokens(_ text: String, _ tongue: Tongue) -> [String] {
        var text = text
        var tokens: [String] = []
        var tokenizer = Tokenizer(tongue)
        text.withUTF8 { bytes in
            tokenizer.tokens(of: bytes) { word, _ in tokens.append(String(decoding: copy word, as: UTF8.self)) }
        }
        return tokens
    }

    private func german(_ word: String) -> String {
        String(decoding: GermanStem.stem(Array(word.utf8)), as: UTF8.self)
    }

    private func english(_ word: String) -> String {
        String(decoding: EnglishStem.stem(Array(word.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("2.500", "2,500"), ("2,5 Milliarden", "2.5 billion"), ("1,2 Mio. Euro", "1.2 million euros"),
        ("3,75", "3.75"), ("12 Billionen", "12 trillion"), ("1.250.000", "1.25 million"), ("20", "20th"),
    ])
    func `the two languages write the same number`(german: String, english: String) {
        #expect(tokens(german, .german).first == tokens(english, .english).first)
    }

    @Test func `a date falls into its numbers`() {
        #expect(tokens("24.12.2020", .german) == ["#24", "#12", "#2020"])
        #expect(tokens("14:30", .german) == ["#14", "#30"])
    }

    @Test func `letters lose marks that the other language leaves out, but no umlauts`() {
        #expect(tokens("Café Łódź Müller STRAßE", .german) == ["cafe", "lodz", "müller", "straße"])
    }

    @Test func `English contractions are taken apart`() {
        #expect(
            tokens("I won't, they've; it's Anna's", .english) == [
                "i", "will", "not", "they", "have", ";", "it", "anna",
            ])
        #expect(tokens("can’t", .english) == ["can", "not"])
    }

    @Test func `hyphens separate and a soft hyphen is nothing`() {
        #expect(tokens("US-Präsi\u{AD}dent", .german) == ["us", "präsident"])
    }

    @Test(arguments: [
        ["häuser", "haus", "hauses", "häusern"], ["geht", "gehe", "gehen"], ["angefangen", "anfangen", "anzufangen"],
        ["große", "großen", "großer"],
    ])
    func `inflected German forms share a stem`(forms: [String]) {
        #expect(Set(forms.map(german)).count == 1)
    }

    @Test(arguments: [
        ["went", "goes", "gone", "go"], ["stopped", "stopping", "stops", "stop"], ["countries", "country"],
        ["called", "calls", "calling"], ["men", "man"], ["houses", "house"],
    ])
    func `inflected English forms share a stem`(forms: [String]) {
        #expect(Set(forms.map(english)).count == 1)
    }

    @Test(arguments: [
        ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "abc", 0), ("flaw", "lawn", 2), ("a", "", 1),
    ])
    func `the edit distance is Levenshtein's`(a: String, b: String, distance: Int) {
        #expect(Cognates.distance(Array(a.utf8), Array(b.utf8)) == distance)
    }

    @Test(arguments: [
        ("Tschernihiw", "Chernihiv"), ("Selenskyj", "Zelensky"), ("Charkiw", "Kharkiv"), ("Schoigu", "Shoigu"),
        ("Demokratie", "democracy"),
    ])
    func `a name in its other transliteration is recognised`(german: String, english: String) {
        let cognates = Cognates(Side(["The \(english) is here"], tongue: .english))
        var found: [Float] = []
        cognates.forEachMatch(of: Array(german.lowercased().utf8)) { found.append($1) }
        #expect(found.contains { $0 > 0.3 })
    }

    @Test func `numbers keep their order of first appearance`() {
        var interner = Interner(capacity: 1)
        let words = (0..<500).map { Array("w\($0)".utf8) }
        #expect(words.map { interner.intern($0) } == Array(0..<500))
        #expect(words.map { interner.find($0) } == Array(0..<500))
        #expect(interner.find(Array("x".utf8)) == -1)
    }
}
