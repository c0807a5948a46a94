import CData

/// The lexicon and the glossaries that the program carries.
enum CoreLexicon {
    /// Reads the core lexicon: `german TAB english|english [TAB irregular form|form]`.
    static func read(into builder: inout LexiconBuilder) {
        var index = 0
        while let text = embedded(cdata_lexicon(index)) {
            index += 1
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard cells.count >= 2 else { continue }
                // Of "biegt ab" only the verb: the particle means nothing alone.
                let irregular = cells.count > 2 ? cells[2].split(separator: "|").map { $0.prefix { $0 != " " } } : []
                let forms = [cells[0]] + Set(irregular).sorted()
                let translations = cells[1].split(separator: "|")
                for (rank, translation) in translations.enumerated() {
                    // The first translation is the likeliest.
                    let weight = 1 / Float(rank + 1).squareRoot()
                    for form in forms { builder.add(String(form), String(translation), weight: weight) }
                }
            }
        }
    }

    /// Reads the shipped glossaries: every German form with every English term that is right for it.
    static func readGlossaries(into builder: inout LexiconBuilder) {
        var index = 0
        while let text = embedded(cdata_glossary(index)) {
            index += 1
            let lines = text.split(separator: "\n")
            guard let header = lines.first?.split(separator: "\t").map(String.init) else { continue }
            func column(_ name: String) -> Int? { header.firstIndex(of: name) }
            guard let source = column("source"), let target = column("target") else { continue }
            for line in lines.dropFirst() where !line.hasPrefix("#") {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                func values(_ column: Int?) -> [Substring] {
                    guard let column, column < cells.count else { return [] }
                    return cells[column].split(separator: "|")
                }
                for german in values(source) + values(column("variants")) {
                    for english in values(target) + values(column("accept")) {
                        builder.add(String(german), String(english))
                    }
                }
            }
        }
    }

    /// Changes with every byte of the files.
    static var stamp: String {
        var state: UInt64 = 0
        for file in [cdata_lexicon, cdata_glossary] {
            var index = 0
            while let bytes = file(index).bytes {
                state = state &* 31 &+ hash(of: UnsafeBufferPointer(start: bytes, count: file(index).length))
                index += 1
            }
        }
        return String(state, radix: 16)
    }

    private static func embedded(_ file: cdata_file) -> String? {
        guard let bytes = file.bytes else { return nil }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: file.length), as: UTF8.self)
    }
}
