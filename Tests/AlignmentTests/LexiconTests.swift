import Testing

@testable import Alignment

@Suite struct LexiconTests {
    private func translations(_ layer: LexiconLayer, _ german: String, of english: String) -> (
        forward: UInt8, backward: UInt8
    )? {
        let number = layer.germanNumber(Array(german.utf8))
        let target = layer.englishNumber(EnglishStem.stem(Array(english.utf8)))
        guard number >= 0 else { return nil }
        var found: (UInt8, UInt8)?
        layer.forEachTranslation(of: number) { if $0 == target { found = ($1, $2) } }
        return found
    }

    @Test func `a dictionary in the format of Ding is read with its brackets left out`() throws {
        var text = """
            # a comment
            Hafen {m} [naut.]; Port {m} | Häfen {pl} :: port; harbour [Br.] | ports
            gehen; laufen {vi} | ging :: to go {went; gone}; to walk | went
            a broken line without a middle

            """
        var builder = LexiconBuilder()
        text.withUTF8 { DictionaryPackage.readDing($0, into: &builder) }
        let layer = builder.layer(name: "test")
        #expect(translations(layer, "hafen", of: "harbour") != nil)
        #expect(translations(layer, "~haf", of: "port") != nil)
        #expect(translations(layer, "ging", of: "go") != nil)
        #expect(translations(layer, "gehen", of: "walk") != nil)
        #expect(translations(layer, "hafen", of: "walk") == nil)
    }

    @Test func `a pair that stands in more entries is stronger`() throws {
        var builder = LexiconBuilder()
        for _ in 0..<9 { builder.add("Bank", "bank") }
        builder.add("Bank", "bench")
        let layer = builder.layer(name: "test")
        let bank = try #require(translations(layer, "bank", of: "bank"))
        let bench = try #require(translations(layer, "bank", of: "bench"))
        #expect(bank.forward > 2 * bench.forward)
        #expect(bench.backward == 255)
    }

    @Test func `an image that was written is read again, and a damaged one is not`() throws {
        var builder = LexiconBuilder()
        builder.add("Haus", "house")
        let image = builder.layer(name: "test").withImage { Array($0) }
        let copy = try #require(LexiconLayer(name: "copy", storage: Storage(words: [], tail: image)))
        #expect(translations(copy, "haus", of: "house") != nil)
        #expect(LexiconLayer(name: "short", storage: Storage(words: [], tail: Array(image.dropLast(3)))) == nil)
        #expect(LexiconLayer(name: "empty", storage: Storage(words: [], tail: [])) == nil)
    }
}
