/// Finds the terms of a glossary in German text, inflected, in compounds, gendered or half left out.
///
///     let recognizer = TermRecognizer(glossary: Glossary([GlossaryEntry(source: "Weißes Haus", target: "White House")]))
///     recognizer.matches(in: "Reaktion des Weißen Hauses")  // one match, 13..<26
///
/// Forms are made from the entries and looked up; the text itself is never stemmed. Complexity: linear in the text, with a
/// constant number of table look-ups a word.
public struct TermRecognizer: Sendable {
    private let index: TermIndex

    /// Makes the forms of every entry.
    public init(glossary: Glossary) { index = TermIndex(glossary.entries) }

    /// The terms in a text, by position; longer ones before those within them.
    public func matches(in text: String) -> [TermMatch] {
        var session = Session(self)
        return session.matches(in: text)
    }

    /// Reads several texts, and remembers from one to the next which words are compounds.
    public struct Session {
        private let index: TermIndex
        private var compounds = CompoundSplitter()

        /// Starts with nothing remembered.
        public init(_ recognizer: TermRecognizer) { index = recognizer.index }

        private mutating func takeCompounds() -> CompoundSplitter {
            var taken = CompoundSplitter()
            swap(&taken, &compounds)
            return taken
        }

        /// The terms in a text, as ``TermRecognizer/matches(in:)`` gives them.
        public mutating func matches(in text: String) -> [TermMatch] {
            // Handed over and back, so that the memory of compounds is never copied.
            var scan = TermScan(text, index, takeCompounds())
            scan.run()
            swap(&compounds, &scan.compounds)
            return scan.matches()
        }
    }
}

extension TermScan {
    /// The hits as they are shown.
    func matches() -> [TermMatch] {
        var offsets = ByteOffsets(raw)
        return hits.map { hit in
            let range = Int(hit.start)..<Int(hit.end)
            return TermMatch(
                range: range, entry: index.entries[Int(hit.entry)], entryNumber: Int(hit.entry),
                form: offsets.text(range), reason: .init(rule: hit.rule, setting: hit.setting), isNested: hit.isNested)
        }
    }
}

/// Cuts stretches out of UTF-8 by scalar offsets that mostly rise.
struct ByteOffsets {
    private let bytes: [UInt8]
    private var scalar = 0
    private var byte = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func text(_ range: Range<Int>) -> String {
        let start = offset(of: range.lowerBound)
        let (keptScalar, keptByte) = (scalar, byte)
        let end = offset(of: range.upperBound)
        (scalar, byte) = (keptScalar, keptByte)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private mutating func offset(of target: Int) -> Int {
        if target < scalar { (scalar, byte) = (0, 0) }
        while scalar < target, byte < bytes.count {
            byte += 1
            while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
            scalar += 1
        }
        return byte
    }
}
