/// How many of the query's tokens a text may lack, by the text's token count.
///
/// A text of m tokens that is as similar as t to a query of n has at least ⌈t·max(n, m)⌉ of its tokens, and lacks the
/// others: the longer the text, the fewer it may lack. Once more tokens than that have been looked up, a text that has
/// none of them is out; a text must have as many as exceed what it may lack.
struct TokenWindow {
    /// Token counts of texts that can be similar enough.
    let lengths: ClosedRange<Int>

    private let tokens: Int
    private let threshold: Double
    /// For each length, the first text that is longer, and how many tokens have been looked up.
    private var ends: [Int]
    private var looked: [Int]
    private let start: Int

    init(tokens: Int, threshold: Double, segment: Segment) {
        self.tokens = tokens
        self.threshold = threshold
        let low = Int((Double(tokens) * threshold - 1e-9).rounded(.up))
        let high = max(low, Int(Double(tokens) / threshold + 1e-9))
        lengths = low...high
        // Texts beyond the longest length are one class, which is as lenient as its shortest.
        ends = lengths.map { segment.texts(lengths: $0...$0).upperBound }
        looked = Array(repeating: 0, count: ends.count)
        start = segment.texts(lengths: low...low).lowerBound
    }

    private func allowed(_ length: Int) -> Int {
        tokens - Int((threshold * Double(max(tokens, length)) - 1e-9).rounded(.up))
    }

    /// The lengths of texts that may lack as many tokens; nil where none may.
    func lengths(missing count: Int) -> ClosedRange<Int>? {
        guard allowed(lengths.lowerBound) >= count else { return nil }
        // The allowance falls with the length.
        guard let last = lengths.last(where: { allowed($0) >= count }) else { return nil }
        return lengths.lowerBound...last
    }

    /// Notes that tokens have been looked up in all texts of some lengths.
    mutating func look(_ count: Int, in some: ClosedRange<Int>) {
        for length in some { looked[length - lengths.lowerBound] += count }
    }

    /// How many of the tokens looked up a text must have; above all counts where it is too short or too long.
    @inline(__always)
    func need(_ text: Int) -> Int {
        guard text >= start, let last = ends.last, text < last else { return .max }
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= text { low = middle + 1 } else { high = middle }
        }
        return max(1, looked[low] - allowed(low + lengths.lowerBound))
    }
}
