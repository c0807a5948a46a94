import Bitext

/// One side of a pair, read once for all checks.
struct TextView: Sendable {
    let content: InlineContent
    let text: String
    let scalars: [Unicode.Scalar]
    let tokens: [Token]
    let quantities: [Quantity]

    init(_ content: InlineContent, isGerman: Bool) {
        self.content = content
        text = content.plainText
        scalars = Array(text.unicodeScalars)
        var tokenizer = Tokenizer(scalars)
        tokens = tokenizer.tokens()
        quantities = QuantityReader(tokens, isGerman ? .german : .english).quantities()
    }

    var words: [Token] { tokens.filter { $0.kind == .word } }

    /// Whether a token begins a sentence or a quotation, where any word has a capital.
    func beginsSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return tokens[index - 1].kind == .mark && ".?!:…“„\"‘‚(»«–—*".contains(tokens[index - 1].text)
    }

    /// Whether a token stands between quotation marks.
    func isQuoted(_ index: Int) -> Bool {
        let marks = "“”\"„»«"
        return tokens[..<index].count(where: { $0.kind == .mark && marks.contains($0.text) }) % 2 == 1
            && tokens[index...].contains { $0.kind == .mark && marks.contains($0.text) }
    }

    /// The scalars that some tokens take.
    func range(ofTokens range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    /// A quantity as it stands in the text.
    func string(_ quantity: Quantity) -> String { string(range(ofTokens: quantity.tokens)) }

    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}

/// A pair, read once for all checks.
struct PairView: Sendable {
    let number: Int
    let pair: TranslationPair
    let source: TextView
    let target: TextView
    /// Which quantities of the two sides agree.
    let quantities: QuantityAlignment

    init(_ number: Int, _ pair: TranslationPair) {
        self.number = number
        self.pair = pair
        source = TextView(pair.source, isGerman: true)
        target = TextView(pair.target, isGerman: false)
        quantities = QuantityAlignment(source.quantities, target.quantities)
    }

    func finding(
        _ check: Check, _ severity: Severity, _ message: String, evidence: String = "", source: Range<Int>? = nil,
        target: Range<Int>? = nil
    ) -> Finding {
        Finding(
            check: check, severity: severity, pair: number, id: pair.id, sourceRange: source, targetRange: target,
            evidence: evidence, message: message)
    }
}
