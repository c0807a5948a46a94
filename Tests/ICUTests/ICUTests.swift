import ICU
import Testing

struct RegularExpressionTests {
    @Test func `matches are found in UTF-16 units, with look-behind across the start`() throws {
        let text = Array("😀 am 3. Oktober, am 12. Mai".utf16)
        let expression = try RegularExpression(#"(?<=am )\d+\."#)
        #expect(expression.ranges(in: text) == [6..<8, 21..<24])
        #expect(expression.withText(text) { $0.matches(at: 6) })
        #expect(!expression.withText(text) { $0.matches(at: 5) })
    }

    @Test func `a wrong pattern is an error that names it`() {
        #expect(throws: ICUError.self) { _ = try RegularExpression("a(b") }
        do {
            _ = try RegularExpression("(?<=a*)b")
            Issue.record("an unbounded look-behind was taken")
        } catch { #expect(error.name == "U_REGEX_LOOK_BEHIND_LIMIT") }
    }

    @Test func `groups are told apart`() throws {
        let expression = try RegularExpression(#"(\d+)\.(\d+)?"#)
        let groups = expression.withText(Array("x 12.".utf16)) { matcher in
            matcher.next().map { _ in [matcher.group(1), matcher.group(2)] }
        }
        #expect(groups == [2..<4, nil])
    }
}

struct TextTests {
    @Test func `text is composed and folded`() {
        #expect("u\u{308}".nfc.unicodeScalars.count == 1)
        #expect("Straße".caseFolded == "strasse")
    }

    @Test func `words are told from what lies between`() throws {
        let pieces = try BreakIterator(.word, locale: "de").pieces(of: Array("US-Beamter, 3,5".utf16))
        #expect(pieces.filter(\.isWord).count == 3)
        #expect(pieces.last?.range.upperBound == 15)
    }

    @Test func `umlauts sort with their vowels in German`() throws {
        let collator = try Collator(locale: "de")
        #expect(["Zebra", "Ärger", "Arm"].sorted(by: collator.precedes) == ["Ärger", "Arm", "Zebra"])
    }

    @Test func `Cyrillic is written in Latin letters`() throws {
        #expect(try Transliterator("Ukrainian-Latin/BGN").apply("Київ") == "Kyyiv")
    }

    @Test func `bytes are decoded by the name of their character set`() throws {
        #expect(try CharacterSet.decode([0x47, 0x72, 0xFC, 0xDF, 0x65], as: "windows-1252") == "Grüße")
    }
}

struct DisplayNamesTests {
    @Test func `countries, languages and cities have names in both languages`() {
        #expect(DisplayNames.region("UA", in: "de") == "Ukraine")
        #expect(DisplayNames.region("DE", in: "en") == "Germany")
        #expect(DisplayNames.language("uk", in: "de") == "Ukrainisch")
        #expect(DisplayNames.city(zone: "Europe/Vienna", in: "de") == "Wien")
        #expect(DisplayNames.city(zone: "Europe/Vienna", in: "en") == "Vienna")
        #expect(DisplayNames.regions.count > 250)
        #expect(DisplayNames.cityZones.count > 350)
    }
}
