/// One side of a pair as numbers: its tokens by segment, and what is known of each kind of token.
///
/// A *type* is a German form or an English stem. Everything after this works on types.
struct Side: Sendable {
    let tongue: Tongue
    /// The types of all tokens, in order.
    private(set) var tokens: [Int32] = []
    /// Where each segment's tokens start; one more than there are segments.
    private(set) var starts: [Int32] = [0]
    /// The length of each segment in letters and digits.
    private(set) var lengths: [Float] = []
    /// Whether each segment ends as a sentence does, and whether it starts in the middle of one.
    private(set) var isClosed: [Bool] = []
    private(set) var isContinued: [Bool] = []
    /// The types: German forms, or English stems.
    private(set) var types: Interner
    /// A form of each type as it stood in the text, folded.
    private(set) var forms: Interner
    /// The first form of each type.
    private(set) var formOfType: [Int32] = []
    /// How often each type occurs.
    private(set) var counts: [Int32] = []
    /// The kind of each type: a name where it is written with a capital inside a sentence more often than not.
    private(set) var kinds: [Token.Kind] = []
    /// The value of a type that is a number.
    private(set) var values: [Double] = []
    /// The number of segments in which each type occurs, and the last of them while counting.
    private(set) var segmentCounts: [Int32] = []

    private var formTypes: [Int32] = []
    private var capitals: [Int32] = []

    /// Takes the segments of a side apart.
    init(_ segments: [String], tongue: Tongue) {
        self.tongue = tongue
        types = Interner(capacity: 4 * segments.count + 64)
        forms = Interner(capacity: 4 * segments.count + 64)
        var tokenizer = Tokenizer(tongue)
        var lastSegment: [Int32] = []
        for (number, segment) in segments.enumerated() {
            var segment = segment
            segment.withUTF8 { text in
                lengths.append(Float(Self.length(text)))
                isClosed.append(Self.isClosed(text))
                isContinued.append(Self.isContinued(text))
                tokenizer.tokens(of: text) { word, token in
                    let type = add(word, token)
                    if type == lastSegment.count { lastSegment.append(-1) }
                    if lastSegment[type] != number {
                        lastSegment[type] = Int32(number)
                        segmentCounts[type] &+= 1
                    }
                }
            }
            starts.append(Int32(tokens.count))
        }
        for type in kinds.indices where kinds[type] == .word && 2 * capitals[type] > counts[type] {
            kinds[type] = .name
        }
    }

    /// The type of a form.
    func typeOfForm(_ form: Int32) -> Int32 { formTypes[Int(form)] }

    /// How many segments there are.
    var count: Int { lengths.count }

    /// The tokens of a segment.
    func range(_ segment: Int) -> Range<Int> { Int(starts[segment])..<Int(starts[segment + 1]) }

    /// The same segments in another order.
    func reordered(_ order: [Int]) -> Side {
        var side = self
        side.tokens.removeAll(keepingCapacity: true)
        side.starts = [0]
        for segment in order {
            side.tokens += tokens[range(segment)]
            side.starts.append(Int32(side.tokens.count))
        }
        side.lengths = order.map { lengths[$0] }
        side.isClosed = order.map { isClosed[$0] }
        side.isContinued = order.map { isContinued[$0] }
        return side
    }

    /// The length of a run of segments.
    @inline(__always)
    func length(_ segments: Range<Int>) -> Float {
        var length: Float = 0
        for segment in segments { length += lengths[segment] }
        return length
    }

    /// How many tokens a run of segments has.
    func tokenCount(_ segments: Range<Int>) -> Int { Int(starts[segments.upperBound] - starts[segments.lowerBound]) }

    /// The folded form of a type.
    func form(_ type: Int) -> [UInt8] { Array(forms[Int(formOfType[type])]) }

    /// How many bytes the folded form of a type has.
    func formLength(_ type: Int) -> Int { forms.range(Int(formOfType[type])).count }

    private mutating func add(_ word: borrowing [UInt8], _ token: Token) -> Int {
        let form = Int(forms.intern(word))
        if form == formTypes.count {
            let isWord = token.kind == .word || token.kind == .name
            let type = tongue == .english && isWord ? types.intern(EnglishStem.stem(copy word)) : types.intern(word)
            formTypes.append(type)
            if Int(type) == counts.count {
                counts.append(0)
                capitals.append(0)
                segmentCounts.append(0)
                kinds.append(isWord ? .word : token.kind)
                values.append(token.value)
                formOfType.append(Int32(form))
            }
        }
        let type = formTypes[form]
        tokens.append(type)
        counts[Int(type)] &+= 1
        if token.kind == .name { capitals[Int(type)] &+= 1 }
        return Int(type)
    }

    /// Whether the last sign before quotation marks and brackets is one that ends a sentence.
    private static func isClosed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = text.count - 1
        while index >= 0 {
            switch text[index] {
            case 0x2E, 0x21, 0x3F: return true
            case 0xA6 where index >= 2 && text[index - 1] == 0x80: return true
            case 0x22, 0x27, 0x29, 0x5D, 0x20, 0xA0, 0xC2, 0xAB, 0xBB: index -= 1
            // The quotation marks of U+2018...U+201F and U+2039, U+203A.
            case 0x98...0x9F where index >= 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2,
                0xB9...0xBA where index >= 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2:
                index -= 3
            default: return false
            }
        }
        return false
    }

    /// Whether the first letter is a small one.
    private static func isContinued(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            let (scalar, length) = Tokenizer.scalar(text, index)
            if Letter.isLetter(scalar) { return !Letter.isCapital(scalar) }
            if (0x30...0x39).contains(scalar) { return false }
            index += length
        }
        return false
    }

    /// How long a text is, in scalars.
    private static func length(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        text.count { $0 & 0xC0 != 0x80 }
    }
}
