/// Numbers, months, weekdays and units, which both languages write in words, figures and signs.
enum Concepts {
    /// Finds the English types that mean the same as a German form.
    struct Index {
        private var types: [[UInt8]: [Int]] = [:]

        init(_ english: Side) {
            for type in 0..<english.types.count {
                let form = english.form(type)
                if english.kinds[type] == .number { types[form, default: []].append(type) }
                for concept in Concepts.english[form] ?? [] { types[concept, default: []].append(type) }
            }
        }

        func matches(of form: [UInt8]) -> [Int] {
            guard form.count < 16 else { return [] }
            var found = form.first == 0x23 ? types[form] ?? [] : []
            for concept in Concepts.german[form] ?? [] { found += types[concept] ?? [] }
            return found
        }
    }

    fileprivate static let german = table(
        """
        #0 null|#1 eins|#2 zwei|#3 drei|#4 vier|#5 fünf|#6 sechs|#7 sieben|#8 acht|#9 neun|#10 zehn|#11 elf|#12 zwölf
        #13 dreizehn|#14 vierzehn|#15 fünfzehn|#16 sechzehn|#17 siebzehn|#18 achtzehn|#19 neunzehn|#20 zwanzig
        #30 dreißig|#40 vierzig|#50 fünfzig|#60 sechzig|#70 siebzig|#80 achtzig|#90 neunzig|#100 hundert hunderte
        #1000 tausend tausende|million million millionen mio|milliarde milliarde milliarden mrd|billion billion billionen
        #1 erste ersten erster erstes|#2 zweite zweiten zweiter zweites|#3 dritte dritten dritter drittes
        #4 vierte vierten vierter viertes|#5 fünfte fünften fünfter fünftes|#6 sechste sechsten sechster
        #7 siebte siebten siebter|#8 achte achten achter|#9 neunte neunten neunter|#10 zehnte zehnten zehnter
        january januar jänner|february februar feber|march märz|april april|may mai|june juni|july juli|august august
        september september|october oktober|november november|december dezember
        monday montag montags|tuesday dienstag dienstags|wednesday mittwoch mittwochs|thursday donnerstag donnerstags
        friday freitag freitags|saturday samstag sonnabend samstags|sunday sonntag sonntags
        percent prozent %|euro euro \u{01} eur|dollar dollar $ usd|pound pfund \u{02}
        hour uhr stunde stunden
        """)

    fileprivate static let english = table(
        """
        #0 zero|#1 one|#2 two|#3 three|#4 four|#5 five|#6 six|#7 seven|#8 eight|#9 nine|#10 ten|#11 eleven|#12 twelve
        #13 thirteen|#14 fourteen|#15 fifteen|#16 sixteen|#17 seventeen|#18 eighteen|#19 nineteen|#20 twenty
        #30 thirty|#40 forty|#50 fifty|#60 sixty|#70 seventy|#80 eighty|#90 ninety|#100 hundred hundreds
        #1000 thousand thousands|million million millions mn|milliarde billion billions bn|billion trillion trillions
        #1 first|#2 second|#3 third|#4 fourth|#5 fifth|#6 sixth|#7 seventh|#8 eighth|#9 ninth|#10 tenth
        january january jan|february february feb|march march|april april|may may|june june|july july|august august aug
        september september sept|october october oct|november november nov|december december dec
        monday monday mondays|tuesday tuesday tuesdays|wednesday wednesday wednesdays|thursday thursday thursdays
        friday friday fridays|saturday saturday saturdays|sunday sunday sundays
        percent percent % cent percentage|euro euro euros \u{01} eur|dollar dollar dollars $ usd|pound pound pounds \u{02}
        hour hour hours o'clock pm am
        """)

    private static func table(_ text: String) -> [[UInt8]: [[UInt8]]] {
        var table: [[UInt8]: [[UInt8]]] = [:]
        for group in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let words = group.split(separator: " ").map { Array($0.utf8) }
            guard let concept = words.first else { continue }
            for word in words.dropFirst() { table[word, default: []].append(concept) }
        }
        return table
    }
}
