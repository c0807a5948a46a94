/// Vectors of the meaning of segments, from an embedding model, and how much closer than chance two runs of them are.
///
/// Used by margin: the cosine of a pair counts only by how far it exceeds that of each side with its nearest neighbours
/// (Artetxe and Schwenk, 2019, "Margin-based Parallel Corpus Mining", section 3), in units of the spread of cosines of
/// pairs by chance, so that models with narrow and wide cosines weigh the same.
public struct SegmentVectors: Sendable {
    private let source: [[Float]]
    private let target: [[Float]]
    /// By segment: the mean cosine with its nearest neighbours on the other side.
    private let sourceNear: [Float]
    private let targetNear: [Float]
    /// The spread of cosines of pairs by chance.
    private let spread: Float

    /// How many neighbours count as near, and among how many segments they are looked for.
    private static let neighbours = 4
    private static let sample = 400

    /// Takes the vectors of both sides; nil where they are empty or of different dimensions.
    public init?(source: [[Float]], target: [[Float]]) {
        guard let first = source.first, !first.isEmpty, !target.isEmpty,
            source.allSatisfy({ $0.count == first.count }), target.allSatisfy({ $0.count == first.count })
        else { return nil }
        let (sources, targets) = (source.map(Self.normalised), target.map(Self.normalised))
        var moments = Moments()
        let sourceNear = sources.map { Self.near($0, among: targets, &moments) }
        let targetNear = targets.map { Self.near($0, among: sources, &moments) }
        self.init(
            source: sources, target: targets, sourceNear: sourceNear, targetNear: targetNear, spread: moments.spread)
    }

    private init(source: [[Float]], target: [[Float]], sourceNear: [Float], targetNear: [Float], spread: Float) {
        self.source = source
        self.target = target
        self.sourceNear = sourceNear
        self.targetNear = targetNear
        self.spread = spread
    }

    /// How far the cosine of two runs exceeds those with their neighbours, in spreads.
    func margin(_ sources: Range<Int>, _ targets: Range<Int>) -> Float {
        let cosine =
            sources.count == 1 && targets.count == 1
            ? Self.dot(source[sources.lowerBound], target[targets.lowerBound])
            : Self.dot(Self.sum(source[sources]), Self.sum(target[targets]))
        let near = Self.mean(sourceNear[sources]) + Self.mean(targetNear[targets])
        return (cosine - near / 2) / spread
    }

    /// The same with the sides exchanged.
    var turned: SegmentVectors {
        SegmentVectors(
            source: target, target: source, sourceNear: targetNear, targetNear: sourceNear, spread: spread)
    }

    /// The vectors of a part of both sides.
    func part(_ sources: [Int], _ targets: [Int]) -> SegmentVectors {
        SegmentVectors(
            source: sources.map { source[$0] }, target: targets.map { target[$0] },
            sourceNear: sources.map { sourceNear[$0] }, targetNear: targets.map { targetNear[$0] }, spread: spread)
    }

    /// Whether there is a vector for each segment.
    func fits(_ sources: Int, _ targets: Int) -> Bool { source.count == sources && target.count == targets }

    private struct Moments {
        private var count: Float = 0
        private var sum: Float = 0
        private var squares: Float = 0

        mutating func add(_ value: Float) {
            count += 1
            sum += value
            squares += value * value
        }

        var spread: Float {
            let mean = sum / max(1, count)
            return max(1e-4, squares / max(1, count) - mean * mean).squareRoot()
        }
    }

    private static func near(
        _ vector: [Float], among others: [[Float]], _ moments: inout Moments
    ) -> Float {
        let step = max(1, others.count / sample)
        var cosines: [Float] = []
        for index in stride(from: 0, to: others.count, by: step) {
            let cosine = dot(vector, others[index])
            cosines.append(cosine)
            moments.add(cosine)
        }
        return mean(cosines.sorted(by: >).prefix(neighbours))
    }

    private static func mean(_ values: some Collection<Float>) -> Float {
        values.reduce(0, +) / Float(max(1, values.count))
    }

    private static func sum(_ vectors: ArraySlice<[Float]>) -> [Float] {
        guard var sum = vectors.first else { return [] }
        for vector in vectors.dropFirst() { for index in sum.indices { sum[index] += vector[index] } }
        return normalised(sum)
    }

    private static func normalised(_ vector: [Float]) -> [Float] {
        let length = dot(vector, vector).squareRoot()
        return length > 0 && length.isFinite ? vector.map { $0 / length } : vector.map { _ in 0 }
    }

    private static func dot(_ a: [Float], _ b: [Float]) -> Float {
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                // Eight sums at once, which the compiler turns into one vector register.
                var sums = SIMD8<Float>.zero
                let whole = min(a.count, b.count) & ~7
                for index in stride(from: 0, to: whole, by: 8) {
                    let left = UnsafeRawPointer(a.baseAddress.unsafelyUnwrapped + index).loadUnaligned(
                        as: SIMD8<Float>.self)
                    let right = UnsafeRawPointer(b.baseAddress.unsafelyUnwrapped + index).loadUnaligned(
                        as: SIMD8<Float>.self)
                    sums += left * right
                }
                var rest: Float = 0
                for index in whole..<min(a.count, b.count) { rest += a[index] * b[index] }
                return sums.sum() + rest
            }
        }
    }
}
