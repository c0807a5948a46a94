/// The English side of a pair.
struct EnglishSide {
    let text: String
    let matches: [EnglishRecognizer.Match]
    let words: [EnglishWords.Word]
    private let scalars: [Unicode.Scalar]

    init(_ text: String, _ english: EnglishRecognizer) {
        self.text = text
        matches = english.matches(in: text)
        words = EnglishWords(FoldedText.read(text), skipsArticle: false).words
        scalars = Array(text.unicodeScalars)
    }

    /// A word as the text has it.
    func text(of word: EnglishWords.Word) -> String { text(word.start..<word.end) }

    /// Whether a German word stands in the text with its capital.
    func keeps(_ form: String) -> Bool { words.contains { $0.isCapitalised && text(of: $0) == form } }

    /// A stretch of the text, by scalars.
    func text(_ range: Range<Int>) -> String {
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: scalars[range])
        return String(piece)
    }

    /// Whether words in small letters stand in the text in a row, the first with a capital.
    func has(_ name: [String]) -> Bool {
        words.indices.contains { start in
            words[start].isCapitalised && start + name.count <= words.count
                && zip(name, words[start...]).allSatisfy { $0.utf8.elementsEqual($1.letters) }
        }
    }
}
