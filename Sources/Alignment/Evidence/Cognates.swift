/// Finds English words that are spelt like a German one: loan words, and names in their other transliteration.
///
/// Both spellings are brought to a skeleton in which the usual correspondences are the same letter (Tschernihiw and
/// Chernihiv, Selenskyj and Zelensky, Demokratie and democracy); words whose skeletons begin alike are compared by edit
/// distance.
struct Cognates {
    private var byBeginning: [UInt32: [Int32]] = [:]
    private var skeletons: [[UInt8]] = []

    init(_ english: Side) {
        self.init(
            skeletons: (0..<english.types.count).map { type in
                let isWord = english.kinds[type] == .word || english.kinds[type] == .name
                return isWord && english.formLength(type) > 3 ? Self.englishSkeleton(Array(english.types[type])) : []
            })
    }

    /// - Parameter skeletons: those of the English types; empty where a type is no word or too short.
    init(skeletons: [[UInt8]]) {
        self.skeletons = skeletons
        for (type, skeleton) in skeletons.enumerated() {
            if let beginning = Self.beginning(skeleton) { byBeginning[beginning, default: []].append(Int32(type)) }
        }
    }

    /// What a German form is compared by.
    static func germanSkeleton(_ form: [UInt8]) -> [UInt8] { skeleton(GermanStem.stem(form), german) }

    /// What an English stem is compared by.
    static func englishSkeleton(_ stem: [UInt8]) -> [UInt8] { skeleton(stem, english) }

    /// Calls back with English types that look like a German form and how much they do, 0...1.
    func forEachMatch(of form: [UInt8], _ body: (_ type: Int, _ likeness: Float) -> Void) {
        forEachMatch(ofSkeleton: Self.germanSkeleton(form), body)
    }

    /// The same for a skeleton.
    func forEachMatch(ofSkeleton skeleton: [UInt8], _ body: (_ type: Int, _ likeness: Float) -> Void) {
        guard let beginning = Self.beginning(skeleton), let candidates = byBeginning[beginning] else { return }
        for candidate in candidates {
            let other = skeletons[Int(candidate)]
            let longest = max(skeleton.count, other.count)
            guard 2 * min(skeleton.count, other.count) > longest else { continue }
            let likeness = 1 - Float(Self.distance(skeleton, other)) / Float(longest)
            if likeness >= 0.6 { body(Int(candidate), (likeness - 0.4) / 0.6) }
        }
    }

    private static func beginning(_ skeleton: [UInt8]) -> UInt32? {
        guard skeleton.count >= 3 else { return nil }
        return UInt32(skeleton[0]) << 16 | UInt32(skeleton[1]) << 8 | UInt32(skeleton[2])
    }

    private typealias Rules = [(from: [UInt8], to: UInt8)]

    private static func rules(_ pairs: KeyValuePairs<String, Character>) -> Rules {
        pairs.compactMap { pair in pair.value.asciiValue.map { (Array(pair.key.utf8), $0) } }
    }

    /// Longest first. Capitals stand for sounds: C for tsch, S for sch, H for ch and kh.
    private static let german = rules([
        "dsch": "J", "tsch": "C", "sch": "S", "tz": "s", "ch": "H", "ph": "f", "ck": "k", "ks": "x", "th": "t",
        "w": "v",
        "z": "s", "j": "i", "y": "i", "c": "k", "q": "k",
    ])
    private static let english = rules([
        "tch": "C", "zh": "S", "sh": "S", "kh": "H", "ch": "C", "ts": "s", "dzh": "J", "ph": "f", "ck": "k", "ks": "x",
        "th": "t", "ce": "s", "ci": "s", "cy": "s", "z": "s", "y": "i", "j": "i", "w": "v", "c": "k", "q": "k",
    ])

    private static func skeleton(_ word: [UInt8], _ rules: Rules) -> [UInt8] {
        var skeleton: [UInt8] = []
        var index = 0
        while index < word.count {
            var letter = word[index]
            var length = 1
            for rule in rules where word[index...].starts(with: rule.from) {
                letter = rule.to
                // "ce" stands for s before e: the vowel stays.
                length =
                    rule.from.count == 2 && rule.from[0] == 0x63 && [0x65, 0x69, 0x79].contains(rule.from[1])
                    ? 1 : rule.from.count
                break
            }
            if skeleton.last != letter { skeleton.append(letter) }
            index += length
        }
        return skeleton
    }

    /// Levenshtein distance by bit vectors (Myers, 1999, as Hyyrö, 2001, has it), words of up to 64 letters.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        guard !a.isEmpty, a.count <= 64 else { return max(a.count, b.count) }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 256) { masks in
            masks.initialize(repeating: 0)
            for (index, letter) in a.enumerated() { masks[Int(letter)] |= 1 << UInt64(index) }
            var (positive, negative): (UInt64, UInt64) = (~0, 0)
            var score = a.count
            let last: UInt64 = 1 << UInt64(a.count - 1)
            for letter in b {
                let match = masks[Int(letter)]
                let diagonal = (((match & positive) &+ positive) ^ positive) | match | negative
                var horizontal = negative | ~(diagonal | positive)
                var vertical = positive & diagonal
                if horizontal & last != 0 { score += 1 }
                if vertical & last != 0 { score -= 1 }
                horizontal = horizontal << 1 | 1
                vertical <<= 1
                positive = vertical | ~(diagonal | horizontal)
                negative = horizontal & diagonal
            }
            return score
        }
    }
}
