import Synchronization

/// What was found out about single words, kept from one pair of texts to the next, because most words come again.
///
/// All of it follows from the lexicon and the word alone, so that no result depends on what was aligned before.
struct WordMemory: Sendable {
    /// What is known of a German form.
    struct German {
        /// Whether the lexicon has the word itself, and whether it has it or parts of it.
        var isKnown: Bool
        var isKnownInParts: Bool
        /// Where its translations are, as a range of ``hits``.
        var hits: Range<Int32>
        /// Its place in ``germanSkeletons``.
        var skeleton: Int32
    }

    private let lookup: GermanLookup
    private var germanForms = Interner()
    private var german: [German] = []
    private(set) var hits: [GermanLookup.Hit] = []
    private(set) var germanSkeletons = Interner()
    private var englishStems = Interner()
    /// By English stem: its number in each layer, one after the other.
    private var englishNumbers: [Int32] = []
    private var englishSkeletons: [[UInt8]] = []

    /// How many words are kept.
    private static let limit = 1 << 19

    init(_ lexicon: Lexicon, _ weights: Weights) { lookup = GermanLookup(lexicon: lexicon, weights: weights) }

    /// Whether so many words have come together that another memory should be begun.
    var isFull: Bool { max(german.count, englishStems.count) > Self.limit }

    /// What is known of a German form.
    mutating func german(_ form: [UInt8]) -> German {
        let number = Int(germanForms.intern(form))
        if number == german.count { german.append(found(form)) }
        return german[number]
    }

    private mutating func found(_ form: [UInt8]) -> German {
        let start = Int32(hits.count)
        let isKnown = lookup.find(form, into: &hits)
        let isKnownInParts = isKnown || form.count >= 8 && lookup.findParts(form, into: &hits)
        let skeleton = form.count > 3 ? Cognates.germanSkeleton(form) : []
        return German(
            isKnown: isKnown, isKnownInParts: isKnownInParts, hits: start..<Int32(hits.count),
            skeleton: germanSkeletons.intern(skeleton))
    }

    /// The number of an English stem for ``englishNumber(_:layer:)`` and ``englishSkeleton(_:)``.
    mutating func english(_ stem: ArraySlice<UInt8>) -> Int {
        let number = Int(englishStems.intern(stem))
        if number == englishSkeletons.count {
            englishNumbers += lookup.lexicon.layers.map { Int32($0.englishNumber(stem)) }
            englishSkeletons.append(Cognates.englishSkeleton(Array(stem)))
        }
        return number
    }

    /// Which number a layer gives an English stem, or -1.
    func englishNumber(_ stem: Int, layer: Int) -> Int {
        Int(englishNumbers[stem * lookup.lexicon.layers.count + layer])
    }

    /// An English stem as ``Cognates`` compares it.
    func englishSkeleton(_ stem: Int) -> [UInt8] { englishSkeletons[stem] }
}

/// Memories that wait for the next pair of texts; each is used by one pair at a time.
final class WordMemories: Sendable {
    private let lexicon: Lexicon
    private let weights: Weights
    private let waiting = Mutex<[WordMemory]>([])

    init(_ lexicon: Lexicon, _ weights: Weights) {
        self.lexicon = lexicon
        self.weights = weights
    }

    /// Lends a memory for as long as the work takes.
    func lend<Result>(_ body: (inout WordMemory) -> Result) -> Result {
        var memory = waiting.withLock { $0.popLast() } ?? WordMemory(lexicon, weights)
        defer {
            if !memory.isFull {
                let memory = memory
                waiting.withLock { $0.append(memory) }
            }
        }
        return body(&memory)
    }
}
